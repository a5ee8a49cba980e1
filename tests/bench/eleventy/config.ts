import { pagesOf, readPortal } from './data.ts'

/** The part of Eleventy's configuration that is used here; Eleventy itself is installed only while it is measured. */
interface Eleventy {
  addExtension(endings: string[], options: { key: string }): void
  addTemplateFormats(endings: string): void
  addGlobalData(name: string, value: unknown): void
  setQuietMode(quiet: boolean): void
}

export default function config(eleventy: Eleventy) {
  eleventy.setQuietMode(true)
  eleventy.addExtension(['11ty.ts'], { key: '11ty.js' })
  eleventy.addTemplateFormats('11ty.ts')
  const portal = readPortal(process.env['BENCH_CITY']!)
  eleventy.addGlobalData('portal', () => portal)
  eleventy.addGlobalData('pages', () => pagesOf(portal))
}
