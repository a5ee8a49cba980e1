import type { DataSet } from '../../content/schema/index.ts'
import { licences } from '../../content/schema/data-set.ts'
import { filesOf } from '../../content/paths.ts'
import { text } from '../text.ts'
import { defaultLanguageOf, pageOf, present, urlsOf, type FeedContext } from './context.ts'
import { dataSetFeedSchema, type DataSetFeed } from './schemas.ts'

const filesAt = ({ absolute }: FeedContext, id: string) => filesOf('data-sets', id).map(absolute) as [csv: string, json: string]
const publisherOf = ({ city, absolute }: FeedContext) => ({ name: city.officialName ?? city.name, url: absolute('/') })

/**
 * Builds the JSON file of a data set: its rows with all that is to be known of them.
 * @throws ZodError where the result is not what the public schema says.
 */
export function buildDataSetJson(context: FeedContext, dataSet: DataSet): DataSetFeed {
  const { id, title, summary, licence, sourceNote, isExample, asOf, synonyms, columns, rows } = dataSet
  return dataSetFeedSchema.parse(
    present({
      version: 1,
      id,
      title,
      description: summary,
      urls: urlsOf(context, dataSet),
      publisher: publisherOf(context),
      licence: { code: licence, ...licences[licence] },
      source: sourceNote,
      isExample,
      asOf,
      keywords: synonyms,
      language: defaultLanguageOf(context.city),
      csv: filesAt(context, id)[0],
      columns: columns.map(({ key, label, description, kind, values }) => present({ key, label, description, kind, values: values.map(present) })),
      rows,
    }),
  )
}

/** What search engines read about a data set on its page in a language (schema.org Dataset). */
export function dataSetJsonLd(context: FeedContext, dataSet: DataSet, language: string): object {
  const { city, absolute } = context
  const wanted = { code: language, defaultCode: defaultLanguageOf(city) }
  const { id, title, summary, licence, asOf, synonyms, columns } = dataSet
  const name = text(title, wanted)
  const [csv, json] = filesAt(context, id)
  return present({
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name: name.value,
    description: text(summary, wanted)?.value ?? name.value,
    inLanguage: name.lang,
    url: absolute(pageOf(city, dataSet, language)),
    identifier: id,
    keywords: text(synonyms, wanted)?.value,
    license: licences[licence].url,
    isAccessibleForFree: true,
    temporalCoverage: asOf,
    creator: { '@type': 'GovernmentOrganization', ...publisherOf(context) },
    variableMeasured: columns.map(({ key, label, description }) =>
      present({ '@type': 'PropertyValue', propertyID: key, name: text(label, wanted).value, description: text(description, wanted)?.value }),
    ),
    distribution: [
      { '@type': 'DataDownload', encodingFormat: 'text/csv', contentUrl: csv },
      { '@type': 'DataDownload', encodingFormat: 'application/json', contentUrl: json },
    ],
  })
}
