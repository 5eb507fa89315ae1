"""Where the company is and how to reach it."""

from django.core.validators import RegexValidator
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, EmailBlock, StructBlock, TextBlock

PHONE = RegexValidator(r"^\+[0-9 ]{6,24}$", _("Give the number with its country code, for example +49 89 99998 240."))


class ContactDetailsBlock(StructBlock):
    """Address, telephone and e-mail, each under its own heading."""

    address_heading = CharBlock(label=_("Heading of the address"), max_length=60)
    address = TextBlock(label=_("Address"), max_length=300, help_text=_("Each line of the address on its own line."))
    phone_heading = CharBlock(label=_("Heading of the telephone"), max_length=60)
    phone = CharBlock(label=_("Telephone"), max_length=25, validators=[PHONE], help_text=_("With country code."))
    email_heading = CharBlock(label=_("Heading of the e-mail"), max_length=60)
    email = EmailBlock(label=_("E-mail"))

    class Meta:
        icon = "mail"
        label = _("Contact details")
        description = _("Address, telephone and e-mail.")
        template = "cms_pages/blocks/contact_details.html"
        preview_value = {
            "address_heading": "Workshop and office",
            "address": "Nordlicht Haustechnik GmbH\nWerftstraße 9\n88198 Seehalden",
            "phone_heading": "Telephone",
            "phone": "+49 89 99998 240",
            "email_heading": "E-mail",
            "email": "hello@nordlicht.example.com",
        }
