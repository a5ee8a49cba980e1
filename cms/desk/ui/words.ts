import { addDays } from '../../../content/days.ts'
import { momentIn, openingState } from '../../../content/opening.ts'
import { holdsIn } from '../../../content/territory.ts'
import type { DeskCity, DeskService, Hours } from '../contract.ts'

const inGerman = (day: string) => day.split('-').toReversed().join('.')
const weekday = (day: string) => new Intl.DateTimeFormat('de-DE', { weekday: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`))

/** `14:03 Uhr` */
export const clock = (moment: number, timeZone: string) => `${momentIn(new Date(moment), timeZone).time} Uhr`

/** `Montag, 30.11.2026, 17:00 Uhr` @param moment ISO 8601 */
export function momentText(moment: string, timeZone: string): string {
  const { day, time } = momentIn(new Date(moment), timeZone)
  return `${weekday(day)}, ${inGerman(day)}, ${time} Uhr`
}

/** Whether somebody is there now, and when that changes. @param now milliseconds */
export function openText({ timetable, byAppointmentOnly }: Hours, now: number, timeZone: string): { open: boolean; text: string } {
  const moment = momentIn(new Date(now), timeZone)
  const state = openingState(timetable, moment)
  const note = [byAppointmentOnly ? 'nur mit Termin' : undefined, state.note].filter(Boolean).join(', ')
  const suffix = note && ` (${note})`
  if (state.open) {
    if (!state.until) return { open: true, text: `Jetzt geöffnet${suffix}` }
    const until = state.until.day === moment.day ? `${state.until.time} Uhr` : `${dayName(state.until.day, moment.day)}, ${state.until.time} Uhr`
    return { open: true, text: `Jetzt geöffnet bis ${until}${suffix}` }
  }
  return { open: false, text: state.opens ? `Jetzt geschlossen, öffnet ${dayName(state.opens.day, moment.day)} um ${state.opens.time} Uhr${suffix}` : `Jetzt geschlossen${suffix}` }
}

function dayName(day: string, today: string): string {
  if (day === today) return 'heute'
  if (day === addDays(today, 1)) return `morgen (${weekday(day)})`
  return day < addDays(today, 7) ? `am ${weekday(day)}` : `am ${weekday(day)}, ${inGerman(day)}`
}

/** How old something is, for people who wait. @param age milliseconds */
export function ageText(age: number): string {
  const minutes = Math.floor(age / 60_000)
  if (minutes < 1) return 'vor weniger als einer Minute'
  if (minutes < 60) return minutes === 1 ? 'vor einer Minute' : `vor ${minutes} Minuten`
  const hours = Math.floor(minutes / 60)
  return hours === 1 ? 'vor einer Stunde' : `vor ${hours} Stunden`
}

/** When a service was checked, by whom, and whether the next check is overdue. */
export function checkText({ lastCheckedAt, agentOnly }: DeskService, { overdueBefore, timeZone }: DeskCity, now: number): { text: string; overdue: string | undefined } {
  const { lastCheckedBy, reviewDate } = agentOnly
  const today = momentIn(new Date(now), timeZone).day
  const text = lastCheckedAt ? `Zuletzt geprüft am ${inGerman(lastCheckedAt)}${lastCheckedBy ? ` von ${lastCheckedBy}` : ''}.` : 'Noch nie geprüft.'
  if (reviewDate && reviewDate < today) return { text, overdue: `Die Prüfung war am ${inGerman(reviewDate)} fällig.` }
  if (!lastCheckedAt || lastCheckedAt < overdueBefore) return { text, overdue: lastCheckedAt ? 'Die letzte Prüfung ist mehr als ein Jahr her.' : 'Das Amt hat diese Antwort noch nie geprüft.' }
  return { text, overdue: undefined }
}

/** The German states by the first two digits of a key. */
const states: Record<string, string> = {
  '01': 'Schleswig-Holstein', '02': 'Hamburg', '03': 'Niedersachsen', '04': 'Bremen', '05': 'Nordrhein-Westfalen', '06': 'Hessen', '07': 'Rheinland-Pfalz',
  '08': 'Baden-Württemberg', '09': 'Bayern', '10': 'Saarland', '11': 'Berlin', '12': 'Brandenburg', '13': 'Mecklenburg-Vorpommern', '14': 'Sachsen', '15': 'Sachsen-Anhalt', '16': 'Thüringen',
}

/** Where a service holds, by names where they are known. */
export function territoryText({ territory }: Pick<DeskService, 'territory'>, city: DeskCity): string {
  if (!territory.length) return city.name
  const known = [{ name: city.name, territory: city.territory }, ...city.neighbours]
  return territory.map((key) => known.find((one) => one.territory === key)?.name ?? (/^0+$/.test(key) ? 'ganz Deutschland' : /^\d\d0+$/.test(key) ? (states[key.slice(0, 2)] ?? key) : `Gebiet ${key}`)).join(', ')
}

/** Whether a service is one of the area that is asked for; without an area all are. */
export const isInArea = ({ territory }: Pick<DeskService, 'territory'>, area: string, city: DeskCity) => !area || holdsIn(territory, area, city.territory)

/** The public parts of an answer, to be pasted anywhere. */
export function plainText(service: DeskService, contacts: { name: string; phone?: string | undefined; email?: string | undefined }[]): string {
  const part = (heading: string, lines: (string | undefined)[]) => (lines.some(Boolean) ? `${heading}:\n${lines.filter(Boolean).map((line) => `- ${line}`).join('\n')}` : undefined)
  const { title, answer, other, bring, fees, payment, deadlines, processing, appointment, online, forms, link } = service
  return [
    title, answer,
    part('Zuständig', other ? [[other.name, other.note, other.phone, other.url].filter(Boolean).join(', ')] : []),
    part('Mitbringen', bring), part('Kosten', fees), part('Bezahlen', [payment.join(', ')]), part('Fristen', deadlines), part('Dauer', [processing]),
    part('Termin', [appointment && [appointment.text, appointment.url].filter(Boolean).join(': ')]),
    part('Kontakt', contacts.map(({ name, phone, email }) => [name, phone, email].filter(Boolean).join(', '))),
    part('Online', online.map(({ name, url }) => `${name}: ${url}`)), part('Formulare', forms.map(({ name, url }) => `${name}: ${url}`)),
    link,
  ].filter(Boolean).join('\n\n')
}
