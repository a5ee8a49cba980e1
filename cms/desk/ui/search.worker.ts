/** The search beside the page: opening a large index takes a second, and nobody's typing waits for it. */
import type { SearchIndex } from '../../../content/search/contract.ts'
import { openSearch, type Search } from '../../../content/search/search.ts'
import { askDesk } from './hits.ts'

export type Order = { open: string } | { number: number; question: string }
export type Reply = { ready: true } | { number: number; keys: string[]; meant: string | undefined }

const here = self as unknown as { onmessage: (event: MessageEvent<Order>) => void; postMessage: (reply: Reply) => void }
let search: Search | undefined

here.onmessage = ({ data }) => {
  if ('open' in data) {
    search = openSearch(JSON.parse(data.open) as SearchIndex)
    // The first question makes the lists that all others use.
    search.ask('a', { limit: 1, typing: true })
    return here.postMessage({ ready: true })
  }
  here.postMessage({ number: data.number, ...(search ? askDesk(search, data.question) : { keys: [], meant: undefined }) })
}
