import type { Payload, TypedUser } from 'payload'
import type { ReactNode } from 'react'
import type { Role } from '../access/roles.ts'
import { countsSearches } from '../search-counts/count.ts'
import { searchLists, type SearchLists } from '../search-counts/lists.ts'
import { searchCountTexts as texts } from '../search-counts/words.ts'

type Props = { payload: Payload; user?: TypedUser | null }

const readers: Role[] = ['admin', 'chief-editor', 'editor']

/** Above the rules of the search: what people looked for, for those who write what they find. */
export async function SearchCounts({ payload, user }: Props): Promise<ReactNode> {
  const role = (user as unknown as { role?: Role } | null)?.role
  if (!role || !readers.includes(role)) return null
  const isOn = await countsSearches(payload)
  const lists = isOn ? await searchLists(payload) : undefined
  return (
    <section aria-labelledby="gesucht" style={{ marginBlock: '1rem 2rem' }}>
      <h2 id="gesucht">{texts.title}</h2>
      <p>{lists ? texts.about : texts.off}</p>
      {lists && (
        <div style={{ display: 'grid', gap: '2rem', gridTemplateColumns: 'repeat(auto-fit, minmax(16rem, 1fr))' }}>
          {(Object.keys(texts.lists) as (keyof SearchLists)[]).map((name) => (
            <section key={name} aria-labelledby={`gesucht-${name}`}>
              <h3 id={`gesucht-${name}`}>{texts.lists[name].title}</h3>
              {texts.lists[name].help && <p>{texts.lists[name].help}</p>}
              {lists[name].length === 0 && <p>{texts.empty}</p>}
              <ol>
                {lists[name].map((tally) => (
                  <li key={tally.question}>
                    {texts.line(tally)}
                    {name === 'mostAsked' && tally.page && <small> ({texts.page(tally.page)})</small>}
                  </li>
                ))}
              </ol>
            </section>
          ))}
        </div>
      )}
    </section>
  )
}
