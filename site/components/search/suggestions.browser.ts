import type { IndexEntry, Kind } from '../../../content/search/contract.ts'
import type { Search } from '../../../content/search/search.ts'
import { element, searchAt } from './loading.browser.ts'

/*
 * A search field that suggests: an editable combobox with a list, as the ARIA Authoring Practices describe it. The focus stays in the
 * field; arrow keys name an option, Enter goes to it, Escape closes the list and only then empties the field, Tab leaves.
 */

interface Words {
  list: string
  none: string
  one: string
  many: string
  kinds: Record<Kind, string>
}

const mostSuggestions = 7
/** Screen readers are told the number when somebody pauses, not at each key. Milliseconds. */
const announceAfter = 500

/** Makes a search field suggest entries while somebody types. */
export function suggestIn(input: HTMLInputElement): void {
  const form = input.form!
  const words = JSON.parse(form.dataset['words']!) as Words
  const list = element('ul', 'suggestions')
  const said = element('p', 'visually-hidden')
  let search: Search | undefined
  let shown: IndexEntry[] = []
  let active = -1
  let announcement = 0

  list.id = `${input.id}-vorschlaege`
  list.hidden = true
  setAttributes(list, { role: 'listbox', 'aria-label': words.list })
  setAttributes(said, { role: 'status' })
  setAttributes(input, { role: 'combobox', 'aria-autocomplete': 'list', 'aria-controls': list.id, 'aria-expanded': 'false' })
  input.after(list, said)

  void searchAt(form.dataset['index']!).then((opened) => {
    search = opened
    // Somebody may have typed meanwhile; what was there before, e.g. on the results page, is no question to suggest for.
    if (document.activeElement === input && input.value !== input.defaultValue && input.dataset['asked'] !== input.value) suggest()
  }, () => {})

  input.addEventListener('input', suggest)
  input.addEventListener('keydown', onKey)
  input.addEventListener('blur', close)
  form.addEventListener('submit', close)
  // The field keeps the focus, also while the list is clicked or scrolled.
  list.addEventListener('mousedown', (event) => event.preventDefault())
  list.addEventListener('click', ({ target }) => {
    const option = (target as Element).closest('li')
    if (option) go([...list.children].indexOf(option))
  })

  function suggest() {
    const question = input.value.trim()
    shown = question && search ? search.ask(question, { limit: mostSuggestions, typing: true }).results.map(({ entry }) => entry) : []
    list.replaceChildren(...shown.map(option))
    list.scrollTop = 0
    choose(-1)
    open(shown.length > 0)
    clearTimeout(announcement)
    if (question && search) announcement = window.setTimeout(announce, announceAfter)
  }

  const announce = () => {
    if (document.activeElement !== input) return
    said.textContent = !shown.length ? words.none : shown.length === 1 ? words.one : words.many.replace('{count}', String(shown.length))
  }

  function option({ kind, title, lang }: IndexEntry, index: number) {
    const item = element('li', 'suggestion')
    const name = element('span', 'suggestion__title', title)
    if (lang) name.lang = lang
    item.id = `${list.id}-${index + 1}`
    setAttributes(item, { role: 'option', 'aria-selected': 'false' })
    item.append(name, ' ', element('span', 'suggestion__kind', words.kinds[kind]))
    return item
  }

  function open(isOpen: boolean) {
    list.hidden = !isOpen
    input.setAttribute('aria-expanded', String(isOpen))
  }

  function close() {
    clearTimeout(announcement)
    said.textContent = ''
    choose(-1)
    open(false)
  }

  /** Names an option; -1 is the field itself. */
  function choose(index: number) {
    list.children[active]?.setAttribute('aria-selected', 'false')
    active = index
    const chosen = list.children[active]
    if (!chosen) return input.removeAttribute('aria-activedescendant')
    chosen.setAttribute('aria-selected', 'true')
    chosen.scrollIntoView({ block: 'nearest' })
    input.setAttribute('aria-activedescendant', chosen.id)
  }

  function go(index: number) {
    const entry = shown[index]
    if (entry) location.assign(entry.url)
  }

  function onKey(event: KeyboardEvent) {
    if (event.isComposing || event.ctrlKey || event.metaKey) return
    const isOpen = !list.hidden
    const last = shown.length - 1
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (!isOpen) suggest()
      if (!shown.length) return
      const down = event.key === 'ArrowDown'
      choose(event.altKey ? -1 : down ? (active === last ? -1 : active + 1) : active === -1 ? last : active - 1)
    } else if (event.key === 'Enter' && isOpen && active >= 0) go(active)
    else if (event.key === 'Escape' && isOpen) close()
    else return
    event.preventDefault()
  }
}

function setAttributes(to: Element, attributes: Record<string, string>) {
  for (const [name, value] of Object.entries(attributes)) to.setAttribute(name, value)
}
