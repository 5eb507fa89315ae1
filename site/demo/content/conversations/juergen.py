"""Jürgen Weiß, retired, who writes exactly what he means. Writes German."""

from demo.content.conversations.script import (
    asks,
    assign,
    moves,
    notes,
    photo,
    says,
    submit,
)
from demo.content.schema import Address, Conversation, WorkdaysAfter

HOUSE = Address(street="Mühlgasse 17", postcode="88197", city="Nordau", country="DE")

CONVERSATIONS = (
    Conversation(
        key="juergen-oil-replacement",
        customer="juergen",
        service_type="heating_maintenance",
        title="Ölheizung von 1994 ersetzen",
        workdays_ago=6,
        at="10:00",
        status="triaged",
        answers={
            "concern": "advice",
            "system": "oil",
            "year_installed": 1994,
            "description": (
                "Der Kessel läuft, aber der Schornsteinfeger meint, es sei Zeit. Haus Baujahr 1978, "
                "140 m², Fußbodenheizung im Erdgeschoss, Heizkörper oben. Verbrauch in den letzten "
                "drei Jahren: 2.150, 2.080 und 1.990 Liter."
            ),
            "preferred_date": WorkdaysAfter(15),
            "site": HOUSE,
        },
        files=(
            photo("Ölkessel.jpg", "boiler", 91),
            photo("Heizkörper Obergeschoss.jpg", "radiator", 92),
        ),
        steps=(
            submit("10:20"),
            assign(0, "11:05", "admin", "editor"),
            says(
                0,
                "13:30",
                "editor",
                "Guten Tag Herr Weiß, so eine gründliche Anfrage bekommen wir selten. Mit 2.000 "
                "Litern und der Fußbodenheizung ist Ihr Haus ein guter Kandidat für eine Wärmepumpe. "
                "Oben müssten wir vermutlich zwei Heizkörper tauschen.",
            ),
            asks(
                1,
                "09:00",
                "editor",
                "Für die Berechnung fehlt mir noch die Vorlauftemperatur an einem kalten Tag. Können "
                "Sie am Kessel ablesen, was dort eingestellt ist, und wo könnte draußen das Gerät "
                "stehen?",
            ),
            says(
                2,
                "10:45",
                "customer",
                "Die Heizkurve steht auf 1,2, die Vorlauftemperatur lag im Januar bei 55 Grad. "
                "Aufstellen könnte man das Gerät an der Nordseite, 4,20 Meter von der "
                "Grundstücksgrenze entfernt. Ich habe nachgemessen.",
            ),
            notes(
                2,
                "11:10",
                "editor",
                "Sehr guter Fall. Heizlast überschlägig 9 kW. Angebot mit 2 Varianten (Monoblock 10 "
                "kW / Split) plus 2 Heizkörper OG, Förderung ausweisen. Miriam gegenlesen lassen.",
            ),
            notes(
                4,
                "16:00",
                "admin",
                "Reviewed the draft: please state the noise level at 4.20 m, he will ask.",
            ),
        ),
    ),
    Conversation(
        key="juergen-hobby-room",
        customer="juergen",
        service_type="interior_painting",
        title="Hobbykeller, feuchte Wand",
        workdays_ago=52,
        at="09:30",
        status="closed",
        answers={
            "rooms": 1,
            "wall_area": 38,
            "surface": "plaster",
            "colour": "Weiß",
            "furnished": "partly",
            "description": (
                "An der Außenwand blüht der Putz auf einer Höhe von 60 cm aus. Luftfeuchte gemessen: "
                "68 Prozent. Ich möchte nicht, dass nur darübergestrichen wird."
            ),
            "start_from": WorkdaysAfter(5),
            "site": HOUSE,
        },
        files=(photo("Kellerwand.jpg", "room", 93),),
        steps=(
            submit("09:48"),
            assign(0, "10:30", "admin", "editor2"),
            says(
                0,
                "11:20",
                "editor2",
                "Guten Tag Herr Weiß, da haben Sie völlig recht, überstreichen hilft nicht. Wir "
                "schlagen den Putz bis 80 cm ab, lassen zwei Wochen trocknen und bringen Sanierputz "
                "auf. Gestrichen wird mit reiner Kalkfarbe.",
            ),
            says(
                1,
                "08:30",
                "customer",
                "So hatte ich mir das vorgestellt. Ich werde in den zwei Wochen täglich messen und "
                "Ihnen die Werte schicken.",
            ),
            moves(
                1,
                "09:45",
                "editor2",
                "schedule",
                "Gern. Der erste Teil ist am {day+6}, der zweite am {day+17}.",
            ),
            moves(6, "07:30", "editor2", "start"),
            says(
                16,
                "08:05",
                "customer",
                "Messreihe: von 5,8 auf 2,4 Prozent in zehn Tagen, Lüftung zweimal täglich. Aus "
                "meiner Sicht kann verputzt werden.",
            ),
            moves(
                19,
                "15:00",
                "editor2",
                "finish",
                "Die Wand ist verputzt und zweimal gekalkt. Danke für die Messreihe, die hat uns einen Tag gespart.",
            ),
            moves(
                24,
                "10:00",
                "customer",
                "confirm",
                "Wand ist nach fünf Tagen gleichmäßig trocken. Keine Beanstandung.",
            ),
        ),
    ),
    Conversation(
        key="juergen-yew",
        customer="juergen",
        service_type="garden_care",
        title="Eibenhecke, Höhe genau 1,60 m",
        workdays_ago=127,
        at="08:45",
        status="closed",
        answers={
            "work": "hedge",
            "garden_area": 310,
            "access": "from_the_street",
            "rhythm": "once",
            "description": (
                "18 Meter Eibe, bitte auf genau 1,60 m und oben waagerecht, nicht dem Gelände "
                "folgend. Ich stelle eine Schnur."
            ),
            "site": HOUSE,
        },
        files=(photo("Eibenhecke.jpg", "hedge", 94),),
        steps=(
            submit("09:00"),
            assign(0, "11:10", "admin", "editor3"),
            moves(
                1,
                "09:20",
                "editor3",
                "schedule",
                "Guten Tag Herr Weiß, die Schnur nehmen wir gern. Wir kommen am {day+8} um 8:30 Uhr, "
                "185 € mit Abfuhr. Das Schnittgut der Eibe ist giftig, wir nehmen alles mit.",
            ),
            moves(8, "08:40", "editor3", "start"),
            moves(
                8,
                "11:15",
                "editor3",
                "finish",
                "Waagerecht auf 1,60 m, an drei Stellen nachgemessen.",
            ),
            moves(
                8,
                "14:05",
                "customer",
                "confirm",
                "1,60 m an allen fünf Messpunkten. Respekt.",
            ),
        ),
    ),
    Conversation(
        key="juergen-pump-noise",
        customer="juergen",
        service_type="heating_maintenance",
        title="Umwälzpumpe brummt bei 50 Hz",
        workdays_ago=173,
        at="16:20",
        status="closed",
        answers={
            "concern": "noise_or_leak",
            "system": "oil",
            "year_installed": 1994,
            "description": (
                "Die Pumpe brummt seit Montag hörbar bis ins Schlafzimmer. Entlüftet habe ich, Druck "
                "1,8 bar. Ich vermute das Lager."
            ),
            "site": HOUSE,
        },
        steps=(
            submit("16:32"),
            assign(1, "08:05", "editor", "editor"),
            moves(
                1,
                "08:20",
                "editor",
                "schedule",
                "Guten Morgen Herr Weiß, Ihre Vermutung teilen wir. Wir bringen am {day+3} eine neue "
                "Hocheffizienzpumpe mit, 410 € eingebaut, sie spart rund 90 € Strom im Jahr.",
            ),
            moves(3, "10:00", "editor", "start"),
            moves(
                3,
                "11:20",
                "editor",
                "finish",
                "Die Pumpe ist getauscht und auf Stufe 2 eingestellt. Die alte steht zum Zerlegen "
                "auf Ihrer Werkbank, wie gewünscht.",
            ),
            moves(
                4,
                "07:30",
                "customer",
                "confirm",
                "Kein Brummen mehr. Es war übrigens tatsächlich das Lager.",
            ),
        ),
    ),
)
