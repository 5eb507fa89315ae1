"""Which page is translated into which language, and what is to be done: a report in Wagtail's admin."""

from collections.abc import Iterable
from dataclasses import dataclass

import django_filters
from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.urls import path, reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.text import capfirst
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views.reports import ReportView
from wagtail.models import Locale, Page, get_page_models
from wagtail.permissions import policy_registry
from wagtail_localize.models import TranslationSource

from .originals import originals, own_pages, pages_called
from .spreadsheets import SafeExport
from .translation_states import Progress, State, in_state, progress_of, state_name, totals, with_states

_EDITING = ("add", "change", "publish")


@dataclass(frozen=True)
class Cell:
    """An original in one language. url and action: what to do about it; action is empty where nothing is to do."""

    state: str
    label: str
    url: str
    action: str = ""


@dataclass(frozen=True)
class Total:
    """How far a language is, in pages."""

    language: str
    numbers: dict[str, int]

    @property
    def needed(self) -> int:
        """Pages that have their original in another language."""
        return sum(self.numbers.values()) - self.numbers.get(State.ORIGINAL, 0)

    @property
    def ready(self) -> int:
        """Those that are translated and up to date."""
        return self.numbers.get(State.CURRENT, 0)

    @property
    def rest(self) -> list[tuple[str, int]]:
        """How many are in which other state."""
        states = (State.CHANGED, State.PROGRESS, State.MISSING)
        return [(str(state.label), self.numbers[state]) for state in states if self.numbers.get(state)]


class ProgressFilters(WagtailFilterSet):
    """By type, and by state in one language or in any."""

    content_type = django_filters.ChoiceFilter(label=_("Type"), empty_label=_("Any"), field_name="content_type_id")
    state = django_filters.ChoiceFilter(
        label=_("State"),
        choices=[choice for choice in State.choices if choice[0] != State.ORIGINAL],
        empty_label=_("Any"),
        method="filter_state",
    )
    language = django_filters.ChoiceFilter(label=_("Language"), empty_label=_("Any"), method="filter_nothing")

    class Meta:
        model = Page
        fields = ("content_type", "state", "language")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        own = [model for model in get_page_models() if model._meta.app_label == "cms_pages"]
        types = ContentType.objects.get_for_models(*own).values()
        self.locales = _locales()
        self.filters["content_type"].extra["choices"] = sorted(
            ((kind.pk, capfirst(kind.name)) for kind in types), key=lambda choice: choice[1]
        )
        self.filters["language"].extra["choices"] = [(one.pk, one.get_display_name()) for one in self.locales]

    def filter_state(self, queryset, name, value):
        chosen = self.data.get("language", "")
        return in_state(queryset, value, [one for one in self.locales if chosen in ("", str(one.pk))])

    def filter_nothing(self, queryset, name, value):
        """A language narrows the state; alone, it leaves out its own originals."""
        return queryset if self.data.get("state") else queryset.exclude(locale_id=value)


class LanguageColumn(Column):
    """The state in one language, with the way to what is to be done."""

    cell_template_name = "cms_pages/admin/cells/translation.html"

    def __init__(self, locale: Locale):
        super().__init__(state_name(locale), label=locale.get_display_name())
        self.locale_id = locale.pk

    def get_value(self, instance):
        return instance.cells[self.locale_id]


class TranslationProgress(SafeExport, ReportView):
    """One line for each page, one column for each language; for whoever edits pages."""

    model = Page
    page_title = _("Translations")
    header_icon = "wagtail-localize-language"
    template_name = "cms_pages/admin/translations.html"
    results_template_name = "cms_pages/admin/translations_results.html"
    filterset_class = ProgressFilters
    index_url_name = "translation_progress"
    index_results_url_name = "translation_progress_results"
    any_permission_required = _EDITING
    default_ordering = ("path",)
    is_searchable = True

    @cached_property
    def locales(self) -> list[Locale]:
        return _locales()

    def get_queryset(self):
        found = with_states(originals().select_related("locale", "content_type"), self.locales)
        if self.is_searching:
            found = found.filter(pk__in=pages_called(self.search_query))
        return self.order_queryset(found)

    def decorate_paginated_queryset(self, object_list):
        pages = list(object_list)
        if pages and hasattr(pages[0], "cells"):  # for the table, a moment ago
            return pages
        for start in range(0, len(pages), 500):
            _add_cells(pages[start : start + 500], self.locales)
        return pages

    def get_table(self, object_list, **kwargs):
        return super().get_table(self.decorate_paginated_queryset(object_list), **kwargs)

    @cached_property
    def columns(self):
        return [
            TitleColumn("title", label=_("Page"), accessor="title", sort_key="title", get_url=_edit),
            Column("type", label=_("Type"), accessor=_type_of),
            *(LanguageColumn(locale) for locale in self.locales),
        ]

    @cached_property
    def list_export(self):
        return ["title", "type", *(locale.language_code for locale in self.locales)]

    @cached_property
    def export_headings(self):
        names = {locale.language_code: locale.get_display_name() for locale in self.locales}
        return {"title": _("Page"), "type": _("Type"), **names}

    def to_row_dict(self, item):
        states = {locale.language_code: item.cells[locale.pk].label for locale in self.locales}
        return {"title": item.title, "type": _type_of(item), **states}

    def get_filename(self):
        return f"translations-{timezone.localdate():%Y-%m-%d}"

    def get_context_data(self, *args, **kwargs):
        context = super().get_context_data(*args, **kwargs)
        if not self.results_only:
            context["totals"] = [Total(one.get_display_name(), totals(one)) for one in self.locales]
        return context


def _locales() -> list[Locale]:
    """In the order in which the site names its languages."""
    order = [code for code, _name in settings.LANGUAGES]
    return sorted(Locale.objects.all(), key=lambda locale: order.index(locale.language_code))


def _edit(page: Page) -> str:
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def _type_of(page: Page) -> str:
    return capfirst(ContentType.objects.get_for_id(page.content_type_id).name)


def _add_cells(pages: list[Page], locales: Iterable[Locale]) -> None:
    """Give each original its cells, with three queries for all of them."""
    keys = [page.translation_key for page in pages]
    groups = own_pages().filter(translation_key__in=keys).values_list("translation_key", "locale_id", "pk")
    targets = {(key, locale_id): pk for key, locale_id, pk in groups}
    sources = dict(TranslationSource.objects.filter(object_id__in=keys).values_list("object_id", "pk"))
    progress = progress_of(keys)
    for page in pages:
        key = page.translation_key
        page.cells = {
            one.pk: _cell(page, one, targets.get((key, one.pk)), progress.get((key, one.pk)), sources.get(key))
            for one in locales
        }


def _cell(
    page: Page, locale: Locale, target_id: int | None, progress: Progress | None, source_id: int | None
) -> Cell:
    state = State(getattr(page, state_name(locale)))
    if state == State.MISSING or target_id is None:
        submit = reverse("wagtail_localize:submit_page_translation", args=[page.pk])
        return Cell(state, str(state.label), f"{submit}?select_locale={locale.language_code}", gettext("Translate"))
    edit = reverse("wagtailadmin_pages:edit", args=[target_id])
    if state == State.PROGRESS:
        return Cell(state, _progress_label(progress), edit, gettext("Continue"))
    if state == State.CHANGED and progress is not None and source_id is not None:
        take_over = reverse("wagtail_localize:update_translations", args=[source_id])
        return Cell(
            state, str(state.label), f"{take_over}?next={reverse('translation_progress')}", gettext("Take over")
        )
    return Cell(state, str(state.label), edit, gettext("Edit") if state == State.CHANGED else "")


def _progress_label(progress: Progress | None) -> str:
    if progress is None or progress.done == progress.total:
        return gettext("Not published")
    return gettext("%(done)s of %(total)s texts") % {"done": progress.done, "total": progress.total}


class ProgressMenuItem(MenuItem):
    """For whoever edits pages."""

    def is_shown(self, request):
        return policy_registry.get_by_type(Page).user_has_any_permission(request.user, _EDITING)


@hooks.register("register_admin_urls")
def report_urls():
    view = TranslationProgress
    return [
        path("reports/translations/", view.as_view(), name="translation_progress"),
        path("reports/translations/results/", view.as_view(results_only=True), name="translation_progress_results"),
    ]


@hooks.register("register_reports_menu_item")
def report_menu_item():
    return ProgressMenuItem(
        _("Translations"),
        reverse("translation_progress"),
        name="translation-progress",
        icon_name="wagtail-localize-language",
        order=200,
    )


@hooks.register("construct_reports_menu")
def only_this_report_of_translations(request, items):
    """wagtail-localize's own knows only what was submitted to it."""
    others = reverse("wagtail_localize:translations_report")
    items[:] = [item for item in items if item.url != others]
