/* What the interface of the compared generators says, as much as Stadtschreiber's own does. */

const de = {
  home: 'Startseite', skip: 'Zum Inhalt springen', language: 'Sprache', navigation: 'Hauptnavigation', here: 'Sie sind hier', search: 'Suche', contents: 'Auf dieser Seite',
  services: 'Leistungen A–Z', topics: 'Themen und Lebenslagen', offices: 'Ämter', news: 'Aktuelles', events: 'Veranstaltungen', locations: 'Standorte',
  intro: 'Alles, was Sie bei der Stadt erledigen können, von A bis Z.', letters: 'Zum Buchstaben springen',
  next: 'So geht es weiter', documents: 'Was Sie brauchen', costs: 'Was es kostet', times: 'Fristen und Dauer', requirements: 'Voraussetzungen', steps: 'So läuft es ab',
  responsible: 'Wer zuständig ist', details: 'Ausführlich', hints: 'Gut zu wissen', remedy: 'Wenn Sie nicht einverstanden sind', laws: 'Rechtsgrundlagen', related: 'Das könnte auch wichtig sein',
  book: 'Termin vereinbaren', account: 'Anmeldung mit Benutzername und Passwort', inPerson: 'Sie müssen persönlich kommen.', notInPerson: 'Sie müssen nicht persönlich kommen.',
  appointment: { none: 'Sie brauchen keinen Termin.', possible: 'Sie können einen Termin vereinbaren.', required: 'Sie brauchen einen Termin.' },
  pay: 'So können Sie zahlen', payment: { cash: 'bar', girocard: 'Girocard', online: 'online' }, processing: 'Bearbeitungsdauer', weeks: 'Wochen', to: 'bis',
  phone: 'Telefon', email: 'E-Mail', address: 'Adresse', room: 'Raum', hours: 'Öffnungszeiten', clock: 'Uhr', day: 'Tag', time: 'Uhrzeit', holidays: 'An Feiertagen geschlossen.', where: 'Wo Sie hingehen',
  days: { mo: 'Montag', tu: 'Dienstag', we: 'Mittwoch', th: 'Donnerstag', fr: 'Freitag', sa: 'Samstag', su: 'Sonntag' },
  stepFree: { yes: 'Stufenloser Zugang', partly: 'Teilweise stufenloser Zugang', no: 'Kein stufenloser Zugang' },
  belongs: 'Gehört zu', checked: 'Zuletzt geprüft am', example: 'Diese Angaben sind ein Beispiel. Die Stadt hat sie nicht bestätigt.', tasks: 'Aufgaben', office: 'Amt', contact: 'Kontakt', below: 'Gehört dazu',
  about: 'Über diese Seite', imprint: 'Impressum', privacy: 'Datenschutz', accessibility: 'Erklärung zur Barrierefreiheit', feeds: 'Feeds und offene Daten', follow: 'Folgen Sie uns',
  question: 'Was möchten Sie erledigen?', often: 'Oft gefragt',
}

const en: typeof de = {
  home: 'Home', skip: 'Skip to content', language: 'Language', navigation: 'Main navigation', here: 'You are here', search: 'Search', contents: 'On this page',
  services: 'Services A–Z', topics: 'Topics and life situations', offices: 'Offices', news: 'News', events: 'Events', locations: 'Locations',
  intro: 'Everything you can do at the city, from A to Z.', letters: 'Jump to a letter',
  next: 'What to do next', documents: 'What you need', costs: 'What it costs', times: 'Deadlines and duration', requirements: 'Requirements', steps: 'How it works',
  responsible: 'Who is responsible', details: 'In detail', hints: 'Good to know', remedy: 'If you do not agree', laws: 'Legal bases', related: 'This may be important, too',
  book: 'Book an appointment', account: 'Login with user name and password', inPerson: 'You have to come in person.', notInPerson: 'You do not have to come in person.',
  appointment: { none: 'You need no appointment.', possible: 'You can book an appointment.', required: 'You need an appointment.' },
  pay: 'Ways to pay', payment: { cash: 'cash', girocard: 'Girocard', online: 'online' }, processing: 'Processing time', weeks: 'weeks', to: 'to',
  phone: 'Phone', email: 'E-mail', address: 'Address', room: 'Room', hours: 'Opening hours', clock: '', day: 'Day', time: 'Time', holidays: 'Closed on public holidays.', where: 'Where to go',
  days: { mo: 'Monday', tu: 'Tuesday', we: 'Wednesday', th: 'Thursday', fr: 'Friday', sa: 'Saturday', su: 'Sunday' },
  stepFree: { yes: 'Step-free access', partly: 'Partly step-free access', no: 'No step-free access' },
  belongs: 'Belongs to', checked: 'Last checked on', example: 'This is an example. The city has not confirmed it.', tasks: 'Tasks', office: 'Office', contact: 'Contact', below: 'Units below',
  about: 'About this site', imprint: 'Imprint', privacy: 'Privacy', accessibility: 'Accessibility statement', feeds: 'Feeds and open data', follow: 'Follow us',
  question: 'What would you like to do?', often: 'Often asked for',
}

export const labels = { de, en }
