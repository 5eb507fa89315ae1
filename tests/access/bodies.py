"""What is posted to the addresses that need more than an empty form."""

from collections.abc import Callable
from datetime import timedelta

from django.test.client import MULTIPART_CONTENT
from django.utils import timezone

from cms_pages import guard
from tests import factories
from tests.factories import PASSWORD

from .world import World

_PERSON = {
    "details-first_name": "Anna",
    "details-last_name": "Berger",
    "details-phone": "07541 555 0100",
    **{f"details-address_{part}": value for part, value in factories.ADDRESS.items()},
}
_PLACE = {"label": "Yard", **{f"address_{part}": value for part, value in factories.ADDRESS.items()}}
_REQUEST = {"answer-problem": "It is cold", "answer-fuel": "gas", **_PERSON}
_NEW_PASSWORD = {"password1": "another-horse-battery", "password2": "another-horse-battery"}
_FOOTER = {"claim": "Warm", "columns-count": "0", "legal-count": "0"}
_MENU = {"entries-count": "0"}
_JSON = "application/json"
_PROVIDER = {
    "issuer": "https://login.firm.example",
    "client_id": "portal",
    "client_secret": "of-the-client",
    "role": "auditor",
}

_BRANCH = {"name": "Birkenau", "slug": "birkenau"}


def _enquiry(world: World) -> dict:
    return {
        "name": "Gerda Gast",
        "email": "new-guest@example.com",
        "topic": "heating",
        "message": "It is cold",
        "stamp": _stamp("enquiry", world.ids["contact"]),
    }


def _stamp(purpose: str, subject) -> str:
    return guard.stamp(purpose, subject, now=timezone.now() - timedelta(minutes=1))


#: address -> what is posted
FORMS: dict[str, dict | Callable[[World], dict]] = {
    "/accounts/login/": lambda world: {"login": world.people["owner"].user.email, "password": PASSWORD},
    "/accounts/signup/": {"email": "new@example.com", "password1": PASSWORD},
    "/accounts/reauthenticate/": {"password": PASSWORD},
    "/accounts/email/": {"email": "third@example.com"},
    "/accounts/signup/passkey/": {"email": "new@example.com"},
    "/accounts/2fa/webauthn/keys/{passkey}/edit/": {"name": "Telephone"},
    "/accounts/password/change/": {"oldpassword": PASSWORD, **_NEW_PASSWORD},
    "/accounts/password/reset/": lambda world: {"email": world.people["owner"].user.email},
    "/staff/login/": lambda world: {"username": world.people["editor"].user.email, "password": PASSWORD},
    "/staff/colleagues/{user_viewer}/second-factor/": {"reason": "Phone lost"},
    "/staff/colleagues/{user_owner}/second-factor/": {"reason": "Phone lost"},
    "/forms/enquiry/{contact}/": _enquiry,
    "/forms/helpful/{help_article}/": lambda world: {
        "helpful": "yes",
        "stamp": _stamp("help-vote", world.ids["help_article"]),
    },
    "/portal/requests/new/heating/": _REQUEST,
    "/portal/requests/{draft}/edit/": _REQUEST,
    "/portal/requests/{other_draft}/edit/": _REQUEST,
    "/portal/requests/{triaged}/edit/": _REQUEST,
    "/portal/requests/{triaged}/reply/": lambda world: {"body": "Hello", "files": factories.upload()},
    "/portal/requests/{waiting}/reply/": {"body": "Hello"},
    "/portal/requests/{closed}/reply/": {"body": "Hello"},
    "/portal/requests/{other_triaged}/reply/": lambda world: {"body": "Hello", "files": factories.upload()},
    "/portal/requests/{triaged}/share/": lambda world: {"member": world.ids["member"], "what": "request"},
    "/portal/people/share/": lambda world: {"member": world.ids["member"], "what": "account"},
    "/portal/requests/{triaged}/links/": {"label": "Caretaker", "days": "30"},
    "/portal/requests/{other_triaged}/links/": {"label": "Caretaker", "days": "30"},
    "/status/{guest_status}/claim/": {"email": "guest@example.com"},
    "/admin/requests/{triaged}/links/": {"label": "Caretaker", "days": "7"},
    "/admin/requests/{triaged}/links/?withdraw": lambda world: {"do": "withdraw", "link": world.ids["status_link"]},
    "/admin/as-customer/{account}/": {"reason": "A call about a request"},
    "/admin/as-customer/{guest_account}/": {"reason": "A call about a request"},
    "/portal/profile/": {"first_name": "Anna", "last_name": "Berger"},
    "/portal/profile/details/": {"kind": "person", "language": "en"},
    "/portal/profile/addresses/add/": _PLACE,
    "/portal/profile/addresses/{address}/": _PLACE,
    "/portal/profile/master-data/propose/vat_id/": {"vat_id": "DE136695976"},
    "/portal/profile/mails/": {"mails_of_words": "on"},
    "/portal/profile/language/": {"language": "de"},
    "/portal/profile/account/": lambda world: {"account": world.ids["account"]},
    "/portal/requests/new/heating/?branch={branch_name}": {**_REQUEST, "branch": "seehalden"},
    "/portal/company-sign-in/add/": {"domain": "new.example", **_PROVIDER},
    "/portal/company-sign-in/{federation}/change/": _PROVIDER,
    "/accounts/company/": {"email": "somebody@nothing.example"},
    "/admin/federations/{federation}/": {"do": "prove_by_hand", "reason": "Called them back"},
    "/admin/federations/{federation}/?refuse": {"do": "refuse_federation", "reason": "Not theirs"},
    "/admin/federations/{federation}/?remove": {"do": "remove_federation", "reason": "Not theirs"},
    "/portal/people/invite/": {"email": "new@example.com", "role": "auditor", "language": "en"},
    "/portal/people/{member}/": {"role": "auditor"},
    "/portal/people/{other_member}/": {"role": "auditor"},
    "/api/v1/documents": lambda world: {"file": factories.upload()},
    "/admin/customers/{account}/people/{member}/remove/": {"reason": "Died"},
    "/admin/customers/{account}/people/{member}/owner/": {"reason": "Heir"},
    "/admin/customers/{account}/people/{member}/factors/": {"reason": "Called back"},
    "/admin/customers/{account}/people/{member}/address/": {"reason": "Called back", "new_address": "nw@example.com"},
    "/admin/requests/{triaged}/": lambda world: {"do": "reply", "body": "Hello", "files": factories.upload()},
    "/admin/requests/{triaged}/?note": {"do": "note", "body": "For us"},
    "/admin/requests/{triaged}/?assign": lambda world: {"do": "assign", "assignee": world.ids["user_editor"]},
    "/admin/requests/{triaged}/?route": {"do": "route", "branch": "seehalden", "seen_branch": ""},
    "/admin/requests/{enquiry}/": {"do": "reply", "body": "Hello"},
    "/admin/requests/{triaged}/?schedule": {"do": "schedule", "seen_status": "triaged"},
    "/admin/requests/{submitted}/?finish": {"do": "finish", "seen_status": "submitted"},
    "/admin/requests/{done}/?confirm": {"do": "confirm", "seen_status": "done"},
    "/admin/requests/{draft}/": {"do": "reply", "body": "Hello"},
    "/admin/bulk/portal/servicerequest/assign/?id={submitted}&next=/admin/requests/": lambda world: {
        "assignee": world.ids["user_editor"]
    },
    "/admin/bulk/portal/servicerequest/status/?id={submitted}&next=/admin/requests/": {"verb": "triage"},
    "/admin/bulk/identity/user/assign_role/?id={user_owner}": lambda world: {"role": world.ids["group"]},
    "/admin/bulk/identity/user/set_active_state/?id={user_owner}": {"mark_as_active": ""},
    "/admin/bulk/identity/user/assign_role/?id={user_viewer}": lambda world: {"role": world.ids["group"]},
    "/admin/bulk/identity/user/set_active_state/?id={user_viewer}": {"mark_as_active": ""},
    "/admin/customers/{account}/": {"do": "show_bank_details"},
    "/admin/customers/{account}/?parent": {"do": "set_parent", "parent": ""},
    "/admin/changes/{change}/": {"do": "approve_change"},
    "/admin/changes/{change}/?refuse": {"do": "refuse_change", "reason": "Not known there"},
    "/admin/changes/{change}/?withdraw": {"do": "withdraw_change"},
    "/admin/changes/{staff_change}/": {"do": "show"},
    "/admin/changes/{staff_change}/?approve": {"do": "approve_change"},
    "/admin/changes/propose/{account}/vat_id/": {"vat_id": "DE136695976"},
    "/admin/reviews/{review}/": {"do": "publish_review"},
    "/admin/reviews/{review}/?refuse": {"do": "refuse_review", "reason": "Names a neighbour"},
    "/admin/reviews/{published_review}/": {"do": "publish_review"},
    "/admin/snippets/portal/servicetype/add/": {"name": "Roofing", "form-count": "0"},
    "/admin/snippets/portal/servicetype/edit/{service_type}/": {"name": "Roofing", "form-count": "0"},
    "/admin/snippets/portal/branch/add/": _BRANCH,
    "/admin/snippets/portal/branch/edit/{branch}/": _BRANCH,
    "/admin/snippets/choose/portal/branch/create/": _BRANCH,
    "/admin/snippets/cms_pages/footer/add/": _FOOTER,
    "/admin/snippets/cms_pages/footer/edit/{footer}/": _FOOTER,
    "/admin/snippets/cms_pages/navigation/add/": _MENU,
    "/admin/snippets/cms_pages/navigation/edit/{navigation}/": _MENU,
    "/admin/pages/add/cms_pages/servicepage/{services}/": {"title": "Roofs", "body-count": "0"},
    "/admin/pages/{page}/edit/": {"title": "Roofs", "body-count": "0"},
    "/admin/pages/{page}/revisions/{revision}/revert/": {"title": "Roofs", "body-count": "0"},
    "/admin/pages/{page}/copy/": lambda world: {
        "new_title": "Copy",
        "new_slug": "copy",
        "new_parent_page": world.ids["services"],
    },
    "/admin/localize/translate/{translation}/pofile/upload/": lambda world: {
        "file": factories.upload("de.po", b'msgid ""\nmsgstr ""\n"X-WagtailLocalize-TranslationID: another\\n"\n')
    },
    "/admin/choose-external-link/": {"external-link-chooser-url": "https://example.com/"},
    "/admin/users/new/": {
        "email": "new@foyer.example",
        "first_name": "New",
        "last_name": "Colleague",
        "password1": "another-horse-battery",
        "password2": "another-horse-battery",
        "is_active": "on",
    },
}

#: address of the API -> what is posted as JSON
JSON: dict[str, dict | Callable[[World], dict]] = {
    "/api/v1/requests/{triaged}/shares": lambda world: {"membership_id": world.ids["member"], "may_act": True},
    "/api/v1/requests/{other_triaged}/shares": lambda world: {"membership_id": world.ids["member"]},
    "/api/v1/shares": lambda world: {"membership_id": world.ids["member"], "address_id": world.ids["address"]},
    "/api/v1/requests": {"service_type": "heating", "answers": {"problem": "It is cold"}},
    "/api/v1/invitations": {"email": "new@example.com", "role": "auditor"},
    "/api/v1/members/{member}/remove": {},
    "/api/v1/members/{other_member}/remove": {},
    "/api/v1/invitations/{invitation}/revoke": {},
    "/api/v1/invitations/{other_invitation}/revoke": {},
    "/api/v1/requests/{triaged}/messages": {"body": "Hello"},
    "/api/v1/requests/{triaged}/status-links": {"label": "Caretaker", "days": 7},
    "/api/v1/requests/{closed}/messages": {"body": "Hello"},
    "/api/v1/requests/{other_triaged}/messages": {"body": "Hello"},
}

#: address -> what is put, as the translation editor does
PUT = {
    "/admin/localize/translate/{translation}/strings/{string}/edit/": "value=Warm",
    "/admin/localize/translate/{translation}/overrides/{overridable}/edit/": "value=1",
}


def body_for(address: str, world: World) -> dict:
    """Arguments of the test client's `post` or `put` for an address of the table."""
    if address in PUT:
        return {"data": PUT[address], "content_type": "application/x-www-form-urlencoded"}
    if address in JSON:
        data = JSON[address]
        return {"data": data(world) if callable(data) else data, "content_type": _JSON}
    form = FORMS.get(address, {})
    return {"data": form(world) if callable(form) else form, "content_type": MULTIPART_CONTENT}
