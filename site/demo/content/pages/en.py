"""The public site in English, but for the service pages."""

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
    home="Home",
    services="Services",
    about="About us",
    contact="Contact",
    legal="Legal notice",
    portal="Customer portal",
    start_request="Start a request",
    tagline="Heating, painting and gardens on all four lakes.",
    footer_services="What we do",
    footer_company="The company",
    footer_contact="Reach us",
    footer_note="Nordlicht Haustechnik is an invented company that shows what Foyer can do.",
)

HOME = HomePage(
    title="Nordlicht Haustechnik",
    search_description=(
        "Heating, interior painting and garden care around the four lakes. See prices, send "
        "a request in five minutes and follow it online."
    ),
    hero_headline="Your house in good hands, from the boiler to the hedge",
    hero_lead=(
        "We service heating systems, paint rooms and look after gardens around the four "
        "lakes. You tell us once what you need, and from then on you can always see where it "
        "stands."
    ),
    hero_button="Start a request",
    hero_image_alt="Houses on a hillside by a lake at night, with northern lights above them",
    points_heading="What you can rely on",
    points=(
        Point(
            icon="clock",
            title="An answer the same day",
            text=(
                "Requests that reach us by 3 pm are answered by a person the same working day. If "
                "you have no heat, we call back within two hours."
            ),
        ),
        Point(
            icon="receipt",
            title="Prices before we start",
            text=(
                "You see our rates here and get a fixed price before the first tool leaves the van. "
                "If it turns out to be less work, you pay less."
            ),
        ),
        Point(
            icon="users",
            title="The same people every time",
            text=(
                "34 colleagues work with us, all of them employed. Whoever comes to you knows your "
                "house, or has read its history on the way."
            ),
        ),
        Point(
            icon="globe",
            title="In your language",
            text="German, French, Italian or English: in the request, on the telephone and on your doorstep.",
        ),
    ),
    steps_heading="How it works",
    steps=(
        Point(
            icon="pencil",
            title="Describe it",
            text="Choose the service, answer a few questions and add photos. It takes about five minutes.",
        ),
        Point(
            icon="message-square",
            title="Talk to us",
            text="A specialist replies, asks what is missing and names a price.",
        ),
        Point(
            icon="calendar",
            title="We come by",
            text="You get a date with a two-hour window, and a message when we set off.",
        ),
        Point(
            icon="check",
            title="You sign it off",
            text="You see photos and a short report, and the job is only closed when you say so.",
        ),
    ),
    testimonial=Testimonial(
        quote=(
            "I reported the leak at seven in the morning, and at two in the afternoon it was "
            "fixed. When it dripped again two days later, I pressed “reopen” and they were back "
            "the same day, without a discussion and without a bill."
        ),
        name="Anna Berger",
        place="Seehalden",
    ),
    questions_heading="Frequent questions",
    questions=(
        Question(
            question="Where do you work?",
            answer=(
                "In Seehalden, Nordau, Bergau, Saint-Aubert, Clairval, Serravento and Pontelago, and "
                "within about 25 kilometres of them. If you live a little further away, just ask."
            ),
        ),
        Question(
            question="What does the journey cost?",
            answer=(
                "€28 up to 15 kilometres and €42 beyond that. If we do several jobs for you on one "
                "day, you pay it once."
            ),
        ),
        Question(
            question="Do I need an account to send a request?",
            answer=(
                "Yes, so that only you can see your photos and messages. You need an e-mail address "
                "and a password. If you no longer want the account, tell us, and we delete it."
            ),
        ),
        Question(
            question="What if I am not satisfied?",
            answer=(
                "Reopen the job in the portal with one click and tell us what is wrong. We come back "
                "and put it right; for workmanship we are liable for five years."
            ),
        ),
    ),
    call=CallToAction(
        title="What can we do for your house?",
        text="Five minutes now, an answer today. You decide only when you know the price.",
        button="Start a request",
    ),
)

SERVICE_INDEX = ServiceIndexPage(
    title="Services",
    slug="services",
    search_description=(
        "Heating check and repair, interior painting and garden care: what is included, how "
        "it works and what it costs."
    ),
    intro=(
        "Three trades under one roof. On each page you find what is included, what it "
        "usually costs and the form with which you start."
    ),
)

ABOUT = AboutPage(
    title="About us",
    slug="about",
    search_description=(
        "Who is behind Nordlicht Haustechnik: 34 people, three trades, four languages and one workshop in Seehalden."
    ),
    intro=(
        "In 1987 Walter Vogt began with one van and a telephone in the hallway. Today there "
        "are 34 of us, and the telephone rings in four languages."
    ),
    paragraphs=(
        (
            "Our workshop is in Seehalden, beside the old boatyard. From here our teams drive to "
            "houses, practices, schools and vineyards around the four lakes every morning."
        ),
        (
            "We work with our own people and train eight apprentices. We would rather turn a job "
            "down than do it in passing, and we say so when a repair is no longer worth it."
        ),
        (
            "The name? Walter Vogt saw the northern lights only once in his life, from the roof "
            "of a customer whose chimney he was repairing. He forgot to write down the hours."
        ),
    ),
    people_heading="People you will talk to",
    people=(
        Person(
            name="Miriam Vogt",
            role="Managing director",
            text=(
                "Took over from her father in 2015, reads every complaint herself and still has her "
                "soldering iron in the car."
            ),
        ),
        Person(
            name="Jonas Keller",
            role="Head of heating",
            text=(
                "Master heating engineer. Recognises most boilers by their sound and explains heat "
                "curves so that they make sense."
            ),
        ),
        Person(
            name="Lucia Ferrari",
            role="Head of painting",
            text=(
                "Master painter and trained in lime techniques. Always brings the colours with her, "
                "because screens lie."
            ),
        ),
        Person(
            name="Élodie Marchand",
            role="Head of gardens",
            text="Certified tree inspector. Looks for nests first and for the saw second.",
        ),
    ),
    image_alt="Four people in work clothes in front of a workshop by the lake",
)

CONTACT = ContactPage(
    title="Contact",
    slug="contact",
    search_description="Address, telephone, e-mail and opening hours of Nordlicht Haustechnik in Seehalden.",
    intro=(
        "The quickest way is a request in the portal: it reaches the right person straight "
        "away. Of course you can also call or drop in."
    ),
    address_heading="Workshop and office",
    address=("Nordlicht Haustechnik GmbH", "Werftstraße 9", "88198 Seehalden"),
    phone_heading="Telephone",
    phone="+49 89 99998 240",
    phone_link="+498999998240",
    email_heading="E-mail",
    email="hello@nordlicht.example.com",
    hours_heading="Opening hours",
    hours=(
        OpeningHours(days="Monday to Thursday", hours="7:00 to 17:30"),
        OpeningHours(days="Friday", hours="7:00 to 15:00"),
        OpeningHours(days="Saturday", hours="By appointment"),
    ),
    emergency=(
        "Out of hours, the same number takes you to our standby service for heating failures "
        "and burst pipes. There is a surcharge of €65 at night and on Sundays."
    ),
)

LEGAL = LegalPage(
    title="Legal notice",
    slug="legal",
    search_description="Legal notice of Nordlicht Haustechnik GmbH.",
    sections=(
        Point(
            title="Responsible for this site",
            text=(
                "Nordlicht Haustechnik GmbH, Werftstraße 9, 88198 Seehalden. Represented by Miriam "
                "Vogt, managing director. Telephone +49 89 99998 240, hello@nordlicht.example.com."
            ),
        ),
        Point(
            title="An invented company",
            text=(
                "Nordlicht Haustechnik, its people, its customers and the places named here are made "
                "up. Any likeness to real ones is a coincidence."
            ),
        ),
        Point(
            title="Your data",
            text=(
                "Our public pages set no cookies and load nothing from other companies. What you "
                "enter in the portal is used for your request only and is visible to you and to the "
                "colleagues who work on it."
            ),
        ),
        Point(title="Pictures", text="All illustrations on this site were drawn for it."),
    ),
)
