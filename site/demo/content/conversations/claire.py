"""Claire Lacroix, dentist with her own practice. Writes French."""

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

PRACTICE = Address(street="12, rue du Débarcadère", postcode="74999", city="Saint-Aubert", country="FR")
HOME = Address(street="3, impasse des Vergers", postcode="74999", city="Saint-Aubert", country="FR")

CONVERSATIONS = (
    Conversation(
        key="claire-waiting-room",
        customer="claire",
        service_type="interior_painting",
        title="Salle d’attente et accueil à repeindre",
        workdays_ago=13,
        at="12:40",
        status="in_progress",
        answers={
            "rooms": 2,
            "wall_area": 84,
            "surface": "plaster",
            "colour": "À conseiller, quelque chose d’apaisant",
            "furnished": "furnished",
            "description": (
                "La salle d’attente et l’accueil du cabinet. Les travaux doivent se faire le soir ou "
                "le samedi, car nous recevons des patients tous les jours. Pas d’odeur, s’il vous "
                "plaît."
            ),
            "start_from": WorkdaysAfter(8),
            "site": PRACTICE,
        },
        files=(
            photo("salle d’attente.jpg", "room", 111),
            pdf(
                "plan du cabinet.pdf",
                "Plan du cabinet, 12, rue du Débarcadère",
                "Accueil 14,2 m²",
                "Salle d’attente 18,6 m²",
                "Hauteur sous plafond 2,60 m",
                "Accès par la cour après 19 h",
            ),
        ),
        steps=(
            submit("12:52"),
            assign(0, "14:05", "admin", "editor2"),
            says(
                0,
                "15:10",
                "editor2",
                "Bonjour Docteur, nous travaillons souvent dans des cabinets : une peinture minérale "
                "sans solvant ne sent plus rien au bout de deux heures. Nous viendrions quatre soirs "
                "de suite à partir de 18 h 30, et tout serait remis en place le matin.",
            ),
            asks(
                1,
                "09:00",
                "editor2",
                "Qui pourrait nous ouvrir le soir ? Et préférez-vous un vert sauge ou un bleu gris ? "
                "Je vous apporte volontiers les deux échantillons.",
            ),
            says(
                1,
                "20:15",
                "customer",
                "Mon assistante, Mme Faure, reste jusqu’à 19 h et vous remettra une clé. Je penche "
                "pour le vert sauge, mais je veux bien voir les deux.",
            ),
            notes(
                2,
                "08:30",
                "editor2",
                "Supplément soirée accordé par Miriam : 12 %. Protéger le comptoir d’accueil, il "
                "vient d’être changé.",
            ),
            moves(
                3,
                "10:20",
                "editor2",
                "schedule",
                "Nous commençons le {day+10} à 18 h 30. Le devis de 1 720 € comprend les quatre "
                "soirées et la remise en place.",
            ),
            moves(10, "18:35", "editor2", "start"),
            says(
                11,
                "07:45",
                "editor2",
                "Première soirée terminée : les murs sont rebouchés et poncés, la poussière est "
                "aspirée. Les deux essais de teinte sont à gauche de la fenêtre, dites-nous celle "
                "que vous gardez.",
                photo("essais de teinte.jpg", "swatches", 112),
            ),
            says(
                11,
                "13:20",
                "customer",
                "Le vert sauge, sans hésiter. Mes patients ont voté aussi, et le résultat est le même.",
            ),
            says(
                12,
                "07:50",
                "editor2",
                "Parfait, la première couche est passée hier soir. Il reste la deuxième couche ce "
                "soir et les plinthes demain.",
            ),
        ),
    ),
    Conversation(
        key="claire-compressor-room",
        customer="claire",
        service_type="heating_maintenance",
        title="Radiateur bruyant dans le cabinet 2",
        workdays_ago=10,
        at="08:15",
        status="done",
        answers={
            "concern": "noise_or_leak",
            "system": "gas",
            "year_installed": 2016,
            "description": (
                "Le radiateur du cabinet 2 siffle dès que le chauffage démarre le matin. Les "
                "patients croient que c’est la fraise, ce qui n’arrange rien."
            ),
            "preferred_date": WorkdaysAfter(4),
            "site": PRACTICE,
        },
        files=(photo("radiateur cabinet 2.jpg", "radiator", 113),),
        steps=(
            submit("08:24"),
            assign(0, "09:00", "admin", "editor"),
            says(
                0,
                "09:35",
                "editor",
                "Bonjour Docteur, ce sifflement vient presque toujours d’une vanne trop fermée ou "
                "d’une pompe réglée trop fort. Nous pouvons passer avant l’ouverture, à 7 h.",
            ),
            moves(
                1,
                "08:10",
                "editor",
                "schedule",
                "C’est noté : le {day+4} à 7 h, nous serons partis à 8 h.",
            ),
            moves(4, "07:05", "editor", "start"),
            moves(
                4,
                "07:55",
                "editor",
                "finish",
                "La pompe tournait à pleine vitesse, nous l’avons remise en mode automatique et "
                "réglé la vanne. Plus aucun bruit ce matin. Merci de confirmer si le calme dure.",
            ),
        ),
    ),
    Conversation(
        key="claire-home-boiler",
        customer="claire",
        service_type="heating_maintenance",
        title="Plus d’eau chaude à la maison",
        workdays_ago=74,
        at="19:40",
        status="closed",
        answers={
            "concern": "no_heat",
            "system": "gas",
            "year_installed": 2012,
            "description": (
                "Plus d’eau chaude depuis ce soir, le chauffage fonctionne encore. L’écran affiche E9 et clignote."
            ),
            "preferred_date": WorkdaysAfter(1),
            "site": HOME,
        },
        files=(photo("écran E9.jpg", "boiler", 114),),
        steps=(
            submit("19:52"),
            assign(1, "07:30", "editor", "editor"),
            moves(
                1,
                "07:40",
                "editor",
                "schedule",
                "Bonjour, E9 indique la sonde d’eau chaude. Nous l’avons en stock et passons "
                "aujourd’hui à 17 h 30, après vos consultations.",
            ),
            moves(1, "17:30", "editor", "start"),
            moves(
                1,
                "18:10",
                "editor",
                "finish",
                "La sonde est remplacée, l’eau est de nouveau à 55 degrés. 145 € déplacement compris.",
            ),
            moves(
                2,
                "07:20",
                "customer",
                "confirm",
                "Douche chaude ce matin, merci d’être venus le jour même.",
            ),
        ),
    ),
    Conversation(
        key="claire-courtyard",
        customer="claire",
        service_type="garden_care",
        title="Bacs et plantes dans la cour du cabinet",
        workdays_ago=139,
        at="17:25",
        status="closed",
        answers={
            "work": "planting",
            "garden_area": 45,
            "access": "narrow_path",
            "rhythm": "twice_a_year",
            "description": (
                "La cour est à l’ombre presque toute la journée. Nous voudrions quatre grands bacs "
                "avec des plantes qui ne demandent pas d’arrosage quotidien."
            ),
            "site": PRACTICE,
        },
        steps=(
            submit("17:38"),
            assign(1, "08:30", "admin", "editor3"),
            says(
                1,
                "09:15",
                "editor3",
                "Bonjour Docteur, à l’ombre je mettrais des fougères, des hellébores et un érable du "
                "Japon dans le bac le plus abrité. Avec une réserve d’eau, un arrosage tous les dix "
                "jours suffit. Comptez 960 € pour les quatre bacs plantés.",
            ),
            says(
                2,
                "12:50",
                "customer",
                "L’érable me plaît beaucoup. Vous pouvez commander.",
            ),
            moves(
                3,
                "10:00",
                "editor3",
                "schedule",
                "La livraison et la plantation auront lieu le {day+12} à 8 h.",
            ),
            moves(12, "08:10", "editor3", "start"),
            moves(
                12,
                "11:30",
                "editor3",
                "finish",
                "Les quatre bacs sont en place. Une fiche d’arrosage est affichée à l’intérieur du local technique.",
            ),
            moves(
                14,
                "18:45",
                "customer",
                "confirm",
                "Toute l’équipe prend maintenant son café dehors. Merci !",
            ),
        ),
    ),
    Conversation(
        key="claire-yearly-service",
        customer="claire",
        service_type="heating_maintenance",
        title="Entretien annuel de la chaudière du cabinet",
        workdays_ago=228,
        at="13:05",
        status="closed",
        answers={
            "concern": "yearly_service",
            "system": "gas",
            "year_installed": 2016,
            "description": "Entretien annuel, si possible un mercredi après-midi, le cabinet est fermé.",
            "preferred_date": WorkdaysAfter(12),
            "site": PRACTICE,
        },
        steps=(
            submit("13:11"),
            assign(0, "14:30", "editor", "editor"),
            moves(
                1,
                "09:10",
                "editor",
                "schedule",
                "Bonjour Docteur, nous passerons le {day+13} à 14 h. L’entretien dure environ une heure.",
            ),
            moves(13, "14:05", "editor", "start"),
            moves(
                13,
                "15:10",
                "editor",
                "finish",
                "Brûleur nettoyé, électrode remplacée, tout est dans les normes. L’attestation est "
                "dans votre boîte aux lettres.",
            ),
            moves(15, "12:30", "customer", "confirm"),
        ),
    ),
)
