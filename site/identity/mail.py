"""Mail that is written once and rendered as subject, plain text and HTML.

A mail is a template below `templates/email/` that extends `{{ layout }}` and fills the blocks subject,
heading, body, action_label and footnote with plain text. The three layouts put the same blocks into a
subject line, a text body, and MJML, which mrml turns into HTML that mail programs understand.
"""

import mrml
from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string

SUBJECT, TEXT, MJML = "email/layout.subject", "email/layout.txt", "email/layout.mjml"


def render_mail(template: str, context: dict, *, to: str, headers: dict[str, str] | None = None):
    """Render one mail in the active language.

    template: name without folder and ending, as in `account/password_reset_key`.
    """
    name = f"email/{template}.html"
    subject = " ".join(render_to_string(name, {**context, "layout": SUBJECT}).split())
    text = render_to_string(name, {**context, "layout": TEXT}).strip() + "\n"
    html = mrml.to_html(render_to_string(name, {**context, "layout": MJML})).content
    mail = EmailMultiAlternatives(
        subject, text, to=[to], headers={"Auto-Submitted": "auto-generated", **(headers or {})}
    )
    mail.attach_alternative(html, "text/html")
    return mail
