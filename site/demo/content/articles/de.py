"""The articles in German."""

from demo.content.parts import Call, Checklist, Faq, Picture, Prose, Quote, Steps
from demo.content.schema import Point, Question
from demo.content.site_schema import Article

DAMP_ROOMS = Article(
    key="damp_rooms",
    title="Welche Wandfarbe für feuchte Räume?",
    slug="wandfarbe-fuer-feuchte-raeume",
    search_description=(
        "Silikat, Kalk oder Latex? Welche Farbe in Bad, Küche und Keller gehört und wann keine mehr hilft."
    ),
    intro=(
        "Keine Farbe legt eine Wand trocken. Aber die richtige verzeiht eine lange Dusche, und die falsche füttert "
        "den Schimmel. Was wir wo nehmen, und warum."
    ),
    image_alt="Ein Bad mit beschlagenem Spiegel, halb gefliest und halb blassgrün gestrichen",
    body=(
        Prose("""
Schimmel braucht keine nasse Wand. Es genügt, wenn die Luft unmittelbar an der Oberfläche ein paar Tage lang mehr
als 80 Prozent Feuchte hat, und das geschieht zuerst dort, wo die Wand am kältesten ist: in Außenecken, hinter
Schränken, neben dem Fenster. Bevor Sie also über Farbe nachdenken, finden Sie heraus, woher das Wasser kommt.

## Zuerst die Ursache

- **Zu viel Feuchte in der Luft:** Vier Menschen, ihre Duschen und ihre Wäsche geben am Tag rund zehn Liter Wasser
ab. Zwischen 40 und 60 Prozent Luftfeuchte ist alles in Ordnung; ein Hygrometer für zehn Euro sagt es Ihnen.
- **Eine kalte Stelle:** ungedämmte Fensterlaibungen, ein Sturz aus Beton, Möbel dicht an der Außenwand. Zehn
Zentimeter Abstand bewirken oft mehr als jede Farbe.
- **Wasser in der Wand:** Flecken mit Rand, bröselnder Putz, weiße Ausblühungen am Fuß der Wand. Da gehört ein
Messgerät hin und keine Farbrolle.

## Drei Farben und was sie können

**Silikatfarbe** verbindet sich fest mit mineralischem Putz, lässt Feuchte durch und ist so alkalisch, dass Schimmel
darauf keine Nahrung findet. Sie ist unsere erste Wahl für Bäder und Keller. Sie braucht einen mineralischen
Untergrund: Auf alter Latexfarbe oder Raufaser hält sie ohne die passende Grundierung nicht.

**Kalkfarbe** kann dasselbe und ist für die Raumluft am angenehmsten. Sie will in mehreren dünnen Schichten
aufgetragen werden und kreidet ein wenig, wenn man darüberreibt. Deshalb passt sie besser an Decken und in Keller
als in die Küche einer Familie.

**Latex und andere scheuerbeständige Farben** (Nassabriebklasse 1 oder 2) kann man abwischen; sie gehören hinter den
Herd und neben das Waschbecken. Sie verschließen die Oberfläche. An einer Außenwand, die feucht wird, sind sie die
falsche Wahl, denn das Wasser bleibt dahinter.

Farben mit einem Mittel gegen Schimmel helfen ein paar Jahre, dann ist das Mittel verbraucht. In Schlaf- und
Kinderzimmern verwenden wir sie nicht.
"""),
        Steps(
            heading="So streichen wir ein Bad",
            steps=(
                Point(
                    title="Trocknen lassen",
                    text="Zwei Tage nicht duschen und mehrmals täglich das Fenster weit öffnen.",
                ),
                Point(
                    title="Loses entfernen",
                    text=(
                        "Alten Schimmel wischen wir mit 70-prozentigem Alkohol ab, trocken gebürstet wird nie. "
                        "Handschuhe, Maske, offenes Fenster."
                    ),
                ),
                Point(
                    title="Grundieren",
                    text="Mit Silikatgrund, damit die Wand gleichmäßig saugt. Zwölf Stunden Trockenzeit.",
                ),
                Point(
                    title="Zweimal streichen",
                    text=(
                        "Dünn und nass in nass, die Decke zuerst. Ein Tag zwischen den Anstrichen ist besser als ein "
                        "paar Stunden."
                    ),
                ),
                Point(
                    title="Drei Tage warten",
                    text="Silikatfarbe härtet langsam aus. Danach überlebt sie die meisten Badmöbel.",
                ),
            ),
        ),
        Quote(
            quote="Wenn ein Fleck binnen eines Jahres wiederkommt, war nicht die Farbe schlecht, sondern die Frage.",
            name="Lucia Ferrari",
            place="Leiterin Malerei",
        ),
        Prose("""
## Wann Sie uns rufen sollten

Ist der Fleck größer als ein halber Quadratmeter, kommt er nach dem Reinigen wieder oder riecht es, obwohl nichts zu
sehen ist, dann sollte jemand messen, bevor jemand streicht. Das Feuchtemessgerät haben wir bei jedem
[Besuch](interior_painting) dabei. Und wenn Dämmung oder ein Installateur die Lösung ist, sagen wir es.
"""),
    ),
)

SERVICE_COST = Article(
    key="service_cost",
    title="Was eine Heizungswartung wirklich kostet",
    slug="was-eine-heizungswartung-kostet",
    search_description=(
        "Was im Preis einer jährlichen Wartung steckt, was dazukommt und woran Sie ein gutes Angebot erkennen."
    ),
    intro=(
        "Angebote für die jährliche Wartung reichen von 99 bis 400 Euro, und beides kann ehrlich sein. Wir zerlegen "
        "unseren eigenen Preis, damit Sie vergleichen können."
    ),
    image_alt="Ein Keller mit Gaskessel, Ausdehnungsgefäß und Kupferrohren",
    body=(
        Prose("""
Ein Gaskessel brennt rund 1.700 Stunden im Jahr. Ein Auto wäre in dieser Zeit 100.000 Kilometer gefahren. Beim Auto
ließe niemand die Inspektion aus; bei der Heizung tun es viele, weil sie ja meistens trotzdem anspringt.

## Wofür Sie zahlen

Der größte Teil des Preises ist Zeit. Für eine Gastherme brauchen wir etwa eine Stunde: öffnen, Brenner und
Wärmetauscher reinigen, den Druck im Ausdehnungsgefäß prüfen, das Sicherheitsventil auslösen, die Verbrennung
messen, alles aufschreiben. Ein Ölkessel rußt und braucht zwei Stunden, Pellets wegen der Asche ebenso. An einer
Wärmepumpe gibt es nichts zu kehren, dafür hat sie Filter, Drücke und Einstellungen, die geprüft sein wollen.

Bei uns macht das **180 € für Gas oder Fernwärme** und **240 bis 320 € für Öl, Pellets oder Wärmepumpe**,
Mehrwertsteuer inbegriffen. Kleinteile wie Dichtungen und Elektroden sind bis 25 € enthalten. Dazu kommt die
Anfahrt: 28 € bis 15 Kilometer, darüber 42 €. Eine Gastherme zwölf Kilometer von uns entfernt kostet also 208 €, und
das wissen Sie, bevor wir losfahren.

## Was nicht enthalten ist

- **Der Schornsteinfeger.** Wo das Gesetz eine Messung durch ihn verlangt, ersetzt unsere sie nicht. Das ist ein
zweiter Termin und eine zweite Rechnung.
- **Verschleißteile über die kleinen hinaus.** Ein Ausdehnungsgefäß oder eine Pumpe ist eine Reparatur. Sie erfahren
zuerst den Preis und entscheiden dann.
- **Notfälle.** Nachts und sonntags berechnen wir einen Zuschlag von 65 €.
"""),
        Checklist(
            heading="Woran Sie ein gutes Angebot erkennen",
            lines=(
                "Es nennt die einzelnen Arbeiten und nicht nur „Wartung nach Herstellervorgabe“",
                "Sie bekommen ein Protokoll mit Messwerten, für die Garantie und für das nächste Jahr",
                "Anfahrt und Mehrwertsteuer stehen dabei und verstecken sich nicht hinter einem „ab“",
                "Jemand fragt nach Typ und Baujahr der Anlage, bevor er einen Preis nennt",
                "Niemand verspricht eine Wartung in zwanzig Minuten",
            ),
        ),
        Prose("""
## Lohnt sich das?

In Geld allein nicht jedes Jahr. Ein sauberer Wärmetauscher spart ein paar Prozent Brennstoff, bei einem Haus mit
20.000 Kilowattstunden sind das etwa 60 bis 100 Euro. Der Rest des Nutzens ist das, was ausbleibt: der Ausfall im
Januar, der Zuschlag am Wochenende, die Garantie, die am fehlenden Protokoll scheitert.

In Deutschland dürfen Vermieter die Wartung als Betriebskosten auf die Mieter umlegen, Reparaturen nicht. Lassen Sie
sich beides getrennt ausweisen.
"""),
        Faq(
            heading="Was sonst noch gefragt wird",
            questions=(
                Question(
                    question="Genügt nicht jedes zweite Jahr?",
                    answer=(
                        "Bei einem modernen Gasgerät und weichem Wasser geht das oft gut. Die Hersteller verlangen "
                        "die Wartung aber jedes Jahr, und die fünf Jahre Garantie, die manche geben, hängen meist "
                        "daran."
                    ),
                ),
                Question(
                    question="Wann ist die beste Zeit?",
                    answer=(
                        "Zwischen Mai und September. Sie bekommen Ihren Wunschtermin, und wenn etwas bestellt werden "
                        "muss, friert in der Zwischenzeit niemand."
                    ),
                ),
            ),
        ),
    ),
)

HEDGES = Article(
    key="hedges",
    title="Wann man die Hecke schneidet",
    slug="wann-man-die-hecke-schneidet",
    search_description=(
        "Was von März bis September erlaubt ist, wann welche Hecke an der Reihe ist und wie sie unten dicht bleibt."
    ),
    intro=(
        "Das Gesetz schützt brütende Vögel, die Hecke hat ihren eigenen Kalender, und Sie möchten gern wieder "
        "darüberschauen. Alles drei lässt sich vereinbaren."
    ),
    image_alt="Ein Amselnest mit drei blauen Eiern zwischen den Blättern einer Hecke",
    body=(
        Prose("""
Jedes Jahr im Mai ruft jemand an, weil der Nachbar seine Hecke schneidet und das doch „verboten“ sei. Manchmal
stimmt das, oft nicht. Es kommt darauf an, wie tief die Schere geht.

## Was das Gesetz sagt

In Deutschland verbietet § 39 des Bundesnaturschutzgesetzes, Hecken und Sträucher **vom 1. März bis zum 30.
September** stark zurückzuschneiden, auf den Stock zu setzen oder zu entfernen. Schonende Form- und Pflegeschnitte
bleiben in dieser Zeit erlaubt: Was in diesem Jahr gewachsen ist, darf ab. Zweierlei gilt das ganze Jahr:

- Ein bewohntes Nest darf nicht gestört werden, gleich an welchem Tag. Finden Sie eines, lassen Sie auf jeder Seite
zwei Meter stehen und kommen wieder, wenn die Jungen ausgeflogen sind.
- Viele Gemeinden haben eine Baumschutzsatzung, und manche schützt auch Hecken. Ein Anruf im Rathaus kostet nichts.

In Österreich ist das Sache der Länder, in Frankreich und Italien gibt es für private Gärten keine allgemeine
Sperrfrist. Nester und Gelege sind aber überall geschützt. Wir halten uns an allen vier Seen an die deutschen
Termine; die Vögel kennen die Grenze nicht.

## Welche Hecke wann

- **Hainbuche, Buche, Liguster:** um den Johannistag, den 24. Juni, wenn der erste Trieb ausgereift ist. Wer es
genau mag, schneidet Ende August noch einmal nach.
- **Eibe:** einmal im Jahr, im Juni oder Ende August. Als fast einziges Nadelgehölz treibt sie auch aus altem Holz
wieder aus.
- **Thuja und Scheinzypresse:** Ende August, und nur so tief, wie es grün ist. Was ins Braune geschnitten wird,
bleibt braun.
- **Forsythie, Flieder und andere Frühjahrsblüher:** gleich nach der Blüte, sonst schneiden Sie die Blüten des
nächsten Jahres ab.
- **Kräftige Verjüngung:** im Januar und Februar, aber nicht bei mehr als fünf Grad Frost.

Nehmen Sie einen trüben Tag. In der prallen Sonne verbrennen Blätter, die bisher im Schatten saßen, innerhalb von
Stunden.
"""),
        Checklist(
            heading="Vor dem ersten Schnitt",
            lines=(
                "Fünf Minuten lang still in die Hecke schauen, von beiden Seiten und von oben",
                "Eine Schnur spannen: Nach drei Metern täuscht sich jedes Auge",
                "Unten breiter lassen als oben, je Seite etwa zehn Zentimeter pro Meter Höhe",
                "Die Messer schärfen; gequetschte Zweige werden braun",
                "Bei Eibe jeden Zweig einsammeln: Sie ist giftig für Kinder, Pferde und Hunde",
            ),
        ),
        Quote(
            quote=(
                "Ich schaue zuerst nach Nestern. In jeder dritten Hecke ist im Juni eines, und dann kommen wir eben "
                "später."
            ),
            name="Élodie Marchand",
            place="Leiterin Garten, geprüfte Baumkontrolleurin",
        ),
        Prose("""
## Und wenn es schon zu spät ist?

Eine Hecke, die fünf Jahre lang niemand geschnitten hat, wird nicht auf einmal schlank. Nehmen Sie im ersten Winter
die eine Seite kräftig zurück, im zweiten die andere, im dritten die Krone. Das sieht eine Weile seltsam aus, aber
sie überlebt es. Nur Nadelgehölze außer der Eibe verzeihen das nicht; da ist eine neue Hecke die ehrliche Antwort.
"""),
        Call(
            title="Keine Zeit oder keine Leiter?",
            text=(
                "Schicken Sie uns von jeder Seite ein Foto. Wir sagen Ihnen, was in diesem Monat möglich ist und was "
                "es kostet."
            ),
            button="Gartenpflege anfragen",
            service="garden_care",
        ),
    ),
)

RADIATORS = Article(
    key="radiators",
    title="Heizkörper selbst entlüften",
    slug="heizkoerper-selbst-entlueften",
    search_description=(
        "Es gluckert, und oben bleibt es kalt? So entlüften Sie in zehn Minuten, und daran liegt es, wenn es nicht "
        "hilft."
    ),
    intro=(
        "Wenn ein Heizkörper gluckert oder oben kalt bleibt, ist meistens Luft darin. Sie brauchen einen Schlüssel "
        "für zwei Euro, einen Becher, zehn Minuten und keinen Handwerker."
    ),
    image_alt=(
        "Eine Hand dreht den Entlüftungsschlüssel oben an einem weißen Heizkörper und hält einen Becher darunter"
    ),
    body=(
        Prose("""
In jede Heizung kommt mit der Zeit Luft: mit nachgefülltem Wasser, durch Dichtungen, durch Kunststoffrohre. Sie
sammelt sich oben in den Heizkörpern und versperrt dem warmen Wasser den Weg. Der Raum bleibt kühl, die Pumpe müht
sich, und Sie drehen den Thermostat auf, ohne dass es etwas ändert.

## Woran Sie erkennen, dass es Luft ist

- Der Heizkörper ist unten heiß und oben kalt.
- Er gluckert oder rauscht, vor allem morgens, wenn die Heizung anläuft.
- Die anderen Heizkörper in der Wohnung werden warm wie immer.

Oben heiß und unten kalt ist dagegen meist in Ordnung: Das Wasser hat seine Wärme schon abgegeben.

## Was Sie brauchen

Einen Entlüftungsschlüssel aus dem Baumarkt (bei manchen Ventilen tut es ein Schraubendreher), einen Becher, einen
alten Lappen. Im Mehrfamilienhaus fragen Sie vorher den Hausmeister, denn danach muss im Keller jemand Wasser
nachfüllen.
"""),
        Steps(
            heading="So geht es",
            steps=(
                Point(
                    title="Die Pumpe ausschalten",
                    text=(
                        "Oder den Kessel auf Sommerbetrieb stellen. Eine halbe Stunde warten, damit die Luft nach "
                        "oben steigt."
                    ),
                ),
                Point(
                    title="Alle Thermostate öffnen",
                    text="Auf 5 drehen und mit dem Heizkörper im untersten Stockwerk beginnen.",
                ),
                Point(
                    title="Das Ventil öffnen",
                    text=(
                        "Becher und Lappen darunterhalten und den Schlüssel eine Vierteldrehung nach links drehen, "
                        "mehr nicht. Es zischt."
                    ),
                ),
                Point(
                    title="Schließen, wenn Wasser kommt",
                    text=(
                        "Sobald es ohne Blasen läuft. Vorsicht, es kann heiß sein, und es hinterlässt schwarze "
                        "Flecken."
                    ),
                ),
                Point(
                    title="Auf den Druck schauen",
                    text=(
                        "Das Manometer am Kessel sollte 1,2 bis 1,8 bar zeigen oder im grünen Bereich stehen. Wenn "
                        "nicht, langsam nachfüllen."
                    ),
                ),
                Point(
                    title="Wieder einschalten",
                    text=(
                        "Pumpe an, Thermostate zurück auf ihren alten Wert. Nach einer Stunde sollten alle "
                        "Heizkörper warm sein."
                    ),
                ),
            ),
        ),
        Prose("""
## Wenn Entlüften nicht hilft

**Die Luft ist nach ein paar Wochen wieder da.** Dann hat die Anlage zu wenig Druck, oder das Ausdehnungsgefäß hat
seinen verloren. Beides ist in einer halben Stunde geprüft.

**Sie müssen öfter als zweimal im Jahr nachfüllen.** Irgendwohin geht das Wasser. Suchen Sie nach grünen oder weißen
Krusten an den Verbindungen, und rufen Sie uns, bevor Sie es an der Decke darunter finden.

**Ein Heizkörper bleibt von oben bis unten kalt.** Oft sitzt nach dem Sommer der Stift unter dem Thermostat fest.
Nehmen Sie den Kopf ab und drücken Sie den Stift mit einem flachen Stück Holz ein paarmal hinein; nie mit der Zange
daran ziehen.

**Die hinteren bleiben kühl, die vorderen werden heiß.** Das ist keine Luft, hier fehlt der hydraulische Abgleich:
Für jeden Heizkörper wird einmal eingestellt, wie viel Wasser er bekommt. Das dauert einen halben Tag und spart
meist mehr als eine neue Pumpe.
"""),
        Faq(
            heading="Kurz gefragt",
            questions=(
                Question(
                    question="Wie oft soll ich entlüften?",
                    answer="Einmal zu Beginn der Heizzeit genügt, und sonst, wenn etwas gluckert.",
                ),
                Question(
                    question="Darf ich das auch bei einer Wärmepumpe?",
                    answer=(
                        "Ja, an den Heizkörpern. Eine Fußbodenheizung wird am Verteiler entlüftet; das überlassen "
                        "Sie besser uns, denn dabei kann Luft von einem Heizkreis in den nächsten geraten."
                    ),
                ),
            ),
        ),
        Picture(
            image="manifold",
            alt="Ein Verteiler mit Durchflussanzeigern, von dem die Rohre einer Fußbodenheizung abgehen",
            caption="Am Verteiler der Fußbodenheizung wird es etwas heikler.",
        ),
    ),
)

ARTICLES = (DAMP_ROOMS, SERVICE_COST, HEDGES, RADIATORS)
