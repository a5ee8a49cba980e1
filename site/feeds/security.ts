import { pagePath } from '../../content/paths.ts'
import type { City } from '../../content/schema/index.ts'
import { defaultLanguageOf, type FeedContext } from './context.ts'

/**
 * Builds `/.well-known/security.txt` (RFC 9116): whom to tell about a weak spot.
 * @param today `YYYY-MM-DD`; where the city names no day, all this holds to the first of the month that comes eleven months later:
 * less than a year, as the RFC recommends, and the same bytes for a month.
 */
export function buildSecurityTxt({ city, absolute }: Pick<FeedContext, 'city' | 'absolute'>, today: string): string {
  const { email, url, policy, expires } : Partial<NonNullable<City['security']>> = city.security ?? { email: city.email }
  const imprint = absolute(pagePath('impressum', defaultLanguageOf(city), defaultLanguageOf(city)))
  const named = [...(email ? [`mailto:${email}`] : []), ...(url ? [url] : [])]
  const contacts = named.length ? named : [imprint]
  const languages = new Set(city.languages.map(({ code }) => code.split('-')[0]))
  return [
    ...contacts.map((contact) => `Contact: ${contact}`),
    `Expires: ${expires ?? elevenMonthsAfter(today)}T00:00:00Z`,
    `Preferred-Languages: ${[...languages].join(', ')}`,
    `Canonical: ${absolute('/.well-known/security.txt')}`,
    ...(policy ? [`Policy: ${policy}`] : []),
    '',
  ].join('\n')
}

function elevenMonthsAfter(day: string): string {
  const [year, month] = day.split('-').map(Number) as [number, number]
  return new Date(Date.UTC(year, month - 1 + 11, 1)).toISOString().slice(0, 10)
}
