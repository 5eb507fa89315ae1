"""The service types in French."""

from demo.content.service_types.words import FieldWords, ServiceTypeWords

TITLE = FieldWords("En quelques mots", "Ce sera le nom de votre demande.")
SITE = FieldWords(
    "Où devons-nous intervenir ?",
    "L’adresse du bâtiment, même si ce n’est pas la vôtre.",
)

SERVICE_TYPES = {
    "heating_maintenance": ServiceTypeWords(
        name="Chauffage : entretien et dépannage",
        summary=(
            "Entretien annuel, dépannage et conseil honnête : gaz, fioul, granulés, chauffage "
            "urbain, pompe à chaleur."
        ),
        price_hint="à partir de 180 €",
        fields={
            "title": TITLE,
            "concern": FieldWords(
                "De quoi s’agit-il ?",
                "Plus de chauffage ni d’eau chaude ? Nous vous rappelons sous deux heures ouvrées.",
                {
                    "yearly_service": "Entretien annuel",
                    "no_heat": "Plus de chauffage ou d’eau chaude",
                    "noise_or_leak": "Bruit, fuite ou perte de pression",
                    "advice": "Conseil pour une nouvelle installation",
                },
            ),
            "system": FieldWords(
                "Comment vous chauffez-vous ?",
                "En cas de doute, une photo de la chaudière suffit.",
                {
                    "gas": "Gaz",
                    "oil": "Fioul",
                    "heat_pump": "Pompe à chaleur",
                    "district_heating": "Chauffage urbain",
                    "pellets": "Granulés de bois",
                    "unknown": "Je ne sais pas",
                },
            ),
            "year_installed": FieldWords(
                "Année d’installation",
                "Elle figure sur la plaque signalétique, en général à côté du numéro de série.",
            ),
            "description": FieldWords(
                "Que devons-nous savoir ?",
                "Que constatez-vous, et depuis quand ? Un code d’erreur affiché nous aide beaucoup.",
            ),
            "preferred_date": FieldWords(
                "Date souhaitée",
                "Nous vous proposerons le rendez-vous libre le plus proche.",
            ),
            "site": SITE,
            "files": FieldWords(
                "Photos ou documents",
                "Jusqu’à 5 fichiers de 25 Mo chacun : JPEG, PNG ou PDF. "
                "Le plus utile : la plaque signalétique et l’écran.",
            ),
        },
    ),
    "interior_painting": ServiceTypeWords(
        name="Peinture intérieure",
        summary="Murs, plafonds, portes et boiseries : meubles protégés et pièces rendues propres chaque soir.",
        price_hint="à partir de 14 € le m²",
        fields={
            "title": TITLE,
            "rooms": FieldWords(
                "Combien de pièces ?",
                "Le couloir, la cuisine et la salle de bains comptent chacun pour une pièce.",
            ),
            "wall_area": FieldWords(
                "Surface des murs et plafonds",
                "Une estimation suffit, nous mesurons sur place.",
            ),
            "surface": FieldWords(
                "Quel est le support ?",
                "",
                {
                    "plaster": "Enduit",
                    "wallpaper": "Papier peint",
                    "wood": "Lambris",
                    "mixed": "Plusieurs supports",
                },
            ),
            "colour": FieldWords("Teinte", "Un nom, une référence RAL ou NCS, ou « à conseiller »."),
            "furnished": FieldWords(
                "Les pièces sont-elles meublées ?",
                "",
                {
                    "empty": "Vides",
                    "partly": "En partie meublées",
                    "furnished": "Entièrement meublées",
                },
            ),
            "description": FieldWords(
                "Que faut-il peindre ?",
                "Signalez aussi les fissures, taches, moisissures ou anciennes couches de peinture.",
            ),
            "start_from": FieldWords(
                "Début au plus tôt",
                "À partir de quand pouvons-nous travailler dans les pièces ?",
            ),
            "site": SITE,
            "files": FieldWords(
                "Photos ou plan",
                "Jusqu’à 5 fichiers de 25 Mo chacun : JPEG, PNG ou PDF. L’idéal : une photo par pièce.",
            ),
        },
    ),
    "garden_care": ServiceTypeWords(
        name="Entretien de jardin",
        summary=(
            "Haies, arbres, pelouses et massifs : une seule visite ou toute l’année, avec les deux mêmes personnes."
        ),
        price_hint="à partir de 58 € l’heure",
        fields={
            "title": TITLE,
            "work": FieldWords(
                "Quels travaux ?",
                "",
                {
                    "hedge": "Taille de haie",
                    "tree": "Élagage ou abattage",
                    "lawn": "Pelouse",
                    "planting": "Massifs et plantations",
                    "all_year": "Entretien à l’année",
                },
            ),
            "garden_area": FieldWords("Surface du jardin", "Un ordre de grandeur suffit."),
            "access": FieldWords(
                "Comment y accède-t-on ?",
                "Cela détermine les machines que nous pouvons amener.",
                {
                    "from_the_street": "Directement depuis la rue",
                    "narrow_path": "Par un passage étroit ou des marches",
                    "through_the_house": "Uniquement par la maison",
                },
            ),
            "rhythm": FieldWords(
                "À quelle fréquence ?",
                "",
                {
                    "once": "Une fois",
                    "monthly": "Chaque mois",
                    "twice_a_year": "Deux fois par an",
                },
            ),
            "description": FieldWords(
                "Que devons-nous savoir ?",
                "Hauteurs, longueurs, voisins, chiens, où déposer les déchets verts.",
            ),
            "preferred_date": FieldWords(
                "Date souhaitée",
                "De mars à septembre, nous ne taillons les haies que légèrement.",
            ),
            "site": SITE,
            "files": FieldWords(
                "Photos ou plan",
                "Jusqu’à 5 fichiers de 25 Mo chacun : JPEG, PNG ou PDF. Une photo de chaque côté nous aide.",
            ),
        },
    ),
}
