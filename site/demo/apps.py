from django.apps import AppConfig


class DemoConfig(AppConfig):
    """The demo company; installed only where settings.DEMO is on."""

    name = "demo"
    verbose_name = "Demo"
