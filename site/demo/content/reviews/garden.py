"""What customers wrote about their gardens."""

from .words import Review

GARDEN = (
    Review(
        author="Anna B.",
        place="Seehalden",
        rating=5,
        language="en",
        service="garden_care",
        branch="seehalden",
        days_ago=176,
        text=(
            "Our apple tree is sixty years old and I was afraid they would simply want to fell it. Instead they "
            "asked me to knock on the trunk, took out the dead branch and balanced the crown. It looks like "
            "itself, only younger. They even stacked the wood for our stove."
        ),
    ),
    Review(
        author="Annelie S.",
        place="Nordau",
        rating=5,
        language="de",
        service="garden_care",
        branch="seehalden",
        days_ago=190,
        text=(
            "Zwölf alte Strauchrosen am Hofeingang, dazwischen Lavendel, und der Boden vorher ordentlich "
            "gelockert, da lag tatsächlich noch Bauschutt. Alle sind angewachsen, und unsere Gäste bleiben wieder "
            "stehen und riechen daran."
        ),
    ),
    Review(
        author="Markus L.",
        place="Seehalden",
        rating=4,
        language="de",
        service="garden_care",
        branch="seehalden",
        days_ago=37,
        text=(
            "Hecke an zwei Seiten geschnitten, 30 Meter, schnurgerade, Schnittgut gleich mitgenommen. Ein Stern "
            "Abzug, weil der Laubbläser um kurz nach sieben lief und die Nachbarn sich bei mir beschwert haben."
        ),
        reply=(
            "Das tut uns leid, Herr L. Vor neun Uhr wird bei uns nicht mehr geblasen, sondern geharkt; wir haben "
            "es in die Arbeitsanweisung geschrieben."
        ),
    ),
    Review(
        author="Nathalie D.",
        place="Clairval",
        rating=5,
        language="fr",
        service="garden_care",
        branch="clairval",
        days_ago=66,
        text=(
            "Élodie a trouvé un nid de rouges-gorges dans la haie et a proposé de revenir trois semaines plus "
            "tard. C’est exactement le genre de jardinière que je cherchais. La taille est impeccable, et les "
            "oiseaux se sont envolés."
        ),
    ),
    Review(
        author="Étienne R.",
        place="Saint-Aubert",
        rating=4,
        language="fr",
        service="garden_care",
        branch="clairval",
        days_ago=141,
        text=(
            "Contrat à l’année depuis le printemps : pelouse, haies, feuilles. Le jardin n’a jamais été aussi "
            "beau. J’aimerais seulement savoir un peu plus tôt quel jour ils passent, pour attacher le chien."
        ),
    ),
    Review(
        author="Lorenzo T.",
        place="Pontelago",
        rating=5,
        language="it",
        service="garden_care",
        branch="pontelago",
        days_ago=102,
        text=(
            "Potatura di due ulivi che nessuno toccava da dieci anni. Hanno lavorato con calma, senza motosega dove "
            "bastava la forbice, e mi hanno insegnato come continuare da solo. Quest’anno sono tornate anche le "
            "olive."
        ),
    ),
    Review(
        author="Ruth C.",
        place="Pontelago",
        rating=5,
        language="en",
        service="garden_care",
        branch="pontelago",
        days_ago=21,
        text=(
            "We are only here in the summer, so we depend on people who do the work without being watched. Photos "
            "after every visit, a question before anything is cut, and a garden that looked loved when we "
            "arrived."
        ),
    ),
    Review(
        author="Elena G.",
        place="Serravento",
        rating=3,
        language="it",
        service="garden_care",
        branch="pontelago",
        days_ago=126,
        text=(
            "Il prato è venuto bene, ma per la semina abbiamo aspettato quasi un mese perché pioveva e "
            "l’appuntamento veniva spostato di settimana in settimana. Capisco il maltempo, però una data certa mi "
            "avrebbe aiutata."
        ),
    ),
)
