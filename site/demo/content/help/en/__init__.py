"""The help centre in English."""

from demo.content.help.en.account import LANGUAGE, PASSWORD, SIGN_UP
from demo.content.help.en.appointments import APPOINTMENT, EMERGENCY
from demo.content.help.en.files import DATA, UPLOAD
from demo.content.help.en.requests import ANSWER, CANCEL, CONTACT_FORM, FOLLOW, SEND, STATUSES
from demo.content.site_schema import HelpTopic

TOPICS = (
    HelpTopic(
        key="requests",
        title="Requests",
        slug="requests",
        search_description="How to send a request, follow it, answer questions, cancel it or open it again.",
        intro="From the first photo to the last confirmation: how a request works, and what you can do at each step.",
    ),
    HelpTopic(
        key="appointments",
        title="Appointments and emergencies",
        slug="appointments-and-emergencies",
        search_description="How a date is agreed and changed, and what to do when it cannot wait until tomorrow.",
        intro="How we agree on a date, how you move it, and what to do when it cannot wait.",
    ),
    HelpTopic(
        key="files",
        title="Files and your data",
        slug="files-and-your-data",
        search_description=(
            "Which files you can send and how large they may be, and what we do with your data and photos."
        ),
        intro="Photos and documents that you send us, and how we treat everything you entrust to us.",
    ),
    HelpTopic(
        key="account",
        title="Account and sign-in",
        slug="account-and-sign-in",
        search_description="Creating an account, choosing a new password, changing the language and your details.",
        intro="Creating an account, getting back into it, and setting it up the way you like it.",
    ),
)

ARTICLES = (
    SEND,
    FOLLOW,
    STATUSES,
    ANSWER,
    CANCEL,
    CONTACT_FORM,
    APPOINTMENT,
    EMERGENCY,
    UPLOAD,
    DATA,
    SIGN_UP,
    PASSWORD,
    LANGUAGE,
)
