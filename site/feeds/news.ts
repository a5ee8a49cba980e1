import { getRssString } from '@astrojs/rss'
import type { Clock } from '../../content/clock.ts'
import type { News } from '../../content/schema/index.ts'
import { currentNews } from '../current.ts'
import { renderMarkdown } from '../markdown.ts'
import { text } from '../text.ts'
import { defaultLanguageOf, mediaPath, pageOf, present, translations, type FeedContext } from './context.ts'

export interface NewsFeedOptions {
  language: string
  /** What has expired by then is left out. */
  clock: Clock
  /** The feed's own path. */
  path: string
  title: string
}

/** What the two formats have in common. */
interface Item {
  url: string
  title: string
  summary?: string
  /** The whole text as HTML with whole addresses. */
  html?: string
  image?: string
  date: string
  modified?: string
  tags: string[]
}

/** Builds the news as a JSON Feed 1.1, newest first. */
export function buildNewsJson(context: FeedContext, news: News[], options: NewsFeedOptions) {
  const { absolute } = context
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: options.title,
    home_page_url: absolute('/'),
    feed_url: absolute(options.path),
    language: options.language,
    authors: [{ name: context.city.officialName ?? context.city.name, url: absolute('/') }],
    items: items(context, news, options).map(({ url, title, summary, html, image, date, modified, tags }) =>
      present({
        id: url,
        url,
        title,
        ...(html ? { content_html: html } : { content_text: summary ?? title }),
        summary,
        image,
        date_published: date,
        date_modified: modified,
        tags: tags.length ? tags : undefined,
      }),
    ),
  }
}

/** Builds the news as RSS 2.0, newest first. */
export function buildNewsRss(context: FeedContext, news: News[], options: NewsFeedOptions): Promise<string> {
  const { absolute, city } = context
  return getRssString({
    title: options.title,
    description: `Meldungen: ${city.officialName ?? city.name}`,
    site: absolute('/'),
    xmlns: { atom: 'http://www.w3.org/2005/Atom' },
    customData: `<language>${options.language}</language><atom:link href="${absolute(options.path)}" rel="self" type="application/rss+xml"/>`,
    items: items(context, news, options).map(({ url, title, summary, html, date, tags }) =>
      present({
        link: url,
        title,
        description: summary,
        content: html,
        pubDate: new Date(date),
        categories: tags.length ? tags : undefined,
      }),
    ),
  })
}

function items({ city, get, absolute }: FeedContext, news: News[], { language, clock }: NewsFeedOptions): Item[] {
  const wanted = { code: language, defaultCode: defaultLanguageOf(city) }
  return currentNews(news, clock)
    .filter(({ title }) => translations(city, title).includes(language))
    .map((entry) => {
      const markdown = text(entry.text, wanted)?.value
      const image = get('media', entry.image)
      return present({
        url: absolute(pageOf(city, entry, language)),
        title: text(entry.title, wanted).value,
        summary: text(entry.summary, wanted)?.value,
        html: markdown && withWholeAddresses(renderMarkdown(markdown, 1), absolute),
        image: image && absolute(mediaPath(image)),
        date: entry.date,
        modified: entry.modifiedAt,
        tags: entry.topics.flatMap((id) => text(get('topics', id)?.title, wanted)?.value ?? []),
      })
    })
}

/** A feed is read elsewhere, where `/leistungen/` leads nowhere. Rendered Markdown has double quotes only. */
const withWholeAddresses = (html: string, absolute: FeedContext['absolute']) =>
  html.replace(/ (href|src)="(\/[^"]*)"/g, (_, name: string, path: string) => ` ${name}="${absolute(path)}"`)
