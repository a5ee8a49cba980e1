import { existsSync } from 'node:fs'
import path from 'node:path'
import { readDataFile, readLanguages } from '../content/folder.ts'
import { languagesSchema } from '../content/schema/city.ts'
import type { Language } from '../content/schema/index.ts'
import { parseOrExplain } from '../content/sentences.ts'
import { readSettings } from '../content/settings.ts'

/** The folders of one installation, below `STADT_DATA`. */
export function installationFolders(data = readSettings().STADT_DATA) {
  return {
    data,
    database: path.join(data, 'stadtschreiber.db'),
    secret: path.join(data, 'secret'),
    uploads: path.join(data, 'uploads'),
    published: path.join(data, 'published'),
    releases: path.join(data, 'releases'),
    /** The languages fixed at the first start; the sample's may change without touching a running city. */
    languages: path.join(data, 'languages.json'),
    /** The made-up password of the first accounts, until a start has shown it. */
    firstPassword: path.join(data, 'first-password'),
    /** What the publisher owes; read by the one that comes after it. */
    journal: path.join(data, 'journal.json'),
    /** How far this publisher has come, where there are several. */
    followed: path.join(data, 'followed.json'),
    /** Touched when something waits for the publisher. */
    wake: path.join(data, 'publisher.wake'),
  }
}

let languages: [Language, ...Language[]] | undefined

/** The languages of this installation, the default first: those of its first start, else the sample's. */
export function languagesOfInstallation(): [Language, ...Language[]] {
  if (!languages) {
    const { languages: file } = installationFolders()
    languages = existsSync(file) ? parseOrExplain(languagesSchema, readDataFile(file), file) : readLanguages(readSettings().STADT_SAMPLE)
  }
  return languages
}
