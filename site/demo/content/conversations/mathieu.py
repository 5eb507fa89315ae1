"""Mathieu Perrin, who has just bought his first house. Writes French."""

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

HOUSE = Address(street="4, chemin des Noisetiers", postcode="74998", city="Clairval", country="FR")

CONVERSATIONS = (
    Conversation(
        key="mathieu-heat-pump-ice",
        customer="mathieu",
        service_type="heating_maintenance",
        title="La pompe à chaleur prend en glace",
        workdays_ago=4,
        at="07:55",
        status="waiting",
        answers={
            "concern": "noise_or_leak",
            "system": "heat_pump",
            "year_installed": 2022,
            "description": (
                "L’unité extérieure est couverte de glace le matin et fait un bruit de ventilateur "
                "qui frotte. À l’intérieur il fait 18 degrés au lieu de 21. L’ancien propriétaire "
                "n’a laissé aucun document."
            ),
            "preferred_date": WorkdaysAfter(3),
            "site": HOUSE,
        },
        files=(photo("unité extérieure.jpg", "boiler", 121),),
        steps=(
            submit("08:03"),
            assign(0, "08:30", "admin", "editor"),
            says(
                0,
                "08:50",
                "editor",
                "Bonjour Monsieur Perrin, coupez l’appareil au disjoncteur pendant une heure pour "
                "que le ventilateur ne se déforme pas, puis rallumez-le. Un peu de givre est normal, "
                "mais il doit fondre tout seul toutes les heures.",
            ),
            says(
                0,
                "18:35",
                "customer",
                "C’est fait. La glace a fondu, mais elle est revenue en fin d’après-midi. Le bruit "
                "de frottement a disparu.",
            ),
            notes(
                1,
                "09:00",
                "editor",
                "Dégivrage probablement défaillant : sonde ou évacuation des condensats bouchée. "
                "Encore sous garantie fabricant (2022) si les entretiens ont été faits.",
            ),
            asks(
                1,
                "09:15",
                "editor",
                "Alors c’est le dégivrage, et il se peut que la garantie le prenne en charge. "
                "Pourriez-vous nous envoyer une photo de la plaque signalétique et regarder si l’eau "
                "s’écoule bien sous l’appareil ? Les deux nous évitent un aller-retour.",
            ),
        ),
    ),
    Conversation(
        key="mathieu-fence-hedge",
        customer="mathieu",
        service_type="garden_care",
        title="Haie de thuyas à arracher",
        workdays_ago=44,
        at="21:05",
        status="cancelled",
        answers={
            "work": "hedge",
            "garden_area": 540,
            "access": "from_the_street",
            "rhythm": "once",
            "description": (
                "Trente mètres de thuyas à moitié secs. Je voudrais les enlever, racines comprises, "
                "et planter une haie champêtre à la place."
            ),
            "site": HOUSE,
        },
        files=(photo("thuyas.jpg", "hedge", 122),),
        steps=(
            submit("21:16"),
            assign(1, "08:45", "admin", "editor3"),
            says(
                1,
                "10:05",
                "editor3",
                "Bonjour Monsieur Perrin, pour trente mètres avec dessouchage et une haie champêtre "
                "de six espèces, comptez 3 400 €. La meilleure période pour planter va de novembre à "
                "mars.",
            ),
            moves(
                3,
                "20:30",
                "customer",
                "cancel",
                "Merci pour le prix clair. Mon beau-père a une mini-pelle et veut absolument s’en "
                "servir, j’annule donc l’arrachage. Je reviendrai vers vous pour la plantation.",
            ),
        ),
    ),
    Conversation(
        key="mathieu-childs-room",
        customer="mathieu",
        service_type="interior_painting",
        title="Chambre d’enfant avant la naissance",
        workdays_ago=101,
        at="22:10",
        status="closed",
        answers={
            "rooms": 1,
            "wall_area": 42,
            "surface": "wallpaper",
            "colour": "Jaune très pâle et blanc",
            "furnished": "empty",
            "description": (
                "Décoller l’ancien papier peint et repeindre avant la naissance, prévue dans sept "
                "semaines. Une peinture sans émissions est indispensable."
            ),
            "start_from": WorkdaysAfter(5),
            "site": HOUSE,
        },
        files=(
            photo("chambre.jpg", "room", 123),
            photo("papier peint.jpg", "swatches", 124),
        ),
        steps=(
            submit("22:25"),
            assign(1, "08:20", "admin", "editor2"),
            says(
                1,
                "09:30",
                "editor2",
                "Bonjour Monsieur Perrin, félicitations ! Nous utilisons une peinture à la chaux "
                "certifiée pour chambres d’enfant et terminons quatre semaines avant la date, pour "
                "que la pièce ait le temps de respirer. 890 € en tout.",
            ),
            says(
                1,
                "12:45",
                "customer",
                "C’est exactement ce qu’il nous faut. Ma compagne demande si la bordure en bois peut "
                "rester naturelle.",
            ),
            moves(
                2,
                "08:50",
                "editor2",
                "schedule",
                "Bien sûr, nous la ponçons et l’huilons. Nous commençons le {day+7} à 8 h et "
                "finissons en trois jours.",
            ),
            moves(7, "08:05", "editor2", "start"),
            moves(
                9,
                "16:10",
                "editor2",
                "finish",
                "La chambre est prête. Aérez dix minutes matin et soir cette semaine, et tous nos "
                "vœux pour la suite.",
            ),
            moves(
                12,
                "21:30",
                "customer",
                "confirm",
                "Le résultat est très doux, merci. Il ne manque plus que l’habitant.",
            ),
        ),
    ),
    Conversation(
        key="mathieu-first-service",
        customer="mathieu",
        service_type="heating_maintenance",
        title="Mise en service après l’achat",
        workdays_ago=194,
        at="18:50",
        status="closed",
        answers={
            "concern": "advice",
            "system": "heat_pump",
            "year_installed": 2022,
            "description": (
                "Nous venons d’acheter la maison et ne comprenons pas la régulation. Pouvez-vous "
                "nous l’expliquer et la régler pour deux personnes ?"
            ),
            "preferred_date": WorkdaysAfter(8),
            "site": HOUSE,
        },
        steps=(
            submit("19:02"),
            assign(1, "08:10", "editor", "editor"),
            moves(
                1,
                "08:25",
                "editor",
                "schedule",
                "Avec plaisir. Nous venons le {day+8} à 17 h et prenons une heure pour tout vous montrer.",
            ),
            moves(8, "17:05", "editor", "start"),
            moves(
                8,
                "18:15",
                "editor",
                "finish",
                "La courbe de chauffe est abaissée de 0,3, le programme d’absence est créé. Le petit "
                "mémo est collé dans le placard.",
            ),
            moves(
                10,
                "20:15",
                "customer",
                "confirm",
                "Explications très claires, même pour un débutant.",
            ),
        ),
    ),
)
