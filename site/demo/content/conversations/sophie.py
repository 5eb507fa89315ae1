"""Sophie Lambert, who directs a day nursery. Writes French."""

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

NURSERY = Address(
    street="27, avenue des Platanes",
    postcode="74999",
    city="Saint-Aubert",
    country="FR",
)

CONVERSATIONS = (
    Conversation(
        key="sophie-playground-trees",
        customer="sophie",
        service_type="garden_care",
        title="Contrôle des arbres de la cour de jeu",
        workdays_ago=6,
        at="09:25",
        status="waiting",
        answers={
            "work": "tree",
            "garden_area": 700,
            "access": "from_the_street",
            "rhythm": "twice_a_year",
            "description": (
                "La commune nous demande une attestation de contrôle pour les cinq platanes de la "
                "cour. Un champignon est apparu au pied de l’un d’eux. Les enfants sont dehors de 10 "
                "h à 11 h 30 et de 15 h 30 à 17 h."
            ),
            "preferred_date": WorkdaysAfter(8),
            "site": NURSERY,
        },
        files=(
            photo("platane côté portail.jpg", "garden", 131),
            pdf(
                "courrier de la commune.pdf",
                "Commune de Saint-Aubert : contrôle des arbres",
                "Objet : attestation annuelle de contrôle",
                "Arbres concernés : cinq platanes, cour de jeu",
                "À fournir dans un délai de deux mois",
            ),
        ),
        steps=(
            submit("09:40"),
            assign(0, "10:20", "admin", "editor3"),
            says(
                0,
                "11:10",
                "editor3",
                "Bonjour Madame Lambert, je fais le contrôle moi-même et vous aurez l’attestation le "
                "jour même. Par prudence, tenez les enfants à dix mètres de l’arbre au champignon "
                "jusqu’à ma visite, un simple ruban suffit.",
            ),
            notes(
                0,
                "11:20",
                "editor3",
                "Probably a bracket fungus at the base: bring the resistograph. Visit outside play hours only.",
            ),
            says(
                0,
                "13:05",
                "customer",
                "Merci pour le conseil, le ruban est posé et les enfants l’ont déjà décoré. Les "
                "mardis et jeudis sont les plus calmes.",
            ),
            asks(
                2,
                "08:40",
                "editor3",
                "Je peux venir le {day+8} à 12 h 30, pendant la sieste. L’appareil fait un léger "
                "bruit de perceuse pendant cinq minutes : est-ce possible à ce moment-là, ou "
                "préférez-vous 17 h 30 ?",
            ),
        ),
    ),
    Conversation(
        key="sophie-dormitory",
        customer="sophie",
        service_type="interior_painting",
        title="Dortoir des petits pendant la fermeture",
        workdays_ago=18,
        at="14:10",
        status="scheduled",
        answers={
            "rooms": 2,
            "wall_area": 120,
            "surface": "mixed",
            "colour": "Bleu nuit en bas, blanc cassé en haut",
            "furnished": "partly",
            "description": (
                "Le dortoir et le petit couloir, pendant notre semaine de fermeture. Les murs du bas "
                "sont griffés par les lits. Nous aimerions une peinture lessivable et, si possible, "
                "quelques étoiles."
            ),
            "start_from": WorkdaysAfter(24),
            "site": NURSERY,
        },
        files=(
            photo("dortoir.jpg", "room", 132),
            pdf(
                "plan du dortoir.pdf",
                "Plan du dortoir, Crèche Les Hirondelles",
                "Dortoir 32,0 m², hauteur 2,50 m",
                "Couloir 7,8 m²",
                "Douze lits, à démonter par nos soins",
            ),
        ),
        steps=(
            submit("14:25"),
            assign(0, "15:00", "admin", "editor2"),
            says(
                1,
                "09:05",
                "editor2",
                "Bonjour Madame Lambert, une semaine suffit. Pour les étoiles, nous pouvons faire un "
                "pochoir avec une peinture qui luit doucement dans le noir, sans phosphore : 95 € de "
                "plus. En tout, 2 150 €.",
            ),
            says(
                1,
                "12:30",
                "customer",
                "Les étoiles sont adoptées à l’unanimité. Pouvez-vous nous donner les fiches de "
                "sécurité de la peinture ? L’inspection nous les demande chaque année.",
            ),
            says(
                2,
                "08:20",
                "editor2",
                "Les voici. Les deux produits sont classés A+ et conviennent aux jouets.",
                pdf(
                    "fiche de sécurité.pdf",
                    "Fiche de sécurité, résumé",
                    "Peinture minérale lessivable, classe 1",
                    "Émissions dans l’air intérieur : A+",
                    "Conforme à la norme des jouets EN 71-3",
                ),
            ),
            moves(
                5,
                "10:10",
                "editor2",
                "schedule",
                "Nous commençons le {day+25} à 7 h 30 et rendons les clés quatre jours plus tard. "
                "Les lits peuvent rester dans le couloir.",
            ),
        ),
    ),
    Conversation(
        key="sophie-floor-heating",
        customer="sophie",
        service_type="heating_maintenance",
        title="Sol froid dans la salle d’éveil",
        workdays_ago=57,
        at="08:05",
        status="closed",
        answers={
            "concern": "no_heat",
            "system": "gas",
            "year_installed": 2011,
            "description": (
                "Le chauffage au sol ne chauffe plus dans la salle d’éveil, où les enfants jouent "
                "par terre. Les autres pièces sont normales."
            ),
            "preferred_date": WorkdaysAfter(1),
            "site": NURSERY,
        },
        files=(photo("collecteur.jpg", "boiler", 133),),
        steps=(
            submit("08:14"),
            assign(0, "08:25", "admin", "editor"),
            says(
                0,
                "08:40",
                "editor",
                "Bonjour Madame Lambert, nous passons en priorité. Sur la photo du collecteur, le "
                "troisième débitmètre est à zéro : c’est sans doute le moteur de la vanne.",
            ),
            moves(
                0,
                "08:45",
                "editor",
                "schedule",
                "Notre technicien est chez vous aujourd’hui à 12 h 15, pendant la sieste.",
            ),
            moves(0, "12:20", "editor", "start"),
            moves(
                0,
                "13:05",
                "editor",
                "finish",
                "Le moteur est remplacé, 118 €. Le sol met environ six heures à se réchauffer ; "
                "demain matin tout sera normal.",
            ),
            moves(
                1,
                "09:10",
                "customer",
                "confirm",
                "Le sol est chaud et les siestes n’ont pas été dérangées. Merci.",
            ),
        ),
    ),
    Conversation(
        key="sophie-hedge",
        customer="sophie",
        service_type="garden_care",
        title="Haie le long de l’avenue",
        workdays_ago=112,
        at="16:15",
        status="closed",
        answers={
            "work": "hedge",
            "garden_area": 700,
            "access": "from_the_street",
            "rhythm": "once",
            "description": (
                "La haie dépasse sur le trottoir et gêne les poussettes. Il faudrait la reculer de "
                "40 centimètres environ."
            ),
            "site": NURSERY,
        },
        steps=(
            submit("16:22"),
            assign(1, "09:00", "admin", "editor3"),
            moves(
                1,
                "09:30",
                "editor3",
                "schedule",
                "Bonjour Madame Lambert, nous passons le {day+6} à 7 h, avant l’arrivée des "
                "familles. 220 €, évacuation comprise.",
            ),
            moves(6, "07:05", "editor3", "start"),
            moves(
                6,
                "09:20",
                "editor3",
                "finish",
                "La haie est reculée de 40 centimètres et le trottoir balayé.",
            ),
            moves(
                7,
                "08:30",
                "customer",
                "confirm",
                "Deux poussettes passent de front, c’est parfait.",
            ),
        ),
    ),
    Conversation(
        key="sophie-yearly-service",
        customer="sophie",
        service_type="heating_maintenance",
        title="Entretien annuel avant la rentrée",
        workdays_ago=219,
        at="10:35",
        status="closed",
        answers={
            "concern": "yearly_service",
            "system": "gas",
            "year_installed": 2011,
            "description": ("Entretien annuel avec attestation pour l’assurance, pendant que la crèche est vide."),
            "preferred_date": WorkdaysAfter(10),
            "site": NURSERY,
        },
        steps=(
            submit("10:41"),
            assign(0, "13:20", "editor", "editor"),
            moves(
                0,
                "13:30",
                "editor",
                "schedule",
                "Bonjour Madame Lambert, nous venons le {day+10} à 9 h et vous laissons l’attestation sur place.",
            ),
            moves(10, "09:05", "editor", "start"),
            moves(
                10,
                "10:20",
                "editor",
                "finish",
                "Entretien terminé, attestation remise à votre adjointe.",
            ),
            moves(12, "11:15", "customer", "confirm", "Bien reçue, merci."),
        ),
    ),
)
