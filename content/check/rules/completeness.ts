import type { Entry, EntryType, Service } from '../../schema/index.ts'
import type { Found } from '../findings.ts'
import { keyOf, type Context } from '../rule.ts'
import { thresholds } from '../thresholds.ts'

/** A field that should be there: what to write where it is not. One of several fields is enough where several are named. */
interface Expected {
  fields: string[]
  ask: string
  weight: 'missing-field' | 'missing-detail'
}

const should = (fields: string, ask: string): Expected => ({ fields: fields.split(' '), ask, weight: 'missing-field' })
const could = (fields: string, ask: string): Expected => ({ fields: fields.split(' '), ask, weight: 'missing-detail' })

/** What citizens ask about each kind of entry. */
const expected: Partial<Record<EntryType, Expected[]>> = {
  services: [
    should('answer', 'Es fehlt die Antwort in einem Satz, die auch die 115 vorliest.'),
    should('summary', 'Es fehlt der Kurztext.'),
    should('whoNeedsIt', 'Es steht nicht dabei, für wen die Leistung ist.'),
    should('legalBases', 'Es fehlt die Rechtsgrundlage.'),
    should('topics', 'Die Leistung gehört zu keinem Thema und ist nur über die Suche zu finden.'),
    should('steps', 'Es fehlt, was der Reihe nach zu tun ist.'),
    should('fees', 'Es fehlt, was es kostet; auch „gebührenfrei“ ist eine Angabe (kind: free).'),
    should('contactPoints otherAuthority', 'Es fehlt, wen man fragen kann.'),
    could('requiredDocuments', 'Es fehlt, welche Unterlagen man braucht.'),
    could('processingTime', 'Es fehlt, wie lange es dauert.'),
    could('addressees', 'Es fehlt, an wen sich die Leistung richtet.'),
    could('appointment onlineServices otherAuthority', 'Es fehlt, ob man einen Termin braucht.'),
    could('leikaType', 'Es fehlt der LeiKa-Typ.'),
  ],
  organisations: [
    should('summary', 'Es fehlt, was das Amt tut.'),
    should('tasks', 'Es fehlen die Aufgaben.'),
    could('contactPoints', 'Es fehlt, wen man dort fragen kann.'),
    could('locations', 'Es fehlt, wo das Amt ist.'),
  ],
  'contact-points': [
    should('phone email url', 'Es fehlt ein Weg, den Kontakt zu erreichen: Telefon, E-Mail oder Formular.'),
    could('function', 'Es fehlt, wofür man sich hierhin wendet.'),
    could('openingHours', 'Es fehlen die Sprechzeiten.'),
  ],
  locations: [
    should('street', 'Es fehlt die Anschrift.'),
    should('coordinates', 'Es fehlen die Koordinaten, ohne die kein Stadtplan den Ort zeigt.'),
    should('publicTransport', 'Es fehlt, wie man mit Bus und Bahn hinkommt.'),
    could('accessibility', 'Es fehlt, was Menschen mit Behinderungen über das Gebäude wissen müssen.'),
  ],
  topics: [should('summary', 'Es fehlt, was man unter dem Thema findet.')],
  news: [should('summary text', 'Die Meldung hat keinen Text.'), could('organisation', 'Es fehlt das Amt, von dem die Meldung kommt.')],
  events: [
    should('summary text', 'Es fehlt, worum es geht.'),
    should('location place', 'Es fehlt der Ort.'),
    could('price', 'Es fehlt, was es kostet; auch „Eintritt frei“ ist eine Angabe.'),
  ],
  'data-sets': [
    should('summary', 'Es fehlt, was in der Tabelle steht.'),
    should('sourceNote', 'Es fehlt, woher die Daten kommen.'),
    could('asOf', 'Es fehlt, wie alt die Daten sind.'),
  ],
  notices: [should('text', 'Der Hinweis sagt nicht, was zu tun ist.')],
}

/** Fields that an entry should fill in, and what a service cannot do without. */
export function completeness(entry: Entry, context: Context): Found[] {
  const [language] = context.languages
  const isThere = (field: string) => isFilled((entry as Record<string, unknown>)[field], language)
  const found = (expected[entry.type] ?? [])
    .filter(({ fields }) => !fields.some(isThere))
    .map(({ fields, ask, weight }): Found => ({ name: weight, entry: keyOf(entry), field: fields[0]!, sentence: ask }))
  if (entry.type === 'locations' && (entry as Entry<'locations'>).stepFree === 'unknown')
    found.push({ name: 'missing-field', entry: keyOf(entry), field: 'stepFree', sentence: 'Es fehlt, ob man ohne Stufen hineinkommt.' })
  return entry.type === 'services' ? [...found, ...essentials(entry as Service, language)] : found
}

function essentials(service: Service, language: string): Found[] {
  const found: Found[] = []
  const entry = keyOf(service)
  if (!service.organisation && !service.otherAuthority)
    found.push({
      name: 'nobody-responsible',
      entry,
      field: 'organisation',
      sentence: 'Es fehlt, welches Amt oder welche andere Stelle zuständig ist.',
    })
  if (![service.answer, service.summary, service.text].some((text) => isFilled(text, language)))
    found.push({
      name: 'nothing-to-read',
      entry,
      field: 'text',
      sentence: 'Die Seite bestünde nur aus dem Titel. Schreiben Sie wenigstens eine Antwort in einem Satz.',
    })
  const synonyms = new Set(service.synonyms?.[language]).size
  if (synonyms < thresholds.synonyms)
    found.push({
      name: 'few-synonyms',
      entry,
      field: 'synonyms',
      sentence: `Es gibt ${synonyms || 'keine'} Suchwörter; mindestens ${thresholds.synonyms} sollten es sein, so wie Bürgerinnen und Bürger die Sache nennen.`,
    })
  return found
}

/** Whether something stands in a field, in the default language where it is a text. */
function isFilled(value: unknown, language: string): boolean {
  if (Array.isArray(value)) return value.length > 0
  if (typeof value !== 'object' || value === null) return value !== undefined && value !== null && value !== ''
  return Object.values(value).every((inner) => typeof inner === 'string') && !('from' in value || 'name' in value || 'need' in value)
    ? language in value
    : true
}
