import type { Field, GlobalConfig, TextField } from 'payload'
import { channels } from '../../content/schema/common.ts'
import { holidayRegions, knowsItsName, portalPage, typefaces } from '../../content/schema/city.ts'
import { frameAddress } from '../../content/schema/embeds.ts'
import { emailAddress, phoneNumber, territoryKey, webAddress } from '../../content/schema/values.ts'
import { z } from 'zod'
import { editorialOnly } from '../access/reading.ts'
import { central } from '../access/writing.ts'
import { checked, choice, day, flag, group, line, picture, row, rows } from '../fields/basic.ts'
import { languagesOfInstallation } from '../installation.ts'
import { publicationField } from '../fields/shared.ts'
import { announceCity, noteCity } from '../publication/queue.ts'

const stateLabels: Record<(typeof holidayRegions)[number], string> = {
  bw: 'Baden-Württemberg', by: 'Bayern', be: 'Berlin', bb: 'Brandenburg', hb: 'Bremen', hh: 'Hamburg', he: 'Hessen', mv: 'Mecklenburg-Vorpommern',
  ni: 'Niedersachsen', nw: 'Nordrhein-Westfalen', rp: 'Rheinland-Pfalz', sl: 'Saarland', sn: 'Sachsen', st: 'Sachsen-Anhalt', sh: 'Schleswig-Holstein', th: 'Thüringen',
}
const colour = z.string().regex(/^#[0-9a-f]{6}$/i, 'erwartet wird eine Farbe wie #8c1d2f')
const channelLabels: Record<(typeof channels)[number], string> = { x: 'X', facebook: 'Facebook', instagram: 'Instagram', mastodon: 'Mastodon', youtube: 'YouTube', pinterest: 'Pinterest' }

const typefaceLabels: Record<(typeof typefaces)[number], string> = {
  system: 'Schrift des Geräts', humanist: 'Humanistisch (wie Frutiger)', geometric: 'Geometrisch (wie Futura)', classical: 'Klassisch (wie Optima)',
  serif: 'Mit Serifen (wie Charter)', slab: 'Mit kräftigen Serifen (wie Rockwell)',
}

type Link = { page?: string | null; url?: string | null }

/** A link in navigation or footer. The rules are those of the public contract, told while somebody types. */
const menuLinks = (name: string, label: string, help: string): Field =>
  rows(name, label, 'Eintrag', [
    row(
      { ...checked('page', 'Seite im Portal', portalPage, { help: 'Ohne Sprache, zum Beispiel leistungen oder themen/umziehen' }), validate: eitherPageOrAddress } as Field,
      checked('url', 'Oder eine Adresse im Internet', webAddress),
    ),
    { ...line('label', 'Beschriftung', { help: 'Listen wie leistungen und Seiten wie impressum brauchen keine.' }), validate: namedIfNeeded } as Field,
  ], { help })

const eitherPageOrAddress: TextField['validate'] = (value: unknown, { siblingData }: { siblingData: Partial<unknown> }) => {
  if (Boolean(value) === Boolean((siblingData as Link).url)) return 'Bitte nennen Sie entweder eine Seite im Portal oder eine Adresse im Internet.'
  const result = portalPage.safeParse(value)
  return !value || result.success || `Bitte prüfen Sie die Eingabe: ${result.error.issues[0]?.message}.`
}

const namedIfNeeded: TextField['validate'] = (value: unknown, { req, siblingData }: { req: { locale?: string | null }; siblingData: Partial<unknown> }) => {
  const { page } = siblingData as Link
  const original = languagesOfInstallation()[0].code
  return (req.locale ?? original) !== original || Boolean(value) || Boolean(page && knowsItsName(page)) || 'Bitte geben Sie dem Eintrag eine Beschriftung.'
}

/** The city itself: what makes the portal this city's portal. */
export const cityGlobal: GlobalConfig = {
  slug: 'city',
  label: 'Die Stadt',
  admin: { group: 'Verwaltung', description: 'Name, Farben, Kanäle und Pflichtangaben. Gilt für alle Seiten.' },
  versions: { drafts: true, max: 20 },
  // Everything here is public, and drafts are kept among the versions, which only editors may read.
  access: { read: ({ req }) => req.query?.['draft'] !== 'true' || Boolean(req.user), update: central, readVersions: editorialOnly },
  hooks: { beforeChange: [noteCity], afterChange: [announceCity] },
  fields: [
    { type: 'tabs', tabs: [
      { label: 'Stadt', fields: [
        row(line('name', 'Name', { localized: false, required: true }), line('officialName', 'Amtlicher Name', { localized: false })),
        line('claim', 'Leitsatz'),
        row(checked('website', 'Eigene Internetseite der Stadt', webAddress, { help: 'Nur nötig, wenn dieses Portal sie nicht ist.' }), flag('demonstration', 'Dieses Portal ist eine Demonstration', { help: 'Jede Seite sagt es.' })),
        row(checked('territory', 'Gebietsschlüssel (ARS oder AGS)', territoryKey), choice('holidayRegion', 'Feiertage nach', stateLabels), line('timeZone', 'Zeitzone', { localized: false })),
        rows('neighbours', 'Nachbarn, für die 115 Auskunft gibt', 'Nachbar', [row(line('name', 'Name', { localized: false, required: true }), checked('territory', 'Gebietsschlüssel', territoryKey, { required: true }))]),
        flag('searchCounts', 'Suchen im Portal zählen', { help: 'Nur Wörter, ohne Angaben über die Fragenden. Bitte klären Sie das vorher mit der oder dem Datenschutzbeauftragten (docs/datenschutz-suche.md).' }),
      ] },
      { label: 'Aussehen', fields: [
        group('colours', 'Farben', [row(checked('brand', 'Hauptfarbe', colour, { help: 'Auf Weiß gut lesbar, zum Beispiel #8c1d2f' }), checked('brandDark', 'Hauptfarbe im dunklen Modus', colour))]),
        picture('logo', 'Logo'),
        group('fonts', 'Schriften', [row(choice('text', 'Texte', typefaceLabels), choice('headings', 'Überschriften', typefaceLabels))], { help: 'Schriften, die Besucher schon haben. Das Portal lädt keine.' }),
      ] },
      { label: 'Menüs', description: 'Bleibt eine Liste leer, gilt die übliche.', fields: [
        { ...menuLinks('navigation', 'Hauptmenü', 'Höchstens acht Einträge.'), maxRows: 8 } as Field,
        { ...rows('footer', 'Fußzeile', 'Gruppe', [line('title', 'Überschrift', { required: true }), { ...menuLinks('links', 'Einträge', ''), minRows: 1 } as Field], { help: 'Höchstens fünf Gruppen. Anschrift und Kanäle stehen immer da.' }), maxRows: 5 } as Field,
      ] },
      { label: 'Kontakt und Pflichtangaben', fields: [
        group('address', 'Anschrift', [row(line('street', 'Straße', { localized: false }), line('postalCode', 'Postleitzahl', { localized: false }), line('town', 'Ort', { localized: false }))]),
        row(checked('phone', 'Telefon', phoneNumber), checked('email', 'E-Mail', emailAddress)),
        row(line('representedBy', 'Vertreten durch', { localized: false }), line('vatId', 'Umsatzsteuer-Identifikationsnummer', { localized: false })),
        row(checked('dataProtectionEmail', 'E-Mail für den Datenschutz', emailAddress), checked('accessibilityEmail', 'E-Mail für Barrieren', emailAddress)),
        group('security', 'Wer eine Sicherheitslücke findet, wendet sich an', [
          row(checked('email', 'E-Mail', emailAddress), checked('url', 'Oder ein Formular', webAddress)),
          row(checked('policy', 'Regeln für Meldungen', webAddress), day('expires', 'Gilt bis', { help: 'Bleibt es leer, verlängert es sich von selbst.' })),
        ], { help: 'Steht in /.well-known/security.txt. Bleibt es leer, steht dort die E-Mail-Adresse der Stadt.' }),
        group('arbitrationBody', 'Durchsetzungsstelle für Barrierefreiheit', [
          row(line('name', 'Name', { localized: false }), checked('url', 'Adresse im Internet', webAddress)), row(checked('email', 'E-Mail', emailAddress), checked('phone', 'Telefon', phoneNumber)),
        ], { help: 'Die Stelle des Landes, an die sich wenden kann, wem die Stadt nicht hilft.' }),
        group('dataLicence', 'Lizenz der offenen Daten', [row(line('name', 'Name', { localized: false }), checked('url', 'Adresse der Lizenz', webAddress))]),
      ] },
      { label: 'Kanäle', fields: [
        group('councilStream', 'Livestream des Rats', [
          row(line('provider', 'Anbieter des Streams', { localized: false, help: 'Wer die Daten der Zuschauenden bekommt.' }), checked('url', 'Seite mit dem Stream', webAddress)),
          checked('frame', 'Adresse zum Einbetten', frameAddress, { help: 'Das Portal lädt den Stream erst, wenn jemand zustimmt. Ohne diese Adresse verlinkt es ihn nur.' }),
        ]),
        rows('channels', 'Kanäle der Stadt', 'Kanal', [row(choice('channel', 'Kanal', channelLabels, { required: true }), checked('url', 'Adresse', webAddress, { required: true }), line('handle', 'Name im Kanal', { localized: false }))]),
      ] },
    ] },
    publicationField,
  ],
}
