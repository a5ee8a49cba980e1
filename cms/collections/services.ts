import { feeKinds, leikaTypes, paymentMethods, trustLevels } from '../../content/schema/service.ts'
import { phoneNumber, territoryKey, webAddress } from '../../content/schema/values.ts'
import { z } from 'zod'
import { withinOwnOrganisation } from '../access/writing.ts'
import { checked, choice, day, flag, group, line, number, paragraph, reference, richText, row, rows, sentences, words } from '../fields/basic.ts'
import { audienceLabels, directLines, organisationField } from '../fields/shared.ts'
import { publicCollection } from './public-collection.ts'


const feeLabels: Record<(typeof feeKinds)[number], string> = { fixed: 'Fester Betrag', range: 'Von … bis …', free: 'Kostenlos', statute: 'Laut Satzung' }
const paymentLabels: Record<(typeof paymentMethods)[number], string> = {
  cash: 'Bar', girocard: 'Girocard', creditCard: 'Kreditkarte', invoice: 'Rechnung', transfer: 'Überweisung', directDebit: 'Lastschrift', online: 'Online',
}
const trustLabels: Record<(typeof trustLevels)[number], string> = { none: 'Ohne Anmeldung', basic: 'Einfach (Benutzername und Kennwort)', substantial: 'Substanziell (z. B. ELSTER)', high: 'Hoch (Online-Ausweis)' }
export const unitLabels = { hours: 'Stunden', days: 'Tage', workdays: 'Werktage', weeks: 'Wochen', months: 'Monate', years: 'Jahre' }
const typeLabels = Object.fromEntries(leikaTypes.map((type) => [type, `Typ ${type}`])) as Record<(typeof leikaTypes)[number], string>
const serviceKey = z.string().regex(/^99\d{12}$/, 'ein Leistungsschlüssel hat 14 Ziffern und beginnt mit 99')

export const services = publicCollection({
  slug: 'services',
  labels: { singular: 'Leistung', plural: 'Leistungen' },
  group: 'Wissen der Stadt',
  description: 'Was die Stadt für Menschen und Unternehmen tut. Einmal geschrieben, überall richtig: Website, 115 und Schnittstellen.',
  titleField: 'title',
  columns: ['title', 'organisation', 'lastCheckedAt'],
  access: withinOwnOrganisation(),
  sidebar: [organisationField('Zuständiges Amt', 'Das Amt, das zuerst zuständig ist und den Text pflegt.')],
  tabs: [
    { label: 'Antwort', fields: [
      line('title', 'Titel', { required: true, help: 'So, wie Bürgerinnen und Bürger es sagen: „Hund anmelden“, nicht „Hundesteueranmeldung“.' }),
      paragraph('answer', 'Antwort in einem Satz', { help: 'Der Satz, den 115 am Telefon sagen würde. Er steht auf der Seite ganz oben.' }),
      paragraph('summary', 'Kurztext', { help: 'Worum geht es? Zwei bis vier kurze Sätze.' }),
      richText('text', 'Ausführlicher Text', { help: 'Nur, was nicht in die Felder der anderen Reiter passt.' }),
      paragraph('whoNeedsIt', 'Wer braucht das?'),
      words('synonyms', 'Suchwörter', { help: 'Wörter, mit denen Menschen danach suchen, auch umgangssprachliche. Nach jedem Wort die Eingabetaste drücken.' }),
      line('officialTitle', 'Amtliche Bezeichnung', { help: 'Nur, wenn sie anders lautet als der Titel.' }),
      sentences('hints', 'Hinweise', 'Hinweis'),
    ] },
    { label: 'Ablauf und Unterlagen', fields: [
      sentences('requirements', 'Voraussetzungen', 'Voraussetzung'),
      rows('requiredDocuments', 'Was muss man mitbringen?', 'Unterlage', [line('name', 'Unterlage', { required: true }), row(line('note', 'Erläuterung'), line('condition', 'Nur wenn', { help: 'Zum Beispiel: bei Kindern' }))]),
      sentences('steps', 'Schritte', 'Schritt', { help: 'In der Reihenfolge, in der man sie geht.' }),
      rows('onlineServices', 'Onlinedienste', 'Onlinedienst', [line('name', 'Name', { required: true }), checked('url', 'Adresse', webAddress, { required: true, help: 'Beginnt mit https://' }), row(flag('loginRequired', 'Anmeldung nötig'), choice('trustLevel', 'Vertrauensniveau', trustLabels, { defaultValue: 'none' })), line('note', 'Hinweis')]),
      rows('forms', 'Formulare', 'Formular', [line('name', 'Name', { required: true }), row(checked('url', 'Adresse im Netz', webAddress), { name: 'file', label: 'oder Datei', type: 'upload', relationTo: 'media' })]),
      group('appointment', 'Termin', [row(choice('need', 'Termin nötig?', { none: 'Nein', possible: 'Möglich', required: 'Ja' }), checked('url', 'Terminbuchung', webAddress)), line('note', 'Hinweis')]),
      choice('personalAppearance', 'Persönliches Erscheinen', { yes: 'Nötig', no: 'Nicht nötig' }, { help: 'Bleibt es leer, sagt die Seite dazu nichts.' }),
    ] },
    { label: 'Kosten und Fristen', fields: [
      rows('fees', 'Gebühren', 'Gebühr', [
        row(choice('kind', 'Art', feeLabels, { required: true }), number('amount', 'Betrag in Euro', { min: 0, help: 'Bei einer Spanne der kleinste Betrag.' }), number('upTo', 'Höchstens (Euro)', { min: 0 })),
        line('label', 'Wofür'), line('statute', 'Satzung', { help: 'Bei „Laut Satzung“: der Name der Satzung.' }), line('note', 'Erläuterung'),
      ]),
      choice('paymentMethods', 'Wie kann man bezahlen?', paymentLabels, { many: true }),
      rows('deadlines', 'Fristen', 'Frist', [line('label', 'Was muss bis dahin geschehen?', { required: true }), row(number('value', 'Anzahl', { min: 1 }), choice('unit', 'Einheit', unitLabels), day('date', 'oder ein Datum')), line('note', 'Erläuterung')]),
      group('processingTime', 'Bearbeitungsdauer', [row(number('min', 'Von', { min: 1 }), number('max', 'Bis', { min: 1 }), choice('unit', 'Einheit', unitLabels)), line('note', 'Erläuterung')]),
    ] },
    { label: 'Zuständigkeit', fields: [
      reference('furtherOrganisations', 'Weitere beteiligte Ämter', 'organisations', { many: true }),
      reference('contactPoints', 'Ansprechpunkte', 'contact-points', { many: true, help: 'Telefon und Öffnungszeiten stehen dort und nur dort.' }),
      reference('locations', 'Standorte', 'locations', { many: true }),
      group('otherAuthority', 'Andere Behörde', [line('name', 'Name der Behörde', { help: 'Nur ausfüllen, wenn nicht die Stadt zuständig ist.' }), paragraph('note', 'Wohin kann man sich wenden?'), row(checked('url', 'Website', webAddress), checked('phone', 'Telefon', phoneNumber))]),
      checked('territory', 'Gilt für die Gebiete', territoryKey, { many: true, help: 'AGS oder ARS. Leer bedeutet: nur die eigene Stadt.' }),
    ] },
    { label: 'Einordnung und Recht', fields: [
      reference('topics', 'Themen und Lebenslagen', 'topics', { many: true }),
      reference('relatedServices', 'Verwandte Leistungen', 'services', { many: true }),
      choice('addressees', 'Für wen', audienceLabels, { many: true }),
      number('popularity', 'Wie oft gefragt? (0–100)', { min: 0, max: 100, defaultValue: 0, help: 'Häufig Gefragtes steht weiter oben.' }),
      rows('legalBases', 'Rechtsgrundlagen', 'Rechtsgrundlage', [row(line('law', 'Gesetz oder Satzung', { localized: false, required: true }), line('section', 'Paragraf', { localized: false })), checked('url', 'Adresse', webAddress)]),
      paragraph('remedy', 'Rechtsbehelf'),
      rows('furtherInformation', 'Weiterführende Informationen', 'Link', [line('label', 'Beschriftung', { required: true }), checked('url', 'Adresse', webAddress, { required: true })]),
      checked('serviceKeys', 'Leistungsschlüssel (LeiKa)', serviceKey, { many: true, help: '14 Ziffern, beginnt mit 99. Nur eintragen, wenn er sicher stimmt.' }),
      row(choice('leikaType', 'LeiKa-Typ', typeLabels), line('ozgService', 'OZG-Leistung', { localized: false })),
      words('leikaNames', 'Namen im Leistungskatalog', { localized: false }),
      day('lastCheckedAt', 'Zuletzt geprüft am'),
    ] },
  ],
  internal: [
    paragraph('spokenAnswer', 'Gesprochene Antwort', { localized: false, help: 'Ein Satz, den man so vorlesen kann.' }),
    paragraph('agentNote', 'Auskunftshinweis', { localized: false, help: 'Was die Kolleginnen und Kollegen am Telefon wissen müssen.' }),
    directLines,
    line('transferTarget', 'Weiterverbinden an', { localized: false }),
    flag('doNotAdvise', 'Nicht beraten', { help: 'Zu diesem Thema gibt 115 keine Auskunft.' }),
    paragraph('doNotAdviseInstead', 'Was stattdessen sagen?', { localized: false }),
    line('lastCheckedBy', 'Zuletzt geprüft von', { localized: false, help: 'Bitte die Funktion nennen, keinen Namen.' }),
    day('reviewDate', 'Wieder prüfen am'),
  ],
})
