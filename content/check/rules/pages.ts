import type { Found } from '../findings.ts'
import { listed, quoted, type Context } from '../rule.ts'
import type { StandingPage } from '../pages.ts'
import { easyLanguageOf } from './easy-language.ts'
import { deadLinks } from './links.ts'
import { readabilityOf } from './readability.ts'

/** Standing pages in the city's languages: how they read, where they lead, what they lack. */
export const pages = (context: Context): Found[] => [
  ...context.pages.filter(({ language }) => context.languages.includes(language)).flatMap((page) => pageFindings(page, context)),
  ...missingFacts(context),
  ...missingPages(context),
]

const pageFindings = (page: StandingPage, context: Context): Found[] =>
  [
    ...readabilityOf(page.texts),
    ...easyLanguageOf(page.texts),
    ...deadLinks(page.links, context).map((sentence): Found => ({ name: 'dead-link', sentence })),
    ...page.gaps.map((gap): Found => ({ name: 'page-gap', sentence: `Auf der Seite steht noch: ${quoted(gap)}. Schreiben Sie die Angabe hinein oder nehmen Sie den Absatz weg.` })),
  ].map((found) => ({ ...found, file: page.file, language: page.language }))

/** Facts of the city that pages show, but nobody has filled in. */
function missingFacts({ knowledge: { city }, languages, pages }: Context): Found[] {
  const users = new Map<string, Set<string>>()
  for (const { facts, slug, language } of pages) {
    if (!languages.includes(language)) continue
    for (const fact of facts) if (city[fact as keyof typeof city] === undefined) users.set(fact, (users.get(fact) ?? new Set()).add(slug))
  }
  return [...users].map(([field, slugs]): Found => ({
    name: 'page-gap',
    entry: 'city',
    field,
    sentence: `Die Angabe fehlt, und darum ${slugs.size === 1 ? 'zeigt diese Seite' : 'zeigen diese Seiten'} eine Lücke: ${listed([...slugs])}.`,
  }))
}

function missingPages({ knowledge: { city }, pages }: Context): Found[] {
  const slugs = [...new Set(pages.map(({ slug }) => slug))]
  return city.languages.flatMap(({ code, name }): Found[] => {
    const missing = slugs.filter((slug) => !pages.some((page) => page.slug === slug && page.language === code))
    if (!missing.length) return []
    return [
      {
        name: 'missing-translations',
        field: 'pages',
        language: code,
        sentence: `${missing.length} von ${slugs.length} festen Seiten gibt es nicht in der Sprache „${name}“: ${listed(missing)}.`,
      },
    ]
  })
}
