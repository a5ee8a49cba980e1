import { describe, expect, it } from 'vitest'
import { languagesOf, text } from './text.ts'

const wanted = (code: string) => ({ code, defaultCode: 'de' })

describe('text', () => {
  const title = { de: 'Hund anmelden', en: 'Register a dog' }

  it('takes the language of the page', () => {
    expect(text(title, wanted('en'))).toEqual({ value: 'Register a dog', lang: 'en' })
  })

  it('falls back to the default language and says so', () => {
    expect(text(title, wanted('ar'))).toEqual({ value: 'Hund anmelden', lang: 'de' })
  })

  it('prefers the base language to the default language', () => {
    expect(text({ fr: 'Chien', de: 'Hund' }, { code: 'de-simple', defaultCode: 'fr' })).toEqual({ value: 'Hund', lang: 'de' })
  })

  it('shows what there is where the default language is missing', () => {
    expect(text({ en: 'only English' }, wanted('de'))).toEqual({ value: 'only English', lang: 'en' })
  })

  it('is undefined for a field that is empty', () => {
    expect(text(undefined, wanted('de'))).toBeUndefined()
    expect(text({}, wanted('de'))).toBeUndefined()
  })

  it('lists only languages with a text', () => {
    expect(languagesOf({ de: 'a', en: undefined })).toEqual(['de'])
  })
})
