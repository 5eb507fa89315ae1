"""The articles in English."""

from demo.content.parts import Call, Checklist, Faq, Picture, Prose, Quote, Steps
from demo.content.schema import Point, Question
from demo.content.site_schema import Article

DAMP_ROOMS = Article(
    key="damp_rooms",
    title="Choosing wall paint for damp rooms",
    slug="wall-paint-for-damp-rooms",
    search_description=(
        "Silicate, lime or latex? Which paint suits bathroom, kitchen and cellar, and when none will help."
    ),
    intro=(
        "No paint dries out a wall. But the right one forgives a long shower, and the wrong one feeds the mould. "
        "What we use where, and why."
    ),
    image_alt="A bathroom with a steamed-up mirror, half tiled and half painted in pale green",
    body=(
        Prose("""
Mould does not need a wet wall. If the air right at the surface stays above 80 percent humidity for a few days, that
is enough, and this happens first where the wall is coldest: in outside corners, behind wardrobes, beside the
window. So before you think about paint, find out where the water comes from.

## First the cause

- **Too much moisture in the air:** four people, showers and laundry give off about ten litres a day. Between 40 and
60 percent is fine; a hygrometer for ten euros tells you.
- **A cold spot:** uninsulated reveals, a concrete lintel, furniture right against an outside wall. Ten centimetres
of distance often do more than any paint.
- **Water in the wall:** stains with an edge, plaster that crumbles, white salt at the foot of the wall. That calls
for a moisture meter, not for a roller.

## Three paints, and what each can do

**Silicate paint** bonds with mineral plaster, lets moisture through and is so alkaline that mould finds no food on
it. It is our first choice for bathrooms and cellars. It needs a mineral ground: on old latex paint or woodchip
wallpaper it does not hold without the right primer.

**Lime paint** can do the same and is the gentlest on the air. It takes several thin coats and chalks a little when
you rub it, so it suits ceilings and cellars better than a family kitchen.

**Latex and other scrub-resistant paints** (wet abrasion class 1 or 2) can be wiped and belong behind the cooker and
beside the basin. They close the surface. On an outside wall that gets damp they are the wrong choice, because the
moisture stays behind them.

Paints with a fungicide help for a few years, then the agent is used up. In bedrooms and nurseries we do not use
them.
"""),
        Steps(
            heading="How we paint a bathroom",
            steps=(
                Point(title="Let it dry", text="Two days without showers, with the window open several times a day."),
                Point(
                    title="Remove what is loose",
                    text=(
                        "Old mould is wiped off with 70 percent alcohol, never brushed dry. Gloves, mask, open "
                        "window."
                    ),
                ),
                Point(
                    title="Prime",
                    text="With a silicate primer, so that the wall absorbs evenly. Twelve hours of drying.",
                ),
                Point(
                    title="Paint twice",
                    text="Thin coats, wet in wet, ceiling first. A day between the coats is better than a few hours.",
                ),
                Point(
                    title="Wait three days",
                    text="Silicate hardens slowly. After that it outlives most bathroom furniture.",
                ),
            ),
        ),
        Quote(
            quote="If a stain comes back within a year, the paint was not bad. The question was.",
            name="Lucia Ferrari",
            place="Head of painting",
        ),
        Prose("""
## When you should call us

If the stain is larger than half a square metre, comes back after cleaning or smells although you see nothing, let
somebody measure before anybody paints. We bring a moisture meter to every [visit](interior_painting), and if
insulation or a plumber is the answer, we say so.
"""),
    ),
)

SERVICE_COST = Article(
    key="service_cost",
    title="What a boiler service really costs",
    slug="what-a-boiler-service-costs",
    search_description=(
        "What is in the price of a yearly heating service, what is extra, and how to tell a good offer."
    ),
    intro=(
        "Offers for a yearly service range from 99 to 400 euros, and both can be honest. We take our own price apart "
        "so that you can compare."
    ),
    image_alt="A cellar with a gas boiler, an expansion vessel and copper pipes",
    body=(
        Prose("""
A gas boiler burns for about 1,700 hours a year. A car would have driven 100,000 kilometres in that time. Nobody
would skip its service; with heating many do, because it usually starts anyway.

## What you pay for

Most of the price is time. For a wall-hung gas boiler we need about an hour: open it, clean burner and heat
exchanger, check the pressure in the expansion vessel, test the safety valve, measure the combustion, write it down.
An oil boiler leaves soot and takes two hours, and so do pellets because of the ash. A heat pump has nothing to
sweep, but filters, pressures and settings of its own.

With us this comes to **€180 for gas or district heating** and **€240 to €320 for oil, pellets or a heat pump**,
with VAT. Small parts such as seals and electrodes are included up to €25. The journey is extra: €28 up to 15
kilometres, €42 beyond. A gas boiler twelve kilometres from us therefore costs €208, and you know this before we
leave.

## What is not in it

- **The chimney sweep.** Where the law requires the sweep's measurement, ours does not replace it. It is a second
appointment and a second bill.
- **Wearing parts beyond the small ones.** An expansion vessel or a pump is a repair. You get its price first and
decide then.
- **Emergencies.** At night and on Sundays there is a surcharge of €65.
"""),
        Checklist(
            heading="How to recognise a good offer",
            lines=(
                "It says which work is done, not just “service according to the manufacturer”",
                "You get a report with the measured values, for the warranty and for next year",
                "The journey and VAT are named, not hidden in “from” prices",
                "Somebody asks for type and year of your system before naming a price",
                "Nobody promises a service in twenty minutes",
            ),
        ),
        Prose("""
## Does it pay off?

In money alone, not every year. A clean heat exchanger saves a few percent of the fuel, which for a house with
20,000 kilowatt hours is some 60 to 100 euros. The rest of the value is what does not happen: the failure in
January, the weekend surcharge, the warranty that is refused because reports are missing.

In Germany, landlords may pass the cost of the service on to tenants as part of the running costs; repairs they may
not. Ask for the two to be listed separately.
"""),
        Faq(
            heading="What else people ask",
            questions=(
                Question(
                    question="Is every second year enough?",
                    answer=(
                        "With a modern gas boiler and soft water it often works out. The manufacturers want it every "
                        "year, and so do the five years of warranty that some of them grant."
                    ),
                ),
                Question(
                    question="When is the best time?",
                    answer=(
                        "Between May and September. You get the date you want, and if something has to be ordered, "
                        "nobody is cold in the meantime."
                    ),
                ),
            ),
        ),
    ),
)

HEDGES = Article(
    key="hedges",
    title="When to cut the hedge",
    slug="when-to-cut-the-hedge",
    search_description=(
        "What is allowed from March to September, when which hedge is cut, and how it stays dense at the foot."
    ),
    intro=(
        "The law protects nesting birds, the hedge has a calendar of its own, and you would like to see over it. All "
        "three can be reconciled."
    ),
    image_alt="A blackbird's nest with three blue eggs between the leaves of a hedge",
    body=(
        Prose("""
Every year in May somebody rings us because the neighbour is cutting his hedge and “that is forbidden”. Sometimes it
is, often it is not. The difference is in how deep the shears go.

## What the law says

In Germany, section 39 of the Federal Nature Conservation Act forbids cutting hedges and shrubs back hard or
removing them **from 1 March to 30 September**. Gentle shaping stays allowed in these months: you may take off what
has grown this year. Two things apply all year round:

- An occupied nest must not be disturbed, whatever the date. If you find one, leave two metres on each side and come
back when the young have flown.
- Many towns have tree by-laws, and some protect hedges too. A call to the town hall costs nothing.

In France and Italy there is no such general date for private gardens, but nests and eggs are protected there as
well. We keep to the German dates on all four lakes; the birds do not know the border.

## Which hedge when

- **Hornbeam, beech, privet:** around 24 June, once the first shoots have hardened. If you like crisp edges, trim
again at the end of August.
- **Yew:** once a year, in June or at the end of August. Unlike almost every other conifer, it sprouts again from
old wood.
- **Thuja and false cypress:** late August, and only as deep as there is green. What is cut brown stays brown.
- **Forsythia, lilac and other spring flowerers:** right after flowering, else you cut off next year's flowers.
- **Hard rejuvenation:** January and February, but not when it is colder than minus five.

Choose an overcast day. In full sun, leaves that have been in the shade until now scorch within hours.
"""),
        Checklist(
            heading="Before the first cut",
            lines=(
                "Look into the hedge from both sides and from above, for five minutes, quietly",
                "Stretch a string: the eye is wrong after three metres",
                "Make the foot wider than the top, about ten centimetres on each side for each metre of height",
                "Sharpen the blades; torn twigs turn brown",
                "With yew, collect every clipping: it is poisonous for children, horses and dogs",
            ),
        ),
        Quote(
            quote=(
                "I look for nests first. In a third of all hedges in June there is one, and then we simply come "
                "later."
            ),
            name="Élodie Marchand",
            place="Head of gardens, certified tree inspector",
        ),
        Prose("""
## And if it is already too late?

A hedge that was not cut for five years does not become slim in one go. Take one side back hard in the first winter,
the other in the second, the top in the third. It looks odd for a while, but it survives. Only conifers other than
yew do not forgive; there, planting anew is the honest answer.
"""),
        Call(
            title="No time, or no ladder?",
            text=(
                "Send us a photo from each side, and we will tell you what is possible this month and what it costs."
            ),
            button="Request garden care",
            service="garden_care",
        ),
    ),
)

RADIATORS = Article(
    key="radiators",
    title="Bleeding radiators yourself",
    slug="bleeding-radiators-yourself",
    search_description=(
        "Gurgling and cold at the top? How to bleed a radiator in ten minutes, and when air is not the problem."
    ),
    intro=(
        "If a radiator gurgles or stays cold at the top, there is usually air in it. You need a key for two euros, a "
        "cup and ten minutes, and no tradesman."
    ),
    image_alt="A hand turns a bleed key at the top of a white radiator, with a cup held below",
    body=(
        Prose("""
Air gets into every heating system over time: with refilled water, through seals, through plastic pipes. It gathers
at the top of the radiators and keeps the warm water out. The room stays cool, the pump works harder, and you turn
the thermostat up although that changes nothing.

## How to tell that it is air

- The radiator is hot at the bottom and cold at the top.
- It gurgles or rushes, most of all in the morning when the heating starts.
- The other radiators in the home get warm as usual.

Hot at the top and cold at the bottom, on the other hand, is mostly normal: the water has given off its heat.

## What you need

A bleed key from the DIY store (some valves take a screwdriver), a cup, an old cloth. In a block of flats, ask the
caretaker first, because somebody has to refill the water in the cellar afterwards.
"""),
        Steps(
            heading="How it is done",
            steps=(
                Point(
                    title="Switch off the pump",
                    text="Or set the boiler to summer. Wait half an hour, so that the air can rise to the top.",
                ),
                Point(
                    title="Open all thermostats",
                    text="Turn them to 5, and begin with the radiator on the lowest floor.",
                ),
                Point(
                    title="Open the valve",
                    text="Hold cup and cloth below it and turn the key a quarter to the left, no more. It hisses.",
                ),
                Point(
                    title="Close it when water comes",
                    text="As soon as it runs without bubbles. Careful: it may be hot, and it leaves black stains.",
                ),
                Point(
                    title="Look at the pressure",
                    text=(
                        "The gauge at the boiler should show 1.2 to 1.8 bar, or stand in the green. If not, refill "
                        "slowly."
                    ),
                ),
                Point(
                    title="Switch on again",
                    text="Pump on, thermostats back to where they were. After an hour all radiators should be warm.",
                ),
            ),
        ),
        Prose("""
## When bleeding does not help

**The air comes back after a few weeks.** Then there is too little pressure in the system, or the expansion vessel
has lost its own. Both can be checked in half an hour.

**You have to refill more than twice a year.** The water goes somewhere. Look for green or white crusts at joints,
and call us before you find it on the ceiling below.

**One radiator stays cold from top to bottom.** Often the pin under the thermostat is stuck after the summer. Take
off the head and move the pin a few times with a flat piece of wood; never pull it with pliers.

**The far ones stay cool, the near ones get hot.** This is not air, it is a matter of balance. The flow to each
radiator has to be set once; it takes half a day and usually saves more than a new pump.
"""),
        Faq(
            heading="Quick questions",
            questions=(
                Question(
                    question="How often should I bleed?",
                    answer="Once at the start of the heating season is enough, and otherwise when something gurgles.",
                ),
                Question(
                    question="May I do this with a heat pump?",
                    answer=(
                        "Yes, at the radiators. Underfloor heating is bled at the manifold; that is better left to "
                        "us, because air can be pushed from one circuit into the next."
                    ),
                ),
            ),
        ),
        Picture(
            image="manifold",
            alt="A manifold with flow meters, from which the pipes of an underfloor heating start",
            caption="At the manifold of an underfloor heating, things get a little more delicate.",
        ),
    ),
)

ARTICLES = (DAMP_ROOMS, SERVICE_COST, HEDGES, RADIATORS)
