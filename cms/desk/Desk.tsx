import type { ReactNode } from 'react'
import type { Localized } from '../../content/schema/index.ts'
import type { Decisions } from '../../content/search/build.ts'
import type { Answer, HotlineNotice } from './answers.ts'
import { find } from './find.ts'
import { Details } from './Details.tsx'

/** The German text; the desk speaks German, whatever else an entry is translated to. */
export const german = (text: Localized | undefined): string | undefined => text?.['de'] ?? Object.values(text ?? {})[0]

type Props = { answers: Answer[]; decisions: Decisions; notices: HotlineNotice[]; question: string; chosen: string | undefined }

/** The 115 desk: a field, the results, the answer beside them. Works without scripts. */
export function Desk({ answers, decisions, notices, question, chosen }: Props): ReactNode {
  const results = find(answers, question, decisions)
  const answer = results.find(({ service }) => service.id === chosen) ?? (question ? results[0] : undefined)
  return (
    <main className="desk">
      <header>
        <h1>115</h1>
        <form role="search">
          <label htmlFor="q">Worum geht es?</label>
          <input id="q" name="q" type="search" defaultValue={question} autoFocus autoComplete="off" />
          <button type="submit">Suchen</button>
        </form>
        <a href="/admin">Redaktion</a>
      </header>
      {notices.map(({ id, title, text, severity }) => (
        <p key={id} className={`notice ${severity}`} role="status">
          <strong>{title}</strong> {text}
        </p>
      ))}
      <div className="columns">
        <nav aria-label="Treffer">
          <h2>{question ? `${results.length} Treffer` : 'Oft gefragt'}</h2>
          <ul>
            {results.map(({ service }) => (
              <li key={service.id}>
                <a href={`?${new URLSearchParams({ q: question, id: service.id })}`} aria-current={service.id === answer?.service.id ? 'true' : undefined}>
                  {german(service.title)}
                </a>
              </li>
            ))}
          </ul>
          {question && !results.length && <p>Dazu ist nichts bekannt. Bitte versuchen Sie ein anderes Wort.</p>}
        </nav>
        {answer ? <Details answer={answer} /> : <p className="hint">Bitte geben Sie ein Stichwort ein oder wählen Sie eine Leistung.</p>}
      </div>
    </main>
  )
}
