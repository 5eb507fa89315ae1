"""The case studies in German."""

from demo.content.parts import BeforeAfter, Call, Figure, Figures, Gallery, Picture, Prose, Quote
from demo.content.site_schema import CaseStudy

ENTRANCE_HALL = CaseStudy(
    key="entrance_hall",
    title="Ein Flur, dem Fahrräder nichts anhaben",
    slug="flur-einer-sprachschule",
    search_description=(
        "Der Eingang einer Sprachschule, unten scheuerbeständig und oben matt gestrichen. Zwei Tage Arbeit, 1.040 €."
    ),
    intro=(
        "Zweihundert Menschen gehen täglich durch den Eingang der Sprachschule in Seehalden, viele mit dem Fahrrad "
        "an der Hand. Wir haben ihn so gestrichen, dass man es ihm lange nicht ansieht."
    ),
    image_alt="Ein heller Flur mit grauem Sockel, einer Reihe Garderobenhaken und einem angelehnten Fahrrad",
    place="Seehalden",
    duration="zwei Tage in den Ferien",
    cost="1.040 €",
    body=(
        Prose("""
## Was zu tun war

Bis auf einen Meter Höhe war die Wand voller Spuren: Lenker, Rucksäcke, Schuhe. Dreimal in fünf Jahren war sie
überstrichen worden, immer im selben matten Weiß, und länger als ein Halbjahr hatte das nie gehalten. Die Schule
wollte eine Lösung, die nicht jeden Sommer einen Maler braucht, im Grau ihrer Türen.

## Was wir getan haben

Oben sind wir bei matter Farbe geblieben, denn sie verzeiht die Unebenheiten des alten Putzes. Unten, bis auf 1,20
Meter, kam eine scheuerbeständige Farbe der Klasse 1 im Grau der Türen an die Wand. Dazwischen läuft eine Linie, so
sauber wie mit dem Lineal gezogen. Was früher haften blieb, nimmt jetzt ein feuchtes Tuch weg.

Sechzig Quadratmeter, zwei Leute, zwei Tage. Am ersten Vormittag wurden Dübellöcher und zwei Risse gespachtelt. Ein
Liter der Farbe steht im Putzschrank, zum Ausbessern.
"""),
        BeforeAfter(
            heading="Dieselbe Ecke, neun Tage auseinander",
            before=Picture(
                image="hall_before", alt="Der Flur vorher: verschrammte und fleckige Wände bis in Hüfthöhe"
            ),
            after=Picture(image="hall_after", alt="Der Flur nachher: saubere Wände, unten grau und oben weiß"),
            caption="Der untere Teil hat die Farbe RAL 7044, wie die Türen.",
        ),
        Quote(
            quote="Sehr gut. Das erste Fahrrad war schon da und ist wieder weg, ohne eine Spur zu hinterlassen.",
            name="Oliver Whitfield",
            place="Lakeside Language School, Seehalden",
        ),
        Call(
            title="Welche Wand steckt bei Ihnen die Stöße ein?",
            text="Ein Foto genügt für eine erste Antwort.",
            button="Malerarbeiten anfragen",
            service="interior_painting",
        ),
    ),
)

YEW_HEDGE = CaseStudy(
    key="yew_hedge",
    title="Achtzehn Meter Eibe, auf genau 1,60 Meter",
    slug="eibenhecke-in-nordau",
    search_description=(
        "Wie eine Eibenhecke am Hang waagerecht wurde: mit Schnur, Wasserwaage und einem strengen Kunden. 185 €."
    ),
    intro=(
        "Jürgen Weiß wollte seine Hecke auf 1,60 Meter haben und oben waagerecht, obwohl das Gelände um dreißig "
        "Zentimeter abfällt. Und er misst nach."
    ),
    image_alt="Eine waagerecht geschnittene Eibenhecke vor einem Haus, an ihrer Oberkante eine gespannte Schnur",
    place="Nordau",
    duration="ein Vormittag",
    cost="185 €",
    body=(
        Prose("""
## Was zu tun war

Keine Heckenpflanze ist so geduldig wie die Eibe, und diese war zwei Jahre lang sich selbst überlassen: bis zu
vierzig Zentimeter neue Triebe, oben wellig, unten an einer Stelle kahl. Die Schnur hatte der Kunde schon gespannt.
Wir haben sie hängen lassen, denn sie saß richtig.

## Was wir getan haben

Zuerst haben wir von beiden Seiten nach Nestern gesehen. Es gab keine, sonst wären wir im August wiedergekommen.
Dann die Seiten, von unten nach oben und oben eine Handbreit schmaler, damit Licht bis zum Fuß kommt. Zum Schluss
die Oberkante, an der Schnur entlang, alle drei Meter mit der Wasserwaage geprüft.

Das Schnittgut der Eibe ist giftig. Vor dem ersten Schnitt haben wir ein Tuch ausgelegt, am Ende alles mitgenommen
und den Gehsteig gekehrt.
"""),
        BeforeAfter(
            heading="8:40 und 11:15 Uhr am selben Tag",
            before=Picture(
                image="yew_before",
                alt="Die Hecke vorher: wilde Triebe in alle Richtungen über einer welligen Oberkante",
            ),
            after=Picture(
                image="yew_after", alt="Die Hecke nachher: gerade Kanten und eine waagerechte Oberkante an der Schnur"
            ),
        ),
        Figures(
            figures=(
                Figure(figure="18 m", text="Hecke, beide Seiten und Oberkante"),
                Figure(figure="2", text="Leute mit zwei Maschinen"),
                Figure(figure="1,2 m³", text="Schnittgut abgefahren"),
            ),
        ),
        Quote(
            quote="1,60 m an allen fünf Messpunkten. Respekt.",
            name="Jürgen Weiß",
            place="Nordau",
        ),
    ),
)

NURSERY_FLOOR = CaseStudy(
    key="nursery_floor",
    title="Kalter Boden in der Krippe, am nächsten Morgen wieder warm",
    slug="kalter-boden-in-der-krippe",
    search_description=(
        "Um 8:14 Uhr gemeldet, um 13:05 Uhr im Mittagsschlaf behoben: Ein kleiner Motor hatte den Boden kalt "
        "gelassen."
    ),
    intro=(
        "Kinder spielen auf dem Boden, deshalb ist ein kalter Boden in einer Krippe ein Notfall. Hier hat ein Foto "
        "vom Verteiler den ersten Besuch erspart."
    ),
    image_alt="Ein Verteiler mit roten und blauen Ventilen, an dem ein Durchflussanzeiger auf null steht",
    place="Saint-Aubert",
    duration="45 Minuten",
    cost="118 €",
    body=(
        Prose("""
## Was geschehen war

Im Spielzimmer der Krippe Les Hirondelles wurde der Boden nicht mehr warm, alle anderen Räume waren wie immer.
Sophie Lambert schickte um 8:14 Uhr eine Anfrage, mit einem Foto des Verteilers im Wandschrank.

## Was wir auf dem Foto gesehen haben

Zu jedem Kreis einer Fußbodenheizung gehört ein kleines Schauglas mit einem Schwimmer, der zeigt, wie viel Wasser
fließt. Das dritte stand auf null. Die Pumpe lief, der Kessel war warm, also musste ein Ventil geschlossen sein.
Geöffnet wird es von einem daumengroßen Stellmotor, und nach fünfzehn Jahren darf so ein Motor aufgeben.

Unser Techniker kam deshalb nicht zum Nachsehen, sondern gleich mit dem Teil in der Tasche, und zwar um 12:15 Uhr,
als die Kinder schliefen. Alter Motor ab, neuer drauf, das Wasser floss, Kreis entlüftet. Um 13:05 Uhr war die
Anfrage erledigt.
"""),
        Gallery(
            heading="Worum es ging",
            pictures=(
                Picture(
                    image="manifold",
                    alt="Der Verteiler mit seinen Durchflussanzeigern",
                    caption="Der dritte Durchflussanzeiger auf null",
                ),
                Picture(image="heating", alt="Der Heizkessel im Keller", caption="Der Kessel war unschuldig"),
                Picture(
                    image="clairval",
                    alt="Unser Standort in Clairval",
                    caption="Das Teil kam aus Clairval, 9 km entfernt",
                ),
            ),
        ),
        Quote(
            quote="Der Boden ist warm, und niemand wurde im Mittagsschlaf gestört. Danke.",
            name="Sophie Lambert",
            place="Crèche Les Hirondelles, Saint-Aubert",
        ),
        Prose("""
## Was sich daraus lernen lässt

Ein Fußboden ist träge: Richtig warm war er erst nach sechs Stunden. Wird ein einzelner Raum kalt, sehen Sie nach
dem Verteiler, bevor Sie den Kessel höherdrehen, und [schicken Sie uns ein Foto](heating_maintenance) davon. In etwa
der Hälfte der Fälle haben wir dann gleich beim ersten Mal das richtige Teil dabei.
"""),
    ),
)

CASE_STUDIES = (ENTRANCE_HALL, YEW_HEDGE, NURSERY_FLOOR)
