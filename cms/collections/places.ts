import type { Location } from '../../content/schema/index.ts'
import { competenceKinds } from '../../content/schema/place.ts'
import { emailAddress, phoneNumber, webAddress } from '../../content/schema/values.ts'
import { z } from 'zod'
import { central, ownOrganisationEntry, withinOwnOrganisation } from '../access/writing.ts'
import { checked, choice, group, line, number, paragraph, picture, reference, richText, row, rows, sentences, words } from '../fields/basic.ts'
import { directLines, openingHours, organisationField, parentField } from '../fields/shared.ts'
import { publicCollection } from './public-collection.ts'

const knowledge = 'Wissen der Stadt'

export const organisations = publicCollection({
  slug: 'organisations',
  labels: { singular: 'Amt', plural: 'Ämter und Einrichtungen' },
  group: knowledge,
  description: 'Ämter, Abteilungen und Einrichtungen der Stadt mit ihrer Gliederung.',
  titleField: 'name',
  columns: ['name', 'number', 'parent'],
  access: { create: central, update: ownOrganisationEntry, delete: central },
  tabs: [
    { label: 'Amt', fields: [
      line('name', 'Name', { required: true }),
      row(checked('number', 'Amtsnummer', z.string().regex(/^\d{1,4}$/, 'erwartet werden ein bis vier Ziffern'), { help: 'Zum Beispiel 33 für Amt 33.' }), parentField('Gehört zu', 'organisations')),
      paragraph('summary', 'Kurzbeschreibung'),
      richText('text', 'Ausführlicher Text'),
      sentences('tasks', 'Aufgaben', 'Aufgabe'),
      words('synonyms', 'Suchwörter', { help: 'Frühere oder umgangssprachliche Namen.' }),
    ] },
    { label: 'Kontakt', fields: [
      reference('contactPoints', 'Ansprechpunkte', 'contact-points', { many: true }),
      reference('locations', 'Standorte', 'locations', { many: true }),
      checked('website', 'Eigene Website', webAddress),
    ] },
  ],
  internal: [paragraph('agentNote', 'Auskunftshinweis', { localized: false }), directLines],
})

const competenceLabels: Record<(typeof competenceKinds)[number], string> = {
  name: 'Anfangsbuchstaben des Namens', plate: 'Kfz-Kennzeichen', taxNumber: 'Steuernummer', fileNumber: 'Aktenzeichen', street: 'Straße',
}

export const contactPoints = publicCollection({
  slug: 'contact-points',
  labels: { singular: 'Ansprechpunkt', plural: 'Ansprechpunkte' },
  group: knowledge,
  description: 'Telefon, E-Mail oder Schalter. Einmal hier gepflegt, stimmt die Nummer überall.',
  titleField: 'name',
  columns: ['name', 'phone', 'organisation'],
  access: withinOwnOrganisation(),
  sidebar: [organisationField('Amt')],
  tabs: [
    { label: 'Ansprechpunkt', fields: [
      line('name', 'Name', { required: true, help: 'Der Name der Stelle, nicht der einer Person.' }),
      line('function', 'Wofür', { help: 'Zum Beispiel: Fragen zur Hundesteuer' }),
      row(checked('phone', 'Telefon', phoneNumber), checked('email', 'E-Mail', emailAddress)),
      checked('url', 'Kontaktformular', webAddress),
      row(reference('location', 'Standort', 'locations'), line('room', 'Zimmer oder Schalter')),
      rows('competences', 'Zuständig für', 'Bereich', [choice('kind', 'Art', competenceLabels, { required: true }), row(line('from', 'von', { localized: false, required: true, help: 'A oder MZ-A 1' }), line('to', 'bis einschließlich', { localized: false, required: true })), line('note', 'Zusatz')], { help: 'Zum Beispiel: Anfangsbuchstaben A bis K.' }),
    ] },
    { label: 'Öffnungszeiten', fields: [openingHours('Sprechzeiten')] },
  ],
  internal: [checked('directLine', 'Durchwahl (nicht weitergeben)', phoneNumber), line('substitute', 'Vertretung', { localized: false }), paragraph('agentNote', 'Auskunftshinweis', { localized: false })],
})

export const locations = publicCollection({
  slug: 'locations',
  labels: { singular: 'Standort', plural: 'Standorte' },
  group: knowledge,
  description: 'Gebäude und Orte, zu denen man gehen kann.',
  titleField: 'name',
  columns: ['name', 'street', 'stepFree'],
  access: withinOwnOrganisation(),
  sidebar: [organisationField('Gepflegt von')],
  tabs: [
    { label: 'Standort', fields: [
      line('name', 'Name', { required: true }),
      paragraph('summary', 'Kurzbeschreibung'),
      words('synonyms', 'Suchwörter'),
      row(line('street', 'Straße und Hausnummer', { localized: false }), checked('postalCode', 'Postleitzahl', z.string().regex(/^\d{5}$/, 'erwartet werden fünf Ziffern')), line('town', 'Ort', { localized: false })),
      group('coordinates', 'Koordinaten', [row(number('lat', 'Breite', { min: -90, max: 90 }), number('lon', 'Länge', { min: -180, max: 180 }))]),
      picture('image', 'Bild'),
    ] },
    { label: 'Anreise und Zugang', fields: [
      choice<Location['stepFree']>('stepFree', 'Stufenlos erreichbar', { yes: 'Ja', partly: 'Teilweise', no: 'Nein', unknown: 'Nicht bekannt' }, { defaultValue: 'unknown' }),
      paragraph('accessibility', 'Barrierefreiheit'), paragraph('publicTransport', 'Bus und Bahn'), paragraph('parking', 'Parken'),
    ] },
    { label: 'Öffnungszeiten', fields: [openingHours()] },
  ],
})
