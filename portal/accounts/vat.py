"""VAT IDs: is it formed as one, and does it exist?

The first is arithmetic (python-stdnum); the second asks an authority over the network, in a job, and only where the
setting `VAT_CHECKER` names who is asked. That is a function of ours or yours: it takes a VAT ID as it is kept, gives
whether it exists or None where it cannot know, and raises `OSError` when nobody answers.
"""

from collections.abc import Callable

from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.module_loading import import_string
from django.utils.translation import gettext as _
from stdnum.ch import vat as swiss
from stdnum.eu import vat as european
from stdnum.exceptions import ValidationError as Malformed

VatChecker = Callable[[str], bool | None]


def cleaned_vat_id(text: str) -> str:
    """A VAT ID as it is kept, without blanks and dots. Raises Django's `ValidationError`."""
    is_swiss = text.strip().upper().startswith("CHE")
    try:
        return swiss.validate(text) if is_swiss else european.validate(text)
    except Malformed as error:
        raise ValidationError(
            _("This is no VAT ID. It begins with the country, for example DE136695976 or CHE-107.787.577 MWST.")
        ) from error


def checker() -> VatChecker | None:
    """Who is asked whether a VAT ID exists; None where nobody is."""
    return import_string(settings.VAT_CHECKER) if settings.VAT_CHECKER else None
