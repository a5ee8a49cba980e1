import { de } from '../../site/strings/de.ts'
import { en } from '../../site/strings/en.ts'
import type { Strings } from '../../site/strings/index.ts'

/**
 * What the interface of the compared generators says: our own words, so that all three go on saying the same. As data, for Hugo's
 * templates can call no function: `%s` stands for what is filled in.
 */
const labelsOf = (t: Strings, language: string) => ({
  ...t.page,
  portal: t.page.portal('%s'),
  checked: t.page.lastChecked('%s'),
  siteTitle: t.home.title('%s'),
  home: t.page.home,
  homePage: { ...t.home, title: undefined },
  sections: t.sections,
  intro: {
    services: t.services.intro,
    topics: t.topics.intro,
    organisations: t.organisations.intro,
    locations: t.locations.intro,
    online: t.ways.online,
    appointments: t.ways.appointments,
    forms: t.ways.forms,
    archive: t.news.archive,
    news: t.news.intro,
    events: t.events.intro,
    'data-sets': t.data.intro,
    feeds: t.feeds.intro,
    search: t.search.withoutScript,
  },
  search: {
    label: t.search.label,
    hint: t.search.hint,
    button: t.search.button,
    words: JSON.stringify({
      list: t.search.suggestions,
      none: t.search.noSuggestion,
      one: t.search.suggested(1),
      many: t.search.suggested(2).replace('2', '{count}'),
      kinds: t.search.kinds,
    }),
  },
  kinds: t.search.kinds,
  letters: t.services.letters,
  service: t.service,
  weeks: t.durations.weeks(2).replace('2 ', ''),
  euros: new Intl.NumberFormat(language, { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 }).format(0).replace('0', '%s'),
  oneWeek: t.durations.weeks(1),
  fromTo: t.service.fromTo('%s', '%s'),
  contact: { ...t.contact, hoursOf: t.contact.hoursOf('%s') },
  clock: t.time.clock('{time}'),
  span: t.time.span('%s', '%s'),
  days: t.time.days('%s', '%s'),
  weekdays: t.time.weekdays,
  publicHolidays: t.time.holidays,
  topics: t.topics,
  audiences: t.audiences,
  ways: t.ways,
  organisations: { ...t.organisations, number: t.organisations.number('%s') },
  locations: { ...t.locations, mapOf: t.locations.mapOf('%s') },
  feedback: { ...t.feedback, failed: t.feedback.failed('%s') },
  embed: { ...t.embed, notice: t.embed.notice('%s'), elsewhere: t.embed.elsewhere('%s') },
  standing: t.standing,
})

export const labels = { de: labelsOf(de, 'de'), en: labelsOf(en, 'en') }

/** Fills `%s` in, one after another. */
export const filledIn = (label: string, ...values: (string | number)[]): string =>
  values.reduce<string>((text, value) => text.replace('%s', () => String(value)), label)
