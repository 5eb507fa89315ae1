"""Help about files and data in English."""

from demo.content.parts import Faq, Prose
from demo.content.schema import Question
from demo.content.site_schema import HelpArticle

UPLOAD = HelpArticle(
    key="upload",
    title="Which files can I send?",
    slug="which-files-can-i-send",
    search_description=(
        "PDF, JPEG, PNG, WebP, Word and Excel up to 25 MB each. What to do when a photo from your phone is refused."
    ),
    intro=(
        "PDF, JPEG, PNG, WebP, Word (docx) and Excel (xlsx), each up to 25 MB. Five with a new request, ten with "
        "each message."
    ),
    keywords="upload, attachment, photo, picture, HEIC, iPhone, size limit, too large, virus, format",
    body=(
        Prose("""
## This is how you add them

In the form and below the conversation there is a field for files. On the computer you can drag them there, on the
phone you can take a photo straight away. If something else in the form is not right yet, the files are kept; you
need not choose them again.

## What happens then

Each file is checked for viruses before anybody can open it, including us. This takes a few seconds, and until then
“Being checked for viruses” stands beside it. If something is found, the file is deleted and you get a message.

From photos we remove the place where they were taken and the other hidden details. Your address is in the request
anyway, and nobody needs the rest.

Your files can be seen by you and by our team, and by nobody else.
"""),
        Faq(
            heading="If a file is refused",
            questions=(
                Question(
                    question="The photo ends in .heic. What can I do?",
                    answer=(
                        "iPhones save photos in this format. Under Settings, Camera, Formats choose “Most "
                        "Compatible” and take it again, or export the one you have as a JPEG."
                    ),
                ),
                Question(
                    question="The file is too large.",
                    answer=(
                        "More than 25 MB is rare for photos. Scans become smaller at 150 dpi. Videos we cannot take; "
                        "two photos and a sentence usually show the same."
                    ),
                ),
                Question(
                    question="“The content of the file does not match its name.”",
                    answer=(
                        "We look into the file and not just at its ending. Somebody has probably renamed it. Open it "
                        "and save it anew as PDF or JPEG."
                    ),
                ),
            ),
        ),
    ),
)

DATA = HelpArticle(
    key="data",
    title="What do you do with my data?",
    slug="what-we-do-with-your-data",
    search_description=(
        "We use your data for your requests only. Who can see it, what is recorded, and how to have it deleted."
    ),
    intro=(
        "We use it for your requests and for nothing else. Only you and our team can see it, and each look at it is "
        "recorded."
    ),
    keywords="privacy, GDPR, delete account, personal data, cookies, tracking, who sees my photos",
    body=(
        Prose("""
## Who can see what

Your requests, messages and files belong to your account. Other customers cannot see them, and neither can those of
us who look after this website. In our team everybody who works on requests can open them, because your boiler does
not ask whose day off it is.

Each time somebody of us opens your request or your customer record, or downloads one of your files, this is written
into a log to which lines are only ever added.

## What we keep

Name, e-mail address, telephone number and address, your requests with all that was said, and your files. Your
password we do not know: we only keep a value from which it cannot be calculated back.

## On the public pages

No cookies, no statistics about you, nothing from other companies. Therefore there is no banner to click away. The
portal sets cookies only for signing in, for the safety of forms and for your language.

## Having it changed or deleted

Name, telephone number and address you change yourself under “Profile”. If you would like to have your account
deleted, or want to know all that we keep about you, write to us through the [contact form](contact). What the tax
office wants us to keep, such as invoices, we delete when the term is over.

More is in the [privacy notice](privacy).
"""),
    ),
)
