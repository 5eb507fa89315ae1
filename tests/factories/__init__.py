"""Makes what tests need, through the verbs, with defaults that make sense."""

import itertools
import time
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from types import SimpleNamespace

from django.contrib.auth import login
from django.contrib.auth.models import Group
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpRequest
from django.test import Client
from django.utils import timezone
from wagtail.models import Locale

from identity.models import User
from identity.roles import Kind, Role
from identity.sessions import StaffSessionStore
from identity.step_up import mark_fresh
from portal.accounts.actions import (
    accept_invitation,
    add_address,
    invite,
    open_account,
    open_guest_account,
    update_details,
    update_own_details,
)
from portal.accounts.models import Account, Address, Branch, Invitation, Membership
from portal.documents.actions import receive_document, settle_scan
from portal.documents.models import Document
from portal.events.actor import GUEST, PARTNER, SYSTEM, Actor
from portal.messages import actions as messages
from portal.requests import actions as requests
from portal.requests.enquiry import Enquiry
from portal.requests.models import ServiceRequest, ServiceType
from portal.sharing.actions import make_status_link, share
from portal.sharing.models import Share
from portal.tenancy.contexts import staff_context, tenant_context

NOW = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
PASSWORD = "correct-horse-battery"
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c4944415408d763f8cfc0000003010100"
    "18dd8db00000000049454e44ae426082"
)
PDF = b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
ADDRESS = {"street": "Seeweg 4", "postcode": "88045", "city": "Friedrichshafen", "country": "DE"}
_numbers = itertools.count(1)


@dataclass(frozen=True)
class Customer:
    """A customer with their account and the actor that they are."""

    user: User
    account: Account
    actor: Actor

    def context(self):
        """The database context of this customer."""
        return tenant_context(self.account.pk, user_id=self.user.pk)


@dataclass(frozen=True)
class Staff:
    """A member of staff and the actor that they are."""

    user: User
    actor: Actor


def customer(
    email: str = "", *, language: str = "en", first_name: str = "Anna", last_name: str = "Berger"
) -> Customer:
    """Somebody who has signed up, confirmed the address and told who they are."""
    email = email or f"customer{next(_numbers)}@example.com"
    user = User.objects.create_user(email, PASSWORD, kind=Kind.CUSTOMER, language=language)
    user.emailaddress_set.create(email=email, verified=True, primary=True)
    account = open_account(user=user, by=SYSTEM, now=NOW)
    actor = Actor(user_id=user.pk, account_id=account.pk, role="owner", name=f"{first_name} {last_name}")
    with tenant_context(account.pk, user_id=user.pk):
        update_own_details(user=user, account=account, first_name=first_name, last_name=last_name, by=actor, now=NOW)
        update_details(account=account, details={"phone": "+4975415550100"}, by=actor, now=NOW)
        add_address(account=account, label="", parts=ADDRESS, by=actor, now=NOW)
        account.refresh_from_db()
    return Customer(user, account, actor)


def member(of: Customer, role: str = "delegated", *, email: str = "", first_name: str = "Ben", **invited) -> Customer:
    """Somebody else in a customer's account, who was invited and has accepted; partners for a year."""
    email = email or f"member{next(_numbers)}@example.com"
    user = User.objects.create_user(email, PASSWORD, kind=Kind.CUSTOMER, first_name=first_name, last_name="Berger")
    user.emailaddress_set.create(email=email, verified=True, primary=True)
    if role == PARTNER:
        invited = {"company": "Hausverwaltung Süd", "ends_at": NOW + timedelta(days=3650), **invited}
    with of.context():
        asked = invite(account=of.account, email=email, role=role, language="en", by=of.actor, now=NOW, **invited)
    actor = Actor(user_id=user.pk, account_id=of.account.pk, role=role, name=user.get_full_name())
    accept_invitation(invitation=asked, user=user, by=actor, now=NOW)
    return Customer(user, of.account, actor)


def invited(of: Customer, role: str = "delegated", *, promise: ServiceRequest | None = None, **how) -> Invitation:
    """Somebody who has not answered yet, and what was promised to them."""
    how = {"email": f"invited{next(_numbers)}@example.com", "language": "en", "now": NOW, **how}
    with of.context():
        invitation = invite(account=of.account, role=role, by=of.actor, **how)
        if promise is not None:
            promised = {"request": promise, "may_act": False, "may_pay": False, "ends_at": None}
            share(recipient=invitation, by=of.actor, now=NOW, **promised)
    return invitation


def shared(
    of: Customer, who: Customer, *, request: ServiceRequest | None = None, address: Address | None = None, **how
) -> Share:
    """What an owner shares with a member: one object, or with none the whole account; to look at, unless told."""
    how = {"may_act": False, "may_pay": False, "ends_at": None, **how}
    with of.context():
        recipient = Membership.objects.get(account=of.account, user=who.user)
        return share(recipient=recipient, request=request, address=address, by=of.actor, now=NOW, **how)


def staff(role: Role = Role.EDITOR, email: str = "") -> Staff:
    """A member of staff with one role."""
    email = email or f"{role}{next(_numbers)}@foyer.example"
    user = User.objects.create_user(
        email, PASSWORD, kind=Kind.STAFF, is_staff=True, first_name="Jonas", last_name=role.label
    )
    with staff_context():
        user.groups.add(Group.objects.get(name=role))
    return Staff(user, Actor(user_id=user.pk, role=role, name=user.get_full_name()))


@dataclass(frozen=True)
class Guest:
    """Somebody who wrote without signing up: an account that nobody is in, and the actor that they are."""

    account: Account
    actor: Actor

    def context(self):
        """The database context that what they write is kept in."""
        return tenant_context(self.account.pk)


def guest(email: str = "", *, name: str = "Gerda Gast", phone: str = "+4975415550123", language: str = "en") -> Guest:
    """Somebody who types a name and an address into the contact form."""
    email = email or f"guest{next(_numbers)}@example.com"
    nobody = Actor(role=GUEST, name=name)
    account = open_guest_account(email=email, name=name, phone=phone, language=language, by=nobody, now=NOW)
    return Guest(account, replace(nobody, account_id=account.pk))


def enquiry_of(
    who: Guest, *, message: str = "Do you mend gutters?", branch: Branch | None = None, now=NOW, language: str = "en"
) -> ServiceRequest:
    """A question through the contact form, with its message in the thread."""
    written = Enquiry(
        name=who.actor.name,
        email=who.account.contact_email,
        phone="",
        language=language,
        message=message,
        sent_key=f"key{next(_numbers)}",
    )
    Locale.objects.get_or_create(language_code=language)
    service = requests.enquiry_type(language=language)
    with who.context():
        request = requests.receive_enquiry(
            account=who.account, service_type=service, branch=branch, enquiry=written, by=who.actor, now=now
        )
        messages.reply(request=request, body=message, by=who.actor, now=now)
    return request


def branch(slug: str = "seehalden", *, postcodes: str = "", **fields) -> Branch:
    """A place that the company works from, named like its slug."""
    return Branch.objects.create(slug=slug, name=slug.capitalize(), postcodes=postcodes, **fields)


def service_type(slug: str = "heating", *, language: str = "en", form: list | None = None, **fields) -> ServiceType:
    """A service type with one text, one choice and one file field, unless told otherwise."""
    locale, _made = Locale.objects.get_or_create(language_code=language)
    found = ServiceType.objects.filter(slug=slug, locale=locale).first()
    if found:
        return found
    service = ServiceType(
        slug=slug,
        locale=locale,
        name=fields.pop("name", "Heating repair"),
        summary=fields.pop("summary", "We look after your heating."),
        form=form if form is not None else default_form(),
        **fields,
    )
    service.save()
    return service


def field(kind: str, key: str, label: str, *, required: bool = False, **options) -> tuple[str, dict]:
    """One field of a form as the editor's blocks hold it."""
    defaults = {
        "text": {"multiline": False},
        "number": {"minimum": None, "maximum": None, "unit": ""},
        "date": {"future_only": False},
        "choice": {"options": [{"key": "gas", "label": "Gas"}, {"key": "oil", "label": "Oil"}], "multiple": False},
        "address": {},
        "file": {"max_files": 5},
    }[kind]
    return kind, {"label": label, "key": key, "help_text": "", "required": required, **defaults, **options}


def default_form() -> list:
    return [
        field("text", "problem", "What is the matter?", required=True),
        field("choice", "fuel", "Fuel"),
        field("file", "photos", "Photos"),
    ]


def request_of(
    who: Customer, *, subject: str = "The boiler is cold", submitted: bool = True, now=NOW
) -> ServiceRequest:
    """A request with its first answer, sent unless told otherwise."""
    service = service_type()
    with who.context():
        draft = requests.save_draft(
            account_id=who.account.pk,
            service_type=service,
            form_version=service.form_versions.get(is_current=True),
            answers={"problem": subject},
            by=who.actor,
            now=now,
        )
        return requests.submit(request=draft, by=who.actor, now=now) if submitted else draft


def status_link(request: ServiceRequest, who: Customer | Staff, *, label: str = "", days: int = 90, now=None):
    """A link to a request's status that works today, with its secret."""
    context = who.context() if isinstance(who, Customer) else staff_context()
    with context:
        made = {"label": label, "days": days, "now": now or timezone.now()}
        return make_status_link(request=request, by=who.actor, **made)


def reply_to(request: ServiceRequest, who: Customer | Staff, body: str = "Hello", *, now=NOW, documents=()):
    """A message from a customer or from staff."""
    context = who.context() if isinstance(who, Customer) else staff_context()
    with context:
        return messages.reply(request=request, body=body, documents=documents, by=who.actor, now=now)


def note_in(request: ServiceRequest, who: Staff, body: str = "For us only", *, now=NOW, documents=()):
    """An internal note."""
    with staff_context():
        return messages.note(request=request, body=body, documents=documents, by=who.actor, now=now)


def upload(name: str = "photo.png", content: bytes = PNG) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content)


def document_of(who: Customer, *, name: str = "photo.png", content: bytes = PNG, clean: bool = True) -> Document:
    """A file of a customer, scanned unless told otherwise."""
    with who.context():
        document = receive_document(file=upload(name, content), account_id=who.account.pk, by=who.actor, now=NOW)
    if clean:
        with staff_context():
            settle_scan(document=document, finding="", now=NOW)
            document.refresh_from_db()
    return document


def signed_in(who: Customer | Staff | None, **options) -> Client:
    """A test client through whose door the person has just come."""
    client = Client(**options)
    if isinstance(who, Staff):
        # `force_login` knows one kind of session only
        request = HttpRequest()
        request.session = StaffSessionStore()
        login(request, who.user, backend="identity.backends.StaffBackend")
        request.session["staff_proof"] = {"kind": "factor", "at": time.time()}
        request.session.save()
        client.cookies["staff_sessionid"] = request.session.session_key
    elif who is not None:
        client.force_login(who.user, backend="identity.backends.CustomerBackend")
        request = SimpleNamespace(session=client.session)
        mark_fresh(request, who.user)
        request.session.save()
    return client
