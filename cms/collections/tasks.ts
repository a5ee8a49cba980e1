import type { CollectionBeforeChangeHook, CollectionConfig, Field } from 'payload'
import { entryTypes } from '../../content/schema/index.ts'
import { accountOf, type Role } from '../access/roles.ts'
import { taskAccess } from '../access/tasks.ts'
import { centralField } from '../access/writing.ts'
import { publicationSubjects } from '../admin/texts.ts'
import { choice, line, number, paragraph, reference, row } from '../fields/basic.ts'
import { callbackFields, forgetCaller, placeInQueue } from '../tasks/callback.ts'
import { longestWords, taskKinds, taskStates, taskVerdicts } from '../tasks/words.ts'

const plain = { localized: false } as const
const entryLabels = Object.fromEntries(entryTypes.map((type) => [type, publicationSubjects[type]]))

/** What was filed stays as it was filed, whoever works on the task. */
const filed = (field: Field): Field => ({ ...field, access: { ...('access' in field ? field.access : {}), update: () => false } }) as Field
const shownIf = (field: Field, condition: (data: Record<string, unknown>) => boolean): Field =>
  ({ ...field, admin: { ...(field.admin as object), condition } }) as Field

/** Notes by whom (a function, as all accounts are named) and when a task was settled; forgets it where it is taken up again. */
const noteSettling: CollectionBeforeChangeHook = ({ data, originalDoc, operation, req }) => {
  const before = (originalDoc as { state?: string } | undefined)?.state
  const settled = data['state'] === 'done'
  if (operation !== 'update' || data['state'] === undefined || settled === (before === 'done')) return data
  return { ...data, doneAt: settled ? new Date().toISOString() : null, doneBy: settled ? (accountOf(req)?.name ?? null) : null }
}

/**
 * What somebody asks an office to look at: feedback of readers, wrong or missing answers of 115. Internal as a whole, so nothing
 * of it is ever published. The entry is named by type and id instead of a relation, for it may be of any type and may be gone.
 */
export const tasks: CollectionConfig = {
  slug: 'tasks',
  labels: { singular: 'Aufgabe', plural: 'Aufgaben' },
  admin: {
    useAsTitle: 'title', group: 'Aufgaben', defaultColumns: ['title', 'state', 'dueAt', 'words', 'organisation', 'createdAt'],
    listSearchableFields: ['title', 'words', 'entryTitle'],
    description: 'Was Leserinnen und Leser und die 115 gemeldet haben. Offenes steht oben, zuerst die Rückrufe nach ihrer Frist. Erledigtes wird nach 90 Tagen gelöscht, Rückrufe nach sieben.',
    hideAPIURL: true,
    hidden: ({ user }) => ['social', 'integration'].includes((user as unknown as { role?: Role } | null)?.role ?? ''),
  },
  // Open tasks have no such date, and both databases put what is missing first. Among them callbacks lead, the longest overdue first.
  defaultSort: ['doneAt', 'queue', '-createdAt'],
  access: taskAccess,
  hooks: { beforeChange: [noteSettling, forgetCaller, placeInQueue] },
  fields: [
    filed(line('title', 'Worum es geht', { ...plain, required: true })),
    filed({ ...paragraph('words', 'Was gemeldet wurde', { ...plain, help: 'Enthält der Text persönliche Angaben, löschen Sie die Aufgabe bitte, sobald Sie sie nicht mehr brauchen.' }), maxLength: longestWords } as Field),
    ...callbackFields.map(filed),
    row(
      filed(choice('entryType', 'Art des Eintrags', entryLabels)),
      filed(line('entryTitle', 'Eintrag', plain)),
      filed(line('page', 'Seite', plain)),
    ),
    {
      ...paragraph('answer', 'Antwort des Amtes', { ...plain, help: 'Was Sie geändert haben oder warum nicht. Wer bei der 115 die Aufgabe gemeldet hat, liest das. Bitte keine Namen.' }),
      maxLength: longestWords,
    } as Field,
    choice('state', 'Stand', taskStates, { required: true, defaultValue: 'open', sidebar: true }),
    { ...reference('organisation', 'Zuständiges Amt', 'organisations', { sidebar: true, help: 'Leer bedeutet: die zentrale Redaktion.' }), index: true, access: { update: centralField.update } } as Field,
    filed({ ...choice('kind', 'Art', taskKinds, { required: true, sidebar: true }), index: true } as Field),
    filed(shownIf(choice('verdict', 'Die Seite war', taskVerdicts, { sidebar: true }), ({ kind }) => kind === 'feedback')),
    filed(shownIf(number('times', 'Wie oft gemeldet', { min: 1, defaultValue: 1, sidebar: true }), ({ times }) => Number(times) > 1)),
    filed(line('language', 'Sprache der Seite', { ...plain, sidebar: true })),
    filed(shownIf(line('filedByName', 'Gemeldet von', { ...plain, sidebar: true }), ({ filedByName }) => Boolean(filedByName))),
    filed(shownIf(line('doneBy', 'Erledigt von', { ...plain, sidebar: true }), ({ doneBy }) => Boolean(doneBy))),
    filed({
      name: 'doneAt', label: 'Erledigt am', type: 'date', index: true,
      admin: { position: 'sidebar', condition: ({ doneAt }) => Boolean(doneAt), date: { displayFormat: 'dd.MM.yyyy HH:mm' } },
    }),
    filed({ name: 'entryId', label: 'Kennung des Eintrags', type: 'text', index: true, admin: { position: 'sidebar', condition: ({ entryId }) => Boolean(entryId) } }),
    // Whose task it is to look after; other accounts cannot read it, so the form does not show it.
    filed({ ...reference('filedBy', 'Konto', 'users'), index: true, admin: { hidden: true } } as Field),
  ],
}
