import { shortPath } from '../../content/paths.ts'
import type { Service } from '../../content/schema/index.ts'
import { languagesOfInstallation } from '../installation.ts'
import { portalOrigin } from '../publication/addresses.ts'

/** The shortest address of a service's page, to be said, sent or scanned. It holds when the service is renamed. */
export function shortLink({ id }: Pick<Service, 'id'>, language = languagesOfInstallation()[0].code): string {
  return `${portalOrigin()}${shortPath(id, language, languagesOfInstallation()[0].code)}`
}
