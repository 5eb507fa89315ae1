"""The service pages in English."""

from demo.content.schema import CallToAction, Point, PriceRow, Question, ServicePage, Testimonial

HEATING = ServicePage(
    service_type="heating_maintenance",
    image="heating",
    image_alt="A cellar with a boiler, pipes and a warm radiator",
    title="Heating check & repair",
    slug="heating-check-and-repair",
    search_description=(
        "Yearly service from €180, repairs usually within a day, and honest advice on your next heating system."
    ),
    intro=(
        "A heating system that is looked after every year uses less, lasts longer and does "
        "not fail on the coldest night. We service all makes, and when something does break "
        "we are usually with you the same day."
    ),
    included_heading="What a yearly service includes",
    included=(
        "Cleaning of burner, heat exchanger and condensate drain",
        "Check of pressure, expansion vessel and safety valve",
        "Measurement and setting of combustion, with a printed report",
        "Setting of heat curve and timer to the way you live",
        "Small parts such as seals and electrodes up to €25",
    ),
    steps_heading="How a visit goes",
    steps=(
        Point(
            title="You send type plate and display",
            text="Two photos are enough for us to bring the right parts.",
        ),
        Point(title="We agree on a date", text="You get a two-hour window, and a message when we leave."),
        Point(title="We do the work", text="A service takes about an hour, most repairs less than two."),
        Point(title="You get the report", text="With readings, photos and what should be watched next year."),
    ),
    prices_heading="What it costs",
    price_range=(
        "€180 to €320 for a yearly service, depending on the system. Prices include VAT and "
        "small parts, the journey is extra."
    ),
    prices=(
        PriceRow(label="Yearly service, gas or district heating", price="€180", detail="about 1 hour"),
        PriceRow(label="Yearly service, oil, pellets or heat pump", price="€240 to €320", detail="1.5 to 2 hours"),
        PriceRow(label="Repair", price="€92 per hour", detail="plus material, fixed price before we start"),
    ),
    questions_heading="Questions about heating",
    questions=(
        Question(
            question="How quickly do you come when the heating fails?",
            answer=(
                "We call back within two working hours. In nine cases out of ten somebody is with you "
                "the same day, with small children or ill people in the house always."
            ),
        ),
        Question(
            question="Do you service systems that you did not install?",
            answer=(
                "Yes, all common makes. For rare ones we ask for a photo of the type plate and tell "
                "you honestly whether we get parts."
            ),
        ),
        Question(
            question="Is it worth repairing my old boiler?",
            answer=(
                "If a repair costs more than a quarter of a new system, we work out both for you and let you decide."
            ),
        ),
    ),
    testimonial=Testimonial(
        quote=(
            "They told me that a heat pump would not pay off for our house yet, and what I "
            "should insulate first. Who says that when they could have sold one?"
        ),
        name="Thomas Hofer",
        place="Bergau",
    ),
    call=CallToAction(
        title="Is it making a noise, or just due?",
        text="Send us two photos, and you will know today what comes next.",
        button="Request a heating visit",
    ),
)

PAINTING = ServicePage(
    service_type="interior_painting",
    image="painting",
    image_alt="A freshly painted room with a ladder, colour samples and a window on the lake",
    title="Interior painting",
    slug="interior-painting",
    search_description=(
        "Walls, ceilings and woodwork from €14 per m², with furniture covered and colours tested on your own wall."
    ),
    intro=(
        "Good painting is mostly preparation. We cover, fill, sand and test the colours on "
        "your own wall before the first large area is painted, and every evening you can use "
        "your rooms again."
    ),
    included_heading="What is always included",
    included=(
        "Moving and covering of furniture and floors",
        "Repair of cracks, dowel holes and small stains",
        "Up to three test patches on your wall",
        "Two coats of solvent-free mineral paint",
        "Cleaning every evening, and a jar of paint for later",
    ),
    steps_heading="How the work goes",
    steps=(
        Point(title="You send photos", text="One per room, and a floor plan if you have one."),
        Point(
            title="We measure and advise",
            text="Half an hour at your home, with painted cards instead of a screen.",
        ),
        Point(
            title="You get a fixed price",
            text="With every step listed, so that you can leave out what you do not need.",
        ),
        Point(title="We paint", text="A room of 20 m² usually takes two days, drying included."),
    ),
    prices_heading="What it costs",
    price_range="€14 to €28 per m² of wall and ceiling. Prices include VAT, paint and covering.",
    prices=(
        PriceRow(label="Walls and ceilings, sound surface", price="€14 per m²", detail="two coats"),
        PriceRow(
            label="With repair of cracks or removal of wallpaper",
            price="€19 to €28 per m²",
            detail="depending on the surface",
        ),
        PriceRow(label="Door with frame, varnished", price="€140 each", detail="both sides"),
    ),
    questions_heading="Questions about painting",
    questions=(
        Question(
            question="Do we have to clear the rooms?",
            answer=(
                "No. Please empty shelves and windowsills; we move and cover the rest. Pictures and "
                "lamps go back where they were."
            ),
        ),
        Question(
            question="Does the paint smell?",
            answer=(
                "Our mineral paints contain no solvents. After two hours and an open window you "
                "notice nothing any more, which is why we also paint nurseries and practices."
            ),
        ),
        Question(
            question="What about mould?",
            answer=(
                "We never just paint over it. First we look for the cause, and then we say whether "
                "paint, plaster or insulation is the answer."
            ),
        ),
    ),
    testimonial=Testimonial(
        quote=(
            "Four evenings, and in the morning my patients sat in a tidy waiting room. The "
            "colour was put to the vote on the wall."
        ),
        name="Claire Lacroix",
        place="Saint-Aubert",
    ),
    call=CallToAction(
        title="Which room is first?",
        text="One photo per room is enough to begin with.",
        button="Request painting work",
    ),
)

GARDEN = ServicePage(
    service_type="garden_care",
    image="garden",
    image_alt="A garden with a hedge, an apple tree and a path down to the lake",
    title="Garden care",
    slug="garden-care",
    search_description=(
        "Hedges, trees, lawns and beds from €58 per hour, for a single visit or all year "
        "round by the same two people."
    ),
    intro=(
        "A garden notices when different people cut it every time. With us the same two come "
        "again, know what grows where, and leave alone what should be left alone."
    ),
    included_heading="What is always included",
    included=(
        "Check for nests before every cut",
        "Machines, ladders and fuel",
        "Removal of green waste up to one cubic metre",
        "Sweeping of paths and pavement",
        "A note on what will be due next",
    ),
    steps_heading="How a visit goes",
    steps=(
        Point(title="You show us the garden", text="A photo from each side and the rough size."),
        Point(title="We name a price", text="Single jobs at a fixed price, care all year round by the month."),
        Point(title="We come by", text="You need not be at home as long as we can get in."),
        Point(title="You see the result", text="With photos and tips for watering and the next cut."),
    ),
    prices_heading="What it costs",
    price_range="€58 per person and hour. Most hedges cost between €160 and €380. Prices include VAT and machines.",
    prices=(
        PriceRow(label="Hedge trimming", price="€12 per metre", detail="up to 2 m high, with removal"),
        PriceRow(label="Tree pruning", price="from €180", detail="after a look at the tree"),
        PriceRow(label="Care all year round", price="from €95 a month", detail="eight visits a year, up to 300 m²"),
    ),
    questions_heading="Questions about gardens",
    questions=(
        Question(
            question="When may hedges be cut?",
            answer=(
                "Light shaping is possible all year. Strong cuts are only allowed from October to "
                "February because of nesting birds; we see to the dates."
            ),
        ),
        Question(
            question="What happens to the green waste?",
            answer=(
                "We take it to the composting plant. If you like, it stays with you as mulch, which "
                "saves you the fee."
            ),
        ),
        Question(
            question="Do you also fell trees?",
            answer=(
                "Yes, with permission where one is needed; we apply for it. We first check whether the tree can stay."
            ),
        ),
    ),
    testimonial=Testimonial(
        quote="1.60 metres at all five measuring points. I checked.",
        name="Jürgen Weiß",
        place="Nordau",
    ),
    call=CallToAction(
        title="What is growing too fast for you?",
        text="Show us your garden, and we will tell you what it needs and what it does not.",
        button="Request garden care",
    ),
)

SERVICE_PAGES = (HEATING, PAINTING, GARDEN)
