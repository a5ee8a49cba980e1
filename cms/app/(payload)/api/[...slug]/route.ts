import config from '@payload-config'
import { REST_DELETE, REST_GET, REST_OPTIONS, REST_PATCH, REST_POST, REST_PUT } from '@payloadcms/next/routes'
import { speaking } from '../../../../trouble.ts'

export const GET = speaking(REST_GET(config))
export const POST = speaking(REST_POST(config))
export const DELETE = speaking(REST_DELETE(config))
export const PATCH = speaking(REST_PATCH(config))
export const PUT = speaking(REST_PUT(config))
export const OPTIONS = REST_OPTIONS(config)
