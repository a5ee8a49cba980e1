import type { BrowserContextOptions, Page } from 'playwright-core'
import { inject } from 'vitest'
import { newPage } from './browser.ts'

/** A page of the CMS as one of the demo accounts has it open. @param ready a text that stands there once everything is loaded. */
export async function openAs(account: string, address = '/115', ready = 'Stand: aktuell', options: BrowserContextOptions = {}): Promise<Page> {
  const cms = inject('cms')
  const page = await newPage({ viewport: { width: 1440, height: 900 }, ...options })
  await page.request.post(`${cms}/api/users/login`, { data: { email: `${account}@mainz.example`, password: inject('password') } })
  await page.goto(`${cms}${address}`)
  await page.getByText(ready).first().waitFor()
  return page
}

/** Types as a person does, and waits until the list is the one for it. */
export async function ask(page: Page, question: string): Promise<void> {
  await page.keyboard.press('Escape')
  await page.keyboard.type(question)
  // Where nothing is found the list is there, but empty.
  await page.locator(`#hits[data-question="${question}"]`).waitFor({ state: 'attached' })
}
