// Everything that a page does beyond being read, in one file for one request. Each module looks for its own parts of the page
// and does nothing where there are none; the page is whole without any of them.
import '../embed/embed.browser.ts'
import '../feedback.browser.ts'
import '../notices.browser.ts'
import '../place/hours.browser.ts'
import '../search/fields.browser.ts'
import './print.browser.ts'
