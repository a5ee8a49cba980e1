import type { CollectionBeforeChangeHook, Field, FieldHook } from 'payload'
import { callerReaders } from '../access/tasks.ts'
import { choice, line, moment, paragraph } from '../fields/basic.ts'
import { callbackTimes } from './words.ts'

/* What a task holds of somebody who wants to be called back: as little as it takes, for as short as it takes. */

/** Kept encrypted, so that neither a copy of the database nor what it says about a failed write tells who called. */
const encrypt: FieldHook = ({ value, req }) => (typeof value === 'string' && value ? req.payload.encrypt(value) : null)
const decrypt: FieldHook = ({ value, req }) => {
  if (typeof value !== 'string' || !value) return value
  try {
    return req.payload.decrypt(value)
  } catch {
    return null
  }
}

const isCallback = ({ callTime }: Record<string, unknown>) => Boolean(callTime)
const ofCaller = (field: Field): Field =>
  ({ ...field, access: { read: callerReaders }, hooks: { beforeChange: [encrypt], afterRead: [decrypt] }, admin: { ...(field.admin as object), condition: isCallback, disableListColumn: true, disableListFilter: true } }) as Field
const plain = { localized: false } as const

export const callbackFields: Field[] = [
  { ...moment('dueAt', 'Zurückrufen bis'), index: true, admin: { condition: isCallback, date: { displayFormat: 'dd.MM.yyyy HH:mm' }, components: { Cell: '/admin/DueCell.tsx#DueCell' } } } as Field,
  { ...choice('callTime', 'Wann am besten?', callbackTimes), admin: { condition: isCallback } } as Field,
  ofCaller(line('callerPhone', 'Telefonnummer', { ...plain, help: 'Wird mit „Erledigt“ gelöscht, spätestens nach sieben Tagen. Bitte nirgends sonst aufschreiben.' })),
  ofCaller(line('callerName', 'Name', plain)),
  ofCaller(paragraph('callerWish', 'Anliegen', plain)),
  // Callbacks by when they are due, then everything else.
  { name: 'queue', type: 'text', index: true, admin: { hidden: true } },
]

/** With the call made, nothing of the caller is left. */
export const forgetCaller: CollectionBeforeChangeHook = ({ data, originalDoc }) => {
  if ((data['kind'] ?? (originalDoc as { kind?: string } | undefined)?.kind) !== 'callback' || data['state'] !== 'done') return data
  return { ...data, callerPhone: null, callerName: null, callerWish: null }
}

/** After all callbacks: a letter sorts behind the digits of a date. */
const behind = 'z'

/** Where a task stands among the open ones. */
export const placeInQueue: CollectionBeforeChangeHook = ({ data, operation }) =>
  operation === 'create' ? { ...data, queue: (data['dueAt'] as string | null | undefined) ?? behind } : data
