import { momentIn, openingState, type Moment, type OpeningState, type Timetable } from '../../../content/opening.ts'

// Says whether a place is open now. The timetable above it is right without this; both come from the same hours.

/** What `Hours.astro` hands over. */
interface Handed {
  timetable: Timetable
  timeZone: string
  /** Of the words, BCP 47. */
  language: string
  words: Record<'open' | 'always' | 'until' | 'closed' | 'opens' | 'today' | 'tomorrow' | 'on' | 'clock', string>
}

function sentences({ words, language }: Handed, state: OpeningState, now: Moment): [string, string] {
  const fill = (pattern: string, values: Record<string, string>) => pattern.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '')
  const limit = state.note ? ` (${state.note})` : ''
  const clock = (time: string) => fill(words.clock, { time })
  const daysTo = (day: string) => Math.round((Date.parse(day) - Date.parse(now.day)) / 86_400_000)
  const nameOf = (day: string) =>
    new Intl.DateTimeFormat(language, daysTo(day) < 7 ? { weekday: 'long', timeZone: 'UTC' } : { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(new Date(day))
  const when = ({ day, time }: Moment) =>
    fill([words.today, words.tomorrow][daysTo(day)] ?? words.on, { day: nameOf(day), time: clock(time) })
  if (!state.open) return [words.closed, state.opens ? fill(words.opens, { when: when(state.opens) }) + limit : '']
  if (!state.until) return [words.always, '']
  const closes = state.until.day === now.day ? clock(state.until.time) : when(state.until)
  return [words.open, fill(words.until, { when: closes }) + limit]
}

function tell() {
  for (const place of document.querySelectorAll<HTMLElement>('[data-hours]')) {
    const handed = JSON.parse(place.dataset['hours']!) as Handed
    const now = momentIn(new Date(), handed.timeZone)
    const state = openingState(handed.timetable, now)
    const [said, more] = sentences(handed, state, now)
    if (place.dataset['said'] === said + more) continue
    place.dataset['said'] = said + more
    place.dataset['open'] = String(state.open)
    const strong = document.createElement('strong')
    strong.textContent = said
    const small = document.createElement('span')
    small.textContent = more
    place.replaceChildren(strong, ' ', small)
  }
}

tell()
setInterval(tell, 30_000)
