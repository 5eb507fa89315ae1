"""Help about files and data in French."""

from demo.content.parts import Faq, Prose
from demo.content.schema import Question
from demo.content.site_schema import HelpArticle

UPLOAD = HelpArticle(
    key="upload",
    title="Quels fichiers puis-je envoyer ?",
    slug="quels-fichiers-envoyer",
    search_description=(
        "PDF, JPEG, PNG, WebP, Word et Excel, jusqu’à 25 Mo par fichier. Que faire si une photo du téléphone est "
        "refusée."
    ),
    intro=(
        "PDF, JPEG, PNG, WebP, Word (docx) et Excel (xlsx), jusqu’à 25 Mo par fichier. Cinq avec une nouvelle "
        "demande, dix avec chaque message."
    ),
    keywords="télécharger, téléverser, pièce jointe, image, HEIC, iPhone, taille maximale, trop gros, virus, format",
    body=(
        Prose("""
## Comment les ajouter

Le formulaire a un champ pour les fichiers, et il y en a un sous les échanges. Sur l’ordinateur, vous pouvez les y
faire glisser ; sur le téléphone, prendre une photo sur-le-champ. Si autre chose ne va pas encore dans le
formulaire, les fichiers sont gardés : inutile de les choisir à nouveau.

## Ce qui se passe ensuite

Chaque fichier passe à l’antivirus avant que quiconque puisse l’ouvrir, nous compris. Cela prend quelques secondes ;
en attendant, vous lisez à côté « Contrôle antivirus en cours ». Si quelque chose est trouvé, le fichier est
supprimé et vous recevez un message.

Nous retirons des photos le lieu de prise de vue et les autres informations cachées. Votre adresse est de toute
façon dans la demande, et personne n’a besoin du reste.

Vos fichiers sont visibles par vous et par notre équipe, et par personne d’autre.
"""),
        Faq(
            heading="Si un fichier est refusé",
            questions=(
                Question(
                    question="Le nom de la photo se termine par .heic. Que faire ?",
                    answer=(
                        "Les iPhone enregistrent leurs photos dans ce format. Sous Réglages, Appareil photo, "
                        "Formats, choisissez « Le plus compatible » et reprenez la photo, ou exportez celle que "
                        "vous avez en JPEG."
                    ),
                ),
                Question(
                    question="Le fichier est trop volumineux.",
                    answer=(
                        "Plus de 25 Mo, c’est rare pour une photo. Un document numérisé s’allège à 150 dpi. Nous "
                        "ne pouvons pas recevoir de vidéos ; deux photos et une phrase en disent en général "
                        "autant."
                    ),
                ),
                Question(
                    question="« Le contenu du fichier ne correspond pas à son nom. »",
                    answer=(
                        "Nous regardons dans le fichier, et pas seulement son extension. Quelqu’un l’a sans "
                        "doute renommé. Ouvrez-le et enregistrez-le de nouveau en PDF ou en JPEG."
                    ),
                ),
            ),
        ),
    ),
)

DATA = HelpArticle(
    key="data",
    title="Que faites-vous de mes données ?",
    slug="que-faites-vous-de-mes-donnees",
    search_description=(
        "Vos données ne servent qu’à vos demandes. Qui peut les voir, ce qui est enregistré, et comment les "
        "faire supprimer."
    ),
    intro=(
        "Elles servent à vos demandes, et à rien d’autre. Vous seul et notre équipe pouvez les voir, et chaque "
        "consultation est enregistrée."
    ),
    keywords=(
        "vie privée, RGPD, protection des données, données personnelles, effacer, fermer le compte, traceurs, "
        "qui voit mes photos"
    ),
    body=(
        Prose("""
## Qui peut voir quoi

Vos demandes, messages et fichiers appartiennent à votre compte. Les autres clients ne peuvent pas les voir, ni ceux
d’entre nous qui s’occupent de ce site. Dans l’équipe, tous ceux qui traitent des demandes peuvent les ouvrir, car
votre chaudière ne demande pas qui est de congé.

Chaque fois que l’un de nous ouvre votre demande ou votre fiche client, ou télécharge un de vos fichiers, cela
s’inscrit dans un journal auquel on ne fait qu’ajouter des lignes.

## Ce que nous conservons

Le nom, l’adresse e-mail, le numéro de téléphone et l’adresse, vos demandes avec tout ce qui s’y est dit, et vos
fichiers. Votre mot de passe, nous ne le connaissons pas : nous n’en gardons qu’une valeur à partir de laquelle on
ne peut pas le retrouver.

## Sur les pages publiques

Aucun cookie, aucune statistique sur vous, rien qui vienne d’autres entreprises. C’est pourquoi il n’y a pas de
bandeau à fermer. Dans l’espace client, les cookies ne servent qu’à la connexion, à la sécurité des formulaires et à
votre langue.

## Les faire modifier ou supprimer

Le nom, le téléphone et l’adresse, vous les changez vous-même sous « Profil ». Pour faire supprimer votre compte, ou
pour savoir tout ce que nous conservons de vous, écrivez-nous par le [formulaire de contact](contact). Ce que le
fisc nous demande de garder, comme les factures, nous le supprimons à la fin du délai.

Vous en lirez plus sous [Confidentialité](privacy).
"""),
    ),
)
