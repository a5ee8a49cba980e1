import { audiencePages, lists, sections } from '../../../content/paths.ts'
import { audiences } from '../../../content/schema/common.ts'
import type { City } from '../../../content/schema/index.ts'
import { pageTitle, takesPartIn115 } from '../../editorial.ts'
import type { Locale } from '../../locale.ts'
import type { Text } from '../../text.ts'

type Link = NonNullable<City['navigation']>[number]

/** A link as a menu shows it. */
export interface MenuItem {
  href: string
  label: Text
  /** The page's path without its language; none for addresses elsewhere. */
  page?: string | undefined
}

/** The main navigation of a city that names none, in its order. */
const usual: Link[] = (['services', 'topics', 'organisations', 'news', 'events'] as const).map((section) => ({ page: sections[section] }))

/** Pages that are text rather than data, the files of `content/pages/`, in the groups of the usual footer. */
const helpPages = ['leichte-sprache', 'gebaerdensprache', '115', 'barrierefreiheit']
const cityPages = ['ratssitzungen-live', 'soziale-netzwerke', 'offene-daten']
const legalPages = ['ueber-dieses-portal', 'impressum', 'datenschutz']

/** The main navigation in the page's language. */
export const mainNavigation = ({ navigation = usual }: City, locale: Locale): MenuItem[] => navigation.flatMap((link) => menuItem(link, locale))

/** The groups of links in the footer. */
export function footerGroups(city: City, locale: Locale): { title: Text; links: MenuItem[] }[] {
  const { footer } = city
  const { t, uiCode } = locale
  const pages = (paths: string[]) => paths.flatMap((page) => menuItem({ page }, locale))
  if (footer) return footer.map(({ title, links }) => ({ title: locale.text(title), links: links.flatMap((link) => menuItem(link, locale)) }))
  return [
    { title: { value: t.standing.helpFooter, lang: uiCode }, links: pages(helpPages.filter((page) => page !== '115' || takesPartIn115(city))) },
    { title: { value: t.standing.moreFooter, lang: uiCode }, links: pages([lists.online, lists.appointments, lists.forms, sections.locations, ...cityPages, 'feeds']) },
    { title: { value: t.page.legalFooter, lang: uiCode }, links: pages(legalPages) },
  ]
}

/** A link with its label: the city's, else what the portal calls the page. A page that nobody has a name for is left out. */
function menuItem({ label, page, url }: Link, locale: Locale): MenuItem[] {
  const name = locale.text(label) ?? (page === undefined ? undefined : nameOf(page, locale))
  if (!name) return []
  return [url === undefined ? { href: locale.path(page!), label: name, page } : { href: url, label: name }]
}

/** What the portal itself calls a page: lists by type, lists drawn from services and news, and standing pages. */
function nameOf(page: string, locale: Locale): Text | undefined {
  const { sections: names, audiences: audienceNames } = locale.t
  const audience = audiences.find((one) => audiencePages[one] === page)
  const list = (Object.keys(listPages) as (keyof typeof listPages)[]).find((one) => listPages[one] === page)
  const value = audience ? audienceNames.names[audience] : list && names[list]
  return value === undefined ? pageTitle(page, locale) : { value, lang: locale.uiCode }
}

const listPages = { ...sections, ...lists, feeds: 'feeds', search: 'suche' } as const
