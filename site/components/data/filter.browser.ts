import { fold, matches } from './matching.ts'

/* Shows the rows that fit the form; what is chosen stays in the address, so that it can be passed on. */

const form = document.querySelector<HTMLFormElement>('.data-filter')!
const status = document.querySelector<HTMLElement>('.data-status')!
const selects = [...form.querySelectorAll('select')]
const input = form.querySelector('input')!
const groups = [...document.querySelectorAll<HTMLTableSectionElement>('.data-table tbody')]
const rows = groups.flatMap((group) => {
  const heading = group.querySelector('.data-table__group')?.textContent ?? ''
  return [...group.querySelectorAll<HTMLTableRowElement>('tr:not(.data-table__group)')].map((row) => ({
    row,
    words: fold(`${heading} ${row.textContent}`),
    values: selects.map((_, index) => row.dataset[`v${index}`] ?? ''),
  }))
})
/** The value that stands for "all": a chosen empty cell is another option. */
const chosen = () => selects.map((select) => (select.selectedIndex > 0 ? select.value : undefined))

function show() {
  const wanted = chosen()
  let shown = 0
  for (const { row, words, values } of rows) {
    row.hidden = !matches(words, values, input.value, wanted)
    if (!row.hidden) shown++
  }
  for (const group of groups) {
    group.hidden = !group.querySelector('tr:not(.data-table__group):not([hidden])')
    const jump = document.querySelector(`.data-groups a[href="#${group.id}"]`)?.parentElement
    if (jump) jump.hidden = group.hidden
  }
  const { shown: sentence = '', nothing = '' } = form.dataset
  status.textContent = shown ? sentence.replace('{shown}', String(shown)).replace('{all}', String(rows.length)) : nothing
  remember(wanted)
}

function remember(wanted: (string | undefined)[]) {
  const address = new URL(location.href)
  const keep = (name: string, value: string | undefined) => (value === undefined ? address.searchParams.delete(name) : address.searchParams.set(name, value))
  keep('q', input.value.trim() || undefined)
  selects.forEach((select, index) => keep(select.name, wanted[index]))
  history.replaceState(null, '', address)
}

/** What the address asks for, e.g. after a link was passed on. */
function recall() {
  const asked = new URLSearchParams(location.search)
  input.value = asked.get('q') ?? ''
  for (const select of selects) {
    const value = asked.get(select.name)
    const index = value === null ? 0 : [...select.options].findIndex((option, position) => position > 0 && option.value === value)
    select.selectedIndex = Math.max(0, index)
  }
  if (input.value || selects.some(({ selectedIndex }) => selectedIndex > 0)) show()
}

let pause = 0
form.addEventListener('input', () => {
  clearTimeout(pause)
  // A screen reader would be told of each letter otherwise.
  pause = window.setTimeout(show, 200)
})
form.addEventListener('reset', () => setTimeout(show))
form.addEventListener('submit', (event) => {
  event.preventDefault()
  show()
})
recall()
