"""From the demo's words to the bodies of its pages, in the order in which visitors read them."""

from collections.abc import Iterable

from django.utils.html import format_html_join

from demo.content import facts, parts
from demo.content.facts import Hours
from demo.content.schema import AboutPage, CallToAction, ContactPage, ServicePage, Site, Testimonial
from demo.content.site_schema import BranchPage, Campaign, SiteWords
from demo.page_parts import Assembly, Blocks, image_of


def home_body(words: Site, more: SiteWords, assembly: Assembly, voices: dict) -> Blocks:
    """The front page: what the company does and what it costs, in two minutes."""
    home = words.home
    points = [{"icon": point.icon, "title": point.title, "text": point.text} for point in home.points]
    return [
        _hero(home.hero_headline, home.hero_lead, home.hero_button, assembly.pictures["hero"], home.hero_image_alt),
        ("service_list", {"heading": words.navigation.services, "intro": words.service_index.intro}),
        assembly.block(more.home_figures),
        assembly.block(parts.Steps(heading=home.steps_heading, steps=home.steps)),
        _testimonial(home.testimonial, voices),
        ("feature_list", {"heading": home.points_heading, "points": points}),
        ("branch_list", {"heading": more.home_branches}),
        ("latest_articles", {"heading": more.home_articles}),
        assembly.block(parts.Faq(heading=home.questions_heading, questions=home.questions)),
        assembly.block(_call(home.call)),
    ]


def service_body(words: ServicePage, more: SiteWords, assembly: Assembly, voices: dict) -> Blocks:
    """The page of a service."""
    key = words.service_type
    others = tuple(service for service in more.related_services if service != key)
    return [
        ("checklist", {"heading": words.included_heading, "lines": list(words.included)}),
        assembly.block(parts.Steps(heading=words.steps_heading, steps=words.steps)),
        assembly.block(
            parts.Prices(heading=words.prices_heading, intro=words.price_range, rows=words.prices),
        ),
        assembly.block(more.service_pictures[key]),
        _testimonial(words.testimonial, voices),
        assembly.block(parts.Faq(heading=words.questions_heading, questions=words.questions)),
        assembly.block(parts.Related(heading=more.related_services[key], services=others)),
        assembly.block(_call(words.call, key)),
    ]


def about_body(words: AboutPage, more: SiteWords, assembly: Assembly) -> Blocks:
    """Who the company is."""
    return [
        ("rich_text", format_html_join("", "<p>{}</p>", ((text,) for text in words.paragraphs))),
        assembly.block(more.about_figures),
        assembly.block(parts.Team(heading=words.people_heading, people=words.people)),
    ]


def contact_body(words: ContactPage, more: SiteWords) -> Blocks:
    """How to reach the company; the form comes from the page's type."""
    details = {
        "address_heading": words.address_heading,
        "address": "\n".join(words.address),
        "phone_heading": words.phone_heading,
        "phone": words.phone,
        "email_heading": words.email_heading,
        "email": words.email,
    }
    hours = hours_of(facts.BRANCHES["seehalden"].hours, words.hours[-1].hours)
    return [
        ("contact_details", details),
        ("opening_hours", {"heading": words.hours_heading, "hours": hours, "note": words.emergency}),
        ("branch_list", {"heading": more.contact_branches}),
    ]


def branch_body(words: BranchPage, assembly: Assembly) -> Blocks:
    """What a branch has beside its address and its hours."""
    return assembly.blocks((words.text, words.team, words.map))


def campaign_body(words: Campaign, assembly: Assembly, voice) -> Blocks:
    """The landing page: one offer, and one thing to do."""
    service = "heating_maintenance"
    picture = assembly.pictures["heating"]
    return [
        _hero(words.headline, words.lead, words.button, picture, words.image_alt, assembly.service_type(service)),
        ("checklist", {"heading": words.included_heading, "lines": list(words.included)}),
        assembly.block(words.prices),
        ("testimonial", {"testimonial": voice}),
        assembly.block(parts.Faq(heading=words.questions_heading, questions=words.questions)),
        assembly.block(_call(words.call, service)),
    ]


def hours_of(hours: Iterable[Hours], by_appointment: str) -> list[dict]:
    """The rows of opening hours; a day without hours has a note instead."""
    names = ("first_day", "last_day", "opens", "closes", "note")
    return [dict(zip(names, (*row, "" if row[2] else by_appointment), strict=True)) for row in hours]


def _hero(headline: str, lead: str, button: str, picture, alt: str, service_type=None) -> tuple[str, object]:
    words = {"headline": headline, "lead": lead, "button": button}
    return "hero", {**words, "service_type": service_type, "image": image_of(picture, alt)}


def _testimonial(words: Testimonial, voices: dict) -> tuple[str, object]:
    return "testimonial", {"testimonial": voices[words.name]}


def _call(words: CallToAction, service: str = "") -> parts.Call:
    return parts.Call(title=words.title, text=words.text, button=words.button, service=service)
