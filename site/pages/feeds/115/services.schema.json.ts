import { jsonSchemaOf, schemaPaths, servicesFeedSchema } from '../../../feeds/index.ts'
import { json } from '../../../feeds/respond.ts'
import { absolute } from '../../../urls.ts'

export const GET = () => json(jsonSchemaOf(servicesFeedSchema, absolute(schemaPaths.services)), 'application/schema+json')
