import MarkdownIt from 'markdown-it'

/** No raw HTML, no guessed links; no images, for they could be loaded from a third party. */
const parser = new MarkdownIt({ html: false, linkify: false, typographer: false }).disable('image')

// A wide table scrolls in its own box, which the keyboard can reach, instead of the whole page.
parser.renderer.rules['table_open'] = () => '<div class="table-scroll" tabindex="0"><table class="kern-table">'
parser.renderer.rules['table_close'] = () => '</table></div>'

const levelOf = (tag: string) => Number(tag.slice(1))

/**
 * Renders an editor's Markdown.
 * @param below the level of the heading it stands under: the text's highest heading becomes the next one down.
 * @returns HTML that is safe to set; empty for an empty text.
 */
export function renderMarkdown(markdown: string, below = 2): string {
  const tokens = parser.parse(markdown, {})
  const headings = tokens.filter(({ type }) => type === 'heading_open' || type === 'heading_close')
  const shift = below + 1 - Math.min(...headings.map(({ tag }) => levelOf(tag)))
  let last = below
  for (const heading of headings) {
    // No level is skipped, whatever the editor wrote; a closing tag takes the level of its opening one.
    if (heading.type === 'heading_open') last = Math.min(levelOf(heading.tag) + shift, last + 1, 6)
    heading.tag = `h${last}`
  }
  return parser.renderer.render(tokens, parser.options, {})
}
