import config from '@payload-config'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { createLocalReq, getPayload } from 'payload'
import { Desk } from '../../../desk/Desk.tsx'
import { deskDecisions } from '../../../desk/decisions.ts'
import { answersFor, currentHotlineNotices, mayAnswer } from '../../../desk/answers.ts'

type Props = { searchParams: Promise<{ q?: string; id?: string }> }

export default async function Page({ searchParams }: Props) {
  const payload = await getPayload({ config })
  const { user } = await payload.auth({ headers: await headers() })
  if (!user) redirect('/admin/login?redirect=/115')
  const req = await createLocalReq({ user }, payload)
  const { q = '', id } = await searchParams
  if (!mayAnswer(req)) return <main className="desk"><h1>115</h1><p>Dieses Konto darf die Auskünfte der 115 nicht lesen. Bitte wenden Sie sich an die Administration.</p></main>
  return <Desk answers={await answersFor(payload, req)} decisions={await deskDecisions(payload, req)} notices={await currentHotlineNotices(payload, req)} question={q} chosen={id} />
}
