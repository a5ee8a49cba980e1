/** An answer for what went wrong, in the form of RFC 9457, with a sentence for people. */
export const problem = (status: number, title: string) =>
  Response.json({ type: 'about:blank', status, title }, { status, headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store' } })
