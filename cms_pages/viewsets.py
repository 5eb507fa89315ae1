"""What marketing keeps beside pages, as one group of the menu: main menu, footer, banners, testimonials."""

import django_filters
from django.contrib.admin.utils import quote
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.text import Truncator
from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _
from wagtail.admin import messages
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, DateColumn, LocaleColumn, UpdatedAtColumn
from wagtail.models import Page
from wagtail.snippets.views.snippets import CreateView, IndexView, SnippetViewSet, SnippetViewSetGroup

from .models import Banner, Footer, Navigation, Testimonial
from .models.banner import State

#: what a list says above its rows
PURPOSES = {
    Navigation: _(
        "What visitors choose from at the top of every page, one menu a language. Pages are chosen once: "
        "the menu leads to their translations, and leaves out those that are not published."
    ),
    Footer: _(
        "The company and the links at the end of every page, one footer a language. Links lead to the translations "
        "of the pages that were chosen."
    ),
    Banner: _(
        "One sentence above every page of a language, from a time to a time. Of several at the same time, the one "
        "that began last is shown."
    ),
    Testimonial: _(
        "What customers said about us: written once, shown on any page by the block “Testimonial”, and changed "
        "everywhere at once."
    ),
}


class ExplainedIndexView(IndexView):
    """A list that says what it is for."""

    def get_context_data(self, *args, **kwargs):
        return super().get_context_data(*args, **kwargs) | {"purpose": PURPOSES[self.model]}


class SiteSnippetViewSet(SnippetViewSet):
    """What all of them share."""

    index_view_class = ExplainedIndexView
    index_results_template_name = "cms_pages/admin/snippets_results.html"


class OncePerLanguageView(CreateView):
    """There is one in each language: whoever adds a second comes to the first."""

    def dispatch(self, request, *args, **kwargs):
        known = self.model.objects.filter(locale=self.locale).first()
        if known is None or not self.user_has_permission("change"):
            return super().dispatch(request, *args, **kwargs)
        words = {"object": self.model._meta.verbose_name, "language": self.locale.get_display_name()}
        messages.info(request, gettext("There is one %(object)s in %(language)s already; this is it.") % words)
        return redirect(self.edit_url_name, quote(known.pk))

    def get_initial_form_instance(self):
        """The new one is a translation of those in other languages."""
        instance = super().get_initial_form_instance()
        other = self.model.objects.order_by("pk").first()
        if other is not None:
            instance.translation_key = other.translation_key
        return instance


class EntriesColumn(Column):
    """What stands in a menu, from start to end."""

    def get_value(self, instance):
        labels = instance.labels()
        titles = dict(Page.objects.filter(pk__in=labels).values_list("pk", "title"))
        return " · ".join(label or titles.get(page_id, "–") for page_id, label in labels.items())


class NavigationViewSet(SiteSnippetViewSet):
    """The main menu, one a language."""

    model = Navigation
    icon = "list-ul"
    menu_label = _("Main menu")
    menu_name = "main-menu"
    add_view_class = OncePerLanguageView
    copy_view_enabled = False
    list_display = ["__str__", LocaleColumn(), EntriesColumn("entries", label=_("Entries")), UpdatedAtColumn()]


class FooterViewSet(SiteSnippetViewSet):
    """The footer, one a language."""

    model = Footer
    icon = "minus"
    menu_label = _("Footer")
    menu_name = "footer"
    add_view_class = OncePerLanguageView
    copy_view_enabled = False
    list_display = ["claim", LocaleColumn(), "company", "phone", UpdatedAtColumn()]


class BannerStateColumn(Column):
    """Planned, shown or over, as a word in its colour."""

    cell_template_name = "cms_pages/admin/cells/banner_state.html"

    def get_value(self, instance):
        return instance.state_at(timezone.now())


class BannerFilters(WagtailFilterSet):
    """What the list is narrowed by."""

    state = django_filters.ChoiceFilter(label=_("State"), choices=State.choices, method="filter_state")

    class Meta:
        model = Banner
        fields = ["state", "tone", "locale"]

    def filter_state(self, queryset, name, value):
        return queryset.in_state(value, timezone.now())


class BannerViewSet(SiteSnippetViewSet):
    """News above all pages."""

    model = Banner
    icon = "warning"
    menu_label = _("Banners")
    menu_name = "banners"
    filterset_class = BannerFilters
    ordering = ("-starts_at", "pk")
    search_fields = ["text", "link_text"]
    list_display = [
        "text",
        LocaleColumn(),
        BannerStateColumn("state", label=_("State")),
        Column("tone", label=_("Tone"), accessor="get_tone_display", sort_key="tone"),
        DateColumn("starts_at", label=_("Starts"), sort_key="starts_at"),
        DateColumn("ends_at", label=_("Ends"), sort_key="ends_at"),
    ]


class QuotationColumn(Column):
    """How a testimonial begins."""

    def get_value(self, instance):
        return Truncator(instance.quote).words(16)


class TestimonialViewSet(SiteSnippetViewSet):
    """Customers' voices, written once for all pages."""

    model = Testimonial
    icon = "openquote"
    menu_label = _("Testimonials")
    menu_name = "testimonials"
    ordering = ("name", "pk")
    search_fields = ["name", "place", "quote"]
    list_filter = ["locale"]
    list_display = [
        "name",
        LocaleColumn(),
        Column("place", label=_("Place or company"), sort_key="place"),
        QuotationColumn("quote", label=_("Quotation")),
        UpdatedAtColumn(),
    ]


class SiteViewSetGroup(SnippetViewSetGroup):
    """Everything of the site that is no page."""

    items = (NavigationViewSet, FooterViewSet, BannerViewSet, TestimonialViewSet)
    menu_label = pgettext_lazy("menu", "Site")
    menu_name = "site"
    menu_icon = "desktop"
    menu_order = 450
