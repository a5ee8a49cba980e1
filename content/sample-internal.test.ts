import { readdirSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { readDataFile, readKnowledgeFolder } from './folder.ts'

const folder = fileURLToPath(new URL('sample', import.meta.url))
const { city, entries } = readKnowledgeFolder(folder)

describe('what only the CMS may read', () => {
  it('stands in files named after entries that exist', () => {
    for (const type of ['services', 'contact-points', 'organisations'] as const) {
      const ids = readdirSync(path.join(folder, 'internal', type)).map((name) => path.parse(name).name)
      expect(
        ids.filter((id) => !entries[type].has(id)),
        type,
      ).toEqual([])
      expect(ids.length).toBeGreaterThan(0)
    }
  })

  it('names only services and offices that exist', () => {
    for (const name of readdirSync(path.join(folder, 'internal/hotline-notices'))) {
      const notice = readDataFile(path.join(folder, 'internal/hotline-notices', name)) as { services: string[]; organisations: string[] }
      expect(
        notice.services.filter((id) => !entries.services.has(id)),
        name,
      ).toEqual([])
      expect(
        notice.organisations.filter((id) => !entries.organisations.has(id)),
        name,
      ).toEqual([])
    }
  })

  it('gives every demo account a role, in the reserved domain and without a password', () => {
    const users = readDataFile(path.join(folder, 'internal/users.yaml')) as Record<string, string>[]
    expect(users.map(({ email }) => email!.split('@'))).toEqual(
      ['admin', 'redaktion', 'buergeramt', 'finanzen', '115', 'leitung-115', 'social'].map((name) => [name, 'mainz.example']),
    )
    for (const user of users)
      expect(Object.keys(user).filter((field) => !['email', 'name', 'role', 'organisation'].includes(field))).toEqual([])
  })

  it('does not stand in any public entry', () => {
    const publicText = JSON.stringify([city, ...Object.values(entries).flatMap((type) => [...type.values()])])
    const secrets = ['services', 'contact-points', 'organisations', 'hotline-notices'].flatMap((type) => {
      const directory = path.join(folder, 'internal', type)
      return readdirSync(directory).flatMap((name) => {
        const { agentNote, directLine, directLines, text } = readDataFile(path.join(directory, name)) as Record<string, string> & {
          directLines?: { phone: string }[]
        }
        return [agentNote, directLine, text, ...(directLines ?? []).map(({ phone }) => phone)].filter((value) => value !== undefined)
      })
    })
    expect(secrets.length).toBeGreaterThan(20)
    expect(secrets.filter((secret) => publicText.includes(secret))).toEqual([])
  })
})
