import type { APIRoute } from 'astro'
import { writeCsv } from '../../../../content/csv.ts'
import { get } from '../../../../content/knowledge.ts'
import { respond } from '../../../feeds/respond.ts'
import { oneFilePer } from '../../../routes.ts'

export const getStaticPaths = () => oneFilePer('data-sets')

/** With a byte order mark: without one, spreadsheets take umlauts for other signs. */
export const GET: APIRoute = ({ params }) => {
  const { rows, columns } = get('data-sets', params['id'])!
  return respond(`\uFEFF${writeCsv(rows, columns.map(({ key }) => key))}`, 'text/csv')
}
