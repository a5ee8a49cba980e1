/*
 * Counts what was asked, where the city has switched it on: the words alone, without cookies, and with nothing that tells who asked.
 * Says how a question went as soon as the list of results stands, and what was chosen from it.
 */
import { countableWords, type Outcome } from '../../../content/search/counts.ts'

const root = document.querySelector<HTMLElement>('#suche[data-counts]')
const results = root?.querySelector<HTMLElement>('[data-part="results"]')

/** Each question is counted once a visit, each result once a question. */
const said = new Set<string>()

if (root && results) {
  const say = (outcome: Outcome, page?: string) => {
    const question = countableWords(results.dataset['question'] ?? '')
    const key = JSON.stringify([question, outcome === 'chosen' ? page : ''])
    if (!question || said.has(key)) return
    said.add(key)
    const body = new URLSearchParams({ question, language: root.dataset['language']!, outcome, ...(page && { page }) })
    // It may be lost: nobody waits for it, and no error shows.
    void fetch(root.dataset['counts']!, { method: 'POST', body, keepalive: true, credentials: 'omit', referrerPolicy: 'origin' }).catch(() => {})
  }
  const tell = () => {
    // A choice of filters asks nothing new.
    if ([...new URLSearchParams(location.search).keys()].some((name) => name !== 'q')) return
    say(results.childElementCount ? 'found' : 'none')
  }
  new MutationObserver(tell).observe(results, { attributeFilter: ['data-question'] })
  if (results.dataset['question'] !== undefined) tell()
  // Also with the middle button, which opens a tab.
  for (const kind of ['click', 'auxclick']) {
    root.addEventListener(kind, (event) => {
      const link = (event.target as Element).closest<HTMLAnchorElement>('.results a')
      if (link) say('chosen', new URL(link.href).pathname)
    })
  }
}
