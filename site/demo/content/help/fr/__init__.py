"""The help centre in French."""

from demo.content.help.fr.account import LANGUAGE, PASSWORD, SIGN_UP
from demo.content.help.fr.appointments import APPOINTMENT, EMERGENCY
from demo.content.help.fr.files import DATA, UPLOAD
from demo.content.help.fr.requests import ANSWER, CANCEL, CONTACT_FORM, FOLLOW, SEND, STATUSES
from demo.content.site_schema import HelpTopic

TOPICS = (
    HelpTopic(
        key="requests",
        title="Demandes",
        slug="demandes",
        search_description="Envoyer une demande, la suivre, répondre à une question, l’annuler ou la rouvrir.",
        intro=(
            "De la première photo à la dernière confirmation : comment se déroule une demande, et ce que vous "
            "pouvez faire à chaque étape."
        ),
    ),
    HelpTopic(
        key="appointments",
        title="Rendez-vous et urgences",
        slug="rendez-vous-et-urgences",
        search_description=(
            "Comment une date se fixe et se déplace, et que faire quand cela ne peut pas attendre demain."
        ),
        intro="Comment nous fixons une date, comment vous la déplacez, et que faire quand cela ne peut pas attendre.",
    ),
    HelpTopic(
        key="files",
        title="Fichiers et données",
        slug="fichiers-et-donnees",
        search_description=(
            "Quels fichiers vous pouvez envoyer et de quelle taille, et ce que deviennent vos données et vos photos."
        ),
        intro=(
            "Les photos et documents que vous nous envoyez, et comment nous traitons tout ce que vous nous confiez."
        ),
    ),
    HelpTopic(
        key="account",
        title="Compte et connexion",
        slug="compte-et-connexion",
        search_description="Créer un compte, choisir un nouveau mot de passe, changer la langue et vos coordonnées.",
        intro="Créer un compte, y accéder de nouveau, et le régler à votre goût.",
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
