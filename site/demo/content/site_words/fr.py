"""What the site says beside its pages, in French."""

from demo.content.parts import BeforeAfter, Figure, Figures, Gallery, Picture, Prices
from demo.content.schema import CallToAction, PriceRow, Question
from demo.content.site_schema import Banner, Campaign, ListPage, SiteWords

CAMPAIGN = Campaign(
    title="Révision du chauffage avant l’hiver",
    slug="revision-avant-l-hiver",
    search_description=(
        "La révision du chauffage avant l’hiver : prix ferme à partir de 180 €, rendez-vous sous quinze jours, "
        "compte rendu avec mesures."
    ),
    headline="Faites réviser votre chauffage avant les grands froids",
    lead=(
        "Une heure, un prix ferme, et un compte rendu qui vous dit comment votre chauffage passera l’hiver. "
        "Jusqu’à la fin de la saison, vous obtenez un rendez-vous sous quinze jours."
    ),
    button="Choisir un rendez-vous",
    image_alt="Une cave avec une chaudière, des tuyaux et un radiateur chaud sous la fenêtre",
    included_heading="Ce que nous contrôlons",
    included=(
        "Le brûleur, l’échangeur et l’évacuation des condensats, nettoyés et contrôlés",
        "La pression, le vase d’expansion et la soupape de sécurité",
        "La courbe de chauffe et les horaires, réglés selon votre vie d’aujourd’hui",
        "Tous les radiateurs qui restent froids, purgés si nécessaire",
        "Un compte rendu avec les mesures, et ce qu’il faudrait faire avant l’hiver suivant",
    ),
    prices=Prices(
        heading="Combien ça coûte",
        intro=(
            "TVA et petites pièces jusqu’à 25 € comprises. Le déplacement coûte 28 € jusqu’à 15 kilomètres, 42 € "
            "au-delà."
        ),
        rows=(
            PriceRow(label="Gaz ou chauffage urbain", price="180 €", detail="environ 1 heure"),
            PriceRow(label="Fioul, granulés ou pompe à chaleur", price="de 240 à 320 €", detail="de 1 h 30 à 2 h"),
        ),
    ),
    questions_heading="Avant de vous décider",
    questions=(
        Question(
            question="Et si vous trouvez un défaut ?",
            answer=(
                "Nous vous montrons la pièce, nous vous donnons le prix, et vous décidez. Rien n’est remplacé "
                "sans votre accord, et si cela peut attendre, nous vous disons jusqu’à quand."
            ),
        ),
        Question(
            question="Faut-il que je sois là ?",
            answer=(
                "Quelqu’un doit nous ouvrir la cave. Un voisin suffit ; vous recevez le compte rendu dans votre "
                "espace client."
            ),
        ),
        Question(
            question="Sous combien de temps ai-je un rendez-vous ?",
            answer=(
                "Sous quinze jours, avec un créneau de deux heures. Si votre chauffage est en panne, le jour même."
            ),
        ),
    ),
    call=CallToAction(
        title="Deux photos suffisent pour commencer",
        text="La plaque signalétique et l’écran. Vous avez notre réponse dans la journée, les jours ouvrés.",
        button="Demander une révision",
    ),
)

SITE_WORDS = SiteWords(
    banner=Banner(
        text="Révision du chauffage avant l’hiver : rendez-vous sous quinze jours.", link="Ce qui est compris"
    ),
    menu={"about": "À propos", "contact": "Contact"},
    footer_help="Aide",
    home_figures=Figures(
        heading="Nordlicht en chiffres",
        figures=(
            Figure(figure="34", text="collègues, tous salariés de la maison"),
            Figure(figure="9 sur 10", text="pannes de chauffage pour lesquelles nous venons le jour même"),
            Figure(figure="5 ans", text="de garantie sur notre travail"),
            Figure(figure="4", text="langues, au téléphone aussi"),
        ),
        source="Nos propres chiffres, année passée",
    ),
    home_branches="Près de chez vous",
    home_articles="Les conseils de l’atelier",
    service_pictures={
        "heating_maintenance": Gallery(
            heading="Ce dont nous nous occupons",
            pictures=(
                Picture(
                    image="radiator",
                    alt="Un radiateur que l’on purge, une tasse sous le purgeur",
                    caption="Radiateurs",
                ),
                Picture(image="manifold", alt="Un collecteur avec ses débitmètres", caption="Planchers chauffants"),
            ),
        ),
        "interior_painting": BeforeAfter(
            heading="Deux jours dans un hall d’entrée",
            before=Picture(image="hall_before", alt="Un hall aux murs éraflés et tachés"),
            after=Picture(image="hall_after", alt="Le même hall aux murs propres, gris en bas et blancs en haut"),
            caption="L’entrée d’une école de langues : lessivable en bas, mat en haut.",
        ),
        "garden_care": BeforeAfter(
            heading="Une matinée au pied d’une haie",
            before=Picture(image="yew_before", alt="Une haie d’if aux pousses folles, au sommet ondulé"),
            after=Picture(image="yew_after", alt="La même haie aux arêtes droites, au sommet horizontal"),
            caption="Dix-huit mètres d’if à Nordau, de niveau le long d’un cordeau.",
        ),
    },
    related_services={
        "heating_maintenance": "Puisque nous sommes dans la maison",
        "interior_painting": "Ce qui va souvent avec",
        "garden_care": "Et à l’intérieur",
    },
    about_figures=Figures(
        figures=(
            Figure(figure="1987", text="une camionnette et un téléphone dans le couloir"),
            Figure(figure="34", text="collègues dans trois métiers"),
            Figure(figure="8", text="apprentis, dont trois jeunes femmes au chauffage"),
            Figure(figure="3", text="agences autour de quatre lacs"),
        ),
    ),
    contact_branches="Nos agences",
    articles=ListPage(
        title="Magazine",
        slug="magazine",
        search_description=(
            "Chauffage, murs et jardins : des conseils pratiques de gens qui y travaillent tous les jours."
        ),
        intro=(
            "Ce que nous expliquons de toute façon à nos clients, mis par écrit une fois pour toutes : pour le "
            "faire vous-même, ou pour savoir ce que nous faisons."
        ),
    ),
    case_studies=ListPage(
        title="Réalisations",
        slug="realisations",
        search_description=(
            "Des travaux que nous avons faits, avec des photos avant et après, leur durée et leur prix."
        ),
        intro=(
            "Trois chantiers tels qu’ils se sont vraiment passés : ce qu’il y avait à faire, ce que nous avons "
            "fait, en combien de temps et pour quel prix."
        ),
    ),
    branches=ListPage(
        title="Agences",
        slug="agences",
        search_description=(
            "Nordlicht à Seehalden, Clairval et Pontelago : adresses, horaires et communes desservies par chaque "
            "agence."
        ),
        intro=(
            "Trois lieux, une seule équipe. Quelle que soit l’agence à laquelle vous vous adressez, votre "
            "demande arrive à la plus proche de chez vous."
        ),
    ),
    help=ListPage(
        title="Aide",
        slug="aide",
        search_description=(
            "Des réponses sur l’espace client : envoyer et suivre une demande, rendez-vous, fichiers, compte."
        ),
        intro=(
            "Le fonctionnement de l’espace client, expliqué en peu de mots. Si votre question n’y est pas, "
            "écrivez-nous."
        ),
    ),
    campaign=CAMPAIGN,
)
