import type { Clock } from '../../content/clock.ts'
import type { channels } from '../../content/schema/common.ts'
import type { SocialPost } from '../../content/schema/index.ts'
import { byId, mediaPath, pageOf, present, type FeedContext } from './context.ts'
import { socialFeedSchema, type SocialFeed } from './schemas.ts'

export type Channel = (typeof channels)[number]

/**
 * Builds the feed of one social channel, newest post first.
 * @param posts of any channel; those of others are left out.
 * @param clock a piece of news that has not appeared by then is not named.
 * @throws ZodError where the result is not what the public schema says.
 */
export function buildSocialFeed(context: FeedContext, channel: Channel, posts: SocialPost[], clock: Clock): SocialFeed {
  const own = posts.filter((post) => post.channel === channel).sort((a, b) => b.date.localeCompare(a.date) || byId(a, b))
  return socialFeedSchema.parse({ version: 1, city: context.city.name, channel, posts: own.map((post) => postRecord(context, post, clock)) })
}

function postRecord(context: FeedContext, post: SocialPost, clock: Clock) {
  const { id, text, date, link, isExample } = post
  return present({ id, text, date, link, image: imagePart(context, post.image), about: aboutParts(context, post, clock), isExample })
}

function imagePart({ get, absolute }: FeedContext, id: string | undefined) {
  const media = get('media', id)
  if (!media) return undefined
  const { alt, credit, width, height } = media
  return present({ url: absolute(mediaPath(media)), alt, credit, width, height })
}

function aboutParts({ city, get, absolute }: FeedContext, post: SocialPost, clock: Clock) {
  const news = get('news', post.news)
  const subjects = [
    { type: 'service', entry: get('services', post.service) },
    { type: 'news', entry: news && clock.hasPassed(news.date) ? news : undefined },
    { type: 'event', entry: get('events', post.event) },
    { type: 'organisation', entry: get('organisations', post.organisation) },
  ]
  return subjects.flatMap(({ type, entry }) =>
    entry ? [{ type, id: entry.id, title: 'title' in entry ? entry.title : entry.name, url: absolute(pageOf(city, entry)) }] : [],
  )
}
