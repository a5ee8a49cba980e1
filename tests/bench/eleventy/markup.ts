import { filledIn, labels } from '../labels.ts'
import {
  audiences,
  plainPages,
  type AudiencePath,
  type Kind,
  type Language,
  type Office,
  type Page,
  type PlainPage,
  type Portal,
} from './data.ts'
import { frameOf, searchForm, type Content } from './frame.ts'
import { markup, raw, type Markup } from './html.ts'
import { linkedData } from './linked-data.ts'
import { linksOf, placesOf } from './parts.ts'
import { markdown, serviceIn, shortPage } from './service.ts'

const renderers = new Map<Language, (page: Page) => string>()

/** Renders one page. */
export function renderPage(portal: Portal, page: Page): string {
  if (!renderers.has(page.language)) renderers.set(page.language, rendererIn(portal, page.language))
  return renderers.get(page.language)!(page)
}

function rendererIn(portal: Portal, language: Language): (page: Page) => string {
  const frame = frameOf(portal, language)
  const views = viewsOf(portal, language)
  return (page) => (page.kind === 'short' ? shortPage(portal.services.get(page.id)!, language) : frame(page, views[page.kind](page.id)))
}

function viewsOf(portal: Portal, l: Language): Record<Exclude<Kind, 'short'>, (id: string) => Content> {
  const t = labels[l]
  const { to, link, trail, section, list } = linksOf(l)
  const { contact, address, hours, map, placeCard, placeInShort } = placesOf(portal, l)
  const data = linkedData(portal, l)
  const service = serviceIn(portal, l)
  const siteTitle = filledIn(t.siteTitle, portal.city.name)
  const topics = [...portal.topics.values()].sort((a, b) => a.order - b.order)
  const places = [...portal.places.values()].sort((a, b) => a.name[l].localeCompare(b.name[l], 'de'))
  const offices = [...portal.offices.values()].sort((a, b) => Number(a.number) - Number(b.number))
  const links = (entries: { id: string; title: Record<Language, string> }[]) =>
    markup`<ul class="link-list${entries.length > 8 && ' link-list--long'}"> ${entries.map(({ id, title }) => markup`<li> ${link(`leistungen/${id}`, title[l])} </li>`)} </ul>`
  const officeLinks = (entries: Office[]) =>
    markup`<ul class="link-list link-list--rich"> ${entries.map(({ id, name, summary }) => markup`<li> ${link(`aemter/${id}`, name[l])} <p>${summary[l]}</p> </li>`)} </ul>`
  const entry = (path: string, title: string, lead: string | undefined, body: Markup, over?: string, above?: Markup | false) =>
    markup`${trail(path, above)} <article class="entry"> <header class="entry__header"> ${over !== undefined && markup`<p class="entry__over">${over}</p>`} <h1>${title}</h1> ${lead !== undefined && markup`<p class="lead">${lead}</p>`} </header> ${body} </article>`
  const tiles = (entries: typeof topics, level: 'h2' | 'h3') =>
    markup`<ul class="tiles"> ${entries.map(({ id, title, summary }) => markup`<li class="tile"> <${level}><a href="${to(`themen/${id}`)}" class="link tile__link">${title[l]}</a></${level}> <p>${summary[l]}</p> </li>`)} </ul>`
  const ways = (paths: [path: string, label: string][]) =>
    markup`<ul class="ways">${paths.map(([path, label]) => markup`<li><a href="${to(path)}">${label}</a></li>`)}</ul>`
  const audienceWays = (without?: string) =>
    ways(Object.entries(audiences).flatMap(([path, name]) => (path === without ? [] : [[path, t.audiences.names[name]]])))
  const listPage = (title: string, description: string, body: Markup): Content => ({
    title,
    description,
    body: markup`${trail()} <h1>${title}</h1> <p class="lead">${description}</p> ${body}`,
    graph: [data.breadcrumbs('', title)],
  })
  const withWays = (services: Portal['popular'], waysOf: (one: Portal['popular'][number]) => { name: string; url: string }[]) =>
    markup`<ul class="items"> ${services.map((one) => markup`<li class="item item--ways"> <h3>${link(`leistungen/${one.id}`, one.title[l])}</h3> ${waysOf(one).map(({ name, url }) => markup`<p><a class="link" href="${url}">${name}<span class="visually-hidden">: ${one.title[l]}</span></a></p>`)} </li>`)} </ul>`
  const tree = (entries: Office[]): Markup =>
    markup`<ul class="tree"> ${entries.map((office) => {
      const below = offices.filter(({ parent }) => parent === office.id)
      return markup`<li> <div class="tree__node"> ${link(`aemter/${office.id}`, office.name[l])} <span class="muted">${filledIn(t.organisations.number, office.number)}</span> <p>${office.summary[l]}</p> </div> ${below.length > 0 && tree(below)} </li>`
    })} </ul>`

  return {
    home: () => ({
      title: siteTitle,
      description: portal.city.claim[l],
      graph: [data.home(siteTitle)],
      body: markup`<div class="hero"> <div class="hero__inner wrap"> <h1>${siteTitle}</h1> <p class="hero__claim">${portal.city.claim[l]}</p> ${searchForm(l, false)} <div class="hero__asked"> <h2>${t.homePage.mostAsked}</h2> <ul>${portal.popular.slice(0, 8).map(({ id, title }) => markup`<li>${link(`leistungen/${id}`, title[l])}</li>`)}</ul> <p><a class="hero__all" href="${to('leistungen')}">${t.homePage.allServices}</a></p> </div> </div> </div> <div class="wrap home"> ${section(
        t.homePage.shortcuts,
        ways([
          ['online', t.sections.online],
          ['termine', t.sections.appointments],
          ['formulare', t.sections.forms],
          ['standorte', t.sections.locations],
          ['115', portal.standing.get('115')!.title[l]],
        ]),
      )} ${section(t.sections.topics, markup`${tiles(topics.slice(0, 12), 'h3')} <p>${link('themen', t.homePage.allTopics)}</p>`)} ${section(t.audiences.title, audienceWays())} </div>`,
    }),
    service: (id) => {
      const one = portal.services.get(id)!
      const title = one.title[l]
      return {
        title,
        description: one.answer[l],
        body: service(one),
        graph: [data.service(one), data.breadcrumbs('leistungen', title)],
        feedback: true,
      }
    },
    services: () => {
      const groups = Map.groupBy(portal.byTitle[l], ({ title }) => title[l].charAt(0).toUpperCase())
      return listPage(
        t.sections.services,
        t.intro.services,
        markup`${ways([
          ['online', t.sections.online],
          ['termine', t.sections.appointments],
          ['formulare', t.sections.forms],
        ])} <nav class="letters" aria-label="${t.letters}"> <ul> ${[...groups.keys()].map((letter) => markup`<li><a href="#buchstabe-${letter.toLowerCase()}">${letter}</a></li>`)} </ul> </nav>${[...groups].map(([letter, items]) => markup`<section class="letter"> <h2 id="buchstabe-${letter.toLowerCase()}">${letter}</h2> ${links(items)} </section>`)}`,
      )
    },
    online: () =>
      listPage(
        t.sections.online,
        t.intro.online,
        withWays(portal.byTitle[l], ({ onlineServices }) => onlineServices.map(({ name, url }) => ({ name: name[l], url }))),
      ),
    appointments: () =>
      listPage(
        t.sections.appointments,
        t.intro.appointments,
        markup`${(['required', 'possible'] as const).map((need) =>
          section(
            t.ways[need],
            withWays(
              portal.byTitle[l].filter(({ appointment }) => appointment.need === need),
              ({ appointment: { url } }) => [{ name: t.service.bookAppointment, url }],
            ),
          ),
        )}`,
      ),
    audience: (path) => {
      const audience = audiences[path as AudiencePath]
      const title = t.audiences.names[audience]
      const all = audience === 'citizens'
      return {
        title,
        description: t.audiences.intro[audience],
        graph: [data.breadcrumbs('themen', title)],
        body: markup`${trail('themen')} <h1>${title}</h1> <p class="lead">${t.audiences.intro[audience]}</p> ${all ? [section(t.audiences.mostAsked, links(portal.popular.slice(0, 8))), section(t.audiences.topics, tiles(topics, 'h3')), section(t.audiences.all, links(portal.byTitle[l]))] : markup`<p>${t.audiences.none}</p>`}${section(t.audiences.title, audienceWays(path))}`,
      }
    },
    plain: (path) => ({
      ...listPage(
        t.sections[plainPages[path as PlainPage]],
        t.intro[plainPages[path as PlainPage]],
        path === 'suche' ? searchForm(l, false) : raw(''),
      ),
      feedback: path === 'suche',
    }),
    standing: (id) => {
      const { title, description, text } = portal.standing.get(id)!
      return {
        title: title[l],
        description: description[l],
        graph: [data.breadcrumbs('', title[l])],
        body: markup`${trail()} <article class="prose"> <h1>${title[l]}</h1> ${raw(markdown.render(text[l]))} </article>`,
        feedback: true,
      }
    },
    office: (id) => {
      const office = portal.offices.get(id)!
      const below = offices.filter(({ parent }) => parent === id)
      const parent = portal.offices.get(office.parent ?? '')
      const title = office.name[l]
      const body = markup`${[
        section(t.contact.title, markup`<div class="cards">${office.contactPoints.map(contact)}</div>`),
        section(t.sections.locations, markup`<div class="cards">${office.locations.map(placeCard)}</div>`),
        section(t.organisations.tasks, list(office.tasks.map((task) => task[l]))),
        section(t.organisations.services, links(portal.servicesOfOffice.get(id) ?? [])),
        below.length > 0 && section(t.organisations.below, officeLinks(below)),
      ]}`
      const above = parent !== undefined && markup`<li><a href="${to(`aemter/${parent.id}`)}">${parent.name[l]}</a></li>`
      return {
        title,
        description: office.summary[l],
        graph: [data.office(office), data.breadcrumbs('aemter', title)],
        body: entry('aemter', title, office.summary[l], body, filledIn(t.organisations.number, office.number), above),
        feedback: true,
      }
    },
    offices: () => listPage(t.sections.organisations, t.intro.organisations, tree(offices.filter(({ parent }) => parent === undefined))),
    topic: (id) => {
      const topic = portal.topics.get(id)!
      const title = topic.title[l]
      const services = portal.servicesOfTopic.get(id) ?? []
      return {
        title,
        apart: t.kinds.topic,
        description: topic.summary[l],
        graph: [data.topic(topic), data.breadcrumbs('themen', title)],
        body: entry(
          'themen',
          title,
          topic.summary[l],
          markup`${section(t.topics.services, markup`<ul class="link-list link-list--rich"> ${services.map((one) => markup`<li> ${link(`leistungen/${one.id}`, one.title[l])} <p>${one.summary[l]}</p> </li>`)} </ul>`)}${section(t.service.details, markup`<div class="prose">${raw(markdown.render(topic.text[l]))}</div>`)}`,
        ),
        feedback: true,
      }
    },
    topics: () => listPage(t.sections.topics, t.intro.topics, markup`${section(t.audiences.title, audienceWays())}${tiles(topics, 'h2')}`),
    place: (id) => {
      const place = portal.places.get(id)!
      const title = place.name[l]
      const contacts = [...portal.contacts.values()].filter(({ location }) => location === id)
      const here = offices.filter(({ locations }) => locations.includes(id))
      const body = markup`${[
        section(t.contact.address, markup`<p>${address(place)}</p>`),
        hours(title, place.openingHours, 'h2'),
        section(t.locations.accessibility, markup`<p><strong>${t.locations.stepFree[place.stepFree]}</strong></p>`),
        section(t.locations.directions, markup`<h3>${t.locations.publicTransport}</h3><p>${place.publicTransport[l]}</p>${map(place)}`),
        section(t.contact.title, markup`<div class="cards">${contacts.map((one) => contact(one.id))}</div>`),
        section(
          t.locations.organisations,
          markup`<ul class="link-list"> ${here.map((office) => markup`<li> ${link(`aemter/${office.id}`, office.name[l])} </li>`)} </ul>`,
        ),
        section(t.locations.services, links(portal.servicesOfPlace.get(id) ?? [])),
      ]}`
      return {
        title,
        apart: t.kinds.location,
        graph: [data.place(place), data.breadcrumbs('standorte', title)],
        body: entry('standorte', title, undefined, body),
        feedback: true,
      }
    },
    places: () => listPage(t.sections.locations, t.intro.locations, markup`<div class="cards">${places.map(placeInShort)}</div>`),
  }
}
