'use client'
import { Button, useDocumentInfo } from '@payloadcms/ui'
import { useState } from 'react'
import { apiKeyTexts as texts } from './texts.ts'

type Stage = { key?: string; message?: string; working?: true; copied?: true }

/** Issues an API key and shows it, once. */
export function ApiKeySecret() {
  const { id, initialData } = useDocumentInfo()
  const [{ key, message, working, copied }, setStage] = useState<Stage>({})
  const isIssued = Boolean(initialData?.['prefix'])

  async function issue() {
    setStage({ working: true })
    const response = await fetch(`/api/api-keys/${id}/secret`, { method: 'POST', credentials: 'same-origin' }).catch(() => undefined)
    const answer = (await response?.json().catch(() => undefined)) as { key?: string; title?: string } | undefined
    setStage(answer?.key ? { key: answer.key } : { message: answer?.title ?? texts.failed })
  }

  async function copy(text: string) {
    const done = await navigator.clipboard.writeText(text).then(() => true, () => false)
    setStage({ key: text, ...(done ? { copied: true } : { message: texts.notCopied }) })
  }

  if (id === undefined) return <p>{texts.saveFirst}</p>
  return (
    <section className="field-type" aria-label={texts.heading}>
      <h3>{texts.heading}</h3>
      {key === undefined && <p>{isIssued ? texts.issued : texts.notIssued}</p>}
      {key === undefined && !isIssued && <Button onClick={() => void issue()} disabled={working ?? false}>{texts.issue}</Button>}
      {key !== undefined && (
        <>
          <p><strong>{texts.once}</strong></p>
          <p><code style={{ overflowWrap: 'anywhere', userSelect: 'all' }}>{key}</code></p>
          <Button onClick={() => void copy(key)}>{copied ? texts.copied : texts.copy}</Button>
        </>
      )}
      <p role="status">{message ?? (copied ? texts.copied : '')}</p>
    </section>
  )
}
