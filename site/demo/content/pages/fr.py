"""The public site in French, but for the service pages."""

from demo.content.schema import (
    AboutPage,
    CallToAction,
    ContactPage,
    HomePage,
    LegalPage,
    Navigation,
    OpeningHours,
    Person,
    Point,
    Question,
    ServiceIndexPage,
    Testimonial,
)

NAVIGATION = Navigation(
    home="Accueil",
    services="Prestations",
    about="Qui sommes-nous",
    contact="Nous joindre",
    legal="Mentions légales",
    portal="Espace client",
    start_request="Faire une demande",
    tagline="Chauffage, peinture et jardins autour des quatre lacs.",
    footer_services="Nos métiers",
    footer_company="L’entreprise",
    footer_contact="Nous contacter",
    footer_note="Nordlicht Haustechnik est une entreprise imaginaire qui montre ce que Foyer sait faire.",
)

HOME = HomePage(
    title="Nordlicht Haustechnik",
    search_description=(
        "Chauffage, peinture intérieure et jardins autour des quatre lacs. Prix affichés, "
        "demande en cinq minutes, suivi en ligne."
    ),
    hero_headline="Votre maison en bonnes mains, de la chaudière à la haie",
    hero_lead=(
        "Nous entretenons les chauffages, peignons les pièces et soignons les jardins autour "
        "des quatre lacs. Vous nous dites une fois ce qu’il vous faut, puis vous voyez à "
        "tout moment où nous en sommes."
    ),
    hero_button="Faire une demande",
    hero_image_alt="Des maisons à flanc de colline au bord d’un lac, la nuit, sous une aurore boréale",
    points_heading="Ce sur quoi vous pouvez compter",
    points=(
        Point(
            icon="clock",
            title="Une réponse le jour même",
            text=(
                "Toute demande reçue avant 15 h reçoit le jour même la réponse d’une "
                "personne, pas d’un automate. En cas de panne de chauffage, nous rappelons sous deux heures."
            ),
        ),
        Point(
            icon="receipt",
            title="Le prix avant les travaux",
            text=(
                "Nos tarifs sont affichés ici et vous recevez un prix ferme avant que le premier "
                "outil ne sorte du véhicule. S’il y a moins de travail, vous payez moins."
            ),
        ),
        Point(
            icon="users",
            title="Toujours les mêmes personnes",
            text=(
                "Nous sommes 34, tous salariés de la maison. Qui vient chez vous connaît votre "
                "logement, ou en a lu l’historique en chemin."
            ),
        ),
        Point(
            icon="globe",
            title="Dans votre langue",
            text=(
                "Français, allemand, italien ou anglais : dans la demande, au téléphone et sur le pas de la porte."
            ),
        ),
    ),
    steps_heading="Comment ça se passe",
    steps=(
        Point(
            icon="pencil",
            title="Vous décrivez",
            text=(
                "Vous choisissez la prestation, répondez à quelques questions et ajoutez des photos. "
                "Cinq minutes environ."
            ),
        ),
        Point(
            icon="message-square",
            title="Nous en parlons",
            text="Un spécialiste vous répond, demande ce qui manque et vous indique un prix.",
        ),
        Point(
            icon="calendar",
            title="Nous venons",
            text="Vous recevez une date, un créneau de deux heures et un message à notre départ.",
        ),
        Point(
            icon="check",
            title="Vous validez",
            text=(
                "Vous voyez les photos et un bref compte rendu. La demande n’est clôturée que lorsque vous le dites."
            ),
        ),
    ),
    testimonial=Testimonial(
        quote=(
            "J’ai signalé la fuite à sept heures, elle était réparée à quatorze heures. Deux "
            "jours plus tard, ça gouttait de nouveau : j’ai cliqué sur « Rouvrir » et ils sont "
            "revenus le jour même, sans discussion ni facture."
        ),
        name="Anna Berger",
        place="Seehalden",
    ),
    questions_heading="Questions fréquentes",
    questions=(
        Question(
            question="Où intervenez-vous ?",
            answer=(
                "À Saint-Aubert, Clairval, Seehalden, Nordau, Bergau, Serravento et Pontelago, et "
                "dans un rayon d’environ 25 kilomètres. Si vous habitez un peu plus loin, posez-nous "
                "la question."
            ),
        ),
        Question(
            question="Combien coûte le déplacement ?",
            answer=(
                "28 € jusqu’à 15 kilomètres, 42 € au-delà. Si nous faisons plusieurs travaux chez "
                "vous le même jour, vous ne le payez qu’une fois."
            ),
        ),
        Question(
            question="Faut-il un compte pour envoyer une demande ?",
            answer=(
                "Oui, afin que vous seul voyiez vos photos et vos messages. Une adresse e-mail et un "
                "mot de passe suffisent, et nous supprimons le compte dès que vous le demandez."
            ),
        ),
        Question(
            question="Et si je ne suis pas satisfait ?",
            answer=(
                "Rouvrez la demande d’un clic dans l’espace client et dites-nous ce qui ne va pas. "
                "Nous revenons y remédier ; nous garantissons notre travail pendant cinq ans."
            ),
        ),
    ),
    call=CallToAction(
        title="Que pouvons-nous faire pour votre maison ?",
        text="Cinq minutes maintenant, une réponse aujourd’hui. Vous ne décidez qu’une fois le prix connu.",
        button="Faire une demande",
    ),
)

SERVICE_INDEX = ServiceIndexPage(
    title="Prestations",
    slug="prestations",
    search_description=(
        "Chauffage, peinture intérieure et jardin : ce qui est compris, comment cela se passe et combien cela coûte."
    ),
    intro=(
        "Trois métiers sous un même toit. Chaque page vous dit ce qui est compris et ce que "
        "cela coûte en général, et contient le formulaire pour commencer."
    ),
)

ABOUT = AboutPage(
    title="Qui sommes-nous",
    slug="qui-sommes-nous",
    search_description=(
        "Derrière Nordlicht Haustechnik : 34 personnes, trois métiers, quatre langues et un atelier à Seehalden."
    ),
    intro=(
        "En 1987, Walter Vogt a commencé avec une camionnette et un téléphone dans le "
        "couloir. Aujourd’hui nous sommes 34, et le téléphone sonne en quatre langues."
    ),
    paragraphs=(
        (
            "Notre atelier se trouve à Seehalden, à côté de l’ancien chantier naval. C’est de là "
            "que nos équipes partent chaque matin vers les maisons, cabinets, écoles et "
            "vignobles des quatre lacs."
        ),
        (
            "Nous travaillons avec nos propres équipes et formons huit apprentis. Nous préférons "
            "refuser un chantier plutôt que de le bâcler, et nous le disons quand une réparation "
            "n’en vaut plus la peine."
        ),
        (
            "Et ce nom ? Walter Vogt n’a vu l’aurore boréale qu’une fois dans sa vie, depuis le "
            "toit d’un client dont il réparait la cheminée. Il en a oublié de noter ses heures."
        ),
    ),
    people_heading="Vos interlocuteurs",
    people=(
        Person(
            name="Miriam Vogt",
            role="Directrice",
            text=(
                "A succédé à son père en 2015, lit elle-même chaque réclamation et garde toujours "
                "son fer à souder dans la voiture."
            ),
        ),
        Person(
            name="Jonas Keller",
            role="Responsable chauffage",
            text=(
                "Maître chauffagiste. Reconnaît la plupart des chaudières à l’oreille et sait rendre "
                "claire une courbe de chauffe."
            ),
        ),
        Person(
            name="Lucia Ferrari",
            role="Responsable peinture",
            text=(
                "Maître peintre, formée aux techniques de la chaux. Apporte toujours les teintes "
                "avec elle, car les écrans mentent."
            ),
        ),
        Person(
            name="Élodie Marchand",
            role="Responsable jardins",
            text="Contrôleuse d’arbres diplômée. Cherche d’abord les nids, ensuite seulement la scie.",
        ),
    ),
    image_alt="Quatre personnes en tenue de travail devant un atelier au bord du lac",
)

CONTACT = ContactPage(
    title="Nous joindre",
    slug="contact",
    search_description="Adresse, téléphone, e-mail et horaires de Nordlicht Haustechnik à Seehalden.",
    intro=(
        "Le plus rapide est une demande dans l’espace client : elle arrive aussitôt chez la "
        "bonne personne. Vous pouvez bien sûr aussi appeler ou passer nous voir."
    ),
    address_heading="Atelier et bureau",
    address=("Nordlicht Haustechnik GmbH", "Werftstraße 9", "88198 Seehalden"),
    phone_heading="Téléphone",
    phone="+49 89 99998 240",
    phone_link="+498999998240",
    email_heading="E-mail",
    email="hello@nordlicht.example.com",
    hours_heading="Horaires d’ouverture",
    hours=(
        OpeningHours(days="Du lundi au jeudi", hours="de 7 h à 17 h 30"),
        OpeningHours(days="Vendredi", hours="de 7 h à 15 h"),
        OpeningHours(days="Samedi", hours="sur rendez-vous"),
    ),
    emergency=(
        "En dehors de ces heures, le même numéro vous met en relation avec notre service "
        "d’astreinte pour les pannes de chauffage et les ruptures de canalisations. Un "
        "supplément de 65 € s’applique la nuit et le dimanche."
    ),
)

LEGAL = LegalPage(
    title="Mentions légales",
    slug="mentions-legales",
    search_description="Mentions légales de Nordlicht Haustechnik GmbH.",
    sections=(
        Point(
            title="Responsable de ce site",
            text=(
                "Nordlicht Haustechnik GmbH, Werftstraße 9, 88198 Seehalden. Représentée par Miriam "
                "Vogt, directrice. Téléphone +49 89 99998 240, hello@nordlicht.example.com."
            ),
        ),
        Point(
            title="Une entreprise imaginaire",
            text=(
                "Nordlicht Haustechnik, ses équipes, ses clients et les lieux cités sont inventés. "
                "Toute ressemblance avec la réalité serait fortuite."
            ),
        ),
        Point(
            title="Vos données",
            text=(
                "Nos pages publiques ne déposent aucun cookie et ne chargent rien d’autres "
                "entreprises. Ce que vous saisissez dans l’espace client ne sert qu’à votre "
                "demande ; vous seul et les collègues qui s’en occupent peuvent le voir."
            ),
        ),
        Point(title="Images", text="Toutes les illustrations de ce site ont été dessinées pour lui."),
    ),
)
