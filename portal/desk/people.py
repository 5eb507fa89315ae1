"""Staff in the admin's list of users: customers are not edited there, and whoever is added there is staff."""

from django.shortcuts import get_list_or_404
from django.urls import URLPattern, reverse
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _
from wagtail.admin.views import generic
from wagtail.admin.widgets.button import Button
from wagtail.users.forms import UserCreationForm, UserEditForm
from wagtail.users.views import groups, users
from wagtail.users.views.bulk_actions import AssignRoleBulkAction, DeleteBulkAction, SetActiveStateBulkAction

from identity import access
from identity.models import User
from identity.roles import Kind
from identity.staff_step_up import fresh_staff_factor

from .rights_log import note_rights

fresh_proof = method_decorator(fresh_staff_factor, name="dispatch")


class StaffCreationForm(UserCreationForm):
    """A new member of staff."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.instance.kind = Kind.STAFF


class StaffEditForm(UserEditForm):
    """A member of staff."""


class StaffIndexView(users.IndexView):
    """Staff only: customers are found under Customers."""

    def get_base_queryset(self):
        return super().get_base_queryset().filter(kind=Kind.STAFF)


@fresh_proof
class StaffCreateView(users.CreateView):
    """A new member of staff: whoever makes one shows afresh who they are."""


@fresh_proof
class StaffEditView(users.EditView):
    """One member of staff; a customer's id is unknown here."""

    queryset = User.objects.filter(kind=Kind.STAFF)

    @property
    def header_more_buttons(self):
        buttons = list(super().header_more_buttons)
        if access.may(self.request.user, "reset_factors"):
            url = reverse("staff_colleague", args=[self.object.pk])
            buttons.append(Button(_("Reset second factor"), url=url, icon_name="key", priority=15))
        return buttons

    def save_instance(self):
        """Whoever changes their own password signs in again: the desk's database role cannot renew a session."""
        return generic.EditView.save_instance(self)


class StaffHistoryView(users.HistoryView):
    """The history of one member of staff."""

    def get_base_object_queryset(self):
        return super().get_base_object_queryset().filter(kind=Kind.STAFF)


class StaffViewSet(users.UserViewSet):
    """Nobody is deleted: their name stands in conversations. They are set inactive instead."""

    index_view_class = StaffIndexView
    add_view_class = StaffCreateView
    edit_view_class = StaffEditView
    history_view_class = StaffHistoryView
    copy_view_enabled = False

    def get_form_class(self, for_update=False):
        return StaffEditForm if for_update else StaffCreationForm

    def get_common_view_kwargs(self, **kwargs):
        common = super().get_common_view_kwargs(**kwargs)
        for gone in ("delete", "usage"):
            common.pop(f"{gone}_url_name", None)
        return common

    def get_urlpatterns(self) -> list[URLPattern]:
        return [pattern for pattern in super().get_urlpatterns() if pattern.name not in {"delete", "usage"}]


class StaffOnly:
    """Whoever was ticked, only staff are meant; "all" and a changed address name customers too."""

    @method_decorator(fresh_staff_factor)
    def dispatch(self, request, *args, **kwargs):
        return super().dispatch(request, *args, **kwargs)

    @classmethod
    def get_queryset(cls, model, object_ids):
        return get_list_or_404(model, pk__in=object_ids, kind=Kind.STAFF)


class StaffAssignRole(StaffOnly, AssignRoleBulkAction):
    """Wagtail's own, for staff."""


class StaffSetActiveState(StaffOnly, SetActiveStateBulkAction):
    """Wagtail's own, for staff; it changes rows past their signals, so that each change is noted here."""

    @classmethod
    def execute_action(cls, objects, mark_as_active=False, **kwargs):
        changed = [person for person in objects if person.is_active != mark_as_active]
        done = super().execute_action(objects, mark_as_active=mark_as_active, **kwargs)
        for person in changed:
            note_rights(person=person, before={"is_active": person.is_active}, after={"is_active": mark_as_active})
        return done


@fresh_proof
class RoleCreateView(groups.CreateView):
    """Wagtail's own, after a fresh proof."""


@fresh_proof
class RoleEditView(groups.EditView):
    """Wagtail's own, after a fresh proof."""


@fresh_proof
class RoleDeleteView(groups.DeleteView):
    """Wagtail's own, after a fresh proof."""


class RoleViewSet(groups.GroupViewSet):
    """The groups that stand for roles, and those that somebody adds."""

    add_view_class = RoleCreateView
    edit_view_class = RoleEditView
    delete_view_class = RoleDeleteView


DeleteBulkAction.models = []  # nobody is deleted; Wagtail has no hook that takes an action away
