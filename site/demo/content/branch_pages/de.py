"""The pages of the branches in German."""

from demo.content.parts import Map, Prose, Team
from demo.content.schema import Person
from demo.content.site_schema import BranchPage

SEEHALDEN = BranchPage(
    key="seehalden",
    title="Seehalden",
    slug="seehalden",
    search_description=(
        "Nordlicht in Seehalden: Werkstatt und Büro neben der alten Werft, mit Öffnungszeiten, Team und Karte."
    ),
    intro=(
        "Hier hat alles angefangen, und hier steht bis heute unsere Werkstatt: zweiundzwanzig Kolleginnen und "
        "Kollegen, das Ersatzteillager und eine Kaffeemaschine für alle, die ihre kaputte Pumpe selbst vorbeibringen."
    ),
    image_alt="Vier Menschen in Arbeitskleidung vor der Werkstatt am See",
    area="Seehalden, Nordau und Bergau und alle Orte im Umkreis von etwa 25 Kilometern.",
    by_appointment="Nach Vereinbarung",
    hours_note=(
        "Die Heizung ist aus oder ein Rohr geplatzt, und wir haben geschlossen? Unter derselben Nummer erreichen Sie "
        "Tag und Nacht unseren Bereitschaftsdienst."
    ),
    text=Prose("""
Im Ersatzteillager liegt, was an den Heizungen der Gegend am häufigsten kaputtgeht, rund 1.400 verschiedene Teile.
Im Farbenzimmer können Sie gestrichene Karten bei Tageslicht ansehen und mit nach Hause nehmen. Für beides brauchen
Sie keinen Termin.
"""),
    team=Team(
        heading="Wen Sie in Seehalden antreffen",
        people=(
            Person(
                name="Jonas Keller",
                role="Leiter Heizung",
                text="Morgens mit den Wagen unterwegs, ab zwei Uhr zu erreichen.",
            ),
            Person(
                name="Beate Sommer",
                role="Büro und Termine",
                text="Plant vierzehn Touren am Tag und weiß, welche Brücke gesperrt ist.",
            ),
            Person(
                name="Emre Yıldız",
                role="Ersatzteillager",
                text="Findet die Dichtung zu einem Kessel von 1988, meist beim ersten Griff.",
            ),
        ),
    ),
    map=Map(
        heading="So finden Sie uns",
        alt="Eine Karte der vier Seen mit den Standorten Seehalden, Clairval und Pontelago",
        directions=(
            "Vom Bahnhof am Ufer entlang bis zur alten Werft, zehn Minuten zu Fuß. Parkplätze für Besucher sind vor "
            "Tor 2; der Eingang ist stufenlos."
        ),
    ),
)

CLAIRVAL = BranchPage(
    key="clairval",
    title="Clairval",
    slug="clairval",
    search_description=(
        "Nordlicht in Clairval: französischsprachiges Team für Heizung, Malerarbeiten und Garten, mit Zeiten und "
        "Karte."
    ),
    intro=(
        "Sieben Kolleginnen und Kollegen, zwei davon aus dem Garten und ein Installateur in dritter Generation. Hier "
        "spricht man Französisch und versteht Deutsch und Englisch."
    ),
    image_alt="Ein Steinhaus mit blauen Fensterläden und einem Lastenfahrrad im Abendlicht",
    area="Clairval, Saint-Aubert und die Dörfer am Westufer, bis etwa 25 Kilometer weit.",
    by_appointment="Nach Vereinbarung",
    hours_note="Mittags und abends nimmt unter dieser Nummer unser Bereitschaftsdienst Heizungsnotfälle entgegen.",
    text=Prose("""
Seit 2014 sind wir im ehemaligen Postamt. Der Schalter steht noch, und die Glocke läutet noch. Im Frühjahr warten im
Hof die Pflanzen auf die Gärten unserer Kundschaft; sehen Sie sich um, wenn Sie Ideen brauchen.
"""),
    team=Team(
        heading="Wen Sie in Clairval antreffen",
        people=(
            Person(
                name="Élodie Marchand",
                role="Leiterin Garten",
                text="Dienstags und donnerstags hier, sonst auf irgendeinem Baum.",
            ),
            Person(
                name="Luc Tissot",
                role="Heizung und Sanitär",
                text="Stand mit acht Jahren zum ersten Mal auf einem Dach, neben seinem Großvater.",
            ),
        ),
    ),
    map=Map(
        heading="So finden Sie uns",
        alt="Eine Karte der vier Seen mit den Standorten Seehalden, Clairval und Pontelago",
        directions=(
            "Mit dem Bus der Linie 4 bis La Poste, dann dreißig Meter Richtung See. Im Hof gibt es zwei Parkplätze; "
            "das Tor ist während der Bürozeiten offen."
        ),
    ),
)

PONTELAGO = BranchPage(
    key="pontelago",
    title="Pontelago",
    slug="pontelago",
    search_description=(
        "Nordlicht in Pontelago: italienischsprachiges Team für Heizung, Malerarbeiten und Garten, mit Zeiten und "
        "Karte."
    ),
    intro=(
        "Fünf Kolleginnen und Kollegen unter den Arkaden am Hafen. Kalkfarbe und Stuccolustro sind hier zu Hause, "
        "und jeden zweiten Tag auch Lucia Ferrari."
    ),
    image_alt="Ein rosafarbenes Haus mit Arkaden an einem kleinen Hafen, davor ein Boot",
    area="Pontelago, Serravento und das Südufer, bis etwa 25 Kilometer weit.",
    by_appointment="Nach Vereinbarung",
    hours_note=(
        "In der langen Mittagspause erreichen Sie unter dieser Nummer unseren Bereitschaftsdienst für "
        "Heizungsausfälle und Rohrbrüche."
    ),
    text=Prose("""
Im Ausstellungsraum hängen vierzig Platten mit Kalktechniken, von glatt bis rau, und alle dürfen angefasst werden.
Wenn Sie einen Umbau planen, bringen Sie den Plan mit: Wir sehen ihn uns gemeinsam am großen Tisch an.
"""),
    team=Team(
        heading="Wen Sie in Pontelago antreffen",
        people=(
            Person(
                name="Lucia Ferrari",
                role="Leiterin Malerei",
                text="Mischt Farben nach Augenmaß und prüft sie dann mit dem Messgerät. Meistens stimmt es.",
            ),
            Person(
                name="Paolo Rizzi",
                role="Heizung und Wärmepumpen",
                text="Hat elf Ölkessel aus Kellern geholt, deren Treppen dafür zu schmal waren.",
            ),
            Person(
                name="Sara Moretti",
                role="Büro und Termine",
                text="Antwortet auf Italienisch, auf Deutsch und notfalls mit den Händen.",
            ),
        ),
    ),
    map=Map(
        heading="So finden Sie uns",
        alt="Eine Karte der vier Seen mit den Standorten Seehalden, Clairval und Pontelago",
        directions=(
            "Am Anleger links unter die Arkaden, die vierte Tür. In die Altstadt dürfen nur Lieferanten; vom "
            "Parkplatz am Hafen sind es drei Minuten."
        ),
    ),
)

BRANCH_PAGES = (SEEHALDEN, CLAIRVAL, PONTELAGO)
