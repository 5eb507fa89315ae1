"""Who may see customers' tables and reviews in the admin: decided by role, like every other door.

Wagtail asks a policy for menu items and for each view. Nothing can be added, changed or deleted through
Wagtail's generic views: what changes does so by a verb.
"""

from wagtail.permission_policies import ModelPermissionPolicy
from wagtail.permissions import register_permission_policy

from portal.accounts.models import Account, MasterDataChange
from portal.events.models import Event
from portal.events.permissions import READERS
from portal.federation.models import Federation
from portal.notifications.models import OutgoingMail
from portal.queue.models import JobRun
from portal.referrals.access import MODERATORS
from portal.referrals.models import Review
from portal.requests.models import ServiceRequest


class RolesOnly(ModelPermissionPolicy):
    """Staff of some roles may view, nobody may do anything else; superusers are no exception."""

    def __init__(self, model, roles):
        super().__init__(model)
        self.roles = roles

    def user_has_permission(self, user, action) -> bool:
        return action == "view" and user.is_active and user.staff_role() in self.roles

    def user_has_any_permission(self, user, actions) -> bool:
        return any(self.user_has_permission(user, action) for action in actions)

    def user_has_permission_for_instance(self, user, action, instance) -> bool:
        return self.user_has_permission(user, action)

    def user_has_any_permission_for_instance(self, user, actions, instance) -> bool:
        return self.user_has_any_permission(user, actions)

    def instances_user_has_any_permission_for(self, user, actions):
        everything = self.model._default_manager.all()
        return everything if self.user_has_any_permission(user, actions) else everything.none()

    def instances_user_has_permission_for(self, user, action):
        return self.instances_user_has_any_permission_for(user, [action])


def register_policies() -> None:
    """Tell Wagtail, before anything asks for a policy."""
    for model in (ServiceRequest, Account, MasterDataChange, Federation, Event, JobRun, OutgoingMail):
        register_permission_policy(model, RolesOnly(model, READERS), exact_class=True)
    register_permission_policy(Review, RolesOnly(Review, MODERATORS), exact_class=True)
