import { existsSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { readDataFile } from '../folder.ts'

/** One internal file of a city's folder. Its form is the CMS's own matter; here are the fields that the check looks at. */
export interface InternalText {
  file: string
  spokenAnswer?: string
  agentNote?: string
  /** `YYYY-MM-DD` */
  reviewDate?: string
  /** Ids that a hotline notice names. */
  services?: string[]
  organisations?: string[]
}

export const internalFolders = ['services', 'organisations', 'contact-points', 'hotline-notices'] as const

/** What only staff may know, by folder and id, for the check alone: none of it gets into a page or a feed. */
export type InternalTexts = { folder: string } & Record<(typeof internalFolders)[number], Map<string, InternalText>>

/** Reads `internal/` of a city's folder. Files that cannot be read are left out: the import explains them. @returns undefined where there is none. */
export function readInternalTexts(cityFolder: string): InternalTexts | undefined {
  const folder = path.join(cityFolder, 'internal')
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return undefined
  const texts = internalFolders.map((name) => [name, readTexts(path.join(folder, name))] as const)
  return { folder, ...(Object.fromEntries(texts) as Record<(typeof internalFolders)[number], Map<string, InternalText>>) }
}

const readTexts = (folder: string): Map<string, InternalText> =>
  new Map(
    (existsSync(folder) ? readdirSync(folder).sort() : []).flatMap((name) => {
      const [, id] = /^([^.].*)\.(?:ya?ml|json)$/.exec(name) ?? []
      const file = path.join(folder, name)
      try {
        return id ? [[id, { ...(readDataFile(file) as object), file }] as const] : []
      } catch {
        return []
      }
    }),
  )
