"""One verb, one function: nothing outside `actions.py` writes to the database."""

import ast

from tests.architecture.source import files, holds_verbs, name_of, tree_of

WRITES = {
    "save",
    "create",
    "bulk_create",
    "bulk_update",
    "update_or_create",
    "get_or_create",
    "delete",
    "update",
    "create_user",
}
#: what has a reason: file -> why
ALLOWED = {
    "portal/events/record.py": "the log itself, called by every verb",
    "portal/requests/models/service_type.py": "a type's form version is kept whoever saves the type",
    "cms_pages/share_drawing.py": "pictures are saved to memory, no row is",
    "portal/tenancy/rotation.py": "the same content under another key, no change of state",
    "portal/tenancy/keys.py": "keys are part of what the verb that issues them does",
    "portal/queue/schedules.py": "makes the table of schedules equal to the code after each migration",
    "portal/queue/jobs.py": "housekeeping of django-q2's own results",
    "cms_pages/models/page_material.py": "what the page cache knows of what it holds, no state of the business",
    "cms_pages/languages.py": "makes a locale for each language of the settings after each migration",
    "portal/desk/moderation.py": "gives Wagtail's workflow to our groups after each migration",
    "portal/desk/account.py": "a person's own settings in Wagtail, which keeps its own log of them",
    "portal/desk/roles.py": "makes groups and permissions equal to the code after each migration",
    "site/identity/models.py": "the manager that makes people",
    "site/identity/staff_factors.py": "allauth's table of second factors; each change is told as an event",
    "site/identity/staff_oidc.py": "staff and their roles as their provider says; each change is told as an event",
    "site/identity/customer_oidc.py": "customers as their provider says; each change is told as an event",
    "site/identity/adapters.py": "allauth's hook that makes people",
    "site/identity/forms.py": "allauth's sign-up form, called once more for nobody and taken back",
    "site/identity/security_views.py": "saving allauth's form of a reset writes the mail",
}
#: receivers of methods that only sound like a write
HARMLESS = {"digest", "context", "environment", "query", "headers", "kwargs", "settings_dict", "session", "storage"}


def writes_in(tree: ast.Module):
    """Calls like `objects.create(…)` or `.save()` on something that is not known to be harmless."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in WRITES:
            receiver = ast.unparse(node.func.value)
            last = receiver.split(".")[-1].removesuffix("()")
            if receiver == "super()" or last in HARMLESS or _is_about_files(receiver) or _is_dict_update(node):
                continue
            yield node.lineno, f"{receiver}.{node.func.attr}()"


def _is_about_files(receiver: str) -> bool:
    return any(word in receiver for word in ("storage", "documents()", "cache", "upright", "image", "form."))


def _is_dict_update(node: ast.Call) -> bool:
    """`d.update({...})` and `d.update(other)` take a positional argument; a QuerySet's update never does."""
    return node.func.attr == "update" and bool(node.args)


def test_only_verbs_write():
    found = [
        f"{name_of(path)}:{line} {call}"
        for path in [*files("portal"), *files("site/identity"), *files("cms_pages")]
        if not holds_verbs(path) and name_of(path) not in ALLOWED
        for line, call in writes_in(tree_of(path))
    ]
    assert found == [], "move the write into a verb in the subject's actions.py and call it"


def test_no_exception_has_lost_its_reason():
    paths = {name_of(path) for path in files()}
    assert set(ALLOWED) - paths == set()


def test_the_rule_sees_a_write():
    tree = ast.parse("Message.objects.create(body='x')\nitem.save()\nqueryset.update(status='x')")
    assert len(list(writes_in(tree))) == 3
