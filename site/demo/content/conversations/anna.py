"""Anna Berger, who owns a house by the lake and lets a flat in the old town. Writes English."""

from demo.content.conversations.script import (
    asks,
    assign,
    moves,
    notes,
    pdf,
    photo,
    says,
    submit,
)
from demo.content.schema import Address, Conversation, WorkdaysAfter

HOUSE = Address(street="Uferweg 14", postcode="88198", city="Seehalden", country="DE")
FLAT = Address(street="Rosengasse 3", postcode="88198", city="Seehalden", country="DE")

CONVERSATIONS = (
    Conversation(
        key="anna-bathroom-ceiling",
        customer="anna",
        service_type="interior_painting",
        title="Bathroom ceiling is flaking",
        workdays_ago=1,
        at="20:48",
        status="draft",
        answers={
            "rooms": 1,
            "wall_area": 9,
            "surface": "plaster",
            "furnished": "furnished",
            "description": (
                "The paint above the shower is coming off in flakes the size of a hand. I still need "
                "to measure the ceiling properly."
            ),
            "start_from": WorkdaysAfter(20),
            "site": HOUSE,
        },
    ),
    Conversation(
        key="anna-boiler-pressure",
        customer="anna",
        service_type="heating_maintenance",
        title="Boiler bangs and loses pressure",
        workdays_ago=3,
        at="07:31",
        status="waiting",
        answers={
            "concern": "noise_or_leak",
            "system": "gas",
            "year_installed": 2014,
            "description": (
                "Since Sunday the boiler bangs when it starts, and the pressure drops from 1.6 to "
                "about 0.8 bar overnight. I have topped it up twice. The display showed F22 this "
                "morning. Hot water still works."
            ),
            "preferred_date": WorkdaysAfter(4),
            "site": HOUSE,
        },
        files=(
            photo("boiler display F22.jpg", "boiler", 11),
            photo("type plate.jpg", "boiler", 12),
        ),
        steps=(
            submit("07:46"),
            assign(0, "08:02", "admin", "editor"),
            says(
                0,
                "08:19",
                "editor",
                "Good morning Ms Berger, thank you for the photos, they help a lot. F22 means the "
                "boiler switched itself off because of low water pressure, so it is protecting "
                "itself and nothing dangerous is happening. Please do not top it up again for now; "
                "otherwise we cannot tell how fast it is losing water.",
            ),
            notes(
                0,
                "08:24",
                "editor",
                "F22 + Klopfen beim Start: vermutlich Ausdehnungsgefäß, Anlage von 2014, letzte "
                "Wartung war bei uns. Gefäß 18 l ist im Lager (Regal C4).",
            ),
            says(
                0,
                "12:37",
                "customer",
                "Thank you for answering so quickly. I have left it alone since this morning and it "
                "is at 1.1 bar now. There is a small damp patch under the white tank next to the "
                "boiler, I had not noticed it before.",
                photo("damp patch.jpg", "boiler", 13),
            ),
            says(
                1,
                "08:11",
                "editor",
                "That damp patch is a good clue: the white tank is the expansion vessel, and its "
                "membrane has probably given up after eleven years. It is a two-hour job and we have "
                "the part in stock, €290 all in. I would like to come on {day+4} between 8 and 10.",
            ),
            notes(
                1,
                "08:15",
                "editor",
                "Tour mit Miriam abgestimmt, vormittags sind noch zwei Plätze frei. Kundin arbeitet "
                "zweimal die Woche zu Hause.",
            ),
            asks(
                1,
                "08:21",
                "editor",
                "Two things so that we bring everything: could you send a photo of the connection "
                "below the white tank, and tell us whether the stop valve in the cellar turns? And "
                "does {day+4} in the morning suit you?",
            ),
        ),
    ),
    Conversation(
        key="anna-hedge-street",
        customer="anna",
        service_type="garden_care",
        title="Hornbeam hedge towards the street",
        workdays_ago=8,
        at="18:22",
        status="scheduled",
        answers={
            "work": "hedge",
            "garden_area": 420,
            "access": "from_the_street",
            "rhythm": "twice_a_year",
            "description": (
                "About 26 metres of hornbeam, roughly 2.20 m high. It should go down to 1.80 m so "
                "that we can see the lake from the kitchen again. The cuttings may not stay here, "
                "our compost is full."
            ),
            "preferred_date": WorkdaysAfter(15),
            "site": HOUSE,
        },
        files=(photo("hedge from the pavement.jpg", "hedge", 21),),
        steps=(
            submit("18:30"),
            assign(1, "08:40", "admin", "editor3"),
            says(
                1,
                "09:12",
                "editor3",
                "Hello Ms Berger, 26 metres down to 1.80 m is half a day for two of us, including "
                "taking the cuttings away: €340. Hornbeam does not mind a strong cut. Would you like "
                "us to note the second visit of the year straight away?",
            ),
            says(
                1,
                "19:05",
                "customer",
                "Yes please, put both in. One request: there is a blackbird nest near the gate, at "
                "least there was one last year. Could you check before you start?",
            ),
            says(
                2,
                "08:33",
                "editor3",
                "Of course. We always look first, and if someone is still living there we leave two "
                "metres on each side and come back for the rest at no charge.",
            ),
            notes(
                2,
                "08:36",
                "editor3",
                "Check for nests at the gate before starting. Parking in front of no. 14 only until "
                "10:00, take the small van.",
            ),
            moves(
                3,
                "10:15",
                "editor3",
                "schedule",
                "Your appointment is on {day+14} from 8:00, with Tomasz and me. You do not need to "
                "be at home; please just leave the garden gate unlocked.",
            ),
            says(
                3,
                "10:58",
                "customer",
                "Perfect, the gate will be open. The power socket is behind the bench if you need it.",
            ),
        ),
    ),
    Conversation(
        key="anna-flat-radiator",
        customer="anna",
        service_type="heating_maintenance",
        title="Radiator in the flat stays cold",
        workdays_ago=12,
        at="12:03",
        status="done",
        answers={
            "concern": "no_heat",
            "system": "district_heating",
            "description": (
                "My tenant, Mr Okafor, says that the radiator in the bedroom stays cold although the "
                "valve is fully open. All the others are warm. Bleeding it brought no air, only "
                "water."
            ),
            "preferred_date": WorkdaysAfter(5),
            "site": FLAT,
        },
        files=(photo("bedroom radiator.jpg", "radiator", 31),),
        steps=(
            submit("12:15"),
            assign(0, "13:05", "editor", "editor"),
            says(
                0,
                "13:20",
                "editor",
                "Hello Ms Berger, if it is cold with the valve open and there is no air, the pin of "
                "the thermostatic valve is usually stuck. That takes half an hour. May we arrange "
                "the appointment with Mr Okafor directly?",
            ),
            says(
                0,
                "14:42",
                "customer",
                "Yes, please do. He is at home in the mornings, and he knows that you will get in "
                "touch. The invoice should come to me, not to him.",
            ),
            moves(
                2,
                "09:00",
                "editor",
                "schedule",
                "Mr Okafor chose {day+6} at 9:30. We will send you a short report afterwards.",
            ),
            notes(
                5,
                "16:10",
                "editor",
                "Ventileinsatz RA-N mitnehmen, falls der Stift nicht mehr zu retten ist.",
            ),
            moves(6, "09:35", "editor", "start"),
            says(
                6,
                "10:25",
                "editor",
                "The pin was indeed stuck and bent, so we replaced the valve insert (€38) instead of "
                "only loosening it. The radiator is warm from top to bottom, and we balanced the one "
                "in the living room while we were there.",
                photo("radiator after the repair.jpg", "radiator", 32),
            ),
            moves(
                6,
                "10:40",
                "editor",
                "finish",
                "Everything is finished on our side. Please check with Mr Okafor that the bedroom "
                "stays warm, and confirm here so that we can close the job. If anything is not "
                "right, reopen it and we will come back.",
            ),
        ),
    ),
    Conversation(
        key="anna-living-room",
        customer="anna",
        service_type="interior_painting",
        title="Living room and hallway repainted",
        workdays_ago=16,
        at="19:34",
        status="in_progress",
        answers={
            "rooms": 2,
            "wall_area": 96,
            "surface": "plaster",
            "colour": "Something warm and light, please advise me",
            "furnished": "furnished",
            "description": (
                "Living room (28 m²) and the hallway next to it. There is a long crack above the "
                "balcony door and a water stain from an old leak, which is dry now. The ceiling has "
                "rosettes that should stay white."
            ),
            "start_from": WorkdaysAfter(10),
            "site": HOUSE,
        },
        files=(
            pdf(
                "floor plan ground floor.pdf",
                "Floor plan, ground floor, Uferweg 14",
                "Living room 28.4 m², height 2.70 m",
                "Hallway 9.6 m², height 2.70 m",
                "Balcony door 2.10 x 2.25 m, two windows 1.20 x 1.40 m",
            ),
            photo("living room.jpg", "room", 41),
        ),
        steps=(
            submit("19:52"),
            assign(1, "08:10", "admin", "editor2"),
            says(
                1,
                "09:02",
                "editor2",
                "Good morning Ms Berger, what a lovely room. From the plan I get 96 m² with the "
                "ceilings. For a warm, light tone I would suggest three greens with a little grey in "
                "them; they go well with your oak floor. I will bring painted cards, because colours "
                "on a screen are never right.",
            ),
            asks(
                1,
                "09:10",
                "editor2",
                "May I come by for half an hour to measure and look at the crack? I could do {day+3} "
                "at 17:00 or {day+4} at 7:30, whichever suits you.",
            ),
            says(
                1,
                "18:20",
                "customer",
                "{day+3} at 17:00 is perfect. Please ring at Berger, the second bell is broken.",
            ),
            notes(
                3,
                "17:55",
                "editor2",
                "Crack is only in the plaster, not the wall: open, fill, fleece. Stain dry (2.1 %), "
                "one coat of blocking primer. Customer tends towards card 2, “lichen”.",
            ),
            says(
                4,
                "08:15",
                "editor2",
                "Thank you for the coffee! Here is the quotation as discussed: €1,960 for both "
                "rooms, including repair of the crack, stain blocker and two coats of mineral paint. "
                "The rosettes stay white.",
                pdf(
                    "quotation 2207.pdf",
                    "Quotation 2207: living room and hallway",
                    "Covering floor and furniture            €220",
                    "Crack and stain, primer                 €310",
                    "Two coats mineral paint, 96 m²        €1,430",
                    "Total including VAT                   €1,960",
                ),
            ),
            says(
                5,
                "20:14",
                "customer",
                "I accept, and we choose card 2. My daughter says it looks like the moss on the "
                "jetty, which is meant as praise.",
            ),
            moves(
                6,
                "08:30",
                "editor2",
                "schedule",
                "Wonderful, lichen it is. We start on {day+12} at 7:30 and need four days. Please "
                "clear the shelves; we move and cover the rest.",
            ),
            moves(12, "07:40", "editor2", "start"),
            says(
                12,
                "16:05",
                "editor2",
                "First day done: floor and furniture are covered, and the crack is opened and "
                "filled. The three test patches are on the wall beside the window, so you can look "
                "at them in the evening light before we paint the large area.",
                photo("test patches.jpg", "swatches", 42),
            ),
            says(
                12,
                "20:41",
                "customer",
                "We looked at them with the lamps on and still love the middle one. Go ahead! Could "
                "the narrow wall behind the sofa be one step darker?",
            ),
            says(
                13,
                "07:32",
                "editor2",
                "Yes, that will look good and costs nothing extra, I will have it mixed today. The "
                "stain is primed, and the first coat goes on this morning.",
            ),
            notes(
                13,
                "11:20",
                "editor2",
                "5 l „lichen“ one step darker ordered for the sofa wall, pick-up at 13:00. Rest of "
                "day: first coat ceiling + three walls.",
            ),
            says(
                14,
                "16:20",
                "editor2",
                "The first coat is dry and the crack is gone. Tomorrow we do the second coat and the "
                "sofa wall, and on {day+16} the hallway. You can use the room tonight, only please "
                "keep the windows tilted.",
                photo("first coat.jpg", "room", 43),
            ),
        ),
    ),
)
