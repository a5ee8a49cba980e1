import { describe, expect, it } from 'vitest'
import { spoken, stringsFor } from './index.ts'

/** Every text with its dotted name; functions are asked with example words. */
function texts(value: unknown, name = ''): [string, string][] {
  if (typeof value === 'string') return [[name, value]]
  if (typeof value === 'function') {
    const asked = [1, 2].map((count) => String(value(count, 'x', 'y')))
    return asked.map((text, i) => [`${name}(${i + 1})`, text])
  }
  return Object.entries(value as object).flatMap(([key, inner]) => texts(inner, name ? `${name}.${key}` : key))
}

/** The two texts that are empty on purpose: nothing is said about what is unknown or not needed. */
const silent = ['service.trust.none', 'locations.stepFree.unknown']

describe('interface texts', () => {
  const german = texts(spoken['de'])

  it.each(Object.keys(spoken))('%s has the same keys as German, and none is empty', (code) => {
    const own = texts(spoken[code])
    expect(own.map(([name]) => name)).toEqual(german.map(([name]) => name))
    expect(own.filter(([name, text]) => !text.trim() && !silent.includes(name))).toEqual([])
    expect(own.filter(([, text]) => /undefined|\[object|NaN/.test(text))).toEqual([])
  })

  it('English keeps no German words', () => {
    const allowed = ['Girocard', 'online', 'Format']
    const same = texts(spoken['en']).filter(([name, text]) => german.some(([other, word]) => other === name && word === text && word.length > 4))
    expect(same.filter(([, text]) => !allowed.includes(text)).map(([name]) => name)).toEqual([])
  })

  it('counts one and many', () => {
    expect(spoken['de']!.durations.weeks(1)).toBe('1 Woche')
    expect(spoken['en']!.durations.weeks(3)).toBe('3 weeks')
  })
})

describe('stringsFor', () => {
  it('takes a language\'s own texts, whatever it may borrow', () => {
    expect(stringsFor({ code: 'de-simple', stringsFrom: 'de' }, 'de').code).toBe('de-simple')
  })

  it('borrows texts and names their language', () => {
    expect(stringsFor({ code: 'ar', stringsFrom: 'en' }, 'de')).toEqual({ strings: spoken['en'], code: 'en' })
  })

  it('takes the default language\'s texts where nothing else is named', () => {
    expect(stringsFor({ code: 'uk' }, 'en')).toEqual({ strings: spoken['en'], code: 'en' })
    expect(stringsFor({ code: 'uk' }, 'fr')).toEqual({ strings: spoken['de'], code: 'de' })
  })

  it('counts a region\'s base language as its own', () => {
    expect(stringsFor({ code: 'de-AT' }, 'en')).toEqual({ strings: spoken['de'], code: 'de-AT' })
  })
})
