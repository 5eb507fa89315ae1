"""Pages that only the demo has: the mails that were written, and the style page."""

from django.urls import path

from . import mail, style

app_name = "demo"
urlpatterns = [
    path("mail/", mail.mailbox, name="mailbox"),
    path("mail/<str:message_id>/", mail.mail, name="mail"),
    path("mail/<str:message_id>/html/", mail.mail_html, name="mail_html"),
    path("style/", style.style, name="style"),
]
