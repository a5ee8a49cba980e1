/* Templates in JavaScript, Eleventy's fastest kind. Each value is escaped. */

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
export const escaped = (value: unknown): string => {
  const text = String(value)
  return /[&<>"']/.test(text) ? text.replaceAll(/[&<>"']/g, (character) => entities[character]!) : text
}

/** What is markup already. */
export class Markup {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

function shown(value: unknown): string {
  if (value instanceof Markup) return value.text
  if (value === undefined || value === false) return ''
  if (!Array.isArray(value)) return escaped(value)
  let text = ''
  for (const item of value) text += shown(item)
  return text
}

/** Escapes every value but those that are markup already, and lists of them. */
export function markup(strings: TemplateStringsArray, ...values: unknown[]): Markup {
  let text = strings[0]!
  for (let index = 0; index < values.length; index++) text += shown(values[index]) + strings[index + 1]!
  return new Markup(text)
}

export const raw = (text: string) => new Markup(text)

const drawn = (path: string) =>
  markup`<svg class="icon" viewBox="0 0 24 24" width="24" height="24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d="${path}"></path></svg>`
export const icons = {
  search: drawn('M10.5 4a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13Zm4.8 11.3L20 20'),
  arrow: drawn('M5 12h14m-6-6 6 6-6 6'),
  calendar: drawn('M4 6h16v14H4zM4 10h16M8 3v4m8-4v4'),
  place: drawn('M12 21c4-5 7-8 7-12a7 7 0 1 0-14 0c0 4 3 7 7 12Zm0-14.5v5m-2.5-2.5h5'),
}

/** Remembers what a function made of a key: what many pages share is made once. */
export function once<K, V>(make: (key: K) => V): (key: K) => V {
  const made = new Map<K, V>()
  return (key) => {
    let value = made.get(key)
    if (value === undefined) made.set(key, (value = make(key)))
    return value
  }
}
