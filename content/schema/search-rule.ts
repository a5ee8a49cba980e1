import { z } from 'zod'
import { mistakesOf, ruleKinds } from '../search/rules.ts'
import { originFields } from './common.ts'
import { entryId, type LocalizedValues } from './values.ts'

/**
 * What the central team decides about words of the search: a question that leads to one entry first (`best-bet`), words that mean the
 * same everywhere (`same`), or words that mean others (`means`). No page of the portal shows it.
 */
export function searchRuleSchema(values: LocalizedValues) {
  const { text, someWords } = values
  return z
    .strictObject({
      ...originFields(values),
      kind: z.enum(ruleKinds),
      /** What people ask. */
      title: text,
      /** What others ask who mean the same. */
      words: someWords,
      /** For `means`: what is meant by it. */
      meaning: someWords,
      /** For `best-bet`: one of these. None while what it leads to is not published. */
      service: entryId.optional(),
      organisation: entryId.optional(),
      location: entryId.optional(),
      topic: entryId.optional(),
    })
    .superRefine((rule, context) => {
      for (const { path, message, input } of mistakesOf(rule)) context.addIssue({ code: 'custom', path, message, input })
    })
}
