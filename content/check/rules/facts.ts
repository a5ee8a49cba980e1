import type { ContactPoint, Service } from '../../schema/index.ts'
import type { Found } from '../findings.ts'
import { keyOf, listed, type Context } from '../rule.ts'

/** Facts that contradict each other across entries. */
export const facts = (context: Context): Found[] => [...phones(context), ...authorities(context), ...fees(context)]

/** `+49 6131 12-0` and `06131 120` are one number. */
export const dialled = (phone: string) => phone.replaceAll(/[^\d+]/g, '').replace(/^\+49|^0049/, '0')

/** A number that several offices name, or several contact points of one; the city's own and the 115 are everybody's. */
function phones({ knowledge }: Context): Found[] {
  const common = new Set(['115', ...(knowledge.city.phone ? [dialled(knowledge.city.phone)] : [])])
  const points = [...knowledge.entries['contact-points'].values()].filter(({ phone, organisation }) => phone && organisation && !common.has(dialled(phone)))
  return [...Map.groupBy(points, ({ phone }) => dialled(phone!)).values()].flatMap((sharing): Found[] => {
    const [first, ...others] = sharing as [ContactPoint, ...ContactPoint[]]
    if (!others.length) return []
    const about = { entry: keyOf(first), others: others.map(keyOf), field: 'phone' }
    if (new Set(sharing.map(({ organisation }) => organisation)).size === 1)
      return [{ name: 'repeated-phone', ...about, sentence: `Die Nummer ${first.phone} steht auch bei ${listed(others.map(({ id }) => id))}. Ist es dieselbe Stelle, genügt ein Ansprechpunkt.` }]
    const owners = listed(others.map(({ id, organisation }) => `${id} (${organisation})`))
    return [{ name: 'shared-phone', ...about, sentence: `Die Nummer ${first.phone} (${first.organisation}) nennen auch ${owners}. Eine der Angaben ist wohl falsch.` }]
  })
}

/** The same other authority with two numbers or two websites. */
function authorities({ knowledge, languages: [language] }: Context): Found[] {
  const services = [...knowledge.entries.services.values()].filter(({ otherAuthority }) => otherAuthority)
  const byName = Map.groupBy(services, ({ otherAuthority }) => otherAuthority!.name[language]!.toLowerCase())
  return [...byName.values()].flatMap((naming) =>
    (['phone', 'url'] as const).flatMap((field): Found[] => {
      const saying = naming.filter(({ otherAuthority }) => otherAuthority![field])
      const groups = Map.groupBy(saying, ({ otherAuthority }) => (field === 'phone' ? dialled(otherAuthority!.phone!) : new URL(otherAuthority!.url!).hostname.replace(/^www\./, '')))
      if (groups.size < 2) return []
      const [first, ...others] = [...groups.values()].map(([service]) => service!) as [Service, ...Service[]]
      const { name } = first.otherAuthority!
      return [
        {
          name: 'differing-authority', entry: keyOf(first), others: others.map(keyOf), field: `otherAuthority.${field}`,
          sentence: `„${name[language]}“ hat hier ${first.otherAuthority![field]}, bei ${listed(others.map(({ id, otherAuthority }) => `${id} ${otherAuthority![field]}`))}.`,
        },
      ]
    }),
  )
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
          others: [keyOf(other)],
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
