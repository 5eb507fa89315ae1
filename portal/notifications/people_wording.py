"""How changes among the people of an account are put to those people."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True)
class News:
    """One mail: heading and text with the names %(account)s, %(person)s and %(role)s in them.

    tells_role: adds what the role means. leads_inside: with a button to the portal.
    """

    heading: Promise
    text: Promise
    tells_role: bool = False
    leads_inside: bool = True


_REMOVED = News(
    _("You no longer have access to the account of %(account)s"),
    _("Your access to the account of %(account)s was ended. You can no longer see or do anything there."),
    leads_inside=False,
)

#: (event, who is told) -> what they are told
NEWS = {
    ("member.joined", "owners"): News(
        _("%(person)s has joined the account of %(account)s"),
        _("%(person)s has accepted the invitation to the account of %(account)s. Role: %(role)s."),
        tells_role=True,
    ),
    ("member.taken_in", "owners"): News(
        _("%(person)s has joined the account of %(account)s"),
        _("%(person)s has come through the company sign-in to the account of %(account)s. Role: %(role)s."),
        tells_role=True,
    ),
    ("member.role_changed", "member"): News(
        _("Your role in the account of %(account)s has changed"),
        _("Your role in the account of %(account)s is a different one now: %(role)s."),
        tells_role=True,
    ),
    ("account.ownership_transferred", "member"): News(
        _("You are now an owner of the account of %(account)s"),
        _("The ownership of the account of %(account)s was handed over to you."),
        tells_role=True,
    ),
    ("account.ownership_transferred", "owners"): News(
        _("%(person)s is now an owner of the account of %(account)s"),
        _("The ownership of the account of %(account)s was handed over to %(person)s."),
    ),
    ("member.removed", "member"): _REMOVED,
    ("member.removed", "owners"): News(
        _("%(person)s no longer has access to the account of %(account)s"),
        _("The access of %(person)s to the account of %(account)s was ended, with what was shared with them."),
    ),
    ("member.left", "owners"): News(
        _("%(person)s has left the account of %(account)s"),
        _("%(person)s no longer has access to the account of %(account)s, and what was shared with them has ended."),
    ),
    ("member.run_out", "member"): News(
        _("Your access to the account of %(account)s has ended"),
        _("Your access to the account of %(account)s was given until a date, and that date is over."),
        leads_inside=False,
    ),
    ("member.run_out", "owners"): News(
        _("The access of %(person)s to the account of %(account)s has ended"),
        _("The access of %(person)s was given until a date, and that date is over. To go on, invite them again."),
    ),
}

#: event of a company sign-in -> what the other owners are told; %(domain)s is the domain
NEWS_OF_FEDERATIONS = {
    "federation.added": News(
        _("A company sign-in was added to the account of %(account)s"),
        _(
            "Somebody named a provider for addresses in %(domain)s. Nobody can sign in that way before it is proven "
            "that the domain is yours."
        ),
    ),
    "federation.changed": News(
        _("The company sign-in of the account of %(account)s was changed"),
        _("Something about the sign-in for addresses in %(domain)s was changed. Please look whether that is right."),
    ),
    "federation.proven": News(
        _("People of %(domain)s can now sign in to the account of %(account)s"),
        _("It is proven that %(domain)s is yours. Whoever has an address there can sign in and joins the account."),
    ),
    "federation.refused": News(
        _("The company sign-in of the account of %(account)s was refused"),
        _("Nobody can sign in through the provider for %(domain)s. The reason stands on the page of the sign-in."),
    ),
    "federation.removed": News(
        _("The company sign-in of the account of %(account)s was removed"),
        _(
            "Nobody can sign in through the provider for %(domain)s any more. Whoever did stays a member and chooses "
            "a password by mail."
        ),
    ),
}
