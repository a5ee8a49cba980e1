import { readSettings } from '../../../content/settings.ts'
import { problem } from '../../problem.ts'

/** The page of the portal that explains the interface (`content/pages/schnittstelle-115.*.mdx`); each problem has a heading there. */
export const documentationPage = 'schnittstelle-115'

/** What can go wrong: status, sentence and the heading that explains it, as the page's anchor. */
export const problems = {
  'nicht-angemeldet': { status: 401, title: 'Bitte senden Sie einen gültigen API-Schlüssel, oder melden Sie sich an.' },
  'nicht-berechtigt': { status: 403, title: 'Dieses Konto darf die Auskünfte der 115 nicht lesen.' },
  'falsche-anfrage': { status: 400, title: 'Diese Anfrage ist nicht zu verstehen.' },
  'stand-unbekannt': { status: 410, title: 'Dieser Stand ist nicht mehr bekannt. Bitte laden Sie alles neu, ohne „since“.' },
  'zu-viele-anfragen': { status: 429, title: 'Das waren zu viele Anfragen in kurzer Zeit. Bitte warten Sie einen Augenblick.' },
  'nicht-bereit': { status: 503, title: 'Die Auskünfte sind gerade nicht zu lesen. Bitte versuchen Sie es später noch einmal.' },
} as const
export type Problem = keyof typeof problems

const typeOf = (name: Problem) => `${readSettings().PORTAL_URL}/${documentationPage}/#${name}`

/** A problem of the interface as an answer. @param detail what is wrong in this case. */
export function refusal(name: Problem, { detail, headers }: { detail?: string; headers?: Record<string, string> } = {}): Response {
  const { status, title } = problems[name]
  return problem(status, title, { type: typeOf(name), ...(detail && { detail }), ...(headers && { headers }) })
}
