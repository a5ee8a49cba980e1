import { languagesOfInstallation } from '../installation.ts'

/** What the CMS answers to a reader of the portal. The forms themselves speak from `site/strings/`. */
export interface FeedbackTexts {
  /** Title and sentence by what was said. */
  thanks: { title: string; yes: string; no: string; mistake: string }
  trouble: string
  mistakes: {
    form: string
    page: string
    verdict: string
    words: string
    tooLong: string
    origin: string
    tooMany: string
    broken: string
  }
  yourWords: string
  back: string
  home: string
  /** Where to ask, before the city's number. */
  call: string
}

const de: FeedbackTexts = {
  thanks: {
    title: 'Vielen Dank',
    yes: 'Schön, dass Ihnen die Seite geholfen hat.',
    no: 'Ihre Rückmeldung ist angekommen. Das zuständige Amt sieht sich die Seite an.',
    mistake: 'Ihre Meldung ist angekommen. Das zuständige Amt prüft die Seite.',
  },
  trouble: 'Das hat nicht geklappt',
  mistakes: {
    form: 'Ihre Rückmeldung kam nicht vollständig an. Bitte senden Sie das Formular auf der Seite noch einmal ab.',
    page: 'Diese Seite gibt es nicht mehr. Darum konnten wir Ihre Rückmeldung nicht zuordnen.',
    verdict: 'Bitte wählen Sie „Ja“, „Nein“ oder „Fehler melden“.',
    words: 'Bitte schreiben Sie, was auf der Seite falsch ist. Gehen Sie dazu zurück zur Seite.',
    tooLong: 'Ihr Text ist zu lang. Erlaubt sind 2.000 Zeichen. Bitte kürzen Sie ihn.',
    origin: 'Diese Rückmeldung kam nicht von unserem Portal. Bitte benutzen Sie das Formular auf der Seite.',
    tooMany: 'Gerade kommen von Ihrem Anschluss sehr viele Rückmeldungen. Bitte versuchen Sie es in zehn Minuten noch einmal.',
    broken: 'Wir konnten Ihre Rückmeldung gerade nicht speichern. Bitte versuchen Sie es später noch einmal.',
  },
  yourWords: 'Ihr Text',
  back: 'Zurück zur Seite',
  home: 'Zur Startseite',
  call: 'Brauchen Sie eine Auskunft? Rufen Sie an:',
}

const en: FeedbackTexts = {
  thanks: {
    title: 'Thank you',
    yes: 'We are glad that this page helped you.',
    no: 'We have received your feedback. The responsible office will look at the page.',
    mistake: 'We have received your report. The responsible office will check the page.',
  },
  trouble: 'That did not work',
  mistakes: {
    form: 'Your feedback did not arrive completely. Please send the form on the page again.',
    page: 'This page no longer exists, so we could not tell what your feedback is about.',
    verdict: 'Please choose “Yes”, “No” or “Report a mistake”.',
    words: 'Please tell us what is wrong on the page. Go back to the page to do so.',
    tooLong: 'Your text is too long. It may have 2,000 characters. Please shorten it.',
    origin: 'This feedback did not come from our portal. Please use the form on the page.',
    tooMany: 'There is a lot of feedback from your connection at the moment. Please try again in ten minutes.',
    broken: 'We could not save your feedback. Please try again later.',
  },
  yourWords: 'Your text',
  back: 'Back to the page',
  home: 'To the home page',
  call: 'Do you need an answer? Call:',
}

const deSimple: FeedbackTexts = {
  thanks: {
    title: 'Vielen Dank',
    yes: 'Die Seite hat Ihnen geholfen. Das freut uns.',
    no: 'Wir haben Ihre Antwort bekommen. Das Amt sieht sich die Seite an.',
    mistake: 'Wir haben Ihre Meldung bekommen. Das Amt prüft die Seite.',
  },
  trouble: 'Das hat nicht geklappt',
  mistakes: {
    form: 'Ihre Antwort ist nicht richtig angekommen. Bitte schicken Sie sie noch einmal.',
    page: 'Diese Seite gibt es nicht mehr.',
    verdict: 'Bitte drücken Sie auf „Ja“, „Nein“ oder „Fehler melden“.',
    words: 'Bitte schreiben Sie: Was ist falsch? Gehen Sie dafür zurück zur Seite.',
    tooLong: 'Ihr Text ist zu lang. Bitte schreiben Sie weniger.',
    origin: 'Ihre Antwort kam nicht von unserer Internet-Seite. Bitte schreiben Sie auf unserer Seite.',
    tooMany: 'Es kommen gerade sehr viele Antworten. Bitte warten Sie 10 Minuten. Dann versuchen Sie es noch einmal.',
    broken: 'Wir können Ihre Antwort gerade nicht speichern. Bitte versuchen Sie es später noch einmal.',
  },
  yourWords: 'Ihr Text',
  back: 'Zurück zur Seite',
  home: 'Zur Start-Seite',
  call: 'Haben Sie eine Frage? Rufen Sie an:',
}

const spoken: Record<string, FeedbackTexts> = { de, en, 'de-simple': deSimple }

/** The texts for a language of the portal, by the rule of `site/strings/index.ts`, and the language that they are in. */
export function feedbackTexts(code: string): { t: FeedbackTexts; lang: string; direction: 'ltr' | 'rtl' } {
  const base = (language: string) => language.split('-')[0]!
  const languages = languagesOfInstallation()
  const own = languages.find((language) => language.code === code) ?? languages[0]
  const candidates = [own.code, own.stringsFrom, base(own.code), languages[0].code, base(languages[0].code)]
  const lang = candidates.find((candidate) => candidate !== undefined && candidate in spoken) ?? 'de'
  return { t: spoken[lang]!, lang, direction: lang === own.code || base(lang) === base(own.code) ? own.direction : 'ltr' }
}
