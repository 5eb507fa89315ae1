"""The REST API: the same request listed, read, created and replied to with the browser's session."""

import json
from pathlib import Path

import pytest

from portal.api import api
from portal.requests.models import ServiceRequest
from portal.tenancy.contexts import staff_context
from tests import factories

pytestmark = pytest.mark.django_db
CONTRACT = Path(__file__).parents[2] / "docs" / "openapi.json"


@pytest.fixture
def anna():
    return factories.customer()


@pytest.fixture
def client(anna):
    return factories.signed_in(anna)


def post(client, path, body):
    return client.post(path, json.dumps(body), content_type="application/json")


def test_a_request_is_created_listed_and_read(client):
    factories.service_type()
    answers = {"problem": "The boiler is cold", "fuel": "gas"}
    made = post(client, "/api/v1/requests", {"service_type": "heating", "answers": answers})
    assert made.status_code == 201, made.content
    listed = client.get("/api/v1/requests").json()
    assert [item["number"] for item in listed["items"]] == [made.json()["number"]]
    assert client.get(f"/api/v1/requests/{made.json()['id']}").json()["answers"] == answers


def test_an_uploaded_file_becomes_an_answer(client):
    factories.service_type()
    uploaded = client.post("/api/v1/documents", {"file": factories.upload()})
    assert uploaded.status_code == 201, uploaded.content
    answers = {"problem": "See the photo", "photos": [uploaded.json()["id"]]}
    made = post(client, "/api/v1/requests", {"service_type": "heating", "answers": answers})
    assert made.json()["document_ids"] == [uploaded.json()["id"]]


def test_wrong_answers_are_named_by_field(client):
    factories.service_type()
    answered = post(client, "/api/v1/requests", {"service_type": "heating", "answers": {"fuel": "wood"}})
    assert answered.status_code == 422
    assert set(answered.json()["errors"]) == {"problem", "fuel"}
    with staff_context():
        assert not ServiceRequest.objects.exists()


def test_a_reply_joins_the_conversation(anna, client):
    item = factories.request_of(anna)
    factories.reply_to(item, factories.staff(), "When may we come?")
    sent = post(client, f"/api/v1/requests/{item.pk}/messages", {"body": "Tomorrow"})
    assert sent.status_code == 201, sent.content
    thread = client.get(f"/api/v1/requests/{item.pk}/messages").json()
    assert [message["body"] for message in thread] == ["When may we come?", "Tomorrow"]


def test_an_empty_reply_is_refused_with_a_sentence(anna, client):
    item = factories.request_of(anna)
    assert post(client, f"/api/v1/requests/{item.pk}/messages", {}).status_code == 422


@pytest.mark.parametrize("path", ["", "/messages"])
def test_the_request_of_another_account_does_not_exist(client, path):
    foreign = factories.request_of(factories.customer())
    assert client.get(f"/api/v1/requests/{foreign.pk}{path}").status_code == 404


def test_a_document_of_another_account_cannot_be_attached(client):
    factories.service_type()
    foreign = factories.document_of(factories.customer())
    answers = {"problem": "Mine now", "photos": [foreign.pk]}
    made = post(client, "/api/v1/requests", {"service_type": "heating", "answers": answers})
    assert made.json()["document_ids"] == []


def test_a_visitor_is_refused():
    assert factories.signed_in(None).get("/api/v1/requests").status_code == 401


def test_writing_needs_the_csrf_token(anna):
    client = factories.signed_in(anna, enforce_csrf_checks=True)
    assert post(client, "/api/v1/requests", {"service_type": "heating", "answers": {}}).status_code == 403


def test_fields_that_are_nobodys_to_set_are_ignored(anna, client):
    factories.service_type()
    stranger = factories.customer()
    body = {
        "service_type": "heating",
        "answers": {"problem": "x", "status": "done"},
        "account": stranger.account.pk,
        "status": "closed",
    }
    made = post(client, "/api/v1/requests", body).json()
    with staff_context():
        item = ServiceRequest.objects.get(pk=made["id"])
    assert (item.account_id, item.status) == (anna.account.pk, "submitted")


def test_the_committed_contract_is_what_the_code_offers():
    offered = json.loads(json.dumps(api.get_openapi_schema(path_prefix="/api/v1/"), default=str))
    assert offered == json.loads(CONTRACT.read_text()), (
        "The API has changed. If that is meant: manage.py export_openapi_schema --api portal.api.api "
        "--indent 2 --output docs/openapi.json"
    )
