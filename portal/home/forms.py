"""The forms on the request page."""

from django import forms
from django.utils.translation import gettext_lazy as _

from portal.requests.fields import MAX_TEXT


class ReplyForm(forms.Form):
    """A message; it may be empty when a file comes with it."""

    body = forms.CharField(
        label=_("Your message"),
        required=False,
        max_length=MAX_TEXT,
        widget=forms.Textarea(attrs={"rows": 3, "data-autosize": ""}),
    )
