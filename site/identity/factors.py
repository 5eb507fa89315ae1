"""allauth's adapter for second factors: secrets are encrypted at rest, names are ours."""

from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from config.key_ring import ring

from . import policy
from .devices import describe

#: what counts as a second factor; recovery codes alone do not
SECOND_FACTORS = (Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN)


class FactorAdapter(DefaultMFAAdapter):
    """Keeps the seeds of apps and recovery codes encrypted with the key ring."""

    error_messages = {
        **DefaultMFAAdapter.error_messages,
        "incorrect_code": gettext_lazy(
            "This code is not right, or it has been used already. Please try the next one."
        ),
        "cannot_delete_authenticator": gettext_lazy(
            "Your account asks for a second factor: set up another one before you turn this one off."
        ),
        "unverified_email": gettext_lazy("Please confirm your e-mail address first."),
        "cannot_generate_recovery_codes": gettext_lazy("Recovery codes can be made once a second factor is set up."),
    }

    def encrypt(self, text: str) -> str:
        return ring().encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text: str) -> str:
        return ring().decrypt(encrypted_text.encode()).decode()

    def _get_site_name(self) -> str:
        return settings.WAGTAIL_SITE_NAME

    def can_delete_authenticator(self, authenticator) -> bool:
        """The last second factor stays where the account asks for one."""
        others = Authenticator.objects.filter(user_id=authenticator.user_id, type__in=SECOND_FACTORS)
        return others.exclude(pk=authenticator.pk).exists() or not policy.is_required_of(authenticator.user)

    def generate_authenticator_name(self, user, type):  # allauth names it so
        return describe(self.request.META.get("HTTP_USER_AGENT", "")) or _("Passkey")


def has_second_factor(user) -> bool:
    """Has the person an app or a passkey? Asks the database, outside of any context."""
    return Authenticator.objects.filter(user_id=user.pk, type__in=SECOND_FACTORS).exists()
