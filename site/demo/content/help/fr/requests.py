"""Help about requests in French."""

from demo.content.parts import Checklist, Prose, Steps
from demo.content.schema import Point
from demo.content.site_schema import HelpArticle

SEND = HelpArticle(
    key="send",
    title="Comment envoyer une demande ?",
    slug="envoyer-une-demande",
    search_description=(
        "Choisir une prestation, répondre à quelques questions, joindre des photos, envoyer : voilà comment "
        "démarre une demande."
    ),
    intro=(
        "Choisissez la prestation, répondez à quelques questions et cliquez sur « Envoyer la demande ». Comptez "
        "cinq minutes environ."
    ),
    keywords="commande, commander, réserver, devis, chantier, travaux, commencer, formulaire",
    body=(
        Steps(
            heading="Pas à pas",
            steps=(
                Point(
                    title="Ouvrir le formulaire",
                    text=(
                        "Avec le bouton de la page de la prestation, ou dans l’espace client avec « Nouvelle "
                        "demande »."
                    ),
                ),
                Point(
                    title="Se connecter",
                    text=(
                        "Si vous n’avez pas encore de compte, créez-le avec votre adresse e-mail et un mot de "
                        "passe. Vous revenez ensuite au formulaire."
                    ),
                ),
                Point(
                    title="Décrire",
                    text=(
                        "Le formulaire ne demande que ce qu’il nous faut pour cette prestation. Vos premiers "
                        "mots deviennent le nom de la demande."
                    ),
                ),
                Point(
                    title="Ajouter des photos",
                    text=(
                        "Jusqu’à cinq fichiers. Pour le chauffage, la plaque signalétique et l’écran ; pour une "
                        "pièce ou un jardin, une photo de chaque côté."
                    ),
                ),
                Point(
                    title="Dire comment vous joindre",
                    text="Nom et téléphone. Nous les retenons : vous ne remplissez cela qu’une fois.",
                ),
                Point(
                    title="Envoyer",
                    text="Avec « Envoyer la demande ». Elle reçoit un numéro, et vous un e-mail qui la confirme.",
                ),
            ),
        ),
        Prose("""
## On vous interrompt ?

Cliquez sur « Enregistrer comme brouillon ». Le brouillon figure parmi vos demandes et vous seul le voyez.
Rouvrez-le, complétez-le et envoyez-le, ou jetez-le avec « Supprimer le brouillon ».

## Qui la reçoit

Si vous êtes parti de la page d’une agence, la demande va à cette agence. Sinon, c’est l’adresse qui décide d’où
nous venons. Une personne l’examine, pas un programme : ce qui nous parvient avant 15 h un jour ouvré reçoit une
réponse le jour même.

## Un travail, une demande

Merci d’envoyer une demande pour chaque travail. La chaudière et la haie ne sont pas l’affaire des mêmes personnes,
et chacune a son prix et sa date.
"""),
    ),
)

FOLLOW = HelpArticle(
    key="follow",
    title="Où en est ma demande ?",
    slug="suivre-une-demande",
    search_description=(
        "La page de votre demande montre son statut, la suite et tout ce qui s’est dit. Les e-mails vous "
        "tiennent au courant."
    ),
    intro=(
        "Ouvrez la demande dans l’espace client : sur le côté, vous voyez où elle en est et ce qui suit. À "
        "chaque changement, vous recevez aussi un e-mail."
    ),
    keywords="suivi, progression, état, tableau de bord, nouvelles, notification, message",
    body=(
        Prose("""
## Dans l’espace client

Après la connexion, vous voyez l’accueil. Tout en haut, sous « Ce que nous attendons de vous », figure ce qui vous
attend ; au-dessous, vos dernières demandes. « Demandes », dans le menu, les montre toutes, ou seulement celles en
cours.

Sur la page d’une demande, vous trouvez :

- **Échanges :** tout ce que vous et nous avons écrit, avec les photos et les documents.
- **Avancement :** les étapes faites, celle en cours, et ce qui vient ensuite.
- **Vos informations :** ce que vous avez répondu dans le formulaire, et les fichiers envoyés avec.
- **Historique :** chaque étape avec sa date et son heure.

La page se met à jour d’elle-même. Si nous répondons pendant que vous la regardez, vous le voyez quelques secondes
plus tard, sans rien recharger.

## Par e-mail

Nous vous écrivons quand votre demande est reçue, acceptée ou planifiée, quand les travaux commencent et quand ils
sont terminés, et lorsqu’il y a un message ou une question. Par souci de confidentialité, l’e-mail ne contient pas
le message lui-même. Son bouton mène à la demande.

Merci de ne pas répondre à ces e-mails : personne ne lit les réponses. Écrivez dans l’espace client, et vos mots
seront là où vos interlocuteurs les cherchent.

Les mêmes nouvelles se retrouvent dans l’espace client sous « Notifications ».
"""),
    ),
)

STATUSES = HelpArticle(
    key="statuses",
    title="Que signifient les statuts ?",
    slug="que-signifient-les-statuts",
    search_description=(
        "Reçue, acceptée, à vous de répondre, planifiée, en cours, terminée : ce que dit chaque statut, et qui "
        "doit agir ensuite."
    ),
    intro="Le statut dit qui doit agir ensuite. Vous et nous voyons toujours le même.",
    keywords="état, en attente, ouverte, étape, pastille, couleur, avancement",
    body=(
        Prose("""
## En chemin

- **Brouillon :** vous seul le voyez, et rien n’a encore été envoyé.
- **Reçue :** votre demande nous est parvenue. Bientôt, quelqu’un la lit et s’en charge.
- **Acceptée :** quelqu’un s’en occupe. Suivent des questions, un prix ou une date.
- **À vous de répondre :** nous vous avons posé une question. Dès que vous répondez, elle repasse à « Acceptée ».
- **Planifiée :** une date est convenue. Vous la trouvez dans les échanges.
- **Travaux en cours :** nous sommes au travail.
- **Terminée, à confirmer :** les travaux sont finis. Regardez le résultat et cliquez sur « Confirmer », ou sur
« Rouvrir » si quelque chose ne va pas.

## À la fin

- **Clôturée :** vous avez confirmé. La demande reste lisible, et vous pouvez la rouvrir.
- **Annulée :** elle a été retirée avant le début des travaux. Une demande annulée ne peut pas être rouverte ;
envoyez-en simplement une nouvelle.

## Un statut peut-il sauter une étape ?

Oui, cela arrive. Une petite réparation peut passer de « Acceptée » à « Travaux en cours » sans date entre les deux,
et après une question, la demande recule d’un pas. L’historique, sur la page de la demande, montre chaque changement
avec son heure.
"""),
    ),
)

ANSWER = HelpArticle(
    key="answer",
    title="Comment répondre à une question ?",
    slug="repondre-a-une-question",
    search_description=(
        "Nous vous avons posé une question ? Répondez sur la page de la demande, avec des photos si vous voulez, "
        "et nous continuons."
    ),
    intro=(
        "Ouvrez la demande, écrivez votre réponse sous la question et cliquez sur « Envoyer ». Nous continuons "
        "aussitôt."
    ),
    keywords="réagir, réponse attendue, correspondance, contacter, discussion, question en suspens",
    body=(
        Steps(
            heading="La marche à suivre",
            steps=(
                Point(
                    title="Ouvrir la demande",
                    text="Avec le bouton de l’e-mail, ou depuis l’accueil sous « Ce que nous attendons de vous ».",
                ),
                Point(
                    title="Cliquer sur « Répondre maintenant »",
                    text="Vous arrivez au champ placé sous les échanges. Notre question y est mise en évidence.",
                ),
                Point(
                    title="Écrire, et ajouter des fichiers",
                    text="Jusqu’à dix fichiers par message. Une photo en dit souvent plus qu’un paragraphe.",
                ),
                Point(
                    title="Envoyer",
                    text="La demande ne vous attend plus, et la personne qui a posé la question est prévenue.",
                ),
            ),
        ),
        Prose("""
## C’est vous qui avez une question ?

Servez-vous du même champ, à tout moment : tant que la demande n’est ni clôturée ni annulée, vous pouvez nous
écrire. Inutile d’attendre une question de notre part. Vous avez remarqué quelque chose, vous avez changé d’avis,
une date ne vous va plus ? Écrivez-le là.

## Vous ne connaissez pas la réponse ?

Alors écrivez simplement cela. « Je ne trouve pas la plaque signalétique » nous aide plus que le silence, car la
demande attend votre réponse.

## Le champ a disparu ?

La demande est clôturée ou annulée. Si elle est clôturée, rouvrez-la avec « Rouvrir » et le champ revient. Si elle
est annulée, envoyez plutôt une [nouvelle demande](help send).
"""),
    ),
)

CANCEL = HelpArticle(
    key="cancel",
    title="Puis-je annuler ou rouvrir une demande ?",
    slug="annuler-ou-rouvrir-une-demande",
    search_description=(
        "Vous pouvez annuler jusqu’au début des travaux et rouvrir quand quelque chose ne va pas. Chaque fois, "
        "un clic suffit."
    ),
    intro=(
        "Vous pouvez annuler tant que les travaux n’ont pas commencé, et rouvrir une fois qu’ils sont terminés. "
        "Les deux boutons sont en haut de la page de la demande."
    ),
    keywords=(
        "retirer, renoncer, décommander, réclamation, garantie, mal réparé, de nouveau en panne, revenir en arrière"
    ),
    body=(
        Prose("""
## Annuler

Le bouton « Annuler la demande » est là tant que les travaux n’ont pas commencé, même si une date est convenue. Nous
vous demandons de confirmer, puis nous cessons de nous en occuper et la date se libère pour quelqu’un d’autre. Cela
ne coûte rien ; nous sommes simplement contents de le savoir la veille.

Dès que le statut est « Travaux en cours », le bouton disparaît. Écrivez-nous dans les échanges ou appelez, et nous
trouverons une solution.

Une demande annulée reste lisible, mais elle ne peut pas être rouverte. Si vous changez d’avis, envoyez-en une
nouvelle.

## Rouvrir

Quand nous avons fini, la demande affiche « Terminée, à confirmer ». Regardez le résultat :

- Tout va bien : cliquez sur « Confirmer ». La demande est clôturée.
- Quelque chose ne va pas : cliquez sur « Rouvrir ». Les travaux sont de nouveau en cours, et nous revenons vers
vous.

Vous pouvez aussi rouvrir une demande déjà clôturée, par exemple si le robinet goutte de nouveau quinze jours plus
tard.
"""),
        Checklist(
            heading="Pour que nous puissions vite vous aider",
            lines=(
                "Rouvrez d’abord, puis écrivez ce qui ne va pas : le champ des messages sera alors là",
                "Dites depuis quand, et si c’est au même endroit qu’avant",
                "Joignez une photo, de préférence prise du même point que la première",
            ),
        ),
    ),
)

CONTACT_FORM = HelpArticle(
    key="contact_form",
    title="Puis-je vous écrire sans compte ?",
    slug="ecrire-sans-compte",
    search_description=(
        "Le formulaire de contact se passe de compte : vous recevez aussitôt un numéro par e-mail, puis notre "
        "réponse de même."
    ),
    intro=(
        "Oui, avec le formulaire de la page de contact. Nous répondons par e-mail, et vous pourrez créer un "
        "compte plus tard si vous le souhaitez."
    ),
    keywords="invité, renseignement, sans inscription, courriel, question avant de commander, visiteur",
    body=(
        Steps(
            heading="Ce que devient votre message",
            steps=(
                Point(
                    title="Vous nous écrivez",
                    text="Sur la page de contact, avec nom, adresse e-mail et message. Le téléphone est facultatif.",
                ),
                Point(
                    title="Vous recevez un numéro",
                    text=(
                        "Un e-mail confirme que votre message est arrivé. Il ne répète rien de ce que vous avez "
                        "écrit."
                    ),
                ),
                Point(
                    title="Quelqu’un vous répond",
                    text="Par e-mail, à l’adresse indiquée, en général le même jour ouvré.",
                ),
                Point(
                    title="Vous continuez",
                    text="Suivez le lien de l’e-mail pour créer un compte. Vous y retrouvez tous nos échanges.",
                ),
            ),
        ),
        Prose("""
## Formulaire ou demande ?

Pour une question générale, le [formulaire de contact](contact) convient. Si vous savez déjà ce qu’il y a à faire,
une [demande](help send) va plus vite : son formulaire demande exactement ce qu’il nous faut savoir, vous pouvez
joindre des photos, et vous voyez à tout moment où elle en est.

## Créer le compte avec la même adresse

C’est votre adresse e-mail qui permet de retrouver votre message. Prenez donc celle avec laquelle vous nous avez
écrit, confirmez-la par le lien que nous envoyons, et les échanges sont là.

## Pas d’e-mail de notre part ?

Regardez d’abord dans les indésirables. S’il n’y a rien là non plus, une faute de frappe s’est peut-être glissée
dans l’adresse. Écrivez-nous simplement encore une fois, ou appelez-nous.
"""),
    ),
)
