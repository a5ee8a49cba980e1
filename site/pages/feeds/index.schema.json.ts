import { feedIndexSchema, jsonSchemaOf, schemaPaths } from '../../feeds/index.ts'
import { json } from '../../feeds/respond.ts'
import { absolute } from '../../urls.ts'

export const GET = () => json(jsonSchemaOf(feedIndexSchema, absolute(schemaPaths.index)), 'application/schema+json')
