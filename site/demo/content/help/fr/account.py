"""Help about accounts in French."""

from demo.content.parts import Faq, Prose, Steps
from demo.content.schema import Point, Question
from demo.content.site_schema import HelpArticle

SIGN_UP = HelpArticle(
    key="sign_up",
    title="Comment créer un compte ?",
    slug="creer-un-compte",
    search_description=(
        "Adresse e-mail, mot de passe, un clic sur le lien que nous envoyons : votre compte est prêt en une minute."
    ),
    intro=(
        "Avec votre adresse e-mail et un mot de passe. Vous confirmez l’adresse grâce à un lien que nous vous "
        "envoyons."
    ),
    keywords=(
        "inscription, s’inscrire, enregistrement, identifiant, nouveau client, activation, vérification, validation"
    ),
    body=(
        Steps(
            heading="En une minute",
            steps=(
                Point(
                    title="Commencer",
                    text=(
                        "Par « Espace client » en haut de cette page, puis « Créer un compte ». Ou faites "
                        "simplement une demande."
                    ),
                ),
                Point(
                    title="Adresse et mot de passe",
                    text=(
                        "Huit caractères au moins, et rien que tout le monde devine. Une courte phrase convient "
                        "très bien."
                    ),
                ),
                Point(
                    title="Consulter votre messagerie",
                    text="Ouvrez le lien reçu, sur l’appareil de votre choix. Il est valable trois jours.",
                ),
                Point(
                    title="Confirmer",
                    text=(
                        "Cliquez sur « Oui, c’est mon adresse ». Vous êtes connecté et retrouvez ce que vous "
                        "aviez commencé."
                    ),
                ),
            ),
        ),
        Prose("""
## Pourquoi un compte ?

Pour que vous seul voyiez vos photos, vos messages et vos adresses, et pour que vous puissiez vérifier l’an prochain
ce qui a été fait. Il ne coûte rien. Pour une simple question, le [formulaire de contact](contact) suffit.

## Vous nous avez déjà écrit ?

Prenez la même adresse e-mail. Tout ce que vous avez envoyé par le formulaire de contact se trouve alors dans votre
compte dès le premier instant.

## L’e-mail n’arrive pas ?

Attendez deux minutes et regardez dans les indésirables. Connectez-vous ensuite avec votre adresse et votre mot de
passe : vous recevez un nouveau lien. S’il existe déjà un compte à votre adresse, l’e-mail vous le dit et vous
indique comment y accéder.
"""),
    ),
)

PASSWORD = HelpArticle(
    key="password",
    title="J’ai oublié mon mot de passe",
    slug="mot-de-passe-oublie",
    search_description=(
        "Indiquez votre adresse e-mail, ouvrez le lien reçu, choisissez un nouveau mot de passe. La marche à "
        "suivre, et ce qui peut coincer."
    ),
    intro=(
        "Cliquez sur « Mot de passe oublié ? » à la connexion. Nous vous envoyons un lien pour en choisir un nouveau."
    ),
    keywords=(
        "réinitialiser, identifiant, bloqué, connexion impossible, changer de mot de passe, changement d’adresse "
        "e-mail"
    ),
    body=(
        Steps(
            heading="Un nouveau mot de passe",
            steps=(
                Point(
                    title="Ouvrir la connexion",
                    text="Par « Espace client » en haut de la page, puis « Mot de passe oublié ? »",
                ),
                Point(
                    title="Indiquer votre adresse",
                    text="Celle avec laquelle vous avez créé le compte. Cliquez sur « Envoyer le lien ».",
                ),
                Point(
                    title="Ouvrir le lien",
                    text="Celui de l’e-mail, dans les trois jours. Chaque lien ne sert qu’une fois.",
                ),
                Point(
                    title="Choisir un nouveau mot de passe",
                    text="Puis connectez-vous avec. Nous confirmons le changement par e-mail.",
                ),
            ),
        ),
        Faq(
            heading="Ce qui peut coincer",
            questions=(
                Question(
                    question="Aucun e-mail n’arrive.",
                    answer=(
                        "Nous ne disons jamais si une adresse a un compte, pour que personne ne puisse le "
                        "découvrir en essayant. Si rien n’arrive, pas même dans les indésirables, vous avez sans "
                        "doute créé le compte avec une autre adresse."
                    ),
                ),
                Question(
                    question="On me dit que j’ai fait trop d’essais.",
                    answer=(
                        "Après plusieurs mots de passe erronés, la connexion fait une pause. Attendez cinq "
                        "minutes et elle fonctionnera de nouveau."
                    ),
                ),
                Question(
                    question="Je n’ai plus accès à cette messagerie.",
                    answer=(
                        "Appelez-nous. Nous vérifions que c’est bien vous, puis nous trouvons une solution. Tant "
                        "que vous êtes encore connecté, vous pouvez changer l’adresse vous-même sous "
                        "« Profil », « Connexion »."
                    ),
                ),
            ),
        ),
        Prose("""
## Vous le connaissez et voulez le changer ?

Dans l’espace client, sous « Profil », vous trouvez « Changer de mot de passe » à la rubrique « Connexion ». Chaque
changement vous est signalé par e-mail. Si vous en recevez un dont vous ne savez rien, appelez-nous aussitôt.
"""),
    ),
)

LANGUAGE = HelpArticle(
    key="language",
    title="Comment changer de langue ?",
    slug="changer-de-langue",
    search_description=(
        "Le site, l’espace client et les e-mails parlent français, allemand, italien et anglais. Où changer, et "
        "ce que cela change."
    ),
    intro=(
        "Sur le site, avec le sélecteur en haut de la page ; dans l’espace client, sous « Profil ». Les e-mails "
        "suivent l’espace client."
    ),
    keywords="traduction, français, allemand, italien, anglais, paramètres, réglages",
    body=(
        Prose("""
## Sur les pages publiques

En haut de chaque page, et dans le menu sur le téléphone, vous passez du français à l’allemand, à l’italien ou à
l’anglais. Vous restez sur la même page. C’est l’adresse qui décide de la langue : vous pouvez donc envoyer à
quelqu’un un lien dans la sienne.

## Dans l’espace client

Ouvrez « Profil », choisissez sous « Langue » et cliquez sur « Utiliser cette langue ». C’est encore plus rapide par
le menu à votre nom, où les quatre langues sont l’une sous l’autre. L’espace client est désormais dans cette langue
sur tous vos appareils, et nos e-mails aussi.

Si vous arrivez d’une page publique, nous commençons dans la langue de cette page. Une fois que vous en avez choisi
une vous-même, c’est votre choix qui compte.

## Ce qui n’est pas traduit

Ce que vous et nous écrivons. Votre demande reste dans la langue où vous l’avez envoyée, et nous y répondons : nous
avons des collègues pour les quatre. Si une demande est dans la mauvaise langue, continuez simplement dans celle que
vous préférez. Nous le remarquerons.
"""),
    ),
)
