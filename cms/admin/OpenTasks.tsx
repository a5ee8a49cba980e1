import type { Payload, TypedUser, Where } from 'payload'
import type { ReactNode } from 'react'
import type { Role } from '../access/roles.ts'
import { dashboardTexts } from '../tasks/words.ts'

type Props = { payload: Payload; user?: TypedUser | null }

const open: Where = { state: { not_equals: 'done' } }
const listOfOpen = '/admin/collections/tasks?where[or][0][and][0][state][not_equals]=done'

/** On the dashboard: how many tasks wait, counted with the eyes of whoever looks, and which callbacks are overdue. */
export async function OpenTasks({ payload, user }: Props): Promise<ReactNode> {
  const role = (user as unknown as { role?: Role } | null)?.role
  if (!user || !role || role === 'social' || role === 'integration') return null
  const count = async (where: Where) => (await payload.count({ collection: 'tasks', where, overrideAccess: false, user })).totalDocs
  const waiting = await count(open)
  const late = await count({ and: [open, { dueAt: { less_than: new Date().toISOString() } }] })
  const overdue = late ? dashboardTexts.overdue(late) : undefined
  if (role === 'lead' || role === 'agent') return <Line text={dashboardTexts.forAgent(waiting)} more={overdue} link={waiting > 0} />
  if (role === 'editor') return <Line text={dashboardTexts.forOffice(waiting)} more={overdue} link={waiting > 0} />
  const unassigned = waiting && (await count({ and: [open, { organisation: { exists: false } }] }))
  return <Line text={dashboardTexts.forCentral(waiting)} more={[unassigned ? dashboardTexts.unassigned(unassigned) : undefined, overdue].filter(Boolean).join(' – ')} link={waiting > 0} />
}

function Line({ text, more, link }: { text: string; more?: string | undefined; link: boolean }): ReactNode {
  return (
    <section aria-labelledby="aufgaben" style={{ marginBlockEnd: '2rem' }}>
      <h2 id="aufgaben" style={{ marginBlockEnd: '0.25rem' }}>{dashboardTexts.title}</h2>
      <p style={{ margin: 0 }}>
        {link ? <a href={listOfOpen}>{text}</a> : text}
        {more && ` – ${more}`}
      </p>
    </section>
  )
}
