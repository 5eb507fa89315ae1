"""The page of the search."""

from urllib.parse import urlencode

from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import get_language, ngettext, override
from django.utils.translation import gettext as _
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe
from wagtail.models import Locale

from cms_pages.frame import frame_without_page
from cms_pages.models import ContactPage, HelpTopicPage, ServicePage

from .finding import Findings, find
from .kinds import KINDS
from .missed import note_missed
from .question import MAX_LENGTH, Question

_SUGGESTIONS = 6


@require_safe
@cache_control(private=True, no_cache=True)
def site_search(request):
    """`?q=` the words, `kind=` one kind of pages, `page=` a page of results. Neither stored nor indexed."""
    locale = get_object_or_404(Locale, language_code=get_language())
    question = Question.typed(request.GET.get("q", ""))
    kind = request.GET.get("kind", "")
    findings = find(question, locale, request, kind=kind, number=_number(request.GET.get("page", "")))
    if findings.is_missed:
        note_missed(request, question, locale.language_code)
    context = {
        **_frame(request, locale, question),
        "question": question,
        "max_length": MAX_LENGTH,
        "findings": findings,
        "count": _count(findings),
        "kind_links": _kind_links(question, findings, kind),
        "previous_url": _url(question, kind, findings.number - 1) if findings.number > 1 else "",
        "next_url": _url(question, kind, findings.number + 1) if findings.number < findings.last_number else "",
        "meant_url": f"?{urlencode({'q': findings.did_you_mean})}",
    }
    if findings.is_missed:
        context |= _suggestions(locale)
    return render(request, "cms_pages/search.html", context)


def _number(text: str) -> int:
    return int(text) if text.isdecimal() and len(text) < 4 else 1


def _frame(request, locale: Locale, question: Question) -> dict:
    """Menu, footer and a language switcher that takes the question along."""

    def path_in(language: str) -> str:
        with override(language):
            path = reverse("site_search")
        return f"{path}?{urlencode({'q': question.text})}" if question.text else path

    return frame_without_page(_("Search"), request, language=locale.language_code, path_in=path_in)


def _count(findings: Findings) -> str:
    if findings.is_cut:
        return _("The first %(number)s results") % {"number": findings.total}
    return ngettext("%(number)s result", "%(number)s results", findings.total) % {"number": findings.total}


def _url(question: Question, kind: str, number: int = 1) -> str:
    parts = {"q": question.text, "kind": kind if kind in KINDS else "", "page": number if number > 1 else ""}
    return f"?{urlencode({name: value for name, value in parts.items() if value})}"


def _kind_links(question: Question, findings: Findings, chosen: str) -> list[dict]:
    """All results, or one kind of them; nothing to choose from where there is one kind only."""
    if len(findings.kinds) < 2:
        return []
    links = [("", _("Everything"), sum(findings.kinds.values()))]
    links += [(kind.name, kind.heading, number) for kind, number in findings.kinds.items()]
    current = chosen if chosen in KINDS else ""
    return [
        {
            "title": title,
            "number": "" if findings.is_cut else number,
            "url": _url(question, name),
            "current": name == current,
        }
        for name, title, number in links
    ]


def _suggestions(locale: Locale) -> dict:
    """Where else to look."""
    contact = ContactPage.objects.published_in(locale).first()
    return {
        "services": ServicePage.objects.on_offer(locale)[:_SUGGESTIONS],
        "help_topics": HelpTopicPage.objects.published_in(locale)[:_SUGGESTIONS],
        "contact": contact,
    }
