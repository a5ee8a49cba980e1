import {
  BoldFeature, FixedToolbarFeature, HeadingFeature, InlineToolbarFeature, ItalicFeature, lexicalEditor, LinkFeature, OrderedListFeature, ParagraphFeature, UnorderedListFeature,
} from '@payloadcms/richtext-lexical'

/** What offices write long texts with: just what Markdown can carry, so that publishing loses nothing. */
export const editor = lexicalEditor({
  features: [
    ParagraphFeature(), HeadingFeature({ enabledHeadingSizes: ['h2', 'h3'] }), BoldFeature(), ItalicFeature(),
    UnorderedListFeature(), OrderedListFeature(),
    LinkFeature({ enabledCollections: [] }),
    FixedToolbarFeature(), InlineToolbarFeature(),
  ],
})
