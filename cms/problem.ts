interface More {
  /** What kind of problem it is, as an address that explains it. */
  type?: string
  /** What to do about this one. */
  detail?: string
  headers?: Record<string, string>
}

/** An answer for what went wrong, in the form of RFC 9457, with a sentence for people. */
export const problem = (status: number, title: string, { type = 'about:blank', detail, headers }: More = {}) =>
  Response.json(
    { type, status, title, ...(detail && { detail }) },
    { status, headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store', ...headers } },
  )
