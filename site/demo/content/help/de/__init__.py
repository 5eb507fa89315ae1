"""The help centre in German."""

from demo.content.help.de.account import LANGUAGE, PASSWORD, SIGN_UP
from demo.content.help.de.appointments import APPOINTMENT, EMERGENCY
from demo.content.help.de.files import DATA, UPLOAD
from demo.content.help.de.requests import ANSWER, CANCEL, CONTACT_FORM, FOLLOW, SEND, STATUSES
from demo.content.site_schema import HelpTopic

TOPICS = (
    HelpTopic(
        key="requests",
        title="Anfragen",
        slug="anfragen",
        search_description=(
            "Wie Sie eine Anfrage senden, verfolgen, Fragen beantworten, stornieren oder wieder öffnen."
        ),
        intro=(
            "Vom ersten Foto bis zur letzten Bestätigung: wie eine Anfrage abläuft und was Sie bei jedem Schritt tun "
            "können."
        ),
    ),
    HelpTopic(
        key="appointments",
        title="Termine und Notfälle",
        slug="termine-und-notfaelle",
        search_description=(
            "Wie ein Termin zustande kommt, wie Sie ihn verschieben und was zu tun ist, wenn es nicht bis morgen "
            "warten kann."
        ),
        intro="Wie wir einen Termin vereinbaren, wie Sie ihn verschieben und was zu tun ist, wenn es eilt.",
    ),
    HelpTopic(
        key="files",
        title="Dateien und Ihre Daten",
        slug="dateien-und-ihre-daten",
        search_description=(
            "Welche Dateien Sie senden können, wie groß sie sein dürfen und was wir mit Ihren Daten und Fotos tun."
        ),
        intro="Fotos und Unterlagen, die Sie uns senden, und wie wir mit allem umgehen, was Sie uns anvertrauen.",
    ),
    HelpTopic(
        key="account",
        title="Konto und Anmeldung",
        slug="konto-und-anmeldung",
        search_description="Ein Konto anlegen, ein neues Passwort wählen, die Sprache und Ihre Angaben ändern.",
        intro="Ein Konto anlegen, wieder hineinkommen und es so einrichten, wie Sie es mögen.",
    ),
)

ARTICLES = (
    SEND,
    FOLLOW,
    STATUSES,
    ANSWER,
    CANCEL,
    CONTACT_FORM,
    APPOINTMENT,
    EMERGENCY,
    UPLOAD,
    DATA,
    SIGN_UP,
    PASSWORD,
    LANGUAGE,
)
