"""Staff's own settings in Wagtail: name, picture, language, theme.

Wagtail's page renews the session and writes the whole person, for it may have changed the password. Here it
never does, and the database role of the desk may do neither.
"""

from django.db import transaction
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.utils.translation import override
from wagtail.admin import messages
from wagtail.admin.forms.account import NameEmailForm
from wagtail.admin.views.account import AccountView, NameEmailSettingsPanel
from wagtail.log_actions import log


class OwnNameForm(NameEmailForm):
    """Writes the name and nothing else: a viewer's role may change no other column of a person."""

    def save(self, commit=True):
        self.instance.save(update_fields=list(self.fields))
        return self.instance


class OwnSettingsView(AccountView):
    """Wagtail's page with a saving of our own."""

    def get_panels(self):
        panels = super().get_panels()
        for panel in panels:
            if isinstance(panel, NameEmailSettingsPanel):
                panel.form_class = OwnNameForm
        return panels

    def post(self, request):
        panels = self.get_panels()
        forms = [form for form in (panel.get_form() for panel in panels) if form.is_bound]
        if [form for form in forms if not form.is_valid()]:
            return TemplateResponse(request, self.template_name, self.get_context_data())
        with transaction.atomic():
            for form in forms:
                form.save()
            log(request.user, "wagtail.edit")
        with override(panels[0].profile.get_preferred_language()):
            messages.success(request, _("Your settings have been saved."))
        return redirect("wagtailadmin_account")
