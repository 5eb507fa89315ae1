"""The form of a request, as people really use it: twice, backwards, and in two tabs."""

import pytest

from portal.requests.models import ServiceRequest
from portal.tenancy.contexts import staff_context
from tests import factories

pytestmark = pytest.mark.django_db
NEW = "/portal/requests/new/heating/"


@pytest.fixture
def anna():
    factories.service_type()
    return factories.customer()


def posted(client, **fields) -> dict:
    version = client.get(NEW).context["version"].pk
    return {
        "version": version,
        "answer-problem": "It is cold",
        "details-first_name": "Anna",
        "details-last_name": "Berger",
        "details-phone": "07541 555 0100",
        **{f"details-address_{part}": value for part, value in factories.ADDRESS.items()},
        **fields,
    }


def test_the_back_button_after_sending_leads_to_the_request(anna):
    sent = factories.request_of(anna)
    answer = factories.signed_in(anna).get(f"/portal/requests/{sent.pk}/edit/")
    assert (answer.status_code, answer.url) == (302, f"/portal/requests/{sent.pk}/")


def test_a_draft_that_another_tab_has_sent_is_not_sent_again_and_says_so(anna):
    sent = factories.request_of(anna)
    client = factories.signed_in(anna)
    answer = client.post(
        f"/portal/requests/{sent.pk}/edit/", posted(client, **{"answer-problem": "Warm"}), follow=True
    )
    assert "This is no longer possible: the request is now “Received”." in answer.content.decode()
    with staff_context():
        assert ServiceRequest.objects.get().subject == sent.subject


def test_a_draft_keeps_what_is_right_of_name_and_number(anna):
    client = factories.signed_in(anna)
    fields = {"details-first_name": "Johanna", "details-phone": "hello", "save_draft": "1"}
    assert client.post(NEW, posted(client, **fields)).status_code == 302
    anna.user.refresh_from_db()
    assert (anna.user.first_name, anna.user.last_name) == ("Johanna", "Berger")
    with anna.context():
        anna.account.refresh_from_db()
        assert anna.account.phone == "+4975415550100"


def test_the_summary_counts_the_mistakes_of_both_parts(anna):
    client = factories.signed_in(anna)
    wrong = {"answer-problem": "", "details-last_name": "", "details-phone": "hello"}
    answer = client.post(NEW, posted(client, **wrong))
    assert answer.status_code == 422
    page = answer.content.decode()
    assert "Please check 3 things" in page
    assert '<a href="#id_details-phone">' in page


def test_a_file_of_an_earlier_try_can_be_left_out(anna):
    client = factories.signed_in(anna)
    files = [factories.upload("one.png"), factories.upload("two.png")]
    page = client.post(NEW, posted(client, **{"answer-problem": "", "answer-photos": files}))
    (photos,) = (field for field in page.context["fields"] if "file" in field)
    first, _second = photos["kept"]
    assert client.post(NEW, posted(client, **{"kept-answer-photos": [first["id"]]})).status_code == 302
    with staff_context():
        assert [document.name for document in ServiceRequest.objects.get().documents.all()] == ["one.png"]


def test_a_full_draft_says_how_many_files_there_may_be(anna):
    client = factories.signed_in(anna)
    files = [factories.upload(f"{number}.png") for number in range(5)]
    kept = client.post(NEW, posted(client, **{"answer-photos": files, "save_draft": "1"}))
    answer = client.post(kept.url, posted(client, **{"answer-photos": factories.upload("more.png")}))
    assert "“more.png” was not taken: At most 5 files at once." in answer.content.decode()


def test_a_draft_can_be_discarded_and_staff_never_see_it(anna):
    draft = factories.request_of(anna, submitted=False)
    client = factories.signed_in(anna)
    assert "Discard draft" in client.get(f"/portal/requests/{draft.pk}/edit/").content.decode()
    client.post(f"/portal/requests/{draft.pk}/cancel/")
    assert client.get(f"/portal/requests/{draft.pk}/").status_code == 200
    editor = factories.signed_in(factories.staff())
    assert editor.get(f"/admin/requests/{draft.pk}/").status_code == 404
