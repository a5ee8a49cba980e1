import type { ContactPoint, Service } from '../../schema/index.ts'
import type { Found } from '../findings.ts'
import { keyOf, listed, type Context } from '../rule.ts'

/** Facts that contradict each other across entries. */
export const facts = (context: Context): Found[] => [...sharedPhones(context), ...fees(context)]

/** `+49 6131 12-0` and `06131 120` are one number. */
const dialled = (phone: string) => phone.replaceAll(/[^\d+]/g, '').replace(/^\+49|^0049/, '0')

/** A number that several offices name; the city's own and the 115 are everybody's. */
function sharedPhones({ knowledge }: Context): Found[] {
  const common = new Set(['115', ...(knowledge.city.phone ? [dialled(knowledge.city.phone)] : [])])
  const byNumber = new Map<string, ContactPoint[]>()
  for (const point of knowledge.entries['contact-points'].values()) {
    if (!point.phone || !point.organisation || common.has(dialled(point.phone))) continue
    byNumber.set(dialled(point.phone), [...(byNumber.get(dialled(point.phone)) ?? []), point])
  }
  return [...byNumber.values()]
    .filter((points) => new Set(points.map(({ organisation }) => organisation)).size > 1)
    .map(([first, ...others]): Found => ({
      name: 'shared-phone',
      entry: keyOf(first!),
      field: 'phone',
      sentence: `Die Nummer ${first!.phone} (${first!.organisation}) nennen auch ${listed(others.map(({ id, organisation }) => `${id} (${organisation})`))}. Eine der Angaben ist wohl falsch.`,
    }))
}

interface Fee {
  label: string
  amount: number
}

/** Fixed amounts with a label; without one, there is nothing to compare. */
const labelled = (service: Service, language: string): Fee[] =>
  service.fees.flatMap(({ kind, label, amount, note }) =>
    kind === 'fixed' && label?.[language] && amount !== undefined
      ? [{ label: note?.[language] ? `${label[language]} (${note[language]})` : label[language], amount }]
      : [],
  )

function fees({ knowledge, languages: [language] }: Context): Found[] {
  const { services } = knowledge.entries
  return [...services.values()].flatMap((service) => {
    const own = labelled(service, language)
    const within = pairs(own, own)
      .filter(([a, b]) => a.amount < b.amount)
      .map(([a, b]): Found => ({
        name: 'contradicting-fee',
        entry: keyOf(service),
        field: 'fees',
        sentence: `„${a.label}“ kostet einmal ${euro(a.amount)}, einmal ${euro(b.amount)}.`,
      }))
    const across = service.relatedServices.flatMap((id) => {
      const other = services.get(id)
      // Where both name each other, one finding is enough.
      if (!other || (other.relatedServices.includes(service.id) && other.id < service.id)) return []
      return pairs(own, labelled(other, language))
        .filter(([a, b]) => a.amount !== b.amount)
        .map(([a, b]): Found => ({
          name: 'differing-fees',
          entry: keyOf(service),
          field: 'fees',
          sentence: `„${a.label}“ kostet hier ${euro(a.amount)}, bei ${id} ${euro(b.amount)}. Stimmt beides, dann hilft eine genauere Bezeichnung.`,
        }))
    })
    return [...within, ...across]
  })
}

const pairs = (some: Fee[], others: Fee[]): [Fee, Fee][] =>
  some.flatMap((a) => others.filter(({ label }) => label.toLowerCase() === a.label.toLowerCase()).map((b): [Fee, Fee] => [a, b]))

const euro = (amount: number) => amount.toLocaleString('de-DE', { style: 'currency', currency: 'EUR' })
