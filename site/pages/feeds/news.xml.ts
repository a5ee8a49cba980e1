import { clock, list } from '../../../content/knowledge.ts'
import { buildNewsRss } from '../../feeds/index.ts'
import { feedContext, respond } from '../../feeds/respond.ts'

export const GET = async () => {
  const context = feedContext()
  const { name, languages } = context.city
  const options = { language: languages[0].code, clock: clock(), path: '/feeds/news.xml', title: `Aktuelles: ${name}` }
  return respond(await buildNewsRss(context, list('news'), options), 'application/rss+xml')
}
