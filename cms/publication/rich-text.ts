import { convertLexicalToMarkdown, convertMarkdownToLexical, editorConfigFactory } from '@payloadcms/richtext-lexical'
import type { SanitizedConfig } from 'payload'
import { editor } from '../editor.ts'

type EditorConfig = Awaited<ReturnType<typeof editorConfigFactory.fromEditor>>

/** Converters between the editor's rich text and the Markdown of public entries. */
export async function richTextConverters(config: SanitizedConfig) {
  const editorConfig: EditorConfig = await editorConfigFactory.fromEditor({ config, editor })
  return {
    toMarkdown: (richText: unknown) => convertLexicalToMarkdown({ data: richText as never, editorConfig }),
    toRichText: (markdown: string) => convertMarkdownToLexical({ markdown, editorConfig }) as unknown,
  }
}
