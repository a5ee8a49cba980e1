import { city } from '../../content/knowledge.ts'
import { frameOrigins } from '../../content/schema/embeds.ts'
import { json } from '../feeds/respond.ts'

/** From where pages may show something in a frame: for the web server, whose security policy allows nothing else. */
export const GET = () => json({ version: 1, frames: frameOrigins(city()) })
