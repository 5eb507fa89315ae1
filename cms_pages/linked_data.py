"""What search engines are told, as schema.org objects. Vocabulary: https://schema.org"""

from cms_pages.phone import dialled

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_CONTEXT = "https://schema.org"


def business(frame: dict) -> dict:
    """The company, from the footer."""
    footer = frame["footer"]
    data = {
        "@context": _CONTEXT,
        "@type": "HomeAndConstructionBusiness",
        "@id": f"{frame['site_url']}#company",
        "name": footer.get("company", ""),
        "url": frame["canonical"],
    }
    if footer:
        data |= {
            "telephone": dialled(footer["phone"]),
            "email": footer["email"],
            "description": footer["claim"],
            "address": {
                "@type": "PostalAddress",
                "streetAddress": footer["street"],
                "postalCode": footer["postcode"],
                "addressLocality": footer["city"],
                "addressCountry": footer["country"],
            },
        }
    return data


def opening_hours(body) -> dict:
    """The hours of the first block that has them, as a part of the company."""
    block = next((block for block in body if block.block_type == "opening_hours"), None)
    if block is None:
        return {}
    return {"openingHoursSpecification": [_span(row) for row in block.value["hours"] if row["opens"]]}


def _span(row) -> dict:
    first = int(row["first_day"])
    last = int(row["last_day"] or first)
    return {
        "@type": "OpeningHoursSpecification",
        "dayOfWeek": [_DAYS[day % 7] for day in range(first, (last if last >= first else last + 7) + 1)],
        "opens": f"{row['opens']:%H:%M}",
        "closes": f"{row['closes']:%H:%M}",
    }


def service(page, frame: dict) -> dict:
    """A service, provided by the company."""
    offer = page.offer
    return {
        "@context": _CONTEXT,
        "@type": "Service",
        "name": page.title,
        "serviceType": offer.name,
        "description": page.search_description or offer.summary,
        "url": frame["canonical"],
        "provider": {"@type": "HomeAndConstructionBusiness", "@id": f"{frame['site_url']}#company"},
    }


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
    return [{"@context": _CONTEXT, "@type": "FAQPage", "mainEntity": entries}]


def breadcrumbs(trail, absolute) -> dict:
    """Where a page stands; `absolute` makes a full address of a path."""
    return {
        "@context": _CONTEXT,
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": number, "name": link.title, "item": absolute(link.url)}
            for number, link in enumerate(trail, start=1)
        ],
    }
