// Nothing goes to the provider before somebody presses the button. The answer holds for one frame and is kept nowhere.
for (const embed of document.querySelectorAll<HTMLElement>('.embed[data-frame]')) {
  const part = <T extends HTMLElement>(name: string) => embed.querySelector<T>(`[data-part='${name}']`)
  const [offer, load, remove] = [part('offer'), part<HTMLButtonElement>('load'), part<HTMLButtonElement>('remove')]
  if (!offer || !load || !remove) continue
  load.hidden = false
  load.addEventListener('click', () => {
    const frame = frameOf(embed.dataset)
    offer.replaceWith(frame)
    remove.hidden = false
    remove.onclick = () => {
      embed.querySelector('iframe')?.replaceWith(offer)
      remove.hidden = true
      load.focus()
    }
    frame.focus()
  })
}

// A place of the list is shown on the map above or beside it, where the visitor has loaded one; else the link leads to the host's.
document.addEventListener('click', (event) => {
  const link = (event.target as Element).closest<HTMLElement>('a[data-map]')
  if (!link) return
  const { origin } = new URL(link.dataset['map']!)
  const shown = [...document.querySelectorAll<HTMLIFrameElement>('.embed iframe')].find(({ src }) => new URL(src).origin === origin)
  if (!shown || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
  event.preventDefault()
  const frame = frameOf({ frame: link.dataset['map'], title: link.dataset['title'] })
  shown.replaceWith(frame)
  frame.focus()
})

function frameOf(dataset: DOMStringMap): HTMLIFrameElement {
  const frame = document.createElement('iframe')
  frame.title = dataset['title'] ?? ''
  frame.allow = 'fullscreen; encrypted-media; picture-in-picture'
  // Players run scripts and keep settings under their own origin; they may open their own page, but not take over ours.
  frame.setAttribute('sandbox', 'allow-scripts allow-same-origin allow-presentation allow-popups allow-popups-to-escape-sandbox')
  frame.referrerPolicy = 'strict-origin-when-cross-origin'
  frame.src = dataset['frame'] ?? ''
  return frame
}
