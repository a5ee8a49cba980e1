import { city } from '../../content/knowledge.ts'
import { frameOrigins } from '../../content/schema/embeds.ts'
import { json } from '../feeds/respond.ts'
import { feedbackForms } from '../urls.ts'

/** From where pages may show something in a frame, and where their forms go: for the web server, whose security policy allows nothing else. */
export const GET = () => {
  const origin = feedbackForms()
  return json({ version: 1, frames: frameOrigins(city()), forms: origin ? [origin] : [] })
}
