"""What results are grouped by."""

from dataclasses import dataclass

from django.contrib.contenttypes.models import ContentType
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from cms_pages import models


@dataclass(frozen=True)
class Kind:
    """A group of page types: its name in addresses, its heading, and what stands at a result on the top level."""

    name: str
    heading: str | Promise
    label: str | Promise
    page_types: tuple[type, ...] = ()


_SERVICES = Kind(
    "services",
    _("Services"),
    _("Service"),
    (models.ServicePage, models.ServiceIndexPage),
)
_HELP = Kind(
    "help",
    _("Help"),
    _("Help"),
    (models.HelpArticlePage, models.HelpTopicPage, models.HelpCentrePage),
)
_ARTICLES = Kind(
    "articles",
    _("Articles"),
    _("Article"),
    (models.ArticlePage, models.CaseStudyPage, models.ArticleIndexPage, models.CaseStudyIndexPage),
)
_BRANCHES = Kind("branches", _("Branches"), _("Branch"), (models.BranchPage, models.BranchIndexPage))
_PAGES = Kind(
    "pages",
    _("More pages"),
    _("Page"),
    (
        models.AboutPage,
        models.ContactPage,
        models.HomePage,
        models.LandingPage,
        models.LegalPage,
        models.StandardPage,
    ),
)
KINDS = {kind.name: kind for kind in (_SERVICES, _HELP, _ARTICLES, _BRANCHES, _PAGES)}


def kinds_by_content_type() -> dict[int, Kind]:
    """The kind of each page type that can be found, by the id of its content type."""
    return {
        content_type.pk: kind
        for kind in KINDS.values()
        for content_type in ContentType.objects.get_for_models(*kind.page_types).values()
    }
