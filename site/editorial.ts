import type { MDXInstance } from 'astro'
import { city } from '../content/knowledge.ts'
import type { City } from '../content/schema/index.ts'
import { localeOf, type Locale } from './locale.ts'
import { baseLanguage, type Text } from './text.ts'

/* Pages about the portal that are text rather than data: `content/pages/<slug>.<language>.mdx`. */

type EditorialPage = MDXInstance<{ title: string; description: string }>

const files = import.meta.glob<EditorialPage>('/content/pages/*.mdx', { eager: true })

const pages = new Map<string, Map<string, EditorialPage>>()
for (const [file, page] of Object.entries(files)) {
  const [, slug, language] = /([^/.]+)\.([^/.]+)\.mdx$/.exec(file) ?? []
  if (!slug || !language) throw new Error(`${file}: erwartet wird ein Name wie impressum.de.mdx`)
  pages.set(slug, (pages.get(slug) ?? new Map<string, EditorialPage>()).set(language, page))
}

/** The last parts of their addresses. */
export const editorialSlugs = () => [...pages.keys()]

/** Whether a city's number is that of all authorities. */
export const takesPartIn115 = ({ phone }: Pick<City, 'phone'>): boolean => phone === '115'

/** Whether a page is for this city's visitors: one about 115 is there in every city, but nothing leads to it where that is not the number. */
export const isOffered = (slug: string, city: Pick<City, 'phone'>): boolean => slug !== '115' || takesPartIn115(city)

/** The languages a page is written in. */
export const editorialLanguages = (slug: string) => [...(pages.get(slug)?.keys() ?? [])]

/** A page in the locale's language or the nearest one that it is written in. */
export function editorialPage(slug: string, locale: Locale): Text<EditorialPage> | undefined {
  const versions = pages.get(slug)
  const lang = [locale.code, baseLanguage(locale.code), locale.uiCode, locale.defaultCode, 'de'].find((code) => versions?.has(code))
  return lang === undefined ? undefined : { value: versions!.get(lang)!, lang }
}

/** What a page is called; undefined where there is no such page. */
export function pageTitle(slug: string, locale: Locale): Text | undefined {
  const page = editorialPage(slug, locale)
  return page && { value: page.value.frontmatter.title, lang: page.lang }
}

/** What the search says of all these pages in a language. */
export const standingPages = (language: string) =>
  editorialSlugs().filter((slug) => isOffered(slug, city())).sort().map((slug) => {
    const { value, lang } = editorialPage(slug, localeOf(language))!
    return { slug, title: value.frontmatter.title, lang, description: value.frontmatter.description }
  })
