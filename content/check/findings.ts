import type { Language } from '../schema/index.ts'

/** `error`: wrong or misleading for citizens. `warning`: should be mended. `hint`: worth a look, may well be right. */
export const severities = ['error', 'warning', 'hint'] as const
export type Severity = (typeof severities)[number]

/** Every finding there is: how much it weighs, and what it means. Nothing else decides about either. */
export const findingKinds = {
  'wrong-data': { severity: 'error', meaning: 'Eine Datei lässt sich nicht lesen oder entspricht nicht dem Vertrag' },
  'unresolved-reference': { severity: 'error', meaning: 'Ein Verweis führt zu einem Eintrag, den es nicht gibt' },
  'dead-link': { severity: 'error', meaning: 'Ein Link im Text führt zu einer Seite, die es nicht gibt' },
  'nobody-responsible': { severity: 'error', meaning: 'Eine Leistung nennt weder ein Amt noch eine andere zuständige Stelle' },
  'nothing-to-read': { severity: 'error', meaning: 'Eine Leistung hat weder Antwort noch Kurztext noch Text' },
  'contradicting-fee': { severity: 'error', meaning: 'Eine Leistung nennt für dasselbe zwei Beträge' },

  'missing-field': { severity: 'warning', meaning: 'Eine Angabe fehlt, die Bürgerinnen und Bürger brauchen' },
  'few-synonyms': { severity: 'warning', meaning: 'Wer mit eigenen Worten sucht, findet diese Leistung schwer' },
  'weak-alt-text': { severity: 'warning', meaning: 'Ein Alternativtext fehlt in einer Sprache oder sagt nicht, was zu sehen ist' },
  'missing-credit': { severity: 'warning', meaning: 'Bei einem Bild steht nicht, von wem es ist' },
  'weak-contrast': { severity: 'warning', meaning: 'Eine Farbe der Stadt ist als Schrift zu schwach; das Portal ändert sie dafür' },
  'picture-in-text': { severity: 'warning', meaning: 'Ein Bild im Text; das Portal zeigt Bilder nur aus den Bildfeldern' },
  'stale-review': { severity: 'warning', meaning: 'Die letzte fachliche Prüfung liegt zu lange zurück' },
  'never-checked': { severity: 'warning', meaning: 'Es steht nicht dabei, wann der Inhalt zuletzt geprüft wurde' },
  'overdue-review': { severity: 'warning', meaning: 'Der Tag, an dem der interne Hinweis wieder zu prüfen war, ist vorbei' },
  'outdated-translation': { severity: 'warning', meaning: 'Der Text hat sich nach der Übersetzung geändert' },
  'past-exception': { severity: 'warning', meaning: 'Eine Ausnahme von den Öffnungszeiten liegt in der Vergangenheit' },
  'shared-phone': { severity: 'warning', meaning: 'Verschiedene Ämter nennen dieselbe Telefonnummer' },
  'differing-authority': { severity: 'warning', meaning: 'Leistungen nennen für dieselbe andere Behörde Verschiedenes' },
  'overlapping-hours': { severity: 'warning', meaning: 'Öffnungszeiten überschneiden sich' },
  'competence-gap': { severity: 'warning', meaning: 'Für einen Teil der Namen, Kennzeichen, Nummern oder Straßen ist niemand genannt' },
  'page-gap': { severity: 'warning', meaning: 'Eine feste Seite zeigt eine Lücke, weil eine Angabe fehlt' },
  'missing-internal': { severity: 'warning', meaning: 'Zu meistgefragten Leistungen fehlt, was die 115 braucht' },
  'missing-translations': { severity: 'warning', meaning: 'Wichtige Einträge fehlen in einer Sprache' },
  'hard-to-read': { severity: 'warning', meaning: 'Ein Text ist schwer zu lesen (Flesch-Amstad)' },
  'long-sentence': { severity: 'warning', meaning: 'Ein Satz ist zu lang' },
  'genitive-chain': { severity: 'warning', meaning: 'Mehrere Genitive hängen aneinander' },
  'many-passives': { severity: 'warning', meaning: 'Ein Text sagt oft nicht, wer handelt (Passiv)' },
  'nominal-style': { severity: 'warning', meaning: 'Ein Text besteht aus vielen Hauptwörtern auf -ung, -heit, -keit, -tion' },
  'easy-long-sentence': { severity: 'warning', meaning: 'Leichte Sprache: ein Satz ist zu lang' },
  'easy-several-statements': { severity: 'warning', meaning: 'Leichte Sprache: ein Satz sagt mehr als eine Sache' },
  'easy-genitive': { severity: 'warning', meaning: 'Leichte Sprache: ein Genitiv' },
  'easy-subjunctive': { severity: 'warning', meaning: 'Leichte Sprache: ein Konjunktiv' },
  'easy-passive': { severity: 'warning', meaning: 'Leichte Sprache: ein Passiv' },
  'easy-abbreviation': { severity: 'warning', meaning: 'Leichte Sprache: eine Abkürzung' },
  'easy-long-word': { severity: 'warning', meaning: 'Leichte Sprache: ein langes Wort ohne Bindestrich' },

  'rather-hard-to-read': { severity: 'hint', meaning: 'Ein Text ist nicht ganz leicht zu lesen (Flesch-Amstad)' },
  'easy-subordinate-clause': { severity: 'hint', meaning: 'Leichte Sprache: ein Nebensatz' },
  'easy-unexplained-letters': { severity: 'hint', meaning: 'Leichte Sprache: eine Buchstabenfolge, die niemand erklärt' },
  'incomplete-translation': { severity: 'hint', meaning: 'Eine Übersetzung ist begonnen, aber nicht fertig' },
  'amount-in-text': { severity: 'hint', meaning: 'Ein Text nennt als Gebühr einen Betrag, der nicht bei den Gebühren steht' },
  'appointment-in-text': { severity: 'hint', meaning: 'Ein Text sagt zum Termin etwas anderes als das Feld' },
  'repeated-fact': { severity: 'hint', meaning: 'Ein Text wiederholt eine Telefonnummer oder Öffnungszeit, die an einer Stelle genügt' },
  'repeated-phone': { severity: 'hint', meaning: 'Mehrere Ansprechpunkte eines Amtes nennen dieselbe Telefonnummer' },
  'overlapping-competence': { severity: 'hint', meaning: 'Für dieselben Namen, Kennzeichen, Nummern oder Straßen sind zwei zuständig' },
  'differing-fees': { severity: 'hint', meaning: 'Verwandte Leistungen nennen für dasselbe verschiedene Beträge' },
  'title-without-verb': { severity: 'hint', meaning: 'Ein Titel sagt nicht, was man tut (etwa „Hund anmelden“)' },
  'missing-detail': { severity: 'hint', meaning: 'Eine Angabe fehlt, die oft gefragt wird' },
} as const satisfies Record<string, { severity: Severity; meaning: string }>

export type FindingName = keyof typeof findingKinds

/** What a rule found. */
export interface Found {
  name: FindingName
  /** `services/hund-anmelden`, or `city`; missing where it is about the whole folder. */
  entry?: string
  /** Other entries that it is about as much: who works on one of them wants to know. */
  others?: string[]
  /** The file to open, where it is no entry's. */
  file?: string
  /** The field inside the entry: `steps[2]`. */
  field?: string
  language?: Language['code']
  /** What is the matter and what would be right, in German; ends with a full stop. */
  sentence: string
}

export interface Finding extends Omit<Found, 'file'> {
  severity: Severity
  /** The file or folder to open. */
  path: string
}

export interface Report {
  folder: string
  /** The day that the check took as today, `YYYY-MM-DD`. */
  today: string
  /** How many entries were looked at. */
  entries: number
  counts: Record<Severity, number>
  /** Errors first, then by name, then by path. */
  findings: Finding[]
}
