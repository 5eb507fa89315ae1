"""The public site in German, but for the service pages."""

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
    home="Startseite",
    services="Leistungen",
    about="Über uns",
    contact="Kontakt",
    legal="Impressum",
    portal="Kundenportal",
    start_request="Anfrage starten",
    tagline="Heizung, Malerarbeiten und Gärten an allen vier Seen.",
    footer_services="Was wir tun",
    footer_company="Das Unternehmen",
    footer_contact="So erreichen Sie uns",
    footer_note="Nordlicht Haustechnik ist ein erfundenes Unternehmen, das zeigt, was Foyer kann.",
)

HOME = HomePage(
    title="Nordlicht Haustechnik",
    search_description=(
        "Heizung, Malerarbeiten und Gartenpflege rund um die vier Seen. Preise ansehen, in "
        "fünf Minuten anfragen, den Stand online verfolgen."
    ),
    hero_headline="Ihr Haus in guten Händen, vom Heizkessel bis zur Hecke",
    hero_lead=(
        "Wir warten Heizungen, streichen Räume und pflegen Gärten rund um die vier Seen. Sie "
        "sagen uns einmal, was Sie brauchen, und sehen danach jederzeit, wo die Sache steht."
    ),
    hero_button="Anfrage starten",
    hero_image_alt="Häuser an einem Hang am See bei Nacht, darüber Nordlicht",
    points_heading="Worauf Sie sich verlassen können",
    points=(
        Point(
            icon="clock",
            title="Antwort am selben Tag",
            text=(
                "Was bis 15 Uhr bei uns eingeht, beantwortet noch am selben Arbeitstag ein Mensch. "
                "Ist die Heizung ausgefallen, rufen wir innerhalb von zwei Stunden zurück."
            ),
        ),
        Point(
            icon="receipt",
            title="Erst der Preis, dann die Arbeit",
            text=(
                "Unsere Preise stehen auf diesen Seiten, und Sie bekommen einen Festpreis, bevor das erste "
                "Werkzeug den Wagen verlässt. War es weniger Arbeit, zahlen Sie weniger."
            ),
        ),
        Point(
            icon="users",
            title="Immer dieselben Gesichter",
            text=(
                "Wir sind 34 Kolleginnen und Kollegen, alle fest angestellt. Wer zu Ihnen kommt, "
                "kennt Ihr Haus oder hat unterwegs nachgelesen."
            ),
        ),
        Point(
            icon="globe",
            title="In Ihrer Sprache",
            text="Deutsch, Französisch, Italienisch oder Englisch: in der Anfrage, am Telefon und an der Haustür.",
        ),
    ),
    steps_heading="So läuft es ab",
    steps=(
        Point(
            icon="pencil",
            title="Beschreiben",
            text=(
                "Sie wählen die Leistung, beantworten ein paar Fragen und fügen Fotos hinzu. Das "
                "dauert etwa fünf Minuten."
            ),
        ),
        Point(
            icon="message-square",
            title="Besprechen",
            text="Jemand vom Fach antwortet, fragt nach, was fehlt, und nennt Ihnen einen Preis.",
        ),
        Point(
            icon="calendar",
            title="Wir kommen",
            text=(
                "Sie erhalten einen Termin mit einem Zeitfenster von zwei Stunden und eine "
                "Nachricht, wenn wir losfahren."
            ),
        ),
        Point(
            icon="check",
            title="Sie nehmen ab",
            text="Sie sehen Fotos und einen kurzen Bericht. Abgeschlossen ist der Auftrag erst, wenn Sie es sagen.",
        ),
    ),
    testimonial=Testimonial(
        quote=(
            "Um sieben habe ich das Leck gemeldet, um zwei war es behoben. Als es zwei Tage "
            "später wieder tropfte, habe ich auf „Wieder öffnen“ gedrückt, und sie waren am "
            "selben Tag noch einmal da, ohne Diskussion und ohne Rechnung."
        ),
        name="Anna Berger",
        place="Seehalden",
    ),
    questions_heading="Häufige Fragen",
    questions=(
        Question(
            question="Wo arbeiten Sie?",
            answer=(
                "In Seehalden, Nordau, Bergau, Saint-Aubert, Clairval, Serravento und Pontelago und "
                "etwa 25 Kilometer rundherum. Wohnen Sie etwas weiter weg, fragen Sie einfach."
            ),
        ),
        Question(
            question="Was kostet die Anfahrt?",
            answer=(
                "28 € bis 15 Kilometer, darüber 42 €. Erledigen wir an einem Tag mehrere Aufträge "
                "bei Ihnen, zahlen Sie die Anfahrt nur einmal."
            ),
        ),
        Question(
            question="Brauche ich für eine Anfrage ein Konto?",
            answer=(
                "Ja, damit nur Sie Ihre Fotos und Nachrichten sehen. Es genügen E-Mail-Adresse und "
                "Passwort. Wenn Sie das Konto nicht mehr möchten, sagen Sie es uns, und wir löschen es."
            ),
        ),
        Question(
            question="Und wenn ich nicht zufrieden bin?",
            answer=(
                "Dann öffnen Sie den Auftrag im Portal mit einem Klick wieder und schreiben uns, was "
                "nicht stimmt. Wir kommen und bringen es in Ordnung; für unsere Arbeit haften wir "
                "fünf Jahre."
            ),
        ),
    ),
    call=CallToAction(
        title="Was dürfen wir für Ihr Haus tun?",
        text="Fünf Minuten jetzt, eine Antwort noch heute. Entscheiden müssen Sie erst, wenn Sie den Preis kennen.",
        button="Anfrage starten",
    ),
)

SERVICE_INDEX = ServiceIndexPage(
    title="Leistungen",
    slug="leistungen",
    search_description=(
        "Heizung, Malerarbeiten und Gartenpflege: was enthalten ist, wie es abläuft und was es kostet."
    ),
    intro=(
        "Drei Gewerke unter einem Dach. Auf jeder Seite lesen Sie, was enthalten ist und was "
        "es meist kostet, und finden das Formular, mit dem Sie beginnen."
    ),
)

ABOUT = AboutPage(
    title="Über uns",
    slug="ueber-uns",
    search_description=(
        "Wer hinter Nordlicht Haustechnik steht: 34 Menschen, drei Gewerke, vier Sprachen "
        "und eine Werkstatt in Seehalden."
    ),
    intro=(
        "1987 begann Walter Vogt mit einem Lieferwagen und einem Telefon im Hausflur. Heute "
        "sind wir 34, und das Telefon klingelt in vier Sprachen."
    ),
    paragraphs=(
        (
            "Unsere Werkstatt steht in Seehalden neben der alten Werft. Von hier fahren unsere "
            "Leute jeden Morgen zu Häusern, Praxen, Schulen und Weingütern rund um die vier Seen."
        ),
        (
            "Wir arbeiten mit eigenen Leuten und bilden acht Lehrlinge aus. Lieber sagen wir "
            "einen Auftrag ab, als ihn nebenbei zu erledigen, und wir sagen auch, wenn sich eine "
            "Reparatur nicht mehr lohnt."
        ),
        (
            "Der Name? Walter Vogt hat das Nordlicht nur einmal im Leben gesehen, vom Dach eines Kunden aus, dessen "
            "Schornstein er gerade richtete. Seine Stunden aufzuschreiben hat er darüber vergessen."
        ),
    ),
    people_heading="Mit wem Sie sprechen",
    people=(
        Person(
            name="Miriam Vogt",
            role="Geschäftsführerin",
            text=(
                "Hat 2015 von ihrem Vater übernommen, liest jede Beschwerde selbst und hat den "
                "Lötkolben noch immer im Auto."
            ),
        ),
        Person(
            name="Jonas Keller",
            role="Leiter Heizung",
            text=(
                "Heizungsbaumeister. Erkennt die meisten Kessel am Klang und erklärt Heizkurven so, "
                "dass man sie versteht."
            ),
        ),
        Person(
            name="Lucia Ferrari",
            role="Leiterin Malerei",
            text=(
                "Malermeisterin mit Ausbildung in Kalktechniken. Bringt die Farben immer mit, denn Bildschirme lügen."
            ),
        ),
        Person(
            name="Élodie Marchand",
            role="Leiterin Garten",
            text="Geprüfte Baumkontrolleurin. Sucht zuerst nach Nestern und greift dann erst zur Säge.",
        ),
    ),
    image_alt="Vier Menschen in Arbeitskleidung vor einer Werkstatt am See",
)

CONTACT = ContactPage(
    title="Kontakt",
    slug="kontakt",
    search_description="Adresse, Telefon, E-Mail und Öffnungszeiten von Nordlicht Haustechnik in Seehalden.",
    intro=(
        "Am schnellsten geht es mit einer Anfrage im Portal, sie landet sofort bei der "
        "richtigen Person. Sie können natürlich auch anrufen oder vorbeikommen."
    ),
    address_heading="Werkstatt und Büro",
    address=("Nordlicht Haustechnik GmbH", "Werftstraße 9", "88198 Seehalden"),
    phone_heading="Telefon",
    phone="+49 89 99998 240",
    phone_link="+498999998240",
    email_heading="E-Mail",
    email="hello@nordlicht.example.com",
    hours_heading="Öffnungszeiten",
    hours=(
        OpeningHours(days="Montag bis Donnerstag", hours="7:00 bis 17:30 Uhr"),
        OpeningHours(days="Freitag", hours="7:00 bis 15:00 Uhr"),
        OpeningHours(days="Samstag", hours="Nach Vereinbarung"),
    ),
    emergency=(
        "Außerhalb dieser Zeiten erreichen Sie unter derselben Nummer unseren "
        "Bereitschaftsdienst für Heizungsausfälle und Rohrbrüche. Nachts und sonntags "
        "berechnen wir einen Zuschlag von 65 €."
    ),
)

LEGAL = LegalPage(
    title="Impressum",
    slug="impressum",
    search_description="Impressum der Nordlicht Haustechnik GmbH.",
    sections=(
        Point(
            title="Verantwortlich für diese Website",
            text=(
                "Nordlicht Haustechnik GmbH, Werftstraße 9, 88198 Seehalden. Vertreten durch die "
                "Geschäftsführerin Miriam Vogt. Telefon +49 89 99998 240, "
                "hello@nordlicht.example.com."
            ),
        ),
        Point(
            title="Ein erfundenes Unternehmen",
            text=(
                "Nordlicht Haustechnik, die Menschen, die Kundschaft und die genannten Orte sind "
                "erfunden. Ähnlichkeiten mit wirklichen wären Zufall."
            ),
        ),
        Point(
            title="Ihre Daten",
            text=(
                "Unsere öffentlichen Seiten setzen keine Cookies und laden nichts von anderen "
                "Anbietern. Was Sie im Portal eingeben, verwenden wir nur für Ihre Anfrage; sehen "
                "können es Sie und die Kolleginnen und Kollegen, die daran arbeiten."
            ),
        ),
        Point(title="Bilder", text="Alle Illustrationen auf dieser Website wurden eigens dafür gezeichnet."),
    ),
)
