'use client'
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import type { DeskService } from '../contract.ts'
import { keyOf } from '../contract.ts'
import { AnswerView } from './AnswerView.tsx'
import { Loop } from './Loop.tsx'
import { NoticeForm } from './NoticeForm.tsx'
import { Notices } from './Notices.tsx'
import { Results } from './Results.tsx'
import { Status } from './Status.tsx'
import { hitsFor, type Hit } from './hits.ts'
import { wantedIn } from './lookup.ts'
import { isShortcut, useShortcuts } from './shortcuts.ts'
import { useCounts } from './useCounts.ts'
import { useKnowledge } from './useKnowledge.ts'
import { useNow } from './useNow.ts'
import { useSearch } from './useSearch.ts'

export interface Rights {
  notices: boolean
  mail: boolean
  /** Whether they tell the offices what is wrong, and see the figures. */
  reports: boolean
  figures: boolean
}

/** The 115 desk: one field, results as one types, the answer beside them. Answers from memory, with or without the CMS. */
export function DeskPage({ rights, initial }: { rights: Rights; initial: string }): ReactNode {
  const { knowledge, connection, refresh } = useKnowledge()
  const [question, setQuestion] = useState(initial)
  const [area, setArea] = useState('')
  const [chosen, setChosen] = useState<{ key: string; question: string }>()
  const [isWriting, setWriting] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const answer = useRef<HTMLElement>(null)
  const wanted = useMemo(() => wantedIn(question), [question])
  const { asked, isReady } = useSearch(wanted.phone ? '' : wanted.rest, knowledge.index)
  const now = useNow(5000)

  const hits = useMemo(() => hitsFor(question, wanted, asked.keys, area, knowledge), [question, wanted, asked, area, knowledge])
  // While the search still thinks, the list of the last question stays.
  const isSettled = wanted.phone !== undefined || asked.question === wanted.rest || !wanted.rest.trim()
  const shown = useRef<{ question: string; hits: Hit[] }>({ question: '', hits: [] })
  if (isSettled) shown.current = { question, hits }
  const list = shown.current
  const picked = chosen && knowledge.records.get(chosen.key)
  const first = list.question.trim() ? list.hits[0]?.record : undefined
  const record = picked && (chosen.question === list.question || !first) ? picked : first
  const current = record && keyOf(record)

  const focusField = () => {
    field.current?.focus()
    field.current?.select()
  }
  const choose = (key: string | undefined) => setChosen(key === undefined ? undefined : { key, question: list.question })
  const move = (by: number) => {
    const at = list.hits.findIndex(({ key }) => key === current)
    const next = list.hits[Math.min(list.hits.length - 1, Math.max(0, at + by))]
    if (next) choose(next.key)
  }

  useShortcuts((event) => {
    const isTyping = event.target instanceof HTMLElement && event.target.matches('input, textarea, select')
    if (event.key === 'Escape' && !document.querySelector('dialog[open]')) {
      setQuestion('')
      choose(undefined)
      focusField()
    } else if (event.key === '/' && !isTyping) focusField()
    else if (isShortcut(event, 'KeyA') && rights.notices) setWriting(true)
    else if (isShortcut(event, 'KeyG')) document.getElementById('area')?.focus()
    else return
    event.preventDefault()
  })
  // A new answer begins at its beginning.
  useEffect(() => void answer.current?.scrollTo({ top: 0 }), [current])

  const service: DeskService | undefined = record?.type === 'services' ? record : undefined
  const { city } = knowledge
  const isUnanswered = isSettled && isReady && !wanted.phone && list.question === question && !list.hits.length
  useCounts({ isOn: rights.reports, question, service: service?.id, unanswered: (isUnanswered && wanted.rest.trim()) || undefined })
  return (
    <div className="desk">
      <header>
        <h1>115</h1>
        <form role="search" action="/115" onSubmit={(event) => (event.preventDefault(), answer.current?.focus())}>
          <label htmlFor="q">Worum geht es?</label>
          <input
            ref={field} id="q" name="q" type="search" value={question} autoFocus autoComplete="off" autoCorrect="off" spellCheck={false} maxLength={200}
            role="combobox" aria-expanded={list.hits.length > 0} aria-controls="hits" aria-autocomplete="list" aria-activedescendant={current && list.hits.some(({ key }) => key === current) ? `hit-${current}` : undefined}
            aria-describedby="keys"
            onChange={(event) => setQuestion(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
              event.preventDefault()
              move(event.key === 'ArrowDown' ? 1 : -1)
            }}
          />
        </form>
        <div className="area">
          <label htmlFor="area">Gebiet</label>
          <select id="area" value={area} onChange={(event) => setArea(event.target.value)}>
            <option value="">alle</option>
            {city?.territory && <option value={city.territory}>{city.name}</option>}
            {city?.neighbours.map(({ name, territory }) => <option key={territory} value={territory}>{name}</option>)}
          </select>
        </div>
        {rights.notices && <button type="button" aria-keyshortcuts="Alt+A" onClick={() => setWriting(true)}>Ad-hoc-Meldung</button>}
        {rights.figures && <a href="/115/zahlen">Zahlen</a>}
        <a href="/admin">Redaktion</a>
      </header>
      <section aria-label="Stand der Auskünfte"><Status connection={connection} knowledge={knowledge} isReady={isReady} now={now} /></section>
      <Notices notices={knowledge.notices} records={knowledge.records} city={city} now={now} mayEnd={rights.notices} isBrief={record !== undefined} onChange={refresh} onChoose={(key) => choose(key)} />
      <main className="columns">
        <Results list={list} current={current} meant={isSettled ? asked.meant : undefined} isReady={isReady} onChoose={choose} />
        <article ref={answer} aria-label="Antwort" aria-live="off" tabIndex={-1}>
          {record && city ? (
            <AnswerView record={record} knowledge={{ ...knowledge, city }} named={wanted.named} now={now} mayMail={rights.mail} isOnline={connection.state === 'online'} onChoose={choose} />
          ) : (
            <p className="hint">{isReady || !question ? 'Bitte geben Sie ein Stichwort, einen Namen, ein Kennzeichen oder eine Telefonnummer ein.' : 'Die Auskünfte werden geladen …'}</p>
          )}
        </article>
      </main>
      {rights.reports && city && <Loop service={service} question={wanted.rest.trim()} records={knowledge.records} timeZone={city.timeZone} />}
      <footer id="keys">
        <p>
          <kbd>↑</kbd> <kbd>↓</kbd> Treffer · <kbd>Eingabe</kbd> zur Antwort · <kbd>Esc</kbd> neue Frage · <kbd>Alt+K</kbd> kopieren · <kbd>Alt+L</kbd> Link ·{' '}
          <kbd>Alt+Q</kbd> QR-Code · <kbd>Alt+M</kbd> E-Mail{rights.notices && <> · <kbd>Alt+A</kbd> Ad-hoc-Meldung</>} · <kbd>Alt+G</kbd> Gebiet
        </p>
      </footer>
      {isWriting && <NoticeForm about={service} hits={list.hits.flatMap(({ record: one }) => (one.type === 'services' ? [one] : []))} onClose={() => setWriting(false)} onDone={refresh} />}
    </div>
  )
}
