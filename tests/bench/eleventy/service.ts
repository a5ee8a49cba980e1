import MarkdownIt from 'markdown-it'
import { qrCode } from '../../../site/qr.ts'
import { filledIn, labels } from '../labels.ts'
import { addressOf, origin, type Language, type Portal, type Service } from './data.ts'
import { icons, markup, once, raw } from './html.ts'
import { linksOf, placesOf } from './parts.ts'

export const markdown = new MarkdownIt()

/** Makes the body of a service's page in one language. */
export function serviceIn(portal: Portal, l: Language) {
  const t = labels[l]
  const { link, trail, section, list } = linksOf(l)
  const { contact } = placesOf(portal, l)
  const dates = new Intl.DateTimeFormat(l, { dateStyle: 'long' })
  const euros = new Intl.NumberFormat(l, { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 })
  const top = trail('leistungen')
  const parts = [
    ['unterlagen', t.service.documents],
    ['kosten', t.service.costs],
    ['fristen', t.service.times],
    ['voraussetzungen', t.service.requirements],
    ['ablauf', t.service.steps],
    ['zustaendig', t.service.responsible],
    ['ausfuehrlich', t.service.details],
    ['hinweise', t.service.hints],
    ['rechtsbehelf', t.service.remedy],
    ['rechtsgrundlagen', t.service.legalBases],
  ]
  const contents = markup`<div class="with-contents"> <nav class="contents" aria-labelledby="inhaltsverzeichnis"> <h2 id="inhaltsverzeichnis">${t.onThisPage}</h2> <ul>${parts.map(([id, label]) => markup`<li><a href="#${id}">${label}</a></li>`)}</ul> </nav> <div> `
  const topicLink = once((id: string) => link(`themen/${id}`, portal.topics.get(id)!.title[l]))
  const office = once((id: string) => {
    const { name, number } = portal.offices.get(id)!
    return markup`<p class="office"> ${link(`aemter/${id}`, name[l])} <span class="muted"> (${filledIn(t.organisations.number, number)})</span> </p>`
  })
  const weeks = (count: number) => (count === 1 ? t.oneWeek : `${count} ${t.weeks}`)

  const nextStep = ({ onlineServices, appointment, personalAppearance }: Service) =>
    markup`<div class="next-step"> ${onlineServices.map(({ name, url }) => markup`<div class="next-step__way"> <a class="kern-btn kern-btn--primary" href="${url}"> <span class="kern-label">${name[l]}</span> ${icons.arrow} </a> <p class="muted">${t.service.trust.basic}</p> </div>`)} <div class="next-step__way"> <a class="kern-btn kern-btn--secondary" href="${appointment.url}"> <span class="kern-label">${t.service.bookAppointment}</span> ${icons.calendar} </a> </div> <p><strong>${t.service.appointment[appointment.need]}</strong></p> <p>${personalAppearance ? t.service.inPerson : t.service.notInPerson}</p> </div>`
  const documents = ({ requiredDocuments }: Service) =>
    markup`<ul class="documents" aria-label="${t.service.tick}"> ${requiredDocuments.map(({ name, condition }) => markup`<li> <label> <input type="checkbox" autocomplete="off"> <span> <strong>${name[l]}</strong> ${condition && markup`<span class="documents__more">${condition[l]}</span>`} </span> </label> </li>`)} </ul>`
  const costs = ({ fees, paymentMethods }: Service) =>
    markup`<ul class="facts"> ${fees.map(({ label, amount }) => markup`<li> <span class="facts__name">${label[l]}</span> <span class="facts__value"> <strong>${euros.format(amount)}</strong> </span> </li>`)} </ul> <p>${t.service.payment}: ${paymentMethods.map((way) => t.service.paymentMethods[way]).join(', ')}</p>`
  const times = ({ deadlines, processingTime: { min, max } }: Service) =>
    markup`<ul class="facts"> ${deadlines.map(({ label, value, note }) => markup`<li> <span class="facts__name">${label[l]}</span> <span class="facts__value"> <strong>${weeks(value)}</strong> <span class="muted">${note[l]}</span> </span> </li>`)} <li> <span class="facts__name">${t.service.processing}</span> <span class="facts__value"> <strong>${filledIn(t.fromTo, min, weeks(max))}</strong> </span> </li> </ul>`
  const shortLink = ({ id }: Service) => {
    const address = origin + addressOf(`s/${id}`, l)
    const { size, path } = qrCode(address)
    return markup`<div class="short-link"> <svg class="short-link__qr" viewBox="0 0 ${size} ${size}" role="img" aria-label="${t.qr}" shape-rendering="crispEdges"><rect width="${size}" height="${size}" fill="#fff"></rect><path d="${raw(path)}"></path></svg> <div> <p>${t.shortLink}:<br><a class="link" href="${address}">${address.slice('http://'.length, -1)}</a></p> <button type="button" class="kern-btn kern-btn--secondary" data-print><span class="kern-label">${t.print}</span></button> </div> </div>`
  }

  return (one: Service) =>
    markup`${top} <article class="entry"> <header class="entry__header"> <h1>${one.title[l]}</h1> <p class="lead">${one.answer[l]}</p> </header> ${section(t.service.nextStep, nextStep(one), 'naechster-schritt')}${contents}${[
      section(t.service.documents, documents(one), 'unterlagen'),
      section(t.service.costs, costs(one), 'kosten'),
      section(t.service.times, times(one), 'fristen'),
      section(
        t.service.requirements,
        markup`<p>${one.whoNeedsIt[l]}</p>${list(one.requirements.map((text) => text[l]))}`,
        'voraussetzungen',
      ),
      section(t.service.steps, markup`<ol class="steps">${one.steps.map((step) => markup`<li>${step[l]}</li>`)}</ol>`, 'ablauf'),
      section(
        t.service.responsible,
        markup`${office(one.organisation)} <div class="cards">${one.contactPoints.map(contact)}</div>`,
        'zustaendig',
      ),
      section(
        t.service.details,
        markup`<p>${one.summary[l]}</p><div class="prose">${raw(markdown.render(one.text[l]))}</div>`,
        'ausfuehrlich',
      ),
      section(t.service.hints, list(one.hints.map((hint) => hint[l])), 'hinweise'),
      section(t.service.remedy, markup`<p>${one.remedy[l]}</p>`, 'rechtsbehelf'),
      section(
        t.service.legalBases,
        markup`<ul class="link-list" lang="de"> ${one.legalBases.map(({ law, section: part }) => markup`<li>${part} ${law}</li>`)} </ul>`,
        'rechtsgrundlagen',
      ),
    ]} </div> </div> ${
      one.relatedServices.length > 0 &&
      markup`<div class="related">${section(
        t.service.related,
        markup`<ul class="link-list"> ${one.relatedServices.map((id) => markup`<li> ${link(`leistungen/${id}`, portal.services.get(id)!.title[l])} </li>`)} </ul>`,
      )}</div>`
    }<p class="belongs">${t.service.topics}: ${one.topics.map((id, index) => markup`${index > 0 && ', '}${topicLink(id)}`)}</p><p class="muted">${filledIn(t.checked, dates.format(new Date(one.lastCheckedAt)))}</p>${shortLink(one)} <footer class="entry__origin"> <p>${t.example}</p> </footer> </article>`
}

/** The short address of a service: leads on to its page. */
export function shortPage({ id, title }: Service, l: Language): string {
  const address = addressOf(`leistungen/${id}`, l)
  return markup`<!DOCTYPE html><html lang="${l}" dir="ltr"> <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta http-equiv="refresh" content="0; url=${address}"><title>${title[l]}</title><link rel="canonical" href="${origin}${address}"></head> <body> <main> <h1>${title[l]}</h1> <p lang="${l}">${labels[l].moved}: <a href="${address}">${origin}${address}</a></p> </main> </body> </html>`
    .text
}
