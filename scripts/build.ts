import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { readKnowledgeFolder, shown } from '../content/folder.ts'
import { Mistake } from '../content/sentences.ts'
import { readSettings } from '../content/settings.ts'
import { buildFullText, endFullText } from '../site/release/fulltext.ts'
import { inSentences, isSerious, verifyRelease } from '../site/release/verify.ts'
import { closeOnRequest, failHouse } from './house.ts'
import { buildPortal, withWorkFolder } from './portal-build.ts'
import { elapsed, step } from './terminal.ts'

/** `npm run build`: the static portal of a city's folder, with no CMS and no database. The old one stays if it fails. */
async function build(): Promise<void> {
  const begun = performance.now()
  const { STADT_SAMPLE } = readSettings()
  await step('Ordner der Stadt prüfen', () => void readKnowledgeFolder(STADT_SAMPLE))
  const pages = await withWorkFolder('build', async (folder) => {
    const outDir = path.join(folder, 'site')
    await step('Portal bauen', (say) => buildPortal({ knowledgeFolder: STADT_SAMPLE, outDir, env: feedback(), onLine: say }))
    await check(outDir)
    await step('Volltext für die Suche', () => fullTextFor(outDir))
    swapIn(outDir, 'dist', path.join(folder, 'old'))
    return countPages('dist')
  })
  console.log(`\n${pages} Seiten aus ${shown(STADT_SAMPLE)} liegen in dist/ (${elapsed(begun)}).`)
}

/** There may be no CMS at all: only where somebody has said where it is, forms lead there. */
const feedback = () => ({ FEEDBACK_URL: process.env['FEEDBACK_URL'] || process.env['CMS_URL'] || 'off' })

/** Without it the portal is whole: results only lack what stands in the texts. */
async function fullTextFor(folder: string): Promise<void> {
  await buildFullText(folder)
    .catch((error: Error) => console.warn(`Die Suche kommt ohne Volltext aus: ${error.message}`))
    .finally(endFullText)
}

/** Says what should be mended. @throws Mistake with what must not go live. */
async function check(folder: string): Promise<void> {
  const findings = await step('Portal prüfen', () => verifyRelease(folder))
  const serious = findings.filter(isSerious)
  if (serious.length) throw new Mistake(`${inSentences(serious)}\nEin Portal, das schon in dist/ lag, ist unverändert.`)
  if (findings.length) console.warn(inSentences(findings))
}

function swapIn(fresh: string, place: string, aside: string) {
  mkdirSync(path.dirname(aside), { recursive: true })
  if (existsSync(place)) renameSync(place, aside)
  try {
    renameSync(fresh, place)
  } catch (error) {
    if (existsSync(aside)) renameSync(aside, place)
    throw error
  }
  rmSync(aside, { recursive: true, force: true })
}

const countPages = (folder: string) => readdirSync(folder, { recursive: true }).filter((name) => String(name).endsWith('.html')).length

closeOnRequest()
await build().catch(failHouse)
