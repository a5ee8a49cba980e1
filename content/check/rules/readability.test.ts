import { describe, expect, it } from 'vitest'
import { everyday, said, service } from '../said-for-tests.ts'

describe('readability', () => {
  const statute =
    'Die Inanspruchnahme der Leistung setzt die Glaubhaftmachung der Anspruchsvoraussetzungen sowie die Vorlage geeigneter Nachweise und die Entrichtung der Verwaltungsgebühr durch die Antragstellerin oder den Antragsteller zwingend voraus.'
  const plain =
    'Sie halten einen Hund? Dann melden Sie ihn an. Das geht im Amt oder im Netz. Bringen Sie Ihren Ausweis mit. Die Marke bekommen Sie sofort. Sie kostet nichts, und Ihr Hund trägt sie am Halsband.'

  it('objects to the language of statutes, not to plain words', () => {
    expect(everyday(statute, 'hard-to-read', 'long-sentence')).toEqual([
      'hard-to-read services/hund summary de',
      'long-sentence services/hund summary de',
    ])
    expect(
      everyday(plain, 'hard-to-read', 'rather-hard-to-read', 'long-sentence', 'many-passives', 'nominal-style', 'genitive-chain'),
    ).toEqual([])
  })

  it('does not judge a handful of words, nor other languages', () => {
    expect(everyday('Aufenthaltserlaubnisverlängerung beantragen.', 'hard-to-read', 'rather-hard-to-read')).toEqual([])
    expect(said(service(`summary: { de: Kurz., en: ${JSON.stringify(statute)} }`), 'hard-to-read', 'long-sentence')).toEqual([])
  })

  it('objects to nouns that hide verbs', () => {
    const nouns =
      'Nach Beantragung und Prüfung erfolgt die Bewilligung. Die Verlängerung setzt eine Mitteilung voraus. Danach ist eine Abmeldung nach der Satzung der Stadt jederzeit ohne Begründung möglich.'
    expect(everyday(nouns, 'nominal-style')).toEqual(['nominal-style services/hund summary de'])
  })

  it('objects to passives as a habit, not to one', () => {
    expect(everyday('Der Antrag wird geprüft. Dann wird der Bescheid verschickt. Sie zahlen.', 'many-passives')).toHaveLength(1)
    expect(everyday('Wir prüfen den Antrag. Dann wird der Bescheid verschickt. Sie zahlen.', 'many-passives')).toEqual([])
    expect(everyday('Der Antrag wird geprüft. Sie zahlen.', 'many-passives')).toEqual([])
    const seldom = 'Der Antrag wird geprüft. Dann wird der Bescheid verschickt. Sie zahlen. Wir helfen. Sie warten. Das war es.'
    expect(everyday(seldom, 'many-passives')).toEqual([])
  })

  it('objects to chains of genitives', () =>
    expect(everyday('Es geht um die Prüfung des Antrags der Eltern.', 'genitive-chain')).toHaveLength(1))

  it('takes a list as one text', () => {
    expect(said(service('steps: [Der Antrag wird geprüft., Der Bescheid wird verschickt.]'), 'many-passives')).toEqual([
      'many-passives services/hund steps de',
    ])
  })
})
