import { fold } from '../fold.ts'

/**
 * Words that German compounds of city halls are made of, checked by hand. The splitter learns the others from the city's own words.
 * Parts of three letters stand here or nowhere: unlisted ones would cut words at the wrong place.
 */
export const compoundParts = `
  amt hof bau weg rad bus tag tor tod ehe eid eis uhr see zoo hut rat müll kfz pkw lkw gas öl abi typ hort bad
  abfall abgabe abgas ablauf abmeldung abschluss abschnitt absicherung abwasser adresse akte alkohol alter ambulanz ampel änderung angabe anhänger
  anlage anleitung anliegen anlieger anmeldung annahme anschrift anspruch anstalt antrag anwalt anwohner anzeige apotheke arbeit arbeiter
  arbeitgeber arbeitnehmer archiv art arzt asyl aufenthalt aufgabe aufkleber aufnahme aufsicht auftrag ausbau ausbildung ausfall ausgabe
  auskunft ausland ausländer ausnahme ausschank außen ausstellung ausweis auszug auto autobahn baby bahn balkon bank baum bauer beamte beauftragte
  bedarf bedürftig befreiung beglaubigung begleit begleitung begrüßung behinderten behinderung behörde beihilfe beitrag belehrung benutzer benutzung
  beratung berechtigung bereich berg beruf bescheid bescheinigung beschwerde besitz bestattung bestätigung besuch besucher beteiligung betreuer betreuung
  betrieb bett bewerber bewerbung bewertung bewilligung bewohner bezirk bibliothek bild bildung binnen bio blatt block blumen boden brand brief brücke
  buch bücherei buchung bühne bund bürger bürgermeister büro camping chip computer dach darlehen daten dauer deckung denkmal dienst diesel diplom direkt drohnen
  drucker durchfahrt eigen eigentum eigentümer eignung eingliederung einkauf einkommen einnahme einrichtung einsatz einschulung einwohner einzel einzug
  elektro eltern energie entgelt entlastung entschädigung entsorgung erbe erbschaft erde ergänzung erhebung erklärung erlaubnis erleichterung ermäßigung
  ernährung ersatz erst erstattung erwachsenen erweiterung erziehung essen europa experten fach fahrer fahrerlaubnis fahrkarte fahrrad fahrschein fahrt
  fahrzeug fall falsch familie fassade feier feinstaub feld fenster ferien fern fernseh fest feuer feuerwehr film finanz firma fisch fischer fischerei
  fläche flohmarkt flüchtling flug fluss folge fonds förder förderung form formular forst foto frau frei freizeit fremd freund frist front fuhr führer führerschein
  führung fund fuß fußgänger garage garten gast gaststätte gebäude geber gebiet gebrauch gebühr geburt gefahr gegenstand gehalt gehweg geld gelände gemeinde
  genehmigung geräte gericht gerüst geschäft geschwindigkeit gesellschaft gesetz gesundheit getränke gewalt gewässer gewerbe gewicht gold grab
  graffiti grenze groß grund grundstück gründung grün gruppe gutachten güter gutschein haft haftpflicht halle halt halter halte haltestelle hand handel handwerk handwerker
  haupt haus haushalt haustier heil heim heirat heizung helfer heizöl herberge hilfe himmel hinweis hinterbliebene hoch hochschule hochwasser hochzeit holz hotel
  hund hygiene impf impfung industrie infektion info inhaber innen insel institut integration internet invaliden investition jagd jahr job jubiläum jugend junior
  kamera kammer kampf kanal karte kassen kasse katastrophe kataster kater katze kauf keller kenn kennzeichen kerb kessel kind kindergarten kirche kita klage klasse klein
  kleidung klima klinik konto kontrolle konzert kopf körper kosten kraft kraftfahrzeug kran kranken krankheit kredit kreis krippe kultur kunde kunst kurs kurz küche
  labor laden lager land landwirtschaft lampe langzeit lärm last laster lastschrift laterne leben lebensmittel leder leer lehr lehrer leistung leiter leitung lern licht liefer lieferung
  linie liste lizenz lohn lotterie luft makler mangel mängel mann marke markt maschine maß material matratze mauer medien mehr meister melde meldung
  mensch merkmal messe messer meter miete mieter mikro milch militär minder mindest mittag mittel mobil möbel moped motor motorrad museum musik mutter mutterschaft nach nachbar
  nachlass nachmittag nachname nachricht nachteil nachtrag nachweis nacht name natur neben nieder niederlassung not notar note notfall nummer nummernschild nutzer nutzung objekt
  öffentlichkeit öffnung ohren oma online opfer ordnung organ orientierung ort ost paar pacht paket papier park parken parker parkplatz partner partnerschaft party pass
  patent patient pension person personal personen personenstand personenbeförderung pfand pferd pflanze pflege pflicht photovoltaik pilz plakat plakette plan planung platz politik polizei post praktikum praxis
  preis presse privat probe problem produkt programm projekt prüfung prämie qualifikation quittung rasen rathaus rauch raum reb recht rechnung recycling rede regal regel regen register registrierung
  reh reinigung reise reisepass rekord religion rente rentner reservierung rest rettung rhein richt ring rohr rollstuhl rück rückgabe ruhe rund rundfunk saal sach samm
  sammlung sanierung sanitär satz satzung schacht schaden schadstoff schalter schank schau schein schenkung schicht schiff schild schlag schloss schluss schlüssel schmutz schnee schornstein
  schrank schreiben schrift schrott schuld schule schüler schutz schwanger schwangerschaft schwer schwerbehinderten schwimm seite selbst senioren service sicherheit sicherung silber sitz
  sitzung sommer sonder sonn sozial spende sperr sperrung sperrmüll spiel spieler spielplatz sport sprache sprech sprechstunde sprengstoff sprit staat staatsangehörigkeit stadion stadt stamm stand standes
  standort statistik statt stätte staub stelle stellplatz stempel sterbe steuer stift stiftung stimme stimm stipendium stoff straf straße strauß strecke streu strom stück studenten studien studium
  stuhl stunde suche sucht system tafel tage tank tanz tarif taschen tasche tat tausch taxi technik teil telefon telefon termin test theater ticket tiefbau tier tierheim tierschutz tisch titel toilette ton tonne
  torte tour tourismus touristen transport trau trauer trauung treff treppe trinkwasser turnier turn turnhalle überlassung übernachtung überschwemmung übertragung überweisung überwachung umbau umfeld umgang umschreibung umtausch umwelt
  umzug unfall universität unter unterhalt unterkunft unterlage unternehmen unternehmer unterricht unterschrift unterstützung untersuchung urkunde urlaub urne vater verband verbot verbrauch verbrauchs verein vereinbarung verfahren
  verfassung vergabe vergnügung vergünstigung verhinderung verkauf verkehr verleih verlust verlängerung vermessung vermietung vermittlung vermögen verordnung verpackung versammlung versicherung versorgung
  vertrag vertreter verwaltung verwandten verzeichnis verzicht vieh visum vogel volk voll vollmacht vorbescheid vormund vorname vorrang vorschuss vorschule vorsorge vorsteuer vorteil waffe wagen wahl wähler wahlhelfer wald wand
  wander ware wärme wartung wasser wechsel wehr weihnacht weihnachtsmarkt wein weiter welt werb werbung werk werkstatt wert wertstoff wett wetter wild winter wirt wirtschaft wissen witwen woche wochenmarkt wohn wohngeld wohnmobil wohnraum wohnsitz
  wohnung wohnwagen wunsch zahl zahlung zahn zaun zeichen zeit zeitung zelt zentral zentrum zertifikat zeuge zeugnis zimmer zins zirkus zisterne zone zoll zubehör zug zugang zulage zulassung zusatz zuschlag zuschuss
  zuständigkeit zustellung zustimmung zwang zweck zweit zweitwohnung
`
  .trim()
  .split(/\s+/)
  .map(fold)
