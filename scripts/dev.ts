import { existsSync } from 'node:fs'
import { hostFor } from './checks.ts'
import { closeOnRequest, cmsAddress, failHouse, nextArguments, opened, startPublisher, startServer, untilAnswering } from './house.ts'
import { astroProgram } from './portal-build.ts'
import { nextProgram, prepare } from './preparation.ts'
import { summarise } from './summary.ts'
import { coloured, elapsed, step } from './terminal.ts'

/** `npm run dev`: CMS and portal in watch mode over the same data, their output with the name in front. */
async function develop(): Promise<void> {
  const begun = performance.now()
  const house = await prepare('development')
  const { settings, folders, environment, logFolder } = house
  const say = (name: string) => (line: string) => line.trim() && console.log(`${coloured('dim', name.padEnd(7))}│ ${line}`)

  startServer({ name: 'cms', script: nextProgram, args: nextArguments('dev', house), env: environment, logFolder, onLine: say('CMS') }, 'Das CMS')
  await step('CMS starten', () => untilAnswering(`${cmsAddress(house)}/api/health`, 'Das CMS'))
  await step('Seiten veröffentlichen', (detail) => startPublisher(house, detail))
  startServer(
    {
      name: 'portal',
      script: astroProgram,
      args: ['dev', '--port', String(settings.PORTAL_PORT), '--host', hostFor(settings.PORTAL_URL)],
      env: { ...environment, ...(existsSync(folders.published) && { STADT_SAMPLE: folders.published }) },
      logFolder,
      onLine: say('Portal'),
    },
    'Das Portal',
  )
  await step('Portal öffnen', () => untilAnswering(`http://127.0.0.1:${settings.PORTAL_PORT}/`, 'Das Portal'))
  opened()
  summarise(house, elapsed(begun))
}

closeOnRequest()
await develop().catch(failHouse)
