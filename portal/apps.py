from importlib import import_module

from django.apps import AppConfig
from django.db.models.signals import post_migrate

#: subjects that listen to others or answer what lower ones ask
_LISTENERS = ("accounts", "federation", "requests", "messages", "sharing", "notifications", "desk")


class PortalConfig(AppConfig):
    """The one app of the portal; each subject is a folder in it."""

    name = "portal"
    verbose_name = "Portal"

    def ready(self):
        from portal.queue.schedules import install_schedules
        from portal.tenancy import checks
        from portal.tenancy.grants import grant_rights

        checks.watch_logins()
        for subject in _LISTENERS:
            import_module(f"portal.{subject}.subscribers")
        post_migrate.connect(grant_rights, sender=self)
        post_migrate.connect(install_schedules, sender=self)
