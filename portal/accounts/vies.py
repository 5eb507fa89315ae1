"""The European Commission's register of VAT IDs (VIES), as one that `VAT_CHECKER` can name."""

import json
from urllib.request import urlopen

ADDRESS = "https://ec.europa.eu/taxation_customs/vies/rest-api/ms/{country}/vat/{number}"
TIMEOUT = 20  # seconds
_ANSWERS = {"VALID": True, "INVALID": False}


def exists(vat_id: str, *, address: str = ADDRESS) -> bool | None:
    """Whether the register knows the VAT ID; None for countries that it does not know. Raises `OSError`."""
    country, number = vat_id[:2], vat_id[2:]
    if vat_id.startswith("CHE") or not (country + number).isalnum():
        return None
    with urlopen(address.format(country=country, number=number), timeout=TIMEOUT) as answer:  # noqa: S310
        said = json.load(answer).get("userError", "")
    if said not in _ANSWERS:
        raise OSError(f"the register did not decide: {said}")  # a member state is away; asked again later
    return _ANSWERS[said]
