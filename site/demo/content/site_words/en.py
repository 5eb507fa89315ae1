"""What the site says beside its pages, in English."""

from demo.content.parts import BeforeAfter, Figure, Figures, Gallery, Picture, Prices
from demo.content.schema import CallToAction, PriceRow, Question
from demo.content.site_schema import Banner, Campaign, ListPage, SiteWords

CAMPAIGN = Campaign(
    title="Winter heating check",
    slug="winter-heating-check",
    search_description=(
        "Heating check before winter: fixed price from €180, an appointment within two weeks, a report with readings."
    ),
    headline="Have it checked before it gets cold",
    lead=(
        "One hour, one fixed price, and a report that tells you how your heating will get through the winter. This "
        "season you get an appointment within two weeks."
    ),
    button="Choose an appointment",
    image_alt="A cellar with a boiler, pipes and a warm radiator under the window",
    included_heading="What we check",
    included=(
        "Burner, heat exchanger and condensate drain, cleaned and measured",
        "Pressure, expansion vessel and safety valve",
        "Heat curve and timer, set to the way you live now",
        "All radiators that stay cold, bled where necessary",
        "A report with readings, and what should be done before next winter",
    ),
    prices=Prices(
        heading="What it costs",
        intro="With VAT and small parts up to €25. The journey is €28 up to 15 kilometres and €42 beyond.",
        rows=(
            PriceRow(label="Gas or district heating", price="€180", detail="about 1 hour"),
            PriceRow(label="Oil, pellets or heat pump", price="€240 to €320", detail="1.5 to 2 hours"),
        ),
    ),
    questions_heading="Before you decide",
    questions=(
        Question(
            question="What if you find a fault?",
            answer=(
                "You see the part, hear the price and decide. Nothing is replaced without your yes, and if it can "
                "wait, we say until when."
            ),
        ),
        Question(
            question="Do I have to be at home?",
            answer="Somebody has to let us into the cellar. It can be a neighbour; you get the report in the portal.",
        ),
        Question(
            question="How quickly do I get an appointment?",
            answer="Within two weeks, with a window of two hours. If your heating has failed, the same day.",
        ),
    ),
    call=CallToAction(
        title="Two photos are enough to begin",
        text="Type plate and display. You have our answer on the same working day.",
        button="Request a heating check",
    ),
)

SITE_WORDS = SiteWords(
    banner=Banner(text="Heating check before winter: appointments within two weeks.", link="What is included"),
    menu={},
    footer_help="Help",
    home_figures=Figures(
        heading="Nordlicht in figures",
        figures=(
            Figure(figure="34", text="colleagues, all of them employed"),
            Figure(figure="9 of 10", text="heating failures visited on the same day"),
            Figure(figure="5 years", text="of liability for our work"),
            Figure(figure="4", text="languages, on the telephone too"),
        ),
        source="Our own count, last year",
    ),
    home_branches="Close to you",
    home_articles="From our workshop",
    service_pictures={
        "heating_maintenance": Gallery(
            heading="What we look after",
            pictures=(
                Picture(image="radiator", alt="A radiator is bled, with a cup below the valve", caption="Radiators"),
                Picture(image="manifold", alt="A manifold with flow meters", caption="Underfloor heating"),
            ),
        ),
        "interior_painting": BeforeAfter(
            heading="Two days in a hallway",
            before=Picture(image="hall_before", alt="A hallway with scuffed and stained walls"),
            after=Picture(image="hall_after", alt="The same hallway with clean walls, grey below and white above"),
            caption="The entrance of a language school: scrub-resistant below, matt above.",
        ),
        "garden_care": BeforeAfter(
            heading="A morning at a hedge",
            before=Picture(image="yew_before", alt="A yew hedge with wild shoots above a wavy top"),
            after=Picture(image="yew_after", alt="The same hedge with straight edges and a level top"),
            caption="Eighteen metres of yew in Nordau, level along a string.",
        ),
    },
    related_services={
        "heating_maintenance": "While we are in the house",
        "interior_painting": "What often goes with it",
        "garden_care": "And inside the house",
    },
    about_figures=Figures(
        figures=(
            Figure(figure="1987", text="one van and a telephone in the hallway"),
            Figure(figure="34", text="colleagues in three trades"),
            Figure(figure="8", text="apprentices, three of them women in heating"),
            Figure(figure="3", text="branches around four lakes"),
        ),
    ),
    contact_branches="Our branches",
    articles=ListPage(
        title="Magazine",
        slug="magazine",
        search_description=(
            "Practical knowledge about heating, walls and gardens from people who work with them every day."
        ),
        intro=(
            "What we tell our customers anyway, written down once: so that you can do it yourself, or know what we "
            "do."
        ),
    ),
    case_studies=ListPage(
        title="Our work",
        slug="our-work",
        search_description=(
            "Jobs we have done, with pictures before and after, how long they took and what they cost."
        ),
        intro="Three jobs as they really went: what was to be done, what we did, how long it took and what it cost.",
    ),
    branches=ListPage(
        title="Branches",
        slug="branches",
        search_description=(
            "Nordlicht in Seehalden, Clairval and Pontelago: addresses, opening hours and the places each one serves."
        ),
        intro=(
            "Three places, one team. Whichever branch you turn to, your request reaches the one that is closest to "
            "you."
        ),
    ),
    help=ListPage(
        title="Help",
        slug="help",
        search_description=(
            "Answers about the customer portal: sending and following requests, appointments, files, account."
        ),
        intro="How the customer portal works, answered briefly. If your question is not here, just write to us.",
    ),
    campaign=CAMPAIGN,
)
