// The form works without this; it only answers in place, and says where to turn to while the CMS is away.
const form = document.querySelector<HTMLFormElement>('form[data-failed]')
const said = form?.querySelector<HTMLElement>('[role=status]')
const ask = form?.querySelector<HTMLElement>('[data-part=ask]')
let sending = false

if (form && said && ask) {
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    if (sending) return
    sending = true
    said.textContent = ''
    void answerTo(new FormData(form, event.submitter)).then(({ ok, text }) => {
      sending = false
      if (!ok) return void (said.textContent = text)
      // Nothing moves on the page, and the keyboard keeps its place.
      const thanks = said.cloneNode() as HTMLElement
      thanks.textContent = text
      ask.style.minBlockSize = `${ask.offsetHeight}px`
      ask.replaceChildren(thanks)
      thanks.focus()
    })
  })
}

async function answerTo(fields: FormData): Promise<{ ok: boolean; text: string }> {
  try {
    const response = await fetch(form!.action, {
      method: 'POST',
      body: new URLSearchParams([...fields] as [string, string][]),
      headers: { Accept: 'application/json' },
      credentials: 'omit',
      signal: AbortSignal.timeout(15_000),
    })
    const { ok, title, text } = (await response.json()) as { ok?: boolean; title?: string; text?: string }
    // Whatever stands in front of the CMS may answer in a form of its own.
    if (ok === undefined || !title || !text) throw new Error(String(response.status))
    return { ok, text: `${title}${/[.!?]$/.test(title) ? '' : '.'} ${text}` }
  } catch {
    return { ok: false, text: form!.dataset['failed']! }
  }
}

export {}
