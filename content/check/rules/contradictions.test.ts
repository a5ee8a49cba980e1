import { describe, expect, it } from 'vitest'
import { findingsOf, said, service } from '../said-for-tests.ts'

describe('opening hours', () => {
  const hours = (yaml: string) => said({ 'locations/haus.yaml': `name: Haus\nopeningHours: ${yaml}` }, 'overlapping-hours')

  it.each([
    ["{ days: [mo, tu], from: '08:00', to: '12:00' }, { days: [tu], from: '11:00', to: '14:00' }"],
    ["{ days: [mo], from: '08:00', to: '12:00' }, { days: [mo], from: '08:00', to: '12:00' }"],
    ["{ days: [mo], from: '08:00', to: '18:00' }, { days: [mo], from: '10:00', to: '12:00' }"],
  ])('do not overlap: %s', (rows) => expect(hours(`{ regular: [${rows}] }`)).toEqual(['overlapping-hours locations/haus openingHours.regular[1]']))

  it.each([
    ["{ days: [mo], from: '08:00', to: '12:00' }, { days: [mo], from: '12:00', to: '14:00' }"],
    ["{ days: [mo], from: '08:00', to: '12:00' }, { days: [tu], from: '08:00', to: '12:00' }"],
    ["{ days: [mo], from: '08:00', to: '12:00' }, { days: [mo], from: '10:00', to: '12:00', note: nur mit Termin }"],
  ])('may meet, differ by day or by a note: %s', (rows) => expect(hours(`{ regular: [${rows}] }`)).toEqual([]))

  it('have one exception for a day', () => {
    const except = (rows: string) => hours(`{ regular: [], exceptions: [${rows}] }`)
    expect(except("{ from: '2026-12-24' }, { from: '2026-12-20', to: '2026-12-31' }")).toEqual(['overlapping-hours locations/haus openingHours.exceptions[1]'])
    expect(except("{ from: '2026-12-24' }, { from: '2026-12-25' }")).toEqual([])
  })
})

describe('competences', () => {
  const kinds = ['overlapping-competence', 'competence-gap'] as const
  const point = (ranges: string, more = '') => `name: Stelle\norganisation: amt\ncompetences: [${ranges}]\n${more}`
  const range = (from: string, to: string, kind = 'name') => `{ kind: ${kind}, from: '${from}', to: '${to}' }`
  const sentences = (...ranges: string[]) =>
    findingsOf({ 'organisations/amt.yaml': 'name: Amt', 'contact-points/eins.yaml': point(ranges.join(', ')) })
      .filter(({ name }) => (kinds as readonly string[]).includes(name))
      .map(({ name, sentence }) => `${name}: ${sentence}`)

  it('cover everybody once', () => {
    expect(sentences(range('A', 'K'), range('L', 'Z'))).toEqual([])
    expect(sentences(range('A', 'Sch'), range('St', 'Z'))).toEqual([])
    expect(sentences(range('MZ-A', 'MZ-K', 'plate'), range('MZ-L', 'MZ-Z', 'plate'))).toEqual([])
    expect(sentences(range('100', '199', 'fileNumber'), range('200', '299', 'fileNumber'))).toEqual([])
  })

  it.each([
    [[range('A', 'K'), range('M', 'Z')], 'Für Namen mit L ist niemand genannt.'],
    [[range('A', 'F'), range('L', 'T')], 'Für Namen mit G bis K, U bis Z ist niemand genannt.'],
    [[range('C', 'Z')], 'Für Namen mit A bis B ist niemand genannt.'],
    [[range('A', 'K', 'street'), range('N', 'Z', 'street')], 'Für Straßen mit L bis M ist niemand genannt.'],
    [[range('MZ-A', 'MZ-C', 'plate'), range('MZ-E', 'MZ-Z', 'plate')], 'Für Kennzeichen mit D ist niemand genannt.'],
    [[range('100', '199', 'fileNumber'), range('250', '299', 'fileNumber')], 'Für Aktenzeichen mit 200 bis 249 ist niemand genannt.'],
  ])('leave out nobody: %#', (ranges, sentence) => expect(sentences(...ranges)).toEqual([`competence-gap: ${sentence}`]))

  it.each([
    [[range('A', 'K'), range('K', 'Z')], 'Namen A bis K und K bis Z überschneiden sich. Wer ist zuständig?'],
    [[range('A', 'K'), range('Kr', 'Z')], 'Namen A bis K und Kr bis Z überschneiden sich. Wer ist zuständig?'],
    [[range('100', '200', 'taxNumber'), range('200', '300', 'taxNumber')], 'Steuernummern 100 bis 200 und 200 bis 300 überschneiden sich. Wer ist zuständig?'],
  ])('share nobody: %#', (ranges, sentence) => expect(sentences(...ranges)).toEqual([`overlapping-competence: ${sentence}`]))

  const two = (services: Record<string, string>) =>
    said({ 'organisations/amt.yaml': 'name: Amt', 'contact-points/eins.yaml': point(range('A', 'K')), 'contact-points/zwei.yaml': point(range('L', 'Z')), ...services }, ...kinds)

  it('count two contact points together that the same services name', () => {
    expect(two({ 'services/hund.yaml': 'title: Hund\ncontactPoints: [eins, zwei]' })).toEqual([])
    expect(two({})).toEqual([])
    expect(two({ 'services/hund.yaml': 'title: Hund\ncontactPoints: [eins]', 'services/katze.yaml': 'title: Katze\ncontactPoints: [zwei]' })).toEqual([
      'competence-gap contact-points/eins competences',
      'competence-gap contact-points/zwei competences',
    ])
  })

  it('may be shared by two tasks of one contact point', () => {
    const task = (note: string) => `{ kind: name, from: A, to: Z, note: ${note} }`
    expect(sentences(task('Geburten'), task('Ehen'))).toEqual([])
  })
})

describe('a text', () => {
  const fees = 'fees: [{ kind: fixed, label: Ausweis, amount: 37 }, { kind: fixed, label: Versand, amount: 15 }, { kind: range, amount: 50, upTo: 60 }]'
  const amount = (text: string, field = fees) => said(service(`${field}\nsummary: ${JSON.stringify(text)}`), 'amount-in-text')

  it.each(['Der Ausweis kostet 37 Euro.', 'Er kostet 37,00 €.', 'Mit Versand kostet es 52 Euro.', 'Das kostet rund 55 Euro.', 'Ein Bußgeld kostet 1.000 Euro.', 'Das Einkommen liegt unter 900 Euro.'])(
    'may say: %s', (text) => expect(amount(text)).toEqual([]),
  )
  it.each(['Der Ausweis kostet 38 Euro.', 'Die Gebühr beträgt 1.037 Euro.', 'Bitte zahlen Sie 37,50 Euro.'])('contradicts the fees: %s', (text) =>
    expect(amount(text)).toEqual(['amount-in-text services/hund summary de']),
  )
  it('cannot contradict what a statute says', () => expect(amount('Das kostet 5 Euro.', 'fees: [{ kind: statute, statute: Satzung }]')).toEqual([]))

  const appointment = (need: string, text: string) => said(service(`appointment: { need: ${need} }\nanswer: ${text}`), 'appointment-in-text')
  it('agrees with the field about the appointment', () => {
    expect(appointment('required', 'Kommen Sie ohne Termin.')).toEqual(['appointment-in-text services/hund answer de'])
    expect(appointment('none', 'Kommen Sie nur mit Termin.')).toEqual(['appointment-in-text services/hund answer de'])
    expect(appointment('required', 'Kommen Sie nur mit Termin.')).toEqual([])
    expect(appointment('required', 'Kommen Sie mit Termin oder melden Sie ohne Termin online ab.')).toEqual([])
  })

  it('repeats no number and no hours that have a place of their own', () => {
    const files = (text: string) => ({ ...service(`summary: ${JSON.stringify(text)}`), 'contact-points/schalter.yaml': "name: Schalter\nphone: '06131 12-345'" })
    expect(said(files('Rufen Sie an: 06131 12345.'), 'repeated-fact')).toEqual(['repeated-fact services/hund summary de'])
    expect(said(files('Rufen Sie an: 06131 99-999.'), 'repeated-fact')).toEqual([])
    expect(said(files('Wir haben von 8 bis 12 Uhr offen.'), 'repeated-fact')).toEqual(['repeated-fact services/hund summary de'])
    expect(said(files('Das dauert 8 bis 12 Wochen.'), 'repeated-fact')).toEqual([])
  })
})

it('contact points of one office that share a number are worth a look', () => {
  const point = (office: string) => `name: Stelle\norganisation: ${office}\nphone: '06131 12-3456'`
  const files = (office: string) => ({ 'organisations/a.yaml': 'name: A', 'organisations/b.yaml': 'name: B', 'contact-points/eins.yaml': point('a'), 'contact-points/zwei.yaml': point(office) })
  expect(said(files('a'), 'repeated-phone', 'shared-phone')).toEqual(['repeated-phone contact-points/eins phone'])
  expect(said(files('b'), 'repeated-phone', 'shared-phone')).toEqual(['shared-phone contact-points/eins phone'])
})

it('another authority has one number and one website', () => {
  const authority = (phone: string, url: string) => `title: Etwas\notherAuthority: { name: Finanzamt, phone: '${phone}', url: '${url}' }`
  const files = (phone: string, url: string) => ({ 'services/a.yaml': authority('06131 5520', 'https://www.finanzamt.example/a'), 'services/b.yaml': authority(phone, url) })
  expect(said(files('06131 552-0', 'https://finanzamt.example/b'), 'differing-authority')).toEqual([])
  expect(said(files('06131 5521', 'https://amt.example'), 'differing-authority')).toEqual(['differing-authority services/a otherAuthority.phone', 'differing-authority services/a otherAuthority.url'])
})
