"""The forms of public pages. They work without JavaScript and without a cookie."""

from datetime import datetime, timedelta
from typing import cast

from django import forms
from django.utils.translation import gettext_lazy as _

from portal.accounts.forms import PhoneField
from portal.accounts.models import Branch
from portal.requests.catalogue import ENQUIRY, offered
from portal.requests.fields import MAX_TEXT

from . import guard

MAX_COMMENT = 1000

#: how long a contact page may be open before it is sent, and how long a person needs at the least
_LASTS, _RIPENS = timedelta(hours=12), timedelta(seconds=3)
_PURPOSE = "enquiry"
#: what else is signed: the number that the thanks name, and the answer about a help article
SENT, VOTE = "enquiry-sent", "help-vote"


class EnquiryForm(forms.Form):
    """The contact form. What is wrong stands beside its field, and nothing that was typed is lost."""

    name = forms.CharField(
        label=_("Your name"), max_length=150, widget=forms.TextInput(attrs={"autocomplete": "name"})
    )
    email = forms.EmailField(
        label=_("E-mail address"),
        max_length=254,
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )
    phone = PhoneField(label=_("Phone number"), required=False, max_length=40)
    topic = forms.ChoiceField(label=_("What is it about?"))
    branch = forms.ModelChoiceField(
        label=_("Branch"),
        queryset=Branch.objects.none(),
        to_field_name="slug",
        required=False,
        empty_label=_("I do not know"),
    )
    message = forms.CharField(
        label=_("Your message"),
        max_length=MAX_TEXT,
        widget=forms.Textarea(attrs={"rows": 6}),
        error_messages={
            "max_length": _("Please write at most %(limit_value)d characters; these are %(show_value)d.")
        },
    )
    # People do not see it, programs fill it in.
    website = forms.CharField(
        label=_("Leave this field empty"),
        required=False,
        widget=forms.TextInput(attrs={"tabindex": "-1", "autocomplete": "off"}),
    )
    stamp = forms.CharField(required=False, widget=forms.HiddenInput)

    use_required_attribute = False

    def __init__(self, data=None, *, page_id: int, now: datetime, branch: str = ""):
        """branch: the short name of the branch whose page led here."""
        self.page_id, self.now = page_id, now
        fresh = guard.stamp(_PURPOSE, page_id, now=now)
        super().__init__(data.copy() if data is not None else None, initial={"branch": branch, "stamp": fresh})
        services = [(service.slug, service.name) for service in offered() if service.slug != ENQUIRY]
        topics = [("", _("Please choose")), *services, (ENQUIRY, _("Something else"))]
        cast(forms.ChoiceField, self.fields["topic"]).choices = topics
        branches = Branch.objects.taking_requests()
        if branches:
            cast(forms.ModelChoiceField, self.fields["branch"]).queryset = branches
        else:
            del self.fields["branch"]
        # A browser counts differently and would cut off what somebody pastes without a word.
        self.fields["message"].widget.attrs.pop("maxlength", None)

    def clean(self):
        """Is it a person who sends this, from a page of ours? In doubt they are asked to send it once more."""
        cleaned = super().clean()
        self.sent_key = ""
        try:
            self.sent_key = guard.check_stamp(
                self.data.get("stamp", ""), _PURPOSE, self.page_id, now=self.now, lasts=_LASTS, ripens=_RIPENS
            )
        except guard.TooEarly:
            self.add_error(None, _("That was very quick. Please send it once more."))
        except guard.StampRefused:
            # Whoever has it given back has been here long enough.
            self.data["stamp"] = guard.stamp(_PURPOSE, self.page_id, now=self.now - _RIPENS)
            self.add_error(None, _("This page was open for a long time. Please send it once more."))
        if self.data.get("website"):
            self.data["website"] = ""
            self.add_error(
                None, _("A field that nobody sees was filled in. It is empty again: please send it once more.")
            )
        return cleaned

    def refuse(self, reason: str) -> None:
        """Give it back with a sentence at its top."""
        self.add_error(None, reason)


class CommentForm(forms.Form):
    """What was missing in a help article."""

    comment = forms.CharField(
        label=_("What was missing?"),
        max_length=MAX_COMMENT,
        help_text=_("Please write nothing about yourself here. To get an answer, use the contact form."),
        widget=forms.Textarea(attrs={"rows": 4}),
        error_messages={
            "max_length": _("Please write at most %(limit_value)d characters; these are %(show_value)d.")
        },
    )

    use_required_attribute = False

    def __init__(self, data=None, *, helpful: bool):
        super().__init__(data)
        if helpful:
            self.fields["comment"].label = _("What could be better still?")
