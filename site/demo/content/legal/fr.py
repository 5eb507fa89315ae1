"""The pages of law in French."""

from demo.content.parts import Prose
from demo.content.site_schema import LegalText

LEGAL = LegalText(
    key="legal",
    title="Mentions légales",
    slug="mentions-legales",
    search_description=(
        "Mentions légales de Nordlicht Haustechnik GmbH, entreprise imaginaire : qui est responsable, et d’où "
        "viennent les images."
    ),
    text=Prose("""
## Responsable de ce site

Nordlicht Haustechnik GmbH, Werftstraße 9, 88198 Seehalden, représentée par Miriam Vogt, directrice. Téléphone +49
89 99998 240, hello@nordlicht.example.com.

## Une entreprise imaginaire

Nordlicht Haustechnik, ses équipes, ses clients et les lieux cités ont été inventés pour montrer ce que ce logiciel
sait faire. Toute ressemblance avec la réalité serait fortuite. Rien ne se commande ici, et aucun numéro ne répond.

## Images et textes

Toutes les illustrations de ce site ont été dessinées pour lui. Les articles transmettent les règles de l’art du
métier ; ils ne remplacent pas quelqu’un qui vient voir votre maison.
"""),
)

PRIVACY = LegalText(
    key="privacy",
    title="Confidentialité",
    slug="confidentialite",
    search_description=(
        "Quelles données cette démonstration conserve et pourquoi, qui peut les voir, combien de temps elles "
        "restent, et vos droits."
    ),
    text=Prose("""
## En bref

Ceci est une démonstration. Merci de n’y rien saisir de vraiment privé. Son exploitant peut tout effacer à tout
moment ; c’est exactement ce que fait « make reset ».

## Quand vous consultez nos pages

Nos pages publiques ne déposent aucun cookie, ne contiennent aucune mesure d’audience et ne chargent rien d’autres
entreprises. Le serveur web voit votre adresse IP, puisqu’il doit vous répondre.

## Quand vous nous écrivez

Du formulaire de contact, nous conservons le nom, l’adresse e-mail, le téléphone si vous l’indiquez, et votre
message. Ils nous servent à vous répondre. L’adresse IP d’où vient votre message est gardée peu de temps, pour tenir
à distance les messages automatiques.

## Quand vous avez un compte

Nous conservons ce que vous saisissez : nom, adresses, téléphone, demandes, messages et fichiers. Le lieu de prise
de vue est retiré des photos, et chaque fichier passe au contrôle antivirus sur notre propre machine. Les cookies ne
servent qu’à la connexion, à la sécurité des formulaires et à votre langue.

Notre équipe voit ce dont elle a besoin pour travailler. Chaque consultation de vos données est enregistrée.

## Combien de temps

Aussi longtemps que vous avez un compte. Une véritable entreprise devrait ensuite garder ses factures quelques
années.

## Vos droits

Vous pouvez demander ce que nous conservons, le faire corriger ou effacer, l’emporter avec vous et vous opposer à
son utilisation. Écrivez à hello@nordlicht.example.com ou passez par le [formulaire de contact](contact). Vous
pouvez aussi saisir une autorité de protection des données, en France la CNIL ; cette démonstration ne l’occuperait
sans doute pas longtemps.
"""),
)

TERMS = LegalText(
    key="terms",
    title="Conditions générales",
    slug="conditions-generales",
    search_description=(
        "Comment naît une commande, ce que comprennent les prix, comment se fixent les dates et ce que nous "
        "garantissons : court et lisible."
    ),
    text=Prose("""
## De quoi il s’agit

Voici les conditions d’une entreprise imaginaire, aussi courtes que nous aimerions les lire nous-mêmes. Elles
n’engagent personne.

## Comment naît une commande

Une demande dans l’espace client est une question, pas une commande. Nous vous indiquons un prix et une date. Il y a
commande lorsque vous avez accepté l’un et l’autre dans les échanges.

## Prix

Tous les prix s’entendent TVA comprise. Un prix ferme le reste, à moins que vous ne souhaitiez autre chose que ce
qui était convenu. S’il y a eu moins de travail, la facture baisse. Le déplacement coûte 28 € jusqu’à 15 kilomètres
et 42 € au-delà ; la nuit et le dimanche, un supplément de 65 € s’applique.

## Dates

Nous arrivons dans le créneau de deux heures convenu. En cas de retard, nous appelons. Vous pouvez déplacer un
rendez-vous sans frais jusqu’à midi le jour ouvré précédent.

## Quand quelque chose ne va pas

Rouvrez la demande dans l’espace client. Nous garantissons notre travail cinq ans, et les pièces aussi longtemps que
leur fabricant. Nous commençons toujours par y remédier ; ce n’est qu’après deux échecs que nous parlons d’argent.

## Paiement

Dans les 14 jours qui suivent la facture, envoyée après les travaux. Au-delà de 2 000 €, nous demandons un acompte
d’un tiers.
"""),
)

LEGAL_TEXTS = (LEGAL, PRIVACY, TERMS)
