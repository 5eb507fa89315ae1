"""The help centre in Italian."""

from demo.content.help.it.account import LANGUAGE, PASSWORD, SIGN_UP
from demo.content.help.it.appointments import APPOINTMENT, EMERGENCY
from demo.content.help.it.files import DATA, UPLOAD
from demo.content.help.it.requests import ANSWER, CANCEL, CONTACT_FORM, FOLLOW, SEND, STATUSES
from demo.content.site_schema import HelpTopic

TOPICS = (
    HelpTopic(
        key="requests",
        title="Richieste",
        slug="richieste",
        search_description="Come inviare una richiesta, seguirla, rispondere alle domande, annullarla o riaprirla.",
        intro="Dalla prima foto all’ultima conferma: come funziona una richiesta e che cosa può fare a ogni passo.",
    ),
    HelpTopic(
        key="appointments",
        title="Appuntamenti ed emergenze",
        slug="appuntamenti-ed-emergenze",
        search_description=(
            "Come si fissa e si sposta un appuntamento, e che cosa fare quando non si può aspettare fino a domani."
        ),
        intro="Come fissiamo una data, come la sposta e che cosa fare quando non si può aspettare.",
    ),
    HelpTopic(
        key="files",
        title="File e dati personali",
        slug="file-e-dati-personali",
        search_description=(
            "Quali file può inviare e quanto possono essere grandi, e che cosa facciamo dei Suoi dati e delle Sue "
            "foto."
        ),
        intro="Le foto e i documenti che ci invia, e come trattiamo tutto ciò che ci affida.",
    ),
    HelpTopic(
        key="account",
        title="Account e accesso",
        slug="account-e-accesso",
        search_description="Creare un account, scegliere una nuova password, cambiare la lingua e i propri dati.",
        intro="Creare un account, rientrarci e regolarlo come preferisce.",
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
