import path from 'node:path'
import { wordsIn } from '../german/sentences.ts'
import { meant } from '../../sentences.ts'
import type { EntryType, Service } from '../../schema/index.ts'
import type { Found } from '../findings.ts'
import { internalFolders, type InternalText } from '../internal.ts'
import { counted, keyOf, listed, type Context } from '../rule.ts'
import { thresholds } from '../thresholds.ts'
import { inGerman } from './freshness.ts'
import { contradictions } from './statements.ts'
import { mostAsked } from './translations.ts'

/** What only staff may know: whether the 115 has what it needs, and whether that still holds. */
export function internal(context: Context): Found[] {
  if (!context.internal) return []
  return [...missing(context), ...[...context.internal.services].flatMap(([id, text]) => aboutService(id, text, context)), ...lost(context)]
}

/** The most asked services that nobody can answer on the phone. */
function missing({ knowledge, internal }: Context): Found[] {
  const asked = mostAsked(knowledge)
  const group = `der ${counted(asked.length, 'meistgefragten Leistung', 'meistgefragten Leistungen')}`
  const wanted = { spokenAnswer: 'eine gesprochene Antwort', agentNote: 'ein Auskunftshinweis' } as const
  return (Object.keys(wanted) as (keyof typeof wanted)[]).flatMap((field): Found[] => {
    const without = asked.filter(({ id }) => !internal!.services.get(id)?.[field])
    if (!without.length) return []
    const sentence = `Bei ${without.length} ${group} fehlt ${wanted[field]}: ${listed(without.map(({ id }) => id))}.`
    return [{ name: 'missing-internal', file: path.join(internal!.folder, 'services'), field, others: without.map(keyOf), sentence }]
  })
}

function aboutService(id: string, text: InternalText, { knowledge, today }: Context): Found[] {
  const { file, spokenAnswer, agentNote, reviewDate } = text
  const service = knowledge.entries.services.get(id)
  const about = { file, others: [`services/${id}`] }
  const found: Found[] = service ? saysOtherwise(service, { spokenAnswer, agentNote }).map((one) => ({ ...one, ...about })) : []
  if (reviewDate && reviewDate < today)
    found.push({ name: 'overdue-review', ...about, field: 'reviewDate', sentence: `Der Hinweis war am ${inGerman(reviewDate)} wieder zu prüfen.` })
  const words = spokenAnswer ? wordsIn(spokenAnswer).length : 0
  if (words > thresholds.spokenWords)
    found.push({ name: 'long-sentence', ...about, field: 'spokenAnswer', sentence: `Die gesprochene Antwort hat ${words} Wörter, höchstens ${thresholds.spokenWords} sollten es sein.` })
  return found
}

const saysOtherwise = (service: Service, texts: Record<string, string | undefined>): Found[] =>
  Object.entries(texts).flatMap(([field, text]) => (text ? contradictions(service, text).map((one) => ({ ...one, field })) : []))

/** Files about entries that are not there, and notices that name such. */
function lost({ knowledge, internal }: Context): Found[] {
  const suggestion = (type: EntryType, id: string) => {
    const near = meant(id, knowledge.entries[type].keys())
    return near ? ` Meinten Sie „${near}“?` : ''
  }
  return internalFolders.flatMap((type) =>
    [...internal![type]].flatMap(([id, text]): Found[] => {
      const named = type === 'hotline-notices' ? (['services', 'organisations'] as const).flatMap((field) => (text[field] ?? []).map((one) => [field, one] as const)) : ([[type, id]] as const)
      return named
        .filter(([target, one]) => !knowledge.entries[target].has(one))
        .map(([target, one]) => ({
          name: 'unresolved-reference',
          file: text.file,
          ...(type === 'hotline-notices' && { field: target }),
          sentence: `Den Eintrag „${one}“ gibt es unter ${target}/ nicht.${suggestion(target, one)}`,
        }))
    }),
  )
}
