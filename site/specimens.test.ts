import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { specimens } from './specimens.ts'

const shown = specimens('030 123456', '2026-11-22')

test('every urgency and every kind of fee is shown', () => {
  expect(shown.notices.map(({ urgency }) => urgency)).toEqual(['info', 'warning', 'emergency'])
  expect(shown.full.fees.map(({ kind }) => kind)).toEqual(['fixed', 'range', 'free', 'statute'])
})

test('states are told apart by their names', () => {
  const states = [...shown.nextSteps, ...shown.hours].map(({ state }) => state)
  expect(new Set(states).size).toBe(states.length)
})

/** What the page need not show: whole pages, what has no look of its own, and the part of a page, which its own parts look like. */
const without = ['EntryFrame', 'Section', 'lists/NewsArchive', 'lists/EventCalendar', 'search/Search', 'standing/To', 'standing/When']

test('the page of specimens shows every component, by itself or as part of another one', () => {
  const shown = new Set<string>()
  const visit = (file: string) => {
    if (shown.has(file)) return
    shown.add(file)
    for (const [, imported] of readFileSync(file, 'utf8').matchAll(/^import \w+ from '(\.[^']+\.astro)'$/gm)) visit(path.join(path.dirname(file), imported!))
  }
  visit('site/pages/[...locale]/bausteine.astro')
  const all = globSync('site/components/**/*.astro').map((file) => file.replaceAll(path.sep, '/'))
  expect(all.length).toBeGreaterThan(50)
  expect(all.filter((file) => !shown.has(file)).sort()).toEqual(without.map((name) => `site/components/${name}.astro`).sort())
})
