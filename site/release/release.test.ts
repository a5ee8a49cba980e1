import { execFileSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { loadRenderer, PageFailed, type Renderer } from './renderer.ts'
import { activate, activeRelease, buildRelease, prune, releases } from './release.ts'
import { verifyRelease } from './verify.ts'

// Inside the project: the kept bundle imports its packages from node_modules.
mkdirSync('.cache', { recursive: true })
const temporary = mkdtempSync(path.resolve('.cache/release-test-'))
const at = (...parts: string[]) => path.join(temporary, ...parts)
const realSite = existsSync('astro.config.mjs')

function build(keep: string, outDir: string, city: string, ...flags: string[]) {
  execFileSync(
    process.execPath,
    ['site/release/fixture/build.ts', '--outDir', at(outDir), '--keep', path.relative('.', at(keep)), ...flags],
    {
      env: { ...process.env, NODE_ENV: 'production', STADT_SAMPLE: city, ASTRO_TELEMETRY_DISABLED: '1', VITEST: undefined },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
}

function writeCity(name: string, topics: Record<string, string>): string {
  const folder = at(name)
  rmSync(folder, { recursive: true, force: true })
  for (const type of ['topics', 'media']) mkdirSync(path.join(folder, type), { recursive: true })
  for (const [id, title] of Object.entries(topics))
    writeFileSync(path.join(folder, 'topics', `${id}.yaml`), `title: ${title}\nimage: bild\n`)
  writeFileSync(path.join(folder, 'city.yaml'), 'languages: [{ code: de, name: Deutsch }]\n')
  writeFileSync(path.join(folder, 'media', 'bild.yaml'), 'file: bild.svg\nalt: Ein Bild\n')
  writeFileSync(path.join(folder, 'media', 'bild.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>')
  writeFileSync(path.join(folder, 'media', 'notiz.txt'), 'nicht veröffentlicht')
  return folder
}

/** Every file below a folder with its content. */
function contents(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => statSync(path.join(folder, file)).isFile())
  return Object.fromEntries(files.sort().map((file) => [file, readFileSync(path.join(folder, file), 'latin1')]))
}

afterAll(() => rmSync(temporary, { recursive: true, force: true }))

describe('with a small site', () => {
  let renderer: Renderer
  const releasesFolder = at('releases')

  beforeAll(async () => {
    const city = writeCity('city', { hund: 'Hund', reisen: 'Reisen' })
    build('kept', 'dist', city)
    renderer = await loadRenderer(at('kept'))
  }, 120_000)
  beforeEach(() => rmSync(releasesFolder, { recursive: true, force: true }))

  const release = (knowledgeFolder: string) => buildRelease({ renderer, knowledgeFolder, releasesFolder })

  test('astro build and a release of the warm renderer are the same, byte for byte', async () => {
    const { folder } = await release(at('city'))
    expect(contents(folder)).toEqual(contents(at('dist')))
    expect(Object.keys(contents(folder))).toEqual(
      expect.arrayContaining(['index.html', '404.html', 'themen/hund/index.html', 'topics.json', 'hallo.txt', 'media/bild.svg']),
    )
  })

  test('media that no entry names stay where they are', async () => {
    const { folder } = await release(at('city'))
    expect(readdirSync(path.join(folder, 'media'))).toEqual(['bild.svg'])
  })

  test('two releases of the same knowledge are the same, with names of their own in order', async () => {
    const [first, second] = [await release(at('city')), await release(at('city'))]
    expect(contents(second.folder)).toEqual(contents(first.folder))
    expect(releases(releasesFolder)).toEqual([first.name, second.name])
  })

  test('the warm renderer sees changed, new and removed entries', async () => {
    const city = writeCity('changing', { hund: 'Hund', reisen: 'Reisen' })
    await release(city)
    writeCity('changing', { hund: 'Hunde', umzug: 'Umzug' })
    const { folder } = await release(city)
    const files = contents(folder)
    expect(files['themen/hund/index.html']).toContain('Hunde')
    expect(files['index.html']).toContain('/themen/umzug/')
    expect(files).toHaveProperty(['themen/umzug/index.html'])
    expect(files).not.toHaveProperty(['themen/reisen/index.html'])
  })

  test('tells progress and what every page read', async () => {
    const seen: number[] = []
    const { reads } = await buildRelease({
      renderer,
      knowledgeFolder: at('city'),
      releasesFolder,
      onProgress: ({ done, total }) => seen.push(done / total),
    })
    expect(seen.at(-1)).toBe(1)
    expect(seen).toHaveLength(reads.size)
    expect(reads.get('/themen/hund/')).toEqual(['topics/hund', 'media/bild'])
    expect(reads.get('/topics.json')).toEqual(['topics/*'])
  })

  test('a page that throws leaves nothing behind, and the live site stays', async () => {
    const live = await release(at('city'))
    activate(releasesFolder, live.name)
    const broken = release(writeCity('broken', { hund: 'Hund', kaputt: 'Kaputt' }))
    await expect(broken).rejects.toThrow('Die Seite /themen/kaputt/ lässt sich nicht erzeugen: kaputtes Thema')
    await expect(broken).rejects.toBeInstanceOf(PageFailed)
    expect(readdirSync(releasesFolder).sort()).toEqual([live.name, 'current'])
    expect(activeRelease(releasesFolder)).toBe(live.name)
  })

  test('wrong content is a sentence, and the renderer goes on with what it had', async () => {
    const city = writeCity('wrong', { hund: 'Hund' })
    writeFileSync(path.join(city, 'topics', 'katze.yaml'), 'titel: Katze\n')
    expect(() => renderer.useKnowledge(city)).toThrow(/katze\.yaml: .*unbekanntes Feld „titel“/)
    renderer.useKnowledge(at('city'))
    expect((await renderer.paths()).map((page) => page.path)).toContain('/themen/reisen/')
  })

  test('a folder that cannot be written to is a sentence', async () => {
    writeFileSync(at('file'), '')
    await expect(buildRelease({ renderer, knowledgeFolder: at('city'), releasesFolder: at('file', 'releases') })).rejects.toThrow(
      /lässt sich nicht schreiben/,
    )
  })

  test('nothing built yet is a sentence', async () => {
    await expect(loadRenderer(at('nowhere'))).rejects.toThrow('npm run build')
  })

  test('a missing media file and an unknown address are sentences', async () => {
    const city = writeCity('missing', { hund: 'Hund' })
    writeFileSync(path.join(city, 'media', 'bild.yaml'), 'file: bild.svg\nalt: Bild\nsizes: [{ file: klein.svg, width: 1, height: 1 }]\n')
    await expect(release(city)).rejects.toThrow(/klein\.svg: diese Datei fehlt/)
    expect(readdirSync(releasesFolder)).toEqual([])
    await expect(renderer.render('/gibt-es-nicht/')).rejects.toThrow('/gibt-es-nicht/')
  })

  test('verifies: a good release has no findings, a bad one has each by name', async () => {
    const { folder } = await release(at('city'))
    expect(await verifyRelease(folder)).toEqual([])
    rmSync(path.join(folder, 'media/bild.svg'))
    writeFileSync(path.join(folder, 'themen/reisen/index.html'), '')
    writeFileSync(
      path.join(folder, '404.html'),
      '<!doctype html><html><body><link rel="stylesheet" href="/_astro/weg.css"><a href="../weg?x=1&amp;y#z">',
    )
    const found = await verifyRelease(folder)
    expect(found.map(({ name }) => name)).toEqual(['page-cut-off', 'asset-missing', 'link-broken', 'link-broken', 'page-empty'])
    expect(found.map(({ message }) => message).join('\n')).toContain(
      'Die Seite /themen/hund/ verweist auf /media/bild.svg, das es nicht gibt.',
    )
  })

  test('verifies links to the own address, but leaves other hosts, scripts and comments alone', async () => {
    const { folder } = await release(at('city'))
    writeFileSync(
      path.join(folder, '404.html'),
      `<!doctype html><html><head><link rel="canonical" href="https://stadt.example/fehlt/"></head>
      <!-- <a href="/kommentar/">x</a> --><script>const a = '<a href="/skript/">'</script>
      <a href="https://stadt.example/themen/hund/">x</a><a href="https://anderswo.example/fehlt/">x</a><a href="mailto:amt@stadt.example">x</a>
      <a title="1 > 0" href='/themen/hund'>x</a><img srcset="/media/bild.svg 1x, /media/gross.svg 2x"></html>`,
    )
    const found = await verifyRelease(folder, { origin: 'https://stadt.example' })
    expect(found.map(({ message }) => message)).toEqual([
      'Die Seite /404.html verweist auf https://stadt.example/fehlt/, das es nicht gibt.',
      'Die Seite /404.html verweist auf /media/gross.svg, das es nicht gibt.',
    ])
  })

  test('activates by a relative link that a moved data folder keeps', async () => {
    const [first, second] = [await release(at('city')), await release(at('city'))]
    expect(activeRelease(releasesFolder)).toBeUndefined()
    activate(releasesFolder, first.name)
    activate(releasesFolder, second.name)
    expect(activeRelease(releasesFolder)).toBe(second.name)
    expect(realpathSync(path.join(releasesFolder, 'current'))).toBe(realpathSync(second.folder))
    expect(() => activate(releasesFolder, 'gibt-es-nicht')).toThrow('gibt-es-nicht')
    expect(activeRelease(releasesFolder)).toBe(second.name)
  })
})

describe('prune', () => {
  const folder = at('prune')
  const name = (number: number) => `2026-01-02T03-04-05Z-${number}`
  beforeEach(() => {
    rmSync(folder, { recursive: true, force: true })
    for (let number = 1; number <= 11; number++) mkdirSync(path.join(folder, name(number)), { recursive: true })
  })

  test('keeps the newest, in the order of their numbers', () => {
    activate(folder, name(11))
    prune(folder, 3)
    expect(releases(folder)).toEqual([name(9), name(10), name(11)])
  })

  test('never removes the live one, however old', () => {
    activate(folder, name(1))
    expect(prune(folder, 3)).toHaveLength(8)
    expect(releases(folder)).toEqual([name(1), name(10), name(11)])
    prune(folder, 0)
    expect(releases(folder)).toEqual([name(1)])
  })

  test('clears what a killed build left long ago, not one under way', () => {
    for (const half of ['.building-old', '.building-new']) mkdirSync(path.join(folder, half))
    utimesSync(path.join(folder, '.building-old'), new Date(0), new Date(0))
    prune(folder)
    expect(readdirSync(folder)).toContain('.building-new')
    expect(readdirSync(folder)).not.toContain('.building-old')
  })
})

describe.runIf(realSite)('with the real site', () => {
  test('astro build and a release of the warm renderer are the same, byte for byte', async () => {
    const city = path.resolve('content/sample')
    build('kept-real', 'dist-real', city, '--real')
    const renderer = await loadRenderer(at('kept-real'))
    const { folder } = await buildRelease({ renderer, knowledgeFolder: city, releasesFolder: at('releases-real') })
    const [built, released] = [contents(at('dist-real')), contents(folder)]
    expect(Object.keys(released)).toEqual(Object.keys(built))
    expect(Object.keys(built).filter((file) => built[file] !== released[file])).toEqual([])
    expect(await verifyRelease(folder)).toEqual([])
  }, 300_000)
})
