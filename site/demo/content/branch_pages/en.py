"""The pages of the branches in English."""

from demo.content.parts import Map, Prose, Team
from demo.content.schema import Person
from demo.content.site_schema import BranchPage

SEEHALDEN = BranchPage(
    key="seehalden",
    title="Seehalden",
    slug="seehalden",
    search_description=(
        "Nordlicht in Seehalden: workshop and office beside the old boatyard, opening hours, team and map."
    ),
    intro=(
        "Here it began, and here is still our workshop: twenty-two colleagues, the parts store, and a coffee machine "
        "for everybody who brings a broken pump in person."
    ),
    image_alt="Four people in work clothes in front of the workshop by the lake",
    area="Seehalden, Nordau and Bergau, and all places within about 25 kilometres of them.",
    by_appointment="By appointment",
    hours_note=(
        "No heat or a burst pipe outside these hours? The same number takes you to our standby service, day and "
        "night."
    ),
    text=Prose("""
In the parts store we keep what breaks most often in the boilers of the region, some 1,400 items. In the colour room
you can look at painted cards in daylight and take them home. You need no appointment for either.
"""),
    team=Team(
        heading="Who you will meet in Seehalden",
        people=(
            Person(
                name="Jonas Keller",
                role="Head of heating",
                text="Out with the vans in the morning, reachable from two o'clock on.",
            ),
            Person(
                name="Beate Sommer",
                role="Office and appointments",
                text="Plans fourteen routes a day and knows which bridge is closed.",
            ),
            Person(
                name="Emre Yıldız",
                role="Parts store",
                text="Finds the seal to a boiler from 1988, usually at the first go.",
            ),
        ),
    ),
    map=Map(
        heading="How to find us",
        alt="A map of the four lakes with the branches in Seehalden, Clairval and Pontelago",
        directions=(
            "From the station along the shore to the old boatyard, ten minutes on foot. Visitors park in front of "
            "gate 2; the entrance is step-free."
        ),
    ),
)

CLAIRVAL = BranchPage(
    key="clairval",
    title="Clairval",
    slug="clairval",
    search_description=(
        "Nordlicht in Clairval: French-speaking team for heating, painting and gardens, opening hours and map."
    ),
    intro=(
        "Seven colleagues, two of them gardeners and one a plumber of the third generation. French is spoken here; "
        "German and English are understood."
    ),
    image_alt="A stone house with blue shutters and a delivery bicycle, lit by the evening",
    area="Clairval, Saint-Aubert and the villages along the western shore, up to about 25 kilometres away.",
    by_appointment="By appointment",
    hours_note=(
        "At lunchtime and in the evening, heating emergencies are answered by our standby service on this number."
    ),
    text=Prose("""
We have been in the former post office since 2014. The counter is still there, and so is the bell. In spring, the
courtyard holds the plants for our customers' gardens; have a look around if you need ideas.
"""),
    team=Team(
        heading="Who you will meet in Clairval",
        people=(
            Person(
                name="Élodie Marchand",
                role="Head of gardens",
                text="Here on Tuesdays and Thursdays, otherwise in a tree.",
            ),
            Person(
                name="Luc Tissot",
                role="Heating and plumbing",
                text="Was first on a roof with his grandfather, at the age of eight.",
            ),
        ),
    ),
    map=Map(
        heading="How to find us",
        alt="A map of the four lakes with the branches in Seehalden, Clairval and Pontelago",
        directions=(
            "By bus number 4 to La Poste, then thirty metres towards the lake. There are two parking spaces in the "
            "courtyard; the gate is open during office hours."
        ),
    ),
)

PONTELAGO = BranchPage(
    key="pontelago",
    title="Pontelago",
    slug="pontelago",
    search_description=(
        "Nordlicht in Pontelago: Italian-speaking team for heating, painting and gardens, hours and map."
    ),
    intro=(
        "Five colleagues under the arcades at the harbour. Lime paint and stucco are at home here, and so is Lucia "
        "Ferrari on every other day."
    ),
    image_alt="A pink house with arcades at a small harbour, with a boat in front of it",
    area="Pontelago, Serravento and the southern shore, up to about 25 kilometres away.",
    by_appointment="By appointment",
    hours_note=(
        "In the long lunch break you reach our standby service for heating failures and burst pipes on this number."
    ),
    text=Prose("""
In the showroom there are forty plates with lime techniques, from smooth to rough, which you may touch. If you are
planning a conversion, bring the plan along: we look at it together at the big table.
"""),
    team=Team(
        heading="Who you will meet in Pontelago",
        people=(
            Person(
                name="Lucia Ferrari",
                role="Head of painting",
                text="Mixes colours by eye and then checks them with the device. It is usually right.",
            ),
            Person(
                name="Paolo Rizzi",
                role="Heating and heat pumps",
                text="Has taken eleven oil boilers out of cellars with stairs too narrow for them.",
            ),
            Person(
                name="Sara Moretti",
                role="Office and appointments",
                text="Answers in Italian, German and, if need be, in gestures.",
            ),
        ),
    ),
    map=Map(
        heading="How to find us",
        alt="A map of the four lakes with the branches in Seehalden, Clairval and Pontelago",
        directions=(
            "At the landing stage turn left under the arcades, the fourth door. In the old town you can only "
            "deliver; the harbour car park is three minutes away."
        ),
    ),
)

BRANCH_PAGES = (SEEHALDEN, CLAIRVAL, PONTELAGO)
