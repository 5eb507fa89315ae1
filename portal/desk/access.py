"""The door of the desk: what its pages do beside the verbs of subjects, and who may."""

from portal.events.actor import Actor
from portal.events.permissions import READERS, WRITERS, Table, allows

MAY: Table = {"export": READERS, "list": READERS, "view_event": READERS, "retry_job": WRITERS}


def may(actor: Actor, verb: str) -> bool:
    """Whether the actor may do the verb; none of them belongs to an account."""
    return allows(MAY, actor, verb, None)
