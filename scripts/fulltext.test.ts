import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import type { FullTextState } from '../content/search/contract.ts'
import { backgroundFullText } from './fulltext.ts'

const release = mkdtempSync(path.join(tmpdir(), 'fulltext-thread-'))
const fullText = backgroundFullText()
afterAll(async () => {
  await fullText.close()
  rmSync(release, { recursive: true, force: true })
})

function write(name: string, text: string) {
  mkdirSync(path.join(release, name), { recursive: true })
  writeFileSync(path.join(release, name, 'index.html'), `<html lang="de"><body><main><article class="entry"><h1>${name}</h1><p>${text}</p></article></main></body></html>`)
}

/** Waits for a state as wished; the test's own time limit ends it. */
async function stateWhere(wished: (state: FullTextState) => boolean): Promise<FullTextState> {
  for (;;) {
    try {
      const state = JSON.parse(readFileSync(path.join(release, 'volltext.json'), 'utf8')) as FullTextState
      if (wished(state)) return state
    } catch {
      // Not there yet.
    }
    await pause(20)
  }
}

test('the thread makes the whole once, then only what changed, and the whole again for another release', async () => {
  for (let number = 0; number < 5; number++) write(`leistungen/nummer-${number}`, `Text ${number}`)
  fullText.release(release)
  const [whole] = (await stateWhere(({ parts }) => parts.length === 1)).parts
  write('leistungen/nummer-1', 'Anders')
  // Feeds have no text to search in.
  fullText.changed(['/leistungen/nummer-1/', '/feeds/news.json'])
  const { parts, stale } = await stateWhere((state) => state.stale.length > 0)
  expect(parts[0]).toEqual(whole)
  expect(parts).toHaveLength(2)
  expect(stale).toEqual(['/leistungen/nummer-1/'])
  fullText.release(release)
  expect((await stateWhere((state) => state.stale.length === 0)).parts[0]).not.toEqual(whole)
})
