import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { readSettings } from '../content/settings.ts'
import { installationFolders } from './installation.ts'

/** What signs the sessions: `PAYLOAD_SECRET`, else one made at random at the first start and kept for its owner only. */
export function secretOfInstallation(): string {
  const { PAYLOAD_SECRET } = readSettings()
  if (PAYLOAD_SECRET) return PAYLOAD_SECRET
  // `next build` loads the configuration without an installation; nothing is ever signed with this one.
  if (process.env['NEXT_PHASE'] === 'phase-production-build') return randomBytes(48).toString('base64url')
  const { data, secret } = installationFolders()
  mkdirSync(data, { recursive: true })
  try {
    writeFileSync(secret, randomBytes(48).toString('base64url'), { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  return readFileSync(secret, 'utf8').trim()
}
