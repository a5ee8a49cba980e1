import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core'
import { inject } from 'vitest'
import { browserOptions } from '../../scripts/browser.ts'

let browser: Promise<Browser> | undefined

/** A fresh page in a browser that all tests of a file share. */
export async function newPage(options: BrowserContextOptions = {}): Promise<Page> {
  browser ??= chromium.launch(browserOptions())
  const context = await (await browser).newContext({ locale: 'de-DE', timezoneId: 'Europe/Berlin', ...options })
  return context.newPage()
}

export async function closeBrowser(): Promise<void> {
  await (await browser)?.close()
  browser = undefined
}

/** A signed-in session with the CMS's REST API, as one of the demo accounts. */
export async function signedIn(account: string) {
  const cms = inject('cms')
  const login = await fetch(`${cms}/api/users/login`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ email: `${account}@mainz.example`, password: inject('password') }) })
  const { token } = (await login.json()) as { token: string }
  return async (method: string, address: string, body?: unknown) => {
    const response = await fetch(`${cms}/api${address}`, { method, headers: { authorization: `JWT ${token}`, 'content-type': 'application/json' }, ...(body !== undefined && { body: JSON.stringify(body) }) })
    return { status: response.status, json: (await response.json()) as { doc: { id: number | string }; docs: { id: number | string }[] } }
  }
}

/** Asks for a page until what it answers is as wished, for at most 30 seconds; gives the last answer. */
export async function eventually(url: string, wished: (status: number, text: string) => boolean): Promise<{ status: number; text: string }> {
  const end = performance.now() + 30_000
  for (;;) {
    const response = await fetch(url)
    const text = await response.text()
    if (wished(response.status, text) || performance.now() > end) return { status: response.status, text }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}
