"""Giulia Conti, architect, who brings the company onto her building sites. Writes Italian."""

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

STUDIO = Address(street="Piazza del Molo 3", postcode="39098", city="Pontelago", country="IT")
VILLA = Address(street="Strada Panoramica 40", postcode="39098", city="Pontelago", country="IT")
ATTIC = Address(street="Via del Torchio 6", postcode="39098", city="Pontelago", country="IT")

CONVERSATIONS = (
    Conversation(
        key="giulia-attic",
        customer="giulia",
        service_type="interior_painting",
        title="Sottotetto in via del Torchio, travi a vista",
        workdays_ago=12,
        at="11:30",
        status="scheduled",
        answers={
            "rooms": 5,
            "wall_area": 240,
            "surface": "mixed",
            "colour": "NCS S 0502-Y alle pareti, travi sbiancate",
            "furnished": "empty",
            "description": (
                "Cartongesso nuovo e travi in abete da sbiancare. Il cantiere è al terzo piano senza "
                "ascensore. Consegna ai clienti tra otto settimane."
            ),
            "start_from": WorkdaysAfter(20),
            "site": ATTIC,
        },
        files=(
            pdf(
                "pianta sottotetto.pdf",
                "Pianta del sottotetto, via del Torchio 6",
                "Soggiorno 34 m², altezza media 2,90 m",
                "Camera 1: 16 m², camera 2: 13 m²",
                "Bagno 7 m², corridoio 9 m²",
                "Travi in abete: 68 m lineari",
            ),
            photo("travi.jpg", "room", 161),
        ),
        steps=(
            submit("11:44"),
            assign(0, "13:30", "admin", "editor2"),
            says(
                0,
                "15:20",
                "editor2",
                "Buongiorno architetto, per le travi proporrei una velatura all’acqua in due mani: "
                "il nodo resta leggibile e non ingiallisce. Le preparo un campione su abete piallato.",
            ),
            asks(
                1,
                "09:10",
                "editor2",
                "Mi conferma che il cartongesso è già stuccato a livello Q3? E il ponteggio interno "
                "lo lasciano i carpentieri o lo portiamo noi?",
            ),
            says(
                2,
                "10:25",
                "customer",
                "Stuccatura Q3 confermata dal direttore dei lavori. Il ponteggio resta fino alla "
                "fine del mese, potete usarlo.",
            ),
            notes(
                2,
                "11:00",
                "editor2",
                "Third floor without lift: plan one more person for the first morning. Scaffold "
                "available until the end of the month.",
            ),
            moves(
                4,
                "14:15",
                "editor2",
                "schedule",
                "Perfetto, allora iniziamo {day+20} alle 7:30 con le travi, finché c’è il ponteggio. "
                "Preventivo di 4.380 €, come discusso al telefono.",
            ),
            says(
                5,
                "09:05",
                "customer",
                "Il cliente ha approvato. Il campione è piaciuto molto, soprattutto visto dal basso.",
            ),
        ),
    ),
    Conversation(
        key="giulia-villa-heat-pump",
        customer="giulia",
        service_type="heating_maintenance",
        title="Villa: bilanciamento dopo il collaudo",
        workdays_ago=17,
        at="16:05",
        status="in_progress",
        answers={
            "concern": "advice",
            "system": "heat_pump",
            "year_installed": 2024,
            "description": (
                "Pompa di calore collaudata un mese fa. Il soggiorno è caldo, le camere a nord "
                "restano a 18 gradi. Allego il progetto dei circuiti."
            ),
            "preferred_date": WorkdaysAfter(7),
            "site": VILLA,
        },
        files=(
            pdf(
                "circuiti pavimento.pdf",
                "Circuiti a pavimento, Strada Panoramica 40",
                "Collettore piano terra: 7 circuiti",
                "Collettore primo piano: 6 circuiti",
                "Camere nord: circuiti 11, 12, 13",
                "Portata di progetto 1,8 l/min",
            ),
        ),
        steps=(
            submit("16:20"),
            assign(1, "08:05", "admin", "editor"),
            says(
                1,
                "08:50",
                "editor",
                "Buongiorno architetto, dai suoi disegni i circuiti 11, 12 e 13 sono lunghi il "
                "doppio degli altri, ma hanno la stessa portata. È probabilmente tutto qui. "
                "Verifichiamo sul posto con il misuratore.",
            ),
            moves(
                2,
                "09:30",
                "editor",
                "schedule",
                "Saremo alla villa {day+7} alle 9. I proprietari non devono essere presenti, basta "
                "il codice del cancello.",
            ),
            moves(7, "09:10", "editor", "start"),
            says(
                7,
                "12:40",
                "editor",
                "Primo giro fatto: i circuiti a nord ora hanno 2,4 l/min, quelli del soggiorno 1,2. "
                "Il pavimento reagisce lentamente, quindi misuriamo di nuovo tra una settimana.",
                photo("collettore.jpg", "boiler", 162),
            ),
            notes(
                7,
                "12:50",
                "editor",
                "Secondo giro entro 7 giorni lavorativi, portare logger temperatura (4 pezzi) e lasciarli 48 ore.",
            ),
            says(
                13,
                "17:30",
                "customer",
                "I clienti dicono che le camere sono salite a 20 gradi, e uno vorrebbe arrivare a "
                "20,5. Mi sembra un ottimo segno.",
            ),
            says(
                14,
                "08:20",
                "editor",
                "Lo è. Lasciamo i registratori di temperatura per due giorni, poi chiudiamo con la regolazione fine.",
            ),
        ),
    ),
    Conversation(
        key="giulia-villa-garden",
        customer="giulia",
        service_type="garden_care",
        title="Scarpata della villa da piantare",
        workdays_ago=64,
        at="10:50",
        status="closed",
        answers={
            "work": "planting",
            "garden_area": 380,
            "access": "narrow_path",
            "rhythm": "once",
            "description": (
                "Scarpata a sud con pendenza del 35 per cento. Serve una copertura che tenga il "
                "terreno e non richieda irrigazione dopo il primo anno."
            ),
            "site": VILLA,
        },
        files=(photo("scarpata.jpg", "garden", 163),),
        steps=(
            submit("11:02"),
            assign(0, "14:00", "admin", "editor3"),
            says(
                1,
                "09:25",
                "editor3",
                "Buongiorno architetto, su quella pendenza funzionano bene timo, cisto e ginestra "
                "bassa, con una stuoia di cocco per i primi due inverni. 9 piante al metro quadro in "
                "alto, 5 in basso: 6.900 €.",
            ),
            says(
                4,
                "15:40",
                "customer",
                "I clienti accettano. Chiedono solo che il cisto sia bianco.",
            ),
            moves(
                5,
                "08:35",
                "editor3",
                "schedule",
                "Cisto bianco, segnato. Cominciamo {day+15} e contiamo sei giorni.",
            ),
            moves(15, "07:45", "editor3", "start"),
            moves(
                21,
                "16:20",
                "editor3",
                "finish",
                "La scarpata è piantata e la stuoia fissata. Bagnare due volte a settimana per il primo mese.",
            ),
            moves(
                23,
                "12:10",
                "customer",
                "reopen",
                "Dopo il temporale di ieri la stuoia si è sollevata nell’angolo in alto a destra, "
                "per circa tre metri.",
            ),
            says(
                23,
                "13:30",
                "editor3",
                "Grazie della segnalazione. Lì il terreno è più sciolto: passiamo domani e mettiamo "
                "picchetti da 60 centimetri invece che da 30.",
            ),
            moves(
                24,
                "11:15",
                "editor3",
                "finish",
                "Angolo rifissato con picchetti lunghi, e per sicurezza tutto il bordo superiore. "
                "Nessun costo per Lei.",
            ),
            moves(
                30,
                "09:45",
                "customer",
                "confirm",
                "Altri due temporali e non si è mosso nulla. Ottimo lavoro.",
            ),
        ),
    ),
    Conversation(
        key="giulia-studio-walls",
        customer="giulia",
        service_type="interior_painting",
        title="Parete magnetica in studio",
        workdays_ago=122,
        at="18:20",
        status="closed",
        answers={
            "rooms": 1,
            "wall_area": 18,
            "surface": "plaster",
            "colour": "Grigio caldo, RAL 7044",
            "furnished": "furnished",
            "description": (
                "Una parete dello studio deve diventare magnetica per appendere le tavole. Si può "
                "avere senza che sembri una lavagna?"
            ),
            "start_from": WorkdaysAfter(10),
            "site": STUDIO,
        },
        steps=(
            submit("18:33"),
            assign(1, "08:40", "admin", "editor2"),
            says(
                1,
                "09:50",
                "editor2",
                "Buongiorno architetto, sì: tre mani di fondo ferroso e sopra il colore che "
                "desidera. Tiene fogli A1 con due magneti piccoli. 420 €.",
            ),
            moves(
                2,
                "10:15",
                "editor2",
                "schedule",
                "Veniamo {day+10} alle 8, una giornata.",
            ),
            moves(10, "08:10", "editor2", "start"),
            moves(
                10,
                "17:00",
                "editor2",
                "finish",
                "La parete è pronta. Aspetti tre giorni prima di appendere le tavole pesanti.",
            ),
            moves(
                16,
                "11:30",
                "customer",
                "confirm",
                "Regge perfino il plastico piccolo. Non lo dica a nessuno.",
            ),
        ),
    ),
    Conversation(
        key="giulia-studio-service",
        customer="giulia",
        service_type="heating_maintenance",
        title="Manutenzione annuale dello studio",
        workdays_ago=236,
        at="12:00",
        status="closed",
        answers={
            "concern": "yearly_service",
            "system": "gas",
            "year_installed": 2018,
            "description": (
                "Manutenzione annuale con rapporto di controllo. Lo studio è chiuso il venerdì pomeriggio."
            ),
            "preferred_date": WorkdaysAfter(9),
            "site": STUDIO,
        },
        steps=(
            submit("12:08"),
            assign(0, "14:15", "editor", "editor"),
            moves(
                0,
                "14:30",
                "editor",
                "schedule",
                "Buongiorno architetto, passiamo {day+9} alle 14.",
            ),
            moves(9, "14:05", "editor", "start"),
            moves(
                9,
                "15:15",
                "editor",
                "finish",
                "Manutenzione eseguita, rapporto consegnato alla Sua collaboratrice.",
            ),
            moves(12, "09:20", "customer", "confirm", "Ricevuto, grazie."),
        ),
    ),
)
