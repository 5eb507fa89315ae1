"""No page shuts anybody out or complains: axe finds nothing, the console stays empty, no other host is asked.

The pages are those that the table of addresses (tests/access/urls.txt) lets somebody read, and the public site of
the demo company, which uses every block.
"""

import gc
import re
import warnings
from collections.abc import Iterator
from http.cookies import SimpleCookie

import pytest
from playwright.sync_api import Error, Response
from wagtail.models import Page, Site

from tests.access.table import OK, Row, rows
from tests.access.world import ROLES, World, build
from tests.browser.known_barriers import of_wagtail
from tests.browser.visitors import Visitor
from tests.live import databases
from tests.live.fixtures import built_house, inside
from tests.live.house import House

PARTS = 12
#: (colour scheme, width): one page of each type of the public site is looked at in all, pages of the table in the
#: first two, Wagtail's own in the first; every rule is asked on the first two, the third differs in looks only
LOOKS = [("light", 1280), ("dark", 390), ("dark", 1280)]
NARROWEST = 320
#: whose eyes the pages are seen with, those before who see more
EYES = ("visitor", "owner", "other", "admin", *ROLES)
OURS = re.compile(
    r"^/(?!admin/)|^/admin/($|\?|as-customer/|bulk/portal/|changes/|customers/|events/|jobs/|mails/|requests/)"
)
READABLE = [row for row in rows() if OK in row.expected["GET"]]


@pytest.fixture(scope="module")
def world_house(template, tmp_path_factory, django_db_blocker) -> Iterator[tuple[House, World]]:
    """A house with the world that the table of addresses is tried in."""
    with (
        databases.clone_of(template) as name,
        built_house(tmp_path_factory.mktemp("world"), name, {}) as house,
    ):
        with inside(house, django_db_blocker), warnings.catch_warnings():
            # Wagtail leaves the files of its renditions open until they are collected.
            warnings.simplefilter("ignore", ResourceWarning)
            world = build()
            Site.objects.update(hostname="localhost", port=house.port)
            gc.collect()
        house.start_web()
        yield house, world


@pytest.mark.parametrize("part", range(PARTS))
def test_pages_of_the_table_are_open_to_everybody(world_house, chromium, tmp_path, part):
    house, world = world_house
    eyes = {role: see_as(role, chromium, house, world, tmp_path) for role in ROLES}
    problems, seen = [], 0
    for row in READABLE[part::PARTS]:
        visitor = eyes[next(role for role in EYES if row.cell("GET", role) == OK)]
        found = looked_at(visitor, row, world)
        if found:
            # Once more: what is there only while a busy machine still draws the page is no fault of the page.
            found = looked_at(visitor, row, world)
        seen += found is not None
        problems += [f"{row.address}: {problem}" for problem in found or ()]
    for visitor in eyes.values():
        visitor.leave()
    assert not problems, "\n".join(problems)
    assert seen > 5, "hardly any of these addresses is a page any more"


@pytest.mark.parametrize("language", ["en", "de", "fr", "it"])
def test_the_public_site_is_open_to_everybody(visitor, house, language):
    anna = visitor("anna", language=language)
    pages = Page.objects.live().filter(locale__language_code=language, depth__gt=1)
    one_of_each_type = pages.order_by("content_type_id", "path").distinct("content_type_id")
    addresses = [page.url for page in one_of_each_type]
    problems = []
    for address in addresses:
        assert anna.go(address) == 200
        problems += [
            f"{address}: {problem}" for problem in barriers_in(anna, LOOKS if language == "en" else LOOKS[:2])
        ]
        problems += [f"{address}: {problem}" for problem in too_wide(anna)]
    assert not problems, "\n".join(problems)
    assert len(addresses) >= 8


def test_the_page_for_what_is_not_there_is_open_to_everybody(visitor, house):
    anna = visitor("anna", language="de")
    anna.allowed.append("the server responded with a status of 404")
    assert anna.go("/de/nichts-da/") == 404
    assert not barriers_in(anna, LOOKS)


def looked_at(visitor: Visitor, row: Row, world: World) -> list[str] | None:
    """What is wrong at an address, the console's complaints included; None where it is no page."""
    visitor.complaints.clear()
    if open_page(visitor, row.path(world)) is None:
        return None
    return problems_of(visitor, row) + visitor.complaints


def see_as(role: str, chromium, house: House, world: World, pictures) -> Visitor:
    """A browser with the session of a role."""
    visitor = Visitor(role, chromium, house.address, pictures=pictures)
    cookies = SimpleCookie(world.cookies[role])
    visitor.context.add_cookies(
        [{"name": name, "value": morsel.value, "url": house.address} for name, morsel in cookies.items()]
    )
    return visitor


def open_page(visitor: Visitor, path: str) -> Response | None:
    """Open an address; None when it is no page: a file, data for programs, a part of a page, or a way elsewhere."""
    try:
        response = visitor.page.goto(path)
    except Error as error:
        if "Download is starting" in str(error) or "ERR_ABORTED" in str(error):
            return None
        raise
    assert response is not None
    assert response.status < 500, path
    if response.status != 200 or response.request.redirected_from is not None:
        return None
    headers = response.headers
    # A mail is shown in a sandbox, in which axe could not run either.
    if "html" not in headers["content-type"] or "sandbox" in headers.get("content-security-policy", ""):
        return None
    return response if "<html" in response.text() else None


def problems_of(visitor: Visitor, row: Row) -> list[str]:
    """What is wrong with the page that is open, and not Wagtail's own affair."""
    if not OURS.match(row.address):
        known = of_wagtail(row.address)
        found = barriers_in(visitor, LOOKS[:1], full=1)
        return [barrier for barrier in found if barrier.split(" ")[1] not in known]
    wide = [] if row.address.startswith("/admin/") else too_wide(visitor)
    return barriers_in(visitor, LOOKS[:2]) + wide


def barriers_in(visitor: Visitor, looks: list[tuple[str, int]], *, full: int = 2) -> list[str]:
    """What axe finds on the open page, in each look; with every rule in the first `full` of them."""
    found = []
    for number, (scheme, width) in enumerate(looks):
        visitor.page.emulate_media(color_scheme=scheme)
        visitor.page.set_viewport_size({"width": width, "height": 900})
        found += [f"{scheme}/{width} {barrier}" for barrier in visitor.barriers(looks_only=number >= full)]
    return found


def too_wide(visitor: Visitor) -> list[str]:
    """Whether the narrowest screen would have to be moved sideways to read the open page."""
    visitor.page.set_viewport_size({"width": NARROWEST, "height": 700})
    width = visitor.page.evaluate("document.documentElement.scrollWidth")
    return [f"is {width} pixels wide on a screen of {NARROWEST}"] if width > NARROWEST else []
