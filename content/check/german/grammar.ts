import { clausesIn, wordsIn } from './sentences.ts'

/* What can be told about German grammar without a dictionary. Rather miss a case than accuse a good sentence. */

const werden = /^(?:werde|wirst|wird|werden|werdet|wurde|wurden|worden)$/i

/** Separable prefixes, before the `ge` of a participle: an·ge·meldet. */
const prefixes =
  'ab|an|auf|aus|bei|bereit|durch|ein|entgegen|fest|frei|her|herunter|hin|hinzu|hoch|los|mit|nach|nieder|statt|teil|über|um|unter|vor|vorbei|weg|weiter|wieder|zu|zurück|zusammen'
const weakOrStrong = new RegExp(`^(?:${prefixes})?ge[a-zäöüß]+(?:t|en)$`)
/** The infinitives and other words that only look like it: abgeben, weitergehen, geeignet. */
const noParticiple = new RegExp(
  `^(?:${prefixes})?(?:geben|gehen|gelten|gehören|genügen|gelangen|gewähren|genehmigen|gestalten|gefährden|gebrauchen|gewinnen|geschehen|gelingen|genießen|gewöhnen|gedenken|geht|gebt|gelt)$|^(?:gesamten|geeignet|geeigneten|gerecht|gesund|gesunden|genannten|gegen|gestern|gern)$`,
)
const inseparable = new RegExp(
  `^(?:(?:${prefixes})?(?:be|ver|er|ent|zer|emp|miss)[a-zäöüß]{2,}[^e]t|(?:${prefixes})?[a-zäöüß]{2,}iert|(?:be|ver|er|ent|zer)[a-zäöüß]{2,}et)$`,
)
const noInseparable =
  /^(?:bereit|bekannt|berechtigt|bedingt|verwandt|verheiratet|bereits|erst|bestimmt|erhält|entlässt|enthält|verlässt|verliert|erfährt|vertritt|betritt|besteht|versteht|entsteht|beginnt|bekommt|bleibt)$/
/** Strong participles that start with an inseparable prefix; they look like infinitives, but seldom stand with „werden“ as such. */
const strong =
  /^(?:über|unter|wieder|ein|vor)?(?:vergeben|erhoben|bezogen|verboten|entschieden|beschlossen|verglichen|entnommen|übernommen|unternommen|vernommen|vorgenommen|unterschrieben|beschrieben|verschrieben|übertragen|entzogen|vollzogen|betrieben|vertrieben|verloren|verliehen|erlassen|entlassen|verlassen|berufen|widerrufen|besprochen|versprochen|entworfen|verworfen|unterbrochen|überwiesen|bewiesen|nachgewiesen|verwiesen|begonnen|gefunden|empfunden|verbunden|hinterlassen)$/

/** Whether a lower-case word is the participle of a passive. */
const isParticiple = (word: string) =>
  (weakOrStrong.test(word) && !noParticiple.test(word)) || (inseparable.test(word) && !noInseparable.test(word)) || strong.test(word)

/**
 * The passive of a sentence: a form of „werden“ with a participle at the clause's end.
 * @returns what stands there, e.g. `wird … geprüft`; undefined where there is none.
 */
export function passiveIn(sentence: string): string | undefined {
  for (const clause of clausesIn(sentence)) {
    const words = wordsIn(clause)
    const at = words.findIndex((word) => werden.test(word))
    if (at < 0) continue
    const participle = words.findIndex((word, index) => isParticiple(word) && (index < at ? index === at - 1 : endsClause(words, index)))
    if (participle >= 0) return participle < at ? `${words[participle]} ${words[at]}` : `${words[at]} … ${words[participle]}`
  }
  return undefined
}

/** After „wird … geprüft“ comes nothing, or „und“, „worden“, „sein“. */
const endsClause = (words: string[], index: number) => {
  const next = words[index + 1]
  return next === undefined || /^(?:und|oder|sowie|worden|werden|sein|können|müssen|dürfen|sollen|kann|muss|darf|soll|als|wie)$/.test(next)
}

const noun = '[A-ZÄÖÜ][a-zäöüßA-ZÄÖÜ-]+'
const article = '(?:des|der|eines|einer|meines|meiner|Ihres|Ihrer|seines|seiner|ihres|ihrer|dieses|dieser|jedes|jeder)'
const attribute = '(?: [a-zäöüß]+(?:en|er))?'
const genitiveAfterNoun = new RegExp(`(?<![\\p{L}-])${noun} ${article}${attribute} ${noun}`, 'u')
/** „dieses Papier“ may be an accusative; in the genitive, the noun ends in -s or -n. */
const masculineGenitive = new RegExp(
  `(?<!\\p{L})(?:(?:des|eines|meines|Ihres|ihres|seines)${attribute} ${noun}|(?:dieses|jedes)${attribute} ${noun}(?<=[sn])(?![\\p{L}-]))`,
  'u',
)
const genitivePreposition = new RegExp(
  `(?<!\\p{L})(?:innerhalb|außerhalb|aufgrund|anhand|mithilfe|bezüglich|hinsichtlich|anlässlich|zwecks|trotz|wegen|während|seitens|mangels) (?:des|der|eines|einer|Ihres|Ihrer|dieses|dieser)${attribute} ${noun}`,
  'iu',
)
const chain = new RegExp(`(?<![\\p{L}-])${noun} ${article}${attribute} ${noun} ${article}${attribute} ${noun}`, 'u')
/** Words with a capital that are no nouns before „der“: „Ist der Hund“, „Wenn der Hund“, „Sie der Stadt“. */
const sentenceStart =
  /^(?:Ist|Hat|Wird|War|Kann|Muss|Darf|Soll|Wenn|Dann|Weil|Dass|Auch|Oder|Und|Aber|Bei|Mit|In|An|Auf|Zu|Von|Nach|Aus|Für|Um|Vor|Nur|Hier|Dort|Sie|Ihnen|Wo|Wer|Was|Wann|Wie|So|Da|Als|Ob|Bis|Ab|Seit|Gibt|Geht|Gilt|Steht|Kommt|Liegt|Zieht|Zeigen|Geben|Sagen|Schicken|Bringen|Braucht|Prüft|Hilft|Entscheidet|Stirbt|Lebt|Wohnt|Es|Er|Am|Im|Danach|Jetzt|Manchmal|Meistens|Außerdem|Vorher|Nachher|Zuerst|Auch|Trotzdem|Deshalb|Läuft|Endet|Beginnt|Teilen|Melden|Helfen|Einer|Jeder|Während|Innerhalb|Wegen|Trotz|Außerhalb|Aufgrund)\b/

/** In „welche Abfälle der Recycling-Hof nimmt“ and „wenn der Hund einer Freundin gehört“, the verb claims the second noun. */
const isSubject = (clause: string, found: string) =>
  /^(?:welche[rsn]?|was|wo|wie|wann|warum|ob|dass|wenn|weil|bevor|bis|den|die|das)(?!\p{L})/u.test(clause.trim()) &&
  / (?:der|einer) /.test(found)

/**
 * A genitive that can be told from its words: „des Amtes“, „innerhalb einer Woche“, „die Kopie Ihrer Urkunde“.
 * @returns what stands there; undefined where there is none to be seen.
 */
export function genitiveIn(sentence: string): string | undefined {
  const after = clausesIn(sentence).flatMap((clause) => {
    const found = genitiveAfterNoun.exec(clause)?.[0]
    return found && !sentenceStart.test(found) && !isSubject(clause, found) ? [found] : []
  })[0]
  return masculineGenitive.exec(sentence)?.[0] ?? genitivePreposition.exec(sentence)?.[0] ?? after
}

/** Two genitives in a row, „die Prüfung des Antrags der Eltern“; undefined where there is none. */
export function genitiveChainIn(sentence: string): string | undefined {
  const found = chain.exec(sentence)?.[0]
  return found && !sentenceStart.test(found) ? found : undefined
}

/** The subjunctive of a sentence, as far as its form shows; „möchten“ is allowed, everybody says it. */
export const subjunctiveIn = (sentence: string): string | undefined =>
  /(?<!\p{L})(?:würd|könnt|müsst|sollt|dürft|hätt|wär|käm|gäb|bräucht|fänd)e(?:n|st|t)?(?!\p{L})|(?<!\p{L})(?:ging|ließ)e(?:st)?(?!\p{L})|(?<!\p{L})seien(?!\p{L})/iu.exec(
    sentence,
  )?.[0]

/** Things that one can see or touch, whatever their ending. */
const concrete = /(?:wohnung|zeitung|rechnung|zeichnung|kleidung|heizung|leitung|siedlung|station)(?:en)?$/i

/** Nouns in -ung, -heit, -keit, -tion and their plurals, as far as they hide a verb or an adjective. */
export const nominalNounsIn = (text: string): string[] =>
  wordsIn(text).filter(
    (word) => /^\p{Lu}/u.test(word) && word.length > 6 && /(?:ung|heit|keit|tion)(?:en|s)?$/.test(word) && !concrete.test(word),
  )

const joint =
  /,\s+(?:(?:und|oder|aber|auch|nur|außer)\s+)?(?:weil|dass|wenn|damit|obwohl|nachdem|bevor|während|sobald|solange|falls|sodass|ob|wer|was|wo|wie|wann|warum|wofür|womit|welche[rsmn]?|denn|aber|sondern|(?:(?:in|an|auf|bei|mit|von|zu|für|durch|über|aus|nach)\s+)?(?:der|die|das|dem|den|deren|dessen|denen)(?=\s[^,.]*\s(?!mit|fest|statt|bereit)[a-zäöüß]+(?:t|en|n|st|te|ten|ist|sind|hat|kann|muss|darf)[.,!?]?\s*(?:$|,)))(?!\p{L})/giu

/** How many clauses are joined to the main one: „…, weil …“, „…, die …“; a semicolon counts, too. */
export const joinedClauses = (sentence: string): number =>
  (sentence.match(joint)?.length ?? 0) +
  (sentence.match(/;/g)?.length ?? 0) +
  (/^(?:Wenn|Weil|Falls|Damit|Obwohl|Bevor|Nachdem|Sobald|Dass|Ob)\s.+,\s/.test(sentence) ? 1 : 0)
