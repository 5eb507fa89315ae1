"""Two people and a page: moderation, locks, comments, versions; and pages that are published by the clock."""

from datetime import timedelta

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import GroupApprovalTask, Page, TaskState, Workflow, WorkflowPage

from cms_pages.models import StandardPage
from identity.roles import Role
from portal.desk.moderation import NAME
from portal.queue.jobs import publish_scheduled
from tests import factories
from tests.cms_pages.conftest import publish


@pytest.fixture
def nina(db) -> factories.Staff:
    return factories.staff(Role.MARKETING)


@pytest.fixture
def miriam(db) -> factories.Staff:
    return factories.staff(Role.ADMIN)


@pytest.fixture
def marketing(nina) -> Client:
    return factories.signed_in(nina)


@pytest.fixture
def admin(miriam) -> Client:
    return factories.signed_in(miriam)


def form_of(page: Page, **fields) -> dict:
    """The editor's form of a page as it stands, with some of it changed."""
    return {
        "title": page.title,
        "slug": page.slug,
        "intro": "",
        "body-count": "0",
        "comments-TOTAL_FORMS": "0",
        "comments-INITIAL_FORMS": "0",
        **fields,
    }


def submitted(marketing: Client, page: Page) -> TaskState:
    """Change the title and submit it to moderation; what waits then."""
    edit = reverse("wagtailadmin_pages:edit", args=[page.pk])
    answer = marketing.post(
        edit, form_of(page, title="About us all", **{"body-count": "1", **TEXT, "action-submit": "1"})
    )
    assert answer.status_code == 302
    return TaskState.objects.get(status=TaskState.STATUS_IN_PROGRESS)


TEXT = {
    "body-0-type": "rich_text",
    "body-0-order": "0",
    "body-0-deleted": "",
    "body-0-id": "",
    "body-0-value": (
        '{"blocks":[{"key":"a","text":"Hello","type":"unstyled","depth":0,"inlineStyleRanges":[],'
        '"entityRanges":[]}],"entityMap":{}}'
    ),
}


def decide(client: Client, state: TaskState, action: str, page: Page, comment: str = ""):
    """Press one of the moderator's buttons."""
    address = reverse("wagtailadmin_pages:workflow_action", args=[page.pk, action, state.pk])
    return client.post(address, {"comment": comment})


def title_on_the_site(page: Page) -> str:
    return Page.objects.get(pk=page.pk).title


def test_the_workflow_is_there_from_the_first_day(db):
    workflow = Workflow.objects.get(active=True)
    assert workflow.name == NAME
    assert WorkflowPage.objects.get(workflow=workflow).page == Page.objects.get(depth=1)
    task = GroupApprovalTask.objects.get()
    assert set(task.groups.values_list("name", flat=True)) == {Role.ADMIN, Role.MARKETING}


def test_what_one_has_written_the_other_publishes(marketing, admin, site):
    page = site.en["about"]
    publish(page)
    waiting = submitted(marketing, page)
    assert title_on_the_site(page) == "About"
    assert "About us all" in admin.get("/admin/").content.decode()
    assert decide(admin, waiting, "approve", page).status_code == 302
    assert title_on_the_site(page) == "About us all"


def test_what_is_sent_back_stays_unpublished_with_the_reason(marketing, admin, site, nina):
    page = site.en["about"]
    publish(page)
    waiting = submitted(marketing, page)
    decide(admin, waiting, "reject", page, comment="Too long")
    assert title_on_the_site(page) == "About"
    waiting.refresh_from_db()
    assert (waiting.status, waiting.comment) == (TaskState.STATUS_REJECTED, "Too long")
    (told,) = [one for one in mail.outbox if one.to == [nina.user.email]]
    assert "rejected" in told.subject


def test_support_staff_decide_on_no_page(marketing, site):
    page = site.en["about"]
    publish(page)
    waiting = submitted(marketing, page)
    editor = factories.signed_in(factories.staff(Role.EDITOR))
    assert decide(editor, waiting, "approve", page)["Location"] == "/admin/"
    assert title_on_the_site(page) == "About"


def test_a_page_that_somebody_has_locked_is_not_changed_by_another(marketing, admin, site):
    page = site.en["about"]
    publish(page)
    admin.post(reverse("wagtailadmin_pages:lock", args=[page.pk]))
    edit = reverse("wagtailadmin_pages:edit", args=[page.pk])
    marketing.post(edit, form_of(page, title="Mine", **{"body-count": "1", **TEXT, "action-publish": "1"}))
    assert title_on_the_site(page) == "About"
    marketing.post(reverse("wagtailadmin_pages:unlock", args=[page.pk]))
    assert not Page.objects.get(pk=page.pk).locked


def test_versions_are_compared_and_brought_back(marketing, site):
    page = site.en["about"]
    first = page.save_revision(clean=False, log_action=True)
    first.publish()
    page.title = "About everybody"
    second = page.save_revision(clean=False, log_action=True)
    second.publish()
    compare = reverse("wagtailadmin_pages:revisions_compare", args=[page.pk, first.pk, second.pk])
    assert "everybody" in marketing.get(compare).content.decode()
    history = marketing.get(reverse("wagtailadmin_pages:history", args=[page.pk])).content.decode()
    assert reverse("wagtailadmin_pages:revisions_revert", args=[page.pk, first.pk]) in history
    revert = marketing.get(reverse("wagtailadmin_pages:revisions_revert", args=[page.pk, first.pk]))
    assert revert.status_code == 200


def _an_hour_passes(page: Page) -> None:
    """As far as the page knows."""
    revision = page.get_latest_revision()
    begun = timezone.now() - timedelta(minutes=1)
    revision.content["go_live_at"] = begun.isoformat()
    revision.approved_go_live_at = begun
    revision.save()


def test_a_page_appears_and_disappears_by_the_clock(client, marketing, site):
    home, now = site.en["home"], timezone.localtime()
    form = form_of(StandardPage(title="Sunday", slug="sunday"), **TEXT, **{"body-count": "1", "action-publish": "1"})
    form |= {
        "go_live_at": f"{now + timedelta(hours=1):%Y-%m-%d %H:%M}",
        "expire_at": f"{now + timedelta(hours=2):%Y-%m-%d %H:%M}",
    }
    marketing.post(reverse("wagtailadmin_pages:add", args=["cms_pages", "standardpage", home.pk]), form)
    page = Page.objects.get(slug="sunday", locale=home.locale)
    assert (page.live, page.approved_schedule, client.get("/en/sunday/").status_code) == (False, True, 404)
    publish_scheduled()
    assert client.get("/en/sunday/").status_code == 404
    _an_hour_passes(page)
    publish_scheduled()
    assert client.get("/en/sunday/").status_code == 200
    Page.objects.filter(pk=page.pk).update(expire_at=now - timedelta(minutes=1))
    publish_scheduled()
    page.refresh_from_db()
    assert (page.live, page.expired) == (False, True)
