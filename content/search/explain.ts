import type { Field, How, IndexEntry, Kind, Reason } from './contract.ts'

const fields: Record<Field, string> = { title: 'im Titel', synonym: 'im Suchwort', also: 'in anderen Namen', keyword: 'im Text' }
const hows: Record<How, string> = {
  exact: '',
  prefix: 'als Wortanfang ',
  synonym: 'als Wort mit gleicher Bedeutung ',
  split: 'als Teil eines Wortes ',
  typo: 'mit einem Tippfehler ',
}
const kinds: Record<Kind, string> = {
  service: 'Leistungen', organisation: 'Ämter', location: 'Standorte', topic: 'Themen', page: 'Seiten', news: 'Meldungen', event: 'Veranstaltungen', data: 'Daten',
}

const number = (value: number) => value.toFixed(1).replace('.', ',')
const quoted = (text: string) => `„${text}“`
const place = (field: Field, text: string) => (text ? `${fields[field]} ${quoted(text)}` : fields[field])

/** Why an entry stands where it stands: one German sentence for each reason, points first. */
export const sentencesFor = (reasons: readonly Reason[]): string[] => reasons.map(sentenceFor)

function sentenceFor(reason: Reason): string {
  switch (reason.why) {
    case 'word':
      return `+${number(reason.points)}  ${quoted(reason.asked)} steht ${hows[reason.how]}${place(reason.field, reason.place)}.`
    case 'phrase':
      return `+${number(reason.points)}  Die Frage passt als Ganzes zu ${quoted(reason.place)}.`
    case 'popularity':
      return `+${number(reason.points)}  Wird oft gefragt (${reason.popularity} von 100).`
    case 'bestBet':
      return `+${number(reason.points)}  Die Zentralredaktion hat festgelegt, dass ${quoted(reason.question)} hierher führt.`
    case 'missing':
      return `×${number(reason.factor)}  Es fehlt ${reason.asked.map(quoted).join(', ')}.`
    case 'kind':
      return `×${number(reason.factor)}  ${kinds[reason.kind]} stehen hinter Leistungen.`
    case 'language':
      return `×${number(reason.factor)}  Noch nicht in die Sprache der Seite übersetzt.`
  }
}

/** The head line of a result. */
export const headLine = (position: number, { title, url }: IndexEntry, points: number): string =>
  `${position}. ${title} (${url}): ${number(points)} Punkte`
