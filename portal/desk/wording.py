"""Events in words for staff: the log's verbs are names for programs."""

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.log_actions import registry

#: a text that may wait for its language
Words = str | Promise

EVENTS: dict[str, Words] = {
    "account.bank_details_read": gettext_lazy("Bank details read"),
    "account.change_approved": gettext_lazy("Change of master data approved"),
    "account.change_proposed": gettext_lazy("Change of master data proposed"),
    "account.change_refused": gettext_lazy("Change of master data refused"),
    "account.change_withdrawn": gettext_lazy("Change of master data withdrawn"),
    "account.claimed": gettext_lazy("Enquiries taken over by the person who signed up"),
    "account.cleared_away": gettext_lazy("Unused account removed"),
    "account.details_changed": gettext_lazy("Account details changed"),
    "account.guest_opened": gettext_lazy("Account opened for a guest"),
    "account.opened": gettext_lazy("Account opened"),
    "account.ownership_transferred": gettext_lazy("Ownership handed over"),
    "account.parent_set": gettext_lazy("Parent account set"),
    "account.profile_updated": gettext_lazy("Contact details changed"),
    "account.vat_id_checked": gettext_lazy("VAT ID looked up"),
    "account.viewed": gettext_lazy("Customer record opened by staff"),
    "address.added": gettext_lazy("Address added"),
    "address.changed": gettext_lazy("Address changed"),
    "address.made_home": gettext_lazy("Home address chosen"),
    "address.removed": gettext_lazy("Address removed"),
    "desk.exported": gettext_lazy("List exported"),
    "desk.listed": gettext_lazy("List opened by staff"),
    "document.abandoned": gettext_lazy("Unused file removed"),
    "document.downloaded": gettext_lazy("File downloaded"),
    "document.received": gettext_lazy("File received"),
    "document.released": gettext_lazy("File checked and released"),
    "document.removed": gettext_lazy("Infected file removed"),
    "federation.added": gettext_lazy("Company sign-in added"),
    "federation.changed": gettext_lazy("Company sign-in changed"),
    "federation.proof_asked": gettext_lazy("Proof of a domain looked for"),
    "federation.proof_missing": gettext_lazy("Proof of a domain not found"),
    "federation.proven": gettext_lazy("Domain of a company sign-in proven"),
    "federation.refused": gettext_lazy("Company sign-in refused"),
    "federation.removed": gettext_lazy("Company sign-in removed"),
    "keys.rotated": gettext_lazy("Encrypted anew under the newest key"),
    "log.event_viewed": gettext_lazy("Event opened by staff"),
    "log.generation_begun": gettext_lazy("New generation of seals begun"),
    "member.invitation_revoked": gettext_lazy("Invitation taken back"),
    "member.invited": gettext_lazy("Somebody invited into the account"),
    "member.joined": gettext_lazy("Somebody joined the account"),
    "member.left": gettext_lazy("Somebody left the account"),
    "member.mails_chosen": gettext_lazy("Chose what comes by mail"),
    "member.removed": gettext_lazy("Somebody removed from the account"),
    "member.role_changed": gettext_lazy("Role of a member changed"),
    "member.run_out": gettext_lazy("Access of a member ran out"),
    "member.taken_in": gettext_lazy("Somebody joined through the company sign-in"),
    "message.asked": gettext_lazy("Question asked"),
    "message.noted": gettext_lazy("Internal note written"),
    "message.sent": gettext_lazy("Message sent"),
    "person.address_change_agreed": gettext_lazy("Change of e-mail address agreed to"),
    "person.address_change_asked": gettext_lazy("Change of e-mail address asked for"),
    "person.address_change_withdrawn": gettext_lazy("Change of e-mail address withdrawn"),
    "person.address_changed": gettext_lazy("E-mail address changed"),
    "person.address_confirmed": gettext_lazy("E-mail address confirmed"),
    "person.details_changed": gettext_lazy("Name changed"),
    "person.device_added": gettext_lazy("Signed in on a new device"),
    "person.factor_added": gettext_lazy("Second factor added"),
    "person.factor_failed": gettext_lazy("Second factor refused"),
    "person.factor_removed": gettext_lazy("Second factor removed"),
    "person.factors_forgotten": gettext_lazy("All second factors taken away by support"),
    "person.identity_confirmed": gettext_lazy("Confirmed who they are"),
    "person.language_chosen": gettext_lazy("Language chosen"),
    "person.password_changed": gettext_lazy("Password changed"),
    "person.provider_linked": gettext_lazy("Sign-in through a provider linked"),
    "person.provider_refused": gettext_lazy("Sign-in through a provider refused"),
    "person.provider_unlinked": gettext_lazy("Sign-in through a provider removed"),
    "person.recovery_code_used": gettext_lazy("Recovery code used"),
    "person.recovery_codes_made": gettext_lazy("Recovery codes made"),
    "person.rights_changed": gettext_lazy("Access of a person changed"),
    "person.role_given": gettext_lazy("Role given to a person"),
    "person.role_taken": gettext_lazy("Role taken from a person"),
    "person.sessions_ended": gettext_lazy("Sessions ended"),
    "person.sign_in_braked": gettext_lazy("Too many failed sign-ins: further tries refused for a while"),
    "person.sign_in_failed": gettext_lazy("Sign-in failed"),
    "person.signed_in": gettext_lazy("Signed in"),
    "person.signed_out": gettext_lazy("Signed out"),
    "person.staff_added": gettext_lazy("Member of staff added"),
    "request.answered": gettext_lazy("Customer answered"),
    "request.assigned": gettext_lazy("Assigned"),
    "request.cancelled": gettext_lazy("Request cancelled"),
    "request.confirmed": gettext_lazy("Confirmed by the customer"),
    "request.drafted": gettext_lazy("Draft saved"),
    "request.finished": gettext_lazy("Marked as done"),
    "request.reopened": gettext_lazy("Reopened"),
    "request.routed": gettext_lazy("Given to a branch"),
    "request.scheduled": gettext_lazy("Marked as scheduled"),
    "request.started": gettext_lazy("Work started"),
    "request.submitted": gettext_lazy("Request sent"),
    "request.triaged": gettext_lazy("Request accepted"),
    "request.viewed": gettext_lazy("Request opened by staff"),
    "request.waiting": gettext_lazy("Waiting for the customer"),
    "status_link.claim_asked": gettext_lazy("Asked on the status page to take the request over"),
    "status_link.made": gettext_lazy("Status link made"),
    "status_link.revoked": gettext_lazy("Status link withdrawn"),
    "status_link.viewed": gettext_lazy("Status looked at by a link"),
    "visit.ended": gettext_lazy("Stopped seeing the portal as the customer"),
    "visit.page_seen": gettext_lazy("Page seen as the customer"),
    "visit.started": gettext_lazy("Began to see the portal as the customer"),
    "review.answered": gettext_lazy("Review answered"),
    "review.published": gettext_lazy("Review published"),
    "review.reconsidered": gettext_lazy("Refusal of a review taken back"),
    "review.refused": gettext_lazy("Review refused"),
    "review.submitted": gettext_lazy("Review received"),
    "review.viewed": gettext_lazy("Review opened by staff"),
    "review.withdrawn": gettext_lazy("Review taken off the website"),
    "role.permission_given": gettext_lazy("Permission given to a role"),
    "role.permission_taken": gettext_lazy("Permission taken from a role"),
    "share.changed": gettext_lazy("What is shared changed"),
    "share.ended": gettext_lazy("Sharing ended"),
    "share.given": gettext_lazy("Shared with somebody"),
    "staff.codes_renewed": gettext_lazy("New recovery codes made"),
    "staff.factor_added": gettext_lazy("Second factor set up"),
    "staff.factor_failed": gettext_lazy("Wrong code of a second factor"),
    "staff.factor_removed": gettext_lazy("Second factor removed"),
    "staff.factor_reset": gettext_lazy("Second factor of a colleague reset"),
    "staff.recovery_code_used": gettext_lazy("Recovery code used"),
    "staff.roles_from_provider": gettext_lazy("Roles set by single sign-on"),
    "staff.sso_refused": gettext_lazy("Single sign-on refused"),
}

#: beginning of the verbs -> what they are about, in the order of the choice
GROUPS: dict[str, Words] = {
    "request": gettext_lazy("Requests"),
    "message": gettext_lazy("Messages"),
    "document": gettext_lazy("Files"),
    "account": gettext_lazy("Customers"),
    "address": gettext_lazy("Addresses"),
    "member": gettext_lazy("Members"),
    "federation": gettext_lazy("Company sign-ins"),
    "share": gettext_lazy("Sharing"),
    "status_link": gettext_lazy("Status links"),
    "visit": gettext_lazy("See as customer"),
    "person": gettext_lazy("People and sign-in"),
    "staff": gettext_lazy("Sign-in of staff"),
    "role": gettext_lazy("Roles"),
    "review": gettext_lazy("Reviews"),
    "desk": gettext_lazy("Lists of the desk"),
    "log": gettext_lazy("Event log"),
    "keys": gettext_lazy("Keys"),
    "site": gettext_lazy("Website"),
}


def verb_choices() -> list[tuple[Words, list[tuple[str, Words]]]]:
    """All events, group by group, each group with a choice of all of its own (it ends with a dot)."""
    everything = _("Everything about: %(group)s")
    groups: dict[str, list[tuple[str, Words]]] = {
        name: [(f"{name}.", everything % {"group": group})] for name, group in GROUPS.items()
    }
    for verb, label in sorted(EVENTS.items(), key=lambda event: str(event[1]).casefold()):
        groups[verb.partition(".")[0]].append((verb, label))
    return [(GROUPS[name], choices) for name, choices in groups.items()]


#: events that say that somebody looked, not that something happened
READS = frozenset(
    {
        "request.viewed",
        "account.viewed",
        "account.bank_details_read",
        "document.downloaded",
        "log.event_viewed",
        "review.viewed",
        "visit.page_seen",
        "status_link.viewed",
    }
)


def label_of(verb: str) -> str:
    """The event in words; Wagtail's own actions keep their name, and unknown verbs are shown as they are."""
    if verb in EVENTS:
        return str(EVENTS[verb])
    if verb.startswith("site."):
        return _("Website: %(action)s") % {"action": _wagtails_label(verb.removeprefix("site."))}
    return verb


def _wagtails_label(action: str) -> str:
    """Wagtail's own word for one of its actions, in the reader's language."""
    for name in (f"wagtail.{action}", action):
        if registry.action_exists(name):
            return str(registry.get_action_label(name))
    return action.replace("_", " ").replace(".", ", ")


def actor_of(event) -> str:
    """Who it was, as the log remembers them: erasing a person empties this."""
    personal = event.personal
    if personal is None:
        return _("erased")
    return personal.get("name") or personal.get("tried") or _("unknown")
