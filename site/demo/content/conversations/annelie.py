"""Annelie Schröder, who runs a winery with guest rooms. Writes German."""

from demo.content.conversations.script import assign, moves, notes, photo, says, submit
from demo.content.schema import Address, Conversation, WorkdaysAfter

WINERY = Address(street="Rebhang 1", postcode="88197", city="Nordau", country="DE")

CONVERSATIONS = (
    Conversation(
        key="annelie-guest-rooms",
        customer="annelie",
        service_type="interior_painting",
        title="Vier Gästezimmer zwischen zwei Buchungen",
        workdays_ago=2,
        at="06:35",
        status="submitted",
        answers={
            "rooms": 4,
            "wall_area": 220,
            "surface": "mixed",
            "colour": "Zwei Töne je Zimmer, bitte beraten",
            "furnished": "furnished",
            "description": (
                "Wir haben nur neun Tage ohne Gäste. Ist das mit vier Zimmern zu schaffen? In Zimmer "
                "3 hat ein Koffer die Tapete aufgerissen."
            ),
            "start_from": WorkdaysAfter(30),
            "site": WINERY,
        },
        files=(photo("Zimmer 3.jpg", "room", 101),),
        steps=(submit("06:50"),),
    ),
    Conversation(
        key="annelie-cellar-cooling",
        customer="annelie",
        service_type="heating_maintenance",
        title="Wärme aus der Kellerkühlung nutzen",
        workdays_ago=7,
        at="11:45",
        status="triaged",
        answers={
            "concern": "advice",
            "system": "heat_pump",
            "year_installed": 2021,
            "description": (
                "Unsere Gärkühlung bläst im Herbst sehr viel Wärme ins Freie, während wir nebenan "
                "das Gästehaus heizen. Lässt sich das verbinden?"
            ),
            "site": WINERY,
        },
        steps=(
            submit("11:58"),
            assign(1, "08:10", "admin", "editor"),
            says(
                1,
                "09:40",
                "editor",
                "Guten Morgen Frau Schröder, technisch geht das gut, mit einem Pufferspeicher "
                "dazwischen. Ob es sich rechnet, hängt davon ab, wie viele Wochen im Jahr die "
                "Kühlung läuft. Ich bespreche es mit unserem Kälteplaner.",
            ),
            notes(
                2,
                "15:20",
                "editor",
                "Kälteplaner hat nächste Woche Zeit für eine Begehung. Abwärme geschätzt 6 bis 8 kW "
                "über 5 Wochen, Puffer 800 l.",
            ),
            says(
                3,
                "07:15",
                "customer",
                "Die Kühlung läuft etwa fünf Wochen durchgehend, danach nur noch tageweise. Im "
                "Gästehaus verbrauchen wir in dieser Zeit am meisten Warmwasser.",
            ),
        ),
    ),
    Conversation(
        key="annelie-rose-garden",
        customer="annelie",
        service_type="garden_care",
        title="Rosen am Eingang neu pflanzen",
        workdays_ago=160,
        at="08:30",
        status="closed",
        answers={
            "work": "planting",
            "garden_area": 60,
            "access": "from_the_street",
            "rhythm": "once",
            "description": (
                "Die Rosen am Hofeingang sind nach dem Umbau eingegangen. Wir hätten gern wieder "
                "eine alte, duftende Sorte, die etwas Trockenheit verträgt."
            ),
            "site": WINERY,
        },
        files=(photo("Hofeingang.jpg", "garden", 102),),
        steps=(
            submit("08:44"),
            assign(0, "10:00", "admin", "editor3"),
            says(
                0,
                "11:35",
                "editor3",
                "Guten Tag Frau Schröder, dann würde ich zu zwölf Strauchrosen in Altrosa raten, mit "
                "Lavendel dazwischen gegen die Läuse. Der Boden muss vorher auf 50 cm gelockert "
                "werden, da liegt vom Umbau sicher noch Schotter.",
            ),
            says(
                1,
                "07:20",
                "customer",
                "Schotter liegt dort bestimmt. Altrosa passt wunderbar zum Sandstein, bitte bestellen Sie.",
            ),
            moves(
                2,
                "09:15",
                "editor3",
                "schedule",
                "Bestellt. Gepflanzt wird am {day+15} ab 8 Uhr, 780 € mit Bodenarbeit und Pflanzen.",
            ),
            moves(15, "08:05", "editor3", "start"),
            moves(
                15,
                "15:40",
                "editor3",
                "finish",
                "Zwölf Rosen und zwanzig Lavendel stehen. Bitte in den ersten drei Wochen jeden "
                "zweiten Abend gießen.",
            ),
            moves(
                20,
                "19:10",
                "customer",
                "confirm",
                "Die ersten Knospen sind da. Wenn Sie vorbeikommen, steht ein Glas für Sie bereit.",
            ),
        ),
    ),
)
