/**
 * What people say and what offices write, in any German city. One group a line: each word or phrase leads to the others.
 * Where a line has `>`, only the left ones lead to the right ones. What belongs to one service belongs to that service's synonyms.
 */
export const generalSynonyms = `
  loswerden, entsorgen, wegwerfen, wegschmeißen, rausschmeißen, entrümpeln, ausmisten
  verloren, weg, futsch, abhanden, verschwunden, verlegt, unauffindbar, verschlampt, vermisst
  gestohlen, geklaut, entwendet, Diebstahl, gezockt, geraubt
  gestohlen, geklaut > verloren
  verloren, gestohlen, geklaut, weg, kaputt, beschädigt, zerstört, unleserlich, mitgewaschen > ersetzen, Ersatz
  Lappen, Führerschein, Fahrerlaubnis, Fahrlizenz
  Perso, Personalausweis, Personalausweiß, Identitätskarte
  Pass, Reisepass
  Ausweis, Ausweisdokument
  umziehen, Umzug, ummelden, neue Wohnung, Wohnungswechsel, Adressänderung, Adresse ändern
  hinziehen, herziehen, zugezogen, Zuzug, hierher gezogen > anmelden
  wegziehen, weggezogen, ausziehen, Wegzug, Auszug, auswandern > abmelden
  Wohnsitz, Wohnort, Wohnung, Adresse, Meldeadresse
  Anschrift, Adresse
  Zweitwohnung, Nebenwohnung, Zweitwohnsitz, zweite Wohnung, Nebenwohnsitz
  kriegen, bekommen, beantragen, holen, besorgen, anfordern
  Antrag, beantragen
  verlängern, erneuern, abgelaufen, läuft ab, ablaufen, ungültig, Verlängerung
  eintauschen, umtauschen, tauschen
  erlauben, Erlaubnis, Genehmigung, genehmigen, Lizenz, Konzession, Ausnahmegenehmigung, dürfen, Bewilligung
  kündigen, abmelden, abbestellen, aufhören, aufgeben, schließen, zumachen, dichtmachen, Geschäftsaufgabe
  eröffnen, aufmachen, gründen, anmelden, starten
  eröffnen, aufmachen, führen > betreiben
  registrieren, eintragen, melden, anzeigen
  Auto anmelden, Kfz anmelden, Wagen anmelden, Neuwagen, Fahrzeug anmelden, Auto zulassen > Fahrzeug zulassen
  Motorrad anmelden, Roller anmelden, Anhänger anmelden > Fahrzeug zulassen
  Baby anmelden, Kind anmelden, Neugeborenes anmelden, Kind geboren > Geburt anzeigen
  ziehe, ziehen > umziehen
  ins Ausland ziehen, ziehe ins Ausland, ins Ausland gehen, Deutschland verlassen, Wegzug ins Ausland > Wohnsitz abmelden
  schnell, sofort, dringend, eilig, express, vorläufig, morgen, übergangsweise
  Frau, Mann, Ehefrau, Ehemann, Ehegatte, Ehepartner, Partner, Familie
  nach Deutschland holen, nachholen, nachkommen lassen > Familiennachzug
  Zettel, Bescheinigung, Nachweis, Wisch, Bestätigung, Schein, Beleg
  Abschrift, Kopie, Zweitschrift, Duplikat
  Zeugnis, Abschluss
  Auto, Kfz, Fahrzeug, Pkw, Wagen, Karre, Kraftfahrzeug
  Motorrad, Moped, Roller, Mofa, Kraftrad, Bike > Fahrzeug
  Motorrad, Moped, Roller, Mofa, Kraftrad
  Lkw, Laster, Lastwagen, Lastkraftwagen, Truck, Brummi
  Bus, Omnibus, ÖPNV, Öffis, Straßenbahn, Tram
  Anhänger, Hänger, Trailer
  Wohnwagen, Caravan > Anhänger
  Wohnmobil, Camper
  Nummernschild, Kennzeichen, Autokennzeichen, Autonummer, Autoschild
  stilllegen, abmelden, verschrotten, Außerbetriebsetzung, Schrottplatz
  verkauft, verkaufen, verschenkt > abmelden
  Fahrzeugschein, Zulassungsbescheinigung Teil 1, Zulassungsbescheinigung Teil I, Kfz-Schein, Autopapiere, Fahrzeugpapiere
  Fahrzeugbrief, Zulassungsbescheinigung Teil 2, Zulassungsbescheinigung Teil II, Kfz-Brief, Autobrief
  Halter, Fahrzeughalter, Besitzer, Eigentümer
  Anwohner, Bewohner
  parken, Parkplatz, Parkausweis, Parkgenehmigung, abstellen
  Parkverbot, Halteverbot, Haltverbot
  Strafzettel, Knöllchen, Bußgeld, Verwarnung, Blitzer
  Müll, Abfall, Dreck, Unrat, Schrott
  Mülltonne, Abfalltonne, Tonne, Mülleimer, Abfallbehälter, Restmülltonne
  Müllkippe, Deponie, Wertstoffhof, Recyclinghof, Müllplatz, Schrottplatz
  Sperrmüll, Sperrgut, sperrige Abfälle
  Sofa, Couch, Matratze, Schrank, Sessel, Bett, Teppich, Regal, Kommode, Lattenrost, Möbel > Sperrmüll
  Waschmaschine, Kühlschrank, Elektrogerät, Elektrogeräte, Fernseher, Herd, Elektroschrott > Sperrmüll
  Bauschutt, Grünschnitt, Gartenabfälle, Altpapier, Sondermüll, Farbreste, Batterien > Recyclinghof
  wegbringen, hinbringen, anliefern, abgeben, abliefern
  abholen, holen lassen, abtransportieren
  Gebühr, Kosten, Preis, Entgelt, Beitrag
  Zuschuss, Förderung, Beihilfe, finanzielle Hilfe, Unterstützung, Geld vom Staat, Fördermittel, Prämie
  Ermäßigung, Vergünstigung, Rabatt, billiger, günstiger, ermäßigt, verbilligt, weniger zahlen, Nachlass
  Befreiung, befreien, Erlass
  zurückbekommen, Erstattung, erstatten, zurückholen, wiederbekommen, Rückzahlung
  Einzugsermächtigung, Lastschrift, SEPA, Bankeinzug, abbuchen, Abbuchung, Dauerauftrag
  zahlen, bezahlen, überweisen
  wenig Geld, arm, Geringverdiener, geringes Einkommen, niedriges Einkommen
  Bürgergeld, Hartz IV, Hartz 4, Grundsicherung, Sozialhilfe, Stütze, ALG II
  Miete, Mietkosten, Wohnkosten
  Rente, Rentner, Senioren, Ruhestand, Pensionär, alte Menschen, ältere Menschen
  Steuererklärung, Steuer, Lohnsteuerjahresausgleich
  Mehrwertsteuer, Umsatzsteuer, MwSt, USt
  Baby, Säugling, Neugeborenes, Kleinkind, Nachwuchs
  Kind, Kinder, Tochter, Sohn, Minderjährige, Baby
  schwanger, Schwangerschaft, Mutterschutz
  Kita, Kindergarten, Krippe, Kinderbetreuung, Tagesmutter
  Eltern, Mama, Papa, Mutter, Vater
  heiraten, Heirat, Hochzeit, Trauung, Eheschließung, standesamtlich
  heiraten, Hochzeit > Name
  Scheidung, geschieden, Trennung
  Nachname, Familienname, Name
  gestorben, verstorben, tot, Tod, Todesfall, Sterbefall, eingeschläfert
  Beerdigung, Bestattung, Begräbnis, Beisetzung, Urnenbeisetzung
  Grab, Grabstelle, Grabstätte, Grabplatz, Urnengrab, Ruhestätte
  Grabstein, Grabmal, Grabplatte, Gedenkstein
  Hund, Köter, Vierbeiner, Hündin, Welpe, Hundewelpe
  Kampfhund, Listenhund, gefährlicher Hund, bissiger Hund
  Katze, Kater, Kätzchen, Mieze > Tier
  Kaninchen, Hamster, Meerschweinchen, Wellensittich, Vogel, Haustier > Tier
  Reh, Wildschwein, Hirsch, Fuchs, Hase, Dachs > Wild
  angefahren, überfahren, Unfall, Zusammenstoß, Kollision
  Firma, Unternehmen, Betrieb, Geschäft, Gewerbe, Laden, Unternehmer
  selbstständig, selbständig, Selbstständigkeit, Existenzgründung, Freiberufler, freiberuflich, Freelancer
  Gewerbeschein, Gewerbeanmeldung
  Kneipe, Gaststätte, Restaurant, Lokal, Bar, Café, Imbiss, Gastronomie, Wirtschaft, Gasthaus, Bistro
  Koch, Köchin, Kellner, Kellnerin, Küche, Gastronomie, Bäckerei > Lebensmittel
  Mitarbeiter, Beschäftigte, Angestellte, Arbeitnehmer, Personal, Aushilfe, Minijobber
  Chef, Arbeitgeber, Boss
  Handwerker, Handwerksbetrieb, Monteur, Elektriker, Installateur, Klempner, Maler
  Pflegedienst, Sozialdienst, ambulante Pflege, Sozialstation, Hebamme
  Stand, Standplatz, Bude, Verkaufsstand, Marktstand
  Schild, Werbeschild, Reklame, Werbung, Werbeanlage, Leuchtreklame, Werbetafel
  Fest, Volksfest, Kirmes, Jahrmarkt, Kerb, Messe
  bauen, Bau, Hausbau, Neubau, Umbau, Anbau, Carport, Garage, Wintergarten, Gartenhaus
  Bauantrag, Baugenehmigung, Bauerlaubnis
  Regenwasser, Zisterne, Regentonne
  Straße, Gehweg, Bürgersteig, Fußweg, Gehsteig, öffentliche Fläche
  Container, Gerüst, Bauzaun, Mulde > Sondernutzung
  Tische, Stühle, Terrasse, Biergarten, Außengastronomie > Sondernutzung
  Lieferung, liefern, Anlieferung, Lieferverkehr, Lieferant
  Innenstadt, Altstadt, City, Zentrum, Stadtmitte
  Schlagloch, Straßenschaden, Loch in der Straße
  Straßenlampe, Straßenlaterne, Laterne, Straßenbeleuchtung
  kaputt, defekt, beschädigt, zerstört, Mangel
  Graffiti, Schmiererei, besprüht, beschmiert, Sprayer
  Überschwemmung, Hochwasser, überflutet, vollgelaufen, Starkregen
  Ausländer, ausländisch, Migrant, Zugewanderte, Drittstaat
  türkisch, syrisch, ukrainisch, amerikanisch, indisch, russisch, iranisch, polnisch, chinesisch > ausländisch
  Türkei, Syrien, Ukraine, USA, Amerika, Indien, Russland, Iran, Afghanistan, Irak, Ausland > ausländisch
  Aufenthaltstitel, Aufenthaltserlaubnis, Aufenthaltsgenehmigung, Visum, Aufenthaltsrecht
  unbefristet, dauerhaft, für immer, Daueraufenthalt > Niederlassungserlaubnis
  Flüchtling, Geflüchtete, Asyl, Asylbewerber, Asylsuchende, Schutzberechtigte
  Staatsbürgerschaft, Staatsangehörigkeit, Einbürgerung, eingebürgert
  deutscher Pass, Deutscher werden > Einbürgerung
  Engländer, Briten, britisch, Großbritannien, England
  Beruf, Ausbildung, Berufsabschluss, Qualifikation
  Krankenschwester, Krankenpfleger, Pflegekraft, Arzt, Ärztin, Ingenieur, Lehrer, Erzieher > Beruf
  anerkennen, Anerkennung, gültig machen
  Uni, Universität, Hochschule, Studium, studieren, Studienplatz, Fachhochschule
  Studium, Studenten, Studierende, Student, Studentin
  Einschreibung, einschreiben, Immatrikulation, Bewerbung
  Stipendium, Büchergeld, Studienförderung
  BAföG, Ausbildungsförderung
  Idiotentest, medizinisch-psychologische Untersuchung, MPU
  MPU, Führerscheinentzug, Führerschein entzogen > Neuerteilung
  Wohngeld, Mietzuschuss, Zuschuss zur Miete, Miethilfe, Lastenzuschuss
  Gesundheitszeugnis, Gesundheitspass, Hygienebelehrung, Infektionsschutzbelehrung, rote Karte
  Tourismusbeitrag, Fremdenverkehrsabgabe, Fremdenverkehrsbeitrag, Tourismusabgabe
  Kredit, Darlehen
  orange, orangefarben, oranger, orangener
  Wohnung, Wohnraum
  mit 17, unter 18 > begleitetes Fahren
  USA, Amerika, Thailand, Kanada, Australien > international
  international, Ausland
  Vorstrafe, vorbestraft, Strafregister, polizeiliches Führungszeugnis, Führungszeugnis, Leumundszeugnis
  behindert, Behinderung, schwerbehindert, Handicap, Rollstuhl, Rollstuhlfahrer
  Ehrenamt, ehrenamtlich, freiwillig, Freiwillige, Engagement, engagiert
  Turnhalle, Sporthalle, Halle, Sportplatz, Fußballplatz, Sportstätte
  mieten, reservieren, buchen, ausleihen, leihen, nutzen
  Mietwagen, Leihwagen, Carsharing, Mietauto
  Besuch, Besucher, Gäste, Gast
  Hotel, Pension, Übernachtung, Unterkunft, Beherbergung
  Kurtaxe, Kurabgabe, Kurbeitrag, Gästetaxe, Gästebeitrag
  Bettensteuer, Übernachtungsabgabe, City Tax, Übernachtungssteuer
  GEZ, Rundfunkbeitrag, Rundfunkgebühr, Fernsehgebühr
  Wahl, wählen, Stimme abgeben, abstimmen
  per Post wählen, Wahlbrief > Briefwahl
  Taxi, Chauffeur, Uber > Fahrgastbeförderung
  Alkohol, besoffen, betrunken, Fahrverbot, MPU > Führerschein
  wieder haben, zurückhaben, wiederkriegen > zurückbekommen
  Umweltplakette, Feinstaubplakette, grüne Plakette, Abgasplakette
  wo wohnt, Adresse herausfinden, Person suchen, jemanden suchen > Melderegisterauskunft
  Einwohnermeldeamt, Meldeamt, Meldebehörde, Bürgerbüro, Bürgeramt, Bürgerservice
  Rathaus, Stadtverwaltung, Stadthaus
  Jugendamt, Sozialamt, Standesamt > Amt
  WC, Klo, Toilette
  Bücherei, Bibliothek, Stadtbücherei
  Spielplatz, Bolzplatz
  Sprechzeiten, Öffnungszeiten, geöffnet, offen
`
