// Engine and index are loaded for a question, or when somebody turns to the field: who only comes to look needs neither.
const root = document.querySelector<HTMLElement>('#suche[data-texts]')
const index = root?.querySelector('form')?.dataset['index']

function begin() {
  void import('./results.browser.ts')
  if (root!.dataset['counts']) void import('./counts.browser.ts')
}

if (root && index) {
  if (location.search) {
    // On their way while the code that reads them is.
    for (const href of [index, root.dataset['texts']!]) document.head.append(Object.assign(document.createElement('link'), { rel: 'preload', as: 'fetch', crossOrigin: 'anonymous', href }))
    begin()
  } else root.addEventListener('focusin', begin, { once: true })
}

export {}
