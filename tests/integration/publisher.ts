import type { Publication } from '../../scripts/publication.ts'
import type { PublicationStatus } from '../../cms/publication/status.ts'
import { publishedDifferences, releaseDifferences } from './compare.ts'
import type { Installation } from './installation.ts'
import { ensureRenderer, secondRenderer } from './renderers.ts'

type Id = number | string

/** The real publisher of an installation, step by step and in this process. */
export interface Publisher {
  publication: Publication
  /** Creates or changes and publishes a document as the chief editor. */
  save(method: 'POST' | 'PATCH', address: string, body: object): Promise<{ id: Id; slug: string }>
  /** Works until nothing waits but what fails. */
  publishAll(): Promise<void>
  /** What the CMS shows beside a document. */
  statusOf(collection: string, id: Id): Promise<PublicationStatus>
  /** How the published entries and the live release differ from what a fresh look at the database gives. */
  differences(): Promise<string[]>
  /** Another publisher takes over, as after a restart. */
  restart(): Promise<void>
  close(): Promise<void>
}

export async function openPublisher(installation: Installation): Promise<Publisher> {
  await ensureRenderer()
  const { installationFolders } = await import('../../cms/installation.ts')
  const { claimQueued } = await import('../../cms/publication/claims.ts')
  const { openPublication } = await import('../../scripts/publication.ts')
  const folders = installationFolders()
  const second = await secondRenderer()
  const open = () => openPublication(installation.payload, folders, () => {})

  const publisher: Publisher = {
    publication: await open(),
    async save(method, address, body) {
      const { status, text, json } = await installation.request(method, `${address}?depth=0`, { as: 'chief', body: { ...body, _status: 'published' } })
      if (status >= 300) throw new Error(text)
      return (json as { doc: { id: Id; slug: string } }).doc
    },
    async publishAll() {
      const { publication } = publisher
      for (;;) {
        const claims = await claimQueued(installation.payload)
        if (claims.length) await publication.publish(claims)
        else if (publication.owes()) await publication.settleOne()
        else return
      }
    },
    statusOf: async (collection, id) => (await installation.request('GET', `/publications/status/${collection}/${id}`, { as: 'chief' })).json,
    differences: async () => [
      ...(await publishedDifferences(installation.payload, folders.published, `${installation.folder}/work`)),
      ...(await releaseDifferences(second.renderer, folders.published, `${folders.releases}/current`, `${installation.folder}/work`, new Date())),
    ],
    async restart() {
      await publisher.publication.close()
      publisher.publication = await open()
    },
    async close() {
      await publisher.publication.close()
      second.remove()
    },
  }
  return publisher
}
