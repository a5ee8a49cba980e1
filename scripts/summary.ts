import type { Preparation } from './preparation.ts'
import { coloured } from './terminal.ts'

/** Tells where everything is and who can log in. */
export function summarise({ settings, folders, accounts, password }: Preparation, time: string): void {
  const rows = [
    ['Portal', `${settings.PORTAL_URL}/`],
    ['CMS', `${settings.CMS_URL}/admin`],
    ['115', `${settings.CMS_URL}/115`],
    ['Feeds', `${settings.PORTAL_URL}/feeds/index.json`],
    ['Daten', folders.data],
  ] as const
  console.log(`\n${coloured('bold', 'Stadtschreiber läuft')} (nach ${time}).\n`)
  for (const [label, place] of rows) console.log(`  ${label.padEnd(8)}${coloured('cyan', place)}`)
  if (accounts.length) {
    const width = Math.max(...accounts.map(({ email }) => email.length))
    console.log('\nKonten zum Ausprobieren:\n')
    for (const { email, role, name } of accounts) console.log(`  ${email.padEnd(width)}  ${name} (${role})`)
  }
  if (password) console.log(`\n  Kennwort für alle: ${coloured('bold', password)}\n  Es wird nur dieses eine Mal gezeigt; bitte notieren Sie es.`)
  console.log('\nBeenden mit Strg+C.')
}
