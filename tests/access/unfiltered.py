"""Switches off the application's own filters, so that row-level security alone must hold."""

import sys
from collections.abc import Iterator
from types import ModuleType
from typing import Any

from django.apps import apps
from django.db.models import QuerySet

_SUFFIX = "visible_to"


def switch_off(monkeypatch) -> list[str]:
    """Have every `visible_to`, function or method of a QuerySet, return everything; gives their names."""
    names = []
    for queryset in {type(model._default_manager.all()) for model in apps.get_models()}:
        if hasattr(queryset, _SUFFIX):
            monkeypatch.setattr(queryset, _SUFFIX, lambda self, actor: self.all())
            names.append(f"{queryset.__module__}.{queryset.__name__}.{_SUFFIX}")
    for holder, attribute, function in list(_doors()):
        replacement = _everything(function)
        monkeypatch.setattr(holder, attribute, staticmethod(replacement) if isinstance(holder, type) else replacement)
        names.append(f"{function.__module__}.{function.__name__}")
    return sorted(set(names))


def _doors() -> Iterator[tuple[Any, str, Any]]:
    """Every place that holds such a function: modules that define or import it, and classes that keep it."""
    for module in [module for name, module in sys.modules.items() if name.startswith(("portal.", "cms_pages."))]:
        for holder in [module, *_classes_of(module)]:
            for name, value in vars(holder).items():
                function = getattr(value, "__func__", value)
                if getattr(function, "__name__", "").endswith(_SUFFIX) and not _is_method(holder, function):
                    yield holder, name, function


def _classes_of(module: ModuleType) -> list[type]:
    return [
        value for value in vars(module).values() if isinstance(value, type) and value.__module__ == module.__name__
    ]


def _is_method(holder, function) -> bool:
    return isinstance(holder, type) and issubclass(holder, QuerySet)


def _everything(function):
    """A stand-in that gives the whole table; which one, the real function says for an actor who sees nothing."""
    from portal.events.actor import Actor

    model = function(Actor(role="marketing")).model
    return lambda actor: model._default_manager.all()
