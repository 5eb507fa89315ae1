"""Findings in words, in the language of whoever reads them."""

from collections.abc import Callable
from datetime import date
from functools import cache
from typing import Any

from django.db import models
from django.utils.formats import date_format
from django.utils.text import capfirst, get_text_list
from django.utils.translation import get_language_info
from django.utils.translation import gettext as _
from wagtail.models import get_page_models

from cms_pages.models import Banner, Footer, Navigation
from cms_pages.models.health import HealthFinding, Kind

from .walking import streams_of

Words = dict[str, Any]


def explain(finding: HealthFinding) -> str:
    """One sentence or two: what is wrong, and where on the page."""
    known = {"place": "", "name": "", "what": "", "date": None, "done": 0, "total": 0, **finding.words}
    return _SENTENCES[Kind(finding.kind)](known)


def name_of(place: str) -> str:
    """The label of the block or field that a finding names."""
    return capfirst(str(_labels().get(place, place)))


@cache
def _labels() -> dict[str, Any]:
    """Labels by name, translated when they are shown; names mean the same on every page."""
    labels: dict[str, Any] = {}
    for model in (*get_page_models(), Navigation, Footer, Banner):
        for stream in streams_of(model):
            labels |= {name: block.label for name, block in stream.stream_block.child_blocks.items()}
        for one in model._meta.get_fields():
            if isinstance(one, models.ForeignKey):
                labels.setdefault(one.name, one.verbose_name)
    return labels


def _deleted_link(words: Words) -> str:
    return _("“%(place)s” leads to a page that was deleted.") % {"place": name_of(words["place"])}


def _hidden_link(words: Words) -> str:
    sentence = _("“%(place)s” leads to “%(page)s”, which is not published.")
    return sentence % {"place": name_of(words["place"]), "page": words["name"]}


def _foreign_link(words: Words) -> str:
    sentence = _("“%(place)s” leads to “%(page)s”, which is not published in the language of this page.")
    return sentence % {"place": name_of(words["place"]), "page": words["name"]}


def _gone_choice(words: Words) -> str:
    return _("What was chosen for “%(place)s” was deleted, so visitors see nothing there.") % {
        "place": name_of(words["place"])
    }


def _closed_service(words: Words) -> str:
    if not words["name"]:
        return _("The service type was deleted, so nothing can be requested here.")
    sentence = _("The service type “%(name)s” in “%(place)s” is switched off, so it cannot be requested.")
    return sentence % {"name": words["name"], "place": name_of(words["place"])}


def _missing_file(words: Words) -> str:
    names = {"name": words["name"], "place": name_of(words["place"])}
    if words["what"] == "document":
        return _("The file of the document “%(name)s” in “%(place)s” is missing. Upload it again.") % names
    return _("The file of the picture “%(name)s” in “%(place)s” is missing. Upload it again.") % names


def _empty(words: Words) -> str:
    if not words["place"]:
        return _("The page has no content below its title.")
    return _("“%(place)s” has nothing in a field that visitors need.") % {"place": name_of(words["place"])}


def _no_alt_text(words: Words) -> str:
    sentence = _("A picture in “%(place)s” has no description for people who cannot see it.")
    return sentence % {"place": name_of(words["place"])}


def _untranslated(words: Words) -> str:
    sentences = []
    if words["missing"]:
        languages = get_text_list([_language(code) for code in words["missing"]], _("and"))
        sentences.append(_("It is not translated into %(languages)s.") % {"languages": languages})
    if words["drafts"]:
        languages = get_text_list([_language(code) for code in words["drafts"]], _("and"))
        sentences.append(_("The translation into %(languages)s is not published yet.") % {"languages": languages})
    return " ".join(sentences)


def _incomplete(words: Words) -> str:
    sentence = _("%(missing)s of %(total)s texts are still in %(language)s.")
    missing = words["total"] - words["done"]
    return sentence % {"missing": missing, "total": words["total"], "language": _language(words["language"])}


def _outdated(words: Words) -> str:
    sentence = _("The %(language)s original was changed on %(date)s, after this translation.")
    return sentence % {"language": _language(words["language"]), "date": _day(words)}


def _orphaned(words: Words) -> str:
    return _("No menu, footer, list or other page leads here. Visitors find it by searching at best.")


def _stale(words: Words) -> str:
    if words.get("checked"):
        return _("Nobody has checked since %(date)s that it is still true.") % {"date": _day(words)}
    return _("It was last published on %(date)s.") % {"date": _day(words)}


def _no_description(words: Words) -> str:
    return _("Search engines choose what they show below the title, for the description is empty.")


def _language(code: str) -> str:
    return str(get_language_info(code)["name_translated"])


def _day(words: Words) -> str:
    return date_format(date.fromisoformat(words["date"]), "SHORT_DATE_FORMAT")


_SENTENCES: dict[Kind, Callable[[Words], str]] = {
    Kind.DELETED_LINK: _deleted_link,
    Kind.HIDDEN_LINK: _hidden_link,
    Kind.FOREIGN_LINK: _foreign_link,
    Kind.GONE_CHOICE: _gone_choice,
    Kind.CLOSED_SERVICE: _closed_service,
    Kind.MISSING_FILE: _missing_file,
    Kind.EMPTY: _empty,
    Kind.NO_ALT_TEXT: _no_alt_text,
    Kind.UNTRANSLATED: _untranslated,
    Kind.INCOMPLETE: _incomplete,
    Kind.OUTDATED: _outdated,
    Kind.ORPHANED: _orphaned,
    Kind.STALE: _stale,
    Kind.NO_DESCRIPTION: _no_description,
}
