import { filledIn, labels } from '../labels.ts'
import { addressOf, cmsOrigin, languages, origin, type Language, type Page, type Portal } from './data.ts'
import { icons, markup, once, raw, type Markup } from './html.ts'
import { graphOf } from './linked-data.ts'

/** What a page is besides its address. */
export interface Content {
  title: string
  /** Its kind, where another page may have the same title. */
  apart?: string
  description?: string | undefined
  body: Markup
  /** What the page is about, as pieces of JSON-LD. */
  graph: string[]
  feedback?: boolean
}

const names = { de: 'Deutsch', en: 'English' }
const help = ['leichte-sprache', 'gebaerdensprache', '115', 'barrierefreiheit']
const more = ['online', 'termine', 'formulare', 'standorte', 'ratssitzungen-live', 'soziale-netzwerke', 'offene-daten', 'feeds']
const legal = ['ueber-dieses-portal', 'impressum', 'datenschutz']
const channelNames: Record<string, string> = { mastodon: 'Mastodon' }

/** Makes the frame of a language's pages. What many pages share is made once. */
export function frameOf(portal: Portal, language: Language): (page: Page, content: Content) => string {
  const { city, standing } = portal
  const t = labels[language]
  const siteTitle = filledIn(t.siteTitle, city.name)
  const to = (target: string) => addressOf(target, language)
  const { sections } = t
  const menu: [string, string][] = [
    ['leistungen', sections.services],
    ['themen', sections.topics],
    ['aemter', sections.organisations],
    ['aktuelles', sections.news],
    ['veranstaltungen', sections.events],
  ]
  const lists: Record<string, string> = {
    online: sections.online,
    termine: sections.appointments,
    formulare: sections.forms,
    standorte: sections.locations,
    feeds: sections.feeds,
  }
  const current = (path: string, target: string) =>
    path === target ? raw(' aria-current="page"') : path.startsWith(`${target}/`) && raw(' aria-current="true"')
  const navigation = (path: string) =>
    markup`<nav class="site-nav" id="menue" popover aria-label="${t.mainNavigation}"> <ul class="site-nav__list wrap"> ${menu.map(([target, label]) => markup`<li> <a href="${to(target)}"${current(path, target)}>${label}</a> </li>`)} </ul> <button type="button" class="site-header__way site-header__menu" popovertarget="menue" popovertargetaction="hide">${t.closeMenu}</button> </nav> </header>`
  const navigationWithin = once((section: string) => navigation(`${section}/`))
  const compactForm = searchForm(language, true)
  const links = (paths: string[]) =>
    paths.map((path) => markup`<li><a href="${to(path)}">${lists[path] ?? standing.get(path)?.title[language]}</a></li>`)
  const footer = markup`<footer class="site-footer"> <div class="site-footer__columns wrap"> <section> <h2>${t.cityFooter}</h2> <address> <p> ${city.officialName} <br>${city.address.street}<br>${city.address.postalCode} ${city.address.town} </p> <ul> <li>${t.contact.phone}: <a class="link phone" href="tel:${city.phone}">${city.phone}</a></li> <li>${t.contact.email}: <a href="mailto:${city.email}">${city.email}</a></li> </ul> </address> </section> <section> <h2>${t.standing.helpFooter}</h2> <ul>${links(help)}</ul> </section><section> <h2>${t.standing.moreFooter}</h2> <ul>${links(more)}</ul> </section><section> <h2>${t.legalFooter}</h2> <ul>${links(legal)}</ul> </section> <section class="site-footer__channels"> <h2>${t.channelsFooter}</h2> <ul> ${city.channels.map(({ channel, url }) => markup`<li><a href="${url}" rel="me">${channelNames[channel]}</a></li>`)} </ul> </section> </div> </footer><script type="module" fetchpriority="low" src="/_astro/Page.js"></script></body> </html>`
  const feeds = markup`<link rel="icon" href="/favicon.svg" type="image/svg+xml"> <link rel="alternate" type="application/rss+xml" href="/feeds/news.xml" title="${siteTitle}: ${t.sections.news}"> <link rel="alternate" type="application/feed+json" href="${language === 'de' ? '' : `/${language}`}/feeds/news.json" title="${siteTitle}: ${t.sections.news}"> <link rel="stylesheet" href="/portal.css?v=0a1b2c3d"></head> <body> <a class="skip-link" href="#inhalt">${t.skip}</a> `
  const [beforePath, afterPath] = feedbackForm(language, city.phone)
  const start = markup`<!DOCTYPE html><html lang="${language}" dir="ltr"> <head><meta charset="utf-8"> <meta name="viewport" content="width=device-width, initial-scale=1"> <title>`
  const top = (field: boolean) =>
    markup`<header class="site-header${field && ' site-header--field'}"> <div class="site-header__top wrap"> <a class="site-header__home" href="${to('')}"> <span class="site-header__name">${siteTitle}</span> </a> <a class="site-header__way" href="${to('suche')}">${icons.search}${t.sections.search}</a> <button type="button" class="site-header__way site-header__menu" popovertarget="menue">${t.menu}</button> <nav class="language-switch" aria-label="${t.languages}"> <ul> `
  const [withField, withoutField] = [top(true), top(false)]
  const region = language === 'de' ? 'de_DE' : 'en_US'

  return ({ path }, { title, apart, description, body, graph, feedback }) => {
    const field = path !== '' && path !== 'suche'
    const own = apart === undefined ? title : `${title} (${apart})`
    const whole = path === '' ? siteTitle : `${own} – ${siteTitle}`
    const slash = path.indexOf('/')
    return markup`${start}${whole.length > 70 ? own : whole}</title> ${description && markup`<meta name="description" content="${description}">`} <meta name="color-scheme" content="light dark"> ${path === 'suche' && raw('<meta name="robots" content="noindex">')} <link rel="canonical" href="${origin}${to(path)}"> ${languages.map((code) => markup`<link rel="alternate" hreflang="${code}" href="${origin}${addressOf(path, code)}">`)} <link rel="alternate" hreflang="x-default" href="${origin}${addressOf(path, 'de')}"> <meta property="og:type" content="website"> <meta property="og:site_name" content="${siteTitle}"> <meta property="og:title" content="${title}"> ${description && markup`<meta property="og:description" content="${description}">`} <meta property="og:url" content="${origin}${to(path)}"> <meta property="og:locale" content="${region}"> <meta name="twitter:card" content="summary"> <script type="application/ld+json">${raw(graphOf(graph))}</script> ${feeds}${field ? withField : withoutField}${languages.map((code) => markup`<li> <a href="${addressOf(path, code)}" lang="${code}" hreflang="${code}"${code === language && raw(' aria-current="true"')}> ${names[code]} </a> </li>`)} </ul> </nav> ${field && compactForm} </div> ${slash < 0 ? navigation(path) : navigationWithin(path.slice(0, slash))} <main id="inhalt" tabindex="-1" class="page${path === '' && ' page--wide'}"> ${body} ${feedback && markup`${beforePath}${to(path)}${afterPath}`} </main> ${footer}`
      .text
  }
}

/** The way into the search. */
export function searchForm(language: Language, compact: boolean): Markup {
  const { search, homePage } = labels[language]
  const id = compact ? 'suche-oben' : 'suchwort'
  return markup`<form class="search-form${compact && ' search-form--compact'}" role="search"${compact && markup` aria-label="${labels[language].sections.search}"`} action="${addressOf('suche', language)}" method="get" data-index="/suche/${language}.json" data-words="${search.words}"> <label class="${compact ? 'visually-hidden' : 'search-form__label'}" for="${id}">${compact ? search.label : homePage.question}</label> ${!compact && markup`<p class="search-form__hint" id="suchhilfe">${search.hint}</p>`} <div class="search-form__row"> <div class="search-form__field"> <input class="search-form__input" id="${id}" type="search" name="q" autocomplete="off" spellcheck="false" maxlength="200"${!compact && raw(' aria-describedby="suchhilfe"')}> </div> <button class="kern-btn kern-btn--primary" type="submit"${compact && markup` aria-label="${search.button}"`}> ${icons.search}${!compact && markup`<span class="kern-label">${search.button}</span>`} </button> </div> </form>`
}

/** The form at the foot of a page, in two parts around the page's address. */
function feedbackForm(language: Language, phone: string): [Markup, Markup] {
  const words = labels[language].feedback
  return [
    markup`<form class="feedback" method="post" action="${cmsOrigin}/api/feedback" aria-labelledby="rueckmeldung" data-failed="${filledIn(words.failed, phone)}"> <div class="feedback__ask" data-part="ask"> <h2 id="rueckmeldung">${words.title}</h2> <input type="hidden" name="page" value="`,
    markup`"> <button class="kern-btn kern-btn--secondary" name="verdict" value="yes"><span class="kern-label">${words.yes}</span></button> <button class="kern-btn kern-btn--secondary" name="verdict" value="no"><span class="kern-label">${words.no}</span></button> <details> <summary>${words.more}</summary> <label for="rueckmeldung-worte">${words.words}</label> <p id="rueckmeldung-hinweis">${words.hint}</p> <textarea id="rueckmeldung-worte" name="words" rows="4" maxlength="2000" aria-describedby="rueckmeldung-hinweis"></textarea> <label class="visually-hidden" aria-hidden="true">${words.trap}<input name="subject" tabindex="-1" autocomplete="off"></label> <button class="kern-btn kern-btn--primary" name="verdict" value="mistake"><span class="kern-label">${words.mistake}</span></button> </details> </div> <p class="feedback__status" role="status" tabindex="-1"></p> <p class="feedback__call">${words.call} <a class="link phone" href="tel:${phone}">${phone}</a></p> </form>`,
  ]
}
