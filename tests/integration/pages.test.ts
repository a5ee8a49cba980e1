import { HtmlValidate } from 'html-validate'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readKnowledgeFolder } from '../../content/folder.ts'
import { readSettings } from '../../content/settings.ts'
import { verifyRelease } from '../../site/release/verify.ts'
import { de } from '../../site/strings/de.ts'
import { filesBelow } from './compare.ts'
import { fetchedBy, fetchedByStyle, tagsOf, type Tag } from './markup.ts'
import { buildSample, leadsOn, templatePages, type SamplePortal } from './sample.ts'

/* What holds for every page that the build produced, not for samples of them. */

let portal: SamplePortal
beforeAll(async () => {
  portal = await buildSample()
})
afterAll(() => portal?.remove())

/** A line for each objection to a page. */
const objections = (judge: (tags: Tag[]) => string[]): string[] =>
  portal.pages.flatMap(({ address, html }) => judge(tagsOf(html)).map((objection) => `${address}: ${objection}`))

test('the build produced a city’s worth of pages, in every language and of every kind', () => {
  expect(portal.pages.length).toBeGreaterThan(500)
  const kinds = (language: string) => templatePages(portal).filter((page) => page.language === language).map(({ template }) => template)
  for (const language of portal.languages) expect(kinds(language)).toEqual(expect.arrayContaining(['', 'leistungen', 'leistungen/*', 'aemter/*', 'standorte/*', 'themen/*', 'aktuelles/*', 'veranstaltungen/*', 'suche', 'impressum']))
})

test('a page tells whether one must come in person only where somebody has said so', () => {
  const { inPerson, notInPerson } = de.service
  const told = (html: string) => (html.includes(inPerson) ? true : html.includes(notInPerson) ? false : undefined)
  const services = [...readKnowledgeFolder(path.resolve('content/sample')).entries.services.values()]
  expect(new Set(services.map(({ personalAppearance }) => personalAppearance))).toEqual(new Set([true, false, undefined]))
  for (const { slug, id, personalAppearance, otherAuthority } of services) {
    if (otherAuthority) continue
    const { html } = portal.pages.find(({ address }) => address === `/leistungen/${slug ?? id}/`)!
    expect({ id, told: told(html) }).toEqual({ id, told: personalAppearance })
  }
})

test('html-validate finds no error and no warning', async () => {
  const validator = new HtmlValidate({
    root: true,
    extends: ['html-validate:standard', 'html-validate:a11y'],
    // To send the form is what a button in one does (HTML standard): said twice on every page it would only weigh.
    rules: { 'no-implicit-button-type': 'off' },
  })
  const found: string[] = []
  for (const { address, html } of portal.pages) {
    const { results } = await validator.validateString(html, address)
    found.push(...results.flatMap(({ messages }) => messages.map(({ ruleId, message, selector }) => `${address}: ${ruleId}: ${message} (${selector})`)))
  }
  expect(found).toEqual([])
}, 300_000)

test('no link leads nowhere, to a missing place in a page included', async () => {
  expect(await verifyRelease(portal.folder)).toEqual([])
}, 120_000)

test('no two pages of a language have the same title', () => {
  const addresses = Map.groupBy(
    portal.pages.filter((page) => !leadsOn(page)).map(({ address, html }) => {
      const tags = tagsOf(html)
      return { address, title: `${tags.find(({ name }) => name === 'html')!.attributes['lang']}: ${tags.find(({ name }) => name === 'title')!.text}` }
    }),
    ({ title }) => title,
  )
  expect(addresses.size).toBeGreaterThan(500)
  expect([...addresses].flatMap(([title, pages]) => (pages.length > 1 ? [`${title}: ${pages.map(({ address }) => address).join(' ')}`] : []))).toEqual([])
})

const isElsewhere = (address: string) => {
  const { origin } = new URL(readSettings().PORTAL_URL)
  return new URL(address, origin).origin !== origin
}

test('no page and no style sheet fetches anything from elsewhere, or holds styles or scripts of its own', () => {
  const inline = (tags: Tag[]) => tags.filter(({ name, attributes }) => name === 'style' || attributes['style'] !== undefined || Object.keys(attributes).some((attribute) => attribute.startsWith('on')) || (name === 'script' && !attributes['src'] && attributes['type'] !== 'application/ld+json'))
  expect(objections((tags) => [...fetchedBy(tags).filter(isElsewhere), ...inline(tags).map(({ name }) => `<${name}>`)])).toEqual([])
  const sheets = filesBelow(portal.folder).filter((file) => file.endsWith('.css'))
  expect(sheets).toContain('portal.css')
  expect(sheets.flatMap((file) => fetchedByStyle(readFileSync(path.join(portal.folder, file), 'utf8')).filter(isElsewhere))).toEqual([])
})

test('the first view waits for one style sheet, by the name of its present state, and for no script', () => {
  const version = portal.pages.filter((page) => !leadsOn(page)).map(({ html }) => /\/portal\.css\?v=[0-9a-f]{8}/.exec(html)?.[0])
  expect(new Set(version)).toEqual(new Set([expect.any(String)]))
  const judge = (tags: Tag[]) => [
    ...tags.filter(({ name, attributes }) => name === 'link' && attributes['rel'] === 'stylesheet').map(({ attributes }) => attributes['href']!).filter((address) => address !== version[0]),
    ...tags.filter(({ name, attributes }) => name === 'script' && attributes['src']).flatMap(({ attributes: { src, type, fetchpriority } }) => (type === 'module' && fetchpriority === 'low' ? [] : [src!])),
  ]
  expect(objections(judge)).toEqual([])
})

test('has one first heading, a title, a language and a main part', () => {
  const judge = (tags: Tag[]) => {
    const all = (name: string) => tags.filter((tag) => tag.name === name)
    const [language] = all('html').map(({ attributes }) => attributes['lang'])
    return [
      ...(all('h1').length === 1 && all('h1')[0]!.text ? [] : [`${all('h1').length} first headings`]),
      ...(tags.some(({ name, text }) => name === 'title' && text) ? [] : ['no title']),
      ...(portal.languages.includes(language ?? '') ? [] : [`lang="${language}"`]),
      ...(all('main').length === 1 ? [] : ['not one main part']),
    ]
  }
  expect(objections(judge)).toEqual([])
})

test('every picture says what it shows or that it is decoration, and keeps its place while it loads', () => {
  const judge = (tags: Tag[]) => tags.filter(({ name }) => name === 'img').flatMap(({ attributes: { src, alt, width, height } }) => (alt === undefined || !Number(width) || !Number(height) ? [`${src} has alt="${alt}", width="${width}", height="${height}"`] : []))
  expect(objections(judge)).toEqual([])
  expect(objections((tags) => (tags.some(({ name }) => name === 'img') ? ['a picture'] : [])).length).toBeGreaterThan(0)
})

test('every element with a language of its own names a real one', () => {
  const isKnown = (code: string) => Intl.getCanonicalLocales(code).length === 1
  expect(objections((tags) => tags.flatMap(({ attributes: { lang } }) => (lang === undefined || isKnown(lang) ? [] : [lang])))).toEqual([])
})
