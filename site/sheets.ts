import { clock, city, list } from '../content/knowledge.ts'
import { lists, pagePath, sections } from '../content/paths.ts'
import { appearedNews, comingEvents } from './current.ts'
import { localeParams } from './routes.ts'

/*
 * Lists that go over several pages, their sheets. The first sheet is a page like others; how many follow it depends on the entries and
 * on the time, so the publisher asks after each change which there are (`release/renderer.ts`).
 */

/** So many entries stand on a sheet: a few screens to look through, and a light page in a city of any size. */
export const perSheet = 50

const longLists = {
  archive: { path: lists.archive, count: () => appearedNews(list('news'), clock()).length },
  events: { path: sections.events, count: () => comingEvents(list('events'), clock(), city().timeZone).length },
} as const

export type LongList = keyof typeof longLists

/** What an address says between its list and the number. */
export const sheetSection = 'seite'

/** The path of a sheet without the language, counted from 1. */
export const sheetPath = (name: LongList, number: number): string => (number === 1 ? longLists[name].path : `${longLists[name].path}/${sheetSection}/${number}`)

/** How many sheets so many entries need; an empty list has one, too. */
export const sheetsFor = (entries: number): number => Math.max(1, Math.ceil(entries / perSheet))

/** The entries on a sheet. */
export const onSheet = <T>(entries: readonly T[], number: number): T[] => entries.slice((number - 1) * perSheet, number * perSheet)

/** The numbers of a list's sheets after the first. */
export const furtherSheets = (name: LongList): number[] => Array.from({ length: sheetsFor(longLists[name].count()) - 1 }, (_, at) => at + 2)

/** What `getStaticPaths` of the further sheets returns. */
export const onePerSheet = (name: LongList) =>
  localeParams().flatMap((locale) => furtherSheets(name).map((number) => ({ params: { locale, number: String(number) } })))

/** The addresses of all further sheets in all languages, each with the route that makes it. */
export function sheetAddresses(): { address: string; component: string }[] {
  const { languages } = city()
  return (Object.keys(longLists) as LongList[]).flatMap((name) => {
    const numbers = furtherSheets(name)
    const component = `/[...locale]/${longLists[name].path}/${sheetSection}/[number].astro`
    return languages.flatMap(({ code }) => numbers.map((number) => ({ address: pagePath(sheetPath(name, number), code, languages[0].code), component })))
  })
}
