import { jsonSchemaOf, schemaPaths, socialFeedSchema } from '../../../feeds/index.ts'
import { json } from '../../../feeds/respond.ts'
import { absolute } from '../../../urls.ts'

export const GET = () => json(jsonSchemaOf(socialFeedSchema, absolute(schemaPaths.social)), 'application/schema+json')
