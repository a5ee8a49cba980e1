/** Sends a form to the CMS. @returns a sentence where it did not work. */
export async function send(address: string, body: object): Promise<string | undefined> {
  try {
    const response = await fetch(address, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
    if (response.ok) return undefined
    const { title } = (await response.json().catch(() => ({}))) as { title?: string }
    return title ?? 'Das hat nicht geklappt. Bitte versuchen Sie es noch einmal.'
  } catch {
    return 'Das CMS ist gerade nicht erreichbar. Bitte versuchen Sie es gleich noch einmal.'
  }
}
