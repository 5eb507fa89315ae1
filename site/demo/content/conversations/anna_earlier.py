"""What Anna Berger asked for earlier, all of it settled. In English."""

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
        key="anna-lawn",
        customer="anna",
        service_type="garden_care",
        title="Lawn renewal behind the house",
        workdays_ago=61,
        at="21:10",
        status="cancelled",
        answers={
            "work": "lawn",
            "garden_area": 180,
            "access": "narrow_path",
            "rhythm": "once",
            "description": (
                "The lawn is more moss than grass. I would like it scarified and sown again, "
                "preferably with a mixture that needs little water."
            ),
            "site": HOUSE,
        },
        steps=(
            submit("21:19"),
            assign(1, "09:30", "admin", "editor3"),
            says(
                1,
                "10:04",
                "editor3",
                "Hello Ms Berger, moss usually means shade and compacted soil, and new seed alone "
                "would not last. We would loosen, sand and then sow, about €520 for 180 m². The new "
                "grass needs six weeks without football.",
            ),
            says(
                2,
                "19:48",
                "customer",
                "Six weeks without football is not possible with my two, to be honest. Let us wait "
                "until they are on the school trip next year.",
            ),
            moves(
                2,
                "19:52",
                "customer",
                "cancel",
                "I am withdrawing this one for now. Thank you for being straight with me about the moss.",
            ),
        ),
    ),
    Conversation(
        key="anna-kitchen-radiator-leak",
        customer="anna",
        service_type="heating_maintenance",
        title="Radiator in the kitchen drips",
        workdays_ago=96,
        at="06:58",
        status="closed",
        answers={
            "concern": "noise_or_leak",
            "system": "gas",
            "year_installed": 2014,
            "description": (
                "The radiator under the kitchen window drips at the lower connection, about a cup a "
                "day. I have put a bowl underneath and closed both valves."
            ),
            "preferred_date": WorkdaysAfter(1),
            "site": HOUSE,
        },
        files=(photo("drip.jpg", "radiator", 51),),
        steps=(
            submit("07:06"),
            assign(0, "07:45", "admin", "editor"),
            moves(
                0,
                "08:00",
                "editor",
                "schedule",
                "Good morning Ms Berger, closing both valves was exactly right. Our fitter will be "
                "with you today between 13:00 and 15:00.",
            ),
            moves(0, "13:20", "editor", "start"),
            moves(
                0,
                "14:10",
                "editor",
                "finish",
                "The seal of the lower connection was brittle and has been replaced. We refilled the "
                "system to 1.6 bar and bled the upper floor.",
            ),
            moves(
                2,
                "08:15",
                "customer",
                "reopen",
                "I am sorry, but it is dripping again this morning. Much less than before, perhaps a "
                "spoonful, but the paper underneath is wet.",
            ),
            says(
                2,
                "08:40",
                "editor",
                "Thank you for telling us straight away. Then it is not only the seal: I suspect a "
                "hair crack in the nut. We will come with a new connection at 16:00 today, without "
                "charge of course.",
            ),
            notes(
                2,
                "08:44",
                "editor",
                'Nacharbeit, keine Berechnung. Verschraubung 1/2" komplett tauschen, nicht nur dichten.',
            ),
            moves(
                2,
                "16:50",
                "editor",
                "finish",
                "The nut did have a fine crack. The whole connection is new now, and we left it "
                "under pressure for half an hour: dry.",
            ),
            moves(
                5,
                "09:22",
                "customer",
                "confirm",
                "Three days and completely dry. Thank you for coming back so quickly.",
            ),
        ),
    ),
    Conversation(
        key="anna-apple-tree",
        customer="anna",
        service_type="garden_care",
        title="Old apple tree: pruning or felling?",
        workdays_ago=148,
        at="16:40",
        status="closed",
        answers={
            "work": "tree",
            "garden_area": 420,
            "access": "narrow_path",
            "rhythm": "once",
            "description": (
                "The apple tree behind the house is about sixty years old and leans towards the "
                "neighbours. One large branch has no leaves any more. I would love to keep it if it "
                "is safe."
            ),
            "site": HOUSE,
        },
        files=(photo("apple tree.jpg", "garden", 61),),
        steps=(
            submit("16:55"),
            assign(1, "09:05", "admin", "editor3"),
            asks(
                1,
                "09:20",
                "editor3",
                "Hello Ms Berger, we would like to keep it too. Could you knock on the trunk at knee "
                "height and tell me whether it sounds hollow, and whether there are mushrooms at the "
                "foot?",
            ),
            says(
                1,
                "17:33",
                "customer",
                "It sounds solid all the way round, and there are no mushrooms. There is an old "
                "wound at about two metres, though, where a branch was sawn off years ago.",
            ),
            says(
                2,
                "08:50",
                "editor3",
                "That is good news. Then we take out the dead branch, lighten the side towards the "
                "neighbours by about a fifth and leave the rest alone. €260 with removal of the "
                "wood, or €210 if you keep it for the stove.",
            ),
            says(2, "12:12", "customer", "We keep the wood. Please go ahead."),
            moves(
                3,
                "08:20",
                "editor3",
                "schedule",
                "We come on {day+9} at 9:00 with the long ladders, no machine needed.",
            ),
            moves(9, "09:10", "editor3", "start"),
            moves(
                9,
                "13:30",
                "editor3",
                "finish",
                "The dead branch is out and the crown is balanced again. The old wound has closed "
                "well. Have someone look at it in three years; until then it only needs an apple "
                "thief or two.",
            ),
            moves(
                11,
                "18:02",
                "customer",
                "confirm",
                "It looks like itself, only younger. The neighbours are happy as well.",
            ),
        ),
    ),
    Conversation(
        key="anna-yearly-service",
        customer="anna",
        service_type="heating_maintenance",
        title="Yearly service of the gas boiler",
        workdays_ago=212,
        at="09:14",
        status="closed",
        answers={
            "concern": "yearly_service",
            "system": "gas",
            "year_installed": 2014,
            "description": (
                "Yearly service, as every year. The chimney sweep was here last week, his report is attached."
            ),
            "preferred_date": WorkdaysAfter(12),
            "site": HOUSE,
        },
        files=(
            pdf(
                "chimney sweep report.pdf",
                "Flue gas measurement, Uferweg 14",
                "Gas boiler 19 kW, installed 2014",
                "Flue gas loss 4 % (limit 9 %)",
                "Carbon monoxide 28 ppm (limit 500 ppm)",
                "No defects found",
            ),
        ),
        steps=(
            submit("09:25"),
            assign(0, "10:30", "editor", "editor"),
            moves(
                0,
                "10:42",
                "editor",
                "schedule",
                "Thank you, Ms Berger, the values are very good. We come on {day+12} between 10:00 "
                "and 12:00; the service takes about an hour.",
            ),
            moves(12, "10:20", "editor", "start"),
            moves(
                12,
                "11:25",
                "editor",
                "finish",
                "Burner cleaned, electrodes and filter replaced, pressure set to 1.6 bar. The "
                "expansion vessel is getting a little soft; we will keep an eye on it.",
            ),
            moves(
                13,
                "18:40",
                "customer",
                "confirm",
                "All good, thank you. See you next year.",
            ),
        ),
    ),
)
