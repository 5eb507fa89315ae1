"""Help about accounts in English."""

from demo.content.parts import Faq, Prose, Steps
from demo.content.schema import Point, Question
from demo.content.site_schema import HelpArticle

SIGN_UP = HelpArticle(
    key="sign_up",
    title="How do I create an account?",
    slug="create-an-account",
    search_description=(
        "E-mail address, password, one click on the link that we send: your account is ready in a minute."
    ),
    intro="With your e-mail address and a password. You confirm the address with a link that we send you.",
    keywords="register, registration, sign up, login, new customer, confirm, activation, verification",
    body=(
        Steps(
            heading="In a minute",
            steps=(
                Point(
                    title="Begin",
                    text=(
                        "With “Customer portal” at the top of this page, then “Create an account”. Or just start a "
                        "request."
                    ),
                ),
                Point(
                    title="Address and password",
                    text=(
                        "At least eight characters, and nothing that everybody guesses. A short sentence works well."
                    ),
                ),
                Point(
                    title="Look into your mailbox",
                    text="Open the link in our mail, on any device. It works for three days.",
                ),
                Point(
                    title="Confirm",
                    text="Press “Yes, this is my address”. You are signed in and back at what you had started.",
                ),
            ),
        ),
        Prose("""
## Why an account at all?

So that only you can see your photos, messages and addresses, and so that you can look up next year what was done.
It costs nothing. For a single question the [contact form](contact) is enough.

## Have you written to us before?

Use the same e-mail address. Everything you sent through the contact form is then in your account from the first
moment.

## No mail?

Wait two minutes and look into the spam folder. Then sign in with your address and password: you get a new link. If
an account with your address exists already, we send you a mail that says so, with the way back in.
"""),
    ),
)

PASSWORD = HelpArticle(
    key="password",
    title="I have forgotten my password",
    slug="forgotten-password",
    search_description=(
        "Enter your e-mail address, open the link in our mail, choose a new password. Here is how, and what can go "
        "wrong."
    ),
    intro="Use “Forgotten your password?” at the sign-in. We send you a link with which you choose a new one.",
    keywords="reset, login, locked out, cannot sign in, new password, change password, e-mail address changed",
    body=(
        Steps(
            heading="A new password",
            steps=(
                Point(
                    title="Open the sign-in",
                    text="With “Customer portal” at the top, and there “Forgotten your password?”",
                ),
                Point(
                    title="Enter your address",
                    text="The one with which you signed up. Press “Send the link”.",
                ),
                Point(title="Open the link", text="From the mail, within three days. Each link works only once."),
                Point(
                    title="Choose a new password",
                    text="Then sign in with it. We confirm the change by mail.",
                ),
            ),
        ),
        Faq(
            heading="What can go wrong",
            questions=(
                Question(
                    question="No mail comes.",
                    answer=(
                        "We never say whether an address has an account, so that nobody can try it out. If no mail "
                        "comes and it is not in the spam folder either, you probably signed up with another address."
                    ),
                ),
                Question(
                    question="It says that I tried too often.",
                    answer=(
                        "After several wrong passwords the sign-in pauses. Wait five minutes, then it works again."
                    ),
                ),
                Question(
                    question="I no longer have that mailbox.",
                    answer=(
                        "Call us. We check that it is you, and then find a way. As long as you are still signed in, "
                        "you can change the address yourself under “Profile”, “Sign-in”."
                    ),
                ),
            ),
        ),
        Prose("""
## Do you just want to change it?

In the portal, under “Profile”, there is “Change the password” in the part “Sign-in”. We send a mail about each
change. If you get one that you know nothing of, call us at once.
"""),
    ),
)

LANGUAGE = HelpArticle(
    key="language",
    title="How do I change the language?",
    slug="change-the-language",
    search_description=(
        "Website, portal and mails speak English, German, French and Italian. Where to switch, and what changes then."
    ),
    intro="On the website with the switcher at the top, in the portal under “Profile”. The mails follow the portal.",
    keywords="translation, English, German, French, Italian, settings",
    body=(
        Prose("""
## On the public pages

At the top of each page, and in the menu on the phone, you can switch between English, German, French and Italian.
You stay on the same page. The address decides about the language, so you can send somebody a link in theirs.

## In the portal

Open “Profile”, choose under “Language” and press “Use this language”. It is even quicker through the menu with your
name, where the four languages stand one below the other. From then on the portal uses this language on every
device, and we write our mails in it.

If you come to the portal from a public page, we begin in the language of that page. Once you have chosen one
yourself, your choice stands.

## What is not translated

What you and we write. Your request stays in the language in which you sent it, and we answer in this language: we
have colleagues for all four. If you have a request in the wrong language, just write on in the one you prefer. We
notice.
"""),
    ),
)
