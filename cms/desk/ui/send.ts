/** What the CMS says to a form: a sentence where it did not work. */
export type Sent<Answer> = { wrong: string; answer?: undefined } | { wrong?: undefined; answer: Answer }

/** Sends a form to the CMS and reads what it answers. */
export async function exchange<Answer>(address: string, body: object): Promise<Sent<Answer>> {
  try {
    const response = await fetch(address, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
    const answer = (await response.json().catch(() => ({}))) as unknown
    if (response.ok) return { answer: answer as Answer }
    return { wrong: (answer as { title?: string }).title ?? 'Das hat nicht geklappt. Bitte versuchen Sie es noch einmal.' }
  } catch {
    return { wrong: 'Das CMS ist gerade nicht erreichbar. Bitte versuchen Sie es gleich noch einmal.' }
  }
}

/** Sends a form to the CMS. @returns a sentence where it did not work. */
export const send = async (address: string, body: object): Promise<string | undefined> => (await exchange(address, body)).wrong
