import path from 'node:path'
import { chromium, type BrowserContextOptions } from 'playwright-core'
import { buildSample } from '../tests/integration/sample.ts'
import { browserOptions, ensureBrowser } from './browser.ts'
import { serve } from './serve.ts'
import { step } from './terminal.ts'

/** The README's pictures of the portal. */
const pictures: { file: string; address: string; options: BrowserContextOptions }[] = [
  { file: 'portal.png', address: '/', options: { viewport: { width: 1280, height: 860 } } },
  { file: 'leistung-telefon.png', address: '/leistungen/personalausweis-beantragen/', options: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true } },
]
const folder = 'docs/bilder'
const port = 4399

/** `npm run pictures`: takes the README's pictures of the portal, from the sample city as it is built now. */
async function takePictures(): Promise<void> {
  await step('Browser', ensureBrowser)
  const portal = await step('Portal bauen', buildSample)
  const server = await serve(portal.folder, port, '127.0.0.1', `http://localhost:${port}`)
  const browser = await chromium.launch(browserOptions())
  try {
    for (const { file, address, options } of pictures) {
      const page = await browser.newPage({ locale: 'de-DE', timezoneId: 'Europe/Berlin', colorScheme: 'light', ...options })
      await page.goto(`http://localhost:${port}${address}`, { waitUntil: 'networkidle' })
      await page.screenshot({ path: path.join(folder, file) })
      await page.close()
      console.log(path.join(folder, file))
    }
  } finally {
    await browser.close()
    server.closeAllConnections()
    server.close()
    portal.remove()
  }
}

await takePictures()
