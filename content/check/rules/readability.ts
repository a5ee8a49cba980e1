import { genitiveChainIn, nominalNounsIn, passiveIn } from '../german/grammar.ts'
import { readingEase } from '../german/flesch.ts'
import { sentencesIn, wordsIn } from '../german/sentences.ts'
import type { Entry } from '../../schema/index.ts'
import type { Found } from '../findings.ts'
import { keyOf, quoted, type Context } from '../rule.ts'
import { germanOf, proseOf, type TextModule } from '../texts.ts'
import { thresholds } from '../thresholds.ts'

/** How easily everyday German reads, per field. */
export const readability = (entry: Entry, { languages }: Context): Found[] =>
  readabilityOf(proseOf(entry, languages)).map((found) => ({ ...found, entry: keyOf(entry) }))

/** How easily texts read; those that are no everyday German are left out. */
export const readabilityOf = (texts: readonly TextModule[]): Found[] =>
  texts
    .filter(({ language }) => germanOf(language) === 'everyday')
    .flatMap((module) =>
      [...ease(module), ...sentences(module), ...habits(module)].map((found) => ({ ...found, field: module.field, language: module.language })),
    )

function ease({ text }: TextModule): Found[] {
  const words = wordsIn(text).length
  const score = words < thresholds.wordsToJudge ? undefined : readingEase(text)
  if (score === undefined || score >= thresholds.readingEase.hint) return []
  const name = score < thresholds.readingEase.warning ? 'hard-to-read' : 'rather-hard-to-read'
  const perSentence = Math.round(words / sentencesIn(text).length)
  return [
    {
      name,
      sentence: `Die Lesbarkeit liegt bei ${Math.round(score)} von 100 (${perSentence} Wörter je Satz); angestrebt sind mindestens ${thresholds.readingEase.hint}. Kürzere Sätze und kürzere Wörter helfen.`,
    },
  ]
}

function sentences({ text }: TextModule): Found[] {
  return sentencesIn(text).flatMap((sentence): Found[] => {
    const words = wordsIn(sentence).length
    const chain = genitiveChainIn(sentence)
    return [
      ...(words > thresholds.sentenceWords
        ? [
            {
              name: 'long-sentence' as const,
              sentence: `Ein Satz hat ${words} Wörter, höchstens ${thresholds.sentenceWords} sollten es sein: ${quoted(sentence)}.`,
            },
          ]
        : []),
      ...(chain
        ? [
            {
              name: 'genitive-chain' as const,
              sentence: `Zwei Genitive hängen aneinander: ${quoted(chain)}. Teilen Sie den Satz oder nehmen Sie ein Verb.`,
            },
          ]
        : []),
    ]
  })
}

/** What does no harm once, but as a habit. */
function habits({ text }: TextModule): Found[] {
  const found: Found[] = []
  const all = sentencesIn(text)
  const passives = all.flatMap((sentence) => passiveIn(sentence) ?? [])
  if (passives.length >= thresholds.passiveAtLeast && passives.length / all.length > thresholds.passiveShare)
    found.push({
      name: 'many-passives',
      sentence: `${passives.length} von ${all.length} Sätzen stehen im Passiv (${quoted(passives[0]!)}). Sagen Sie, wer es tut.`,
    })
  const words = wordsIn(text).length
  const nouns = nominalNounsIn(text)
  if (words >= thresholds.wordsToJudge && nouns.length >= thresholds.nominalAtLeast && nouns.length / words > thresholds.nominalShare)
    found.push({
      name: 'nominal-style',
      sentence: `${nouns.length} von ${words} Wörtern sind Hauptwörter wie ${[...new Set(nouns)].slice(0, 3).join(', ')}. Verben lesen sich leichter.`,
    })
  return found
}
