"""The same table with every filter of the application switched off: row-level security alone must hold.

What belongs to somebody carries a marker (world.py); no answer may hold a marker of somebody else's.
"""

import pytest

from portal.documents import access as documents
from portal.requests import access as requests
from portal.requests.models import ServiceRequest
from portal.tenancy.contexts import staff_context

from .table import METHODS, Row, rows
from .trying import attempt
from .unfiltered import switch_off
from .world import ANNA, DARIO, GUEST, INTERNAL, MEMBERS

pytestmark = [
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
    pytest.mark.filterwarnings("ignore:Pagination may yield inconsistent results"),
]

#: whose words are not for whom
NOT_FOR = {
    "visitor": (ANNA, DARIO, GUEST, INTERNAL),
    "owner": (DARIO, GUEST, INTERNAL),
    "other": (ANNA, GUEST, INTERNAL),
    "marketing": (ANNA, DARIO, GUEST, INTERNAL),
    "crew": (ANNA, DARIO, GUEST, INTERNAL),
    **dict.fromkeys(MEMBERS, (DARIO, GUEST, INTERNAL)),
}
#: the demo shows every mail to everybody; production has no such pages
_DEMO = "/demo/mail/"


@pytest.fixture
def unfiltered(world, monkeypatch) -> list[str]:
    return switch_off(monkeypatch)


@pytest.fixture(scope="module")
def table() -> list[Row]:
    return [row for row in rows() if not row.address.startswith(_DEMO)]


def _seen(world, folder, table, role: str, method: str, markers: tuple[str, ...]) -> list[str]:
    """The addresses whose answers hold one of the markers."""
    return [
        f"{row.address} shows {marker}"
        for row in table
        if method in row.expected
        for text in [attempt(world, folder, row, role, method).text]
        for marker in markers
        if marker in text
    ]


@pytest.mark.parametrize(
    ("method", "role"),
    # the database knows accounts and not who is what in them: what members post their owner has posted
    [(method, role) for method in METHODS for role in NOT_FOR if method == "GET" or role not in MEMBERS],
)
def test_nobody_reads_what_belongs_to_somebody_else(world, folder, table, unfiltered, role, method):
    seen = _seen(world, folder, table, role, method, NOT_FOR[role])
    assert not seen, "\n".join(seen)


@pytest.mark.parametrize(("role", "marker"), [("owner", ANNA), ("other", DARIO)])
def test_a_customer_reads_what_is_their_own(world, folder, table, unfiltered, role, marker):
    """Or the test above would prove nothing."""
    assert len(_seen(world, folder, table, role, "GET", (marker,))) > 10


@pytest.mark.parametrize("marker", [ANNA, DARIO, GUEST, INTERNAL])
def test_staff_read_what_belongs_to_everybody(world, folder, table, unfiltered, marker):
    assert (
        len(_seen(world, folder, [row for row in table if "/admin/" in row.address], "editor", "GET", (marker,))) > 5
    )


def test_the_filters_are_switched_off(world, unfiltered):
    nobody = world.people["marketing"].actor
    with staff_context():
        assert requests.visible_to(nobody).count() == ServiceRequest.objects.count() > 10
        assert documents.visible_to(nobody).count() > 5


def test_each_subject_has_a_filter_to_switch_off(unfiltered):
    subjects = {name.split(".")[1] for name in unfiltered}
    assert {"accounts", "documents", "requests", "messages", "notifications", "desk"} <= subjects
