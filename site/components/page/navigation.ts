import { sections } from '../../../content/paths.ts'

/** The main navigation, in its order. */
export const navigation = (['services', 'topics', 'organisations', 'news', 'events'] as const).map((section) => ({ section, path: sections[section] }))

/** Pages that are text rather than data, the files of `content/pages/`, in the groups of the footer. */
export const helpPages = ['leichte-sprache', 'gebaerdensprache', '115', 'barrierefreiheit'] as const
export const cityPages = ['ratssitzungen-live', 'soziale-netzwerke', 'offene-daten'] as const
export const legalPages = ['ueber-dieses-portal', 'impressum', 'datenschutz'] as const
