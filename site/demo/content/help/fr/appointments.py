"""Help about appointments and emergencies in French."""

from demo.content.parts import Checklist, Prose, Steps
from demo.content.schema import Point
from demo.content.site_schema import HelpArticle

APPOINTMENT = HelpArticle(
    key="appointment",
    title="Comment obtenir ou déplacer un rendez-vous ?",
    slug="obtenir-ou-deplacer-un-rendez-vous",
    search_description=(
        "La date se fixe dans les échanges de votre demande. Pour la déplacer, un message suffit, de préférence "
        "la veille."
    ),
    intro=(
        "Indiquez une date dans le formulaire ou dans les échanges ; nous en proposons une, avec un créneau de "
        "deux heures. Pour la déplacer, écrivez-nous au même endroit."
    ),
    keywords="horaire, visite, passage, reporter, décaler, repousser, absent, pas à la maison, agenda, retard",
    body=(
        Prose("""
## Comment se fixe une date

Dans la plupart des formulaires, vous pouvez indiquer une date souhaitée. Nous regardons ce qui est libre près de
chez vous et vous écrivons dans les échanges de la demande : un jour, et un créneau de deux heures pour notre
arrivée. Si cela ne vous convient pas, répondez en proposant deux ou trois moments possibles.

Une fois la date convenue, le statut passe à « Planifiée » et vous recevez un e-mail. La date elle-même figure dans
les échanges, où vous pouvez la relire à tout moment.

## La déplacer

Écrivez un message dans la demande, de préférence avant midi le jour ouvré précédent. En cas d’imprévu,
appelez-nous. Inutile d’annuler la demande pour cela ; si vous le faites, elle ne peut plus être rouverte.

## Ce que vous pouvez préparer
"""),
        Checklist(
            heading="Avant notre venue",
            lines=(
                "Chauffage : dégager l’accès à la chaudière, un mètre de chaque côté suffit",
                "Peinture : vider les étagères et les rebords de fenêtre, nous déplaçons les meubles",
                "Jardin : laisser le portail ouvert, votre présence n’est pas nécessaire",
                "Animaux : nous prévenir, pour que personne ne soit surpris",
                "Stationnement : nous écrire s’il n’y a pas de place à moins de cinquante mètres",
            ),
        ),
        Prose("""
## C’est quelqu’un d’autre qui nous ouvre ?

Pas de problème. Donnez-nous son nom et son numéro de téléphone dans les échanges. Pour le jardin, personne n’a
besoin d’être là tant que nous pouvons entrer.
"""),
    ),
)

EMERGENCY = HelpArticle(
    key="emergency",
    title="Que faire en cas d’urgence ?",
    slug="en-cas-d-urgence",
    search_description=(
        "Canalisation rompue, plus de chauffage, odeur de gaz : les premiers gestes, et comment joindre notre "
        "astreinte à toute heure."
    ),
    intro=(
        "Appelez-nous, à toute heure : +49 89 99998 240. Si vous sentez une odeur de gaz, sortez d’abord, puis "
        "appelez l’urgence gaz ou le 112."
    ),
    keywords=(
        "dégât des eaux, inondation, rupture de conduite, dépannage, urgent, plus d’eau chaude, week-end, jour férié"
    ),
    body=(
        Prose("""
## Vous sentez une odeur de gaz

Ouvrez les fenêtres si cela peut se faire vite. Pas d’interrupteur, pas de sonnette, pas de téléphone à l’intérieur,
pas de flamme. Quittez la maison, prévenez les autres au passage en frappant aux portes, et appelez de l’extérieur
le service d’urgence de votre distributeur de gaz (son numéro figure sur la facture) ou le 112. Nous ne venons
qu’ensuite.
"""),
        Steps(
            heading="Une canalisation a cédé",
            steps=(
                Point(
                    title="Fermer l’arrivée d’eau",
                    text="Le robinet d’arrêt est en général à côté du compteur. Tournez à droite, jusqu’au bout.",
                ),
                Point(
                    title="Couper le courant",
                    text=(
                        "Au tableau électrique, pour les pièces où il y a de l’eau. N’y allez pas en marchant "
                        "dans l’eau."
                    ),
                ),
                Point(
                    title="Ouvrir les robinets",
                    text=(
                        "Au point le plus bas de la maison, pour que les tuyaux se vident là, et non dans votre mur."
                    ),
                ),
                Point(
                    title="Nous appeler",
                    text="Prenez ensuite des photos pour l’assurance, avant de ranger quoi que ce soit.",
                ),
            ),
        ),
        Prose("""
## Le chauffage est en panne

Regardez d’abord trois choses : y a-t-il du courant, le manomètre indique-t-il au moins un bar, un code
s’affiche-t-il à l’écran ? Envoyez ensuite une [demande](help send) avec une photo de l’écran. Pendant les heures
d’ouverture, nous rappelons sous deux heures. En dehors, téléphonez : l’astreinte s’occupe des pannes de chauffage
et des ruptures de canalisations.

La nuit et le dimanche, un supplément de 65 € s’applique ; nous vous le disons au téléphone avant de partir. Et si
un seau sous la fuite suffit jusqu’au lendemain, nous vous le disons aussi.
"""),
    ),
)
