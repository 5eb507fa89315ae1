"""Every URL, by everybody, by GET and POST, with real ids: `urls.txt` says what happens.

What is refused has written no row, stored no file and sent nothing.
"""

from collections import defaultdict

import pytest

from portal.tenancy.grants import VIEWER_WRITES

from .table import BROKEN, FILE, METHODS, OK, Row, route_of, routes, rows
from .trying import attempt
from .world import MEMBERS, ROLES

pytestmark = [
    # Wagtail leaves files of scaled pictures open, and one of its reports unordered.
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
    pytest.mark.filterwarnings("ignore:Pagination may yield inconsistent results"),
]

_DOORS = "bricked up by identity.urls"
#: patterns that no address leads to, because another one stands before them
COVERED = {
    "admin/login/": _DOORS,
    "admin/password_reset/": _DOORS,
    "admin/password_reset/done/": _DOORS,
    "admin/password_reset/confirm/<uidb64>/<token>/": _DOORS,
    "admin/password_reset/complete/": _DOORS,
    "en/_util/login/": _DOORS,
}

#: what everybody's requests may write: what happened, and work for the worker
_TRACES = {"portal_event", "portal_outbox", "django_q_ormq"}
_SIGN_IN = {
    "identity_user", "account_emailaddress", "account_emailconfirmation", "portal_outgoingmail", "portal_account",
    "portal_membership", "identity_addresschange", "identity_knowndevice", "usersessions_usersession",
    "identity_customeridentity",
}  # fmt: skip
_FACTORS = {"mfa_authenticator"}
_PUBLIC_FORMS = {"portal_account", "portal_servicerequest", "portal_message", "portal_key", "cms_pages_helpvote"}
_DOCUMENTS = {"portal_document", "a file"}
_LINKS = {"portal_statuslink", "portal_key"}
_CUSTOMER = _TRACES | _LINKS | _SIGN_IN | _FACTORS | _PUBLIC_FORMS | _DOCUMENTS | {
    "portal_address", "portal_requestdocument", "portal_messagedocument", "portal_notification",
    "portal_share", "portal_requestpermission", "portal_addresspermission", "portal_accountpermission",
    "portal_invitation", "portal_key",
    "portal_bankdetails", "portal_masterdatachange", "portal_federation",
}  # fmt: skip
_LOG_OF_WAGTAIL = {"wagtailcore_modellogentry"}
#: role -> tables that it may write to at all, whatever the address; editors and administrators may write to all
WRITES = {
    "visitor": _TRACES | _SIGN_IN | _PUBLIC_FORMS,
    "owner": _CUSTOMER,
    "other": _CUSTOMER,
    **dict.fromkeys(MEMBERS, _CUSTOMER),
    "crew": _TRACES | _SIGN_IN | _PUBLIC_FORMS | _LOG_OF_WAGTAIL | set(VIEWER_WRITES),
    "viewer": _TRACES | _SIGN_IN | _PUBLIC_FORMS | _LOG_OF_WAGTAIL | set(VIEWER_WRITES),
}


@pytest.fixture(scope="module")
def table() -> list[Row]:
    return rows()


@pytest.fixture(scope="module")
def by_route(world, table) -> dict[str | None, list[Row]]:
    """The rows of each URL pattern."""
    found = defaultdict(list)
    for row in table:
        found[route_of(row.path(world))].append(row)
    return found


def test_each_url_pattern_has_a_row(by_route):
    missing = [
        f"{route} ({name})" for route, name in routes().items() if route not in by_route and route not in COVERED
    ]
    assert missing == [], f"add an address that leads there to {FILE.name}, with what is expected of each role"


def test_each_row_leads_to_a_url_pattern(by_route):
    assert [row.address for row in by_route.get(None, [])] == []


def test_each_address_stands_in_the_table_once(table):
    addresses = [row.address for row in table]
    assert sorted(addresses) == sorted(set(addresses))


def test_each_url_pattern_lets_somebody_in_or_says_why_never(by_route):
    silent = [
        route
        for route, several in by_route.items()
        if not any(OK in cell for row in several for cell in row.expected.values())
        and not any(row.note.startswith("never") for row in several)
    ]
    assert silent == []


def test_a_pattern_that_is_never_reached_is_covered_by_another(by_route):
    assert set(COVERED) <= set(routes()) - set(by_route)


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("method", METHODS)
def test_each_address_answers_as_the_table_says(world, folder, table, role, method):
    wrong = []
    for row in table:
        if method not in row.expected:
            continue
        expected, tried = row.cell(method, role), attempt(world, folder, row, role, method)
        if tried.sign != expected:
            wrong.append(f"{row.address}: expected {expected} but got {tried.sign} ({tried.words})")
        if tried.is_refusal and tried.written:
            wrong.append(f"{row.address}: refused, and yet wrote {', '.join(tried.written)}")
        beyond = set(tried.written) - WRITES.get(role, set(tried.written))
        if beyond and tried.sign != BROKEN:
            wrong.append(f"{row.address}: wrote {', '.join(sorted(beyond))}, which is not for {role}")
    assert not wrong, "\n".join([f"{method} as {role}, {len(wrong)} of {FILE.name}:", *wrong])
