"""Dario Bianchi, who is restoring his grandparents' house. Writes Italian."""

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

HOUSE = Address(street="Via dei Tigli 8", postcode="39099", city="Serravento", country="IT")

CONVERSATIONS = (
    Conversation(
        key="dario-boiler-error",
        customer="dario",
        service_type="heating_maintenance",
        title="La caldaia si spegne di notte",
        workdays_ago=5,
        at="07:10",
        status="waiting",
        answers={
            "concern": "no_heat",
            "system": "gas",
            "year_installed": 2010,
            "description": (
                "Da tre notti la caldaia si spegne verso le quattro e riparte solo se la riavvio a "
                "mano. Sul display compare E133. Di giorno funziona."
            ),
            "preferred_date": WorkdaysAfter(3),
            "site": HOUSE,
        },
        files=(
            photo("display E133.jpg", "boiler", 151),
            photo("targhetta.jpg", "boiler", 152),
        ),
        steps=(
            submit("07:22"),
            assign(0, "08:00", "admin", "editor"),
            says(
                0,
                "08:30",
                "editor",
                "Buongiorno signor Bianchi, E133 significa che il gas non arriva o che la fiamma non "
                "viene riconosciuta. Se succede solo di notte, penso alla condensa che gela nello "
                "scarico. Per stanotte imposti per favore la temperatura notturna a 19 gradi, così "
                "la caldaia non si ferma mai del tutto.",
            ),
            says(
                1,
                "07:05",
                "customer",
                "Stanotte ha funzionato fino alle sei, poi di nuovo E133. Però meglio delle altre "
                "notti, almeno ho dormito.",
            ),
            notes(
                1,
                "08:15",
                "editor",
                "Scarico condensa all'esterno senza isolamento (si vede nella foto 2). Portare cavo "
                "scaldante 3 m e nuovo elettrodo.",
            ),
            asks(
                1,
                "08:30",
                "editor",
                "Allora siamo sulla strada giusta. Il tubo bianco di scarico passa all’esterno della "
                "casa, e per quanti metri? E possiamo venire {day+6} alle 8, oppure Le va meglio la "
                "sera?",
            ),
        ),
    ),
    Conversation(
        key="dario-bedrooms",
        customer="dario",
        service_type="interior_painting",
        title="Due camere con pareti a calce",
        workdays_ago=14,
        at="20:15",
        status="in_progress",
        answers={
            "rooms": 2,
            "wall_area": 88,
            "surface": "plaster",
            "colour": "Bianco calce e un rosa antico molto chiaro",
            "furnished": "empty",
            "description": (
                "La casa è del 1920 e le pareti sono ancora a calce. Non vorrei una pittura che le "
                "soffochi. In una camera, sotto l’intonaco, è apparsa una decorazione che vorrei "
                "conservare."
            ),
            "start_from": WorkdaysAfter(9),
            "site": HOUSE,
        },
        files=(
            photo("camera grande.jpg", "room", 153),
            photo("decorazione.jpg", "swatches", 154),
        ),
        steps=(
            submit("20:31"),
            assign(1, "08:15", "admin", "editor2"),
            says(
                1,
                "09:20",
                "editor2",
                "Buongiorno signor Bianchi, che bella scoperta! Restiamo sulla calce, naturalmente: "
                "tre mani sottili, date a pennello. La decorazione la puliamo a secco e la "
                "incorniciamo con una fascia lasciata grezza.",
            ),
            says(
                1,
                "19:40",
                "customer",
                "È proprio quello che speravo. La nonna diceva che l’aveva dipinta suo fratello, prima di partire.",
            ),
            notes(
                2,
                "08:30",
                "editor2",
                "Decorazione: pulire solo con gomma wishab, provare prima nell'angolo basso. Tema "
                "delicato per il cliente.",
            ),
            says(
                3,
                "10:10",
                "editor2",
                "Le mando il preventivo: 1.840 € per le due camere, con la pulizia della decorazione.",
                pdf(
                    "preventivo 2214.pdf",
                    "Preventivo 2214: due camere a calce",
                    "Preparazione e protezione            260 €",
                    "Tre mani di calce, 88 m²           1.300 €",
                    "Pulizia della decorazione            280 €",
                    "Totale IVA inclusa                 1.840 €",
                ),
            ),
            says(
                3,
                "21:05",
                "customer",
                "Accetto. Le chiavi sono dal vicino al numero 10, il signor Moser, che è quasi sempre in giardino.",
            ),
            moves(
                4,
                "08:40",
                "editor2",
                "schedule",
                "Cominciamo {day+10} alle 7:30. La calce ha bisogno dei suoi tempi, quindi contiamo sei giorni.",
            ),
            moves(10, "07:40", "editor2", "start"),
            says(
                11,
                "16:30",
                "editor2",
                "La decorazione è venuta fuori bene: rami di ciliegio e, in basso a destra, una "
                "firma con l’anno 1934. Domani diamo la prima mano nella camera piccola.",
                photo("decorazione pulita.jpg", "swatches", 155),
            ),
            says(
                11,
                "18:50",
                "customer",
                "Una firma! Mi sono commosso, lo ammetto. Lasciatela ben visibile, per favore.",
            ),
        ),
    ),
    Conversation(
        key="dario-vines",
        customer="dario",
        service_type="garden_care",
        title="Pergola con vite e glicine da sistemare",
        workdays_ago=9,
        at="18:30",
        status="scheduled",
        answers={
            "work": "planting",
            "garden_area": 260,
            "access": "narrow_path",
            "rhythm": "twice_a_year",
            "description": (
                "La vite e il glicine si sono intrecciati sulla pergola e non si capisce più che "
                "cosa regga che cosa. Vorrei salvare la vite."
            ),
            "preferred_date": WorkdaysAfter(16),
            "site": HOUSE,
        },
        files=(photo("pergola.jpg", "garden", 156),),
        steps=(
            submit("18:44"),
            assign(1, "09:05", "admin", "editor3"),
            says(
                1,
                "10:00",
                "editor3",
                "Buongiorno signor Bianchi, il glicine vince sempre, se lo si lascia fare. Lo "
                "riportiamo su un solo lato e liberiamo la vite: una giornata in due, 620 €. La "
                "pergola stessa la controlliamo prima di salire.",
            ),
            says(
                1,
                "19:10",
                "customer",
                "D’accordo. L’uva è americana, quella per la marmellata, quindi mi raccomando.",
            ),
            moves(
                3,
                "09:30",
                "editor3",
                "schedule",
                "L’appuntamento è {day+16} alle 8. Porteremo noi le scale, dal vialetto passano.",
            ),
        ),
    ),
    Conversation(
        key="dario-radiators-moved",
        customer="dario",
        service_type="heating_maintenance",
        title="Spostare due radiatori in ghisa",
        workdays_ago=88,
        at="13:15",
        status="closed",
        answers={
            "concern": "advice",
            "system": "gas",
            "year_installed": 2010,
            "description": (
                "Vorrei spostare due vecchi radiatori in ghisa sotto le finestre, senza buttarli. "
                "Pesano tantissimo. Si può fare senza rompere il pavimento in graniglia?"
            ),
            "site": HOUSE,
        },
        files=(photo("radiatore in ghisa.jpg", "radiator", 157),),
        steps=(
            submit("13:28"),
            assign(0, "14:40", "admin", "editor"),
            says(
                1,
                "08:45",
                "editor",
                "Buongiorno signor Bianchi, sì, passando i tubi lungo lo zoccolo invece che nel "
                "pavimento. Li laviamo anche dentro, dopo tanti anni conviene. 780 € per entrambi.",
            ),
            says(
                1,
                "12:20",
                "customer",
                "Va bene, e i tubi a vista mi piacciono, purché siano dritti.",
            ),
            moves(
                2,
                "09:00",
                "editor",
                "schedule",
                "Veniamo {day+9} alle 8 in tre, per via del peso.",
            ),
            moves(9, "08:10", "editor", "start"),
            moves(
                9,
                "16:30",
                "editor",
                "finish",
                "I due radiatori sono sotto le finestre, lavati e a tenuta. I tubi sono dritti, lo "
                "garantisce la livella.",
            ),
            moves(
                13,
                "20:05",
                "customer",
                "confirm",
                "Scaldano come mai prima d’ora. La graniglia non ha un graffio, grazie.",
            ),
        ),
    ),
    Conversation(
        key="dario-first-check",
        customer="dario",
        service_type="heating_maintenance",
        title="Controllo della caldaia prima di traslocare",
        workdays_ago=205,
        at="09:40",
        status="closed",
        answers={
            "concern": "yearly_service",
            "system": "gas",
            "year_installed": 2010,
            "description": (
                "La casa è rimasta vuota per due anni. Prima di entrare vorrei un controllo completo della caldaia."
            ),
            "preferred_date": WorkdaysAfter(7),
            "site": HOUSE,
        },
        steps=(
            submit("09:52"),
            assign(0, "11:10", "editor", "editor"),
            moves(
                0,
                "11:25",
                "editor",
                "schedule",
                "Buongiorno signor Bianchi, veniamo {day+7} alle 10. Dopo due anni di fermo servono circa due ore.",
            ),
            moves(7, "10:05", "editor", "start"),
            moves(
                7,
                "12:20",
                "editor",
                "finish",
                "Caldaia pulita, guarnizioni cambiate, pressione a 1,5 bar. Può accendere tranquillamente.",
            ),
            moves(9, "19:15", "customer", "confirm", "Tutto funziona, grazie e a presto."),
        ),
    ),
)
