"""The case studies in English."""

from demo.content.parts import BeforeAfter, Call, Figure, Figures, Gallery, Picture, Prose, Quote
from demo.content.site_schema import CaseStudy

ENTRANCE_HALL = CaseStudy(
    key="entrance_hall",
    title="A hallway that bicycles cannot harm",
    slug="hallway-of-a-language-school",
    search_description="A school's entrance hall in two coats: scrub-resistant below, matt above. Two days, €1,040.",
    intro=(
        "Two hundred people a day walk through the entrance of the language school in Seehalden, many with a "
        "bicycle. We painted it so that it still looks freshly painted."
    ),
    image_alt="A bright hallway with a grey dado, a row of coat hooks and a bicycle leaning against the wall",
    place="Seehalden",
    duration="two days, during the holidays",
    cost="€1,040",
    body=(
        Prose("""
## What was to be done

Up to one metre the wall was grey with scuffs: handlebars, rucksacks, shoes. It had been repainted three times in
five years, always in the same matt white, and never lasted longer than a term. The school wanted a solution that
needs no painter every summer, in the grey of its doors.

## What we did

We left the upper part matt, because matt paint hides the unevenness of the old plaster. Below, up to 1.20 metres,
there is a scrub-resistant paint of class 1 in the grey of the doors. The line between the two is as clean as if
drawn with a ruler, and a damp cloth takes off what used to stay.

Sixty square metres, two people, two days. Dowel holes and two cracks were filled on the first morning. A litre of
the paint stands in the cleaning cupboard for touching up.
"""),
        BeforeAfter(
            heading="The same corner, nine days apart",
            before=Picture(image="hall_before", alt="The hallway before: scuffed and stained walls up to hip height"),
            after=Picture(image="hall_after", alt="The hallway after: clean walls, grey below and white above"),
            caption="The colour of the lower part is RAL 7044, as on the doors.",
        ),
        Quote(
            quote="Very good. The first bicycle has been and gone without leaving a trace.",
            name="Oliver Whitfield",
            place="Lakeside Language School, Seehalden",
        ),
        Call(
            title="Which wall takes the knocks at your place?",
            text="A photo is enough for a first answer.",
            button="Request painting work",
            service="interior_painting",
        ),
    ),
)

YEW_HEDGE = CaseStudy(
    key="yew_hedge",
    title="Eighteen metres of yew, exactly 1.60 metres high",
    slug="yew-hedge-in-nordau",
    search_description=(
        "How a yew hedge on a slope became level, with a string, a spirit level and a strict customer. €185."
    ),
    intro=(
        "Jürgen Weiß wanted his hedge at 1.60 metres, level at the top, although the ground falls by thirty "
        "centimetres. And he measures."
    ),
    image_alt="A level yew hedge in front of a house, with a string stretched along its top",
    place="Nordau",
    duration="one morning",
    cost="€185",
    body=(
        Prose("""
## What was to be done

Yew is the most patient of all hedge plants, and this one had been left alone for two years: up to forty centimetres
of new growth, wavy at the top, bare in one place at the foot. The customer had put a string up beforehand. We left
it where it was, because it was right.

## What we did

First we looked for nests, from both sides. There were none, else we would have come back in August. Then the sides,
from the bottom to the top, a hand's breadth narrower above than below so that light reaches the foot. At the end
the top, along the string, checked with a spirit level every three metres.

Yew clippings are poisonous. We spread a cloth before the first cut, took everything with us and swept the pavement.
"""),
        BeforeAfter(
            heading="8:40 and 11:15 on the same day",
            before=Picture(
                image="yew_before", alt="The hedge before: wild shoots in all directions above a wavy top"
            ),
            after=Picture(image="yew_after", alt="The hedge after: straight edges and a level top along a string"),
        ),
        Figures(
            figures=(
                Figure(figure="18 m", text="of hedge, both sides and top"),
                Figure(figure="2", text="people with two machines"),
                Figure(figure="1.2 m³", text="of clippings taken away"),
            ),
        ),
        Quote(
            quote="1.60 metres at all five measuring points. My compliments.",
            name="Jürgen Weiß",
            place="Nordau",
        ),
    ),
)

NURSERY_FLOOR = CaseStudy(
    key="nursery_floor",
    title="A cold nursery floor, warm again by the next morning",
    slug="cold-nursery-floor",
    search_description=(
        "Reported at 8:14, repaired at 13:05 during the nap: a small motor had stopped the floor heating."
    ),
    intro=(
        "Children play on the floor, so a cold floor in a nursery is an emergency. Here a photo of the manifold "
        "saved the first visit."
    ),
    image_alt="A manifold with red and blue valves, one flow meter of which stands at zero",
    place="Saint-Aubert",
    duration="45 minutes",
    cost="€118",
    body=(
        Prose("""
## What had happened

In the playroom of the nursery Les Hirondelles the floor no longer got warm, while all other rooms were as usual.
Sophie Lambert sent a request at 8:14, with a photo of the manifold in the cupboard.

## What we saw in the photo

Each circuit of an underfloor heating has a small glass with a float that shows how much water flows. The third one
stood at zero. The pump was running and the boiler was warm, so a valve had to be closed. It is opened by a
thumb-sized motor, and after fifteen years such motors may give up.

So our technician did not come to have a look, but with the part in his bag: at 12:15, when the children were
asleep. Out with the old motor, on with the new one, water flowing, the circuit bled. At 13:05 the request was done.
"""),
        Gallery(
            heading="What it was about",
            pictures=(
                Picture(
                    image="manifold", alt="The manifold with its flow meters", caption="The third flow meter at zero"
                ),
                Picture(
                    image="heating", alt="The boiler in the cellar", caption="The boiler had nothing to do with it"
                ),
                Picture(
                    image="clairval", alt="Our branch in Clairval", caption="The part came from Clairval, 9 km away"
                ),
            ),
        ),
        Quote(
            quote="The floor is warm, and nobody's nap was disturbed. Thank you.",
            name="Sophie Lambert",
            place="Crèche Les Hirondelles, Saint-Aubert",
        ),
        Prose("""
## What can be learned from it

A floor reacts slowly: it was only warm again after six hours. If a single room gets cold, look at the manifold
before you turn up the boiler, and [send us a photo](heating_maintenance) of it. In about half of all cases we then
bring the right part the first time.
"""),
    ),
)

CASE_STUDIES = (ENTRANCE_HALL, YEW_HEDGE, NURSERY_FLOOR)
