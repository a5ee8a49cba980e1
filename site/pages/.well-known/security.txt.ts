import { clock } from '../../../content/knowledge.ts'
import { feedContext, respond } from '../../feeds/respond.ts'
import { buildSecurityTxt } from '../../feeds/security.ts'

export const GET = () => respond(buildSecurityTxt(feedContext(), clock().today()), 'text/plain')
