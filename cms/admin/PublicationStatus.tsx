'use client'
import { useDocumentInfo } from '@payloadcms/ui'
import type { PublicationStatus as Status } from '../publication/status.ts'
import { publicationTexts as texts } from './texts.ts'
import { usePublicationStatus } from './usePublicationStatus.ts'
import './publication.css'

/** Types that the 115 gets to read; the others are the portal's alone. */
const forHotline = ['services', 'organisations', 'contact-points', 'locations', 'city']
const forSocial = ['social-posts']
const pagesShown = 5

/** In a document's sidebar: where it stands on its way to the public, and who sees the change. */
export function PublicationStatus() {
  const { id, collectionSlug, globalSlug, lastUpdateTime, versionCount, unpublishedVersionCount, hasPublishedDoc } = useDocumentInfo()
  const type = collectionSlug ?? globalSlug ?? ''
  const documentId = globalSlug ?? id
  const status = usePublicationStatus(type, documentId, [lastUpdateTime, versionCount, unpublishedVersionCount, hasPublishedDoc].join())
  if (documentId === undefined) return <Frame state="draft" sentence={texts.states.draft()} />
  if (status === null) return <Frame state="draft" sentence={texts.loading} />
  if (status === 'unreachable') return <Frame state="draft" sentence={texts.unreachable} />
  return (
    <Frame state={status.state} sentence={sentenceOf(status)}>
      {status.message && status.state !== 'failed' && <p className="publication__message">{status.message}</p>}
      {status.urls.length > 0 && <OwnPages urls={status.urls} />}
      {status.newerDraft && <p>{texts.newerDraft}</p>}
      <Audience type={type} status={status} />
    </Frame>
  )
}

function Frame({ state, sentence, children }: { state: Status['state']; sentence: string; children?: React.ReactNode }) {
  return (
    <section className="publication field-type" aria-label={texts.heading}>
      <h3>{texts.heading}</h3>
      <p role="status" className={`publication__state publication__state--${state}`}>
        {sentence}
      </p>
      {children}
    </section>
  )
}

function sentenceOf({ state, since, message, isPublic }: Status): string {
  const sentences: Record<string, (since: string | null) => string> = { ...texts.states, ...(!isPublic && texts.removal) }
  return [sentences[state]!(since), ...(state === 'failed' ? [message] : [])].join(' ')
}

function OwnPages({ urls }: Pick<Status, 'urls'>) {
  return (
    <ul>
      {urls.map(({ language, url }) => (
        <li key={url}>
          <Away to={url}>{urls.length > 1 ? texts.pageIn(language) : texts.page}</Away>
        </li>
      ))}
    </ul>
  )
}

function Audience({ type, status }: { type: string; status: Status }) {
  const { audience } = texts
  // Of a publication that failed, some pages may have gone out all the same.
  const outside = status.state === 'failed' ? Boolean(status.pages || status.feeds) : status.state !== 'draft'
  return (
    <>
      <h4>{status.newerDraft ? audience.headingBesideDraft : audience.heading}</h4>
      {!outside && <p>{audience.nobody}</p>}
      {outside && (
        <dl>
          <dt>{audience.portal}</dt>
          <dd>
            <TouchedPages {...status} />
          </dd>
          <dt>{audience.hotline}</dt>
          <dd>{forHotline.includes(type) ? audience.yesHotline : audience.no}</dd>
          <dt>{audience.social}</dt>
          <dd>{forSocial.includes(type) ? audience.yesSocial : audience.no}</dd>
        </dl>
      )}
    </>
  )
}

/** Pages end in a slash; feeds and other files do not. */
const isPage = (address: string) => address.endsWith('/')

function TouchedPages({ state, pages, feeds, touched }: Status) {
  const { audience } = texts
  if (state === 'queued' || state === 'running') return audience.notYet
  if (pages === null) return audience.unknown
  if (pages === 0) return feeds ? audience.feedsOnly(feeds) : audience.nothing
  const shown = touched.filter(isPage).slice(0, pagesShown)
  return (
    <>
      {feeds ? audience.pagesAndFeeds(pages, feeds) : audience.pages(pages)}
      {shown.length > 0 && (
        <ul>
          {shown.map((address) => (
            <li key={address}>
              <Away to={address}>{decodeURI(new URL(address).pathname)}</Away>
            </li>
          ))}
          {pages > shown.length && <li>{audience.andMore(pages - shown.length)}</li>}
        </ul>
      )}
    </>
  )
}

/** The editor's work stays open while the page is looked at. */
const Away = ({ to, children }: { to: string; children: React.ReactNode }) => (
  <a href={to} target="_blank" rel="noopener">
    {children}
  </a>
)
