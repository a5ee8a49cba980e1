import { createHash } from 'node:crypto'
import type { City } from '../payload-types.ts'
import { telephoneLink } from '../../content/phone.ts'
import type { FeedbackTexts } from './texts.ts'

interface Answer {
  lang: string
  direction: 'ltr' | 'rtl'
  t: FeedbackTexts
  city: Pick<City, 'name' | 'colours' | 'phone'>
  title: string
  text: string
  /** What the reader wrote and has to send again. */
  words?: string | undefined
  /** Whole address to go on to. */
  back: { url: string; label: string }
  home: string
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&#39;')

/** The page that answers a form sent without scripts: the portal's look, one file, nothing from elsewhere. */
export function answerPage({ lang, direction, t, city, title, text, words, back, home }: Answer): Response {
  const style = styleFor(city)
  const html = `<!doctype html>
<html lang="${escaped(lang)}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<title>${escaped(title)} – ${escaped(city.name)}</title>
<style>${style}</style>
</head>
<body>
<header><a href="${escaped(home)}">${escaped(city.name)}</a></header>
<main>
<h1>${escaped(title)}</h1>
<p>${escaped(text)}</p>
${words ? `<h2>${escaped(t.yourWords)}</h2>\n<p class="words">${escaped(words)}</p>\n` : ''}<p><a class="button" href="${escaped(back.url)}">${escaped(back.label)}</a></p>
${city.phone ? `<p>${escaped(t.call)} <a href="${escaped(telephoneLink(city.phone))}">${escaped(city.phone)}</a></p>\n` : ''}</main>
</body>
</html>
`
  const hash = createHash('sha256').update(style).digest('base64')
  return new Response(html, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    },
  })
}

const colour = (value: string | null | undefined, fallback: string) => (value && /^#[0-9a-f]{6}$/i.test(value) ? value : fallback)

/** The portal's page in a few lines: its colours, measure and sizes (site/styles/). */
function styleFor({ colours }: Answer['city']): string {
  const [light, dark] = [colour(colours?.brand, '#1b4f8a'), colour(colours?.brandDark, '#9cc4f5')]
  return `:root{color-scheme:light dark;--brand:light-dark(${light},${dark});--ink:light-dark(#171a2b,#f0f1f5);--paper:light-dark(#fff,#000);--line:light-dark(#bfc3d1,#4a5068)}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:1.125rem/1.55 system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans','Liberation Sans',sans-serif;overflow-wrap:anywhere}
header,main{max-inline-size:46rem;margin-inline:auto;padding:1rem clamp(1rem,4vw,2rem)}
header{font-size:1.25rem;font-weight:600}
header a{color:inherit;text-decoration:none}
header a:hover{text-decoration:underline}
h1{font-size:clamp(1.75rem,1.4rem + 1.8vw,2.5rem);line-height:1.25;margin-block:1rem .5rem}
h2{font-size:1.2rem;margin-block:1.5rem .25rem}
p{margin-block:0 1rem}
a{color:var(--brand);display:inline-block;min-block-size:1.5em}
.words{white-space:pre-wrap;border-inline-start:4px solid var(--line);padding-inline-start:1rem}
.button{padding:.75rem 1.25rem;border:2px solid var(--brand);border-radius:4px;font-weight:600;text-decoration:none}
:focus-visible{outline:3px solid var(--brand);outline-offset:3px}`
}
