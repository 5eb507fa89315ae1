"""What somebody typed into the contact form, as the verbs take it."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Enquiry:
    """The words of a guest, none of them proven.

    phone: in E.164, or empty. language: of the page. sent_key: made for one form, so that it counts once.
    """

    name: str
    email: str
    phone: str
    language: str
    message: str
    sent_key: str
