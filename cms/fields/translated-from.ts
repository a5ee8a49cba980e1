import type { Field, FieldHook } from 'payload'
import type { EntryType } from '../../content/schema/index.ts'
import { languagesOfInstallation } from '../installation.ts'
import { richTextConverters } from '../publication/rich-text.ts'
import { fingerprintOf, marks, translatedFrom, withChange } from '../publication/translations.ts'

type Values = Record<string, unknown>

/**
 * Notes from which text a translation was made: whenever somebody changes the translation or says that it fits.
 * A change in the city's own language leaves the note alone, and so makes the translation out of date.
 */
const noteOriginal: FieldHook = async ({ collection, data, operation, req, siblingDocWithLocales, value }) => {
  const [original, ...others] = languagesOfInstallation().map(({ code }) => code) as [string, ...string[]]
  const asked = req.locale ?? original
  if (!collection || asked === original || !others.length) return value
  const type = collection.slug as EntryType
  const crossing = { languages: [original, ...others], toMarkdown: (await richTextConverters(req.payload.config)).toMarkdown }
  const stored = (siblingDocWithLocales ?? {}) as Values
  if (asked === 'all') {
    // Payload keeps what is stored when all languages are updated at once; an import says what it knows when it creates.
    if (operation !== 'create') return value
    const now = fingerprintOf(type, data as Values, original, crossing)
    const said = (value ?? {}) as Record<string, string>
    return Object.fromEntries(others.map((language) => [language, said[language] === marks.older ? marks.older : (now ?? null)]))
  }
  const after = withChange(collection.flattenedFields, data as Values, stored, asked)
  const says = (document: Values) => fingerprintOf(type, document, asked, crossing)
  if (value !== marks.current && says(after) === says(stored)) return value
  return fingerprintOf(type, after, original, crossing) ?? null
}

/** Which text a translation was made from, and in its place in the CMS whether that still stands. */
export const translatedFromField: Field = {
  name: translatedFrom, label: 'Übersetzung', type: 'text', localized: true,
  hooks: { beforeChange: [noteOriginal] },
  admin: {
    position: 'sidebar', disableBulkEdit: true, disableListColumn: true, disableListFilter: true,
    components: { Field: '/admin/TranslationStatus.tsx#TranslationStatus' },
  },
}
