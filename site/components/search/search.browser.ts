import type { IndexEntry, Kind, SearchIndex } from '../../../content/search/contract.ts'
import { openSearch, type Search } from '../../../content/search/search.ts'

interface Words {
  kinds: Record<Kind, string>
  enter: string
  failed: string
  nothing: string
  otherWays: string
  one: string
  many: string
}

const pageSize = 20
const mostResults = 100
const root = document.querySelector<HTMLElement>('#suche')!
const words = JSON.parse(root.dataset['words']!) as Words
const part = <T extends HTMLElement>(name: string) => root.querySelector<T>(`[data-part="${name}"]`)!
const [status, results, more, ways, reason] = [part('status'), part('results'), part('more'), part('ways'), part('reason')]
const form = root.querySelector('form')!
const input = form.querySelector('input')!

let search: Search | undefined
let summaries: Record<string, string> = {}
let found: IndexEntry[] = []
let shown = 0

async function start() {
  input.value = new URLSearchParams(location.search).get('q') ?? ''
  try {
    const [index, answers] = await Promise.all([
      load<SearchIndex>(root.dataset['index']!),
      // Results help without the texts below them, too.
      load<{ texts: typeof summaries }>(root.dataset['texts']!).catch(() => ({ texts: {} })),
    ])
    search = openSearch(index)
    summaries = answers.texts
  } catch {
    tell(words.failed, words.otherWays)
    return
  }
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    answer()
  })
  let pause = 0
  input.addEventListener('input', () => {
    clearTimeout(pause)
    pause = window.setTimeout(answer, 250)
  })
  more.addEventListener('click', () => {
    const first = shown
    showMore()
    results.children[first]?.querySelector('a')?.focus()
  })
  answer()
}

async function load<T>(address: string): Promise<T> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(String(response.status))
  return (await response.json()) as T
}

/** Shows what fits the words in the field and keeps them in the address. */
function answer() {
  const query = input.value.trim()
  const address = new URL(location.href)
  if (query) address.searchParams.set('q', query)
  else address.searchParams.delete('q')
  history.replaceState(null, '', address)

  found = query ? search!.ask(query, { limit: mostResults }).results.map(({ entry }) => entry) : []
  shown = 0
  results.replaceChildren()
  if (!query) tell(words.enter)
  else if (!found.length) tell(words.nothing.replace('{query}', query), words.otherWays)
  else tell(found.length === 1 ? words.one : words.many.replace('{count}', String(found.length)))
  showMore()
  // Says for which question the list stands: `npm run search:eval` waits for it.
  results.dataset['question'] = query
}

/** Says how it went; with a reason the other ways into the content show, too. */
function tell(message: string, why?: string) {
  status.textContent = message
  ways.hidden = why === undefined
  if (why !== undefined) reason.textContent = why
}

function showMore() {
  results.append(...found.slice(shown, shown + pageSize).map(resultItem))
  shown = results.childElementCount
  results.hidden = shown === 0
  more.hidden = shown >= found.length
}

function resultItem({ kind, title, url, lang }: IndexEntry): HTMLElement {
  const summary = summaries[url]
  const item = element('li', 'result')
  const link = element('a', 'link', title)
  link.setAttribute('href', url)
  const texts = [link, ...(summary ? [element('p', '', summary)] : [])]
  if (lang) for (const text of texts) text.setAttribute('lang', lang)
  item.append(element('span', 'result__kind', words.kinds[kind]), ...texts)
  return item
}

function element(name: string, className: string, text = ''): HTMLElement {
  const made = document.createElement(name)
  if (className) made.className = className
  made.textContent = text
  return made
}

void start()
