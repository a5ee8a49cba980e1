import { dataSetFeedSchema, jsonSchemaOf, schemaPaths } from '../../feeds/index.ts'
import { json } from '../../feeds/respond.ts'
import { absolute } from '../../urls.ts'

export const GET = () => json(jsonSchemaOf(dataSetFeedSchema, absolute(schemaPaths.dataSet)), 'application/schema+json')
