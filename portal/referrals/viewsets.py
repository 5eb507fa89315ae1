"""Reviews in the admin: the queue of what waits for a decision, and the page of one review."""

import django_filters
from django import forms
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import Q
from django.http import Http404
from django.shortcuts import redirect
from django.urls import path, reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext, pgettext_lazy
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import BulkActionsCheckboxColumn, Column, DateColumn, TitleColumn
from wagtail.admin.views import generic
from wagtail.admin.views.bulk_action import BulkAction
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.views.generic.permissions import PermissionCheckedMixin
from wagtail.admin.viewsets.model import ModelViewSet

from portal.accounts.models import Branch
from portal.events.permissions import NotAllowed
from portal.requests.catalogue import service_names

from . import access, actions
from .models import MAX_REASON, MAX_TEXT, Review
from .workflow import State

EVERY = "all"
#: the tabs above the list: name in the address -> label
VIEWS = [*State.choices, (EVERY, pgettext_lazy("reviews", "All"))]
#: one click does no more than this
AT_ONCE = 200


class ReviewFilters(WagtailFilterSet):
    """What the list is narrowed by."""

    state = django_filters.ChoiceFilter(
        choices=VIEWS, label=_("State"), method="filter_state", empty_label=None, widget=forms.RadioSelect
    )
    service = django_filters.MultipleChoiceFilter(
        choices=[], label=_("Service"), field_name="service_type__slug", widget=forms.CheckboxSelectMultiple
    )
    branch = django_filters.ModelMultipleChoiceFilter(
        queryset=Branch.objects.all(), label=_("Branch"), widget=forms.CheckboxSelectMultiple
    )
    language = django_filters.MultipleChoiceFilter(
        choices=Review._meta.get_field("language").choices,
        label=_("Language"),
        widget=forms.CheckboxSelectMultiple,
    )
    rating = django_filters.MultipleChoiceFilter(
        choices=[(stars, str(stars)) for stars in range(5, 0, -1)],
        label=_("Stars"),
        widget=forms.CheckboxSelectMultiple,
    )

    class Meta:
        model = Review
        fields: tuple[str, ...] = ()

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.filters["service"].extra["choices"] = list(service_names().items())

    def filter_state(self, queryset, name, value):
        return queryset if value == EVERY else queryset.filter(state=value)


class ReviewTitleColumn(TitleColumn):
    """Who wrote it and how it begins."""

    cell_template_name = "portal/referrals/cells/review.html"


class StarsColumn(Column):
    """One to five stars."""

    cell_template_name = "portal/referrals/cells/stars.html"


class StateColumn(Column):
    """A state as a tag in its colour."""

    cell_template_name = "portal/referrals/cells/state.html"


class ReviewListView(generic.IndexView):
    """Opens with what waits, the longest waiting first."""

    any_permission_required = ["view"]
    template_name = "portal/referrals/queue.html"
    results_template_name = "portal/desk/queue_results.html"
    page_title = _("Reviews")
    filterset_class = ReviewFilters

    def get_base_queryset(self):
        found = access.visible_to(self.request.actor).select_related("service_type", "branch")
        found = found.defer("service_type__form", "service_type__summary")
        if "state" not in self.request.GET and self.current_view != EVERY:
            found = found.filter(state=self.current_view)
        return found

    def get_context_data(self, *args, **kwargs):
        context = super().get_context_data(*args, **kwargs)
        actions.note_list(
            filters=sorted(name for name, value in self.request.GET.items() if value and name != "p"),
            page=context["page_obj"].number,
            shown=[review.pk for review in context["object_list"]],
            by=self.request.actor,
            now=timezone.now(),
        )
        return context

    @cached_property
    def current_view(self) -> str:
        """The tab that is open: the one asked for, else all for a search or a filter, else what waits."""
        asked = self.request.GET.get("state")
        if asked:
            return asked
        narrowed = set(self.request.GET) - {"p", "ordering", "_w_filter_fragment"}
        return EVERY if any(self.request.GET.get(name) for name in narrowed) else State.WAITING

    @cached_property
    def default_ordering(self):
        return ("submitted_at", "pk") if self.current_view == State.WAITING else ("-submitted_at", "-pk")

    @cached_property
    def is_searchable(self):
        return True

    def search_queryset(self, queryset):
        words = self.search_query.strip() if self.is_searching else ""
        return queryset.filter(Q(author__icontains=words) | Q(text__icontains=words)) if words else queryset

    @cached_property
    def active_filters(self):
        """What can be taken away again; the open tab says itself what it is."""
        return [chosen for chosen in super().active_filters if chosen.auto_id != "id_state"]

    @cached_property
    def tabs(self) -> list[dict]:
        return [
            {"label": label, "url": f"{self.index_url}?state={view}", "current": view == self.current_view}
            for view, label in VIEWS
        ]

    @cached_property
    def columns(self):
        names = service_names()
        return [
            BulkActionsCheckboxColumn("bulk_actions", obj_type="review"),
            ReviewTitleColumn(
                "author",
                label=_("Review"),
                sort_key="author",
                get_url=lambda review: reverse("reviews:detail", args=[review.pk]),
                get_title_id=lambda review: f"review_{review.pk}_title",
            ),
            StarsColumn("rating", label=_("Stars"), sort_key="rating"),
            Column("service", label=_("Service"), accessor=lambda review: names[review.service_type.slug]),
            Column("branch", label=_("Branch"), accessor=lambda review: review.branch or "–"),
            Column("language", label=_("Language"), accessor="get_language_display", sort_key="language"),
            StateColumn("state", label=_("State"), accessor="get_state_display", sort_key="state"),
            DateColumn("submitted_at", label=pgettext_lazy("review", "Received"), sort_key="submitted_at"),
        ]

    @cached_property
    def no_results_message(self):
        if self.is_searching or self.is_filtering:
            return _("No review matches. Try fewer words or another tab.")
        return _("No review waits for a decision. Well done.")


class RefuseForm(forms.Form):
    """Why not."""

    reason = forms.CharField(
        label=_("Reason"),
        max_length=MAX_REASON,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("For colleagues and the author. Visitors never see it."),
        error_messages={"required": _("Please say why, so that colleagues and the author can be told.")},
    )


class AnswerForm(forms.Form):
    """What stands below the review."""

    reply = forms.CharField(
        label=_("Our answer"),
        max_length=MAX_TEXT,
        required=False,
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text=_("Everybody reads it below the review. Write in the language of the review."),
    )


#: what a decision needs besides a button
FORMS: dict[str, type[forms.Form]] = {"refuse_review": RefuseForm, "answer_review": AnswerForm}
#: what is said afterwards
DONE = {
    "publish_review": _("The review is on the website now."),
    "refuse_review": _("The review has been refused."),
    "withdraw_review": _("The review is off the website and waits for a decision."),
    "reconsider_review": _("The review waits for a decision again."),
    "answer_review": _("Your answer has been saved."),
}
#: after these there is nothing left to do on the page
_BACK_TO_QUEUE = {"publish_review", "refuse_review"}


class ReviewView(PermissionCheckedMixin, WagtailAdminTemplateMixin, TemplateView):
    """GET shows, POST does one verb named by `do`."""

    model = Review
    any_permission_required = ["view"]
    template_name = "portal/referrals/review.html"
    header_icon = "pick"

    @cached_property
    def actor(self):
        return self.request.actor

    def get(self, request, *args, **kwargs):
        self.review = access.review_or_404(self.actor, self.kwargs["pk"])
        actions.note_view(review=self.review, by=self.actor, now=timezone.now())
        return self.render_to_response(self.get_context_data())

    def post(self, request, *args, **kwargs):
        self.review = access.review_or_404(self.actor, self.kwargs["pk"])
        verb = request.POST.get("do", "")
        if verb not in actions.DECISIONS:
            raise Http404("no such verb")
        form = FORMS.get(verb, forms.Form)(request.POST)
        if not form.is_valid():
            return self._again({f"{verb}_form": form})
        decide = actions.DECISIONS[verb]
        try:
            decide(review=self.review, by=self.actor, now=timezone.now(), **form.cleaned_data)
        except NotAllowed as error:
            raise PermissionDenied from error
        except actions.ReviewNotPossible as error:
            return self._again({"error": str(error)})
        address = reverse("reviews:detail", args=[self.review.pk])
        if verb in _BACK_TO_QUEUE:
            messages.success(request, DONE[verb], buttons=[messages.button(address, _("Show"))])
            return redirect("reviews:index")
        messages.success(request, DONE[verb])
        return redirect(address)

    def _again(self, extra: dict):
        self.review = access.review_or_404(self.actor, self.review.pk)
        return self.render_to_response(self.get_context_data(**extra), status=422)

    def get_page_title(self):
        return self.review.number

    def get_breadcrumbs_items(self):
        return [
            *self.breadcrumbs_items,
            {"url": reverse("reviews:index"), "label": _("Reviews")},
            {"url": "", "label": self.review.number},
        ]

    def get_context_data(self, **kwargs):
        review = self.review
        context = {
            "review": review,
            "service_name": service_names()[review.service_type.slug],
            "possible": access.possible_verbs(self.actor, review),
            "refuse_review_form": RefuseForm(),
            "answer_review_form": AnswerForm(initial={"reply": review.reply}),
            **super().get_context_data(**kwargs),
        }
        context["answer_review_form"].fields["reply"].widget.attrs["lang"] = review.language
        return context


class PublishBulkAction(BulkAction):
    """Publish many after one look at the list; those that cannot be are told."""

    models = [Review]
    display_name = _("Publish")
    action_type = "publish"
    aria_label = _("Publish the selected reviews")
    template_name = "portal/referrals/bulk_publish.html"
    action_priority = 10

    @cached_property
    def actor(self):
        return self.request.actor

    def dispatch(self, request, *args, **kwargs):
        if self.actor is None or not access.may(self.actor, "publish_review"):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_queryset(self, model=None, object_ids=()):
        rows = access.visible_to(self.actor).filter(pk__in=[pk for pk in object_ids if str(pk).isdecimal()])
        return list(rows.waiting().order_by("submitted_at", "pk")[:AT_ONCE])

    @cached_property
    def chosen_ids(self) -> list:
        """All that match are read from the list's own filters and search."""
        ids = self.request.GET.getlist("id")
        if "all" not in ids:
            return ids
        listing = ReviewListView(model=Review, index_results_url_name="reviews:index_results")
        listing.setup(self.request)
        return list(listing.get_queryset().values_list("pk", flat=True)[: AT_ONCE + 1])

    def get_actionable_objects(self):
        return self.get_queryset(self.model, self.chosen_ids), {"items_with_no_access": []}

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        shown = [row["item"].pk for row in context["items"]]
        actions.note_list(filters=[], page=1, shown=shown, by=self.actor, now=timezone.now())
        return context | {
            "title": _("Publish reviews"),
            "left_out": len(self.chosen_ids) - len(context["items"]),
        }

    def get_execution_context(self):
        return {"view": self}

    @classmethod
    def execute_action(cls, objects, *, view, **kwargs):
        refused = 0
        for review in objects:
            try:
                with transaction.atomic():
                    actions.publish_review(review=review, by=view.actor, now=timezone.now())
            except actions.ReviewNotPossible as error:
                refused += 1
                messages.warning(view.request, f"{review.number}: {error}")
        return len(objects) - refused, 0

    def get_success_message(self, num_parent_objects, num_child_objects):
        if not num_parent_objects:
            return None
        return ngettext(
            "%(count)s review is on the website now.", "%(count)s reviews are on the website now.", num_parent_objects
        ) % {"count": num_parent_objects}


class ReviewViewSet(ModelViewSet):
    """`reviews:index` and `reviews:detail`. Nothing is edited in generic forms."""

    model = Review
    name = "reviews"
    icon = "pick"
    menu_label = _("Reviews")
    menu_order = 40
    add_to_admin_menu = True
    copy_view_enabled = False
    add_to_reference_index = False
    list_per_page = 25
    template_prefix = ""
    index_view_class = ReviewListView

    def get_common_view_kwargs(self, **kwargs):
        common = super().get_common_view_kwargs(**kwargs)
        for gone in ("add", "edit", "delete", "history", "usage"):
            common.pop(f"{gone}_url_name", None)
        return common

    def get_urlpatterns(self):
        return [
            path("", self.index_view, name="index"),
            path("results/", self.index_results_view, name="index_results"),
            path("<int:pk>/", ReviewView.as_view(), name="detail"),
        ]

    def register_admin_url_finder(self):
        """There is no form to find."""
