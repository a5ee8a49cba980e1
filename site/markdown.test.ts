import { describe, expect, it } from 'vitest'
import { renderMarkdown } from './markdown.ts'

describe('renderMarkdown', () => {
  it('nests headings below the one it stands under, without skipping a level', () => {
    const html = renderMarkdown('# Eins\n\n### Drei\n\n# Wieder eins', 2)
    expect(html).toBe('<h3>Eins</h3>\n<h4>Drei</h4>\n<h3>Wieder eins</h3>\n')
    expect(renderMarkdown('## Zwei', 1)).toBe('<h2>Zwei</h2>\n')
  })

  it('stops at the sixth level', () => {
    expect(renderMarkdown('# a\n\n## b\n\n### c', 5)).toBe('<h6>a</h6>\n<h6>b</h6>\n<h6>c</h6>\n')
  })

  it('shows HTML as text and refuses scripts in links', () => {
    expect(renderMarkdown('<script>alert(1)</script>')).not.toContain('<script')
    expect(renderMarkdown('[x](javascript:alert(1))')).not.toContain('href')
  })

  it('loads no pictures from anywhere', () => {
    expect(renderMarkdown('![x](https://example.org/x.png)')).not.toContain('<img')
  })

  it('lets a wide table scroll by itself', () => {
    expect(renderMarkdown('| a |\n|---|\n| b |')).toMatch(/^<div class="table-scroll" tabindex="0"><table[^]*<\/table><\/div>$/)
  })

  it('gives nothing for nothing', () => {
    expect(renderMarkdown('')).toBe('')
  })
})
