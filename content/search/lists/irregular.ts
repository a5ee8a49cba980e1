const pairs = (text: string) => text.trim().split(/\s+/).map((pair) => pair.split('=') as [string, string])

/** Plurals with an umlaut, folded, and their singular; they also stand at the end of compounds. */
export const umlautPlurals = new Map(
  pairs(`aemter=amt antraege=antrag vertraege=vertrag beitraege=beitrag auftraege=auftrag eintraege=eintrag paesse=pass plaetze=platz
    staende=stand baeume=baum raeume=raum haeuser=haus auszuege=auszug umzuege=umzug einzuege=einzug zuschuesse=zuschuss
    abschluesse=abschluss anschluesse=anschluss graeber=grab maerkte=markt buecher=buch staedte=stadt raeder=rad baeder=bad
    schaeden=schaden unfaelle=unfall abfaelle=abfall todesfaelle=todesfall sterbefaelle=sterbefall notfaelle=notfall
    vorschlaege=vorschlag saetze=satz kuehlschraenke=kuehlschrank gaerten=garten anhaenger=anhaenger
    gaeste=gast hoefe=hof friedhoefe=friedhof muetter=mutter vaeter=vater soehne=sohn toechter=tochter
    aerzte=arzt maengel=mangel waende=wand baende=band verstoesse=verstoss ueberschuesse=ueberschuss verbaende=verband
    arbeitsplaetze=arbeitsplatz woelfe=wolf voegel=vogel naechte=nacht kraefte=kraft lehrgaenge=lehrgang laeden=laden kaeufe=kauf
    toene=ton roehren=rohr vorgaenge=vorgang eingaenge=eingang zugaenge=zugang`),
)

/** Forms that no rule reaches and the stem they share with the others, folded. */
export const irregular = new Map(
  pairs(`verloren=verlor verlier=verlor verliere=verlor verlieren=verlor verliert=verlor verlust=verlor verluste=verlor verlustes=verlor
    gestohlen=stehl gestohlene=stehl gestohlener=stehl stehlen=stehl stiehlt=stehl geklaut=klau geklaute=klau geklauter=klau klauen=klau
    umgezogen=umzieh umziehe=umzieh umziehen=umzieh umzieht=umzieh umzuziehen=umzieh ziehe=zieh gezogen=zieh ausgezogen=auszieh
    weggezogen=wegzieh zugezogen=zuzieh eingezogen=einzieh hergezogen=zuzieh gefunden=fund finden=find gefundene=fund
    gestorben=sterb stirbt=sterb verstorben=versterb geboren=geburt geborene=geburt neugeborenes=neugeboren
    geheiratet=heirat heiraten=heirat heirate=heirat verheiratet=heirat gebissen=beiss abgelaufen=ablauf ablaufen=ablauf ablaeuft=ablauf
    laufen=lauf laeuft=lauf entlaufen=entlauf zugelaufen=zulauf umschreiben=umschreib umgeschrieben=umschreib umschreibung=umschreib
    eingeschrieben=einschreib ziehen=zieh fahre=fahr faehrt=fahr gefahren=fahr angefahren=anfahr ueberfahren=ueberfahr
    weggeworfen=wegwerf wirft=werf abgegeben=abgeb gegeben=geb gibt=geb zurueckgeben=zurueckgeb bekomme=bekomm bekommen=bekomm
    bekommt=bekomm gekauft=kauf verkauft=verkauf gesperrt=sperr sperrung=sperr gefaehrdet=gefaehrd vermietet=vermiet
    studenten=student studentin=student studentinnen=student studierende=studier studierenden=studier studierender=studier
    behinderte=behinder behinderten=behinder behinderter=behinder behinderung=behinder behinderungen=behinder
    schwerbehinderte=schwerbehinder schwerbehinderten=schwerbehinder schwerbehinderter=schwerbehinder schwerbehinderung=schwerbehinder
    kaputte=kaputt kaputtes=kaputt kaputter=kaputt wildes=wild wilder=wild wilde=wild wilden=wild alte=alt alter=alt altes=alt alten=alt
    altem=alt neue=neu neuer=neu neues=neu neuen=neu neuem=neu rente=rent renten=rent rentner=rent rentnerin=rent rentnerinnen=rent
    kinder=kind kindern=kind kindes=kind kosten=kost kostet=kost koste=kost steuern=steuer steuer=steuer strafe=straf feuer=feuer
    wasser=wasser mauer=mauer dauer=dauer dauert=dauer dauern=dauer mutter=mutter vater=vater theater=theater nummer=nummer nummern=nummer
    fluechtling=fluechtling fluechtlinge=fluechtling gefluechtete=gefluecht gefluechteten=gefluecht museen=museum museum=museum
    visa=visum visum=visum daten=dat dokumente=dokument abitur=abitur lost=lost`),
)
