import { sections } from '../../../content/paths.ts'

/** The main navigation, in its order. */
export const navigation = (['services', 'topics', 'organisations', 'news', 'events'] as const).map((section) => ({ section, path: sections[section] }))

/** Pages about the portal itself: the files of `content/pages/`. */
export const legalPages = ['impressum', 'datenschutz', 'barrierefreiheit'] as const
