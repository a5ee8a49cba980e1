// A page may have been rendered or cached before a notice ended: it goes when its time is over.
for (const notice of document.querySelectorAll<HTMLElement>('[data-ends]')) {
  if (Date.now() < Date.parse(notice.dataset['ends'] ?? '')) continue
  const frame = notice.parentElement
  notice.remove()
  if (frame?.childElementCount === 0) frame.remove()
}
