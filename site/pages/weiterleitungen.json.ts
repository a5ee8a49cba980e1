import { city, formerAddresses, get } from '../../content/knowledge.ts'
import { entryPath, pagePath, type PagedType } from '../../content/paths.ts'
import { json } from '../feeds/respond.ts'

/** Where pages have moved to, and which are gone: for the web server, which answers 301 and 410 by it. */
export const GET = () => {
  const languages = city().languages.map(({ code }) => code)
  const moved: Record<string, string> = {}
  const gone: string[] = []
  for (const [address, owner] of Object.entries(formerAddresses())) {
    const [type, id] = owner.split('/') as [PagedType, string]
    const entry = get(type, id)
    for (const language of languages) {
      const from = pagePath(address, language, languages[0]!)
      // The owner's present address: a chain of moves is one step for the visitor.
      if (entry?.slug) moved[from] = entryPath(type, entry.slug, language, languages[0]!)
      else gone.push(from)
    }
  }
  return json({ version: 1, moved, gone: gone.sort() })
}
