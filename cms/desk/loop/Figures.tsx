import type { ReactNode } from 'react'
import { leastShown } from './count.ts'
import type { DeskFigures } from './figures.ts'

const inGerman = (day: string) => day.split('-').toReversed().join('.')
const percent = (share: number) => new Intl.NumberFormat('de-DE', { style: 'percent', maximumFractionDigits: 0 }).format(share)

/** The figures as plain tables: about answers and offices, never about people. */
export function Figures({ figures: { days, mostAsked, perDay, withoutResult, wrongAnswers, overdueChecks, callbacks } }: { figures: DeskFigures }): ReactNode {
  const { kept, late, waiting, overdue, share } = callbacks
  return (
    <main className="desk figures">
      <h1>Zahlen der 115</h1>
      <p>Die letzten {days} Tage. Wer gefragt und wer geantwortet hat, wird nicht festgehalten. <a href="/115">Zurück zum Arbeitsplatz</a></p>
      <h2>Rückrufe</h2>
      <Table head={['', 'Anzahl']} rows={[
        ['innerhalb von 24 Stunden (Servicezeit) erledigt', share === undefined ? kept : `${kept} (${percent(share)})`],
        ['zu spät oder nicht erledigt', late], ['davon jetzt überfällig', overdue], ['noch in der Frist', waiting],
      ]} />
      <h2>Am häufigsten gefragt</h2>
      <Table head={['Leistung', 'Auskünfte']} rows={mostAsked.map(({ title, count }) => [title, count])} />
      <h2>Auskünfte je Tag</h2>
      <Table head={['Tag', 'Auskünfte']} rows={perDay.map(({ day, count }) => [inGerman(day), count])} />
      <h2>Ohne Ergebnis</h2>
      <p className="hint">Was seltener als {leastShown}-mal gesucht wurde, steht hier nicht.</p>
      <Table head={['Gesucht', 'Wie oft']} rows={withoutResult.map(({ words, count }) => [words, count])} />
      <h2>Auskünfte, die als falsch oder unvollständig gemeldet wurden</h2>
      <Table head={['Amt', 'Gemeldet', 'Davon offen']} rows={wrongAnswers.map(({ office, reported, open }) => [office, reported, open])} />
      <h2>Überfällige Prüfungen</h2>
      <Table head={['Amt', 'Leistungen']} rows={overdueChecks.map(({ office, count }) => [office, count])} />
    </main>
  )
}

function Table({ head, rows }: { head: string[]; rows: (string | number)[][] }): ReactNode {
  if (!rows.length) return <p>Nichts.</p>
  return (
    <table>
      <thead><tr>{head.map((name, column) => (name ? <th key={name} scope="col" className={column ? 'number' : undefined}>{name}</th> : <td key={column} />))}</tr></thead>
      <tbody>
        {rows.map(([name, ...numbers]) => (
          <tr key={name}><th scope="row">{name}</th>{numbers.map((count, column) => <td key={column} className="number">{count}</td>)}</tr>
        ))}
      </tbody>
    </table>
  )
}
