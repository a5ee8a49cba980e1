import { mapProvider } from '../../../content/schema/embeds.ts'
import { filledIn, labels } from '../labels.ts'
import { timetableIn } from '../timetable.ts'
import { addressOf, type Hours, type Language, type Place, type Portal } from './data.ts'
import { icons, markup, once, type Markup } from './html.ts'
import { dialled } from './linked-data.ts'

/** Small pieces of markup in one language. */
export function linksOf(l: Language) {
  const t = labels[l]
  const sections: Record<string, string> = {
    leistungen: t.sections.services,
    aemter: t.sections.organisations,
    themen: t.sections.topics,
    standorte: t.sections.locations,
  }
  const to = (path: string) => addressOf(path, l)
  const link = (path: string, label: string) => markup`<a href="${to(path)}" class="link">${label}</a>`
  return {
    to,
    link,
    trail: (path?: string, more?: Markup | false) =>
      markup`<nav class="trail" aria-label="${t.breadcrumb}"> <ol> <li><a href="${to('')}">${t.home}</a></li> ${path !== undefined && markup`<li><a href="${to(path)}">${sections[path]}</a></li>`}${more} </ol> </nav>`,
    section: (title: string, body: Markup, id?: string) =>
      markup`<section class="section"${id !== undefined && markup` id="${id}"`}> <h2>${title}</h2> ${body} </section>`,
    list: (items: string[]) => markup`<ul>${items.map((item) => markup`<li>${item}</li>`)}</ul>`,
  }
}

const made = new Map<Language, ReturnType<typeof makePlaces>>()

/** Contact points and places in one language: each is made once, however many pages show it. */
export function placesOf(portal: Portal, l: Language): ReturnType<typeof makePlaces> {
  if (!made.has(l)) made.set(l, makePlaces(portal, l))
  return made.get(l)!
}

function makePlaces(portal: Portal, l: Language) {
  const t = labels[l]
  const { to, link } = linksOf(l)
  const hours = (name: string, openingHours: Hours, level: 'h2' | 'h4') => {
    const { rows, exceptions, live } = timetableIn(l, openingHours)
    return markup`<div class="hours"> <${level}>${t.contact.hours}</${level}> <p class="hours__now" data-hours="${live}"></p> <table class="kern-table kern-table--small"> <caption class="visually-hidden">${filledIn(t.contact.hoursOf, name)}</caption> <thead class="visually-hidden"><tr><th scope="col">${t.contact.day}</th><th scope="col">${t.contact.time}</th></tr></thead> <tbody> ${rows.map(({ days, hours: span }) => markup`<tr class="kern-table__row"> <th class="kern-table__header" scope="row">${days}</th> <td class="kern-table__cell"> <span class="hours__span">${span}</span> </td> </tr>`)} </tbody> </table> ${exceptions.length > 0 && markup`<div class="hours__exceptions"> <p><strong>${t.contact.exceptions}</strong></p> <ul> ${exceptions.map((exception) => markup`<li> ${exception} </li>`)} </ul> </div>`} <p>${openingHours.note[l]}</p> <p class="muted">${t.contact.holidays}</p> </div>`
  }
  const address = ({ street, postalCode, town }: Place) =>
    markup`<span class="address"><span dir="auto">${street}</span><span dir="auto">${postalCode} ${town}</span></span>`
  const contact = once((id: string) => {
    const { name, function: purpose, phone, email, location, room, openingHours } = portal.contacts.get(id)!
    const place = portal.places.get(location)
    return markup`<div class="card contact"> <h3>${name[l]}</h3> <p>${purpose[l]}</p> <dl class="details"> <div><dt>${t.contact.phone}</dt><dd><a class="link phone" href="tel:${dialled(phone)}">${phone}</a></dd></div> <div><dt>${t.contact.email}</dt><dd><a class="link" href="mailto:${email}">${email}</a></dd></div> ${place && markup`<div><dt>${t.contact.address}</dt><dd>${link(`standorte/${place.id}`, place.name[l])}${address(place)}</dd></div>`} <div><dt>${t.contact.room}</dt><dd>${room[l]}</dd></div> </dl> ${hours(name[l], openingHours, 'h4')} </div>`
  })
  const card = (place: Place, level: 'h2' | 'h3', body: Markup | false) =>
    markup`<div class="card"> <${level} class="card__title">${link(`standorte/${place.id}`, place.name[l])}</${level}> ${address(place)} <p class="muted">${t.locations.stepFree[place.stepFree]}</p> ${body} </div>`
  const map = ({ coordinates, name }: Place) => {
    const title = filledIn(t.locations.mapOf, name[l])
    return markup`<figure class="embed" data-frame="${mapProvider.frame(coordinates)}" data-title="${title}"> <div class="embed__offer" data-part="offer"> <p class="embed__title">${icons.place}<span>${title}</span></p> <p>${t.embed.notice.replaceAll('%s', mapProvider.name)} <a class="link" href="${to('datenschutz')}">${t.embed.privacy}</a></p> <div class="embed__ways"> <button type="button" class="kern-btn kern-btn--primary" data-part="load" hidden> <span class="kern-label">${t.embed.load}<span class="visually-hidden">: ${title}</span></span> </button> <a class="link" href="${mapProvider.page(coordinates)}" rel="external noreferrer">${filledIn(t.embed.elsewhere, mapProvider.name)}</a> </div> </div> <p class="embed__remove"><button type="button" class="kern-btn kern-btn--secondary" data-part="remove" hidden><span class="kern-label">${t.embed.remove}</span></button></p> </figure>`
  }
  return {
    contact,
    address,
    hours,
    map,
    placeInShort: (place: Place) => card(place, 'h2', false),
    placeCard: once((id: string) => {
      const place = portal.places.get(id)!
      return card(place, 'h3', hours(place.name[l], place.openingHours, 'h4'))
    }),
  }
}
