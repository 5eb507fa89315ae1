"""A database context is opened at few places, and each is known."""

import ast

from tests.architecture.source import files, name_of, tree_of

OPENERS = {
    "database_context",
    "tenant_context",
    "observer_context",
    "staff_context",
    "viewer_context",
    "person_context",
    "outside_context",
}
#: who may open one, and for whom
ALLOWED = {
    "portal/tenancy/contexts.py": "defines them",
    "portal/accounts/middleware.py": "for the person of a web request",
    "portal/accounts/observing.py": "for a member of staff who sees the portal as a customer does",
    "portal/accounts/choosing.py": "a person finds those accounts that they are in, with their names",
    "portal/accounts/jobs.py": "job",
    "portal/home/joining.py": "the key in the link of an invitation leads to the account that invites",
    "portal/accounts/actions/account.py": "a new account is written from inside its own context",
    "portal/accounts/actions/guests.py": "a visitor's key leads to the account that they wrote to",
    "portal/accounts/actions/people.py": "who accepts an invitation joins in the context of the account that invites",
    "portal/accounts/actions/sign_in_help.py": "the login itself writes sign-ins, not the role of the desk",
    "portal/federation/sign_in.py": "a domain, or the word in an address of ours, leads to the account of a company",
    "portal/federation/jobs.py": "job",
    "portal/federation/actions.py": "ways in through a provider that goes stand outside the walls, and go with it",
    "portal/tenancy/keys.py": "a key may lead into another account than the one that somebody works in",
    "portal/management/commands/rotate_keys.py": "every row that is encrypted is written anew",
    "portal/events/jobs.py": "job",
    "portal/management/commands/seal_audit_log.py": "command",
    "portal/management/commands/verify_audit_log.py": "command",
    "portal/documents/jobs.py": "job",
    "portal/notifications/jobs.py": "job",
    "portal/desk/listing.py": "an export streams after the request's context has ended",
    "portal/home/status_views.py": "whoever holds a status link has no session: its key names the account",
    "cms_pages/actions.py": "what a visitor writes is kept in the account of a guest",
    "site/demo/mail.py": "the demo's mailbox, absent in production",
    "site/demo/seed.py": "the demo's story, told through the verbs",
}


def test_only_known_modules_open_a_context():
    found = set()
    for path in files():
        for node in ast.walk(tree_of(path)):
            if isinstance(node, ast.Call) and getattr(node.func, "id", getattr(node.func, "attr", "")) in OPENERS:
                found.add(name_of(path))
    unknown = {name for name in found if name not in ALLOWED and not name.startswith("site/demo/seed")}
    assert unknown == set(), "let the middleware or a job open the context, or add the module here with its reason"
