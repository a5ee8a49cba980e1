import { beforeEach, describe, expect, it } from 'vitest'
import { cityForTest, complaintOf } from './city-for-tests.ts'
import { applyChanges, city, clock, get, getAll, languages, list, listBy, loaded, openKnowledge, recordReads, remembered, setClock, shared } from './knowledge.ts'

const files = {
  'city.yaml': 'name: Kleinstadt\nlanguages: [{ code: de, name: Deutsch }]',
  'organisations/amt.yaml': 'name: Amt',
  'media/bogen.yaml': 'file: bogen.pdf\nalt: Antrag',
  'media/bogen.pdf': '',
  'services/abmelden.yaml': 'title: Abmelden\norganisation: amt',
  'services/anmelden.yaml': 'title: Anmelden\norganisation: amt\nforms: [{ name: Antrag, file: bogen }, { name: Kopie, file: bogen }]',
  'services/fragen.yaml': 'title: Fragen',
}

beforeEach(() => openKnowledge(cityForTest(files)))

describe('pages ask the knowledge base', () => {
  it('for the city and its languages', () => {
    expect(city().name).toBe('Kleinstadt')
    expect(languages().map(({ code }) => code)).toEqual(['de'])
  })

  it('for one entry, and get nothing where none is published', () => {
    expect(get('services', 'anmelden')?.title).toEqual({ de: 'Anmelden' })
    expect(get('services', 'geheim')).toBeUndefined()
    expect(get('services', undefined)).toBeUndefined()
  })

  it('for several in the order they name, leaving out what is not published', () => {
    expect(getAll('services', ['fragen', 'geheim', 'abmelden']).map(({ id }) => id)).toEqual(['fragen', 'abmelden'])
  })

  it('for all of a type, always in the same order', () => {
    expect(list('services').map(({ id }) => id)).toEqual(['abmelden', 'anmelden', 'fragen'])
  })

  it('for those that name an entry, each once', () => {
    expect(listBy('services', 'organisation', 'amt').map(({ id }) => id)).toEqual(['abmelden', 'anmelden'])
    expect(listBy('services', 'forms.file', 'bogen').map(({ id }) => id)).toEqual(['anmelden'])
    expect(listBy('services', 'topics', 'amt')).toEqual([])
  })
})

describe('every read is recorded', () => {
  it('entries, whole lists, inverse lists and the city, also those that found nothing', async () => {
    const { reads } = await recordReads(() => {
      city()
      get('services', 'geheim')
      list('topics')
      listBy('services', 'organisation', 'amt')
    })
    expect([...reads].sort()).toEqual([
      'city',
      'services/abmelden',
      'services/anmelden',
      'services/geheim',
      'services?organisation=amt',
      'topics/*',
    ])
  })

  it('for each task alone, even when tasks run at the same time', async () => {
    const render = (id: string) =>
      recordReads(async () => {
        await new Promise((resolve) => setTimeout(resolve, 5))
        return get('services', id)?.id
      })
    const [first, second] = await Promise.all([render('anmelden'), render('fragen')])
    expect([first.result, [...first.reads]]).toEqual(['anmelden', ['services/anmelden']])
    expect([second.result, [...second.reads]]).toEqual(['fragen', ['services/fragen']])
  })

  it('but wiring that looks at what is loaded leaves no trace', async () => {
    const { reads } = await recordReads(() => loaded().entries.services.size)
    expect(reads.size).toBe(0)
  })
})

it('opening another folder forgets the first, inverse lists included', () => {
  expect(listBy('services', 'organisation', 'amt')).toHaveLength(2)
  openKnowledge(cityForTest({ ...files, 'services/abmelden.yaml': 'title: Abmelden' }))
  expect(listBy('services', 'organisation', 'amt').map(({ id }) => id)).toEqual(['anmelden'])
})

it('a folder with a mistake does not replace what is loaded', () => {
  complaintOf(() => openKnowledge(cityForTest({ 'services/kaputt.yaml': '{}' })))
  expect(city().name).toBe('Kleinstadt')
})

describe('a part of a large list', () => {
  let made = 0
  beforeEach(() => {
    made = 0
    applyChanges([])
  })
  const line = () =>
    remembered('zeile', { type: 'services', id: 'anmelden' }, () => `${++made}: ${loaded().entries.services.get('anmelden')?.title['de']}, ${get('organisations', 'amt')?.name['de']}, ${get('topics', 'neu')?.title['de']}`)
  const change = (type: 'organisations' | 'services', id: string, field: object) =>
    applyChanges([{ type, id, entry: { ...loaded().entries[type].get(id)!, ...field } as never }])

  it('is made once, and what it reads counts as read each time', async () => {
    expect(line()).toBe('1: Anmelden, Amt, undefined')
    const { result, reads } = await recordReads(line)
    expect(result).toBe('1: Anmelden, Amt, undefined')
    expect([...reads].sort()).toEqual(['organisations/amt', 'services/anmelden', 'topics/neu'])
  })

  it('is made anew when something that it reads changes, and only then', () => {
    line()
    change('services', 'fragen', { title: { de: 'Nachfragen' } })
    expect(line()).toBe('1: Anmelden, Amt, undefined')
    change('organisations', 'amt', { name: { de: 'Bürgeramt' } })
    expect(line()).toBe('2: Anmelden, Bürgeramt, undefined')
    change('services', 'anmelden', { title: { de: 'Wohnung anmelden' } })
    expect(line()).toBe('3: Wohnung anmelden, Bürgeramt, undefined')
    applyChanges([{ type: 'topics', id: 'neu', entry: { type: 'topics', id: 'neu', title: { de: 'Neu hier' } } as never }])
    expect(line()).toBe('4: Wohnung anmelden, Bürgeramt, Neu hier')
  })

  it('that asks the clock is made anew when time moves on', () => {
    const day = () => remembered('tag', { type: 'topics', id: 'neu' }, () => `${++made}: ${clock().today()}`)
    setClock(new Date('2026-03-01T12:00:00Z'))
    expect(day()).toBe('1: 2026-03-01')
    setClock(new Date('2026-03-02T12:00:00Z'))
    expect(day()).toBe('2: 2026-03-02')
  })
})

describe('a part that many pages show', () => {
  const rename = (name: string) => applyChanges([{ type: 'organisations', id: 'amt', entry: { ...loaded().entries.organisations.get('amt')!, name: { de: name } } }])
  let made = 0
  beforeEach(() => {
    made = 0
  })
  const card = (wait?: Promise<void>) =>
    shared('karte/amt', async () => {
      const text = `${++made}: ${get('organisations', 'amt')!.name['de']}`
      await wait
      return text
    })

  it('is made once, counts as read each time, and is made anew when what it reads changes', async () => {
    expect(await card()).toBe('1: Amt')
    const { result, reads } = await recordReads(card)
    expect([result, [...reads]]).toEqual(['1: Amt', ['organisations/amt']])
    rename('Bürgeramt')
    expect(await card()).toBe('2: Bürgeramt')
  })

  it('is not kept where something changed while it was made', async () => {
    let goOn = () => {}
    const first = card(new Promise((resolve) => (goOn = resolve)))
    rename('Bürgeramt')
    goOn()
    expect(await first).toBe('1: Amt')
    expect(await card()).toBe('2: Bürgeramt')
  })
})
