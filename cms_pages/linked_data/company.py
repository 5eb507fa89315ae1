"""The company: who, where, when, and its people."""

from collections.abc import Iterable

from django.conf import settings
from django.templatetags.static import static

from cms_pages.phone import dialled

CONTEXT = "https://schema.org"
KIND = "HomeAndConstructionBusiness"
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def business(frame: dict) -> dict:
    """The company, from footer and brand."""
    footer = frame["footer"]
    data = {"@context": CONTEXT, **in_brief(frame)}
    if frame.get("share_picture"):
        data["image"] = frame["share_picture"].url
    if footer:
        data |= {
            "telephone": dialled(footer["phone"]),
            "email": footer["email"],
            "description": footer["claim"],
            "address": _address(footer["street"], footer["postcode"], footer["city"], footer["country"]),
        }
    return data


def in_brief(frame: dict) -> dict:
    """The company as other objects name it: by its identity, with name and logo."""
    return {
        "@type": KIND,
        "@id": f"{frame['site_url']}#company",
        "name": frame["footer"].get("company") or frame.get("brand_name") or settings.WAGTAIL_SITE_NAME,
        "url": frame["site_url"],
        "logo": absolute_url(frame, frame.get("brand_logo") or static("foyer/mark.svg")),
    }


def branch(page, frame: dict) -> dict:
    """A branch of the company, from its page."""
    company = frame.get("brand_name") or ""
    data = {
        "@context": CONTEXT,
        "@type": KIND,
        "@id": f"{frame['canonical']}#branch",
        "name": page.title if company in page.title else f"{company} {page.title}",
        "description": page.search_description or page.intro,
        "url": frame["canonical"],
        "telephone": dialled(page.phone),
        "email": page.email,
        "address": _address(page.street, page.postcode, page.city, page.country),
        "areaServed": [page.area, *_postcodes(page)],
        "parentOrganization": in_brief(frame),
    }
    if frame.get("share_picture"):
        data["image"] = frame["share_picture"].url
    return data | _hours(block.value for block in page.hours)


def opening_hours(body) -> dict:
    """The hours of the first block that has them, as a part of the company."""
    block = next((block for block in body if block.block_type == "opening_hours"), None)
    return _hours(block.value["hours"]) if block else {}


def people(body) -> dict:
    """Everybody in the blocks about the team, as a part of the company."""
    persons = [
        {
            "@type": "Person",
            "name": person["name"],
            "jobTitle": person["role"],
            **({"description": person["text"]} if person["text"] else {}),
        }
        for block in body
        if block.block_type == "team"
        for person in block.value["people"]
    ]
    return {"employee": persons} if persons else {}


def absolute_url(frame: dict, path: str) -> str:
    """The full address of a path; one that is full already stays."""
    return path if "://" in path else frame["site_url"].rstrip("/") + path


def _address(street: str, postcode: str, city: str, country: str) -> dict:
    return {
        "@type": "PostalAddress",
        "streetAddress": street,
        "postalCode": postcode,
        "addressLocality": city,
        "addressCountry": country,
    }


def _postcodes(page) -> list[dict]:
    """Those that the branch names in full; schema.org has no word for all that begin alike."""
    codes = page.branch.postcodes.split(",") if page.branch else []
    return [
        {"@type": "GeoShape", "postalCode": code.strip(), "addressCountry": page.country}
        for code in codes
        if code.strip() and "*" not in code
    ]


def _hours(rows: Iterable) -> dict:
    spans = [_span(row) for row in rows if row["opens"] and row["closes"]]
    return {"openingHoursSpecification": spans} if spans else {}


def _span(row) -> dict:
    first = int(row["first_day"])
    last = int(row["last_day"] or first)
    return {
        "@type": "OpeningHoursSpecification",
        "dayOfWeek": [_DAYS[day % 7] for day in range(first, (last if last >= first else last + 7) + 1)],
        "opens": f"{row['opens']:%H:%M}",
        "closes": f"{row['closes']:%H:%M}",
    }
