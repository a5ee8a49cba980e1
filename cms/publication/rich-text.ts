import { convertLexicalToMarkdown, convertMarkdownToLexical, editorConfigFactory } from '@payloadcms/richtext-lexical'
import type { SanitizedConfig } from 'payload'
import { editor } from '../editor.ts'

type Converters = { toMarkdown: (richText: unknown) => string; toRichText: (markdown: string) => unknown }

const known = new WeakMap<SanitizedConfig, Promise<Converters>>()

/** Converters between the editor's rich text and the Markdown of public entries; made once, for every save needs them. */
export function richTextConverters(config: SanitizedConfig): Promise<Converters> {
  const converters = known.get(config) ?? makeConverters(config)
  known.set(config, converters)
  return converters
}

async function makeConverters(config: SanitizedConfig): Promise<Converters> {
  const editorConfig = await editorConfigFactory.fromEditor({ config, editor })
  return {
    toMarkdown: (richText) => convertLexicalToMarkdown({ data: richText as never, editorConfig }),
    toRichText: (markdown) => convertMarkdownToLexical({ markdown, editorConfig }),
  }
}
