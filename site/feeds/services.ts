import { serviceRecordSchema } from '../../content/records/schema.ts'
import { serviceRecord } from '../../content/records/service.ts'
import type { Service } from '../../content/schema/index.ts'
import { byId, present, type FeedContext } from './context.ts'
import { servicesFeedSchema, type ServicesFeed } from './schemas.ts'

/** How a record gets its bytes; who can keep them, gives back former ones that are still right. */
type BytesOf = (service: Service, make: () => Buffer) => Buffer

/**
 * Builds the feed for the 115 network as JSON: every service complete in itself, so that a record can be passed on alone.
 * @param removed services that are gone: whoever keeps a copy deletes them.
 * @returns its bytes, in pieces: in a very large city it is longer than a string can be.
 * @throws ZodError where the result is not what the public schema says.
 */
export function buildServicesFeed(context: FeedContext, services: Service[], removed: ServicesFeed['tombstones'] = [], bytesOf: BytesOf = (_, make) => make()): Buffer[] {
  const { city, absolute } = context
  const newest = services
    .flatMap(({ lastCheckedAt }) => lastCheckedAt ?? [])
    .sort()
    .at(-1)
  const { services: _none, tombstones, ...head } = servicesFeedSchema.parse(
    present({
      version: 1,
      city: present({
        name: city.name,
        officialName: city.officialName,
        territory: city.territory,
        languages: city.languages.map(({ code }) => code),
        url: absolute('/'),
      }),
      lastCheckedAt: newest,
      services: [],
      tombstones: removed,
    }),
  )
  const record = (service: Service) => bytesOf(service, () => Buffer.from(JSON.stringify(serviceRecordSchema.parse(serviceRecord(context, service)))))
  const records = [...services].sort(byId).flatMap((service, position) => (position ? [comma, record(service)] : [record(service)]))
  return [
    Buffer.from(`${JSON.stringify(head).slice(0, -1)},"services":[`),
    ...records,
    Buffer.from(`],"tombstones":${JSON.stringify(tombstones)}}`),
  ]
}

const comma = Buffer.from(',')
