import { fold } from '../fold.ts'

const set = (text: string) => new Set(text.trim().split(/\s+/).map(fold))


/** Words of questions and of grammar. They are left out wherever other words remain. */
export const stopWords = set(`
  der die das den dem des ein eine einen einem einer eines und oder aber ich du er sie es wir ihr mich mir dich dir sich uns euch man
  mein meine meinen meinem meiner meines dein deine deinen unser unsere unseren ihre ihren ihrem ihrer sein seine seinen seinem seiner
  kein keine keinen nicht nichts nur auch noch schon mal denn doch etwas mehr sehr so da hier dort jetzt heute gerade bitte danke hallo hilfe
  wo wie was wer wen wem wann warum wieso weshalb welche welcher welches welchen wohin woher womit wofür wozu wieviel viel
  ist sind war waren bin bist sei wird werde werden wurde worden habe hab hat haben hatte hätte gibt gibts kann kannst können könnte muss musst
  müssen müsste soll sollen sollte darf dürfen durfte will wollen möchte möchten würde lassen lasse lässt geht gehen mache macht tun tue
  für fürs in im ins an am ans auf aufs aus bei beim mit nach von vom vor zu zum zur um über unter ohne durch gegen bis seit ab als wenn
  dass ob weil damit sonst dann zwischen während wegen pro je per statt trotz diese dieser dieses diesen andere anderer anderes anderen anderem einfach jemand jede jeder jedes
  brauche brauchst braucht brauchen bräuchte benötige benötigt nötig lange stadt liegt steht heißt gilt zuständig
  the a an i my me you your it its is are was do does did how what where when who which can could should would need want have has had get
  to of for from in on at by with and or if there about into am be this that please we our us his her their much long take
`)

/** Words that stand in very many titles: they count, but less. */
export const weakWords = set(`
  beantragen beantragung antrag anträge bekommen erhalten kriegen machen stellen holen besorgen formular online termin amt behörde stelle
  kosten kostet gebühr gebühren preis preise teuer dauer dauert frist unterlagen papiere neu neue neuer neues neuen alt alte alter altes alten
  nachweis bescheinigung dokument dokumente information infos person personen menschen leute deutschland deutsche deutscher
  öffnungszeiten sprechzeiten telefon telefonnummer kontakt
  apply application form appointment cost fee new old information office city service germany german
`)

/** What people do with things: it counts less than the thing. */
export const actionWords = set(`
  anmelden abmelden ummelden melden anzeigen ändern verlängern erneuern wechseln kaufen verkaufen bezahlen zahlen abgeben abholen eröffnen gründen
  schließen suchen finden mieten nutzen fahren aufstellen eintragen einrichten wiederbekommen zurückbekommen ersetzen aufhängen anbieten
  register deregister renew change report get replace open close buy pay find lost stolen
`)
