"""Help about requests in German."""

from demo.content.parts import Checklist, Prose, Steps
from demo.content.schema import Point
from demo.content.site_schema import HelpArticle

SEND = HelpArticle(
    key="send",
    title="Wie sende ich eine Anfrage?",
    slug="anfrage-senden",
    search_description=(
        "Leistung wählen, ein paar Fragen beantworten, Fotos hinzufügen, senden: So beginnt eine Anfrage im "
        "Kundenportal."
    ),
    intro=(
        "Wählen Sie die Leistung, beantworten Sie ein paar Fragen und drücken Sie auf „Anfrage senden“. Das dauert "
        "etwa fünf Minuten."
    ),
    keywords=(
        "beauftragen, Auftrag erteilen, bestellen, buchen, Angebot einholen, Kostenvoranschlag, Handwerker rufen"
    ),
    body=(
        Steps(
            heading="Schritt für Schritt",
            steps=(
                Point(
                    title="Das Formular öffnen",
                    text="Mit dem Knopf auf der Seite der Leistung oder im Portal mit „Neue Anfrage“.",
                ),
                Point(
                    title="Anmelden",
                    text=(
                        "Haben Sie noch kein Konto, legen Sie eines mit E-Mail-Adresse und Passwort an. Danach sind "
                        "Sie wieder beim Formular."
                    ),
                ),
                Point(
                    title="Beschreiben, worum es geht",
                    text=(
                        "Das Formular fragt nur, was wir für diese Leistung wissen müssen. Ihre ersten Worte werden "
                        "der Titel der Anfrage."
                    ),
                ),
                Point(
                    title="Fotos hinzufügen",
                    text=(
                        "Bis zu fünf Dateien. Bei der Heizung Typenschild und Display; bei Räumen und Gärten ein "
                        "Foto von jeder Seite."
                    ),
                ),
                Point(
                    title="Sagen, wie wir Sie erreichen",
                    text="Name und Telefonnummer. Wir merken sie uns, Sie füllen das nur einmal aus.",
                ),
                Point(
                    title="Absenden",
                    text=(
                        "Mit „Anfrage senden“. Sie bekommt eine Nummer, und Sie bekommen eine Bestätigung per E-Mail."
                    ),
                ),
            ),
        ),
        Prose("""
## Etwas kommt dazwischen?

Drücken Sie auf „Als Entwurf speichern“. Der Entwurf steht bei Ihren Anfragen, und nur Sie können ihn sehen. Öffnen
Sie ihn später wieder, schreiben Sie weiter und senden Sie ihn ab, oder verwerfen Sie ihn mit „Entwurf verwerfen“.

## Wer sie bekommt

Haben Sie auf der Seite eines Standorts begonnen, geht die Anfrage dorthin. Sonst entscheidet die Adresse, von wo
aus wir kommen. Ein Mensch sieht sie sich an, kein Programm: Was an einem Arbeitstag bis 15 Uhr eingeht, beantworten
wir noch am selben Tag.

## Eine Sache, eine Anfrage

Bitte senden Sie für jede Arbeit eine eigene Anfrage. Um den Kessel und um die Hecke kümmern sich verschiedene
Leute, und beides bekommt seinen eigenen Preis und seinen eigenen Termin.
"""),
    ),
)

FOLLOW = HelpArticle(
    key="follow",
    title="Wo steht meine Anfrage?",
    slug="anfrage-verfolgen",
    search_description=(
        "Auf der Seite Ihrer Anfrage sehen Sie den Status, was als Nächstes kommt und alle Nachrichten. Neues melden "
        "wir per E-Mail."
    ),
    intro=(
        "Öffnen Sie die Anfrage im Portal: An der Seite sehen Sie, wie weit sie ist und was als Nächstes kommt. "
        "Sobald sich etwas ändert, bekommen Sie außerdem eine E-Mail."
    ),
    keywords="Stand, Bearbeitungsstand, nachverfolgen, Neuigkeiten, Benachrichtigung, wann kommt jemand",
    body=(
        Prose("""
## Im Portal

Nach der Anmeldung sehen Sie die Übersicht. Ganz oben, unter „Was wir von Ihnen brauchen“, steht, was auf Sie
wartet; darunter folgen Ihre neuesten Anfragen. Der Menüpunkt „Anfragen“ zeigt Ihnen alle oder nur die offenen.

Auf der Seite einer Anfrage finden Sie:

- **Nachrichten:** alles, was Sie und wir geschrieben haben, mit Fotos und Unterlagen.
- **Fortschritt:** welche Schritte erledigt sind, welcher gerade läuft und was als Nächstes kommt.
- **Ihre Angaben:** was Sie im Formular geantwortet haben, und die Dateien dazu.
- **Verlauf:** jeder Schritt mit Datum und Uhrzeit.

Die Seite hält sich selbst auf dem neuesten Stand. Antworten wir, während Sie zusehen, steht die Antwort ein paar
Sekunden später da, ohne dass Sie neu laden.

## Per E-Mail

Wir schreiben Ihnen, wenn wir Ihre Anfrage bekommen oder angenommen haben, wenn sie eingeplant ist, wenn die Arbeit
beginnt und wenn sie erledigt ist, und bei jeder Nachricht oder Frage. Der Inhalt der Nachricht steht aus Gründen
des Datenschutzes nicht in der E-Mail. Der Knopf darin führt zur Anfrage.

Bitte antworten Sie nicht auf diese E-Mails, denn die Antworten liest niemand. Schreiben Sie im Portal, dann steht
alles dort, wo auch Ihre oder unsere Vertretung danach sucht.

Dieselben Neuigkeiten finden Sie im Portal unter „Mitteilungen“.
"""),
    ),
)

STATUSES = HelpArticle(
    key="statuses",
    title="Was bedeutet welcher Status?",
    slug="was-bedeutet-welcher-status",
    search_description=(
        "Eingegangen, angenommen, wartet auf Sie, eingeplant, in Arbeit, erledigt: was jeder Status sagt und wer am "
        "Zug ist."
    ),
    intro="Der Status sagt, wer als Nächstes etwas tun muss. Sie und wir sehen immer denselben.",
    keywords="Zustand, Stand, Bearbeitung, offen, ausstehend, Kennzeichnung, Farbe",
    body=(
        Prose("""
## Unterwegs

- **Entwurf:** Nur Sie können ihn sehen, gesendet ist noch nichts.
- **Eingegangen:** Ihre Anfrage ist bei uns. Als Nächstes liest sie jemand und übernimmt sie.
- **Angenommen:** Jemand kümmert sich darum. Als Nächstes kommen Fragen, ein Preis oder ein Termin.
- **Wartet auf Sie:** Wir haben Sie etwas gefragt. Sobald Sie antworten, gilt die Anfrage wieder als angenommen.
- **Eingeplant:** Ein Termin ist vereinbart. Er steht in den Nachrichten.
- **In Arbeit:** Wir sind dabei.
- **Erledigt, bitte bestätigen:** Die Arbeit ist getan. Sehen Sie sie sich an und drücken Sie auf „Bestätigen“ oder,
wenn etwas nicht stimmt, auf „Wieder öffnen“.

## Am Ende

- **Abgeschlossen:** Sie haben bestätigt. Die Anfrage bleibt lesbar, und Sie können sie wieder öffnen.
- **Storniert:** Sie wurde abgesagt, bevor die Arbeit begann. Eine stornierte Anfrage lässt sich nicht wieder
öffnen; senden Sie einfach eine neue.

## Kann ein Status übersprungen werden?

Ja, das kommt vor. Eine kurze Reparatur geht manchmal ohne Termin von „Angenommen“ zu „In Arbeit“, und nach einer
Frage geht es einen Schritt zurück. Der Verlauf auf der Seite der Anfrage zeigt jede Änderung mit ihrer Uhrzeit.
"""),
    ),
)

ANSWER = HelpArticle(
    key="answer",
    title="Wie beantworte ich eine Frage?",
    slug="frage-beantworten",
    search_description=(
        "Wir haben Sie etwas gefragt? Antworten Sie auf der Seite der Anfrage, gern mit Fotos, und wir machen weiter."
    ),
    intro=(
        "Öffnen Sie die Anfrage, schreiben Sie Ihre Antwort unter die Frage und drücken Sie auf „Senden“. Dann "
        "machen wir gleich weiter."
    ),
    keywords="Rückfrage, zurückschreiben, reagieren, wartet auf Sie, Mitteilung, Chat",
    body=(
        Steps(
            heading="So geht es",
            steps=(
                Point(
                    title="Die Anfrage öffnen",
                    text="Mit dem Knopf in der E-Mail oder in der Übersicht unter „Was wir von Ihnen brauchen“.",
                ),
                Point(
                    title="Auf „Jetzt antworten“ drücken",
                    text="Sie landen beim Feld unter den Nachrichten. Unsere Frage ist dort hervorgehoben.",
                ),
                Point(
                    title="Schreiben und Dateien anhängen",
                    text="Bis zu zehn Dateien mit jeder Nachricht. Oft sagt ein Foto mehr als ein Absatz.",
                ),
                Point(
                    title="Senden",
                    text="Die Anfrage wartet nicht mehr auf Sie, und wer gefragt hat, erfährt von Ihrer Antwort.",
                ),
            ),
        ),
        Prose("""
## Sie möchten selbst etwas fragen?

Dafür ist dasselbe Feld da, jederzeit: Solange die Anfrage nicht abgeschlossen oder storniert ist, können Sie uns
schreiben. Sie müssen nicht warten, bis wir fragen. Ist Ihnen etwas Neues aufgefallen, haben Sie es sich anders
überlegt oder können Sie einen Termin nicht einhalten, schreiben Sie es dorthin.

## Sie wissen die Antwort nicht?

Dann schreiben Sie genau das. „Ich finde das Typenschild nicht“ hilft uns mehr als Schweigen, denn die Anfrage
wartet, bis Sie geantwortet haben.

## Das Feld fehlt?

Dann ist die Anfrage abgeschlossen oder storniert. Eine abgeschlossene können Sie mit „Wieder öffnen“ zurückholen,
dann ist auch das Feld wieder da. Statt einer stornierten senden Sie bitte eine [neue Anfrage](help send).
"""),
    ),
)

CANCEL = HelpArticle(
    key="cancel",
    title="Kann ich eine Anfrage stornieren oder wieder öffnen?",
    slug="anfrage-stornieren-oder-wieder-oeffnen",
    search_description=(
        "Stornieren geht, bis die Arbeit beginnt, wieder öffnen, wenn etwas nicht stimmt. Beides kostet Sie einen "
        "Klick."
    ),
    intro=(
        "Stornieren können Sie, bis die Arbeit begonnen hat, wieder öffnen, sobald sie erledigt ist. Beide Knöpfe "
        "stehen oben auf der Seite der Anfrage."
    ),
    keywords=(
        "absagen, zurückziehen, widerrufen, reklamieren, Beschwerde, Garantie, Gewährleistung, Mangel, rückgängig"
    ),
    body=(
        Prose("""
## Stornieren

Den Knopf „Anfrage stornieren“ gibt es, solange die Arbeit nicht begonnen hat, auch wenn schon ein Termin steht. Wir
fragen noch einmal nach, ob Sie es ernst meinen, dann legen wir die Anfrage beiseite und geben den Termin frei. Das
kostet nichts; wir freuen uns nur, wenn wir es einen Tag vorher wissen.

Sobald der Status „In Arbeit“ ist, gibt es den Knopf nicht mehr. Schreiben Sie uns in den Nachrichten oder rufen Sie
an, und wir finden eine Lösung.

Eine stornierte Anfrage bleibt lesbar, lässt sich aber nicht wieder öffnen. Überlegen Sie es sich anders, senden Sie
eine neue.

## Wieder öffnen

Wenn wir fertig sind, steht die Anfrage auf „Erledigt, bitte bestätigen“. Sehen Sie sich die Arbeit an:

- Alles ist in Ordnung: Drücken Sie auf „Bestätigen“. Die Anfrage ist abgeschlossen.
- Etwas stimmt nicht: Drücken Sie auf „Wieder öffnen“. Die Anfrage ist wieder in Arbeit, und wir melden uns.

Auch eine abgeschlossene Anfrage können Sie wieder öffnen, zum Beispiel wenn der Hahn nach zwei Wochen wieder
tropft.
"""),
        Checklist(
            heading="So können wir schnell helfen",
            lines=(
                "Zuerst wieder öffnen, dann schreiben, was nicht stimmt: Danach ist das Feld für Nachrichten da",
                "Dazuschreiben, seit wann, und ob es dieselbe Stelle ist wie zuvor",
                "Ein Foto anhängen, am besten vom selben Platz aus wie das erste",
            ),
        ),
    ),
)

CONTACT_FORM = HelpArticle(
    key="contact_form",
    title="Kann ich Ihnen auch ohne Konto schreiben?",
    slug="ohne-konto-schreiben",
    search_description=(
        "Das Kontaktformular braucht kein Konto: Sie bekommen sofort eine Nummer per E-Mail, und auch unsere Antwort "
        "kommt per E-Mail."
    ),
    intro=(
        "Ja, mit dem Formular auf der Kontaktseite. Wir antworten per E-Mail, und ein Konto können Sie später "
        "anlegen, wenn Sie mögen."
    ),
    keywords="Gast, Kontaktformular, ohne Registrierung, ohne Anmeldung, allgemeine Frage, Mail schreiben",
    body=(
        Steps(
            heading="Was mit Ihrer Nachricht geschieht",
            steps=(
                Point(
                    title="Sie schreiben uns",
                    text=(
                        "Auf der Kontaktseite, mit Name, E-Mail-Adresse und Nachricht. Ob Sie eine Telefonnummer "
                        "angeben, bleibt Ihnen überlassen."
                    ),
                ),
                Point(
                    title="Sie bekommen eine Nummer",
                    text=(
                        "Eine E-Mail bestätigt, dass Ihre Nachricht da ist. Was Sie geschrieben haben, wiederholt "
                        "sie nicht."
                    ),
                ),
                Point(
                    title="Jemand antwortet",
                    text="Per E-Mail an die Adresse, die Sie angegeben haben, meist noch am selben Arbeitstag.",
                ),
                Point(
                    title="Sie machen weiter",
                    text=(
                        "Über den Link in der E-Mail legen Sie ein Konto an. Dort sehen Sie dann den ganzen "
                        "Austausch."
                    ),
                ),
            ),
        ),
        Prose("""
## Formular oder Anfrage?

Für eine allgemeine Frage ist das [Kontaktformular](contact) richtig. Wissen Sie schon, was zu tun ist, geht es mit
einer [Anfrage](help send) schneller: Ihr Formular fragt genau nach dem, was wir wissen müssen, Sie können Fotos
hinzufügen und sehen jederzeit, wo die Sache steht.

## Legen Sie das Konto mit derselben Adresse an

Ihre Nachricht finden wir über Ihre E-Mail-Adresse wieder. Nehmen Sie also die, mit der Sie uns geschrieben haben,
bestätigen Sie sie über den Link, den wir senden, und der Austausch ist da.

## Keine E-Mail von uns?

Sehen Sie zuerst im Spam-Ordner nach. Ist auch dort nichts, war in der Adresse vielleicht ein Tippfehler. Schreiben
Sie einfach noch einmal, oder rufen Sie an.
"""),
    ),
)
