/* What the lists of searches say; German, for those who work with them. */
import { leastShown } from './count.ts'
import { daysListed, unfoundForTask, type SearchLists, type Tally } from './lists.ts'

const times = (count: number) => (count === 1 ? 'einmal' : `${count}-mal`)

export const searchCountTexts = {
  title: 'Was im Portal gesucht wird',
  off: 'Die Stadt zählt keine Suchen. Die Zentralredaktion kann es unter „Die Stadt“ einschalten.',
  about: `Die letzten ${daysListed} Tage, ohne Angaben darüber, wer gesucht hat. Was weniger als ${leastShown}-mal gesucht wurde, steht hier nicht.`,
  empty: 'Noch nichts.',
  lists: {
    mostAsked: { title: 'Am häufigsten gesucht', help: '' },
    foundNothing: { title: 'Nichts gefunden', help: `Wird etwas in einer Woche ${unfoundForTask}-mal vergeblich gesucht, wird daraus eine Aufgabe.` },
    choseNothing: { title: 'Gefunden, aber keinen Treffer gewählt', help: 'Vielleicht passt der erste Treffer nicht, oder seine Antwort genügt schon.' },
  } satisfies Record<keyof SearchLists, { title: string; help: string }>,
  line: ({ question, asked }: Tally) => `„${question}“: ${times(asked)}`,
  page: (page: string) => `meist gewählt: ${page}`,
}
