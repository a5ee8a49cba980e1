/** English words of everyday life and the German ones of the administration. The left ones lead to the right ones. */
export const englishWords = `
  id, id card, identity card, identity document, national id > Personalausweis
  passport > Reisepass
  driver license, drivers license, driver's license, driver's licence, drivers licence, driving license, driving licence, driving permit > Führerschein
  international driving > internationaler Führerschein
  foreign, from abroad, abroad > ausländisch, Ausland
  exchange, swap > umtauschen
  convert > umschreiben
  lost, missing > verloren
  stolen > gestohlen
  replace, replacement, reissue > ersetzen
  renew, renewal, extend, extension, expired, prolong > verlängern
  register, registration, report > anmelden
  deregister, unregister, cancel > abmelden
  move, moving, moved, relocate, relocation, moving house, new apartment, new flat > umziehen
  address > Adresse
  residence, place of residence > Wohnsitz
  residence permit, residency, visa, stay > Aufenthaltserlaubnis
  permanent residence, settlement permit, permanent residency, indefinite > Niederlassungserlaubnis
  citizenship, naturalization, naturalisation, german passport, become german > Einbürgerung
  refugee, asylum > Flüchtling
  dog > Hund
  puppy > Hund
  cat > Katze
  pet, animal > Tier
  animal shelter > Tierheim
  adopt > aufnehmen
  dangerous dog > gefährlicher Hund
  tax, taxes > Steuer
  income tax, tax return > Einkommensteuer
  vat, sales tax, value added tax > Umsatzsteuer
  corporate tax, corporation tax > Körperschaftsteuer
  trade tax > Gewerbesteuer
  tax class, tax bracket, wage tax > Steuerklasse
  fee, fees, charge, charges, cost > Gebühr
  fine, parking ticket > Bußgeld
  car, vehicle > Auto
  motorcycle, motorbike > Motorrad
  truck, lorry > Lkw
  trailer > Anhänger
  license plate, licence plate, number plate, plates > Kennzeichen
  vehicle registration, car registration > Fahrzeug zulassen
  scrap > verschrotten
  towed, towed away > abgeschleppt
  parking, park > parken
  parking permit, parking pass > Parkausweis
  resident, residents > Bewohner
  visitor, guest > Besucher
  disabled, handicapped, disability, wheelchair > schwerbehindert
  no parking, parking ban > Halteverbot
  pedestrian zone, pedestrian area > Fußgängerzone
  emission, emissions sticker, low emission zone, environmental badge > Umweltzone
  trash, garbage, rubbish, waste > Abfall
  bin, trash can, garbage can > Mülltonne
  bulky waste, bulky, furniture, mattress, couch > Sperrmüll
  recycling, recycling center, recycling centre, dump > Recyclinghof
  birth > Geburt
  birth certificate > Geburtsurkunde
  newborn > Baby
  child, children, kid, kids > Kind
  marriage, wedding, get married, marry > heiraten
  death, died, deceased > gestorben
  grave, burial, funeral, cemetery > Grab
  gravestone, tombstone, headstone > Grabstein
  parental leave, parental allowance, parental benefit > Elterngeld
  maternity, maternity benefit, maternity pay, pregnant > Mutterschaftsgeld
  housing benefit, rent subsidy, rent support > Wohngeld
  rent > Miete
  subsidy, grant, funding, allowance > Zuschuss
  scholarship > Stipendium
  student loan, student grant > BAföG
  loan > Darlehen
  student, students > Studierende
  study, studies, university, college > Studium
  enroll, enrol, enrolment, admission > Einschreibung
  school > Schule
  recognition, recognise, recognize > anerkennen
  qualification, degree, diploma > Abschluss
  nurse, doctor, profession > Beruf
  work, job, employment > Arbeit
  employee, employees, staff > Mitarbeiter
  employer > Arbeitgeber
  business, company, shop, store, trade > Gewerbe
  start a business, open a business, open a shop, trade license, business license, self-employed, freelance, freelancer > Gewerbe anmelden
  close a business > Gewerbe abmelden
  restaurant, bar, pub > Gaststätte
  food handling, food hygiene, food certificate > Gesundheitszeugnis
  market stall, stall > Marktstand
  building permit, planning permission, building permission > Baugenehmigung
  build, house, construction > bauen
  sign, advertising > Werbeanlage
  criminal record, police clearance, police certificate, certificate of conduct, background check, good conduct > Führungszeugnis
  certificate of residence, proof of residence, registration certificate, proof of address > Meldebescheinigung
  certificate, proof > Bescheinigung
  permit, permission, licence, license > Genehmigung
  vote, voting, election, ballot > Wahl
  postal vote, vote by mail, absentee > Briefwahl
  volunteer, volunteering > Ehrenamt
  senior, seniors, retired, pensioner, elderly > Senioren
  discount, reduced, reduction > Ermäßigung
  exemption, exempt > Befreiung
  bus ticket, public transport > Fahrkarte
  tv license, tv licence, radio tax, broadcasting fee > Rundfunkbeitrag
  city tax, tourist tax, bed tax > Übernachtungsabgabe
  flood, flooding > Hochwasser
  pothole > Schlagloch
  street light > Straßenlaterne
  broken, damaged > kaputt
  deer, wildlife, wild animal > Wild
  accident > Unfall
  gym, sports hall > Sporthalle
  sports ground, football pitch, soccer field > Sportplatz
  library > Bücherei
  town hall, city hall > Rathaus
  opening hours > Öffnungszeiten
  taxi > Taxi
  second home, second residence > Zweitwohnsitz
  health insurance, social security > Sozialversicherung
  rainwater > Regenwasser
  apply > beantragen
  sticker, badge > Plakette
  cheap, cheaper > ermäßigt
  low income > geringes Einkommen
  register a car, register a vehicle, register my car > Fahrzeug zulassen
  deregister a car, deregister my car, deregister vehicle > Fahrzeug abmelden
  register a newborn, register a baby, register newborn > Geburt anzeigen
  get rid, throw away, dispose, disposal > entsorgen
  new > neu
  wallet, purse > Geldbeutel
  family > Familie
  blue card > Blaue Karte
  permanent > unbefristet
  change > ändern
  name > Name
  temporary > vorläufig
  pick up, collect > abholen
`
