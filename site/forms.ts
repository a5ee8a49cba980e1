import { get } from '../content/knowledge.ts'
import type { Localized, Service } from '../content/schema/index.ts'

/** A form that one can open: where it lies, and its format where that is not a web page. */
export interface Paper {
  name: Localized
  href: string
  kind?: 'PDF' | undefined
}

/** The forms of a service; one whose file is not published is left out. */
export function papersOf({ forms }: Pick<Service, 'forms'>): Paper[] {
  return forms.flatMap(({ name, url, file }) => {
    const media = get('media', file)
    const href = url ?? (media && `/media/${media.file}`)
    return href ? [{ name, href, kind: /\.pdf$/i.test(href) ? 'PDF' : undefined }] : []
  })
}
