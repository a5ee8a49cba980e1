import type { Preparation } from './preparation.ts'
import { coloured } from './terminal.ts'

const roleNames: Record<string, string> = {
  admin: 'Administration',
  'chief-editor': 'Zentrale Redaktion',
  editor: 'Redaktion eines Amtes',
  social: 'Soziale Medien',
  agent: '115',
}

/** Tells where everything is and who can log in. */
export function summarise({ settings, folders, accounts, firstStart, password }: Preparation, time: string): void {
  const rows = [
    ['Portal', `${settings.PORTAL_URL}/`],
    ['CMS', `${settings.CMS_URL}/admin`],
    ['115', `${settings.CMS_URL}/115`],
    ['Feeds', `${settings.PORTAL_URL}/feeds/index.json`],
    ['Daten', folders.data],
  ] as const
  console.log(`\n${coloured('bold', 'Stadtschreiber läuft')} (nach ${time}).\n`)
  for (const [label, place] of rows) console.log(`  ${label.padEnd(8)}${coloured('cyan', place)}`)
  // Later starts name the accounts to try out only: those of a real city are nobody else's business.
  const shown = accounts.filter(({ email }) => firstStart || email.endsWith('.example'))
  if (shown.length) {
    const width = Math.max(...shown.map(({ email }) => email.length))
    console.log(`\n${firstStart ? 'Konten' : 'Konten zum Ausprobieren'}:\n`)
    for (const { email, role, name } of shown) console.log(`  ${email.padEnd(width)}  ${name} (${roleNames[role] ?? role})`)
  }
  if (password) console.log(`\n  Kennwort für alle: ${coloured('bold', password)}\n  Es wird nur dieses eine Mal gezeigt; bitte notieren Sie es.`)
  console.log('\nBeenden mit Strg+C.')
}
