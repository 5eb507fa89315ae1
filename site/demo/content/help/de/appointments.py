"""Help about appointments and emergencies in German."""

from demo.content.parts import Checklist, Prose, Steps
from demo.content.schema import Point
from demo.content.site_schema import HelpArticle

APPOINTMENT = HelpArticle(
    key="appointment",
    title="Wie bekomme ich einen Termin, und wie verschiebe ich ihn?",
    slug="termin-bekommen-oder-verschieben",
    search_description=(
        "Den Termin vereinbaren wir in den Nachrichten zu Ihrer Anfrage. Verschieben kostet eine Nachricht, am "
        "besten am Tag davor."
    ),
    intro=(
        "Nennen Sie im Formular oder in den Nachrichten einen Wunschtermin; wir schlagen einen mit zwei Stunden "
        "Zeitfenster vor. Zum Verschieben schreiben Sie uns dort."
    ),
    keywords=(
        "Datum, Uhrzeit, Besuch, verlegen, umbuchen, absagen, verhindert, Kalender, Verspätung, Handwerker kommt "
        "nicht"
    ),
    body=(
        Prose("""
## Wie ein Termin zustande kommt

In den meisten Formularen können Sie einen Wunschtermin nennen. Wir sehen nach, was in Ihrer Nähe frei ist, und
schreiben Ihnen in den Nachrichten zur Anfrage: einen Tag und ein Zeitfenster von zwei Stunden, in dem wir ankommen.
Passt Ihnen das nicht, antworten Sie mit zwei oder drei Zeiten, die Ihnen passen.

Ist der Termin vereinbart, wechselt der Status auf „Eingeplant“, und Sie bekommen eine E-Mail. Der Termin selbst
steht in den Nachrichten, dort können Sie ihn jederzeit nachlesen.

## Verschieben

Schreiben Sie eine Nachricht in der Anfrage, am besten bis zum Mittag des Arbeitstags davor. Kommt etwas plötzlich
dazwischen, rufen Sie an. Stornieren müssen Sie die Anfrage dafür nicht; eine stornierte Anfrage lässt sich nicht
wieder öffnen.

## Was Sie vorbereiten können
"""),
        Checklist(
            heading="Bevor wir kommen",
            lines=(
                "Heizung: den Weg zum Kessel freiräumen, ein Meter auf jeder Seite genügt",
                "Malerarbeiten: Regale und Fensterbänke leeren, die Möbel rücken wir",
                "Garten: das Tor offen lassen, zu Hause sein müssen Sie nicht",
                "Haustiere: vorher Bescheid geben, dann erschrickt niemand",
                "Parken: uns schreiben, wenn es im Umkreis von fünfzig Metern keinen Platz gibt",
            ),
        ),
        Prose("""
## Jemand anders macht auf?

Kein Problem. Schreiben Sie uns Namen und Telefonnummer in die Nachrichten. Für Gartenarbeiten muss niemand da sein,
solange wir hineinkommen.
"""),
    ),
)

EMERGENCY = HelpArticle(
    key="emergency",
    title="Was tue ich im Notfall?",
    slug="im-notfall",
    search_description=(
        "Rohrbruch, Heizung aus, Gasgeruch: was zuerst zu tun ist und wie Sie unseren Bereitschaftsdienst jederzeit "
        "erreichen."
    ),
    intro=(
        "Rufen Sie uns an, zu jeder Zeit: +49 89 99998 240. Riecht es nach Gas, gehen Sie zuerst aus dem Haus und "
        "rufen dann den Gasnotdienst oder die 112."
    ),
    keywords=(
        "Wasserschaden, Überschwemmung, Leck, Störung, Notdienst, dringend, Nacht, Sonntag, Feiertag, Wochenende"
    ),
    body=(
        Prose("""
## Es riecht nach Gas

Öffnen Sie die Fenster, wenn das schnell geht. Keinen Lichtschalter, keine Klingel, kein Telefon im Haus, keine
Flamme. Verlassen Sie das Haus, klopfen Sie unterwegs bei den anderen, statt zu klingeln, und rufen Sie von draußen
den Notdienst Ihres Gasversorgers oder die 112. Erst danach kommen wir.
"""),
        Steps(
            heading="Ein Rohr ist geplatzt",
            steps=(
                Point(
                    title="Das Hauptventil schließen",
                    text="Meist sitzt es neben dem Wasserzähler. Nach rechts drehen, bis es nicht mehr weitergeht.",
                ),
                Point(
                    title="Den Strom abschalten",
                    text=(
                        "Am Sicherungskasten, für die Räume, in denen Wasser steht. Gehen Sie nicht durch Wasser, um "
                        "hinzukommen."
                    ),
                ),
                Point(
                    title="Die Wasserhähne öffnen",
                    text="An der tiefsten Stelle im Haus, damit die Rohre dort leerlaufen und nicht in Ihre Wand.",
                ),
                Point(
                    title="Uns anrufen",
                    text="Machen Sie danach Fotos für die Versicherung, bevor Sie etwas wegräumen.",
                ),
            ),
        ),
        Prose("""
## Die Heizung ist ausgefallen

Sehen Sie zuerst nach dreierlei: Ist Strom da, zeigt das Manometer mindestens ein Bar, steht ein Code auf dem
Display? Senden Sie dann eine [Anfrage](help send) mit einem Foto des Displays. Während der Öffnungszeiten rufen wir
innerhalb von zwei Stunden zurück. Außerhalb rufen Sie uns an: Um Heizungsausfälle und Rohrbrüche kümmert sich der
Bereitschaftsdienst.

Nachts und sonntags kommt ein Zuschlag von 65 € dazu; das sagen wir Ihnen am Telefon, bevor wir losfahren. Und wenn
für einen tropfenden Hahn bis morgen ein Eimer genügt, sagen wir auch das.
"""),
    ),
)
