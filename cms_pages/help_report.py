"""Which help articles help: a report in Wagtail's admin."""

import django_filters
from django.conf import settings
from django.db.models import Case, Count, F, FloatField, Prefetch, Q, When
from django.db.models.functions import Cast
from django.urls import path, reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views.reports import ReportView

from .models import HelpArticlePage, HelpVote

#: the latest comments that a row shows
_COMMENTS = 5
#: what a spreadsheet takes for the beginning of a formula; comments come from strangers
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


class HelpVoteFilters(WagtailFilterSet):
    """By language."""

    language = django_filters.ChoiceFilter(
        label=_("Language"),
        choices=settings.LANGUAGES,
        field_name="locale__language_code",
        empty_label=_("Any"),
    )

    class Meta:
        model = HelpArticlePage
        fields: tuple[str, ...] = ()


class CommentsColumn(Column):
    """What was missing, the latest first."""

    cell_template_name = "cms_pages/admin/comments_cell.html"


class HelpVoteReport(ReportView):
    """The article that helps least first; for whoever may see the answers."""

    model = HelpVote
    page_title = _("Did the help articles help?")
    header_icon = "help"
    filterset_class = HelpVoteFilters
    index_url_name = "help_votes"
    index_results_url_name = "help_votes_results"
    any_permission_required = ("view",)
    default_ordering = ("share", "-no", "title")
    list_export = ("title", "language", "yes", "no", "share", "comments")
    export_headings = {
        "title": _("Article"),
        "language": _("Language"),
        "yes": _("Yes"),
        "no": _("No"),
        "share": _("Helpful in percent"),
        "comments": _("What was missing"),
    }

    def get_base_queryset(self):
        commented = HelpVote.objects.exclude(comment="").order_by("-at")
        articles = HelpArticlePage.objects.select_related("locale").annotate(
            yes=Count("help_votes", filter=Q(help_votes__helpful=True)),
            no=Count("help_votes", filter=Q(help_votes__helpful=False)),
        )
        share = Cast(F("yes"), FloatField()) * 100 / (F("yes") + F("no"))
        return (
            articles.annotate(share=Case(When(Q(yes__gt=0) | Q(no__gt=0), then=share), output_field=FloatField()))
            .defer_streamfields()
            .prefetch_related(Prefetch("help_votes", queryset=commented[:_COMMENTS], to_attr="commented"))
        )

    @cached_property
    def columns(self):
        return [
            TitleColumn(
                "title",
                label=_("Article"),
                sort_key="title",
                get_url=lambda article: reverse("wagtailadmin_pages:edit", args=[article.pk]),
            ),
            Column("language", label=_("Language"), accessor="locale.language_name"),
            Column("yes", label=_("Yes"), sort_key="yes"),
            Column("no", label=_("No"), sort_key="no"),
            Column("share", label=_("Helpful"), accessor=_percent, sort_key="share"),
            CommentsColumn("commented", label=_("What was missing")),
        ]

    def to_row_dict(self, item):
        return {
            "title": item.title,
            "language": item.locale.language_code,
            "yes": item.yes,
            "no": item.no,
            "share": None if item.share is None else round(item.share),
            "comments": "\n".join(vote.comment for vote in item.commented),
        }

    def preprocess_field_value(self, field, value, export_format):
        text = super().preprocess_field_value(field, value, export_format)
        is_formula = isinstance(text, str) and text.startswith(_FORMULA_STARTS)
        return f"'{text}" if is_formula and export_format == self.FORMAT_CSV else text

    def get_filename(self):
        return f"help-articles-{timezone.localdate():%Y-%m-%d}"


def _percent(article) -> str:
    return "–" if article.share is None else f"{article.share:.0f} %"


class HelpVoteMenuItem(MenuItem):
    """For whoever may see the report."""

    def is_shown(self, request):
        return request.user.has_perm("cms_pages.view_helpvote")


@hooks.register("register_admin_urls")
def report_urls():
    return [
        path("reports/help/", HelpVoteReport.as_view(), name="help_votes"),
        path("reports/help/results/", HelpVoteReport.as_view(results_only=True), name="help_votes_results"),
    ]


@hooks.register("register_reports_menu_item")
def report_menu_item():
    return HelpVoteMenuItem(
        _("Did the help articles help?"), reverse("help_votes"), name="help-votes", icon_name="help", order=1310
    )
