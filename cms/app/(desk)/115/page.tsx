import config from '@payload-config'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { createLocalReq, getPayload } from 'payload'
import { DeskPage } from '../../../desk/ui/DeskPage.tsx'
import { mayUseDesk } from '../../../desk/endpoints.ts'
import { mayLead, mayReport } from '../../../desk/loop/receive.ts'
import { canMail } from '../../../desk/mail.ts'
import { mayWriteNotices } from '../../../desk/notices.ts'

type Props = { searchParams: Promise<{ q?: string | string[] }> }

/** The desk's page holds nothing but the desk: what it knows comes afterwards, and again with each change. */
export default async function Page({ searchParams }: Props) {
  const payload = await getPayload({ config })
  const { user } = await payload.auth({ headers: await headers() })
  if (!user) redirect('/admin/login?redirect=/115')
  const req = await createLocalReq({ user }, payload)
  if (!mayUseDesk(req)) return <main className="desk"><h1>115</h1><p>Dieses Konto darf die Auskünfte der 115 nicht lesen. Bitte wenden Sie sich an die Administration.</p></main>
  const { q } = await searchParams
  return <DeskPage rights={{ notices: mayWriteNotices(req), mail: canMail(), reports: mayReport(req), figures: mayLead(req) }} initial={typeof q === 'string' ? q : ''} />
}
