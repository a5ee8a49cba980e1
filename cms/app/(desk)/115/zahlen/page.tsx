import config from '@payload-config'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { createLocalReq, getPayload } from 'payload'
import { Figures } from '../../../../desk/loop/Figures.tsx'
import { deskFigures } from '../../../../desk/loop/figures.ts'
import { mayLead } from '../../../../desk/loop/receive.ts'

/** The figures of 115 for its lead. */
export default async function Page() {
  const payload = await getPayload({ config })
  const { user } = await payload.auth({ headers: await headers() })
  if (!user) redirect('/admin/login?redirect=/115/zahlen')
  if (!mayLead(await createLocalReq({ user }, payload))) return <main className="desk"><h1>115</h1><p>Dieses Konto darf die Zahlen der 115 nicht lesen. Bitte wenden Sie sich an die Administration.</p></main>
  return <Figures figures={await deskFigures(payload, 30)} />
}
