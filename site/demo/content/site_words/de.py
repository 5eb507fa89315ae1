"""What the site says beside its pages, in German."""

from demo.content.parts import BeforeAfter, Figure, Figures, Gallery, Picture, Prices
from demo.content.schema import CallToAction, PriceRow, Question
from demo.content.site_schema import Banner, Campaign, ListPage, SiteWords

CAMPAIGN = Campaign(
    title="Heizungswartung vor dem Winter",
    slug="heizungswartung-vor-dem-winter",
    search_description=(
        "Heizungswartung vor dem Winter: Festpreis ab 180 €, Termin innerhalb von zwei Wochen, Protokoll mit "
        "Messwerten."
    ),
    headline="Jetzt prüfen lassen, bevor es kalt wird",
    lead=(
        "Eine Stunde, ein Festpreis und ein Protokoll, aus dem Sie ablesen, wie Ihre Heizung über den Winter kommt. "
        "Bis zum Ende der Saison bekommen Sie innerhalb von zwei Wochen einen Termin."
    ),
    button="Termin aussuchen",
    image_alt="Ein Keller mit Heizkessel, Rohren und einem warmen Heizkörper unter dem Fenster",
    included_heading="Was wir prüfen",
    included=(
        "Brenner, Wärmetauscher und Kondensatablauf, gereinigt und gemessen",
        "Druck, Ausdehnungsgefäß und Sicherheitsventil",
        "Heizkurve und Zeitprogramm, eingestellt auf Ihren jetzigen Alltag",
        "Alle Heizkörper, die kalt bleiben, wo nötig entlüftet",
        "Ein Protokoll mit Messwerten und dem, was bis zum nächsten Winter zu tun ist",
    ),
    prices=Prices(
        heading="Was es kostet",
        intro=(
            "Mehrwertsteuer und Kleinteile bis 25 € sind enthalten. Die Anfahrt kostet 28 € bis 15 Kilometer, "
            "darüber 42 €."
        ),
        rows=(
            PriceRow(label="Gas oder Fernwärme", price="180 €", detail="etwa 1 Stunde"),
            PriceRow(label="Öl, Pellets oder Wärmepumpe", price="240 bis 320 €", detail="1,5 bis 2 Stunden"),
        ),
    ),
    questions_heading="Bevor Sie sich entscheiden",
    questions=(
        Question(
            question="Und wenn Sie einen Defekt finden?",
            answer=(
                "Dann sehen Sie das Teil, hören den Preis und entscheiden. Ohne Ihr Ja tauschen wir nichts aus, und "
                "wenn es warten kann, sagen wir, bis wann."
            ),
        ),
        Question(
            question="Muss ich zu Hause sein?",
            answer=(
                "Jemand muss uns in den Keller lassen. Das kann auch ein Nachbar sein; das Protokoll finden Sie im "
                "Portal."
            ),
        ),
        Question(
            question="Wie schnell bekomme ich einen Termin?",
            answer=(
                "Innerhalb von zwei Wochen, mit einem Zeitfenster von zwei Stunden. Ist die Heizung ausgefallen, "
                "noch am selben Tag."
            ),
        ),
    ),
    call=CallToAction(
        title="Zwei Fotos genügen für den Anfang",
        text="Typenschild und Display. Unsere Antwort haben Sie noch am selben Arbeitstag.",
        button="Heizungswartung anfragen",
    ),
)

SITE_WORDS = SiteWords(
    banner=Banner(
        text="Heizungswartung vor dem Winter: Termine innerhalb von zwei Wochen.", link="Was enthalten ist"
    ),
    menu={"case_studies": "Referenzen"},
    footer_help="Hilfe",
    home_figures=Figures(
        heading="Nordlicht in Zahlen",
        figures=(
            Figure(figure="34", text="Kolleginnen und Kollegen, alle fest angestellt"),
            Figure(figure="9 von 10", text="Heizungsausfällen sehen wir uns noch am selben Tag an"),
            Figure(figure="5 Jahre", text="Haftung für unsere Arbeit"),
            Figure(figure="4", text="Sprachen, auch am Telefon"),
        ),
        source="Eigene Zählung, letztes Jahr",
    ),
    home_branches="In Ihrer Nähe",
    home_articles="Aus unserer Werkstatt",
    service_pictures={
        "heating_maintenance": Gallery(
            heading="Worum wir uns kümmern",
            pictures=(
                Picture(
                    image="radiator",
                    alt="Ein Heizkörper wird entlüftet, unter dem Ventil ein Becher",
                    caption="Heizkörper",
                ),
                Picture(image="manifold", alt="Ein Verteiler mit Durchflussanzeigern", caption="Fußbodenheizung"),
            ),
        ),
        "interior_painting": BeforeAfter(
            heading="Zwei Tage in einem Flur",
            before=Picture(image="hall_before", alt="Ein Flur mit verschrammten und fleckigen Wänden"),
            after=Picture(image="hall_after", alt="Derselbe Flur mit sauberen Wänden, unten grau und oben weiß"),
            caption="Der Eingang einer Sprachschule: unten scheuerbeständig, oben matt.",
        ),
        "garden_care": BeforeAfter(
            heading="Ein Vormittag an einer Hecke",
            before=Picture(
                image="yew_before", alt="Eine Eibenhecke mit wilden Trieben über einer welligen Oberkante"
            ),
            after=Picture(image="yew_after", alt="Dieselbe Hecke mit geraden Kanten und waagerechter Oberkante"),
            caption="Achtzehn Meter Eibe in Nordau, waagerecht an der Schnur entlang.",
        ),
    },
    related_services={
        "heating_maintenance": "Wenn wir schon im Haus sind",
        "interior_painting": "Was oft dazugehört",
        "garden_care": "Und im Haus",
    },
    about_figures=Figures(
        figures=(
            Figure(figure="1987", text="ein Lieferwagen und ein Telefon im Hausflur"),
            Figure(figure="34", text="Kolleginnen und Kollegen in drei Gewerken"),
            Figure(figure="8", text="Lehrlinge, darunter drei Frauen im Heizungsbau"),
            Figure(figure="3", text="Standorte an vier Seen"),
        ),
    ),
    contact_branches="Unsere Standorte",
    articles=ListPage(
        title="Magazin",
        slug="magazin",
        search_description=(
            "Praktisches Wissen über Heizung, Wände und Gärten von Leuten, die jeden Tag damit arbeiten."
        ),
        intro=(
            "Was wir unseren Kunden ohnehin erzählen, einmal aufgeschrieben: damit Sie es selbst machen können oder "
            "wissen, was wir tun."
        ),
    ),
    case_studies=ListPage(
        title="Unsere Arbeiten",
        slug="unsere-arbeiten",
        search_description=(
            "Aufträge, die wir erledigt haben, mit Bildern von vorher und nachher, mit Dauer und Kosten."
        ),
        intro=(
            "Drei Aufträge, wie sie wirklich waren: was zu tun war, was wir getan haben, wie lange es dauerte und "
            "was es kostete."
        ),
    ),
    branches=ListPage(
        title="Standorte",
        slug="standorte",
        search_description=(
            "Nordlicht in Seehalden, Clairval und Pontelago: Adressen, Öffnungszeiten und die Orte, für die jeder "
            "Standort da ist."
        ),
        intro=(
            "Drei Orte, ein Team. Wohin Sie sich auch wenden, Ihre Anfrage landet bei dem Standort, der Ihnen am "
            "nächsten ist."
        ),
    ),
    help=ListPage(
        title="Hilfe",
        slug="hilfe",
        search_description=(
            "Antworten rund um das Kundenportal: Anfragen senden und verfolgen, Termine, Dateien, Konto."
        ),
        intro=(
            "Wie das Kundenportal funktioniert, kurz beantwortet. Steht Ihre Frage nicht hier, schreiben Sie uns "
            "einfach."
        ),
    ),
    campaign=CAMPAIGN,
)
