"""The case studies in French."""

from demo.content.parts import BeforeAfter, Call, Figure, Figures, Gallery, Picture, Prose, Quote
from demo.content.site_schema import CaseStudy

ENTRANCE_HALL = CaseStudy(
    key="entrance_hall",
    title="Un hall d’entrée à l’épreuve des vélos",
    slug="hall-ecole-de-langues",
    search_description=(
        "Le hall d’une école repeint en deux finitions : lessivable en bas, mat en haut. Deux jours de travail, "
        "1 040 €."
    ),
    intro=(
        "Deux cents personnes par jour traversent l’entrée de l’école de langues de Seehalden, souvent un vélo à "
        "la main. Nous l’avons peinte pour qu’elle paraisse longtemps fraîchement repeinte."
    ),
    image_alt="Un hall clair au soubassement gris, avec une rangée de patères et un vélo appuyé au mur",
    place="Seehalden",
    duration="deux jours, pendant les vacances",
    cost="1 040 €",
    body=(
        Prose("""
## Ce qu’il y avait à faire

Jusqu’à un mètre de haut, le mur était noir de traces : guidons, sacs à dos, chaussures. On l’avait repeint trois
fois en cinq ans, toujours dans le même blanc mat, et jamais il n’avait tenu plus d’un trimestre. L’école voulait
une solution qui ne réclame pas un peintre chaque été, dans le gris de ses portes.

## Ce que nous avons fait

En haut, nous sommes restés au mat, parce qu’il pardonne les irrégularités du vieil enduit. En bas, jusqu’à 1,20
mètre, nous avons appliqué une peinture lessivable de classe 1, dans le gris des portes. La limite est nette comme
un trait de crayon, et un chiffon humide emporte ce qui, avant, restait.

Soixante mètres carrés, deux personnes, deux jours. Les trous de chevilles et deux fissures ont été rebouchés le
premier matin. Un litre de peinture attend dans le placard à balais, pour les retouches.
"""),
        BeforeAfter(
            heading="Le même coin, à neuf jours d’intervalle",
            before=Picture(
                image="hall_before", alt="Le hall avant : des murs éraflés et tachés jusqu’à hauteur de hanche"
            ),
            after=Picture(image="hall_after", alt="Le hall après : des murs propres, gris en bas et blancs en haut"),
            caption="La teinte du bas est le RAL 7044, comme les portes.",
        ),
        Quote(
            quote="Très bien. Le premier vélo est passé par là, sans laisser de trace.",
            name="Oliver Whitfield",
            place="Lakeside Language School, Seehalden",
        ),
        Call(
            title="Quel mur prend les coups chez vous ?",
            text="Une photo suffit pour une première réponse.",
            button="Demander des travaux de peinture",
            service="interior_painting",
        ),
    ),
)

YEW_HEDGE = CaseStudy(
    key="yew_hedge",
    title="Dix-huit mètres d’if, à 1,60 mètre exactement",
    slug="haie-if-nordau",
    search_description=(
        "Comment une haie d’if en pente est devenue horizontale, avec un cordeau, un niveau et un client "
        "exigeant. 185 €."
    ),
    intro=(
        "Jürgen Weiß voulait sa haie à 1,60 mètre, parfaitement de niveau sur le dessus, alors que le terrain "
        "descend de trente centimètres. Et il mesure."
    ),
    image_alt="Une haie d’if bien horizontale devant une maison, un cordeau tendu le long du sommet",
    place="Nordau",
    duration="une matinée",
    cost="185 €",
    body=(
        Prose("""
## Ce qu’il y avait à faire

L’if est la plus patiente des plantes de haie, et celui-ci était resté deux ans sans taille : jusqu’à quarante
centimètres de pousses, un sommet ondulé, un endroit dégarni au pied. Le client avait tendu un cordeau avant notre
arrivée. Nous l’avons laissé où il était, car il était juste.

## Ce que nous avons fait

D’abord, chercher les nids, des deux côtés. Il n’y en avait pas ; sinon, nous serions revenus en août. Puis les
flancs, de bas en haut, une largeur de main plus étroits au sommet qu’à la base, pour que la lumière atteigne le
pied. Enfin le dessus, le long du cordeau, contrôlé au niveau tous les trois mètres.

Les chutes d’if sont toxiques. Nous avons étendu une bâche avant le premier coup de cisailles, tout emporté et
balayé le trottoir.
"""),
        BeforeAfter(
            heading="8 h 40 et 11 h 15, le même jour",
            before=Picture(
                image="yew_before", alt="La haie avant : des pousses folles en tous sens au-dessus d’un sommet ondulé"
            ),
            after=Picture(
                image="yew_after",
                alt="La haie après : des arêtes droites et un sommet horizontal le long d’un cordeau",
            ),
        ),
        Figures(
            figures=(
                Figure(figure="18 m", text="de haie, les deux côtés et le dessus"),
                Figure(figure="2", text="personnes, avec deux machines"),
                Figure(figure="1,2 m³", text="de chutes emportées"),
            ),
        ),
        Quote(
            quote="1,60 m aux cinq points de mesure. Chapeau.",
            name="Jürgen Weiß",
            place="Nordau",
        ),
    ),
)

NURSERY_FLOOR = CaseStudy(
    key="nursery_floor",
    title="Un sol froid à la crèche, chaud le lendemain matin",
    slug="sol-froid-a-la-creche",
    search_description=(
        "Signalé à 8 h 14, réparé à 13 h 05 pendant la sieste : un petit moteur avait arrêté le plancher chauffant."
    ),
    intro=(
        "Les enfants jouent par terre : dans une crèche, un sol froid est une urgence. Ici, une photo du "
        "collecteur nous a épargné une visite pour rien."
    ),
    image_alt="Un collecteur aux vannes rouges et bleues, dont un débitmètre est à zéro",
    place="Saint-Aubert",
    duration="45 minutes",
    cost="118 €",
    body=(
        Prose("""
## Ce qui s’était passé

Dans la salle d’éveil de la crèche Les Hirondelles, le sol ne chauffait plus, alors que tout était normal dans les
autres pièces. Sophie Lambert a envoyé une demande à 8 h 14, avec une photo du collecteur dans son placard.

## Ce que nous avons vu sur la photo

Chaque boucle d’un plancher chauffant a son petit tube de verre, avec un flotteur qui indique combien d’eau y passe.
Le troisième était à zéro. Le circulateur tournait et la chaudière était chaude : une vanne devait donc être fermée.
C’est un moteur gros comme le pouce qui l’ouvre, et au bout de quinze ans, un tel moteur a le droit d’être fatigué.

Notre technicien n’est donc pas venu voir, il est venu avec la pièce dans son sac : à 12 h 15, quand les enfants
dormaient. L’ancien moteur démonté, le neuf en place, l’eau qui passe, la boucle purgée. À 13 h 05, la demande était
terminée.
"""),
        Gallery(
            heading="De quoi il s’agissait",
            pictures=(
                Picture(
                    image="manifold",
                    alt="Le collecteur avec ses débitmètres",
                    caption="Le troisième débitmètre à zéro",
                ),
                Picture(image="heating", alt="La chaudière à la cave", caption="La chaudière n’y était pour rien"),
                Picture(
                    image="clairval", alt="Notre agence de Clairval", caption="La pièce est venue de Clairval, à 9 km"
                ),
            ),
        ),
        Quote(
            quote="Le sol est chaud et les siestes n’ont pas été dérangées. Merci.",
            name="Sophie Lambert",
            place="Crèche Les Hirondelles, Saint-Aubert",
        ),
        Prose("""
## Ce qu’on peut en retenir

Un plancher réagit lentement : il lui a fallu six heures pour redevenir chaud. Si une seule pièce refroidit,
regardez le collecteur avant de pousser la chaudière, et [envoyez-nous une photo](heating_maintenance). Une fois sur
deux environ, nous arrivons alors d’emblée avec la bonne pièce.
"""),
    ),
)

CASE_STUDIES = (ENTRANCE_HALL, YEW_HEDGE, NURSERY_FLOOR)
