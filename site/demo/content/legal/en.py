"""The pages of law in English."""

from demo.content.parts import Prose
from demo.content.site_schema import LegalText

LEGAL = LegalText(
    key="legal",
    title="Legal notice",
    slug="legal",
    search_description=(
        "Legal notice of Nordlicht Haustechnik GmbH, an invented company: who is responsible, and where the pictures "
        "come from."
    ),
    text=Prose("""
## Responsible for this site

Nordlicht Haustechnik GmbH, Werftstraße 9, 88198 Seehalden, represented by Miriam Vogt, managing director. Telephone
+49 89 99998 240, hello@nordlicht.example.com.

## An invented company

Nordlicht Haustechnik, its people, its customers and the places named here are made up to show what this software
can do. Any likeness to real ones is a coincidence. Nothing can be ordered here, and no number leads anywhere.

## Pictures and texts

All illustrations on this site were drawn for it. The articles pass on what is good practice in the trade; they do
not replace somebody who looks at your house.
"""),
)

PRIVACY = LegalText(
    key="privacy",
    title="Privacy",
    slug="privacy",
    search_description=(
        "Which data this demonstration keeps and why, who can see it, how long it stays, and what rights you have."
    ),
    text=Prose("""
## In short

This is a demonstration. Please enter nothing here that is really private. Whoever runs it may delete everything at
any time, and “make reset” does exactly that.

## When you look at our pages

Our public pages set no cookies, contain no statistics and load nothing from other companies. The web server sees
your IP address because it has to answer you.

## When you write to us

From the contact form we keep name, e-mail address, telephone number if you give it, and your message. We use this
to answer you. The address your message came from is kept for a short time to hold off automatic messages.

## When you have an account

We keep what you enter: name, addresses, telephone number, requests, messages and files. Photos lose the place where
they were taken, and each file is checked for viruses on our own machine. Cookies are set for signing in, for the
safety of forms and for your language, and for nothing else.

Our team sees what is needed for the work. Each look at your data is recorded.

## How long

As long as you have an account. A real company would have to keep invoices for some years after that.

## Your rights

You may ask what we keep, have it corrected or deleted, take it with you, and object to its use. Write to
hello@nordlicht.example.com or use the [contact form](contact). You may also complain to a data protection
authority; of this demonstration it would take little notice.
"""),
)

TERMS = LegalText(
    key="terms",
    title="Terms",
    slug="terms",
    search_description=(
        "How an order comes about, what prices include, how dates are kept and how long we are liable: short and "
        "readable."
    ),
    text=Prose("""
## What this is

These are the terms of an invented company, as short as we would like to read them ourselves. They bind nobody.

## How an order comes about

A request in the portal is a question, not an order. You get a price and a date from us. The order exists when you
have agreed to both in the conversation.

## Prices

All prices include VAT. A fixed price stays fixed unless you want something else than was agreed. If the work was
less, the bill is lower. The journey is €28 up to 15 kilometres and €42 beyond; at night and on Sundays there is a
surcharge of €65.

## Dates

We come within the agreed window of two hours. If we are late, we call. You may move a date free of charge until
noon of the working day before.

## When something is not right

Open the request again in the portal. For our work we are liable for five years, for parts as long as their
manufacturer. We put things right first; only if this fails twice do we talk about money.

## Payment

Within 14 days after the bill, which comes after the work. With orders above €2,000 we ask for a third in advance.
"""),
)

LEGAL_TEXTS = (LEGAL, PRIVACY, TERMS)
