import { buildVersionCollectionFields, buildVersionGlobalFields, type FlattenedField, type Payload } from 'payload'

/** What belongs together in a database: the documents of a collection or their versions, a global or its versions. */
export interface Part {
  /** E.g. `services`, `services.versions`, `city`. */
  name: string
  /** The collection or global. */
  slug: string
  isGlobal: boolean
  isVersions: boolean
  /** Without the id. */
  fields: FlattenedField[]
  /** Its ids are given by us, not made by the database, so they are the same everywhere. */
  hasOwnIds: boolean
}

/** Which migrations have run is the database's own business. */
const ofTheDatabase = ['payload-migrations']

const withoutId = (fields: FlattenedField[]) => fields.filter((field) => !('name' in field) || field.name !== 'id')

/** Everything that a database of ours holds. */
export function partsOf({ config, collections }: Payload): Part[] {
  const documents = config.collections.filter(({ slug }) => !ofTheDatabase.includes(slug)).flatMap((collection): Part[] => {
    const { slug } = collection
    const part = { name: slug, slug, isGlobal: false, isVersions: false, fields: withoutId(collection.flattenedFields), hasOwnIds: collections[slug]?.customIDType !== undefined }
    if (!collection.versions) return [part]
    return [part, { ...part, name: `${slug}.versions`, isVersions: true, fields: buildVersionCollectionFields(config, collection, true), hasOwnIds: false }]
  })
  const globals = config.globals.flatMap((global): Part[] => {
    const { slug } = global
    const part = { name: slug, slug, isGlobal: true, isVersions: false, fields: withoutId(global.flattenedFields), hasOwnIds: false }
    if (!global.versions) return [part]
    return [part, { ...part, name: `${slug}.versions`, isVersions: true, fields: buildVersionGlobalFields(config, global, true) }]
  })
  return [...documents, ...globals]
}
