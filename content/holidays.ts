import { addDays } from './days.ts'
import type { holidayRegions } from './schema/city.ts'

/*
 * Public holidays of the German states, after their laws as of 2026. Only what holds in the whole state: days of single
 * municipalities (Assumption Day in parts of Bavaria, Corpus Christi in parts of Saxony and Thuringia) are exceptions that a
 * city writes into its opening hours.
 */

export type Region = (typeof holidayRegions)[number]

interface Rule {
  /** The day of a year as `MM-DD`, or its distance from Easter Sunday in days. */
  day: string | number | ((year: number) => string)
  /** The states that keep it; all of them where left out. */
  in?: readonly Region[]
}

const rules = {
  newYear: { day: '01-01' },
  epiphany: { day: '01-06', in: ['bw', 'by', 'st'] },
  womensDay: { day: '03-08', in: ['be', 'mv'] },
  goodFriday: { day: -2 },
  easterSunday: { day: 0, in: ['bb'] },
  easterMonday: { day: 1 },
  labourDay: { day: '05-01' },
  ascension: { day: 39 },
  whitSunday: { day: 49, in: ['bb'] },
  whitMonday: { day: 50 },
  corpusChristi: { day: 60, in: ['bw', 'by', 'he', 'nw', 'rp', 'sl'] },
  assumption: { day: '08-15', in: ['sl'] },
  childrensDay: { day: '09-20', in: ['th'] },
  germanUnity: { day: '10-03' },
  reformation: { day: '10-31', in: ['bb', 'hb', 'hh', 'mv', 'ni', 'sh', 'sn', 'st', 'th'] },
  allSaints: { day: '11-01', in: ['bw', 'by', 'nw', 'rp', 'sl'] },
  repentance: { day: wednesdayBeforeNovember23, in: ['sn'] },
  christmas: { day: '12-25' },
  secondChristmas: { day: '12-26' },
} as const satisfies Record<string, Rule>

/** The names under which holidays are translated. */
export type HolidayName = keyof typeof rules

export interface Holiday {
  /** `YYYY-MM-DD` */
  day: string
  name: HolidayName
}

/**
 * The public holidays of a state from one day to another, both included, soonest first.
 * @param region undefined where a city names none: then nobody knows of any.
 */
export function holidaysBetween(region: Region | undefined, from: string, to: string): Holiday[] {
  if (!region) return []
  const years = Array.from({ length: Number(to.slice(0, 4)) - Number(from.slice(0, 4)) + 1 }, (_, i) => Number(from.slice(0, 4)) + i)
  return years
    .flatMap((year) => holidaysOf(region, year))
    .filter(({ day }) => day >= from && day <= to)
    .sort((a, b) => a.day.localeCompare(b.day))
}

/** Every page with opening hours asks for the same few years. */
const known = new Map<string, readonly Holiday[]>()

function holidaysOf(region: Region, year: number): readonly Holiday[] {
  const key = `${region} ${year}`
  if (!known.has(key)) known.set(key, holidaysFor(region, year))
  return known.get(key)!
}

function holidaysFor(region: Region, year: number): Holiday[] {
  const easter = easterSunday(year)
  return (Object.entries(rules) as [HolidayName, Rule][])
    .filter(([, rule]) => rule.in?.includes(region) ?? true)
    .map(([name, { day }]) => ({ name, day: typeof day === 'number' ? addDays(easter, day) : typeof day === 'string' ? `${year}-${day}` : day(year) }))
}

/** Easter Sunday of the Gregorian calendar, `YYYY-MM-DD` (Meeus, Jones and Butcher). */
export function easterSunday(year: number): string {
  const a = year % 19
  const [b, c] = [Math.floor(year / 100), year % 100]
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const sum = h + l - 7 * m + 114
  return dayString(new Date(Date.UTC(year, Math.floor(sum / 31) - 1, (sum % 31) + 1)))
}

function wednesdayBeforeNovember23(year: number): string {
  const last = new Date(Date.UTC(year, 10, 22))
  return dayString(new Date(Date.UTC(year, 10, 22 - ((last.getUTCDay() + 4) % 7))))
}

const dayString = (date: Date) => date.toISOString().slice(0, 10)
