"""What customers wrote about their walls."""

from .words import Review

PAINTING = (
    Review(
        author="Thomas H.",
        place="Bergau",
        rating=5,
        language="de",
        service="interior_painting",
        branch="seehalden",
        days_ago=74,
        text=(
            "Das Kinderzimmer war an einem Tag fertig, abgeklebt bis in die letzte Ecke, und am Abend war der "
            "Boden sauberer als vorher. Die Kleine hat sich die Farbe ausgesucht und durfte den ersten Strich "
            "machen. Herzlichen Dank nach Seehalden!"
        ),
    ),
    Review(
        author="Sabine K.",
        place="Seehalden",
        rating=4,
        language="de",
        service="interior_painting",
        branch="seehalden",
        days_ago=118,
        text=(
            "Flur und Treppenhaus sehen aus wie neu, auch der alte Putz ist jetzt glatt. Es hat einen Tag länger "
            "gedauert als gedacht, weil die Grundierung trocknen musste. Das hätte man vorher sagen können, aber "
            "am Preis hat sich dadurch nichts geändert."
        ),
    ),
    Review(
        author="Priya S.",
        place="Seehalden",
        rating=5,
        language="en",
        service="interior_painting",
        branch="seehalden",
        days_ago=29,
        text=(
            "I had no idea which white to choose. Lucia came with four sample boards, hung them up at different "
            "times of day and talked me out of the cold one. Two days later the living room was done and I have "
            "not stopped looking at it."
        ),
    ),
    Review(
        author="Sophie L.",
        place="Saint-Aubert",
        rating=5,
        language="fr",
        service="interior_painting",
        branch="clairval",
        days_ago=211,
        text=(
            "Deux salles de la crèche repeintes pendant les vacances, avec une peinture sans odeur. Le lundi "
            "matin, les enfants sont revenus et n’ont remarqué qu’une chose, les jolies couleurs. "
            "Une équipe soigneuse et très gentille."
        ),
    ),
    Review(
        author="Bernard G.",
        place="Clairval",
        rating=3,
        language="fr",
        service="interior_painting",
        branch="clairval",
        days_ago=83,
        text=(
            "Le résultat est beau, je ne le conteste pas. Mais il restait des traces sur une poignée de porte et "
            "sur le parquet, que j’ai dû signaler moi-même. Ils sont revenus les enlever le lendemain, sans "
            "discuter."
        ),
        reply=(
            "Merci de l’avoir dit franchement, Monsieur. Nous avons revu la liste de contrôle de fin de "
            "chantier : portes et sols y figurent désormais, et l’équipe la passe en revue avec vous avant de "
            "partir."
        ),
    ),
    Review(
        author="Chiara V.",
        place="Pontelago",
        rating=5,
        language="it",
        service="interior_painting",
        branch="pontelago",
        days_ago=52,
        text=(
            "Avevamo una macchia di umidità che tornava ogni inverno. Prima di dipingere hanno cercato la causa, "
            "e solo dopo hanno dato la pittura a calce. Finalmente qualcuno che non copre il problema. La parete "
            "è bellissima."
        ),
    ),
    Review(
        author="Paolo F.",
        place="Serravento",
        rating=4,
        language="it",
        service="interior_painting",
        branch="pontelago",
        days_ago=169,
        text=(
            "Scala dipinta in tre giorni, con noi che salivamo e scendevamo di continuo. Lavoro preciso, e per terra "
            "neanche una goccia. Avrei preferito che iniziassero un po’ più tardi delle sette e mezza, ma lo avevano "
            "scritto."
        ),
    ),
)
