"""Help about requests in English."""

from demo.content.parts import Checklist, Prose, Steps
from demo.content.schema import Point
from demo.content.site_schema import HelpArticle

SEND = HelpArticle(
    key="send",
    title="How do I send a request?",
    slug="send-a-request",
    search_description=(
        "Choose a service, answer a few questions, add photos, send: how a request starts in the customer portal."
    ),
    intro="Choose the service, answer a few questions and press “Send request”. It takes about five minutes.",
    keywords="order, booking, job, ask for a quote, new enquiry, start, form",
    body=(
        Steps(
            heading="Step by step",
            steps=(
                Point(
                    title="Open the form",
                    text="With the button on the page of the service, or in the portal with “New request”.",
                ),
                Point(
                    title="Sign in",
                    text="If you have no account yet, you create one with your e-mail address and a password. "
                    "Then you are back at the form.",
                ),
                Point(
                    title="Describe it",
                    text=(
                        "The form asks only what we need for this service. Your first words become the name of the "
                        "request."
                    ),
                ),
                Point(
                    title="Add photos",
                    text="Up to five files. For heating, the type plate and the display; for rooms and gardens, one "
                    "photo from each side.",
                ),
                Point(
                    title="Say how we reach you",
                    text="Name and telephone number. We remember them, so you fill this in only once.",
                ),
                Point(
                    title="Send it",
                    text="With “Send request”. It gets a number, and you get a mail that confirms it.",
                ),
            ),
        ),
        Prose("""
## Interrupted?

Press “Keep as a draft”. The draft stands among your requests and only you can see it. Open it again, go on and send
it, or throw it away with “Discard draft”.

## Who gets it

If you started from the page of a branch, the request goes to that branch. Otherwise the address decides where we
should come from. A person looks at it, not a program: what reaches us by 3 pm on a working day is answered the same
day.

## One thing, one request

Please send a request of its own for each job. The boiler and the hedge are looked after by different people, and
each gets its own price and its own date.
"""),
    ),
)

FOLLOW = HelpArticle(
    key="follow",
    title="Where does my request stand?",
    slug="follow-a-request",
    search_description=(
        "On the page of your request you see its status, what comes next and all that was said. Mails tell you more."
    ),
    intro=(
        "Open the request in the portal: at the side you see how far it is and what comes next. Whenever something "
        "changes, you also get a mail."
    ),
    keywords="progress, tracking, state, overview, news, notification, mail",
    body=(
        Prose("""
## In the portal

After signing in you see the overview. At its top, under “What we need from you”, stands what waits for you; below
are your latest requests. “Requests” in the menu shows all of them, or only the open ones.

On the page of a request you find:

- **Conversation:** everything that you and we have written, with photos and documents.
- **Progress:** which steps are done, which one is now, and what comes next.
- **Your details:** what you answered in the form, and the files you sent with it.
- **History:** each step with date and time.

The page brings itself up to date. If we answer while you are looking, you see it a few seconds later without
reloading.

## By mail

We write to you when we have received or accepted your request, when it is scheduled, when work starts and when it
is done, and when there is a message or a question. For reasons of privacy, the mail does not contain the message
itself. Its button leads to the request.

Please do not answer these mails, because nobody reads the answers. Write in the portal: there your words are where
both you and we will look for them.

The same news is listed in the portal under “Notifications”.
"""),
    ),
)

STATUSES = HelpArticle(
    key="statuses",
    title="What do the statuses mean?",
    slug="what-the-statuses-mean",
    search_description=(
        "Received, accepted, waiting for you, scheduled, in progress, done: what each status says and who acts next."
    ),
    intro="The status says who has to do something next. You and we always see the same one.",
    keywords="state, triaged, pending, open, badge, colour",
    body=(
        Prose("""
## On the way

- **Draft:** only you can see it, and nothing has been sent yet.
- **Received:** your request has reached us. Next, somebody reads it and takes it on.
- **Accepted:** somebody looks after it. Next come questions, a price or a date.
- **Waiting for you:** we have asked you something. As soon as you answer, the request is accepted again.
- **Scheduled:** a date is agreed. You find it in the conversation.
- **In progress:** we are working on it.
- **Done, please confirm:** the work is finished. Have a look and press “Confirm”, or “Reopen” if something is not
right.

## At the end

- **Closed:** you have confirmed it. The request stays readable, and you can open it again.
- **Cancelled:** it was called off before the work began. A cancelled request cannot be opened again; just send a
new one.

## Does a status skip steps?

Yes, that happens. A short repair may go from accepted to in progress without a date in between, and after a
question the request goes one step back. The history on the page of the request shows every change with its time.
"""),
    ),
)

ANSWER = HelpArticle(
    key="answer",
    title="How do I answer a question?",
    slug="answer-a-question",
    search_description=(
        "We have asked you something? Answer on the page of the request, with photos if you like, and we carry on."
    ),
    intro="Open the request, write your answer below the question and press “Send”. Then we carry on at once.",
    keywords="reply, respond, waiting for you, message, write to us",
    body=(
        Steps(
            heading="This is how",
            steps=(
                Point(
                    title="Open the request",
                    text="With the button in the mail, or on the overview under “What we need from you”.",
                ),
                Point(
                    title="Press “Answer now”",
                    text="You are taken to the field below the conversation. Our question is marked there.",
                ),
                Point(
                    title="Write, and add files",
                    text="Up to ten files for each message. Often a photo says more than a paragraph.",
                ),
                Point(
                    title="Send",
                    text="The request no longer waits for you, and whoever asked is told about your answer.",
                ),
            ),
        ),
        Prose("""
## Do you have a question yourself?

Use the same field, at any time: as long as the request is not closed or cancelled, you can write to us. You need
not wait until we ask. If you have noticed something new, changed your mind or cannot keep a date, write it there.

## If you do not know the answer

Then write just that. “I cannot find the type plate” helps us more than silence, because the request waits until you
have answered.

## Is the field missing?

The request is closed or cancelled. A closed one you can open again with “Reopen”; then the field is back. Instead
of a cancelled one please send a [new request](help send).
"""),
    ),
)

CANCEL = HelpArticle(
    key="cancel",
    title="Can I cancel or reopen a request?",
    slug="cancel-or-reopen-a-request",
    search_description=(
        "You can cancel until the work begins and reopen when something is not right. Both take one click."
    ),
    intro=(
        "You can cancel until the work has begun, and reopen once it is done. Both buttons are at the top of the "
        "page of the request."
    ),
    keywords="withdraw, call off, complaint, warranty, not fixed, again, undo",
    body=(
        Prose("""
## Cancelling

The button “Cancel request” is there as long as the work has not begun, even when a date is agreed. We ask once more
whether you mean it, then we stop working on it and keep the date free for somebody else. It costs nothing; we are
just glad to know it a day ahead.

Once the status is “In progress”, the button is gone. Write to us in the conversation or call, and we find a
solution.

A cancelled request stays readable, but it cannot be opened again. If you change your mind, send a new one.

## Reopening

When we have finished, the request stands at “Done, please confirm”. Have a look at the work:

- Everything is fine: press “Confirm”. The request is closed.
- Something is not right: press “Reopen”. The request is in progress again, and we get in touch.

A request that you have closed can be reopened as well, for example when the tap drips again two weeks later.
"""),
        Checklist(
            heading="So that we can help quickly",
            lines=(
                "Reopen first, then write what is wrong: after that, the field for messages is there",
                "Say since when, and whether it is the same place as before",
                "Add a photo, best of all from the same spot as the first one",
            ),
        ),
    ),
)

CONTACT_FORM = HelpArticle(
    key="contact_form",
    title="Can I write to you without an account?",
    slug="write-without-an-account",
    search_description=(
        "The contact form needs no account: you get a number by mail at once, and our answer by mail as well."
    ),
    intro=(
        "Yes, with the form on the contact page. We answer by mail, and you can create an account later if you like."
    ),
    keywords="guest, contact form, enquiry, no registration, e-mail, question before ordering",
    body=(
        Steps(
            heading="What happens with your message",
            steps=(
                Point(
                    title="You write to us",
                    text=(
                        "On the contact page, with name, e-mail address and message. The telephone number is up to "
                        "you."
                    ),
                ),
                Point(
                    title="You get a number",
                    text="A mail confirms that your message has arrived. It repeats nothing of what you wrote.",
                ),
                Point(
                    title="Somebody answers", text="By mail, to the address you gave, usually the same working day."
                ),
                Point(
                    title="You carry on",
                    text=(
                        "Follow the link in the mail to create an account. Then you see the whole conversation there."
                    ),
                ),
            ),
        ),
        Prose("""
## Form or request?

For a general question the [contact form](contact) is right. If you already know what needs doing, a [request](help
send) is quicker: its form asks for exactly what we have to know, you can add photos, and you see at any time where
it stands.

## Create the account with the same address

Your message is found again by your e-mail address. So use the one with which you wrote to us, confirm it with the
link that we send, and the conversation is there.

## No mail from us?

Look into the spam folder first. If there is nothing either, the address may have had a typing error. Then just
write once more, or call us.
"""),
    ),
)
