import MarkdownIt from 'markdown-it'
import { labels } from '../labels.ts'
import { addressOf, type Contact, type Hours, type Language, type Page, type Place, type Portal, type Service } from './data.ts'

/* The pages in JavaScript templates, Eleventy's fastest kind. Each value is escaped. */

const markdown = new MarkdownIt()
const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escaped = (text: unknown) => String(text).replaceAll(/[&<>"']/g, (character) => entities[character]!)
/** Escapes every value but those that are markup already, i.e. arrays of markup and `raw`. */
class Markup {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}
const shown = (value: unknown): string =>
  value instanceof Markup
    ? value.text
    : Array.isArray(value)
      ? value.map(shown).join('')
      : value === undefined || value === false
        ? ''
        : escaped(value)
const markup = (strings: TemplateStringsArray, ...values: unknown[]) =>
  new Markup(strings.reduce((text, part, index) => text + shown(values[index - 1]) + part))
const raw = (text: string) => new Markup(text)
const icon = (path: string) =>
  markup`<svg class="icon" viewBox="0 0 24 24" width="24" height="24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d="${path}"></path></svg>`
const dates = { de: new Intl.DateTimeFormat('de', { dateStyle: 'long' }), en: new Intl.DateTimeFormat('en', { dateStyle: 'long' }) }
const euros = {
  de: new Intl.NumberFormat('de', { style: 'currency', currency: 'EUR' }),
  en: new Intl.NumberFormat('en', { style: 'currency', currency: 'EUR' }),
}

/** Renders one page. */
export function renderPage(portal: Portal, page: Page): string {
  const view = viewOf(portal, page.language)
  const service = page.kind === 'service' ? portal.services.get(page.id) : undefined
  const { title, body } = view[page.kind](page.id)
  return frame(portal, page, title, service?.answer[page.language], body).text
}

function frame({ city }: Portal, { path, language, kind }: Page, title: string, description: string | undefined, body: Markup): Markup {
  const t = labels[language]
  const to = (target: string) => addressOf(target, language)
  const item = (target: string, label: string) =>
    markup`<li> <a href="${to(target)}"${path.startsWith(target) && raw(' aria-current="true"')}>${label}</a> </li>`
  const languages = [
    ['de', 'Deutsch'],
    ['en', 'English'],
  ] as const
  return markup`<!DOCTYPE html><html lang="${language}" dir="ltr"> <head><meta charset="utf-8"> <meta name="viewport" content="width=device-width, initial-scale=1"> <title>${kind !== 'home' && `${title} – `}${city.name}</title> ${description && markup`<meta name="description" content="${description}">`} <meta name="color-scheme" content="light dark"> <link rel="canonical" href="http://localhost:4321${to(path)}"> ${languages.map(([code]) => markup`<link rel="alternate" hreflang="${code}" href="http://localhost:4321${addressOf(path, code)}"> `)}<link rel="icon" href="/favicon.svg" type="image/svg+xml"> <link rel="alternate" type="application/rss+xml" href="/feeds/news.xml" title="${city.name}: ${t.news}"> <link rel="stylesheet" href="/city.css"><link rel="stylesheet" href="/_astro/Page.css"></head> <body> <a class="skip-link" href="#inhalt">${t.skip}</a> <header class="site-header"> <div class="site-header__top wrap"> <a class="site-header__home" href="${to('')}"> <span class="site-header__name">${city.name}</span> </a> <nav class="language-switch" aria-label="${t.language}"> <ul> ${languages.map(([code, name]) => markup`<li> <a href="${addressOf(path, code)}" lang="${code}" hreflang="${code}"${code === language && raw(' aria-current="true"')}> ${name} </a> </li>`)} </ul> </nav> </div> <nav class="site-nav" aria-label="${t.navigation}"> <ul class="site-nav__list wrap"> ${[item('leistungen', t.services), item('themen', t.topics), item('aemter', t.offices), item('aktuelles', t.news), item('veranstaltungen', t.events)]} <li class="site-nav__search"> <a href="${to('suche')}">${icon('M10.5 4a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13Zm4.8 11.3L20 20')}${t.search}</a> </li> </ul> </nav> </header> <main id="inhalt" tabindex="-1" class="page"> ${body} </main> <footer class="site-footer"> <div class="site-footer__columns wrap"> <section> <h2>${t.contact}</h2> <address> <p> ${city.officialName} <br>${city.address.street}<br>${city.address.postalCode} ${city.address.town} </p> <ul> <li>${t.phone}: <a class="link phone" href="tel:${city.phone}">${city.phone}</a></li> <li>${t.email}: <a href="mailto:${city.email}">${city.email}</a></li> </ul> </address> </section> <section> <h2>${t.about}</h2> <ul> <li><a href="${to('standorte')}">${t.locations}</a></li> <li><a href="${to('impressum')}">${t.imprint}</a></li><li><a href="${to('datenschutz')}">${t.privacy}</a></li><li><a href="${to('barrierefreiheit')}">${t.accessibility}</a></li> <li><a href="${to('feeds')}">${t.feeds}</a></li> </ul> </section> <section> <h2>${t.follow}</h2> <ul> ${city.channels.map(({ channel, url }) => markup`<li><a href="${url}" rel="me">${channel}</a></li>`)} </ul> </section> </div> </footer> </body> </html>`
}

type View = Record<Page['kind'], (id: string) => { title: string; body: Markup }>

function viewOf(portal: Portal, l: Language): View {
  const t = labels[l]
  const to = (path: string) => addressOf(path, l)
  const link = (path: string, label: string) => markup`<a href="${to(path)}" class="link">${label}</a>`
  const known = <T>(map: Map<string, T>, ids: string[]) => ids.flatMap((id) => map.get(id) ?? [])
  const trail = (path?: string, label?: string) =>
    markup`<nav class="trail" aria-label="${t.here}"> <ol> <li><a href="${to('')}">${t.home}</a></li> ${path !== undefined && markup`<li><a href="${to(path)}">${label}</a></li>`} </ol> </nav>`
  const section = (title: string, body: Markup, id?: string) =>
    markup`<section class="section"${id !== undefined && markup` id="${id}"`}> <h2>${title}</h2> ${body} </section>`
  const list = (items: string[]) => markup`<ul>${items.map((item) => markup`<li>${item}</li>`)}</ul>`
  const address = ({ street, postalCode, town }: Place) =>
    markup`<span class="address"><span>${street}</span><span>${postalCode} ${town}</span></span>`

  const hours = (name: string, { regular, note }: Hours) =>
    markup`<div class="hours"> <h4>${t.hours}</h4> <table class="kern-table kern-table--small"> <caption class="visually-hidden">${t.hours}: ${name}</caption> <thead class="visually-hidden"><tr><th scope="col">${t.day}</th><th scope="col">${t.time}</th></tr></thead> <tbody> ${regular.map(({ days, from, to: end }) => markup`<tr class="kern-table__row"> <th class="kern-table__header" scope="row">${days.map((day) => t.days[day]).join(` ${t.to} `)}</th> <td class="kern-table__cell"> <span class="hours__span">${from} ${t.to} ${end} ${t.clock}</span> </td> </tr>`)} </tbody> </table> <p>${note[l]}</p> <p class="muted">${t.holidays}</p> </div>`

  const contact = ({ name, function: purpose, phone, email, location, room, openingHours }: Contact) =>
    markup`<div class="card contact"> <h3>${name[l]}</h3> <p>${purpose[l]}</p> <dl class="details"> <div><dt>${t.phone}</dt><dd><a class="link phone" href="tel:${phone.replaceAll(/[^0-9+]/g, '')}">${phone}</a></dd></div> <div><dt>${t.email}</dt><dd><a class="link" href="mailto:${email}">${email}</a></dd></div> ${known(portal.places, [location]).map((place) => markup`<div><dt>${t.address}</dt><dd>${link(`standorte/${place.id}`, place.name[l])}${address(place)}</dd></div>`)} <div><dt>${t.room}</dt><dd>${room[l]}</dd></div> </dl> ${hours(name[l], openingHours)} </div>`

  const placeCard = (place: Place) =>
    markup`<div class="card"> <h3 class="card__title">${link(`standorte/${place.id}`, place.name[l])}</h3> ${address(place)} <p class="muted">${t.stepFree[place.stepFree]}</p> ${hours(place.name[l], place.openingHours)} </div>`

  const parts = [
    ['naechster-schritt', t.next],
    ['unterlagen', t.documents],
    ['kosten', t.costs],
    ['fristen', t.times],
    ['voraussetzungen', t.requirements],
    ['ablauf', t.steps],
    ['zustaendig', t.responsible],
    ['ausfuehrlich', t.details],
    ['hinweise', t.hints],
    ['rechtsbehelf', t.remedy],
    ['rechtsgrundlagen', t.laws],
  ]

  const service = (one: Service) =>
    markup`${trail('leistungen', t.services)} <article class="entry"> <header class="entry__header"> <h1>${one.title[l]}</h1> <p class="lead">${one.answer[l]}</p> </header> <div class="with-contents"> <nav class="contents" aria-labelledby="inhaltsverzeichnis"> <h2 id="inhaltsverzeichnis">${t.contents}</h2> <ul>${parts.map(([id, label]) => markup`<li><a href="#${id}">${label}</a></li>`)}</ul> </nav> <div> ${[
      section(
        t.next,
        markup`<div class="next-step"> ${one.onlineServices.map(({ name, url }) => markup`<div class="next-step__way"> <a class="kern-btn kern-btn--primary" href="${url}"> <span class="kern-label">${name[l]}</span> ${icon('M5 12h14m-6-6 6 6-6 6')} </a> <p class="muted">${t.account}</p> </div>`)} <div class="next-step__way"> <a class="kern-btn kern-btn--secondary" href="${one.appointment.url}"> <span class="kern-label">${t.book}</span> ${icon('M4 6h16v14H4zM4 10h16M8 3v4m8-4v4')} </a> </div> <p><strong>${t.appointment[one.appointment.need]}</strong></p> <p>${one.personalAppearance ? t.inPerson : t.notInPerson}</p> </div>`,
        'naechster-schritt',
      ),
      section(
        t.documents,
        markup`<ul class="documents"> ${one.requiredDocuments.map(({ name, condition }) => markup`<li> <strong>${name[l]}</strong> ${condition && markup`<span class="documents__condition">${condition[l]}</span>`} </li>`)} </ul>`,
        'unterlagen',
      ),
      section(
        t.costs,
        markup`<ul class="facts"> ${one.fees.map(({ label, amount }) => markup`<li> <span class="facts__name">${label[l]}</span> <span class="facts__value"> <strong>${euros[l].format(amount)}</strong> </span> </li>`)} </ul> <p>${t.pay}: ${one.paymentMethods.map((way) => t.payment[way]).join(', ')}</p>`,
        'kosten',
      ),
      section(
        t.times,
        markup`<ul class="facts"> ${one.deadlines.map(({ label, value, note }) => markup`<li> <span class="facts__name">${label[l]}</span> <span class="facts__value"> <strong>${value} ${t.weeks}</strong> <span class="muted">${note[l]}</span> </span> </li>`)} <li> <span class="facts__name">${t.processing}</span> <span class="facts__value"> <strong>${one.processingTime.min} ${t.to} ${one.processingTime.max} ${t.weeks}</strong> </span> </li> </ul>`,
        'fristen',
      ),
      section(t.requirements, markup`<p>${one.whoNeedsIt[l]}</p>${list(one.requirements.map((text) => text[l]))}`, 'voraussetzungen'),
      section(t.steps, markup`<ol class="steps">${one.steps.map((step) => markup`<li>${step[l]}</li>`)}</ol>`, 'ablauf'),
      section(
        t.responsible,
        markup`${known(portal.offices, [one.organisation]).map(({ id, name, number }) => markup`<p class="office"> ${link(`aemter/${id}`, name[l])} <span class="muted"> (${t.office} ${number})</span> </p>`)} <div class="cards">${known(portal.contacts, one.contactPoints).map(contact)}</div>`,
        'zustaendig',
      ),
      section(t.details, markup`<p>${one.summary[l]}</p> ${raw(markdown.render(one.text[l]))}`, 'ausfuehrlich'),
      section(t.hints, list(one.hints.map((hint) => hint[l])), 'hinweise'),
      section(t.remedy, markup`<p>${one.remedy[l]}</p>`, 'rechtsbehelf'),
      section(
        t.laws,
        markup`<ul class="link-list" lang="de"> ${one.legalBases.map(({ law, section: part }) => markup`<li>${part} ${law}</li>`)} </ul>`,
        'rechtsgrundlagen',
      ),
    ]} </div> </div> ${one.relatedServices.length > 0 && section(t.related, markup`<ul class="link-list"> ${known(portal.services, one.relatedServices).map(({ id, title }) => markup`<li> ${link(`leistungen/${id}`, title[l])} </li>`)} </ul>`)}<p class="belongs">${t.belongs}: ${known(portal.topics, one.topics).map(({ id, title }, index) => markup`${index > 0 && ', '}${link(`themen/${id}`, title[l])}`)}</p><p class="muted">${t.checked} ${dates[l].format(new Date(one.lastCheckedAt))}</p> <footer class="entry__origin"> <p>${t.example}</p> </footer> </article>`

  const listPage = (title: string, path: string, entries: { id: string; label: string; summary?: string }[]) => ({
    title,
    body: markup`${trail()} <h1>${title}</h1> <ul class="link-list"> ${entries.sort((a, b) => (a.label < b.label ? -1 : 1)).map(({ id, label, summary }) => markup`<li> ${link(`${path}/${id}`, label)} ${summary && markup`<p>${summary}</p>`} </li>`)} </ul>`,
  })

  return {
    home: () => ({
      title: portal.city.name,
      body: markup`<div class="hero"> <h1>${portal.city.name}</h1> <p class="hero__claim">${t.question}</p> <h2>${t.often}</h2> <ul> ${[
        ...portal.services.values(),
      ]
        .sort((a, b) => b.popularity - a.popularity)
        .slice(0, 8)
        .map(
          ({ id, title }) => markup`<li>${link(`leistungen/${id}`, title[l])}</li>`,
        )} </ul> </div> ${section(t.topics, markup`<ul class="tiles"> ${[...portal.topics.values()].map(({ id, title, summary }) => markup`<li class="tile"> <h3>${link(`themen/${id}`, title[l])}</h3> <p>${summary[l]}</p> </li>`)} </ul>`)}`,
    }),
    service: (id) => ({ title: portal.services.get(id)!.title[l], body: service(portal.services.get(id)!) }),
    services: () => {
      const groups = Map.groupBy(
        [...portal.services.values()].sort((a, b) => (a.title[l] < b.title[l] ? -1 : 1)),
        ({ title }) => title[l].charAt(0).toUpperCase(),
      )
      return {
        title: t.services,
        body: markup`${trail()} <h1>${t.services}</h1> <p class="lead">${t.intro}</p> <nav class="letters" aria-label="${t.letters}"> <ul> ${[...groups.keys()].map((letter) => markup`<li><a href="#buchstabe-${letter.toLowerCase()}">${letter}</a></li>`)} </ul> </nav>${[...groups].map(([letter, items]) => markup`<section class="letter"> <h2 id="buchstabe-${letter.toLowerCase()}">${letter}</h2> <ul class="link-list link-list--long">${items.map(({ id, title }) => markup`<li> ${link(`leistungen/${id}`, title[l])} </li>`)} </ul> </section>`)}`,
      }
    },
    office: (id) => {
      const office = portal.offices.get(id)!
      return {
        title: office.name[l],
        body: markup`${trail('aemter', t.offices)} <article class="entry"> <header class="entry__header"> <p class="entry__over">${t.office} ${office.number}</p> <h1>${office.name[l]}</h1> <p class="lead">${office.summary[l]}</p> </header> ${[section(t.contact, markup`<div class="cards">${known(portal.contacts, office.contactPoints).map(contact)}</div>`), section(t.locations, markup`<div class="cards">${known(portal.places, office.locations).map(placeCard)}</div>`), section(t.tasks, list(office.tasks.map((task) => task[l]))), section(t.services, markup`<ul class="link-list link-list--long"> ${(portal.servicesOfOffice.get(id) ?? []).map((one) => markup`<li> ${link(`leistungen/${one.id}`, one.title[l])} </li>`)} </ul>`)]} </article>`,
      }
    },
    offices: () =>
      listPage(
        t.offices,
        'aemter',
        [...portal.offices.values()].map(({ id, name, summary }) => ({ id, label: name[l], summary: summary[l] })),
      ),
    topic: (id) => {
      const topic = portal.topics.get(id)!
      return {
        title: topic.title[l],
        body: markup`${trail('themen', t.topics)} <article class="entry"> <header class="entry__header"> <h1>${topic.title[l]}</h1> <p class="lead">${topic.summary[l]}</p> </header> ${section(t.services, markup`<ul class="link-list link-list--rich"> ${(portal.servicesOfTopic.get(id) ?? []).map((one) => markup`<li> ${link(`leistungen/${one.id}`, one.title[l])} <p>${one.summary[l]}</p> </li>`)} </ul>`)} ${section(t.details, raw(markdown.render(topic.text[l])))} </article>`,
      }
    },
    topics: () =>
      listPage(
        t.topics,
        'themen',
        [...portal.topics.values()].map(({ id, title, summary }) => ({ id, label: title[l], summary: summary[l] })),
      ),
    place: (id) => {
      const place = portal.places.get(id)!
      return {
        title: place.name[l],
        body: markup`${trail('standorte', t.locations)} <article class="entry"> <header class="entry__header"> <h1>${place.name[l]}</h1> </header> ${placeCard(place)} <p>${place.publicTransport[l]}</p> </article>`,
      }
    },
    places: () =>
      listPage(
        t.locations,
        'standorte',
        [...portal.places.values()].map(({ id, name }) => ({ id, label: name[l] })),
      ),
  }
}
