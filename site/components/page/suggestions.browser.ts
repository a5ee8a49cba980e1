import { nearestPages, type Candidate } from './nearest.ts'

// Names pages that the visitor may have meant, from the address typed. Without this, the search and the lists below lead on.

interface Entry extends Candidate {
  lang?: string
}

const place = document.querySelector<HTMLElement>('[data-suggestions]')
if (place) void suggest(place)

async function suggest(place: HTMLElement) {
  const { indexes, found, nothing } = JSON.parse(place.dataset['suggestions']!) as { indexes: Record<string, string>; found: string; nothing: string }
  const [first = '', ...rest] = location.pathname.split('/').filter(Boolean)
  // An address in a language is answered in it.
  const language = first in indexes ? first : Object.keys(indexes)[0]!
  const said = place.querySelector('p')!
  said.hidden = false
  try {
    const { entries } = (await (await fetch(indexes[language]!)).json()) as { entries: Entry[] }
    const pages = nearestPages(first in indexes ? rest.join('/') : location.pathname, entries)
    said.textContent = pages.length ? found : nothing
    place.querySelector('ul')!.append(...pages.map((page) => itemOf(page, language)))
  } catch {
    said.textContent = nothing
  }
}

function itemOf({ url, title, lang }: Entry, language: string): HTMLElement {
  const item = document.createElement('li')
  const link = document.createElement('a')
  link.className = 'link'
  link.href = url
  link.lang = lang ?? language
  link.textContent = title
  item.append(link)
  return item
}
