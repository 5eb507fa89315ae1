"""Thomas Hofer, who heats an old farmhouse with pellets. Writes German."""

from demo.content.conversations.script import assign, moves, notes, photo, says, submit
from demo.content.schema import Address, Conversation, WorkdaysAfter

FARM = Address(street="Am Sonnenrain 5", postcode="6997", city="Bergau", country="AT")

CONVERSATIONS = (
    Conversation(
        key="thomas-pellet-auger",
        customer="thomas",
        service_type="heating_maintenance",
        title="Pelletkessel: Förderschnecke blockiert",
        workdays_ago=1,
        at="21:15",
        status="submitted",
        answers={
            "concern": "no_heat",
            "system": "pellets",
            "year_installed": 2017,
            "description": (
                "Seit heute Abend meldet der Kessel „Förderschnecke blockiert“. Das Lager ist noch "
                "zu einem Drittel voll. Ich habe den Kessel ausgeschaltet und heize mit dem "
                "Kachelofen, es eilt also, brennt aber nicht."
            ),
            "preferred_date": WorkdaysAfter(2),
            "site": FARM,
        },
        files=(photo("Kesseldisplay.jpg", "boiler", 81),),
        steps=(submit("21:28"),),
    ),
    Conversation(
        key="thomas-orchard",
        customer="thomas",
        service_type="garden_care",
        title="Streuobstwiese: zwölf Bäume schneiden",
        workdays_ago=14,
        at="13:02",
        status="scheduled",
        answers={
            "work": "tree",
            "garden_area": 3800,
            "access": "from_the_street",
            "rhythm": "twice_a_year",
            "description": (
                "Zwölf Hochstämme, Äpfel und Mostbirnen, seit fünf Jahren nicht mehr geschnitten. "
                "Das Schnittgut kann auf der Wiese liegen bleiben, mein Nachbar holt es für den "
                "Häcksler."
            ),
            "preferred_date": WorkdaysAfter(22),
            "site": FARM,
        },
        files=(photo("Streuobstwiese.jpg", "garden", 82),),
        steps=(
            submit("13:15"),
            assign(1, "08:50", "admin", "editor3"),
            says(
                1,
                "09:25",
                "editor3",
                "Grüß Gott Herr Hofer, zwölf ungepflegte Hochstämme sind für drei Leute zwei Tage "
                "Arbeit, 1.680 €. Wir nehmen im ersten Jahr höchstens ein Viertel der Krone weg, "
                "sonst treiben sie nur Wasserschosse.",
            ),
            says(
                2,
                "06:40",
                "customer",
                "Einverstanden. Die zwei Birnen am Bach bitte besonders vorsichtig, die hat noch "
                "mein Großvater gesetzt.",
            ),
            notes(
                2,
                "08:10",
                "editor3",
                "Zwei Birnen am Bach mit farbigem Band markieren und als letzte schneiden, wenn alle "
                "wissen, wie der Kunde es haben will.",
            ),
            moves(
                4,
                "10:05",
                "editor3",
                "schedule",
                "Wir sind am {day+21} ab 8 Uhr bei Ihnen und brauchen den folgenden Tag auch noch. "
                "Bei starkem Wind rufe ich Sie am Abend vorher an.",
            ),
        ),
    ),
    Conversation(
        key="thomas-parlour",
        customer="thomas",
        service_type="interior_painting",
        title="Stube mit Täfer auffrischen",
        workdays_ago=83,
        at="19:20",
        status="closed",
        answers={
            "rooms": 1,
            "wall_area": 52,
            "surface": "wood",
            "colour": "Naturton, man soll das Holz noch sehen",
            "furnished": "partly",
            "description": (
                "Das Täfer in der Stube ist 120 Jahre alt und fleckig. Es soll heller werden, aber "
                "nicht weiß. Ein Teil hinter dem Kachelofen ist vom Ruß dunkel."
            ),
            "start_from": WorkdaysAfter(15),
            "site": FARM,
        },
        files=(photo("Stube.jpg", "room", 83), photo("Ofenwand.jpg", "swatches", 84)),
        steps=(
            submit("19:35"),
            assign(1, "09:00", "admin", "editor2"),
            says(
                1,
                "11:15",
                "editor2",
                "Grüß Gott Herr Hofer, bei so altem Holz würden wir laugen und dünn lasieren statt "
                "zu lackieren. Ich lege Ihnen drei Muster auf ein loses Brett, dann sehen Sie den "
                "Ton bei Ihrem Licht.",
            ),
            says(
                3,
                "20:05",
                "customer",
                "Das gefällt mir. Ein loses Brett habe ich noch im Stadel, das nehmen Sie am besten gleich mit.",
            ),
            moves(
                5,
                "09:40",
                "editor2",
                "schedule",
                "Wir beginnen am {day+16} und brauchen vier Tage, davon einen nur zum Trocknen.",
            ),
            moves(16, "07:30", "editor2", "start"),
            says(
                17,
                "15:45",
                "editor2",
                "Gelaugt ist alles, und der Ruß hinter dem Ofen ist besser herausgegangen als "
                "gedacht. Morgen trocknet das Holz, danach kommt die Lasur.",
            ),
            moves(
                20,
                "14:20",
                "editor2",
                "finish",
                "Die Stube ist fertig. Bitte in der ersten Woche nicht feucht wischen. Ein Glas "
                "Lasur für kleine Kratzer steht auf der Fensterbank.",
            ),
            moves(
                22,
                "18:55",
                "customer",
                "confirm",
                "So hell war die Stube noch nie, und es riecht wieder nach Holz. Vergelts Gott.",
            ),
        ),
    ),
    Conversation(
        key="thomas-heat-pump-advice",
        customer="thomas",
        service_type="heating_maintenance",
        title="Wärmepumpe statt Pellets?",
        workdays_ago=119,
        at="20:30",
        status="cancelled",
        answers={
            "concern": "advice",
            "system": "pellets",
            "year_installed": 2017,
            "description": (
                "Mein Schwager schwört auf seine Wärmepumpe. Lohnt sich das bei einem Bauernhaus mit "
                "dicken Mauern und alten Heizkörpern?"
            ),
            "site": FARM,
        },
        steps=(
            submit("20:41"),
            assign(1, "08:20", "admin", "editor"),
            says(
                1,
                "09:10",
                "editor",
                "Ehrlich gesagt: bei Ihnen derzeit nicht. Die alten Heizkörper brauchen 65 Grad, und "
                "Ihr Kessel ist erst acht Jahre alt. Dämmen Sie zuerst die oberste Geschossdecke, "
                "das bringt am meisten.",
            ),
            moves(
                1,
                "19:15",
                "customer",
                "cancel",
                "Danke für die klare Antwort. Dann ziehe ich die Anfrage zurück und rede mit dem "
                "Zimmerer wegen der Decke.",
            ),
        ),
    ),
    Conversation(
        key="thomas-yearly-service",
        customer="thomas",
        service_type="heating_maintenance",
        title="Wartung Pelletkessel",
        workdays_ago=189,
        at="07:50",
        status="closed",
        answers={
            "concern": "yearly_service",
            "system": "pellets",
            "year_installed": 2017,
            "description": (
                "Jährliche Wartung, bitte mit Reinigung der Brennkammer. Das Lager ist dann fast "
                "leer, man kommt also gut hinein."
            ),
            "preferred_date": WorkdaysAfter(14),
            "site": FARM,
        },
        steps=(
            submit("07:58"),
            assign(0, "09:10", "editor", "editor"),
            moves(
                0,
                "09:15",
                "editor",
                "schedule",
                "Gern, Herr Hofer. Wir kommen am {day+15} um 8 Uhr, bitte den Kessel am Vorabend ausschalten.",
            ),
            moves(15, "08:10", "editor", "start"),
            moves(
                15,
                "10:40",
                "editor",
                "finish",
                "Brennkammer, Wärmetauscher und Schnecke sind gereinigt. Die Saugschläuche halten "
                "noch ein Jahr, dann sollten wir sie tauschen.",
            ),
            moves(16, "12:10", "customer", "confirm", "Passt alles, danke."),
        ),
    ),
)
