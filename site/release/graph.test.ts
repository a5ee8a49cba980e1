import { appendFileSync, mkdtempSync, readFileSync, rmSync, truncateSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openGraph } from './graph.ts'

let folder: string
let file: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'graph-'))
  file = path.join(folder, 'reads', 'release.jsonl')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const contents = (graph: ReturnType<typeof openGraph>) => Object.fromEntries([...graph.pages()].sort().map((page) => [page, [...graph.readsOf(page)].sort()]))

test('remembers who read what, over restarts', () => {
  const graph = openGraph(file)
  graph.record('/a/', ['city', 'services/a'])
  graph.record('/b/', ['city', 'services/b'])
  graph.record('/a/', ['city', 'services/c'])
  graph.forget('/b/')
  graph.forget('/never/')
  graph.save()
  for (const one of [graph, openGraph(file)]) {
    expect(contents(one)).toEqual({ '/a/': ['city', 'services/c'] })
    expect([...one.readersOf('city')]).toEqual(['/a/'])
    expect([...one.readersOf('services/a')]).toEqual([])
    expect([one.has('/a/'), one.has('/b/')]).toEqual([true, false])
  }
})

test('knows who shows a whole list, or much of one; the notices are on every page and make none', () => {
  const graph = openGraph(file)
  graph.record('/a/', ['services/a', 'notices/*'])
  graph.record('/a-z/', ['services/*', 'notices/*'])
  graph.record('/weiterleitungen.json', ['traces'])
  const entries = Array.from({ length: 200 }, (_, number) => `services/${number}`)
  graph.record('/themen/klein/', entries.slice(0, 50))
  graph.record('/themen/viel/', entries)
  const lists = () => [...graph.pages()].filter((page) => graph.isList(page))
  expect(lists()).toEqual(['/a-z/', '/weiterleitungen.json', '/themen/viel/'])
  graph.record('/themen/viel/', entries.slice(0, 50))
  expect(lists()).toEqual(['/a-z/', '/weiterleitungen.json'])
})

test('writes nothing where nothing is new', () => {
  const graph = openGraph(file)
  graph.record('/a/', ['city'])
  graph.save()
  const before = readFileSync(file, 'utf8')
  graph.record('/a/', new Set(['city']))
  graph.save()
  expect(readFileSync(file, 'utf8')).toBe(before)
})

test('a line that a crash has cut off spoils only itself, wherever it was cut', () => {
  const graph = openGraph(file)
  graph.record('/a/', ['city'])
  graph.save()
  const whole = readFileSync(file).length
  graph.record('/b/', ['services/b', 'services/*'])
  graph.save()
  const full = readFileSync(file, 'utf8')
  for (let length = whole; length < full.length - 1; length++) {
    truncateSync(file, length)
    const after = openGraph(file)
    expect(contents(after)).toEqual({ '/a/': ['city'] })
    after.record('/c/', ['services/c'])
    after.save()
    expect(contents(openGraph(file))).toEqual({ '/a/': ['city'], '/c/': ['services/c'] })
    rmSync(file)
    appendFileSync(file, full)
  }
})

test('does not grow for ever', () => {
  const graph = openGraph(file)
  for (let round = 0; round < 1500; round++) {
    graph.record('/a/', [`services/${round}`])
    graph.save()
  }
  expect(readFileSync(file, 'utf8').split('\n').filter(Boolean).length).toBeLessThan(1100)
  expect(contents(openGraph(file))).toEqual({ '/a/': ['services/1499'] })
})
