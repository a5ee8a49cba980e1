import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes } from 'parse5'

/** An element of a page, as far as a check asks. */
export interface Tag {
  name: string
  attributes: Record<string, string>
  text: string
}

/** Every element of a page in its order, as browsers read it. */
export function tagsOf(html: string): Tag[] {
  const tags: Tag[] = []
  const visit = (node: DefaultTreeAdapterTypes.Node): string => {
    if (defaultTreeAdapter.isTextNode(node)) return node.value
    if (!('childNodes' in node)) return ''
    const tag = defaultTreeAdapter.isElementNode(node) ? { name: node.tagName, attributes: Object.fromEntries(node.attrs.map(({ name, value }) => [name, value])), text: '' } : undefined
    if (tag) tags.push(tag)
    const text = node.childNodes.map(visit).join('')
    if (tag) tag.text = text.trim()
    return text
  }
  visit(parse(html))
  return tags
}

/** Links that only name something; browsers fetch what every other `rel` names. */
const naming = /^(?:alternate|canonical|license|me|author|help|next|prev|search)$/

/** Addresses that a browser fetches for a page without being asked by its visitor. */
export function fetchedBy(tags: Tag[]): string[] {
  return tags.flatMap(({ name, attributes: { src, srcset, poster, data, href, rel, style } }) => [
    ...[src, poster, name === 'object' ? data : undefined, name === 'link' && !(rel ?? '').split(/\s+/).every((one) => naming.test(one)) ? href : undefined].filter((address) => address !== undefined),
    ...(name === 'image' || name === 'use' ? [href].filter((address) => address !== undefined) : []),
    ...(srcset ?? '').split(/,\s+/).flatMap((candidate) => candidate.trim().split(/\s+/)[0] || []),
    ...fetchedByStyle(style ?? ''),
  ])
}

/** Addresses that a style sheet fetches. */
export const fetchedByStyle = (css: string): string[] =>
  [...css.matchAll(/@import\s+(?:url\()?["']?([^"')\s;]+)|url\(\s*["']?([^"')]+)/g)].map(([, imported, used]) => (imported ?? used)!)
