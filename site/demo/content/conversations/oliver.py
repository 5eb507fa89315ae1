"""Oliver Whitfield, who runs a language school. Writes English."""

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

SCHOOL = Address(street="Alte Werft 2", postcode="88198", city="Seehalden", country="DE")

CONVERSATIONS = (
    Conversation(
        key="oliver-terrace",
        customer="oliver",
        service_type="garden_care",
        title="Planters for the school terrace",
        workdays_ago=2,
        at="17:55",
        status="draft",
        answers={
            "work": "planting",
            "garden_area": 70,
            "access": "through_the_house",
            "rhythm": "twice_a_year",
            "description": (
                "Six planters on the terrace. I need to ask the landlord what the terrace can carry "
                "before I send this."
            ),
            "site": SCHOOL,
        },
    ),
    Conversation(
        key="oliver-classrooms",
        customer="oliver",
        service_type="interior_painting",
        title="Three classrooms and a wall to write on",
        workdays_ago=11,
        at="15:18",
        status="in_progress",
        answers={
            "rooms": 3,
            "wall_area": 165,
            "surface": "plaster",
            "colour": "Off-white, plus one whiteboard wall per room",
            "furnished": "partly",
            "description": (
                "Three classrooms on the first floor. In each of them one wall of about 8 m² should "
                "become a whiteboard. We teach in the afternoons, so mornings are free."
            ),
            "start_from": WorkdaysAfter(6),
            "site": SCHOOL,
        },
        files=(
            photo("classroom 1.jpg", "room", 141),
            pdf(
                "rooms first floor.pdf",
                "Lakeside Language School, first floor",
                "Classroom 1: 24 m²",
                "Classroom 2: 22 m²",
                "Classroom 3: 31 m²",
                "Whiteboard walls marked in blue",
            ),
        ),
        steps=(
            submit("15:30"),
            assign(0, "16:05", "admin", "editor2"),
            says(
                1,
                "09:00",
                "editor2",
                "Hello Mr Whitfield, writing on walls officially, we like that. Whiteboard paint "
                "needs a perfectly smooth base, so those walls get a thin coat of filler first. "
                "€2,640 in total, five mornings from 6:30 to 12:00.",
            ),
            says(
                1,
                "10:42",
                "customer",
                "That is within the budget. How long until the students may actually write on it?",
            ),
            says(
                1,
                "11:15",
                "editor2",
                "Seven days of hardening, otherwise the pens leave ghosts. We will put up a sign in "
                "four languages; in a language school that seems only right.",
            ),
            moves(
                2,
                "09:20",
                "editor2",
                "schedule",
                "We start on {day+7} at 6:30. Please leave the key with the bakery downstairs, as you suggested.",
            ),
            moves(7, "07:05", "editor2", "start"),
            notes(
                7,
                "11:50",
                "editor2",
                "Classroom 3: old adhesive residue on the whiteboard wall, needs an extra sanding. "
                "No surcharge, but half a morning more.",
            ),
            says(
                9,
                "11:55",
                "editor2",
                "Classrooms 1 and 2 are finished, and the whiteboard walls are drying. Classroom 3 "
                "takes half a morning longer because of some old glue, at no extra cost.",
                photo("classroom 2 done.jpg", "room", 142),
            ),
            says(
                9,
                "14:10",
                "customer",
                "They look splendid. The intermediate class has already asked whether swearing on "
                "the wall counts as homework.",
            ),
        ),
    ),
    Conversation(
        key="oliver-cold-office",
        customer="oliver",
        service_type="heating_maintenance",
        title="Office never gets above 17 degrees",
        workdays_ago=79,
        at="09:05",
        status="closed",
        answers={
            "concern": "no_heat",
            "system": "district_heating",
            "description": (
                "The classrooms are fine, but my office is at the end of the corridor and never gets "
                "warmer than 17 degrees. I am writing this in a coat."
            ),
            "preferred_date": WorkdaysAfter(2),
            "site": SCHOOL,
        },
        files=(photo("office radiator.jpg", "radiator", 143),),
        steps=(
            submit("09:11"),
            assign(0, "09:40", "admin", "editor"),
            asks(
                0,
                "10:00",
                "editor",
                "Hello Mr Whitfield, does the radiator get hot at the top and stay cold at the "
                "bottom, or is it lukewarm all over?",
            ),
            says(0, "10:08", "customer", "Lukewarm all over, like the coffee here."),
            says(
                0,
                "10:30",
                "editor",
                "Then it gets too little water because the radiators before it take it all. We "
                "balance the whole floor, which takes about three hours and costs €240.",
            ),
            moves(0, "11:00", "editor", "schedule", "We come on {day+2} at 8:00."),
            moves(2, "08:05", "editor", "start"),
            moves(
                2,
                "11:30",
                "editor",
                "finish",
                "All eleven radiators are balanced. Your office should reach 21 degrees by tomorrow morning.",
            ),
            moves(
                4,
                "09:50",
                "customer",
                "confirm",
                "20.8 degrees, and the coat is on its hook. Thank you.",
            ),
        ),
    ),
    Conversation(
        key="oliver-entrance",
        customer="oliver",
        service_type="interior_painting",
        title="Entrance hall, scuffed walls",
        workdays_ago=183,
        at="13:25",
        status="closed",
        answers={
            "rooms": 1,
            "wall_area": 60,
            "surface": "plaster",
            "colour": "Same grey as the doors (RAL 7044)",
            "furnished": "empty",
            "description": (
                "Bicycles and rucksacks have left their marks up to about one metre. Something "
                "washable would be wise."
            ),
            "start_from": WorkdaysAfter(6),
            "site": SCHOOL,
        },
        steps=(
            submit("13:33"),
            assign(1, "08:30", "admin", "editor2"),
            says(
                1,
                "09:10",
                "editor2",
                "Hello Mr Whitfield, we would use a scrub-resistant paint up to 1.20 m and the same "
                "shade in matt above it. €1,040, two days.",
            ),
            moves(
                1,
                "14:20",
                "editor2",
                "schedule",
                "Agreed by telephone: we come on {day+8} and the day after, during the holidays.",
            ),
            moves(8, "07:30", "editor2", "start"),
            moves(
                9,
                "15:00",
                "editor2",
                "finish",
                "Finished, and a litre of the paint is in the cleaning cupboard for touching up.",
            ),
            moves(
                11,
                "10:05",
                "customer",
                "confirm",
                "Very good. The first bicycle has been and gone without leaving a trace.",
            ),
        ),
    ),
)
