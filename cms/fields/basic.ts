import type { Field, RelationshipField, SelectField, TextField } from 'payload'
import { languagesOfInstallation } from '../installation.ts'

type Localised = { localized?: boolean }
type Common = { help?: string; required?: boolean; sidebar?: boolean; width?: string }

const defaultLanguage = () => languagesOfInstallation()[0].code

function adminOf({ help, sidebar, width }: Common, extra: object = {}) {
  return {
    ...(help && { description: help }),
    ...(sidebar && { position: 'sidebar' as const }),
    ...(width && { width }),
    ...extra,
  }
}

/**
 * A localised field is due in the city's own language only: a missing translation must not keep an office from publishing.
 * (`required` would ask for it in every language and forbid empty columns.)
 */
const dueInDefaultLanguage = (value: unknown, { req, required, operation }: { req: { locale?: string | null }; required: boolean; operation?: string }) => {
  // A change that does not speak of the field leaves it as it is.
  if (value === undefined && operation === 'update') return true
  const asked = req.locale ?? defaultLanguage()
  const filled = typeof value === 'string' ? value.trim() !== '' : value !== null && value !== undefined
  return !required || asked !== defaultLanguage() || filled || 'Bitte füllen Sie dieses Feld aus.'
}

/** One line of text in every language. */
export function line(name: string, label: string, options: Common & Localised = {}): Field {
  const { localized = true, required = false } = options
  return {
    name, label, type: 'text', localized,
    ...(localized ? { validate: (value: unknown, context: never) => dueInDefaultLanguage(value, { ...(context as object), required } as never) } : { required }),
    admin: adminOf(options),
  } as TextField
}

/** A few sentences in every language. */
export function paragraph(name: string, label: string, options: Common & Localised = {}): Field {
  const { localized = true, required = false } = options
  return {
    name, label, type: 'textarea', localized,
    ...(localized ? { validate: (value: unknown, context: never) => dueInDefaultLanguage(value, { ...(context as object), required } as never) } : { required }),
    admin: adminOf(options, { rows: 3 }),
  } as Field
}

/** Text with headings, lists and links in every language. */
export const richText = (name: string, label: string, options: Common = {}): Field => ({
  name, label, type: 'richText', localized: true, admin: adminOf(options),
})

/** A list of words in every language, typed one after the other. */
export const words = (name: string, label: string, options: Common & Localised = {}): Field => ({
  name, label, type: 'text', hasMany: true, localized: options.localized ?? true, admin: adminOf(options),
})

/** A list of sentences in every language, one row each. */
export const sentences = (name: string, label: string, row: string, options: Common = {}): Field => ({
  name, label, type: 'array', labels: { singular: row, plural: label },
  admin: adminOf(options, { initCollapsed: true }),
  fields: [paragraph('text', row, { required: true })],
})

export const number = (name: string, label: string, options: Common & { min?: number; max?: number; defaultValue?: number } = {}): Field => ({
  name, label, type: 'number',
  ...(options.required && { required: true }),
  ...(options.min !== undefined && { min: options.min }),
  ...(options.max !== undefined && { max: options.max }),
  ...(options.defaultValue !== undefined && { defaultValue: options.defaultValue }),
  admin: adminOf(options),
})

export const flag = (name: string, label: string, options: Common & { defaultValue?: boolean } = {}): Field => ({
  name, label, type: 'checkbox', defaultValue: options.defaultValue ?? false, admin: adminOf(options),
})

/** A calendar day. */
export const day = (name: string, label: string, options: Common = {}): Field => ({
  name, label, type: 'date', ...(options.required && { required: true }),
  admin: adminOf(options, { date: { pickerAppearance: 'dayOnly', displayFormat: 'dd.MM.yyyy' } }),
})

/** A moment, to the minute. */
export const moment = (name: string, label: string, options: Common & { now?: boolean } = {}): Field => ({
  name, label, type: 'date', ...(options.required && { required: true }),
  ...(options.now && { defaultValue: () => new Date().toISOString() }),
  admin: adminOf(options, { date: { pickerAppearance: 'dayAndTime', displayFormat: 'dd.MM.yyyy HH:mm', timeFormat: 'HH:mm' } }),
})

/** One of a list of values, or several, each with its German label. */
export function choice<T extends string>(
  name: string, label: string, labels: Record<T, string>,
  options: Common & { many?: boolean; defaultValue?: T } = {},
): Field {
  return {
    name, label, type: 'select', hasMany: options.many ?? false,
    options: Object.entries<string>(labels).map(([value, text]) => ({ value, label: text })),
    ...(options.required && { required: true }),
    ...(options.defaultValue && { defaultValue: options.defaultValue }),
    admin: adminOf(options),
  } as SelectField
}

/** A link to another document. */
export const reference = (name: string, label: string, to: string, options: Common & { many?: boolean } = {}): Field =>
  ({ name, label, type: 'relationship', relationTo: to, hasMany: options.many ?? false, maxDepth: 1, ...(options.required && { required: true }), admin: adminOf(options) }) as RelationshipField

export const picture = (name: string, label: string, options: Common = {}): Field => ({
  name, label, type: 'upload', relationTo: 'media', admin: adminOf(options),
})

/** Text that must match a value schema of the public contract, so that the CMS refuses what the publication would refuse. */
export const checked = (name: string, label: string, schema: { safeParse(value: unknown): { success: boolean; error?: { issues: { message: string }[] } | undefined } }, options: Common & { many?: boolean } = {}): Field =>
  ({
    name, label, type: 'text', ...(options.required && { required: true }), ...(options.many && { hasMany: true }),
    validate: (value: unknown) => {
      const values = Array.isArray(value) ? value : value === null || value === undefined || value === '' ? [] : [value]
      if (options.required && !values.length) return 'Bitte füllen Sie dieses Feld aus.'
      const wrong = values.map((item) => schema.safeParse(item)).find((result) => !result.success)
      return wrong ? `Bitte prüfen Sie die Eingabe: ${wrong.error?.issues[0]?.message}.` : true
    },
    admin: adminOf(options),
  }) as TextField

export const row = (...fields: Field[]): Field => ({ type: 'row', fields })

export const rows = (name: string, label: string, singular: string, fields: Field[], options: Common = {}): Field => ({
  name, label, type: 'array', labels: { singular, plural: label }, fields, admin: adminOf(options, { initCollapsed: true }),
})

export const group = (name: string, label: string, fields: Field[], options: Common = {}): Field => ({
  name, label, type: 'group', fields, admin: adminOf(options),
})
