"""Sensitive actions of staff ask for a fresh proof of who somebody is, and then go on exactly where they were."""

from functools import wraps
from urllib.parse import urlencode

from django.http import HttpResponseRedirect
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.debug import sensitive_post_parameters

from . import staff_session

#: fields of the page that asks, beside those of the form that it keeps
PROOF, RESEND = "_staff_proof", "_staff_resend"
_OWN = frozenset({PROOF, RESEND, "csrfmiddlewaretoken"})


def fresh_staff_factor(view):
    """Let a member of staff in who has shown who they are within ten minutes; others are asked first.

    What was opened is opened afterwards. What was sent is kept in the page that asks, and is sent as it was: the
    answer to the proof is a redirect that repeats the request. Files are not kept, a browser has to choose them anew.
    """

    @wraps(view)
    @sensitive_post_parameters(PROOF)
    def guarded(request, *args, **kwargs):
        if not request.user.is_authenticated or staff_session.is_fresh(request):
            return view(request, *args, **kwargs)
        here = request.get_full_path()
        if request.method != "POST":
            return ask_first(to=here)
        return ask(request, to=here, kept=kept_of(request))

    return guarded


def ask_first(*, to: str) -> HttpResponseRedirect:
    """Lead to the page that asks for a proof, and from there to another one."""
    return redirect(f"{reverse('staff_again')}?{urlencode({'next': to})}")


def kept_of(request) -> list[tuple[str, str]]:
    """The fields of the form that was sent, without those of the page that asks."""
    return [(name, value) for name, values in request.POST.lists() if name not in _OWN for value in values]


def ask(request, *, to: str, kept: list[tuple[str, str]] | None, problem: str = "", status: int = 200, **context):
    """The page that asks for a proof; `kept` is what is sent on afterwards, None where nothing was sent."""
    context = {
        "action": f"{reverse('staff_again')}?{urlencode({'next': to})}",
        "by_sso": staff_session.last_proof(request) == staff_session.Proof.SSO,
        "sso_url": f"{reverse('staff_sso')}?{urlencode({'next': to, 'again': '1'})}",
        "by_password": staff_session.last_proof(request) == staff_session.Proof.PASSWORD,
        "kept": kept or [],
        "resend": kept is not None,
        "problem": problem,
        "to": to,
        **context,
    }
    return render(request, "identity/staff_again.html", context, status=status)
