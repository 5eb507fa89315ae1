"""The places that the company works from."""

from typing import ClassVar

from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.models import PageManager
from wagtail_localize.fields import SynchronizedField

from cms_pages.blocks.body import BodyBlock
from cms_pages.blocks.contact_details import PHONE
from cms_pages.blocks.opening_hours import HoursBlock
from cms_pages.linked_data import branch, questions, rating, reviews
from cms_pages.reviews import Reviews, reviews_of

from .illustrated_page import IllustratedPage
from .service_page import ServicePage
from .site_page import SitePage, SitePageQuerySet


class BranchIndexPage(SitePage):
    """All branches."""

    intro = models.TextField(_("introduction"), max_length=320, help_text=_("One or two sentences above the list."))

    content_panels = [*SitePage.content_panels, FieldPanel("intro")]
    parent_page_types = ["cms_pages.HomePage"]
    subpage_types = ["cms_pages.BranchPage"]
    max_count_per_parent = 1
    template = "cms_pages/branch_index_page.html"
    linked_kind = "CollectionPage"

    class Meta:
        verbose_name = _("list of branches")

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        context["branches"] = BranchPage.objects.published_in(self.locale)
        return context


class BranchPageQuerySet(SitePageQuerySet):
    """Branch pages as lists show them."""

    def published_in(self, locale) -> "BranchPageQuerySet":
        """With their branches and pictures; opening hours are not deferred, for cards show them."""
        pages = super().published_in(locale).select_related("locale", "branch", "image")
        return pages.defer(None).defer("body")


class BranchPage(IllustratedPage):
    """A branch: where it is, when somebody is there, who works there, and which places it serves."""

    branch = models.ForeignKey(
        "portal.Branch",
        verbose_name=_("branch"),
        null=True,
        on_delete=models.SET_NULL,
        related_name="pages",
        help_text=_("Requests that begin on this page are routed there."),
    )
    street = models.CharField(_("street and number"), max_length=120)
    postcode = models.CharField(_("postcode"), max_length=12)
    city = models.CharField(_("town"), max_length=80)
    country = models.CharField(
        _("country"),
        max_length=2,
        default="DE",
        validators=[RegexValidator(r"^[A-Z]{2}$", _("Two capital letters, for example DE."))],
        help_text=_("Its code of two letters, for search engines."),
    )
    phone = models.CharField(_("telephone"), max_length=25, validators=[PHONE], help_text=_("With country code."))
    email = models.EmailField(_("e-mail"))
    area = models.TextField(
        _("coverage area"), max_length=320, help_text=_("The places that this branch serves, as customers know them.")
    )
    hours = StreamField([("hours", HoursBlock())], verbose_name=_("opening hours"), blank=True, max_num=7)
    hours_note = models.TextField(
        _("outside of these hours"), max_length=320, blank=True, help_text=_("What to do in an emergency.")
    )
    body = StreamField(BodyBlock(), verbose_name=_("content"))

    objects = PageManager.from_queryset(BranchPageQuerySet)()

    #: the same in every language, unless an editor says otherwise
    override_translatable_fields = [
        SynchronizedField(name) for name in ("street", "postcode", "city", "country", "phone")
    ]
    content_panels = [
        *IllustratedPage.content_panels,
        FieldPanel("branch"),
        FieldPanel("intro"),
        *IllustratedPage.picture_panels,
        MultiFieldPanel(
            [
                FieldPanel("street"),
                FieldRowPanel([FieldPanel("postcode"), FieldPanel("city"), FieldPanel("country")]),
                FieldRowPanel([FieldPanel("phone"), FieldPanel("email")]),
                FieldPanel("area"),
            ],
            heading=_("Where it is and whom it serves"),
        ),
        MultiFieldPanel([FieldPanel("hours"), FieldPanel("hours_note")], heading=_("Opening hours")),
        FieldPanel("body"),
    ]
    parent_page_types = ["cms_pages.BranchIndexPage"]
    subpage_types: ClassVar[list[str]] = []
    template = "cms_pages/branch_page.html"
    also_found_by = ("street", "postcode", "city", "area")

    class Meta:
        verbose_name = _("branch page")

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        context["services"] = ServicePage.objects.on_offer(self.locale)
        language = self.locale.language_code
        context["reviews"] = reviews_of(branch=self.branch, language=language) if self.branch else Reviews()
        return context

    def linked_data(self, frame: dict) -> list[dict]:
        said = frame["reviews"]
        praise = rating(said.average, said.count) | reviews(said.shown)
        return [branch(self, frame) | praise, *questions(self.body)]
