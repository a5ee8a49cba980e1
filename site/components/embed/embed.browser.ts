// Nothing goes to the provider before somebody presses the button. The answer holds for one frame and is kept nowhere.
for (const embed of document.querySelectorAll<HTMLElement>('.embed[data-frame]')) {
  const part = <T extends HTMLElement>(name: string) => embed.querySelector<T>(`[data-part='${name}']`)
  const [offer, load, remove] = [part('offer'), part<HTMLButtonElement>('load'), part<HTMLButtonElement>('remove')]
  if (!offer || !load || !remove) continue
  load.hidden = false
  load.addEventListener('click', () => {
    const frame = frameOf(embed)
    offer.replaceWith(frame)
    remove.hidden = false
    remove.onclick = () => {
      frame.replaceWith(offer)
      remove.hidden = true
      load.focus()
    }
    frame.focus()
  })
}

function frameOf({ dataset }: HTMLElement): HTMLIFrameElement {
  const frame = document.createElement('iframe')
  frame.title = dataset['title'] ?? ''
  frame.allow = 'fullscreen; encrypted-media; picture-in-picture'
  // Players run scripts and keep settings under their own origin; they may open their own page, but not take over ours.
  frame.setAttribute('sandbox', 'allow-scripts allow-same-origin allow-presentation allow-popups allow-popups-to-escape-sandbox')
  frame.referrerPolicy = 'strict-origin-when-cross-origin'
  frame.src = dataset['frame'] ?? ''
  return frame
}
