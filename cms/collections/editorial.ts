import { channels } from '../../content/schema/common.ts'
import { urgencies } from '../../content/schema/editorial.ts'
import { videoId, videoProviders, type VideoProvider } from '../../content/schema/embeds.ts'
import { webAddress } from '../../content/schema/values.ts'
import { central, withinOwnOrganisation } from '../access/writing.ts'
import { checked, choice, flag, group, line, moment, number, paragraph, picture, reference, richText, row, words } from '../fields/basic.ts'
import { audienceLabels, organisationField, parentField } from '../fields/shared.ts'
import { publicCollection } from './public-collection.ts'

const current = 'Aktuelles'

export const topics = publicCollection({
  slug: 'topics',
  labels: { singular: 'Thema', plural: 'Themen und Lebenslagen' },
  group: 'Wissen der Stadt',
  description: 'Wege zu den Leistungen: Umziehen, Geburt, Hund, Bauen …',
  titleField: 'title',
  columns: ['title', 'parent', 'order'],
  access: { create: central, update: central, delete: central },
  tabs: [{ label: 'Thema', fields: [
    line('title', 'Titel', { required: true }), paragraph('summary', 'Kurztext'), richText('text', 'Ausführlicher Text'), words('synonyms', 'Suchwörter'),
    row(parentField('Gehört zum Thema', 'topics'), number('order', 'Position', { defaultValue: 100, help: 'Kleine Zahlen stehen vorn.' })),
    choice('audiences', 'Für wen', audienceLabels, { many: true }), picture('image', 'Bild'),
  ] }],
})

const videoProviderLabels = Object.fromEntries(Object.entries(videoProviders).map(([key, { name }]) => [key, name])) as Record<VideoProvider, string>

export const news = publicCollection({
  slug: 'news',
  labels: { singular: 'Nachricht', plural: 'Nachrichten' },
  group: current,
  description: 'Neues aus der Stadt für Website, Feeds und Kanäle.',
  titleField: 'title',
  columns: ['title', 'date', 'organisation'],
  access: withinOwnOrganisation(),
  sidebar: [organisationField('Amt')],
  tabs: [
    { label: 'Nachricht', fields: [line('title', 'Titel', { required: true }), paragraph('summary', 'Kurztext', { help: 'Das Wichtigste in zwei Sätzen.' }), richText('text', 'Text'), picture('image', 'Bild'), row(moment('date', 'Datum', { required: true, now: true, help: 'Liegt es in der Zukunft, erscheint die Nachricht erst dann.' }), moment('expires', 'Läuft ab', { help: 'Danach verschwindet die Nachricht aus Listen und Feeds.' }))] },
    { label: 'Video', fields: [group('video', 'Video', [
      row(choice('provider', 'Anbieter', videoProviderLabels, { defaultValue: 'youtube' }), checked('videoId', 'Kennung des Videos', videoId, { help: 'Die elf Zeichen, die in der Adresse des Videos hinter v= stehen.' })),
      line('title', 'Titel des Videos'), paragraph('description', 'Was das Video zeigt', { help: 'Für alle, die das Video nicht sehen, hören oder laden können.' }),
    ], { help: 'Das Portal lädt das Video erst, wenn jemand zustimmt.' })] },
    { label: 'Bezug', fields: [reference('services', 'Leistungen', 'services', { many: true }), reference('topics', 'Themen', 'topics', { many: true })] },
  ],
})

export const events = publicCollection({
  slug: 'events',
  labels: { singular: 'Veranstaltung', plural: 'Veranstaltungen' },
  group: current,
  description: 'Termine für Website und Kalender.',
  titleField: 'title',
  columns: ['title', 'start', 'organisation'],
  access: withinOwnOrganisation(),
  sidebar: [organisationField('Amt')],
  tabs: [{ label: 'Veranstaltung', fields: [
    line('title', 'Titel', { required: true }), paragraph('summary', 'Kurztext'), richText('text', 'Text'),
    row(moment('start', 'Beginn', { required: true }), moment('end', 'Ende')), row(flag('allDay', 'Ganztägig'), flag('cancelled', 'Fällt aus'), flag('councilMeeting', 'Sitzung des Rats')),
    row(reference('location', 'Standort', 'locations'), line('place', 'oder anderer Ort')), row(line('price', 'Eintritt'), checked('url', 'Weitere Informationen', webAddress)),
    reference('topics', 'Themen', 'topics', { many: true }), picture('image', 'Bild'),
  ] }],
})

const channelLabels: Record<(typeof channels)[number], string> = { x: 'X', facebook: 'Facebook', instagram: 'Instagram', mastodon: 'Mastodon', youtube: 'YouTube', pinterest: 'Pinterest' }

export const socialPosts = publicCollection({
  slug: 'social-posts',
  labels: { singular: 'Beitrag', plural: 'Beiträge für soziale Medien' },
  group: current,
  description: 'Beiträge je Kanal. Die Werkzeuge der Kanäle holen sie aus den Feeds.',
  titleField: 'text',
  columns: ['text', 'channel', 'date'],
  access: withinOwnOrganisation('social'),
  sidebar: [organisationField('Amt')],
  tabs: [{ label: 'Beitrag', fields: [
    choice('channel', 'Kanal', channelLabels, { required: true }), paragraph('text', 'Text', { required: true }), moment('date', 'Zeitpunkt', { required: true, now: true }),
    checked('link', 'Link', webAddress), picture('image', 'Bild'),
    reference('news', 'Zur Nachricht', 'news'), reference('service', 'Zur Leistung', 'services'), reference('event', 'Zur Veranstaltung', 'events'),
  ] }],
})

const urgencyLabels: Record<(typeof urgencies)[number], string> = { info: 'Hinweis', warning: 'Warnung', emergency: 'Gefahr' }

export const notices = publicCollection({
  slug: 'notices',
  labels: { singular: 'Wichtiger Hinweis', plural: 'Wichtige Hinweise' },
  group: current,
  description: 'Erscheint auf jeder Seite oder dort, wo er hingehört, solange er gilt.',
  titleField: 'title',
  columns: ['title', 'urgency', 'end'],
  access: { create: central, update: central, delete: central },
  tabs: [{ label: 'Hinweis', fields: [
    line('title', 'Titel', { required: true }), paragraph('text', 'Text'), choice('urgency', 'Dringlichkeit', urgencyLabels, { required: true, defaultValue: 'info' }),
    row(moment('start', 'Gilt ab', { required: true, now: true }), moment('end', 'Gilt bis')), checked('link', 'Link', webAddress),
    reference('services', 'Nur bei diesen Leistungen', 'services', { many: true, help: 'Ist nichts ausgewählt, steht der Hinweis auf jeder Seite.' }),
    reference('topics', 'Nur bei diesen Themen', 'topics', { many: true }), reference('organisations', 'Nur bei diesen Ämtern', 'organisations', { many: true }),
  ] }],
})
