"""The articles in French."""

from demo.content.parts import Call, Checklist, Faq, Picture, Prose, Quote, Steps
from demo.content.schema import Point, Question
from demo.content.site_schema import Article

DAMP_ROOMS = Article(
    key="damp_rooms",
    title="Quelle peinture pour une pièce humide ?",
    slug="peinture-piece-humide",
    search_description=(
        "Silicate, chaux ou lessivable ? La bonne peinture en salle de bains, cuisine ou cave, et les cas sans "
        "remède."
    ),
    intro=(
        "Aucune peinture n’assèche un mur. Mais la bonne pardonne une douche qui s’éternise, et la mauvaise "
        "nourrit les moisissures. Ce que nous appliquons, à quel endroit, et pourquoi."
    ),
    image_alt="Une salle de bains au miroir embué, à moitié carrelée, à moitié peinte en vert pâle",
    body=(
        Prose("""
La moisissure n’a pas besoin d’un mur mouillé. Il suffit que l’air, tout contre la paroi, reste quelques jours
au-dessus de 80 % d’humidité, et cela se produit d’abord là où le mur est le plus froid : dans les angles
extérieurs, derrière les armoires, à côté de la fenêtre. Avant de penser peinture, cherchez donc d’où vient l’eau.

## D’abord la cause

- **Trop d’humidité dans l’air :** à quatre, entre les douches et le linge, on rejette une dizaine de litres d’eau
par jour. Entre 40 et 60 %, tout va bien ; un hygromètre à dix euros vous le dira.
- **Un point froid :** une embrasure de fenêtre non isolée, un linteau en béton, un meuble plaqué contre un mur
extérieur. Dix centimètres d’écart font souvent plus que n’importe quelle peinture.
- **De l’eau dans le mur :** une auréole, un enduit qui s’effrite, du salpêtre au pied du mur. Là, il faut un
appareil de mesure, pas un rouleau.

## Trois peintures, et ce qu’elles savent faire

**La peinture silicate** fait corps avec l’enduit minéral, laisse passer l’humidité, et elle est si alcaline que la
moisissure n’y trouve rien à manger. C’est notre premier choix dans les salles de bains et les caves. Il lui faut un
support minéral : sur une vieille peinture acrylique ou une toile de verre peinte, elle ne tient pas sans le bon
primaire.

**La peinture à la chaux** fait aussi bien, et c’est la plus douce pour l’air de la pièce. Elle demande plusieurs
couches fines et farine un peu quand on la frotte : elle convient donc mieux aux plafonds et aux caves qu’à une
cuisine familiale.

**Les peintures lessivables**, acryliques ou latex (classe 1 ou 2 de résistance à l’abrasion humide), se nettoient
et ont leur place derrière la cuisinière et près du lavabo. Mais elles ferment le mur. Sur une paroi extérieure qui
prend l’humidité, c’est le mauvais choix : l’eau reste derrière.

Les peintures fongicides sont efficaces quelques années, puis le produit est épuisé. Nous n’en mettons ni dans les
chambres ni dans les crèches.
"""),
        Steps(
            heading="Comment nous peignons une salle de bains",
            steps=(
                Point(
                    title="Laisser sécher",
                    text="Deux jours sans douche, en ouvrant la fenêtre plusieurs fois par jour.",
                ),
                Point(
                    title="Enlever ce qui ne tient pas",
                    text=(
                        "L’ancienne moisissure s’essuie à l’alcool à 70°, jamais à la brosse sèche. Avec des "
                        "gants, un masque et la fenêtre ouverte."
                    ),
                ),
                Point(
                    title="Passer un primaire",
                    text="Un primaire silicate, pour que le mur absorbe partout pareil. Douze heures de séchage.",
                ),
                Point(
                    title="Peindre deux fois",
                    text=(
                        "En couches fines, sans reprise, en commençant par le plafond. Entre les deux, mieux "
                        "vaut un jour que quelques heures."
                    ),
                ),
                Point(
                    title="Attendre trois jours",
                    text=(
                        "Le silicate durcit lentement. Ensuite, il survit à la plupart des meubles de salle de bains."
                    ),
                ),
            ),
        ),
        Quote(
            quote=(
                "Quand une tache revient dans l’année, ce n’est pas la peinture qui était mauvaise : c’est la "
                "question."
            ),
            name="Lucia Ferrari",
            place="Responsable peinture",
        ),
        Prose("""
## Quand nous appeler

Si la tache dépasse un demi-mètre carré, si elle revient après le nettoyage ou si cela sent sans que vous voyiez
rien, faites mesurer avant de faire peindre. Nous apportons un humidimètre à chaque [visite](interior_painting), et
si la réponse s’appelle isolation ou plombier, nous vous le disons.
"""),
    ),
)

SERVICE_COST = Article(
    key="service_cost",
    title="Ce que coûte vraiment l’entretien d’une chaudière",
    slug="cout-entretien-chaudiere",
    search_description=(
        "Ce que comprend le prix d’un entretien annuel, ce qui s’y ajoute, et à quoi l’on reconnaît une offre "
        "sérieuse."
    ),
    intro=(
        "Pour un entretien annuel, les offres vont de 99 à 400 euros, et les deux peuvent être honnêtes. Nous "
        "démontons notre propre prix pièce par pièce, pour que vous puissiez comparer."
    ),
    image_alt="Une cave avec une chaudière à gaz, un vase d’expansion et des tuyaux de cuivre",
    body=(
        Prose("""
Une chaudière à gaz tourne environ 1 700 heures par an. Dans le même temps, une voiture aurait parcouru 100 000
kilomètres. Personne ne lui refuserait une révision ; pour le chauffage, on la saute volontiers, puisqu’il démarre
quand même.

## Ce que vous payez

Du temps, pour l’essentiel. Pour une chaudière murale à gaz, il nous faut environ une heure : l’ouvrir, nettoyer le
brûleur et l’échangeur, contrôler la pression du vase d’expansion, essayer la soupape, mesurer la combustion, tout
noter. Le fioul laisse de la suie et demande deux heures, les granulés aussi, à cause des cendres. Une pompe à
chaleur n’a rien à ramoner, mais des filtres, des pressions et des réglages bien à elle.

Chez nous, cela fait **180 € pour le gaz ou le chauffage urbain** et **de 240 à 320 € pour le fioul, les granulés ou
une pompe à chaleur**, TVA comprise. Les petites pièces, joints ou électrodes, sont incluses jusqu’à 25 €. Le
déplacement vient en plus : 28 € jusqu’à 15 kilomètres, 42 € au-delà. Pour une chaudière à gaz à douze kilomètres de
chez nous, vous payez donc 208 €, et vous le savez avant notre départ.

## Ce qui n’est pas compris

- **Le ramonage du conduit.** C’est un autre métier, avec son propre certificat, que notre attestation ne remplace
pas. Comptez un second rendez-vous et une seconde facture.
- **Les pièces d’usure plus importantes.** Un vase d’expansion ou un circulateur, c’est une réparation. Vous en
recevez d’abord le prix et vous décidez ensuite.
- **Les urgences.** La nuit et le dimanche, un supplément de 65 € s’applique.
"""),
        Checklist(
            heading="À quoi reconnaître une offre sérieuse",
            lines=(
                "Elle énumère les opérations, au lieu d’un simple « entretien selon le fabricant »",
                "Vous recevez une attestation avec les valeurs mesurées, pour la garantie et pour l’an prochain",
                "Le déplacement et la TVA sont indiqués, et non cachés derrière un « à partir de »",
                "On vous demande le modèle et l’année de l’appareil avant d’annoncer un prix",
                "Personne ne vous promet un entretien en vingt minutes",
            ),
        ),
        Prose("""
## Est-ce rentable ?

Si l’on ne regarde que l’argent, pas tous les ans. Un échangeur propre économise quelques pour cent de combustible,
soit 60 à 100 euros pour une maison qui consomme 20 000 kilowattheures. Le reste, c’est ce qui n’arrive pas : la
panne de janvier, le supplément du dimanche, la garantie refusée faute d’attestations.

En France, la question est de toute façon tranchée : l’entretien annuel d’une chaudière est obligatoire. Sauf clause
contraire du bail, c’est le locataire qui le fait faire et qui le paie ; le remplacement d’une pièce importante
revient au propriétaire. Demandez donc que les deux figurent séparément sur la facture.
"""),
        Faq(
            heading="Ce qu’on nous demande aussi",
            questions=(
                Question(
                    question="Un an sur deux, est-ce que cela suffit ?",
                    answer=(
                        "Pour une pompe à chaleur, la réglementation française s’en contente ; pour une "
                        "chaudière, non. Les fabricants, eux, veulent une visite par an, et les cinq ans de "
                        "garantie que certains accordent en dépendent."
                    ),
                ),
                Question(
                    question="Quel est le meilleur moment ?",
                    answer=(
                        "De mai à septembre. Vous obtenez la date que vous voulez et, s’il faut commander une "
                        "pièce, personne n’a froid en attendant."
                    ),
                ),
            ),
        ),
    ),
)

HEDGES = Article(
    key="hedges",
    title="Quand tailler sa haie",
    slug="quand-tailler-sa-haie",
    search_description=(
        "Ce qui est permis de mars à septembre, quand tailler quelle haie, et comment la garder dense jusqu’au pied."
    ),
    intro=(
        "La loi protège les oiseaux qui nichent, la haie a son propre calendrier, et vous aimeriez voir "
        "par-dessus. Il y a moyen de mettre tout le monde d’accord."
    ),
    image_alt="Un nid de merle avec trois œufs bleus entre les feuilles d’une haie",
    body=(
        Prose("""
Chaque année en mai, quelqu’un nous appelle parce que le voisin taille sa haie et que « c’est interdit ». Parfois
oui, souvent non. Tout dépend de la profondeur de la coupe.

## Ce que dit la loi

En France, aucune date générale ne s’impose aux jardins des particuliers. Mais l’Office français de la biodiversité
recommande de ne pas tailler **du 16 mars au 15 août** ; pour les agriculteurs qui touchent les aides européennes,
c’est même une interdiction. Et deux choses valent toute l’année :

- Les nids et les œufs de la plupart des oiseaux sont protégés, quelle que soit la date. Si vous trouvez un nid
occupé, laissez deux mètres de chaque côté et revenez quand les jeunes se sont envolés.
- Le plan local d’urbanisme peut protéger un arbre ou une haie. Un appel à la mairie ne coûte rien.

En Allemagne, la loi est plus stricte : du 1er mars au 30 septembre, on ne peut ni rabattre ni arracher une haie,
mais une taille légère des pousses de l’année reste permise. Nous nous en tenons à cette règle autour des quatre
lacs : les oiseaux ne connaissent pas la frontière.

## Quelle haie, et quand

- **Charme, hêtre, troène :** autour de la Saint-Jean, quand les premières pousses ont durci. Les plus soigneux y
reviennent à la fin août.
- **If :** une fois par an, en juin ou à la fin août. C’est l’un des rares conifères à repartir sur le vieux bois.
- **Thuya et faux cyprès :** à la fin août, et jamais plus loin que le vert. Ce qui est coupé dans le brun reste
brun.
- **Forsythia, lilas et autres floraisons de printemps :** juste après les fleurs, sinon vous coupez celles de
l’année suivante.
- **Rajeunissement sévère :** en janvier ou en février, hors fortes gelées (jamais au-dessous de −5 °C).

Choisissez un jour couvert. En plein soleil, les feuilles qui vivaient à l’ombre grillent en quelques heures.
"""),
        Checklist(
            heading="Avant le premier coup de cisailles",
            lines=(
                "Regarder dans la haie, des deux côtés et d’en haut, cinq minutes, sans bruit",
                "Tendre un cordeau : au bout de trois mètres, l’œil se trompe",
                "Garder le pied plus large que le sommet, d’environ dix centimètres par côté et par mètre de hauteur",
                "Affûter les lames : un rameau arraché brunit",
                "Pour l’if, ramasser toutes les chutes : elles sont toxiques pour l’enfant, le cheval et le chien",
            ),
        ),
        Quote(
            quote=(
                "Je cherche d’abord les nids. En juin, il y en a un dans une haie sur trois, et alors nous "
                "revenons simplement plus tard."
            ),
            name="Élodie Marchand",
            place="Responsable jardins, contrôleuse d’arbres diplômée",
        ),
        Prose("""
## Et s’il est déjà trop tard ?

Une haie qu’on n’a pas touchée pendant cinq ans ne s’amincit pas en une fois. Rabattez un côté le premier hiver,
l’autre le deuxième, le sommet le troisième. Elle aura une drôle d’allure pendant un temps, mais elle survivra.
Seuls les conifères, l’if mis à part, ne pardonnent pas ; là, replanter est la réponse honnête.
"""),
        Call(
            title="Pas le temps, ou pas d’échelle ?",
            text=(
                "Envoyez-nous une photo de chaque côté : nous vous dirons ce qui est possible ce mois-ci, et à "
                "quel prix."
            ),
            button="Demander un jardinier",
            service="garden_care",
        ),
    ),
)

RADIATORS = Article(
    key="radiators",
    title="Purger soi-même ses radiateurs",
    slug="purger-ses-radiateurs",
    search_description=(
        "Il gargouille, il est froid en haut ? Purger un radiateur en dix minutes, et reconnaître quand l’air "
        "n’y est pour rien."
    ),
    intro=(
        "Un radiateur qui gargouille ou reste froid en haut contient en général de l’air. Il vous faut une clé à "
        "deux euros, une tasse et dix minutes, mais pas de chauffagiste."
    ),
    image_alt="Une main tourne une clé de purge en haut d’un radiateur blanc, une tasse tenue en dessous",
    body=(
        Prose("""
Avec le temps, l’air entre dans tous les chauffages : avec l’eau d’appoint, par les joints, à travers les tuyaux en
plastique. Il se rassemble en haut des radiateurs et barre la route à l’eau chaude. La pièce reste fraîche, le
circulateur force, et vous montez le thermostat alors que cela ne change rien.

## Comment savoir que c’est de l’air

- Le radiateur est chaud en bas et froid en haut.
- Il gargouille ou chuinte, surtout le matin quand le chauffage démarre.
- Les autres radiateurs du logement chauffent comme d’habitude.

Chaud en haut et froid en bas, en revanche, c’est le plus souvent normal : l’eau a donné sa chaleur.

## Ce qu’il vous faut

Une clé de purge du magasin de bricolage (pour certains purgeurs, un tournevis suffit), une tasse, un vieux chiffon.
En immeuble, prévenez d’abord le gardien ou le syndic, car quelqu’un devra remettre de l’eau à la cave.
"""),
        Steps(
            heading="Comment s’y prendre",
            steps=(
                Point(
                    title="Arrêter le circulateur",
                    text="Ou mettez la chaudière sur « été ». Attendez une demi-heure, le temps que l’air monte.",
                ),
                Point(
                    title="Ouvrir tous les robinets",
                    text="Têtes thermostatiques sur 5. Commencez par le radiateur le plus bas de la maison.",
                ),
                Point(
                    title="Ouvrir le purgeur",
                    text=(
                        "Tasse et chiffon en dessous, tournez la clé d’un quart de tour à gauche, pas plus. Cela "
                        "siffle."
                    ),
                ),
                Point(
                    title="Refermer quand l’eau vient",
                    text="Dès qu’elle coule sans bulles. Attention, elle peut être brûlante, et elle tache en noir.",
                ),
                Point(
                    title="Regarder la pression",
                    text=(
                        "Le manomètre de la chaudière doit indiquer de 1,2 à 1,8 bar, ou être dans le vert. "
                        "Sinon, rajoutez de l’eau, doucement."
                    ),
                ),
                Point(
                    title="Remettre en route",
                    text=(
                        "Le circulateur en marche, les robinets comme avant. Au bout d’une heure, tous les "
                        "radiateurs devraient être chauds."
                    ),
                ),
            ),
        ),
        Prose("""
## Quand purger ne suffit pas

**L’air revient au bout de quelques semaines.** Il n’y a pas assez de pression dans l’installation, ou le vase
d’expansion a perdu la sienne. L’un et l’autre se vérifient en une demi-heure.

**Vous rajoutez de l’eau plus de deux fois par an.** Elle va bien quelque part. Cherchez des croûtes vertes ou
blanches aux raccords, et appelez-nous avant de la retrouver au plafond du dessous.

**Un radiateur reste froid de haut en bas.** Souvent, la tige sous la tête thermostatique s’est grippée pendant
l’été. Démontez la tête et poussez la tige plusieurs fois avec un morceau de bois plat ; ne la tirez jamais à la
pince.

**Les plus éloignés restent tièdes, les plus proches sont brûlants.** Ce n’est pas de l’air, mais une affaire
d’équilibrage. Le débit de chaque radiateur se règle une fois pour toutes ; il y faut une demi-journée, et
l’économie dépasse en général celle d’un circulateur neuf.
"""),
        Faq(
            heading="Questions brèves",
            questions=(
                Question(
                    question="À quelle fréquence faut-il purger ?",
                    answer="Une fois au début de la saison de chauffe, puis seulement si quelque chose gargouille.",
                ),
                Question(
                    question="Puis-je le faire avec une pompe à chaleur ?",
                    answer=(
                        "Oui, aux radiateurs. Un plancher chauffant se purge au collecteur : mieux vaut nous le "
                        "laisser, car on peut pousser l’air d’une boucle dans la suivante."
                    ),
                ),
            ),
        ),
        Picture(
            image="manifold",
            alt="Un collecteur avec ses débitmètres, d’où partent les tuyaux d’un plancher chauffant",
            caption="Au collecteur d’un plancher chauffant, l’affaire devient un peu plus délicate.",
        ),
    ),
)

ARTICLES = (DAMP_ROOMS, SERVICE_COST, HEDGES, RADIATORS)
