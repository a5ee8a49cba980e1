import type { Service } from '../../content/schema/index.ts'
import { languagesOfInstallation } from '../installation.ts'
import { portalAddress } from '../publication/addresses.ts'

/** The shortest address of a service's page, to be said, sent or scanned; null where it has no page. */
export const shortLink = ({ id, slug }: Pick<Service, 'id' | 'slug'>): string | null => portalAddress('services', slug ?? id, languagesOfInstallation()[0].code)
