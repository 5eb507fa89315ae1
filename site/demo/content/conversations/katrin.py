"""Katrin Brandt, who manages apartment buildings. Writes German."""

from demo.content.conversations.script import (
    asks,
    assign,
    moves,
    notes,
    pdf,
    photo,
    says,
    submit,
)
from demo.content.schema import Address, Conversation, WorkdaysAfter

HARBOUR = Address(street="Hafenstraße 21", postcode="88198", city="Seehalden", country="DE")
LINDENHOF = Address(street="Lindenhof 4–8", postcode="88198", city="Seehalden", country="DE")
KAPELLENWEG = Address(street="Kapellenweg 12", postcode="88197", city="Nordau", country="DE")

CONVERSATIONS = (
    Conversation(
        key="katrin-lindenhof-warm-water",
        customer="katrin",
        service_type="heating_maintenance",
        title="Lindenhof 6: kein Warmwasser im 3. OG",
        workdays_ago=5,
        at="08:05",
        status="in_progress",
        answers={
            "concern": "no_heat",
            "system": "district_heating",
            "year_installed": 2009,
            "description": (
                "Seit gestern Abend haben die drei Wohnungen im 3. OG nur lauwarmes Wasser, darunter "
                "ist alles normal. Betroffen ist auch eine Familie mit Säugling. Schlüssel zum "
                "Technikraum liegt im Tresor am Eingang."
            ),
            "preferred_date": WorkdaysAfter(1),
            "site": LINDENHOF,
        },
        files=(
            photo("Übergabestation.jpg", "boiler", 71),
            pdf(
                "Strangschema Lindenhof.pdf",
                "Strangschema Lindenhof 4–8",
                "Strang 1: Wohnungen 01, 04, 07",
                "Strang 2: Wohnungen 02, 05, 08",
                "Strang 3: Wohnungen 03, 06, 09",
                "Zirkulationspumpe: Technikraum UG, Bj. 2009",
            ),
        ),
        steps=(
            submit("08:12"),
            assign(0, "08:20", "admin", "editor"),
            says(
                0,
                "08:31",
                "editor",
                "Guten Morgen Frau Brandt, wegen der Familie mit Säugling ziehen wir das vor. Unser "
                "Monteur ist heute zwischen 11 und 13 Uhr da. Nach dem Schema hängt das 3. OG am "
                "Ende des Strangs, ich vermute die Zirkulationspumpe.",
            ),
            says(
                0,
                "09:02",
                "customer",
                "Vielen Dank, das beruhigt mich sehr. Ich gebe den Mietern Bescheid. Der Code für "
                "den Schlüsseltresor hat sich nicht geändert.",
            ),
            moves(0, "09:10", "editor", "schedule"),
            moves(0, "11:25", "editor", "start"),
            says(
                0,
                "13:05",
                "editor",
                "Zwischenstand: Die Zirkulationspumpe läuft an, bleibt aber nach wenigen Minuten "
                "stehen, das Lager ist verschlissen. Wir haben sie überbrückt, das Wasser im 3. OG "
                "hat jetzt 48 Grad. Eine neue Pumpe ist bestellt.",
                photo("Zirkulationspumpe defekt.jpg", "boiler", 72),
            ),
            notes(
                0,
                "13:12",
                "editor",
                "Pumpe 15-25 beim Großhändler, Lieferung in 3 bis 4 Tagen. Überbrückung hält, aber "
                "Legionellenschutz beachten: nicht länger als eine Woche so lassen!",
            ),
            says(
                1,
                "08:45",
                "customer",
                "Die Mieter melden, dass das Wasser wieder warm ist. Was wird die neue Pumpe "
                "ungefähr kosten? Ab 800 Euro brauche ich die Zustimmung der Eigentümer.",
            ),
            says(
                1,
                "09:30",
                "editor",
                "Mit Einbau und Anfahrt liegen wir bei 640 €, also unter Ihrer Grenze. Das Angebot "
                "hängt an. Die Pumpe soll am {day+5} bei uns sein, dann bauen wir sie noch am selben "
                "Tag ein.",
                pdf(
                    "Angebot 2231.pdf",
                    "Angebot 2231: Zirkulationspumpe Lindenhof",
                    "Hocheffizienzpumpe 15-25          372 €",
                    "Einbau und Entlüftung             198 €",
                    "Anfahrt und Kleinmaterial          70 €",
                    "Gesamt inkl. MwSt.                640 €",
                ),
            ),
            says(
                1,
                "10:12",
                "customer",
                "Damit einverstanden, bitte einbauen. Die Rechnung wie immer an die WEG Lindenhof, "
                "zu Händen unserer Adresse.",
            ),
        ),
    ),
    Conversation(
        key="katrin-stairwell",
        customer="katrin",
        service_type="interior_painting",
        title="Treppenhaus Kapellenweg 12 streichen",
        workdays_ago=9,
        at="14:30",
        status="waiting",
        answers={
            "rooms": 4,
            "wall_area": 310,
            "surface": "plaster",
            "colour": "RAL 9010, Sockel wie bisher grau",
            "furnished": "empty",
            "description": (
                "Treppenhaus über vier Geschosse, Sockel bis 1,40 m in Ölfarbe. Das Haus bleibt "
                "bewohnt, im 2. OG wohnt eine Dame mit Rollator, der Aufzug muss benutzbar bleiben."
            ),
            "start_from": WorkdaysAfter(25),
            "site": KAPELLENWEG,
        },
        files=(
            photo("Treppenhaus EG.jpg", "room", 73),
            photo("Treppenhaus Sockel.jpg", "swatches", 74),
        ),
        steps=(
            submit("14:41"),
            assign(1, "08:15", "admin", "editor2"),
            says(
                1,
                "10:20",
                "editor2",
                "Guten Tag Frau Brandt, wir würden geschossweise arbeiten, immer nur eine Seite, "
                "damit der Aufzug frei bleibt. Für 310 m² rechnen wir mit sechs Tagen und 4.700 € "
                "inklusive Sockel.",
            ),
            notes(
                1,
                "10:26",
                "editor2",
                "Sockel ist vermutlich alte Alkydfarbe, anschleifen nötig. Staubschutz für "
                "Aufzugstüren einplanen (2 Rollen).",
            ),
            says(
                3,
                "11:05",
                "customer",
                "Das klingt vernünftig. Ich habe den Beirat gefragt: Zwei Eigentümer wünschen sich "
                "beim Sockel eine hellere Farbe, haben sich aber noch nicht geeinigt.",
            ),
            asks(
                3,
                "11:40",
                "editor2",
                "Dann bringe ich gern drei Muster an die Wand im Erdgeschoss, so fällt die "
                "Entscheidung leichter. Dürfen wir am {day+11} gegen 8 Uhr kommen, und an wen im "
                "Beirat kann ich mich vor Ort wenden?",
            ),
        ),
    ),
    Conversation(
        key="katrin-yard-trees",
        customer="katrin",
        service_type="garden_care",
        title="Innenhof Lindenhof: zwei Linden prüfen",
        workdays_ago=4,
        at="10:12",
        status="triaged",
        answers={
            "work": "tree",
            "garden_area": 650,
            "access": "from_the_street",
            "rhythm": "once",
            "description": (
                "Nach dem Sturm hängt in der größeren Linde ein abgebrochener Ast etwa sechs Meter "
                "über dem Spielplatz. Wir haben den Bereich abgesperrt. Bitte auch die zweite Linde "
                "ansehen."
            ),
            "site": LINDENHOF,
        },
        files=(photo("Linde Innenhof.jpg", "garden", 75),),
        steps=(
            submit("10:20"),
            assign(0, "10:35", "admin", "editor3"),
            says(
                0,
                "10:50",
                "editor3",
                "Guten Tag Frau Brandt, danke fürs Absperren, das war richtig. Den hängenden Ast "
                "holen wir mit der Hebebühne herunter, sobald wir die Genehmigung für den Stellplatz "
                "haben. Ich melde mich morgen mit einem Termin.",
            ),
            notes(
                2,
                "09:05",
                "editor3",
                "Stellplatzgenehmigung bei der Stadt beantragt, Sachbearbeiter rechnet mit zwei "
                "Tagen. Hebebühne 18 m reserviert.",
            ),
        ),
    ),
    Conversation(
        key="katrin-boiler-room-report",
        customer="katrin",
        service_type="heating_maintenance",
        title="Jahreswartung der Fernwärmestationen Lindenhof",
        workdays_ago=24,
        at="09:00",
        status="done",
        answers={
            "concern": "yearly_service",
            "system": "district_heating",
            "year_installed": 2009,
            "description": (
                "Bitte die drei Stationen wie im Vorjahr warten und für jede ein eigenes Protokoll "
                "ausstellen. Die Eigentümerversammlung möchte die Werte sehen."
            ),
            "preferred_date": WorkdaysAfter(10),
            "site": LINDENHOF,
        },
        steps=(
            submit("09:08"),
            assign(0, "11:00", "editor", "editor"),
            moves(
                1,
                "08:30",
                "editor",
                "schedule",
                "Guten Morgen Frau Brandt, wir kommen am {day+12} ab 7 Uhr und sind gegen Mittag "
                "fertig. Das Wasser ist je Haus etwa 30 Minuten abgestellt.",
            ),
            moves(12, "07:10", "editor", "start"),
            moves(
                12,
                "12:20",
                "editor",
                "finish",
                "Alle drei Stationen sind gewartet, die Protokolle liegen bei. In Haus 8 war ein "
                "Schmutzfänger fast zu, das erklärt die Klagen vom Frühjahr. Bitte bestätigen Sie, "
                "wenn die Protokolle so für Sie passen.",
            ),
        ),
    ),
)
