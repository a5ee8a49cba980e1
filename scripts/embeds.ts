import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { Mistake, parseOrExplain } from '../content/sentences.ts'

/** Where each release says from which origins its pages may show something in a frame, and to which their forms go. */
export const embedsFile = '/einbettungen.json'

/** Only what needs no quoting anywhere: these end up in headers and in the configurations of web servers. */
const origin = z.string().regex(/^https:\/\/[a-z0-9.-]+(?::\d+)?$/, 'erwartet wird eine Herkunft wie https://video.example')
/** The CMS of a machine on which everything is tried out has no certificate. */
const formOrigin = z.string().regex(/^https?:\/\/[a-z0-9.-]+(?::\d+)?$/, 'erwartet wird eine Herkunft wie https://redaktion.example')
const embedsSchema = z.strictObject({ version: z.literal(1), frames: z.array(origin), forms: z.array(formOrigin).default([]) })

/** The origins besides the portal's own that a release needs. */
export interface Embeds {
  frames: readonly string[]
  forms: readonly string[]
}

export const noEmbeds: Embeds = { frames: [], forms: [] }

/** @param place names the file in sentences. @throws Mistake where the text is not in the agreed form. */
export function parseEmbeds(text: string, place: string): Embeds {
  return parseOrExplain(embedsSchema, parseJson(text, place), place)
}

function parseJson(text: string, place: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new Mistake(`${place}: kein gültiges JSON (${(error as Error).message}).`)
  }
}

/** What a release says; nothing else is needed where it has no such file. @throws Mistake where the file is not in the agreed form. */
export function readEmbeds(release: string): Embeds {
  const file = path.join(release, embedsFile)
  return existsSync(file) ? parseEmbeds(readFileSync(file, 'utf8'), file) : noEmbeds
}
