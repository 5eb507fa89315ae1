"""From the demo's words to the blocks of its pages."""

from datetime import time

from django.utils.html import format_html, format_html_join

from demo.content.schema import AboutPage, CallToAction, ContactPage, LegalPage, ServicePage, Site, Testimonial

Blocks = list[tuple[str, object]]
#: first day, last day (Monday is 0), opening, closing; a day without hours has the words of the content instead
_HOURS = (("0", "3", time(7), time(17, 30)), ("4", "", time(7), time(15)), ("5", "", None, None))


def home_body(words: Site, picture) -> Blocks:
    """The front page."""
    home = words.home
    hero = {
        "headline": home.hero_headline,
        "lead": home.hero_lead,
        "button": home.hero_button,
        "service_type": None,
        "image": _image(picture, home.hero_image_alt),
    }
    features = [{"icon": point.icon, "title": point.title, "text": point.text} for point in home.points]
    return [
        ("hero", hero),
        ("service_list", {"heading": words.navigation.services, "intro": words.service_index.intro}),
        ("feature_list", {"heading": home.points_heading, "points": features}),
        ("steps", _steps(home.steps_heading, home.steps)),
        ("testimonial", _testimonial(home.testimonial)),
        ("faq", _faq(home.questions_heading, home.questions)),
        ("call_to_action", _call(home.call, None)),
    ]


def service_body(words: ServicePage, service_type) -> Blocks:
    """The page of a service."""
    prices = [{"label": row.label, "price": row.price, "detail": row.detail} for row in words.prices]
    return [
        ("checklist", {"heading": words.included_heading, "lines": list(words.included)}),
        ("steps", _steps(words.steps_heading, words.steps)),
        ("price_table", {"heading": words.prices_heading, "intro": words.price_range, "rows": prices}),
        ("testimonial", _testimonial(words.testimonial)),
        ("faq", _faq(words.questions_heading, words.questions)),
        ("call_to_action", _call(words.call, service_type)),
    ]


def about_body(words: AboutPage, picture) -> Blocks:
    """Who the company is."""
    people = [
        {"name": person.name, "role": person.role, "text": person.text, "photo": None} for person in words.people
    ]
    return [
        ("image", {"image": _image(picture, words.image_alt), "caption": ""}),
        ("rich_text", format_html_join("", "<p>{}</p>", ((text,) for text in words.paragraphs))),
        ("team", {"heading": words.people_heading, "people": people}),
    ]


def contact_body(words: ContactPage) -> Blocks:
    """How to reach the company."""
    details = {
        "address_heading": words.address_heading,
        "address": "\n".join(words.address),
        "phone_heading": words.phone_heading,
        "phone": words.phone,
        "email_heading": words.email_heading,
        "email": words.email,
    }
    hours = [
        {
            "first_day": first,
            "last_day": last,
            "opens": opens,
            "closes": closes,
            "note": "" if opens else line.hours,
        }
        for (first, last, opens, closes), line in zip(_HOURS, words.hours, strict=True)
    ]
    return [
        ("contact_details", details),
        ("opening_hours", {"heading": words.hours_heading, "hours": hours, "note": words.emergency}),
    ]


def legal_body(words: LegalPage) -> Blocks:
    """The legal notice."""
    sections = ((section.title, section.text) for section in words.sections)
    return [("rich_text", format_html("{}", format_html_join("", "<h2>{}</h2><p>{}</p>", sections)))]


def _image(picture, alt_text: str) -> dict:
    return {"image": picture, "alt_text": alt_text, "decorative": False}


def _steps(heading: str, steps) -> dict:
    return {"heading": heading, "steps": [{"title": step.title, "text": step.text} for step in steps]}


def _faq(heading: str, questions) -> dict:
    entries = [{"question": item.question, "answer": item.answer} for item in questions]
    return {"heading": heading, "questions": entries}


def _testimonial(words: Testimonial) -> dict:
    return {"quote": words.quote, "name": words.name, "place": words.place}


def _call(words: CallToAction, service_type) -> dict:
    return {"title": words.title, "text": words.text, "button": words.button, "service_type": service_type}
