/**
 * `npm run verify`: whether the live site shows exactly what the database says. Projects and renders everything once more,
 * beside the live installation, and names each difference with its reason. Changes nothing.
 */
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { getPayload } from 'payload'
import { installationFolders } from '../cms/installation.ts'
import { queueState } from '../cms/publication/claims.ts'
import { internalTexts } from '../cms/publication/internal-texts.ts'
import { takeSnapshot } from '../cms/publication/snapshot.ts'
import { readPublishedFolder, tracesFile } from '../content/folder.ts'
import { Mistake } from '../content/sentences.ts'
import { readSettings } from '../content/settings.ts'
import { openGraph } from '../site/release/graph.ts'
import { isFullText } from '../site/release/fulltext.ts'
import { activeRelease, buildRelease, graphFile } from '../site/release/release.ts'
import { loadRenderer } from '../site/release/renderer.ts'
import { verifyRelease } from '../site/release/verify.ts'
import { run, step } from './terminal.ts'

/** Compressed variants and the full text come later than their files and say nothing of their own. */
const isVariant = (name: string) => /\.(?:br|gz)$/.test(name) || path.basename(name).startsWith('.') || isFullText(name)

const filesBelow = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => !isVariant(name) && statSync(path.join(folder, name)).isFile())

interface Difference {
  name: string
  kind: 'missing' | 'extra' | 'different'
}

/** Files that are not the same in both folders. */
function differences(wanted: string, found: string): Difference[] {
  const [want, have] = [new Set(filesBelow(wanted)), new Set(filesBelow(found))]
  const both = [...want].filter((name) => have.has(name) && !readFileSync(path.join(wanted, name)).equals(readFileSync(path.join(found, name))))
  return [
    ...[...want].filter((name) => !have.has(name)).map((name) => ({ name, kind: 'missing' as const })),
    ...[...have].filter((name) => !want.has(name)).map((name) => ({ name, kind: 'extra' as const })),
    ...both.map((name) => ({ name, kind: 'different' as const })),
  ].sort((a, b) => a.name.localeCompare(b.name))
}

const inWords = { missing: 'fehlt', extra: 'dürfte nicht mehr da sein', different: 'ist veraltet' }

async function verify(): Promise<string[]> {
  const folders = installationFolders()
  const active = activeRelease(folders.releases)
  if (!active) throw new Mistake(`In ${folders.data} ist noch nichts veröffentlicht. Starten Sie zuerst „npm start“.`)
  const { default: config } = await import('../cms/payload.config.ts')
  const payload = await getPayload({ config, disableOnInit: true })
  payload.logger.level = 'error'
  const work = mkdtempSync(path.join(folders.data, 'verify-'))
  try {
    const { queued } = await queueState(payload)
    if (queued) console.log(`  ${queued} Veröffentlichungen warten noch; Unterschiede können daher kommen.`)
    const findings = await step('Einträge mit der Datenbank vergleichen', () => compareEntries(path.join(work, 'published')))
    findings.push(...(await step('Seiten und Feeds vergleichen', (say) => comparePages(path.join(work, 'releases'), say))))
    findings.push(...(await step('Verweise, Aufbau, Feeds und Internes prüfen', () => checkFiles(path.join(folders.releases, active)))))
    return findings
  } finally {
    rmSync(work, { recursive: true, force: true })
    await payload.destroy()
  }

  async function checkFiles(folder: string): Promise<string[]> {
    const [internal, published] = [await internalTexts(payload), readPublishedFolder(folders.published)]
    return (await verifyRelease(folder, { origin: readSettings().PORTAL_URL, internal, published })).map(({ message }) => message)
  }

  async function compareEntries(folder: string): Promise<string[]> {
    const { refused } = await takeSnapshot(payload, folder)
    // Traces of what was are the publication's own; the database does not have them.
    const traces = path.join(folders.published, tracesFile)
    if (existsSync(traces)) cpSync(traces, path.join(folder, tracesFile))
    return [
      ...refused.map(({ sentence }) => `Nicht veröffentlicht, weil der Inhalt nicht stimmt: ${sentence}`),
      ...differences(folder, folders.published).map(({ name, kind }) => `Eintrag ${name} ${inWords[kind]}: In der Datenbank steht es anders.`),
    ]
  }

  async function comparePages(releasesFolder: string, say: (progress: string) => void): Promise<string[]> {
    const built = await buildRelease({
      renderer: await loadRenderer(), knowledgeFolder: folders.published, releasesFolder, publishedAt: new Date(),
      onProgress: ({ done, total }) => say(`${done} von ${total}`),
    })
    const graph = openGraph(graphFile(folders.releases, active!))
    return differences(built.folder, path.join(folders.releases, active!)).map(({ name, kind }) => {
      const page = `/${name.replace(/index\.html$/, '')}`
      const unseen = [...(built.reads.get(page) ?? [])].filter((read) => !graph.readsOf(page).has(read))
      return `Seite /${name} ${inWords[kind]}${unseen.length ? `; nicht vermerkt war, dass sie ${unseen.slice(0, 5).join(', ')} liest` : ''}.`
    })
  }
}

await run(async () => {
  const findings = await verify()
  for (const finding of findings) console.log(`  ✗ ${finding}`)
  if (findings.length) throw new Mistake(`${findings.length} Unterschiede. „npm run publish-all“ stellt alles neu her.`)
  console.log('\nDie Website zeigt genau, was in der Datenbank steht.')
})
