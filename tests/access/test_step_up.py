"""What changes who may do what, who gets the money or what protects somebody asks for a fresh proof at its address.

The proof is eleven minutes old. Whoever has none is led to the page that asks, and no row changes before.
"""

import pytest

from .table import OK, Row, rows
from .trying import Try, attempt

pytestmark = [
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]

_ELEVEN_MINUTES = 660
#: addresses of `urls.txt`, by who goes there and how; a page that asks already when it is opened stands under GET
ASKING = {
    ("owner", "POST"): [
        "/portal/people/invite/",
        "/portal/people/invitations/{invitation}/resend/",
        "/portal/people/invitations/{invitation}/revoke/",
        "/portal/people/{member}/",
        "/portal/people/{member}/remove/",
        "/portal/people/{member}/transfer/",
        "/portal/people/leave/",
        "/portal/company-sign-in/add/",
        "/portal/company-sign-in/{federation}/prove/",
        "/portal/company-sign-in/{federation}/change/",
        "/portal/company-sign-in/{federation}/remove/",
        "/portal/requests/{triaged}/share/",
        "/portal/shares/{share}/end/",
        "/portal/people/share/",
        "/portal/profile/details/",
        "/portal/profile/master-data/show/",
        "/portal/profile/master-data/propose/vat_id/",
        "/portal/profile/master-data/{change}/withdraw/",
        "/portal/profile/master-data/{staff_change}/approve/",
        "/accounts/password/change/",
        "/accounts/email/",
        "/accounts/providers/{way_in}/remove/",
        "/accounts/2fa/totp/deactivate/",
        "/accounts/2fa/recovery-codes/generate/",
        "/accounts/2fa/webauthn/keys/{passkey}/edit/",
        "/accounts/2fa/webauthn/keys/{passkey}/remove/",
        "/api/v1/invitations",
        "/api/v1/invitations/{invitation}/revoke",
        "/api/v1/members/{member}/remove",
        "/api/v1/shares",
        "/api/v1/shares/{share}/end",
        "/api/v1/requests/{triaged}/shares",
        "/api/v1/requests/{triaged}/shares/{request_share}/end",
        "/api/v1/shares",
        "/api/v1/shares/{share}/end",
    ],
    ("owner", "GET"): [
        "/portal/profile/master-data/propose/vat_id/",
        "/accounts/2fa/recovery-codes/",
        "/accounts/2fa/recovery-codes/download/",
    ],
    # who has no second factor yet
    ("other", "POST"): ["/accounts/2fa/totp/activate/", "/accounts/2fa/webauthn/add/"],
    ("other", "GET"): ["/accounts/2fa/totp/activate/", "/accounts/2fa/webauthn/add/"],
    ("admin", "POST"): [
        "/admin/changes/{change}/",
        "/admin/changes/{change}/?refuse",
        "/admin/changes/{staff_change}/",
        "/admin/changes/{staff_change}/?approve",
        "/admin/changes/propose/{account}/vat_id/",
        "/admin/customers/{account}/",
        "/admin/customers/{account}/?parent",
        "/admin/customers/{account}/people/{member}/remove/",
        "/admin/customers/{account}/people/{member}/factors/",
        "/admin/customers/{account}/people/{member}/address/",
        "/admin/federations/{federation}/",
        "/admin/federations/{federation}/?refuse",
        "/admin/federations/{federation}/?remove",
        "/admin/as-customer/{account}/",
        "/admin/users/new/",
        "/admin/users/edit/{user_viewer}/",
        "/admin/groups/new/",
        "/admin/groups/edit/{group}/",
        "/admin/groups/delete/{group}/",
        "/admin/bulk/identity/user/assign_role/?id={user_viewer}",
        "/admin/bulk/identity/user/set_active_state/?id={user_viewer}",
        "/staff/colleagues/{user_viewer}/second-factor/",
        "/staff/second-factor/remove/",
    ],
    ("editor", "POST"): ["/staff/second-factor/codes/renew/"],
    ("admin", "GET"): [
        "/admin/requests/?export=csv",
        "/admin/customers/?q=anna&export=csv",
        "/admin/events/?export=csv",
        "/admin/changes/propose/{account}/vat_id/",
        "/admin/customers/{account}/people/{member}/remove/",
        "/admin/customers/{account}/people/{member}/factors/",
        "/admin/customers/{account}/people/{member}/address/",
        "/admin/as-customer/{account}/",
        "/admin/users/new/",
        "/admin/users/edit/{user_viewer}/",
        "/admin/groups/new/",
        "/admin/groups/edit/{group}/",
        "/admin/groups/delete/{group}/",
        "/admin/bulk/identity/user/assign_role/?id={user_viewer}",
        "/admin/bulk/identity/user/set_active_state/?id={user_viewer}",
        "/staff/second-factor/new/",
        "/staff/second-factor/codes/",
        "/staff/colleagues/{user_viewer}/second-factor/",
    ],
}
#: the desk without the editing of the site
_DESK = (
    *(
        f"/admin/{name}/"
        for name in ("requests", "customers", "changes", "federations", "as-customer", "users", "groups", "reviews")
    ),
    *("/admin/bulk/", "/admin/jobs/", "/admin/account/", "/staff/"),
)
_PROOFS = ("302 /accounts/reauthenticate/", "302 /accounts/2fa/reauthenticate/", "302 /staff/again/")
CASES = [(role, method, address) for (role, method), several in ASKING.items() for address in several]

#: what decides who may do what, who gets the money and what protects somebody
_PROTECTED = {
    "portal_membership", "portal_invitation", "portal_share", "portal_requestpermission",
    "portal_addresspermission", "portal_accountpermission", "portal_masterdatachange", "portal_bankdetails",
    "portal_account", "portal_federation", "mfa_authenticator", "identity_customeridentity", "identity_addresschange",
    "identity_user_groups", "auth_group", "auth_group_permissions",
}  # fmt: skip
#: addresses that change such rows by another proof: a link in a mail, or one's own name
OTHERWISE = {
    "/portal/join/{join}/": "the link of the invitation",
    "/portal/profile/claim/{claim}/": "the link in the mail to a guest",
    "/portal/profile/": "one's own name",
    "/portal/profile/mails/": "which news come by mail to oneself",
    "/accounts/email/change/{address_change}/": "the link in the mail to the new address, or to the old one",
    "/accounts/email/keep/": "takes back what one has asked for oneself",
}


@pytest.fixture(scope="module")
def table() -> dict[str, Row]:
    return {row.address: row for row in rows()}


def _asks(tried: Try) -> bool:
    """Has the answer led to the proof, or said to a program that one is wanted?"""
    led = tried.words.startswith(_PROOFS)
    kept = tried.words == "200" and "_staff_proof" in tried.text
    return led or kept or (tried.words == "403" and "please confirm in the portal" in tried.text)


@pytest.mark.parametrize(("role", "method", "address"), CASES)
def test_an_old_proof_leads_to_a_new_one_and_changes_no_row(world, folder, table, role, method, address):
    tried = attempt(world, folder, table[address], role, method, proven=_ELEVEN_MINUTES)
    assert (_asks(tried), tried.written) == (True, ()), tried.words


def test_each_of_them_lets_in_whose_proof_is_fresh(table):
    """Or the test above would prove nothing: what a fresh proof does there, `test_every_url.py` tries."""
    assert [case for case in CASES if table[case[2]].cell(case[1], case[0]) != OK] == []


@pytest.mark.parametrize(("role", "doors"), [("owner", ("/portal/", "/accounts/", "/api/")), ("admin", _DESK)])
def test_nothing_else_changes_what_is_protected_without_asking(world, folder, table, role, doors):
    changed = {
        row.address: sorted(written)
        for row in table.values()
        if "POST" in row.expected and row.address.startswith(doors) and row.address not in OTHERWISE
        for written in [_PROTECTED & {*attempt(world, folder, row, role, "POST", proven=_ELEVEN_MINUTES).written}]
        if written
    }
    assert changed == {}, "ask for a fresh proof there, and add the address to ASKING"
