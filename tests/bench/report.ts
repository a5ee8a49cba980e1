import os from 'node:os'
import { coloured } from '../../scripts/terminal.ts'
import type { AnswersResult } from './answers.ts'
import { ratioTo, type BuildResult, type Builds } from './build.ts'
import type { DeskResult } from './desk.ts'
import type { PublishResult } from './publish.ts'
import type { SearchResult } from './search.ts'
import { median, pairedRatio, percentile, rounded } from './statistics.ts'

/** What one size gave; parts that were not asked for are missing. */
export interface SizeResult {
  size: number
  build?: BuildResult
  publish?: PublishResult
  search?: SearchResult
  answers?: AnswersResult
  desk?: DeskResult
}

/** The numbers of one size, as `--json` prints them. Times in milliseconds where the name says so. */
export type Numbers = ReturnType<typeof numbersOf>

/** Boils a size's measurements down. `null` stands for what could not be measured, e.g. where Hugo is missing. */
export function numbersOf({ size, build, publish, search, answers, desk }: SizeResult) {
  const hugo = build && ratioTo(build, build.hugo)
  const eleventy = build && ratioTo(build, build.eleventy)
  const seconds = build && median(build.ours.seconds)
  return {
    size,
    ...(build &&
      seconds !== undefined && {
        buildSeconds: rounded(seconds, 2),
        pagesPerSecond: rounded(build.ours.pages / seconds),
        msPerPage: rounded((seconds * 1000) / build.ours.pages, 3),
        buildVsHugo: hugo ? rounded(hugo.median, 2) : null,
        buildVsEleventy: eleventy ? rounded(eleventy.median, 2) : null,
        buildCpuSeconds: cpuOf(build.ours),
        hugoCpuSeconds: cpuOf(build.hugo),
        eleventyCpuSeconds: cpuOf(build.eleventy),
        peakMemoryMb: build.ours.peakMb === undefined ? null : rounded(build.ours.peakMb),
      }),
    ...(publish && {
      publishP50Ms: rounded(percentile(publish.pageMs, 0.5), 1),
      publishP95Ms: rounded(percentile(publish.pageMs, 0.95), 1),
      publishMaxMs: rounded(Math.max(...publish.pageMs), 1),
      cmsAnswerP50Ms: rounded(percentile(publish.answerMs, 0.5), 1),
      searchFreshMs: rounded(median(publish.searchMs)),
      searchFreshMaxMs: rounded(Math.max(...publish.searchMs)),
      officeMs: rounded(median(publish.officeMs)),
      officePages: publish.officePages,
      everyPageMs: rounded(median(publish.everyPageMs)),
      pages: publish.pages,
      coldStartMs: rounded(median(publish.coldStartMs)),
      firstStartMs: rounded(publish.firstStartMs),
      publisherPeakMb: publish.publisherPeakMb === undefined ? null : rounded(publish.publisherPeakMb),
    }),
    ...(search && {
      sampleIndexKb: rounded(search.sampleIndexBytes / 1024, 1),
      searchIndexKb: rounded(search.indexBytes / 1024, 1),
      searchTextsKb: rounded(search.textsBytes / 1024, 1),
      searchScriptKb: rounded(search.scriptBytes / 1024, 1),
      suggestP50Ms: rounded(percentile(search.keyMs, 0.5), 1),
      suggestP95Ms: rounded(percentile(search.keyMs, 0.95), 1),
      suggestMaxMs: rounded(Math.max(...search.keyMs), 1),
      suggestReadyMs: rounded(median(search.readyMs)),
      fullTextFirstKb: rounded(median(search.fullTextBytes) / 1024, 1),
      fullTextFirstMaxKb: rounded(Math.max(...search.fullTextBytes) / 1024, 1),
      fullTextSeconds: rounded(search.fullTextSeconds, 1),
      fullTextPages: search.fullTextPages,
    }),
    ...(answers && {
      answersPerSecond: perSecond(answers.size, answers.oursMs),
      payloadPerSecond: perSecond(answers.size, answers.withNamedMs),
      payloadAlonePerSecond: perSecond(answers.size, answers.aloneMs),
      // How many times as fast as Payload's own list.
      answersVsPayload: rounded(pairedRatio(answers.withNamedMs, answers.oursMs).median, 1),
      answersVsPayloadAlone: rounded(pairedRatio(answers.aloneMs, answers.oursMs).median, 1),
      answersFirstMs: rounded(answers.firstMs),
      answersAfterEditMs: rounded(median(answers.afterEditMs)),
      answersNothingNewMs: rounded(median(answers.nothingNewMs), 1),
    }),
    ...(desk && {
      deskKeyP50Ms: rounded(percentile(desk.keyMs, 0.5), 1),
      deskKeyP95Ms: rounded(percentile(desk.keyMs, 0.95), 1),
      deskKeyMaxMs: rounded(Math.max(...desk.keyMs), 1),
      deskUsableMs: rounded(median(desk.usableMs)),
      deskUsableMaxMs: rounded(Math.max(...desk.usableMs)),
      deskEditMs: rounded(median(desk.editMs)),
      deskEditMaxMs: rounded(Math.max(...desk.editMs)),
      deskIndexKb: rounded(desk.indexBytes / 1024, 1),
      deskRecordsKb: rounded(desk.recordBytes / 1024, 1),
      deskFirstReadMs: rounded(desk.firstReadMs),
    }),
  }
}

const perSecond = (count: number, times: number[]) => rounded((count * 1000) / median(times))

const cpuOf = (builds: Builds | undefined) => (builds?.cpuSeconds.length ? rounded(median(builds.cpuSeconds), 2) : null)

/** A goal and whether it is reached. */
export interface Goal {
  name: string
  limit: number
  value: number
  unit: string
  reached: boolean
}

/**
 * The goals that can be judged at a size.
 * @param small what 1,000 services gave, for the goals that say how little may be added at 50,000.
 */
export function goalsOf(numbers: Numbers, small: Numbers | undefined): Goal[] {
  const { size } = numbers
  const goal = (name: string, value: number | null | undefined, limit: number | undefined, unit: string): Goal[] =>
    value === undefined || value === null || limit === undefined
      ? []
      : [{ name, limit: rounded(limit, 3), value, unit, reached: value <= limit }]
  const isLarge = size >= 50_000
  return [
    ...(size <= 10_000 ? goal('Eine Leistung veröffentlichen (p95)', numbers.publishP95Ms, 150, 'ms') : []),
    ...(isLarge
      ? goal(
          'Eine Leistung veröffentlichen (p95): das 1,5-Fache von 1.000 Leistungen',
          numbers.publishP95Ms,
          small?.publishP95Ms && 1.5 * small.publishP95Ms,
          'ms',
        )
      : []),
    ...goal('Schneller als Hugo (Verhältnis der Bauzeiten)', numbers.buildVsHugo, 1, ''),
    ...goal('Schneller als Eleventy (Verhältnis der Bauzeiten)', numbers.buildVsEleventy, 1, ''),
    ...(isLarge
      ? goal('Bauzeit je Seite: das 1,25-Fache von 1.000 Leistungen', numbers.msPerPage, small?.msPerPage && 1.25 * small.msPerPage, 'ms')
      : []),
    ...(size <= 10_000 ? goal('Speicher beim Bauen', numbers.peakMemoryMb, 1024, 'MB') : []),
    ...(size <= 10_000 ? goal('Bis die Suche es weiß (längstens)', numbers.searchFreshMaxMs, 5000, 'ms') : []),
    ...(size <= 10_000 ? goal('115: vom Tastendruck bis zur Liste (p95)', numbers.deskKeyP95Ms, 50, 'ms') : []),
    ...(size <= 2000 ? goal('115: Übertragung des Suchindex, gzip', numbers.deskIndexKb, 400, 'KB') : []),
    ...(size <= 10_000 ? goal('115: vom Aufruf bis zur ersten Liste', numbers.deskUsableMs, 1000, 'ms') : []),
    ...(size <= 10_000 ? goal('115: bis eine Änderung da ist (längstens)', numbers.deskEditMaxMs, 5000, 'ms') : []),
    ...goal('Suche: Index der Beispielstadt, gzip', numbers.sampleIndexKb, 40, 'KB'),
    ...(size <= 2000 ? goal('Suche: Index, gzip', numbers.searchIndexKb, 180, 'KB') : []),
    ...goal('Suche: Skripte, gzip', numbers.searchScriptKb, 15, 'KB'),
    ...(size <= 2000 ? goal('Suche: vom Tastendruck bis zu den Vorschlägen (p95)', numbers.suggestP95Ms, 30, 'ms') : []),
    ...(size <= 1000 ? goal('Suche: erste Frage an den Volltext (Median)', numbers.fullTextFirstKb, 150, 'KB') : []),
    ...(size <= 10_000 ? goal('Kaltstart des Veröffentlichers', numbers.coldStartMs, 5000, 'ms') : []),
  ]
}

/** The machine, as far as it matters for the numbers. */
export const machine = () => ({
  cpu: os.cpus()[0]?.model.trim() ?? 'unbekannt',
  cores: os.availableParallelism(),
  memoryGb: rounded(os.totalmem() / 2 ** 30, 1),
  system: `${os.type()} ${os.release()}`,
})

/** A size's measurements and goals as lines to read. */
export function linesOf({ size, build, publish, search, answers, desk }: SizeResult, goals: Goal[]): string[] {
  return [
    '',
    coloured('bold', `${number(size)} Leistungen`),
    ...(build ? buildLines(build) : []),
    ...(publish ? publishLines(publish) : []),
    ...(search ? searchLines(search) : []),
    ...(answers ? answersLines(answers) : []),
    ...(desk ? deskLines(desk) : []),
    ...(goals.length ? ['', '  Ziele', ...goals.map(goalLine)] : []),
  ]
}

function buildLines(build: BuildResult): string[] {
  const all = [build.ours, build.hugo, build.eleventy].filter((builds): builds is Builds => builds !== undefined)
  const ratio = (name: string, other: Builds | undefined) => {
    const found = ratioTo(build, other)
    return found
      ? [`  Zeit im Verhältnis zu ${name}: ${number(found.median, 2)} (Runden: ${found.ratios.map((each) => number(each, 2)).join(' · ')})`]
      : [`  ${name} ist nicht installiert und wurde ausgelassen.`]
  }
  const { start, load, read, render, write } = build.ours.parts
  return [
    '',
    `  Ganzer Bau, ${build.ours.seconds.length === 1 ? 'eine Runde' : `Median aus ${build.ours.seconds.length} abwechselnden Runden`}`,
    ...table([
      ['', 'Zeit', 'Rechenzeit', 'Seiten', 'Seiten/s', 'je Seite', 'Speicher', 'Leistungsseite'],
      ...all.map(({ name, seconds, cpuSeconds, pages, peakMb, pageBytes }) => {
        const time = median(seconds)
        return [
          name,
          `${number(time, 2)} s`,
          cpuSeconds.length ? `${number(median(cpuSeconds), 2)} s` : '–',
          number(pages),
          number(pages / time),
          `${number((time * 1000) / pages, 2)} ms`,
          peakMb === undefined ? '–' : `${number(peakMb)} MB`,
          `${number(pageBytes / 1024, 1)} KB`,
        ]
      }),
    ]),
    ...ratio('Hugo', build.hugo),
    ...ratio('Eleventy', build.eleventy),
    `  Wo unsere Zeit bleibt: Node starten ${ms(start)}, Portal laden ${ms(load)}, Einträge lesen ${ms(read)}, Seiten rechnen ${ms(render)}, Dateien schreiben ${ms(write)}`,
  ]
}

function publishLines(publish: PublishResult): string[] {
  const series = (name: string, times: number[]) => [
    name,
    ms(percentile(times, 0.5)),
    times.length > 20 ? ms(percentile(times, 0.95)) : '',
    ms(Math.max(...times)),
  ]
  return [
    '',
    '  Veröffentlichen: von der Antwort des CMS bis zu den neuen Bytes auf dem Datenträger',
    ...table([
      ['', 'p50', 'p95', 'längstens'],
      series(`Eine Leistung (${publish.pageMs.length}-mal)`, publish.pageMs),
      series('Bis die Suche es weiß', publish.searchMs),
      series(`Ein Amt auf ${number(publish.officePages)} Seiten`, publish.officeMs),
      series(`Der Name der Stadt auf ${number(publish.pages)} Seiten`, publish.everyPageMs),
      series('Zum Vergleich: die Antwort des CMS selbst', publish.answerMs),
      series('Kaltstart des Veröffentlichers', publish.coldStartMs),
      ['Erster Start mit der ersten Veröffentlichung', ms(publish.firstStartMs), '', ''],
    ]),
    `  Speicher des Veröffentlichers: ${publish.publisherPeakMb === undefined ? 'nicht messbar' : `höchstens ${number(publish.publisherPeakMb)} MB`}. Das CMS war seine REST-API ohne Oberfläche.`,
  ]
}

function deskLines(desk: DeskResult): string[] {
  const series = (name: string, times: number[]) => [name, ms(percentile(times, 0.5)), times.length > 20 ? ms(percentile(times, 0.95)) : '', ms(Math.max(...times))]
  const kb = (bytes: number) => `${number(bytes / 1024)} KB`
  return [
    '',
    '  Arbeitsplatz der 115, in einem Browser',
    ...table([
      ['', 'p50', 'p95', 'längstens'],
      series(`Tastendruck bis zur Liste (${desk.keyMs.length}-mal)`, desk.keyMs),
      series('Vom Aufruf bis zur Liste für den ersten Buchstaben', desk.usableMs),
      series('Bis eine Änderung am offenen Arbeitsplatz ist', desk.editMs),
      ['Das CMS liest alle Auskünfte (einmal nach dem Start)', ms(desk.firstReadMs), '', ''],
    ]),
    `  Übertragung, gzip: Suchindex ${kb(desk.indexBytes)}, danach alle Auskünfte ${kb(desk.recordBytes)}`,
  ]
}

function answersLines({ size, oursMs, withNamedMs, aloneMs, afterEditMs, nothingNewMs, firstMs }: AnswersResult): string[] {
  const row = (name: string, times: number[]) => {
    const { ratios, median: ratio } = pairedRatio(times, oursMs)
    return [name, number((size * 1000) / median(times)), number(ratio, 1), `${number(Math.min(...ratios), 1)} – ${number(Math.max(...ratios), 1)}`]
  }
  return [
    '',
    `  Alle Auskünfte der 115 abholen, Median aus ${oursMs.length} abwechselnden Runden`,
    ...table([
      ['', 'Auskünfte/s', 'Zeit im Verhältnis', 'Runden'],
      row('Schnittstelle der 115', oursMs),
      row('Payloads eigene Liste mit dem, was sie nennt', withNamedMs),
      row('Payloads eigene Liste ohne', aloneMs),
    ]),
    `  Nur Änderungen: nach einer Bearbeitung ${ms(median(afterEditMs))}, sonst ${ms(median(nothingNewMs))}. Die erste Anfrage von allen: ${ms(firstMs)}.`,
  ]
}

function searchLines(search: SearchResult): string[] {
  const kb = (bytes: number) => `${number(bytes / 1024, 1)} KB`
  const { keyMs, fullTextBytes } = search
  return [
    '',
    `  Suche: Index ${kb(search.indexBytes)} (Beispielstadt ${kb(search.sampleIndexBytes)}), Texte der Trefferliste ${kb(search.textsBytes)}, Skripte ${kb(search.scriptBytes)}, alles mit gzip`,
    ...table([
      ['', 'p50', 'p95', 'längstens'],
      [`Vom Tastendruck bis zu den Vorschlägen (${keyMs.length}-mal)`, ms(percentile(keyMs, 0.5)), ms(percentile(keyMs, 0.95)), ms(Math.max(...keyMs))],
      ['Vom Klick ins Feld bis zu den ersten Vorschlägen', ms(median(search.readyMs)), '', ms(Math.max(...search.readyMs))],
    ]),
    `  Erste Frage eines Besuchs an den Volltext: ${kb(median(fullTextBytes))}, höchstens ${kb(Math.max(...fullTextBytes))} (${number(search.fullTextPages)} Seiten, in ${number(search.fullTextSeconds, 1)} s erfasst)`,
  ]
}

/** A goal as a line to read. */
export function goalLine({ name, limit, value, unit, reached }: Goal): string {
  const with_ = (amount: number) => `${number(amount, unit === 'ms' || unit === 'MB' || unit === 'KB' ? (amount < 10 ? 2 : 0) : 2)}${unit && ` ${unit}`}`
  const missed = reached ? '' : `, verfehlt um ${with_(value - limit)}${limit ? ` (${number((value / limit - 1) * 100)} %)` : ''}`
  return `  ${reached ? coloured('green', '✓') : coloured('red', '✗')} ${name}: ${with_(value)} von höchstens ${with_(limit)}${missed}`
}

export const number = (value: number, decimals = 0) =>
  value.toLocaleString('de-DE', { minimumFractionDigits: decimals, maximumFractionDigits: decimals })
export const ms = (value: number) => (value >= 10_000 ? `${number(value / 1000, 1)} s` : `${number(value, value < 10 ? 1 : 0)} ms`)

/** Aligns columns: the first to the left, the others to the right. */
export function table(rows: string[][]): string[] {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)))
  return rows.map((row) =>
    `    ${row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!))).join('  ')}`.trimEnd(),
  )
}
