"""The pages of the branches in French."""

from demo.content.parts import Map, Prose, Team
from demo.content.schema import Person
from demo.content.site_schema import BranchPage

SEEHALDEN = BranchPage(
    key="seehalden",
    title="Seehalden",
    slug="seehalden",
    search_description=(
        "Nordlicht à Seehalden : l’atelier et les bureaux près de l’ancien chantier naval, horaires, équipe et plan."
    ),
    intro=(
        "C’est ici que tout a commencé, et notre atelier y est toujours : vingt-deux collègues, le magasin de "
        "pièces, et une machine à café pour quiconque nous apporte sa pompe en panne."
    ),
    image_alt="Quatre personnes en tenue de travail devant l’atelier au bord du lac",
    area="Seehalden, Nordau et Bergau, ainsi que toutes les communes à 25 kilomètres environ à la ronde.",
    by_appointment="Sur rendez-vous",
    hours_note=(
        "Plus de chauffage ou une canalisation rompue en dehors de ces horaires ? Le même numéro vous met en "
        "relation avec notre service d’astreinte, jour et nuit."
    ),
    text=Prose("""
Au magasin, nous gardons ce qui casse le plus souvent dans les chaudières de la région : quelque 1 400 références.
Dans la salle des teintes, vous regardez des cartons peints à la lumière du jour et vous les emportez chez vous. Ni
l’un ni l’autre ne demande de rendez-vous.
"""),
    team=Team(
        heading="Qui vous accueille à Seehalden",
        people=(
            Person(
                name="Jonas Keller",
                role="Responsable chauffage",
                text="Sur la route avec les camionnettes le matin, joignable à partir de 14 h.",
            ),
            Person(
                name="Beate Sommer",
                role="Bureau et rendez-vous",
                text="Prépare quatorze tournées par jour et sait quel pont est fermé.",
            ),
            Person(
                name="Emre Yıldız",
                role="Magasin de pièces",
                text="Trouve le joint d’une chaudière de 1988, en général du premier coup.",
            ),
        ),
    ),
    map=Map(
        heading="Comment venir",
        alt="Une carte des quatre lacs avec les agences de Seehalden, Clairval et Pontelago",
        directions=(
            "Depuis la gare, suivez la rive jusqu’à l’ancien chantier naval : dix minutes à pied. Les visiteurs "
            "se garent devant le portail 2 ; l’entrée est de plain-pied."
        ),
    ),
)

CLAIRVAL = BranchPage(
    key="clairval",
    title="Clairval",
    slug="clairval",
    search_description=(
        "Nordlicht à Clairval : une équipe francophone pour le chauffage, la peinture et les jardins, horaires "
        "et plan."
    ),
    intro=(
        "Sept collègues, dont deux jardiniers et un plombier de la troisième génération. Ici, on parle "
        "français ; on comprend aussi l’allemand et l’anglais."
    ),
    image_alt="Une maison de pierre aux volets bleus et un vélo de livraison, dans la lumière du soir",
    area="Clairval, Saint-Aubert et les villages de la rive ouest, à 25 kilomètres environ à la ronde.",
    by_appointment="Sur rendez-vous",
    hours_note=(
        "Entre midi et deux, ainsi que le soir, c’est notre service d’astreinte qui répond à ce numéro pour les "
        "pannes de chauffage."
    ),
    text=Prose("""
Depuis 2014, nous sommes installés dans l’ancienne poste. Le guichet est toujours là, la sonnette aussi. Au
printemps, la cour accueille les plantes destinées aux jardins de nos clients : si vous cherchez des idées, venez y
faire un tour.
"""),
    team=Team(
        heading="Qui vous accueille à Clairval",
        people=(
            Person(
                name="Élodie Marchand",
                role="Responsable jardins",
                text="Présente le mardi et le jeudi ; le reste du temps, dans un arbre.",
            ),
            Person(
                name="Luc Tissot",
                role="Chauffage et plomberie",
                text="Est monté sur son premier toit à huit ans, avec son grand-père.",
            ),
        ),
    ),
    map=Map(
        heading="Comment venir",
        alt="Une carte des quatre lacs avec les agences de Seehalden, Clairval et Pontelago",
        directions=(
            "Bus 4 jusqu’à l’arrêt La Poste, puis trente mètres vers le lac. Deux places de stationnement dans "
            "la cour ; le portail est ouvert aux heures de bureau."
        ),
    ),
)

PONTELAGO = BranchPage(
    key="pontelago",
    title="Pontelago",
    slug="pontelago",
    search_description=(
        "Nordlicht à Pontelago : une équipe italophone pour le chauffage, la peinture et les jardins, horaires "
        "et plan."
    ),
    intro=(
        "Cinq collègues sous les arcades du port. La chaux et le stuc sont ici chez eux, et Lucia Ferrari un "
        "jour sur deux."
    ),
    image_alt="Une maison rose à arcades sur un petit port, une barque devant elle",
    area="Pontelago, Serravento et la rive sud, à 25 kilomètres environ à la ronde.",
    by_appointment="Sur rendez-vous",
    hours_note=(
        "Pendant la longue pause de midi, ce numéro vous met en relation avec notre service d’astreinte pour les "
        "pannes de chauffage et les ruptures de canalisations."
    ),
    text=Prose("""
Dans la salle d’exposition, quarante panneaux montrent les techniques de la chaux, du plus lisse au plus rugueux ;
vous pouvez toucher. Si vous préparez une rénovation, apportez le plan : nous le regardons ensemble à la grande
table.
"""),
    team=Team(
        heading="Qui vous accueille à Pontelago",
        people=(
            Person(
                name="Lucia Ferrari",
                role="Responsable peinture",
                text="Fait ses teintes à l’œil, puis les vérifie à l’appareil. Il lui donne en général raison.",
            ),
            Person(
                name="Paolo Rizzi",
                role="Chauffage et pompes à chaleur",
                text="A sorti onze chaudières à fioul de caves aux escaliers trop étroits pour elles.",
            ),
            Person(
                name="Sara Moretti",
                role="Bureau et rendez-vous",
                text="Répond en italien, en allemand et, s’il le faut, avec les mains.",
            ),
        ),
    ),
    map=Map(
        heading="Comment venir",
        alt="Une carte des quatre lacs avec les agences de Seehalden, Clairval et Pontelago",
        directions=(
            "De l’embarcadère, à gauche sous les arcades, quatrième porte. La vieille ville n’est ouverte qu’aux "
            "livraisons ; le parking du port est à trois minutes."
        ),
    ),
)

BRANCH_PAGES = (SEEHALDEN, CLAIRVAL, PONTELAGO)
