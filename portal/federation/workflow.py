"""How the domain of a federation becomes proven, as data."""

from dataclasses import dataclass

from django.db.models import TextChoices
from django.utils.translation import pgettext_lazy


class ProofState(TextChoices):
    """Whether people may come in by it."""

    WAITING = "waiting", pgettext_lazy("domain", "Waits for proof")
    PROVEN = "proven", pgettext_lazy("domain", "Proven")
    REFUSED = "refused", pgettext_lazy("domain", "Refused")


class Finding(TextChoices):
    """What the last look at the domain's records said."""

    NONE = "", ""
    MISSING = "missing", pgettext_lazy("domain", "There is no such record yet.")
    OTHER = "other", pgettext_lazy("domain", "There is a record, but its value is another one.")
    AWAY = "away", pgettext_lazy("domain", "The name servers of the domain did not answer.")
    TAKEN = "taken", pgettext_lazy("domain", "The domain is in use elsewhere.")


@dataclass(frozen=True)
class Move:
    """From which states a verb leads where."""

    sources: frozenset[ProofState]
    target: ProofState


#: another issuer or client takes a proof back: what was proven was that *this* provider may speak for the domain
TRANSITIONS = {
    "prove_by_record": Move(frozenset({ProofState.WAITING}), ProofState.PROVEN),
    "prove_by_hand": Move(frozenset({ProofState.WAITING}), ProofState.PROVEN),
    "refuse_federation": Move(frozenset({ProofState.WAITING, ProofState.PROVEN}), ProofState.REFUSED),
    "change_provider": Move(frozenset(ProofState), ProofState.WAITING),
}
