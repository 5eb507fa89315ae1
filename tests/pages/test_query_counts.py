"""How many queries each page makes: a committed file, so that a change shows up in review.

`UPDATE_QUERY_COUNTS=1 make test` (or pytest on this file) writes the file anew.
"""

import json
import os
from pathlib import Path

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from identity.roles import Role
from portal.accounts.models import Membership
from tests import factories

pytestmark = pytest.mark.django_db
COUNTS = Path(__file__).with_name("query_counts.json")


@pytest.fixture
def world():
    """One customer with seven requests, a conversation and files, and staff who answer."""
    anna, jonas = factories.customer(), factories.staff(Role.EDITOR)
    for number in range(6):
        factories.request_of(anna, subject=f"Request {number}")
    item = factories.request_of(anna, subject="The boiler is cold")
    for number in range(3):
        factories.reply_to(item, jonas, f"Question {number}")
        factories.reply_to(item, anna, f"Answer {number}", documents=[factories.document_of(anna)])
    factories.note_in(item, jonas)
    draft = factories.request_of(anna, submitted=False)
    ben = factories.member(anna)
    factories.shared(anna, ben, request=item)
    factories.invited(anna, promise=item)
    with anna.context():
        member = Membership.objects.get(user=ben.user).pk
    _link, secret = factories.status_link(item, anna)
    made = {"item": item, "draft": draft, "member": member, "secret": secret}
    return {"anna": anna, "jonas": jonas, **made}


def pages(world) -> dict[str, tuple]:
    """name -> (who, address)"""
    anna, jonas, item = world["anna"], world["jonas"], world["item"]
    return {
        "portal: overview": (anna, reverse("home:overview")),
        "portal: requests": (anna, reverse("home:requests")),
        "portal: choose a service": (anna, reverse("home:choose_service")),
        "portal: new request": (anna, reverse("home:new_request", args=["heating"])),
        "portal: draft": (anna, reverse("home:draft", args=[world["draft"].pk])),
        "portal: request": (anna, reverse("home:request", args=[item.pk])),
        "portal: notifications": (anna, reverse("notifications:list")),
        "portal: status links": (anna, reverse("home:links", args=[item.pk])),
        "portal: who looked": (anna, reverse("privacy:looks")),
        "status page": (None, reverse("status:page", args=[world["secret"]])),
        "portal: profile": (anna, reverse("accounts:profile")),
        "portal: account": (anna, reverse("accounts:details")),
        "portal: addresses": (anna, reverse("accounts:addresses")),
        "portal: master data": (anna, reverse("accounts:master_data")),
        "portal: people": (anna, reverse("home:people")),
        "portal: invite somebody": (anna, reverse("home:invite")),
        "portal: member": (anna, reverse("home:member", args=[world["member"]])),
        "portal: remove a member": (anna, reverse("home:remove_member", args=[world["member"]])),
        "api: members": (anna, "/api/v1/members"),
        "api: requests": (anna, "/api/v1/requests"),
        "api: request": (anna, f"/api/v1/requests/{item.pk}"),
        "api: messages": (anna, f"/api/v1/requests/{item.pk}/messages"),
        "api: service types": (anna, "/api/v1/service-types"),
        "sign-in": (None, reverse("account_login")),
        "sign-up": (None, reverse("account_signup")),
        "staff sign-in": (None, reverse("staff_login")),
        "admin: home": (jonas, reverse("wagtailadmin_home")),
        "admin: requests": (jonas, reverse("requests:index")),
        "admin: request": (jonas, reverse("requests:detail", args=[item.pk])),
        "admin: status links": (jonas, reverse("requests:links", args=[item.pk])),
        "admin: why as customer": (jonas, reverse("as_customer:begin", args=[anna.account.pk])),
        "admin: customers": (jonas, reverse("customers:index")),
        "admin: customer": (jonas, reverse("customers:detail", args=[anna.account.pk])),
        "admin: changes of master data": (jonas, reverse("changes:index")),
        "admin: event log": (jonas, reverse("events:index")),
    }


def test_pages_make_as_many_queries_as_the_file_says(world, settings):
    counted = {}
    for name, (who, address) in pages(world).items():
        client = factories.signed_in(who)
        assert client.get(address).status_code == 200, name  # the first visit fills caches and the session
        with CaptureQueriesContext(connection) as queries:
            client.get(address)
        counted[name] = len(queries)
    if os.environ.get("UPDATE_QUERY_COUNTS"):
        COUNTS.write_text(json.dumps(counted, indent=2) + "\n")
    assert counted == json.loads(COUNTS.read_text()), "a page's queries have changed; see the docstring of this file"


def test_the_list_of_requests_does_not_grow_with_its_rows(world):
    client = factories.signed_in(world["anna"])
    address = reverse("home:requests")
    client.get(address)
    with CaptureQueriesContext(connection) as few:
        client.get(address)
    for number in range(12):
        factories.request_of(world["anna"], subject=f"More {number}")
    with CaptureQueriesContext(connection) as many:
        client.get(address)
    assert len(many) == len(few)
