"""The door of what is shared: who reaches which object, how far, and why."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.db.models import Q, QuerySet
from django.http import Http404

from portal.accounts.models import BY_SHARE, MemberRole, Membership, not_over
from portal.events import reach
from portal.events.actor import AUDITOR, OWNER, Actor
from portal.events.permissions import GUESTS, MEMBERS, OWNERS, READERS, VIEWING, WRITERS, Table, allows
from portal.events.reach import ACT, LEVELS, PAY, VIEW
from portal.requests.models import ServiceRequest

from .models import (
    AccountPermission,
    AddressPermission,
    PermissionOfShare,
    RequestPermission,
    Share,
    ShareQuerySet,
    StatusLink,
)

MAY: Table = {
    "share": OWNERS,
    "end_share": OWNERS,
    "keep_promises": MEMBERS,
    "see_who_sees": VIEWING | READERS,
    "make_status_link": OWNERS | WRITERS,
    "revoke_status_link": OWNERS | WRITERS,
    "see_status_links": frozenset({OWNER, AUDITOR}) | READERS,
    "see_status": GUESTS,
    "ask_for_claim": GUESTS,
}


def may(actor: Actor, verb: str, request: ServiceRequest) -> bool:
    """Whether the actor may do the verb with what is shared of a request."""
    return allows(MAY, actor, verb, request.account_id, request_id=request.pk)


def may_share(actor: Actor) -> bool:
    """Whether somebody may share anything of the account that they work in."""
    return allows(MAY, actor, "share", actor.account_id)


def visible_to(actor: Actor) -> ShareQuerySet:
    """The shares that the actor may see: owners and auditors those of their account, support staff all."""
    if actor.is_customer:
        own = Share.objects.filter(account_id=actor.account_id)
        return own.filter(membership__user_id=actor.user_id) if actor.is_delegate else own
    return Share.objects.all() if actor.part in READERS else Share.objects.none()


def share_or_404(actor: Actor, share_id: int) -> Share:
    """The share, or the same answer for forbidden and absent."""
    try:
        return visible_to(actor).get(pk=share_id)
    except Share.DoesNotExist as error:
        raise Http404("no such share") from error


def status_links(actor: Actor, request: ServiceRequest) -> QuerySet[StatusLink]:
    """The links to a request's status that still lead somewhere, the newest first."""
    if not may(actor, "see_status_links", request):
        return StatusLink.objects.none()
    return StatusLink.objects.living().filter(request=request)


def status_link_or_404(actor: Actor, request: ServiceRequest, link_id: int) -> StatusLink:
    """One of them, or the same answer for forbidden and absent."""
    found = status_links(actor, request).filter(pk=link_id).first()
    if found is None:
        raise Http404("no such link")
    return found


@dataclass(frozen=True)
class Seer:
    """Somebody who can see a request or an address: how far, and the share that says so, if it is not their role."""

    member: Membership
    levels: frozenset[str]
    share: Share | None = None


def who_sees(request: ServiceRequest) -> list[Seer]:
    """Everybody in the account who can see a request, owners first; two queries, one where nothing is shared."""
    members = _members(request.account_id)
    return _seers(members, _shares_by_member(members, Share.objects.in_force().reaching(request)))


def who_sees_addresses(account_id: int, address_ids: Iterable[int]) -> dict[int, list[Seer]]:
    """For each address everybody who can see what is done there, owners first; two queries for all of them."""
    members = _members(account_id)
    shared = Share.objects.in_force().filter(account_id=account_id, request__isnull=True)
    by_member = _shares_by_member(members, shared)
    return {
        address_id: _seers(
            members,
            {
                member_id: [share for share in shares if share.address_id in (None, address_id)]
                for member_id, shares in by_member.items()
            },
        )
        for address_id in address_ids
    }


def members_to_share_with(actor: Actor) -> QuerySet[Membership]:
    """Those of the account who see only what is shared with them."""
    delegates = Membership.objects.in_force().filter(role__in=BY_SHARE)
    return delegates.filter(account_id=actor.own_account_id()).with_people().order_by("user__first_name", "pk")


def _members(account_id: int) -> list[Membership]:
    in_account = Membership.objects.in_force().filter(account_id=account_id)
    return list(in_account.with_people().order_by("since", "pk"))


def _shares_by_member(members: list[Membership], shares: QuerySet[Share]) -> dict[int | None, list[Share]]:
    found: dict[int | None, list[Share]] = {}
    if any(member.role in BY_SHARE for member in members):
        for share in shares.filter(membership__isnull=False):
            found.setdefault(share.membership_id, []).append(share)
    return found


def _seers(members: list[Membership], shares: Mapping[int | None, list[Share]]) -> list[Seer]:
    seers = []
    for member in members:
        if member.role == MemberRole.OWNER:
            seers.append(Seer(member, LEVELS))
        elif member.role == MemberRole.AUDITOR:
            seers.append(Seer(member, frozenset({VIEW})))
        else:
            seers += [Seer(member, levels_of(share), share) for share in shares.get(member.pk, ())]
    order = list(MemberRole)
    return sorted(seers, key=lambda seer: order.index(MemberRole(seer.member.role)))


def levels_of(share: Share) -> frozenset[str]:
    """What a share allows."""
    more = {level for level, given in ((ACT, share.may_act), (PAY, share.may_pay)) if given}
    return frozenset({VIEW, *more})


class SharedReach:
    """Answers what lower subjects ask, from guardian's permissions and the dates of the shares behind them."""

    def levels_on(self, actor: Actor, request_id: int | None) -> frozenset[str]:
        """The levels that the actor holds on a request, or on the account as a whole; one query."""
        held = _held(AccountPermission, actor)
        if request_id is not None:
            site = ServiceRequest.objects.filter(pk=request_id, account_id=actor.account_id).values("site_id")
            held = held.union(
                _held(RequestPermission, actor, content_object=request_id),
                _held(AddressPermission, actor, content_object__in=site),
            )
        return frozenset(codename.partition("_")[0] for (codename,) in held)

    def requests(self, actor: Actor) -> Q:
        """The condition on requests that the actor may look at."""
        if VIEW in reach.levels_on(actor, None):
            return Q()
        one = _held(RequestPermission, actor).values("content_object")
        place = _held(AddressPermission, actor).values("content_object")
        return Q(pk__in=one) | Q(site__in=place)


def _held(model: type[PermissionOfShare], actor: Actor, **about) -> QuerySet:
    held = model._default_manager.filter(
        not_over("share__ends_at"), user_id=actor.user_id, account_id=actor.account_id, **about
    )
    return held.order_by().values_list("permission__codename")
