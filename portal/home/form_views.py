"""Making a request: choose a service, fill in its form, send it or keep it for later."""

from dataclasses import dataclass, replace
from datetime import datetime

from django import forms
from django.contrib import messages as flash
from django.db import transaction
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from portal.accounts import access as accounts
from portal.accounts.actions import add_address, change_address, update_details, update_own_details
from portal.accounts.forms import DetailsForm
from portal.accounts.models import Account, Branch
from portal.accounts.sign_in import CustomerRequest, customers_only
from portal.documents.listing import listed
from portal.documents.models import Document
from portal.events.actor import Actor
from portal.events.permissions import NotAllowed
from portal.requests import access
from portal.requests import actions as requests
from portal.requests.catalogue import offered, service_or_404, version_to_answer
from portal.requests.forms import PREFIX, ServiceForm
from portal.requests.models import FormVersion, ServiceRequest, ServiceType
from portal.requests.workflow import Status

from .intake import Intake, take_files
from .refusals import told


@require_GET
@customers_only
def choose_service(request):
    """What can be requested."""
    _demand_start(request)
    context = {"services": offered(), "branch": _branch_named(request.GET)}
    return render(request, "portal/home/choose_service.html", context)


@require_http_methods(["GET", "POST"])
@customers_only(door="account_signup")
def new_request(request, slug):
    """The form of a service type."""
    _demand_start(request)
    return _form_page(request, Filling.begin(request, service_or_404(slug)))


@require_http_methods(["GET", "POST"])
@customers_only
def draft(request, request_id):
    """Go on with a draft."""
    kept = access.request_or_404(request.actor, request_id, with_details=True)
    if kept.status != Status.DRAFT:  # the back button after sending, a second click, another tab
        if request.method == "POST":
            flash.error(request, told(requests.TransitionNotPossible("submit", kept.status)))
        return redirect("home:request", request_id=kept.pk)
    if not access.may(request.actor, "save_draft", kept):
        raise NotAllowed("save_draft")
    return _form_page(request, Filling.begin(request, kept.service_type, kept))


def _demand_start(request: CustomerRequest) -> None:
    """Before a form is filled in that could not be sent."""
    if not access.may_start(request.actor):
        raise NotAllowed("save_draft")


@dataclass
class Filling:
    """One try at a form: what is answered, with what, and the files that came along.

    details: how the account is called and reached; None for those who may not change that.
    """

    service: ServiceType
    version: FormVersion
    draft: ServiceRequest | None
    form: ServiceForm
    details: DetailsForm | None
    intakes: dict[str, Intake]
    attached: dict[str, list[Document]]
    branch: Branch | None
    now: datetime

    @classmethod
    def begin(cls, request: CustomerRequest, service: ServiceType, draft: ServiceRequest | None = None) -> "Filling":
        """Read what was posted, receive its files, and make the forms. Nothing is judged yet."""
        now = timezone.now()
        posted = request.POST if request.method == "POST" else None
        version = version_to_answer(service, request.POST.get("version"), draft)
        account_id = request.actor.own_account_id()
        attached = _attached(draft)
        intakes = {
            field["key"]: _take(request, field, attached, account_id, now) if posted else Intake()
            for field in version.definition
            if field["kind"] == "file"
        }
        account, home = accounts.own_account(request.actor), accounts.home_address(account_id)
        asks_address = any(field["kind"] == "address" for field in version.definition)
        form = ServiceForm(
            version.definition,
            posted,
            files={key: attached.get(key, []) + intake.documents for key, intake in intakes.items()},
            answers=draft.answers if draft else _known_address(version, home),
            today=timezone.localdate(now),
        )
        details = None
        if accounts.may(request.actor, "update_details", account):
            details = DetailsForm(
                posted, user=request.user, account=account, home=home, with_address=not asks_address
            )
        branch = _branch_named(request.POST if posted else request.GET) or (draft.branch if draft else None)
        return cls(service, version, draft, form, details, intakes, attached, branch, now)

    def is_valid(self) -> bool:
        """All right, in both forms and in every file; every error is found, not only the first."""
        valid = all([*(form.is_valid() for form in self._forms()), not self.was_refused()])
        for field in self.form.file_fields:  # for the summary at the top of the page
            for error in self.intakes[field["key"]].errors:
                self.form.add_error(None, f"{field['label']}: {error}")
        return valid

    def problems(self) -> int:
        """How many things the customer has to look at again."""
        return sum(len(errors) for form in self._forms() if form.is_bound for errors in form.errors.values())

    def _forms(self) -> list[forms.Form]:
        return [self.form, self.details] if self.details else [self.form]

    def was_refused(self) -> bool:
        return any(intake.refusals for intake in self.intakes.values())

    def keep_for_later(self, request: CustomerRequest) -> ServiceRequest:
        """Keep what is right so far, of the request and of how the customer is reached."""
        with transaction.atomic():
            if self.details:
                self.details.is_valid()
                known = {name: self.details.initial[name] for name in ("first_name", "last_name", "phone")}
                self._keep_details(request, {"address": None, **known, **self.details.cleaned_data})
            return self.keep(request, self.form.valid_answers())

    def keep(self, request: CustomerRequest, answers: dict) -> ServiceRequest:
        """Write the draft down."""
        return requests.save_draft(
            draft=self.draft,
            account_id=request.actor.own_account_id(),
            service_type=self.service,
            form_version=self.version,
            answers=answers,
            documents={key: intake.documents for key, intake in self.intakes.items()},
            branch=self.branch,
            by=request.actor,
            now=self.now,
        )

    def send(self, request: CustomerRequest) -> ServiceRequest:
        """Keep who the customer is, write the request down and submit it, all or nothing."""
        with transaction.atomic():
            answers = self.form.answers()
            if self.details:
                address = self._first_address(answers, request)
                self._keep_details(request, {"address": address, **self.details.cleaned_data})
            return requests.submit(request=self.keep(request, answers), by=request.actor, now=self.now)

    def _keep_details(self, request: CustomerRequest, details: dict) -> None:
        account, by, now = accounts.own_account(request.actor), request.actor, self.now
        names = {name: details[name] for name in ("first_name", "last_name")}
        update_own_details(user=request.user, account=account, **names, by=by, now=now)
        update_details(account=account, details={"phone": details["phone"]}, by=by, now=now)
        if details.get("address"):
            self._keep_home(account, details["address"], by)
        # A new customer has had no name until now.
        request.actor = replace(request.actor, name=request.user.get_full_name())

    def _keep_home(self, account: Account, parts: dict[str, str], by: Actor) -> None:
        home = accounts.home_address(account.pk)
        if home is None:
            add_address(account=account, label="", parts=parts, by=by, now=self.now)
        else:
            change_address(address=home, label=home.label, parts=parts, by=by, now=self.now)

    def _first_address(self, answers, request) -> dict | None:
        """The first address that a new customer gives is where the account lives."""
        if accounts.home_address(request.actor.own_account_id()):
            return None
        asked = [field["key"] for field in self.version.definition if field["kind"] == "address"]
        return next((answers[key] for key in asked if key in answers), None)

    def fields(self) -> list[dict]:
        """The fields in the form's order, files among them, as the template draws them."""
        return [self._drawn(field) for field in self.version.definition]

    def _drawn(self, field: dict) -> dict:
        key = field["key"]
        if field["kind"] != "file":
            return {"bound": self.form[key]}
        intake = self.intakes[key]
        return {
            "file": field,
            "name": f"{PREFIX}-{key}",
            "errors": intake.errors + self.form.file_errors.get(key, []),
            "kept": listed(intake.documents),
            "attached": listed(self.attached.get(key, [])),
            "room": max(field["max_files"] - len(self.attached.get(key, [])), 0),
        }


def _form_page(request, filling: Filling):
    if request.method == "GET":
        return _render(request, filling)
    if "save_draft" in request.POST and not filling.was_refused():
        kept = filling.keep_for_later(request)
        flash.success(request, _("Your draft has been kept. You can go on with it at any time."))
        return redirect("home:draft", request_id=kept.pk)
    if not filling.is_valid():
        return _render(request, filling, status=422)
    try:
        sent = filling.send(request)
    except requests.TransitionNotPossible as error:  # sent already, in another tab
        flash.error(request, told(error))
        return redirect("home:request", request_id=filling.draft.pk) if filling.draft else redirect("home:requests")
    flash.success(request, _("Thank you. We have received your request and will get in touch."))
    return redirect("home:request", request_id=sent.pk)


def _render(request, filling: Filling, status: int = 200):
    context = {
        "service": filling.service,
        "version": filling.version,
        "form": filling.form,
        "details": filling.details,
        "problems": filling.problems(),
        "fields": filling.fields(),
        "draft": filling.draft,
        "branch": filling.branch,
    }
    return render(request, "portal/home/request_form.html", context, status=status)


def _take(request: CustomerRequest, field: dict, attached: dict[str, list[Document]], account_id: int, now) -> Intake:
    """The files of one field: as many as it may have beside those that the draft has already."""
    key, present = field["key"], len(attached.get(field["key"], []))
    name = f"{PREFIX}-{key}"
    return take_files(request, name, account_id=account_id, now=now, limit=field["max_files"], present=present)


def _branch_named(query) -> Branch | None:
    """The branch where somebody began, as the public site's links name it; a name that is unknown means none."""
    slug = query.get("branch", "")[:60]
    return Branch.objects.taking_requests().filter(slug=slug).first() if slug else None


def _attached(draft: ServiceRequest | None) -> dict[str, list[Document]]:
    attached: dict[str, list[Document]] = {}
    if draft:
        for link in draft.request_documents.select_related("document"):
            attached.setdefault(link.field_key, []).append(link.document)
    return attached


def _known_address(version: FormVersion, home) -> dict:
    """A new form begins with the address that we know."""
    if home is None:
        return {}
    return {field["key"]: home.as_dict() for field in version.definition if field["kind"] == "address"}
