import { AsyncLocalStorage } from 'node:async_hooks'
import { loaded } from '../content/knowledge.ts'
import type { PagedType } from '../content/paths.ts'

/*
 * What the `getStaticPaths` of the pages return: ids only. Pages read their entries while they render, so that every
 * read is recorded and a page can be rendered again after a change.
 */

/** The `locale` part of every language's addresses; undefined for the default language, which has no prefix. */
export function localeParams(): (string | undefined)[] {
  return loaded().city.languages.map(({ code }, position) => (position === 0 ? undefined : code))
}

/** A page that exists once per language. */
export const onePerLanguage = () => localeParams().map((locale) => ({ params: { locale } }))

const focus = new AsyncLocalStorage<string>()

/** While the task runs, `onePerEntry` knows one entry only: rendering its pages then costs the same in a city of any size. */
export const focusOn = <T>(id: string, task: () => T): T => focus.run(id, task)

/** A file per entry of a type, the same in every language. */
export const oneFilePer = (type: PagedType) => focused(type).map(({ id }) => ({ params: { id } }))

/** The short address of each service, per language. */
export const onePerShortAddress = () => localeParams().flatMap((locale) => focused('services').map(({ id }) => ({ params: { locale, id } })))

/** A page per entry of a type and per language. */
export function onePerEntry(type: PagedType) {
  return localeParams().flatMap((locale) => focused(type).map(({ id, slug }) => ({ params: { locale, slug: slug ?? id }, props: { id } })))
}

function focused(type: PagedType) {
  const only = focus.getStore()
  const all = loaded().entries[type]
  return only === undefined ? [...all.values()] : [all.get(only) ?? []].flat()
}
