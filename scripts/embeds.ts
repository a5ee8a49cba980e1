import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { Mistake, parseOrExplain } from '../content/sentences.ts'

/** Where each release says from which origins its pages may show something in a frame. */
export const embedsFile = '/einbettungen.json'

/** Only what needs no quoting anywhere: these end up in headers and in the configurations of web servers. */
const origin = z.string().regex(/^https:\/\/[a-z0-9.-]+(?::\d+)?$/, 'erwartet wird eine Herkunft wie https://video.example')
const embedsSchema = z.strictObject({ version: z.literal(1), frames: z.array(origin) })

/** @param place names the file in sentences. @throws Mistake where the text is not in the agreed form. */
export function parseEmbeds(text: string, place: string): string[] {
  return parseOrExplain(embedsSchema, parseJson(text, place), place).frames
}

function parseJson(text: string, place: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new Mistake(`${place}: kein gültiges JSON (${(error as Error).message}).`)
  }
}

/** What a release says; nothing may be framed where it has no such file. @throws Mistake where the file is not in the agreed form. */
export function readEmbeds(release: string): string[] {
  const file = path.join(release, embedsFile)
  return existsSync(file) ? parseEmbeds(readFileSync(file, 'utf8'), file) : []
}
