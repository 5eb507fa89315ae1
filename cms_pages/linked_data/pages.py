"""Pages: what each of them is, and where it stands."""

from collections.abc import Callable, Iterable
from datetime import date, datetime

from django.utils import timezone

from .company import CONTEXT, absolute_url, in_brief
from .prices import offers


def web_site(frame: dict) -> dict:
    """The site in one language, with the address of its search."""
    home = absolute_url(frame, frame["brand_url"])
    return {
        "@context": CONTEXT,
        "@type": "WebSite",
        "@id": f"{home}#website",
        "name": frame.get("brand_name") or in_brief(frame)["name"],
        "url": home,
        "inLanguage": frame["site_language"],
        "publisher": {"@id": in_brief(frame)["@id"]},
        "potentialAction": {
            "@type": "SearchAction",
            "target": {"@type": "EntryPoint", "urlTemplate": f"{home}search/?q={{search_term_string}}"},
            "query-input": "required name=search_term_string",
        },
    }


def web_page(page, frame: dict, *, kind: str = "WebPage", about: dict | None = None) -> dict:
    """A page that is nothing more special. kind: a more special type. about: the object that it is about."""
    data = {
        "@context": CONTEXT,
        "@type": kind,
        "name": page.title,
        **_described(page),
        "url": frame["canonical"],
        "inLanguage": frame["site_language"],
        "isPartOf": {"@id": f"{absolute_url(frame, frame['brand_url'])}#website"},
        **_dated(page.first_published_at, page.last_published_at),
    }
    if frame.get("share_picture"):
        data["image"] = frame["share_picture"].url
    return data | ({"mainEntity": {"@id": about["@id"]}} if about else {})


def service(page, frame: dict, *, places: Iterable[str] = ()) -> dict:
    """A service, provided by the company. places: the towns that it is offered in."""
    offer = page.offer
    data = {
        "@context": CONTEXT,
        "@type": "Service",
        "@id": f"{frame['canonical']}#service",
        "name": page.title,
        "serviceType": offer.name,
        "description": page.search_description or offer.summary,
        "url": frame["canonical"],
        "provider": in_brief(frame),
    }
    if frame.get("share_picture"):
        data["image"] = frame["share_picture"].url
    if towns := [{"@type": "City", "name": place} for place in places]:
        data["areaServed"] = towns
    return data | offers(page, frame)


def article(
    page, frame: dict, *, kind: str = "Article", author: str = "", published: date | None = None, **more
) -> dict:
    """Something to read. author: of the company, if nobody is named. published: the day, if not Wagtail's own.

    more: further properties of schema.org's Article.
    """
    data = {
        "@context": CONTEXT,
        "@type": kind,
        "headline": page.title,
        "description": page.search_description or page.intro,
        "url": frame["canonical"],
        "mainEntityOfPage": frame["canonical"],
        "inLanguage": frame["site_language"],
        "author": {"@type": "Person", "name": author} if author else in_brief(frame),
        "publisher": in_brief(frame),
        **_dated(published or page.first_published_at, page.last_published_at),
    }
    if frame.get("share_picture"):
        data["image"] = [frame["share_picture"].url]
    return data | {name: value for name, value in more.items() if value}


def questions(body) -> list[dict]:
    """All questions of a page as one object, or nothing."""
    asked = [item for block in body if block.block_type == "faq" for item in block.value["questions"]]
    if not asked:
        return []
    entries = [
        {
            "@type": "Question",
            "name": item["question"],
            "acceptedAnswer": {"@type": "Answer", "text": item["answer"]},
        }
        for item in asked
    ]
    return [{"@context": CONTEXT, "@type": "FAQPage", "mainEntity": entries}]


def breadcrumbs(trail, absolute: Callable[[str], str]) -> dict:
    """Where a page stands; `absolute` makes a full address of a path."""
    return {
        "@context": CONTEXT,
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": number, "name": link.title, "item": absolute(link.url)}
            for number, link in enumerate(trail, start=1)
        ],
    }


def _described(page) -> dict:
    text = page.search_description or getattr(page, "intro", "")
    return {"description": text} if text else {}


def _dated(published: date | None, changed: datetime | None) -> dict:
    """When a page was published and changed; a change before the day that it is dated to is none."""
    data = {}
    if published:
        data["datePublished"] = published.isoformat()
    if changed and (not published or _day(changed) >= _day(published)):
        data["dateModified"] = changed.isoformat()
    return data


def _day(moment: date) -> date:
    return timezone.localdate(moment) if isinstance(moment, datetime) else moment
