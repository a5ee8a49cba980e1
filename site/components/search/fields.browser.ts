// Suggestions are loaded when somebody turns to a search field, for few visitors of a page do.
const selector = 'form[data-index] input[type=search]'
const begun = new WeakSet<Element>()

function begin(target: EventTarget | null) {
  if (!(target instanceof HTMLInputElement) || !target.matches(selector) || begun.has(target)) return
  begun.add(target)
  // Without them the form still leads to the results.
  void import('./suggestions.browser.ts').then(({ suggestIn }) => suggestIn(target)).catch(() => begun.delete(target))
}

document.addEventListener('focusin', ({ target }) => begin(target))
begin(document.activeElement)

export {}
