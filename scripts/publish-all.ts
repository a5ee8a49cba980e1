/** `npm run publish-all`: has the running publisher make everything anew, verify it and put it live in one step. */
import { setTimeout as pause } from 'node:timers/promises'
import { getPayload, type Payload } from 'payload'
import { leadsNow, publisherStates } from '../cms/publication/heartbeat.ts'
import { enqueueEverything } from '../cms/publication/queue.ts'
import { Mistake } from '../content/sentences.ts'
import { run, step } from './terminal.ts'

async function publishAll(): Promise<void> {
  const { default: config } = await import('../cms/payload.config.ts')
  const payload = await getPayload({ config, disableOnInit: true })
  payload.logger.level = 'error'
  try {
    if (!(await publisherStates(payload)).some(leadsNow)) throw new Mistake('Der Veröffentlicher läuft nicht. Starten Sie zuerst „npm start“.')
    await step('Alles neu veröffentlichen', () => untilLive(payload))
  } finally {
    await payload.destroy()
  }
}

async function untilLive(payload: Payload) {
  const { id } = await enqueueEverything(payload, 'Alles neu veröffentlichen')
  for (;;) {
    const { state, message } = await payload.findByID({ collection: 'publications', id, depth: 0, overrideAccess: true })
    if (state === 'live') return
    if (state === 'failed') throw new Mistake(message ?? 'Die Veröffentlichung ist fehlgeschlagen.')
    await pause(200)
  }
}

await run(publishAll)
