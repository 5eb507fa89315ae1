"""People's own names in Wagtail's account page."""

from wagtail.admin.forms.account import NameEmailForm


class OwnNameForm(NameEmailForm):
    """Writes the name and nothing else: a viewer's database role may change no other column of a person."""

    def save(self, commit=True):
        self.instance.save(update_fields=list(self.fields))
        return self.instance
