import { sentencesIn } from '../german/sentences.ts'
import type { Entry, Service } from '../../schema/index.ts'
import type { Found } from '../findings.ts'
import { keyOf, quoted, type Context } from '../rule.ts'
import { dialled } from './facts.ts'
import { germanOf, proseOf } from '../texts.ts'

/** What a text says that a field says otherwise, or says a second time. German only. */
export function statements(entry: Entry, context: Context): Found[] {
  const texts = proseOf(entry, context.languages).filter(({ language }) => germanOf(language) === 'everyday')
  return texts.flatMap(({ field, language, text }) =>
    [...(entry.type === 'services' ? contradictions(entry as Service, text) : []), ...repetitions(entry, text, context)].map((found) => ({
      ...found,
      entry: keyOf(entry),
      field,
      language,
    })),
  )
}

/** Amounts and appointments that a text about a service states otherwise than its fields. */
export const contradictions = (service: Service, text: string): Found[] => [...amounts(service, text), ...appointments(service, text)]

/** Sentences about what the office takes; not about fines, income or what something may be worth. */
const aboutFee = /(?<!\p{L})(?:kostet|kosten|Gebühr|Gebühren|Verwaltungsgebühr|Preis|zahlen Sie|bezahlen Sie)(?!\p{L})/u
const aboutOther = /Bußgeld|Einkommen|Vermögen|Strafe|Kaution|Zuschuss|Anruf|Porto|monatlich|im Monat|je Stunde|pro Stunde|Warenwert|Miete/i

function amounts({ fees }: Service, text: string): Found[] {
  const known = fees.filter(({ amount }) => amount !== undefined) as { amount: number; upTo?: number }[]
  if (!known.length || fees.some(({ kind }) => kind === 'statute')) return []
  return sentencesIn(text)
    .filter((sentence) => aboutFee.test(sentence) && !aboutOther.test(sentence))
    .flatMap((sentence) =>
      [...sentence.matchAll(/(\d{1,3}(?:\.\d{3})*|\d+)(?:,(\d{1,2}))?\s*(?:Euro|€)/g)]
        .filter(([, whole, cents = '0']) => !isKnown(Number(whole!.replaceAll('.', '')) + Number(cents.padEnd(2, '0')) / 100, known))
        .map(([said]): Found => ({ name: 'amount-in-text', sentence: `Im Text stehen ${said}, bei den Gebühren steht dieser Betrag nicht: ${quoted(sentence)}.` })),
    )
}

/** One of the fees, within a span, or two of them together. */
const isKnown = (amount: number, fees: { amount: number; upTo?: number }[]) =>
  fees.some((fee) => same(fee.amount, amount) || (fee.upTo !== undefined && amount >= fee.amount && amount <= fee.upTo) || fees.some((other) => same(fee.amount + other.amount, amount)))

const same = (a: number, b: number) => Math.abs(a - b) < 0.005

function appointments({ appointment }: Service, text: string): Found[] {
  // „… mit Termin, oder melden Sie online ohne Termin ab“ is about two ways.
  const without = sentencesIn(text).find((sentence) => /(?<!\p{L})(?:ohne Termin|keinen Termin)(?!\p{L})/iu.test(sentence) && !/(?<!\p{L})(?:oder|online)(?!\p{L})/iu.test(sentence))
  const needed = sentencesIn(text).find((sentence) => /(?<!\p{L})(?:nur mit Termin|brauchen Sie einen Termin|Sie brauchen einen Termin|Termin ist nötig)(?!\p{L})/iu.test(sentence))
  if (appointment?.need === 'required' && without) return [{ name: 'appointment-in-text', sentence: `Das Feld sagt, dass man einen Termin braucht; der Text sagt: ${quoted(without)}.` }]
  if (appointment?.need === 'none' && needed) return [{ name: 'appointment-in-text', sentence: `Das Feld sagt, dass man keinen Termin braucht; der Text sagt: ${quoted(needed)}.` }]
  return []
}

const spans = /(?<!\d)\d{1,2}(?:[:.]\d{2})?\s*(?:Uhr)?\s*(?:bis|–|-)\s*\d{1,2}(?:[:.]\d{2})?\s*Uhr/

/** Numbers and hours that stand in a field, and so would have to be changed twice. */
function repetitions(entry: Entry, text: string, { knowledge }: Context): Found[] {
  if (entry.type !== 'services' && entry.type !== 'organisations' && entry.type !== 'topics') return []
  const points = [...knowledge.entries['contact-points'].values()]
  const phones = [...text.matchAll(/(?<![\d\p{L}])(?:\+49|0)[\d ()/–-]{6,}\d/gu)].flatMap(([phone]): Found[] => {
    const point = points.find((one) => one.phone && dialled(one.phone) === dialled(phone))
    return point ? [{ name: 'repeated-fact', others: [keyOf(point)], sentence: `Die Nummer ${phone.trim()} steht schon beim Ansprechpunkt ${point.id}. Verweisen Sie auf ihn.` }] : []
  })
  const hours = spans.exec(text)
  return hours ? [...phones, { name: 'repeated-fact', sentence: `Der Text nennt eine Öffnungszeit (${quoted(hours[0])}). Sie gehört zum Ansprechpunkt oder zum Standort.` }] : phones
}
