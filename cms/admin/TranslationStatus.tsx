'use client'
import { CheckboxInput, useConfig, useDocumentInfo, useField, useLocale } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import type { TranslationsStatus } from '../publication/translations-status.ts'
import { translationTexts as texts } from './texts.ts'
import './publication.css'

type Answer = TranslationsStatus | 'unreachable' | null

/** Stands for the fingerprint of today's text (`marks.current` in cms/publication/translations.ts); the server puts it in. */
const current = 'current'

/** In a translation's sidebar: whether it still fits the text that it was made from, and a tick for whoever has checked that. */
export function TranslationStatus({ path }: { path: string }) {
  const { code } = useLocale()
  const { localization } = useConfig().config
  const status = useTranslationsStatus()
  const { value, initialValue, setValue } = useField<string | null>({ path })
  if (!localization || code === localization.defaultLocale || status === null) return null
  if (status === 'unreachable') return <Frame>{texts.unknown}</Frame>
  if (!status.translated.includes(code)) return <Frame>{texts.missing}</Frame>
  const { label } = localization.locales.find((locale) => locale.code === localization.defaultLocale)!
  const original = typeof label === 'string' ? label : localization.defaultLocale
  if (!status.outdated.includes(code)) return <Frame>{texts.current(original)}</Frame>
  return (
    <Frame warns more={<Tick checked={value === current} onToggle={(ticked) => setValue(ticked ? current : (initialValue ?? null))} />}>
      {texts.outdated(original)}
    </Frame>
  )
}

function Frame({ children, more, warns = false }: { children: string; more?: React.ReactNode; warns?: boolean }) {
  return (
    <section className="publication field-type" aria-label={texts.heading}>
      <h3>{texts.heading}</h3>
      <p role="status" className={`publication__state ${warns ? 'publication__state--queued' : ''}`}>
        {children}
      </p>
      {more}
    </section>
  )
}

function Tick({ checked, onToggle }: { checked: boolean; onToggle: (checked: boolean) => void }) {
  return (
    <>
      <CheckboxInput id="translation-checked" name="translation-checked" label={texts.checked} checked={checked} onToggle={({ target }) => onToggle(target.checked)} />
      <p>{texts.help}</p>
    </>
  )
}

/** How the translations stand; asked again after each save. @returns null until the first answer, and for a document that is not saved yet. */
function useTranslationsStatus(): Answer {
  const { api } = useConfig().config.routes
  const { id, collectionSlug, lastUpdateTime, versionCount, unpublishedVersionCount } = useDocumentInfo()
  const [status, setStatus] = useState<Answer>(null)
  useEffect(() => {
    if (id === undefined || !collectionSlug) return
    const leaving = new AbortController()
    fetch(`${api}/${collectionSlug}/${id}/translations`, { signal: leaving.signal })
      .then(async (response) => setStatus(response.ok ? ((await response.json()) as TranslationsStatus) : 'unreachable'))
      .catch(() => leaving.signal.aborted || setStatus('unreachable'))
    return () => leaving.abort()
  }, [api, id, collectionSlug, lastUpdateTime, versionCount, unpublishedVersionCount])
  return status
}
