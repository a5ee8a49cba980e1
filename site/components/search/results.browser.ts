import type { IndexEntry, Kind, ResultTexts } from '../../../content/search/contract.ts'
import type { Search } from '../../../content/search/search.ts'
import { addressFor, facets, narrowed, readAddress, valuesFor, type Choice, type Facet } from './facets.ts'
import { findInTexts, type TextHit } from './fulltext.browser.ts'
import { element, load, searchAt } from './loading.browser.ts'
import { marker, type Piece } from './marks.ts'

/** Sentences of the page; `{}` is filled in. */
interface Words extends Record<'enter' | 'failed' | 'nothing' | 'one' | 'many' | 'meant' | 'foreign' | 'missing' | 'all' | 'language', string> {
  kinds: Record<Kind, string>
  filters: Record<Facet, string>
}

const pageSize = 20
const mostResults = 100
const mostTexts = 5
/** So many answers are not shown again below: further down, what stands in the text may say more than that a page was found. */
const bestAnswers = 5
const root = document.querySelector<HTMLElement>('#suche')!
const words = JSON.parse(root.dataset['words']!) as Words
const part = <T extends HTMLElement>(name: string) => root.querySelector<T>(`[data-part="${name}"]`)!
const [status, meant, filters, groups, results, more, inTexts, ways] = ['status', 'meant', 'filters', 'groups', 'results', 'more', 'texts', 'ways'].map((name) => part(name)) as
  [HTMLElement, HTMLElement, HTMLDetailsElement, HTMLElement, HTMLElement, HTMLElement, HTMLElement, HTMLElement]
/** Missing where pages have no form to report with. */
const gap = root.querySelector<HTMLElement>('[data-part="gap"]')
const form = root.querySelector('form')!
const input = form.querySelector('input')!
const languages = new Intl.DisplayNames([words.language], { type: 'language' })

let search: Search | undefined
let texts: ResultTexts = { version: 2, topics: {}, offices: {}, results: {} }
let found: IndexEntry[] = []
let shown: IndexEntry[] = []
let mark: (text: string) => Piece[] = () => []

async function start() {
  fillIn()
  try {
    // Results help without the texts below them, too.
    ;[search, texts] = await Promise.all([searchAt(form.dataset['index']!), load<ResultTexts>(root.dataset['texts']!).catch(() => texts)])
  } catch {
    return tell(words.failed, true)
  }
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    goTo(input.value.trim(), {})
  })
  root.addEventListener('click', followHere)
  addEventListener('popstate', answer)
  more.addEventListener('click', () => {
    const first = results.childElementCount
    showMore()
    results.children[first]?.querySelector('a')?.focus()
  })
  offerReport()
  // Who only turned to the field has asked nothing yet.
  if (location.search) answer()
  else results.dataset['question'] = ''
}

/** Puts the address's question into the field. */
function fillIn() {
  const { question } = readAddress(new URLSearchParams(location.search))
  input.value = input.dataset['asked'] = question
}

function goTo(question: string, choice: Choice) {
  history.pushState(null, '', addressFor(question, choice))
  answer()
}

/** Links to other questions and choices are followed without loading the page again. */
function followHere(event: MouseEvent) {
  const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-here]')
  if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
  event.preventDefault()
  const name = link.dataset['here']!
  history.pushState(null, '', link.href)
  answer()
  // The link is made anew; the keyboard keeps its place.
  const same = root.querySelector<HTMLElement>(`a[data-here="${CSS.escape(name)}"]`) ?? input
  same.focus()
}

/** Shows what fits the question in the address. */
function answer() {
  fillIn()
  const { question, choice } = readAddress(new URLSearchParams(location.search))
  const asked = question ? search!.ask(question, { limit: mostResults }) : { results: [], meant: undefined }
  found = asked.results.map(({ entry }) => entry)
  shown = narrowed(found, choice, texts)
  mark = marker(`${question} ${asked.meant ?? ''}`)
  results.replaceChildren()
  showFilters(question, choice)
  showMeant(asked.meant)
  const number = shown.length
  void showTexts([question, asked.meant], choice)
  if (!question) tell(words.enter, true)
  else if (!number) tell(fill(words.nothing, question), true)
  else tell(number === 1 ? words.one : fill(words.many, String(number)), false)
  if (gap) gap.hidden = !question || !reportForm()
  showMore()
  // Says for which question the list stands: `npm run search:eval` waits for it.
  results.dataset['question'] = question
}

const fill = (sentence: string, word: string) => sentence.replace('{}', () => word)

/** Says how it went; where that does not help, the other ways into the content show, too. */
function tell(message: string, showsWays: boolean) {
  status.textContent = message
  ways.hidden = !showsWays
}

function showMeant(corrected: string | undefined) {
  const link = meant.querySelector('a')!
  meant.hidden = !corrected
  if (!corrected) return
  link.textContent = fill(words.meant, corrected)
  link.search = addressFor(corrected, {})
  link.dataset['here'] = 'meant'
}

function showFilters(question: string, choice: Choice) {
  const offered = (Object.keys(facets) as Facet[]).map((facet) => ({ facet, values: valuesFor(found, facet, choice, texts) }))
  const useful = offered.filter(({ facet, values }) => values.length > 1 || choice[facet])
  filters.hidden = !useful.length
  if (Object.keys(choice).length) filters.open = true
  groups.replaceChildren(...useful.map(({ facet, values }) => {
    const title = element('h2', 'search-filters__title', words.filters[facet])
    const list = element('ul', 'search-filters__values')
    title.id = `filter-${facets[facet]}`
    list.setAttribute('aria-labelledby', title.id)
    const others = { ...choice }
    delete others[facet]
    list.append(filterLink(facet, '', words.all, addressFor(question, others), !choice[facet]))
    for (const { value, count } of values) {
      const name = facet === 'kind' ? words.kinds[value as Kind] : texts[facet === 'topic' ? 'topics' : 'offices'][value]
      list.append(filterLink(facet, value, `${name ?? value} (${count})`, addressFor(question, { ...choice, [facet]: value }), choice[facet] === value))
    }
    const group = element('div')
    group.append(title, list)
    return group
  }))
}

function filterLink(facet: Facet, value: string, name: string, address: string, isChosen: boolean) {
  const item = element('li')
  const link = element('a', 'search-filters__value', name)
  link.href = address
  link.dataset['here'] = `${facet}:${value}`
  if (isChosen) link.setAttribute('aria-current', 'true')
  item.append(link)
  return item
}

function showMore() {
  const from = results.childElementCount
  results.append(...shown.slice(from, from + pageSize).map(resultItem))
  results.hidden = !shown.length
  more.hidden = results.childElementCount >= shown.length
}

/**
 * Shows pages whose text has the words, below the answers; the best of these are left out. What results are narrowed down by holds here,
 * too; a page that the answer index does not list, e.g. old news, belongs to nothing.
 * @param wordings what was asked, and what was probably meant: a word that the index does not know may still stand in a text.
 */
async function showTexts(wordings: (string | undefined)[], choice: Choice) {
  const mine = (latest = {})
  const list = inTexts.querySelector('ol')!
  const answers = new Set(shown.slice(0, bestAnswers).map(({ url }) => url))
  const belongs = (entry: IndexEntry | undefined) => entry !== undefined && narrowed([entry], choice, texts).length > 0
  const fits = (url: string) => !answers.has(url) && (!Object.keys(choice).length || belongs(search!.at(url)))
  let hits: TextHit[] = []
  for (const wording of wordings) if (wording && !hits.length) hits = await findInTexts(wording, fits, mostTexts).catch(() => [])
  if (mine !== latest) return
  list.replaceChildren(...hits.map(textItem))
  inTexts.hidden = !hits.length
  inTexts.dataset['question'] = wordings[0]
}

let latest = {}

function textItem({ url, title, excerpt }: TextHit): HTMLElement {
  const item = element('li', 'result')
  const link = element('a', 'link', title)
  const line = element('p')
  link.href = url
  line.append('… ', excerpt, ' …')
  item.append(link, line)
  return item
}

function resultItem({ kind, title, url, lang }: IndexEntry): HTMLElement {
  const text = texts.results[url]?.text
  const item = element('li', 'result')
  const link = element('a', 'link')
  link.href = url
  link.append(...mark(title).map(node))
  const about = element('span', 'result__kind', words.kinds[kind])
  item.append(about, link)
  if (text) {
    const line = element('p')
    line.append(...mark(text).map(node))
    item.append(line)
  }
  if (lang) {
    about.append(` · ${fill(words.foreign, languages.of(lang) ?? lang)}`)
    for (const told of item.querySelectorAll('a, p')) told.setAttribute('lang', lang)
  }
  return item
}

const node = ({ text, isMarked }: Piece): Node => (isMarked ? element('mark', '', text) : document.createTextNode(text))

const reportForm = () => document.querySelector<HTMLTextAreaElement>('.feedback textarea[name=words]')

/** The link to the form at the page's foot opens it and says what was looked for. */
function offerReport() {
  gap?.querySelector('a')!.addEventListener('click', (event) => {
    const field = reportForm()
    if (!field) return
    event.preventDefault()
    const details = field.closest('details')
    if (details) details.open = true
    if (!field.value) field.value = fill(words.missing, input.value)
    field.focus()
  })
}

void start()
