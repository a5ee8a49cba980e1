/** `npm run search:explain -- "FRAGE" [--language de] [--results 5]`: why each result of the portal's search stands where it stands. */
import { parseArgs } from 'node:util'
import { clock, city, loaded } from '../content/knowledge.ts'
import { headLine, sentencesFor } from '../content/search/explain.ts'
import { openSearch } from '../content/search/search.ts'
import { Mistake } from '../content/sentences.ts'
import { buildSearchIndex } from '../site/feeds/search.ts'
import { searchable } from '../site/feeds/searchable.ts'
import { run } from './terminal.ts'

const usage = 'So geht es: npm run search:explain -- "FRAGE" [--language de] [--results 5]'

async function searchExplain(): Promise<void> {
  const { question, language, results } = wishes()
  const search = openSearch(buildSearchIndex(city(), language, clock(), searchable()))
  const { meant } = search.ask(question)
  if (meant) console.log(`Verstanden als: ${meant}\n`)
  const found = search.explain(question, { limit: results })
  if (!found.length) console.log(`Zu „${question}“ wird nichts gefunden. Vielleicht fehlt bei einer Leistung ein Suchwort.`)
  found.forEach(({ entry, points, reasons }, index) => {
    console.log(headLine(index + 1, entry, points))
    for (const sentence of sentencesFor(reasons)) console.log(`     ${sentence}`)
  })
}

function wishes() {
  const { values, positionals } = parsed()
  const question = positionals.join(' ').trim()
  if (!question) throw new Mistake(`Bitte nennen Sie eine Frage. ${usage}`)
  const languages = loaded().city.languages.map(({ code }) => code)
  const { language = languages[0]!, results = '5' } = values
  if (!languages.includes(language)) throw new Mistake(`Die Sprache „${language}“ hat das Portal nicht. Es gibt ${languages.join(', ')}.`)
  if (!/^[1-9]\d?$/.test(results)) throw new Mistake(`--results erwartet eine Zahl von 1 bis 99. ${usage}`)
  return { question, language, results: Number(results) }
}

function parsed() {
  try {
    return parseArgs({ allowPositionals: true, options: { language: { type: 'string' }, results: { type: 'string' } } })
  } catch {
    throw new Mistake(`Diese Angaben versteht der Befehl nicht. ${usage}`)
  }
}

await run(searchExplain)
