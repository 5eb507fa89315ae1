"""What Katrin Brandt asked for earlier, all of it settled. In German."""

from demo.content.conversations.script import (
    asks,
    assign,
    moves,
    pdf,
    says,
    submit,
)
from demo.content.schema import Address, Conversation, WorkdaysAfter

HARBOUR = Address(street="Hafenstraße 21", postcode="88198", city="Seehalden", country="DE")
LINDENHOF = Address(street="Lindenhof 4–8", postcode="88198", city="Seehalden", country="DE")
KAPELLENWEG = Address(street="Kapellenweg 12", postcode="88197", city="Nordau", country="DE")

CONVERSATIONS = (
    Conversation(
        key="katrin-flat-handover",
        customer="katrin",
        service_type="interior_painting",
        title="Wohnung 05 nach Auszug streichen",
        workdays_ago=70,
        at="11:20",
        status="closed",
        answers={
            "rooms": 3,
            "wall_area": 145,
            "surface": "wallpaper",
            "colour": "Weiß, matt",
            "furnished": "empty",
            "description": (
                "Drei Zimmer, Raufaser, Raucherwohnung. Nachmieter zieht in vier Wochen ein. Die "
                "Türen bitte nur ausbessern."
            ),
            "start_from": WorkdaysAfter(3),
            "site": LINDENHOF,
        },
        files=(
            pdf(
                "Übergabeprotokoll Wohnung 05.pdf",
                "Übergabeprotokoll Wohnung 05",
                "Wände: vergilbt, Nikotin, einzelne Dübellöcher",
                "Decken: vergilbt",
                "Türen: Lackschäden unten",
                "Schlüssel: 4 Stück erhalten",
            ),
        ),
        steps=(
            submit("11:31"),
            assign(0, "13:00", "admin", "editor2"),
            says(
                0,
                "13:40",
                "editor2",
                "Guten Tag Frau Brandt, bei Nikotin reicht normale Farbe nicht, das schlägt wieder "
                "durch. Wir sperren zuerst ab und streichen dann zweimal: 2.280 €, fünf Tage.",
            ),
            says(
                1,
                "09:15",
                "customer",
                "Bitte so ausführen. Der Nachmieter hat ein kleines Kind, daher bitte geruchsarme Farbe.",
            ),
            moves(
                1,
                "10:00",
                "editor2",
                "schedule",
                "Sehr gern. Beginn ist am {day+4} um 7 Uhr, den Schlüssel holen wir bei Ihnen im Büro ab.",
            ),
            moves(4, "07:05", "editor2", "start"),
            moves(
                9,
                "15:30",
                "editor2",
                "finish",
                "Die Wohnung ist fertig und gelüftet. Den Sperrgrund haben wir lösemittelfrei "
                "gewählt, man riecht nichts mehr. Der Schlüssel liegt wieder bei Ihnen.",
            ),
            moves(
                10,
                "08:50",
                "customer",
                "confirm",
                "Sehr saubere Arbeit, die Wohnung ist nicht wiederzuerkennen.",
            ),
        ),
    ),
    Conversation(
        key="katrin-office-thermostats",
        customer="katrin",
        service_type="heating_maintenance",
        title="Neue Thermostate im Büro",
        workdays_ago=133,
        at="15:45",
        status="closed",
        answers={
            "concern": "advice",
            "system": "gas",
            "description": (
                "Wir möchten die neun Heizkörper im Büro mit Thermostaten ausstatten, die nachts "
                "selbst absenken. Was empfehlen Sie?"
            ),
            "site": HARBOUR,
        },
        steps=(
            submit("15:52"),
            assign(1, "08:00", "admin", "editor"),
            says(
                1,
                "08:25",
                "editor",
                "Für neun Heizkörper lohnen sich programmierbare Köpfe ohne Internetzwang, je 49 € "
                "plus Montage. Wir stellen sie auf Ihre Bürozeiten ein und zeigen Ihnen, wie man "
                "einen Brückentag überspringt.",
            ),
            moves(
                2,
                "09:00",
                "editor",
                "schedule",
                "Montage am {day+7} um 13 Uhr, Dauer etwa zwei Stunden.",
            ),
            moves(7, "13:05", "editor", "start"),
            moves(
                7,
                "15:10",
                "editor",
                "finish",
                "Alle neun Köpfe sitzen und sind programmiert, die Kurzanleitung liegt auf dem Empfang.",
            ),
            moves(8, "09:30", "customer", "confirm"),
        ),
    ),
    Conversation(
        key="katrin-yearly-garden",
        customer="katrin",
        service_type="garden_care",
        title="Pflege der Außenanlagen Kapellenweg",
        workdays_ago=244,
        at="10:30",
        status="closed",
        answers={
            "work": "all_year",
            "garden_area": 900,
            "access": "from_the_street",
            "rhythm": "monthly",
            "description": (
                "Rasen, Rabatten und Hecke am Kapellenweg, von Frühling bis Herbst. Bisher hat das "
                "der Hausmeister gemacht, der jetzt in Rente geht."
            ),
            "site": KAPELLENWEG,
        },
        steps=(
            submit("10:44"),
            assign(0, "13:15", "admin", "editor3"),
            asks(
                1,
                "09:00",
                "editor3",
                "Guten Tag Frau Brandt, für ein festes Angebot fehlt mir die Länge der Hecke. Und "
                "gibt es einen Wasseranschluss im Hof?",
            ),
            says(
                1,
                "16:20",
                "customer",
                "Die Hecke hat 34 Meter, der Wasserhahn ist an der Nordseite hinter den Fahrrädern.",
            ),
            says(
                2,
                "08:35",
                "editor3",
                "Danke. Dann sind es 290 € im Monat, acht Einsätze im Jahr, immer dieselben zwei "
                "Personen. Der erste Besuch wäre am {day+10}.",
            ),
            moves(
                3,
                "11:10",
                "editor3",
                "schedule",
                "Der Termin am {day+10} um 8 Uhr steht.",
            ),
            moves(10, "08:10", "editor3", "start"),
            moves(
                60,
                "14:30",
                "editor3",
                "finish",
                "Die Einführung ist abgeschlossen, ab jetzt läuft die Pflege als fester Auftrag "
                "weiter. Der Plan für das Jahr hängt im Hausflur.",
            ),
            moves(
                61,
                "09:40",
                "customer",
                "confirm",
                "Die Bewohner haben mich schon dreimal auf die Rabatten angesprochen, und ausnahmsweise nur Gutes.",
            ),
        ),
    ),
)
