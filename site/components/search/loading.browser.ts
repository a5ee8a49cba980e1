import type { SearchIndex } from '../../../content/search/contract.ts'
import { openSearch, type Search } from '../../../content/search/search.ts'

/** Loads a JSON file. @throws where there is none. */
export async function load<T>(address: string): Promise<T> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(String(response.status))
  return (await response.json()) as T
}

const opened = new Map<string, Promise<Search>>()

/** The search over an answer index; loaded once for the fields and the results of a page. A failed try is not remembered. */
export function searchAt(address: string): Promise<Search> {
  let search = opened.get(address)
  if (!search) {
    search = load<SearchIndex>(address).then(openSearch)
    opened.set(address, search)
    search.catch(() => opened.delete(address))
  }
  return search
}

/** A new element with a class and a text. */
export function element<K extends keyof HTMLElementTagNameMap>(name: K, className = '', text = ''): HTMLElementTagNameMap[K] {
  const made = document.createElement(name)
  if (className) made.className = className
  made.textContent = text
  return made
}
