/**
 * `npm run migrate:create -- NAME`: writes the migration for what changed in the collections since the last one.
 * Payload's template imports types like values, which Node's type stripping cannot run; this mends it.
 */
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const folder = path.resolve('cms/migrations')
const [name = 'change'] = process.argv.slice(2)
const { status } = spawnSync('payload', ['migrate:create', name], { stdio: 'inherit', env: { ...process.env, PAYLOAD_CONFIG_PATH: 'cms/payload.config.ts' } })
if (status) process.exit(status)
for (const file of readdirSync(folder).filter((file) => file.endsWith('.ts') && file !== 'index.ts')) {
  const text = readFileSync(path.join(folder, file), 'utf8')
  writeFileSync(path.join(folder, file), text.replace('import { MigrateUpArgs, MigrateDownArgs, sql }', 'import { type MigrateDownArgs, type MigrateUpArgs, sql }'))
}
// Migrations are read from the folder; the index that Payload writes beside them serves nobody.
rmSync(path.join(folder, 'index.ts'), { force: true })
