"""Help about appointments and emergencies in English."""

from demo.content.parts import Checklist, Prose, Steps
from demo.content.schema import Point
from demo.content.site_schema import HelpArticle

APPOINTMENT = HelpArticle(
    key="appointment",
    title="How do I get an appointment, and how do I move it?",
    slug="get-or-move-an-appointment",
    search_description=(
        "We agree on the date in the conversation of your request. Moving it takes one message, best a day ahead."
    ),
    intro=(
        "Name a date in the form or in the conversation; we propose one with a window of two hours. To move it, "
        "write to us there."
    ),
    keywords="date, time, visit, reschedule, postpone, not at home, calendar, late",
    body=(
        Prose("""
## How a date comes about

In most forms you can name a preferred date. We look at what is free nearby and write to you in the conversation of
the request: a day, and a window of two hours in which we arrive. If that does not suit you, answer with two or
three times that do.

When the date is agreed, the status changes to “Scheduled” and you get a mail. The date itself stands in the
conversation, where you can look it up at any time.

## Moving it

Write a message in the request, best until noon of the working day before. If it is sudden, call us. You do not have
to cancel the request for this; if you do, it cannot be opened again.

## What you can prepare
"""),
        Checklist(
            heading="Before we come",
            lines=(
                "Heating: clear the way to the boiler, one metre on each side is enough",
                "Painting: empty shelves and windowsills, we move the furniture",
                "Garden: leave the gate open, you need not be at home",
                "Pets: tell us beforehand, then nobody is surprised",
                "Parking: write to us if there is none within fifty metres",
            ),
        ),
        Prose("""
## Will somebody else open the door?

No problem. Give us the name and the telephone number in the conversation. For garden work nobody has to be there as
long as we can get in.
"""),
    ),
)

EMERGENCY = HelpArticle(
    key="emergency",
    title="What do I do in an emergency?",
    slug="in-an-emergency",
    search_description=(
        "Burst pipe, no heat, smell of gas: what to do first, and how to reach our standby service at any hour."
    ),
    intro=(
        "Call us, at any hour: +49 89 99998 240. If you smell gas, leave the house first and then call the gas "
        "emergency service or 112."
    ),
    keywords="burst pipe, flood, leak, no heat, breakdown, gas, night, Sunday, standby, urgent",
    body=(
        Prose("""
## If you smell gas

Open the windows if this is quickly done. No light switch, no doorbell, no telephone in the house, no flame. Leave
the house, warn the others on the way without ringing, and call the emergency service of your gas supplier or 112
from outside. We come only after that.
"""),
        Steps(
            heading="A pipe has burst",
            steps=(
                Point(
                    title="Close the main valve",
                    text="It is usually beside the water meter. Turn it to the right as far as it goes.",
                ),
                Point(
                    title="Switch off the power",
                    text="In the rooms where water is, at the fuse box. Do not walk through water to get there.",
                ),
                Point(
                    title="Open the taps",
                    text="At the lowest point of the house, so that the pipes run empty and not your wall.",
                ),
                Point(title="Call us", text="Then take photos for the insurance before you clear anything away."),
            ),
        ),
        Prose("""
## The heating has failed

Check three things first: is there power, does the gauge show at least one bar, is there a code on the display? Then
send a [request](help send) with a photo of the display. During opening hours we call back within two hours. Outside
of them, call: the standby service takes care of heating failures and burst pipes.

At night and on Sundays there is a surcharge of €65, which we tell you on the telephone before we leave. If a drip
can be caught with a bucket until tomorrow, we say that too.
"""),
    ),
)
