"""The service pages in French."""

from demo.content.schema import CallToAction, Point, PriceRow, Question, ServicePage, Testimonial

HEATING = ServicePage(
    service_type="heating_maintenance",
    image="heating",
    image_alt="Une cave avec une chaudière, des tuyaux et un radiateur chaud",
    title="Chauffage : entretien et dépannage",
    slug="chauffage-entretien-depannage",
    search_description=(
        "Entretien annuel à partir de 180 €, dépannage le plus souvent le jour même et "
        "conseil honnête pour votre prochain chauffage."
    ),
    intro=(
        "Un chauffage entretenu chaque année consomme moins, dure plus longtemps et ne tombe "
        "pas en panne la nuit la plus froide. Nous intervenons sur toutes les marques et, en "
        "cas de panne, nous sommes le plus souvent chez vous le jour même."
    ),
    included_heading="L’entretien annuel comprend",
    included=(
        "Le nettoyage du brûleur, de l’échangeur et de l’évacuation des condensats",
        "Le contrôle de la pression, du vase d’expansion et de la soupape",
        "La mesure et le réglage de la combustion, avec attestation",
        "Le réglage de la courbe de chauffe et des horaires selon vos habitudes",
        "Les petites pièces, joints et électrodes, jusqu’à 25 €",
    ),
    steps_heading="Le déroulement d’une visite",
    steps=(
        Point(
            title="Vous envoyez deux photos",
            text="La plaque signalétique et l’écran : nous apportons ainsi les bonnes pièces.",
        ),
        Point(title="Nous fixons une date", text="Avec un créneau de deux heures et un message à notre départ."),
        Point(
            title="Nous intervenons",
            text="Un entretien dure environ une heure, la plupart des dépannages moins de deux.",
        ),
        Point(
            title="Vous recevez le compte rendu",
            text="Avec les mesures, les photos et les points à surveiller l’an prochain.",
        ),
    ),
    prices_heading="Combien ça coûte",
    price_range=(
        "De 180 à 320 € pour un entretien, selon l’installation. TVA et petites pièces comprises, déplacement en sus."
    ),
    prices=(
        PriceRow(label="Entretien gaz ou chauffage urbain", price="180 €", detail="environ 1 heure"),
        PriceRow(
            label="Entretien fioul, granulés ou pompe à chaleur",
            price="de 240 à 320 €",
            detail="de 1 h 30 à 2 h",
        ),
        PriceRow(label="Dépannage", price="92 € l’heure", detail="pièces en sus, prix ferme avant de commencer"),
    ),
    questions_heading="Questions sur le chauffage",
    questions=(
        Question(
            question="En combien de temps venez-vous en cas de panne ?",
            answer=(
                "Nous rappelons sous deux heures ouvrées. Neuf fois sur dix, quelqu’un est chez vous "
                "le jour même, et toujours s’il y a de jeunes enfants ou une personne malade."
            ),
        ),
        Question(
            question="Entretenez-vous des installations que vous n’avez pas posées ?",
            answer=(
                "Oui, toutes les marques courantes. Pour les autres, nous demandons une photo de la "
                "plaque et vous disons franchement si nous trouvons des pièces."
            ),
        ),
        Question(
            question="Ma vieille chaudière vaut-elle encore une réparation ?",
            answer=(
                "Si la réparation dépasse le quart du prix d’une installation neuve, nous chiffrons "
                "les deux et vous décidez."
            ),
        ),
    ),
    testimonial=Testimonial(
        quote=(
            "Ils m’ont dit qu’une pompe à chaleur ne serait pas encore rentable chez nous, et ce "
            "qu’il fallait isoler d’abord. Qui dit cela quand il pourrait en vendre une ?"
        ),
        name="Thomas Hofer",
        place="Bergau",
    ),
    call=CallToAction(
        title="Un bruit suspect, ou simplement l’heure de l’entretien ?",
        text="Envoyez-nous deux photos et vous saurez dès aujourd’hui ce qu’il en est.",
        button="Demander une visite",
    ),
)

PAINTING = ServicePage(
    service_type="interior_painting",
    image="painting",
    image_alt="Une pièce fraîchement peinte avec une échelle, des échantillons et une fenêtre sur le lac",
    title="Peinture intérieure",
    slug="peinture-interieure",
    search_description=(
        "Murs, plafonds et boiseries à partir de 14 € le m², meubles protégés et teintes essayées sur votre mur."
    ),
    intro=(
        "Bien peindre, c’est surtout bien préparer. Nous protégeons, rebouchons, ponçons et "
        "essayons les teintes sur votre propre mur avant la première grande surface. Et "
        "chaque soir, vous retrouvez vos pièces."
    ),
    included_heading="Toujours compris",
    included=(
        "Le déplacement et la protection des meubles et des sols",
        "La réparation des fissures, trous de chevilles et petites taches",
        "Jusqu’à trois essais de teinte sur votre mur",
        "Deux couches de peinture minérale sans solvant",
        "Le nettoyage chaque soir et un pot de peinture pour plus tard",
    ),
    steps_heading="Le déroulement des travaux",
    steps=(
        Point(title="Vous envoyez des photos", text="Une par pièce, et le plan si vous en avez un."),
        Point(
            title="Nous mesurons et conseillons",
            text="Une demi-heure chez vous, avec des cartons peints plutôt qu’un écran.",
        ),
        Point(
            title="Vous recevez un prix ferme",
            text="Chaque étape y figure, pour que vous puissiez retirer ce qui ne vous est pas utile.",
        ),
        Point(title="Nous peignons", text="Une pièce de 20 m² demande en général deux jours, séchage compris."),
    ),
    prices_heading="Combien ça coûte",
    price_range="De 14 à 28 € le m² de mur et de plafond. TVA, peinture et protection comprises.",
    prices=(
        PriceRow(label="Murs et plafonds, support sain", price="14 € le m²", detail="deux couches"),
        PriceRow(
            label="Avec fissures ou dépose du papier peint",
            price="de 19 à 28 € le m²",
            detail="selon le support",
        ),
        PriceRow(label="Porte et encadrement, laqués", price="140 € pièce", detail="deux faces"),
    ),
    questions_heading="Questions sur la peinture",
    questions=(
        Question(
            question="Faut-il vider les pièces ?",
            answer=(
                "Non. Videz seulement les étagères et les rebords de fenêtre ; nous déplaçons et "
                "couvrons le reste. Tableaux et lampes retrouvent leur place."
            ),
        ),
        Question(
            question="La peinture sent-elle ?",
            answer=(
                "Nos peintures minérales ne contiennent pas de solvant. Au bout de deux heures "
                "fenêtre ouverte, on ne sent plus rien : nous peignons ainsi des crèches et des "
                "cabinets."
            ),
        ),
        Question(
            question="Et en cas de moisissure ?",
            answer=(
                "Nous ne peignons jamais simplement par-dessus. Nous cherchons d’abord la cause, "
                "puis nous vous disons s’il faut une peinture, un enduit ou une isolation."
            ),
        ),
    ),
    testimonial=Testimonial(
        quote=(
            "Quatre soirées, et le matin mes patients trouvaient une salle d’attente en ordre. "
            "La teinte a été choisie par un vote, sur le mur."
        ),
        name="Claire Lacroix",
        place="Saint-Aubert",
    ),
    call=CallToAction(
        title="Par quelle pièce commençons-nous ?",
        text="Une photo par pièce suffit pour démarrer.",
        button="Demander des travaux de peinture",
    ),
)

GARDEN = ServicePage(
    service_type="garden_care",
    image="garden",
    image_alt="Un jardin avec une haie, un pommier et un chemin qui descend vers le lac",
    title="Entretien de jardin",
    slug="entretien-de-jardin",
    search_description=(
        "Haies, arbres, pelouses et massifs à partir de 58 € l’heure, une fois ou toute "
        "l’année, avec les deux mêmes personnes."
    ),
    intro=(
        "Un jardin remarque très bien quand ce n’est jamais la même main qui le taille. Chez nous, les "
        "deux mêmes personnes reviennent, savent ce qui pousse où, et laissent tranquille ce "
        "qui doit l’être."
    ),
    included_heading="Toujours compris",
    included=(
        "La recherche de nids avant chaque taille",
        "Les machines, les échelles et le carburant",
        "L’évacuation d’un mètre cube de déchets verts",
        "Le balayage des allées et du trottoir",
        "Un mot sur ce qu’il faudra faire ensuite",
    ),
    steps_heading="Le déroulement d’une visite",
    steps=(
        Point(title="Vous nous montrez le jardin", text="Une photo de chaque côté et la surface approximative."),
        Point(
            title="Nous donnons un prix",
            text="Prix ferme pour un travail ponctuel, prix au mois pour l’année entière.",
        ),
        Point(title="Nous venons", text="Votre présence n’est pas nécessaire tant que nous pouvons entrer."),
        Point(
            title="Vous voyez le résultat",
            text="Avec des photos et des conseils pour l’arrosage et la prochaine taille.",
        ),
    ),
    prices_heading="Combien ça coûte",
    price_range=(
        "58 € par personne et par heure. La plupart des haies coûtent entre 160 et 380 €. TVA et machines comprises."
    ),
    prices=(
        PriceRow(label="Taille de haie", price="12 € le mètre", detail="jusqu’à 2 m de haut, avec évacuation"),
        PriceRow(label="Élagage", price="à partir de 180 €", detail="après examen de l’arbre"),
        PriceRow(
            label="Entretien à l’année",
            price="à partir de 95 € par mois",
            detail="huit passages par an, jusqu’à 300 m²",
        ),
    ),
    questions_heading="Questions sur le jardin",
    questions=(
        Question(
            question="Quand peut-on tailler une haie ?",
            answer=(
                "Une taille légère est possible toute l’année. Les tailles sévères, nous les réservons "
                "aux mois d’octobre à février, à cause des oiseaux qui nichent ; nous veillons aux dates."
            ),
        ),
        Question(
            question="Que deviennent les déchets verts ?",
            answer=(
                "Nous les apportons à la plateforme de compostage. Si vous préférez, ils restent "
                "chez vous en paillis et vous économisez la taxe."
            ),
        ),
        Question(
            question="Abattez-vous aussi des arbres ?",
            answer=(
                "Oui, avec une autorisation lorsqu’elle est nécessaire ; nous la demandons pour "
                "vous. Nous vérifions d’abord si l’arbre peut rester."
            ),
        ),
    ),
    testimonial=Testimonial(
        quote="1,60 m aux cinq points de mesure. J’ai vérifié.",
        name="Jürgen Weiß",
        place="Nordau",
    ),
    call=CallToAction(
        title="Qu’est-ce qui pousse trop vite chez vous ?",
        text="Montrez-nous votre jardin, nous vous dirons ce qu’il lui faut, et ce qu’il ne lui faut pas.",
        button="Demander un jardinier",
    ),
)

SERVICE_PAGES = (HEATING, PAINTING, GARDEN)
