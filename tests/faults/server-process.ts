/** The portal's own web server in a process of its own. Tells its port over IPC. */
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { installationFolders } from '../../cms/installation.ts'
import { readSettings } from '../../content/settings.ts'
import { serve } from '../../scripts/serve.ts'

const server = await serve(path.join(installationFolders().releases, 'current'), 0, '127.0.0.1', readSettings().PORTAL_URL)
process.send?.({ port: (server.address() as AddressInfo).port })
