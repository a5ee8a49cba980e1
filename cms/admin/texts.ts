/* Every sentence that the admin's own components say. */
import type { EntryType } from '../../content/schema/index.ts'

/** Where a publication stands. */
export const publicationStates = { queued: 'Wartet', running: 'Läuft', live: 'Veröffentlicht', failed: 'Fehlgeschlagen' } as const

/** What a publication was about. */
export const publicationSubjects: Record<EntryType | 'city' | 'everything', string> = {
  services: 'Leistung',
  organisations: 'Amt',
  locations: 'Standort',
  'contact-points': 'Ansprechpunkt',
  topics: 'Thema',
  news: 'Nachricht',
  events: 'Veranstaltung',
  'social-posts': 'Beitrag für soziale Medien',
  notices: 'Wichtiger Hinweis',
  media: 'Bild oder Datei',
  'data-sets': 'Datensatz',
  'search-rules': 'Regel für die Suche',
  city: 'Die Stadt',
  everything: 'Alles',
}

const day = new Intl.DateTimeFormat('de-DE', { day: '2-digit', month: '2-digit', year: 'numeric' })
const time = new Intl.DateTimeFormat('de-DE', { hour: '2-digit', minute: '2-digit' })
const number = new Intl.NumberFormat('de-DE', { maximumFractionDigits: 1 })

/** "22.11.2026, 14:03 Uhr", in the time zone of whoever reads it. */
export const moment = (iso: string) => `${day.format(new Date(iso))}, ${time.format(new Date(iso))} Uhr`

/** "850 ms", "1,2 s", "2 min 5 s". @param milliseconds at least 0. */
export function duration(milliseconds: number): string {
  if (milliseconds < 1000) return `${Math.round(milliseconds)} ms`
  if (milliseconds < 60_000) return `${number.format(milliseconds / 1000)} s`
  const seconds = Math.round(milliseconds / 1000)
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s`
}

const since = (iso: string | null) => (iso ? ` seit ${moment(iso)}` : '')
const count = (amount: number, one: string, many: string) => `${number.format(amount)} ${amount === 1 ? one : many}`

export const publicationTexts = {
  heading: 'Veröffentlichung',
  loading: 'Der Stand wird geladen …',
  unreachable: 'Der Stand ist gerade nicht zu erfahren. Ihre Arbeit ist davon nicht betroffen.',
  states: {
    draft: () => 'Entwurf – noch nicht veröffentlicht',
    withdrawn: (from: string | null) => `Nicht mehr auf der Website${since(from)}`,
    queued: (from: string | null) => `Wartet${since(from)}`,
    running: () => 'Wird gerade veröffentlicht',
    live: (from: string | null) => `Online${since(from)}`,
    failed: () => 'Nicht online:',
  },
  /** The same for a document that is being taken off the website. */
  removal: {
    running: () => 'Wird gerade von der Website genommen',
    failed: () => 'Noch auf der Website:',
  },
  newerDraft: 'Es gibt einen neueren Entwurf. Außerhalb der Redaktion sieht ihn niemand, bis Sie ihn veröffentlichen.',
  pageIn: (language: string) => `Seite ansehen (${language})`,
  page: 'Seite ansehen',
  audience: {
    heading: 'Wer sieht diese Änderung?',
    headingBesideDraft: 'Wer sieht die letzte Veröffentlichung?',
    nobody: 'Außerhalb der Redaktion niemand.',
    portal: 'Portal',
    hotline: '115',
    social: 'Soziale Medien',
    notYet: 'Das steht hier, sobald die Veröffentlichung fertig ist.',
    unknown: 'Das steht hier nach der nächsten Veröffentlichung.',
    nothing: 'Keine Seite hat sich geändert.',
    pages: (pages: number) => count(pages, 'Seite', 'Seiten'),
    pagesAndFeeds: (pages: number, feeds: number) =>
      `${count(pages, 'Seite', 'Seiten')}, dazu ${count(feeds, 'weitere Datei', 'weitere Dateien')} für Feeds und Suche`,
    feedsOnly: (feeds: number) => `Keine Seite, nur ${count(feeds, 'Datei', 'Dateien')} für Feeds und Suche`,
    andMore: (more: number) => `und ${number.format(more)} weitere`,
    yesHotline: 'Ja, in der Auskunft und im Feed.',
    yesSocial: 'Ja, im Feed des Kanals.',
    no: 'Nein',
  },
} as const

export const publicationListTexts = {
  touched: 'Berührte Adressen',
  touchedNone: 'Keine Adresse',
  touchedLimit: 'Höchstens 100 sind aufgeführt.',
} as const

export const translationTexts = {
  heading: 'Übersetzung',
  /** @param original the name of the city's own language. */
  outdated: (original: string) => `Der Text (${original}) hat sich seit dieser Übersetzung geändert. Die Seite sagt, dass die Übersetzung veraltet sein kann.`,
  current: (original: string) => `Die Übersetzung passt zum heutigen Text (${original}).`,
  missing: 'In dieser Sprache gibt es noch keinen Titel. Die Seite zeigt den Text der Hauptsprache und sagt das dazu.',
  unknown: 'Der Stand der Übersetzung ist gerade nicht zu erfahren. Ihre Arbeit ist davon nicht betroffen.',
  checked: 'Übersetzung geprüft: Sie passt zum heutigen Text',
  help: 'Setzen Sie das Häkchen, wenn an der Übersetzung nichts zu ändern ist, und speichern Sie. Wer die Übersetzung ändert, braucht es nicht.',
} as const

export const apiKeyTexts = {
  heading: 'Der Schlüssel selbst',
  saveFirst: 'Speichern Sie zuerst den Namen. Danach stellen Sie hier den Schlüssel aus.',
  notIssued: 'Noch nicht ausgestellt. Er wird Ihnen genau einmal angezeigt.',
  issued: 'Ausgestellt. Er lässt sich nicht noch einmal anzeigen. Ging er verloren, ziehen Sie ihn zurück und legen Sie einen neuen an.',
  issue: 'Schlüssel ausstellen',
  once: 'Kopieren Sie den Schlüssel jetzt. Er wird nicht noch einmal angezeigt.',
  copy: 'Kopieren',
  copied: 'Kopiert',
  notCopied: 'Das Kopieren ging nicht. Markieren Sie den Schlüssel und kopieren Sie ihn selbst.',
  failed: 'Das ging nicht. Bitte laden Sie die Seite neu und versuchen Sie es noch einmal.',
}
