"""Every page of the customers' door is drawn by a template of ours, in our design."""

import pytest
from allauth.account.forms import default_token_generator
from allauth.account.utils import user_pk_to_url_str
from django.conf import settings
from django.template.loader import get_template
from django.test import Client
from django.urls import URLPattern, get_resolver

from tests import factories
from tests.factories.authenticators import app_of, passkey_of

#: names of allauth's that frame pages and show nothing of their own
_FRAMES = (
    "account/base_",
    "mfa/base_",
    "allauth/elements/",
    "allauth/layouts/",
    "mfa/totp/base",
    "mfa/webauthn/base",
)


def patterns(resolver=None, prefix="") -> list[tuple[str, URLPattern]]:
    """Every address below /accounts/, the first pattern for each."""
    found = []
    for one in (resolver or get_resolver()).url_patterns:
        route = prefix + str(one.pattern).removeprefix("^")
        found += [(route, one)] if isinstance(one, URLPattern) else patterns(one, route)
    return [(route, one) for route, one in found if route.startswith("accounts/")]


@pytest.fixture
def seen(anna):
    """Templates that any of these people sees anywhere below /accounts/."""
    dario = factories.customer("dario@example.com")
    app_of(dario.user)
    ids = {"pk": passkey_of(dario.user).pk, "token": "abc", "key": "abc", "uidb36": user_pk_to_url_str(anna.user)}
    drawn = set()
    for who in (None, anna, dario):
        for route, _pattern in patterns():
            client = factories.signed_in(who)
            answer = client.get("/" + _filled(route, ids))
            drawn |= {template.name for template in answer.templates if template.name}
    token = default_token_generator.make_token(anna.user)
    reset = Client().get(f"/accounts/password/reset/key/{ids['uidb36']}-{token}/", follow=True)
    return drawn | {template.name for template in reset.templates if template.name}


def _filled(route: str, ids: dict) -> str:
    for name, value in ids.items():
        for form in (
            f"<int:{name}>",
            f"<str:{name}>",
            f"(?P<{name}>[-:\\w]+)",
            f"(?P<{name}>.+)",
            f"(?P<{name}>[0-9A-Za-z]+)",
        ):
            route = route.replace(form, str(value))
    return route.rstrip("$")


def test_no_page_is_drawn_by_a_template_of_a_library(seen):
    ours = str(settings.BASE_DIR / "templates")
    stock = {
        name
        for name in seen
        if not name.startswith(_FRAMES)
        and not get_template(name).origin.name.startswith(ours)
        and not name.startswith("django/forms/")
    }
    assert {"identity/security.html", "mfa/totp/activate_form.html", "account/login.html"} <= seen
    assert stock == set()
