import { contractFor, type ContactPoint, type DataSet, type News, type Notice, type OpeningHours, type Service } from '../content/schema/index.ts'

/*
 * Invented entries for the page that shows every component in every state (`pages/[...locale]/bausteine.astro`). They pass through the
 * contract, so that the page cannot show what no city could have.
 */

/** What stands over a state, in German, and the entry that has it. */
export interface Specimen<T> {
  state: string
  entry: T
}

export interface Specimens {
  notices: Notice[]
  nextSteps: Specimen<Service>[]
  otherAuthority: NonNullable<Service['otherAuthority']>
  /** One that has everything that a service can have. */
  full: Service
  hours: Specimen<OpeningHours>[]
  contacts: ContactPoint[]
  dataSet: DataSet
  video: NonNullable<News['video']>
}

const web = 'https://muster.example/'
const weekdays = ['mo', 'tu', 'we', 'th', 'fr']
const always = [{ days: ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'], from: '00:00', to: '23:59' }]

/** @param phone a number that may be called from the page. @param today `YYYY-MM-DD`: exceptions are shown while they are to come. */
export function specimens(phone: string, today: string): Specimens {
  const { entries } = contractFor(['de'])
  const service = (content: object): Service => ({ ...entries.services.parse({ title: 'Musterleistung', ...content }), id: 'muster', type: 'services' })
  const notice = (content: object): Notice => ({ ...entries.notices.parse({ start: `${today}T00:00:00Z`, ...content }), id: 'muster', type: 'notices' })
  const contact = (content: object): ContactPoint => ({ ...entries['contact-points'].parse(content), id: 'muster', type: 'contact-points' })
  const hours = (content: object) => contact({ name: 'Muster', openingHours: content }).openingHours!
  const online = { name: 'Online beantragen', url: web }
  return {
    notices: [
      notice({ title: 'Das Amt schließt heute früher', text: 'Ab 12 Uhr ist niemand mehr da.', urgency: 'info', link: web }),
      notice({ title: 'Eine Straße ist gesperrt', text: 'Bitte nehmen Sie die Umleitung.', urgency: 'warning', end: '2099-12-31T23:00:00Z' }),
      notice({ title: 'Übung: Fenster und Türen schließen', text: 'So sieht eine Warnung aus. Es besteht keine Gefahr.', urgency: 'emergency' }),
    ],
    nextSteps: [
      { state: 'Online, ohne Anmeldung', entry: service({ onlineServices: [online] }) },
      { state: 'Online, mit Anmeldung und Termin', entry: service({ onlineServices: [{ ...online, loginRequired: true, note: 'Das dauert etwa zehn Minuten.' }], appointment: { need: 'possible', url: web } }) },
      { state: 'Online, mit Ausweis', entry: service({ onlineServices: [{ ...online, trustLevel: 'high' }] }) },
      { state: 'Nur mit Termin und persönlich', entry: service({ appointment: { need: 'required', url: web, note: 'Termine gibt es für die nächsten sechs Wochen.' }, personalAppearance: true }) },
      { state: 'Mit Formular', entry: service({ forms: [{ name: 'Antrag auf ein Muster', url: `${web}antrag.pdf` }] }) },
      { state: 'Durch Nachfragen', entry: service({}) },
    ],
    otherAuthority: { name: { de: 'Musterbehörde des Landes' }, note: { de: 'Die Stadt leitet nichts weiter.' }, url: web, phone },
    full: service({
      requiredDocuments: ['Ausweis oder Reisepass', { name: 'Geburtsurkunde', condition: 'Nur beim ersten Antrag', note: 'Eine Kopie genügt.' }],
      fees: [
        { kind: 'fixed', label: 'Ausstellung', amount: 37.5 },
        { kind: 'range', label: 'Je nach Aufwand', amount: 10, upTo: 120, note: 'Das Amt nennt Ihnen den Betrag vorher.' },
        { kind: 'free', label: 'Für Kinder' },
        { kind: 'statute', label: 'Sondernutzung', statute: 'Gebührensatzung der Stadt' },
      ],
      paymentMethods: ['cash', 'girocard', 'creditCard', 'invoice', 'transfer', 'directDebit', 'online'],
      deadlines: [
        { label: 'Anmelden nach dem Einzug', value: 2, unit: 'weeks' },
        { label: 'Ende der Übergangszeit', date: '2099-12-31', note: 'Danach gilt die neue Regel.' },
      ],
      processingTime: { min: 2, max: 6, unit: 'weeks', note: 'Vor den Ferien länger.' },
      legalBases: [{ law: 'Mustergesetz', section: '§ 1', url: web }, { law: 'Musterverordnung' }],
    }),
    hours: [
      { state: 'Immer geöffnet', entry: hours({ regular: always, closedOnPublicHolidays: false }) },
      {
        state: 'Zu festen Zeiten, mit Ausnahmen',
        entry: hours({
          regular: [{ days: weekdays, from: '08:00', to: '12:00' }, { days: ['th'], from: '14:00', to: '18:00', note: 'nur Ausgabe' }],
          exceptions: [{ from: today, reason: 'Betriebsausflug' }, { from: today, to: today, hours: [{ from: '10:00', to: '11:00' }] }],
          note: 'Zwischen den Jahren gelten andere Zeiten.',
        }),
      },
      { state: 'Nur nach Vereinbarung', entry: hours({ regular: [{ days: weekdays, from: '08:00', to: '16:00' }], byAppointmentOnly: true }) },
      { state: 'Ohne feste Zeiten', entry: hours({ regular: [], byAppointmentOnly: true, note: 'Bitte rufen Sie an.' }) },
    ],
    contacts: [
      contact({ name: 'Musterstelle', function: 'Auskunft und Annahme', phone, email: 'muster@stadt.example', url: web, room: 'Zimmer 1.04', openingHours: { regular: [{ days: weekdays, from: '08:00', to: '12:00' }] } }),
      contact({ name: 'Musterstelle für Namen von A bis K', phone, competences: [{ kind: 'name', from: 'A', to: 'K', note: 'außer Firmen' }] }),
    ],
    // A film that everybody may show: Big Buck Bunny, Blender Foundation.
    video: entries.news.parse({ title: 'Muster', date: `${today}T00:00:00Z`, video: { provider: 'youtube', videoId: 'aqz-KE-bpKQ', title: 'Musterfilm', description: 'Ein freier Trickfilm.' } }).video!,
    dataSet: {
      ...entries['data-sets'].parse({
        title: 'Mustertabelle',
        licence: 'dl-zero-de',
        columns: [
          { key: 'vorhaben', label: 'Vorhaben' },
          { key: 'stand', label: 'Stand', kind: 'category', filter: true, values: [{ value: 'fertig', label: 'Fertig' }, { value: 'offen', label: 'Offen' }] },
          { key: 'kosten', label: 'Kosten in Euro', kind: 'number' },
        ],
        rows: [{ vorhaben: 'Bänke im Park', stand: 'fertig', kosten: '12000' }, { vorhaben: 'Verkehrsberuhigungsmaßnahmen vor der Schule', stand: 'offen', kosten: '250000' }, { vorhaben: 'Noch ohne Kosten', stand: 'offen' }],
      }),
      id: 'muster',
      type: 'data-sets',
    },
  }
}
