/* The words that synthetic cities are made of: German and English side by side, so that both languages say the same. */

export interface Pair {
  de: string
  en: string
}

const pairs = (lines: string): Pair[] =>
  lines
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((part) => part.trim()) as [string, string])
    .map(([de, en]) => ({ de, en }))

export const things = pairs(`
  Personalausweis | Identity card
  Reisepass | Passport
  Bewohnerparkausweis | Resident parking permit
  Führungszeugnis | Certificate of conduct
  Geburtsurkunde | Birth certificate
  Eheurkunde | Marriage certificate
  Meldebescheinigung | Certificate of registration
  Hundesteuer | Dog tax
  Gewerbesteuer | Trade tax
  Grundsteuer | Property tax
  Gaststättenerlaubnis | Restaurant licence
  Reisegewerbekarte | Itinerant trade card
  Baugenehmigung | Building permit
  Vorbescheid für ein Bauvorhaben | Preliminary building decision
  Baulastenauskunft | Information from the register of building obligations
  Denkmalrechtliche Genehmigung | Permit for listed buildings
  Wohngeld | Housing benefit
  Bildungspaket | Education and participation package
  Elterngeld | Parental allowance
  Kita-Platz | Place in a day nursery
  Unterhaltsvorschuss | Advance on maintenance payments
  Schwerbehindertenausweis | Severely disabled person's pass
  Parkausweis für Menschen mit Behinderung | Parking permit for people with disabilities
  Ehrenamtskarte | Volunteer card
  Führerschein | Driving licence
  Internationaler Führerschein | International driving licence
  Fahrzeugzulassung | Vehicle registration
  Kurzzeitkennzeichen | Short-term number plate
  Wunschkennzeichen | Personalised number plate
  Sperrmüllabholung | Bulky waste collection
  Restmülltonne | Residual waste bin
  Biotonne | Organic waste bin
  Baumfällgenehmigung | Tree felling permit
  Sondernutzung einer Straße | Special use of a street
  Halteverbotszone | No-stopping zone
  Marktstand | Market stall
  Straßenfest | Street party
  Feuerwerk | Fireworks
  Waffenschein | Firearms licence
  Fischereischein | Fishing licence
  Jagdschein | Hunting licence
  Grabnutzungsrecht | Right to use a grave
  Bestattung | Burial
  Vereinsförderung | Support for clubs
  Sporthalle | Sports hall
  Bibliotheksausweis | Library card
  Musikschulplatz | Place at the music school
  Schulanmeldung | School enrolment
  Schülerfahrkarte | Pupil's travel pass
  Aufenthaltstitel | Residence permit
  Einbürgerung | Naturalisation
  Beglaubigung | Certification
`)

export const actions = pairs(`
  beantragen | apply for
  verlängern | extend
  ändern | change
  ersetzen | replace
  abmelden | cancel
  anmelden | register for
  kostenlos erhalten | get free of charge
  online bestellen | order online
`)

export const situations = pairs(`
  für Vereine | for clubs
  für Betriebe | for businesses
  für Familien | for families
  für Studierende | for students
  für Menschen über 65 | for people over 65
  für Selbstständige | for the self-employed
  nach einem Umzug | after moving house
  nach einer Heirat | after a wedding
  bei Verlust | after a loss
  bei Diebstahl | after a theft
  mit Vollmacht | with a power of attorney
  aus dem Ausland | from abroad
  am Wochenende | at the weekend
  in der Innenstadt | in the city centre
  in den Ortsteilen | in the districts
  zum ersten Mal | for the first time
`)

/** `{thing}` stands for what the service is about. */
export const sentences = pairs(`
  Für „{thing}“ genügt ein formloser Antrag, den Sie auch ohne Termin abgeben können. | An informal application is enough for “{thing}”; you can hand it in without an appointment.
  Die Bearbeitung dauert länger, wenn Unterlagen fehlen oder unleserlich sind. | It takes longer if documents are missing or illegible.
  Bitte bringen Sie alle Nachweise im Original mit; Kopien machen wir kostenlos vor Ort. | Please bring all proofs as originals; we make copies on the spot free of charge.
  Wenn Sie verhindert sind, kann eine andere Person mit Ihrer schriftlichen Vollmacht kommen. | If you cannot come, someone else may do so with your written power of attorney.
  Der Bescheid kommt mit der Post, auf Wunsch auch in Ihr elektronisches Postfach. | The decision comes by post or, if you wish, to your electronic mailbox.
  Über Ausnahmen entscheidet die zuständige Stelle nach Prüfung des Einzelfalls. | The responsible office decides on exceptions case by case.
  Haben sich Ihre Verhältnisse geändert, teilen Sie es uns bitte innerhalb von zwei Wochen mit. | If your circumstances have changed, please tell us within two weeks.
  Minderjährige brauchen die Zustimmung aller Sorgeberechtigten, die beim Antrag anwesend sein sollen. | Minors need the consent of all legal guardians, who should be present.
  Die Gebühr wird auch dann fällig, wenn der Antrag später zurückgenommen wird. | The fee is due even if the application is withdrawn later.
  Vor Ort können Sie mit Karte oder bar bezahlen, online auch mit Lastschrift. | On site you can pay by card or in cash, online also by direct debit.
  Wer zum ersten Mal kommt, findet den Schalter im Erdgeschoss neben dem Haupteingang. | If you come for the first time you find the counter on the ground floor next to the main entrance.
  Ein Aufzug und eine barrierefreie Toilette sind vorhanden. | There are a lift and an accessible toilet.
  Liegt „{thing}“ schon einmal vor, übernehmen wir die Angaben aus dem alten Vorgang. | If there has been a “{thing}” before, we take the details from the old file.
  Fertige Unterlagen bewahren wir drei Monate lang auf und vernichten sie danach. | We keep finished documents for three months and destroy them afterwards.
  Für Auskünfte am Telefon brauchen wir das Aktenzeichen oder Ihr Geburtsdatum. | For information by phone we need the file number or your date of birth.
  Zwischen den Jahren und an Brückentagen ist mit längeren Wartezeiten zu rechnen. | Expect longer waiting times between the years and on bridge days.
`)

export const requirements = pairs(`
  Sie wohnen in der Stadt und sind hier gemeldet. | You live in the city and are registered here.
  Sie sind mindestens 18 Jahre alt. | You are at least 18 years old.
  Ihr bisheriges Dokument ist noch gültig oder höchstens ein Jahr abgelaufen. | Your present document is still valid or expired no more than a year ago.
  Sie haben keine offenen Forderungen bei der Stadtkasse. | You have no outstanding debts with the city treasury.
  Der Antrag liegt mindestens vier Wochen vor dem Termin vor. | The application is in at least four weeks in advance.
  Die Zustimmung der Eigentümerin oder des Eigentümers liegt schriftlich vor. | The owner has agreed in writing.
`)

export const documents = pairs(`
  Personalausweis oder Reisepass | Identity card or passport
  Biometrisches Lichtbild | Biometric photograph
  Meldebescheinigung | Certificate of registration
  Einkommensnachweis der letzten drei Monate | Proof of income for the last three months
  Mietvertrag | Tenancy agreement
  Lageplan im Maßstab 1:500 | Site plan, scale 1:500
  Nachweis der Haftpflichtversicherung | Proof of liability insurance
  SEPA-Lastschriftmandat | SEPA direct debit mandate
  Schriftliche Vollmacht | Written power of attorney
  Auszug aus dem Handelsregister | Extract from the commercial register
`)

export const conditions = pairs(`
  wenn jemand anders für Sie kommt | if someone else comes for you
  bei Kindern unter 16 Jahren | for children under 16
  wenn Sie nicht selbst Eigentümer sind | if you are not the owner yourself
  nach einem Umzug aus dem Ausland | after moving from abroad
`)

export const steps = pairs(`
  Prüfen Sie, ob alle Voraussetzungen erfüllt sind. | Check that all requirements are met.
  Stellen Sie die Unterlagen zusammen und machen Sie Kopien. | Put the documents together and make copies.
  Buchen Sie einen Termin oder nutzen Sie den Onlinedienst. | Book an appointment or use the online service.
  Geben Sie den Antrag ab und bezahlen Sie die Gebühr. | Hand in the application and pay the fee.
  Die zuständige Stelle prüft Ihre Angaben und meldet sich bei Rückfragen. | The responsible office checks your details and gets in touch with questions.
  Sie erhalten eine Nachricht und holen das Ergebnis ab. | You get a message and collect the result.
`)

export const hints = pairs(`
  Termine am Vormittag sind meist früher frei als am Nachmittag. | Morning appointments are usually available sooner than afternoon ones.
  Bitte kommen Sie pünktlich; nach zehn Minuten verfällt der Termin. | Please be on time; the appointment lapses after ten minutes.
  Ausfüllhilfen gibt es in mehreren Sprachen. | There are instructions in several languages.
`)

export const laws = [
  ['Verwaltungsverfahrensgesetz (VwVfG)', '§ 22'],
  ['Kommunalabgabengesetz (KAG)', '§ 7'],
  ['Personalausweisgesetz (PAuswG)', '§ 9'],
  ['Bundesmeldegesetz (BMG)', '§ 17'],
  ['Straßenverkehrs-Ordnung (StVO)', '§ 45 Absatz 1b'],
  ['Landesbauordnung (LBauO)', '§ 61'],
  ['Gewerbeordnung (GewO)', '§ 14'],
  ['Sozialgesetzbuch (SGB) X', '§ 20'],
] as const

export const topics = pairs(`
  Umziehen und Wohnen | Moving and housing
  Ausweise und Dokumente | Identity cards and documents
  Geburt und Familie | Birth and family
  Heiraten | Getting married
  Kinder und Betreuung | Children and childcare
  Schule und Ausbildung | School and training
  Auto und Führerschein | Car and driving licence
  Parken und Verkehr | Parking and traffic
  Bauen und Modernisieren | Building and renovation
  Abfall und Sauberkeit | Waste and cleanliness
  Umwelt und Natur | Environment and nature
  Hund und Tiere | Dogs and animals
  Gewerbe und Betriebe | Trade and businesses
  Steuern und Abgaben | Taxes and charges
  Soziale Hilfen | Social support
  Gesundheit und Pflege | Health and care
  Leben mit Behinderung | Living with a disability
  Migration und Einbürgerung | Migration and naturalisation
  Freizeit, Kultur und Sport | Leisure, culture and sport
  Sterbefall und Bestattung | Death and burial
`)

/** The first is the office that hundreds of services name. */
export const offices = pairs(`
  Bürgeramt | Citizens' Office
  Standesamt | Registry Office
  Bauamt | Building Office
  Ordnungsamt | Public Order Office
  Jugendamt | Youth Welfare Office
  Sozialamt | Social Welfare Office
  Stadtkasse | City Treasury
  Umweltamt | Environment Office
  Verkehrsamt | Traffic Office
  Schulamt | School Office
  Gewerbeamt | Trade Office
  Kulturamt | Cultural Office
  Sportamt | Sports Office
  Wohnungsamt | Housing Office
  Friedhofsamt | Cemetery Office
`)

export const districts = [
  'Altstadt',
  'Neustadt',
  'Oberstadt',
  'Hafen',
  'Nordend',
  'Südhang',
  'Lindenhof',
  'Bergheim',
  'Rosental',
  'Mühlfeld',
  'Weinberg',
  'Sandhof',
  'Kirchdorf',
  'Seeufer',
  'Ziegelei',
  'Schlosspark',
  'Ostbahnhof',
  'Westring',
  'Gartenfeld',
  'Brückenkopf',
  'Heidehof',
  'Kastanienhöfe',
  'Talblick',
]

export const streets = [
  'Lindenstraße',
  'Rathausplatz',
  'Am Markt',
  'Schillerstraße',
  'Gartenweg',
  'Hafenallee',
  'Bahnhofstraße',
  'Mühlgasse',
  'Kaiserstraße',
  'Am Stadtpark',
]
