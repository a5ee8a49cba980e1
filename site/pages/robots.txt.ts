import { respond } from '../feeds/respond.ts'
import { absolute } from '../urls.ts'

export const GET = () => respond(`User-agent: *\nAllow: /\n\nSitemap: ${absolute('/sitemap.xml')}\n`, 'text/plain')
