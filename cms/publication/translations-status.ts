import type { Endpoint } from 'payload'
import { isTranslated } from '../../content/translations.ts'
import { isEditorial } from '../access/roles.ts'
import { languagesOfInstallation } from '../installation.ts'
import { problem } from '../problem.ts'
import type { EntryType } from '../../content/schema/index.ts'
import type { Stored } from './projection.ts'
import { richTextConverters } from './rich-text.ts'
import { outdatedTranslations } from './translations.ts'

/** How the translations of a document stand, its newest draft counted in. Codes of languages. */
export interface TranslationsStatus {
  translated: string[]
  /** Those whose original has changed since. */
  outdated: string[]
}

/** `GET /api/<collection>/:id/translations` for editors. */
export const translationsEndpoint: Endpoint = {
  path: '/:id/translations',
  method: 'get',
  handler: async (req) => {
    if (!req.user) return problem(401, 'Bitte melden Sie sich an.')
    if (!isEditorial(req)) return problem(403, 'Dieses Konto darf den Stand von Übersetzungen nicht lesen.')
    const { id, collection } = req.routeParams as { id: string; collection: EntryType }
    const document = (await req.payload.findByID({
      collection: collection as 'services', id, draft: true, locale: 'all', depth: 0, trash: true, disableErrors: true,
      overrideAccess: false, req, user: req.user,
    })) as unknown as Stored | null
    if (!document) return problem(404, 'Diesen Eintrag gibt es nicht.')
    const languages = languagesOfInstallation().map(({ code }) => code)
    const { toMarkdown } = await richTextConverters(req.payload.config)
    const status: TranslationsStatus = {
      translated: languages.slice(1).filter((language) => isTranslated(document, language)),
      outdated: outdatedTranslations(collection, document, { languages, toMarkdown }),
    }
    return Response.json(status, { headers: { 'cache-control': 'no-store' } })
  },
}
