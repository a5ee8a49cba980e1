import type { Page, Portal } from './data.ts'
import { addressOf } from './data.ts'
import { renderPage } from './markup.ts'

interface Data {
  portal: Portal
  entry: Page
}

export const data = {
  pagination: { data: 'pages', size: 1, alias: 'entry' },
  permalink: ({ entry }: Data) => `${addressOf(entry.path, entry.language)}index.html`,
}

export const render = ({ portal, entry }: Data) => renderPage(portal, entry)
