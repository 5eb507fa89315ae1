"""Prices, as far as they can be read for sure.

Editors write prices as people read them, in four languages: "from €14 per m²", "240 bis 320 €", "à partir de
1 200 €". One amount or one range with one currency is understood; whatever else is passed on as words.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

_CURRENCIES = {"€": "EUR", "EUR": "EUR", "CHF": "CHF", "£": "GBP", "GBP": "GBP"}
_FROM = {"from", "starting at", "ab", "dès", "à partir de", "da", "a partire da"}
_SIGN = rf"(?:{'|'.join(_CURRENCIES)})"
_SPACE = "[ \u00a0\u202f\u2009]"
_NUMBER = rf"[1-9]\d{{0,2}}(?:(?:[.,'’]|{_SPACE})\d{{3}})+(?:[.,]\d{{1,2}})?|\d+(?:[.,]\d{{1,2}})?"
_UP_TO = rf"{_SPACE}?(?:-|–|to|bis|à|a){_SPACE}?"
_PRICE = re.compile(
    rf"(?P<before>{_SIGN}){_SPACE}?(?P<low>{_NUMBER})(?:{_UP_TO}(?:{_SIGN}{_SPACE}?)?(?P<high>{_NUMBER}))?"
    rf"|(?P<low2>{_NUMBER})(?:{_SPACE}?{_SIGN})?(?:{_UP_TO}(?P<high2>{_NUMBER}))?{_SPACE}?(?P<after>{_SIGN})"
)
_GROUPS = re.compile(rf"(?:[.,'’]|{_SPACE})(?=\d{{3}})")
#: beside the price these mean that it is not all there is to it
_MORE = re.compile(rf"[$¥%+]|{_SIGN}|\d[.,]?$|^[.,]?\d")


@dataclass(frozen=True)
class Price:
    """low, high: the amounts, the same for one amount. is_least: there is no highest. unit: the words behind it."""

    low: Decimal
    high: Decimal
    is_least: bool
    currency: str
    unit: str


def read(text: str) -> Price | None:
    """The price in a text; None where there is none, or more than one way to read it."""
    match = _PRICE.search(text)
    if match is None:
        return None
    before, behind = text[: match.start()].strip(), text[match.end() :].rstrip()
    if _MORE.search(before) or _MORE.search(behind) or (before and before.lower() not in _FROM):
        return None
    low = _amount(match["low"] or match["low2"])
    high = match["high"] or match["high2"]
    return Price(
        low=low,
        high=_amount(high) if high else low,
        is_least=bool(before),
        currency=_CURRENCIES[match["before"] or match["after"]],
        unit=" ".join(behind.split()),
    )


def offers(page, frame: dict) -> dict:
    """What a service costs: the hint of its type, and the rows of the price tables on its page."""
    hint = page.offer.price_hint
    rows = [row for block in page.body if block.block_type == "price_table" for row in block.value["rows"]]
    single = [_offer(row["label"], row["price"], row["detail"]) for row in rows]
    if price := read(hint):
        whole = {**_range(price, rows), "name": page.offer.name, "description": hint, "url": frame["canonical"]}
        return {"offers": whole | ({"offers": single, "offerCount": len(single)} if single else {})}
    described = [{"@type": "Offer", "name": page.offer.name, "description": hint}] if hint else []
    return {"offers": [*described, *single]} if described or single else {}


def _range(price: Price, rows: Iterable) -> dict:
    """From the cheapest to the dearest of what is charged by the unit of the hint; the dearest if it is known."""
    others = [other for row in rows if (other := read(row["price"]))]
    alike = [other for other in others if (other.currency, other.unit) == (price.currency, price.unit)]
    data = {
        "@type": "AggregateOffer",
        "priceCurrency": price.currency,
        "lowPrice": _number(min(one.low for one in (price, *alike))),
    }
    is_open = any(other.is_least for other in alike) or (price.is_least and not alike)
    return data if is_open else data | {"highPrice": _number(max(one.high for one in (price, *alike)))}


def _offer(name: str, text: str, detail: str) -> dict:
    data = {"@type": "Offer", "name": name, "description": f"{text} ({detail})" if detail else text}
    price = read(text)
    if price is None:
        return data
    specification: dict = {"@type": "UnitPriceSpecification", "priceCurrency": price.currency}
    if price.is_least or price.high > price.low:
        specification["minPrice"] = _number(price.low)
        if not price.is_least:
            specification["maxPrice"] = _number(price.high)
    else:
        specification["price"] = _number(price.low)
    return data | {"priceSpecification": specification | ({"unitText": price.unit} if price.unit else {})}


def _amount(digits: str) -> Decimal:
    return Decimal(_GROUPS.sub("", digits).replace(",", "."))


def _number(amount: Decimal) -> int | float:
    return int(amount) if amount == int(amount) else float(amount)
