import { html as specification, Tokenizer, TokenizerMode, type Token } from 'parse5'

/** What a page's markup holds that a check may ask for. */
export interface Markup {
  /** What is wrong with the markup, in German, each ready to follow a colon. */
  faults: string[]
  ids: Set<string>
  repeatedIds: Set<string>
  /** Every address that the markup names, each once, with the element that named it first. */
  addresses: Map<string, string>
}

const { TAG_NAMES } = specification
const setOf = (names: string) => new Set(names.split(' '))

/** Elements without an end tag (HTML standard, 13.1.2 "Void elements"). */
const voids = setOf('area base br col embed hr img input link meta source track wbr')
/** Elements whose end tag may be left out where what follows makes the end clear (13.1.2.4 "Optional tags"). */
const endsByItself = setOf('html head body li dt dd p rt rp optgroup option colgroup caption thead tbody tfoot tr td th')
/** Start tags that end a paragraph which is still open (13.1.2.4). */
const endsParagraph = setOf(
  'address article aside blockquote details dialog div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr main menu nav ol p pre search section table ul',
)
/** Which open elements the start of another ends (13.1.2.4). */
const endedBy: Record<string, Set<string>> = {
  li: setOf('p li'), dt: setOf('p dt dd'), dd: setOf('p dt dd'), rt: setOf('rt rp'), rp: setOf('rt rp'), option: setOf('option'), optgroup: setOf('option optgroup'),
  td: setOf('p td th'), th: setOf('p td th'), tr: setOf('p td th tr caption colgroup'),
  thead: setOf('caption colgroup'), tbody: setOf('p td th tr thead tbody caption colgroup'), tfoot: setOf('p td th tr thead tbody caption colgroup'),
  body: setOf('head'),
}
const foreign = setOf('svg math')
/** What the text of these elements is read as. */
const modes = new Map<string, typeof TokenizerMode.DATA>([
  [TAG_NAMES.TITLE, TokenizerMode.RCDATA], [TAG_NAMES.TEXTAREA, TokenizerMode.RCDATA],
  [TAG_NAMES.STYLE, TokenizerMode.RAWTEXT], [TAG_NAMES.IFRAME, TokenizerMode.RAWTEXT], [TAG_NAMES.SCRIPT, TokenizerMode.SCRIPT_DATA],
] as never)
/** Within a sentence; the words on both sides belong together. */
const phrasing = setOf('a abbr b br cite code em i kbd mark q s small span strong sub sup u wbr')
const addressAttributes = setOf('href src srcset poster action')

/** Faults of the tags themselves. Others, e.g. an odd character, may come from an editor's text and spoil nothing. */
const tagFaults: Record<string, string> = {
  'duplicate-attribute': 'ein Attribut steht doppelt',
  'unexpected-character-in-attribute-name': 'ein Attribut hat einen falschen Namen',
  'unexpected-equals-sign-before-attribute-name': 'ein Attribut hat keinen Namen',
  'unexpected-character-in-unquoted-attribute-value': 'einem Attribut fehlen die Anführungszeichen',
  'missing-attribute-value': 'einem Attribut fehlt der Wert',
  'missing-whitespace-between-attributes': 'zwischen zwei Attributen fehlt der Abstand',
  'unexpected-solidus-in-tag': 'in einem Tag steht ein falscher Schrägstrich',
  'end-tag-with-attributes': 'ein End-Tag hat Attribute',
  'invalid-first-character-of-tag-name': 'auf „<“ folgt kein Name',
  'missing-end-tag-name': 'einem End-Tag fehlt der Name',
  'eof-in-tag': 'ein Tag hört mittendrin auf',
  'eof-in-comment': 'ein Kommentar hört nicht auf',
  'incorrectly-opened-comment': 'ein Kommentar ist falsch begonnen',
}

/**
 * Reads the markup of a page as the HTML standard has browsers read it, but is as strict as they are lenient: what is opened
 * must be closed in its place, save where the standard lets the end tag be left out.
 * @param onText gets each run of text and each attribute that a person may read.
 */
export function readMarkup(html: string, onText: (text: string) => void = () => {}): Markup {
  const markup: Markup = { faults: [], ids: new Set(), repeatedIds: new Set(), addresses: new Map() }
  const open: Token.TagToken[] = []
  let text = ''
  let inForeign = 0

  const top = () => open.at(-1)?.tagName
  const fault = (sentence: string) => void markup.faults.push(sentence)
  const add = ({ chars }: Token.CharacterToken) => void (text += chars)
  const flush = () => {
    if (text) onText(text)
    text = ''
  }
  const close = () => {
    if (foreign.has(open.pop()!.tagName)) inForeign--
    tokenizer.inForeignNode = inForeign > 0
  }

  function onStartTag(tag: Token.TagToken) {
    const { tagName, selfClosing } = tag
    readAttributes(tag)
    if (!phrasing.has(tagName)) flush()
    if (!inForeign) {
      const ended = endedBy[tagName]
      while (open.length && (ended?.has(top()!) || (top() === 'p' && endsParagraph.has(tagName)))) close()
      if (voids.has(tagName)) return
    }
    if (selfClosing && (inForeign || foreign.has(tagName))) return
    open.push(tag)
    if (foreign.has(tagName)) inForeign++
    tokenizer.inForeignNode = inForeign > 0
    const mode = modes.get(tagName)
    if (mode !== undefined && !inForeign) tokenizer.state = mode
  }

  function onEndTag({ tagName }: Token.TagToken) {
    if (!phrasing.has(tagName)) flush()
    if (!open.some((tag) => tag.tagName === tagName)) return fault(`</${tagName}> schließt nichts`)
    for (; top() !== tagName; close()) if (!endsByItself.has(top()!)) fault(`${shown(open.at(-1)!)} wird vor </${tagName}> nicht geschlossen`)
    close()
  }

  function onEof() {
    flush()
    for (const tag of open) if (!endsByItself.has(tag.tagName)) fault(`${shown(tag)} wird nicht geschlossen`)
  }

  function readAttributes({ tagName, attrs }: Token.TagToken) {
    for (const { name, value } of attrs) {
      if (name === 'id') (markup.ids.has(value) ? markup.repeatedIds : markup.ids).add(value)
      else if (!addressAttributes.has(name)) {
        if (name !== 'class' && value.includes(' ')) onText(value)
      } else for (const address of name === 'srcset' ? candidates(value) : [value.trim()]) if (!markup.addresses.has(address)) markup.addresses.set(address, tagName)
    }
  }

  const nothing = () => {}
  const tokenizer = new Tokenizer({}, {
    onStartTag, onEndTag, onEof, onCharacter: add, onWhitespaceCharacter: add, onNullCharacter: nothing, onComment: nothing, onDoctype: nothing,
    onParseError: ({ code }) => code in tagFaults && fault(tagFaults[code]!),
  })
  tokenizer.write(html, true)
  return markup
}

/** The addresses of a `srcset`. */
const candidates = (value: string) => value.trim().split(/,\s+/).map((candidate) => candidate.split(/\s+/)[0]!)

/** A start tag by which a developer finds it again. */
function shown({ tagName, attrs }: Token.TagToken): string {
  const telling = attrs.find(({ name }) => name === 'id') ?? attrs.find(({ name }) => name === 'class')
  return `<${tagName}${telling ? ` ${telling.name}="${telling.value.slice(0, 40)}"` : ''}>`
}
