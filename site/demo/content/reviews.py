"""What customers of the demo company wrote about its work, each in their own language and with what they disliked."""

from dataclasses import dataclass
from typing import Literal

from demo.content.schema import Language

Service = Literal["heating_maintenance", "interior_painting", "garden_care"]
Branch = Literal["seehalden", "clairval", "pontelago"]


@dataclass(frozen=True, kw_only=True)
class Review:
    """A review; `reply` is what the company answers in public, `reason` why it was not published."""

    author: str
    place: str
    rating: int
    language: Language
    service: Service
    branch: Branch
    days_ago: int  # when the work was done
    text: str
    state: Literal["waiting", "published", "refused"] = "published"
    reply: str = ""
    reason: str = ""


HEATING = (
    Review(
        author="Jürgen W.",
        place="Nordau",
        rating=5,
        language="de",
        service="heating_maintenance",
        branch="seehalden",
        days_ago=96,
        text=(
            "Die Umwälzpumpe brummte nachts so laut, dass im Schlafzimmer an Schlaf nicht zu denken war. Foto vom "
            "Typenschild geschickt, und der Monteur hatte gleich das richtige Ersatzteil dabei. Nach einer Stunde "
            "war Ruhe, und die Rechnung kam so, wie sie angekündigt war. So wünscht man sich das."
        ),
    ),
    Review(
        author="Oliver W.",
        place="Seehalden",
        rating=4,
        language="en",
        service="heating_maintenance",
        branch="seehalden",
        days_ago=61,
        text=(
            "One of our offices had been stone cold for weeks. It turned out to be a stuck valve and a lot of "
            "air, and Jonas explained it so that even I understood. Warm ever since. One star off because the "
            "first appointment was moved at short notice, although they did ring to say so."
        ),
    ),
    Review(
        author="Mathieu P.",
        place="Clairval",
        rating=5,
        language="fr",
        service="heating_maintenance",
        branch="clairval",
        days_ago=187,
        text=(
            "Nous venions d’acheter la maison et la pompe à chaleur était une énigme. Le technicien est venu en "
            "fin de journée, a pris une heure pour tout nous montrer et a collé un petit mémo dans le placard. "
            "Depuis, on consomme moins et il fait bon."
        ),
    ),
    Review(
        author="Claire L.",
        place="Saint-Aubert",
        rating=5,
        language="fr",
        service="heating_maintenance",
        branch="clairval",
        days_ago=132,
        text=(
            "Entretien annuel de la chaudière du cabinet, fait un mercredi après-midi pour ne pas gêner les "
            "patients. Compte rendu clair, avec les mesures et ce qu’il faudra surveiller l’an prochain. Rien à "
            "redire."
        ),
    ),
    Review(
        author="Helen M.",
        place="Clairval",
        rating=3,
        language="en",
        service="heating_maintenance",
        branch="clairval",
        days_ago=148,
        text=(
            "The repair itself was fine and the price was what they had said. But the part had to be ordered "
            "twice because the wrong one came, so we sat with a fan heater for six days instead of two. Nobody "
            "told us until I asked."
        ),
        reply=(
            "You are right, Helen: we should have called you the moment the wrong part arrived. Parts are now "
            "checked on the day they come in, and whoever is waiting for one hears from us before noon."
        ),
    ),
    Review(
        author="Giulia C.",
        place="Pontelago",
        rating=5,
        language="it",
        service="heating_maintenance",
        branch="pontelago",
        days_ago=158,
        text=(
            "Manutenzione annuale nello studio. Puntuali, silenziosi e ordinati: abbiamo continuato a lavorare "
            "come se non ci fosse nessuno. Il rapporto con le misure è arrivato la sera stessa."
        ),
    ),
    Review(
        author="Marta R.",
        place="Serravento",
        rating=4,
        language="it",
        service="heating_maintenance",
        branch="pontelago",
        days_ago=205,
        text=(
            "Il tecnico ha pulito la caldaia e ha regolato gli orari, che nessuno mi aveva mai spiegato. Bravo e "
            "paziente. Unico neo: il parcheggio nel vicolo è difficile e per arrivare ci ha messo mezz’ora in "
            "più."
        ),
    ),
)

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
            "matin les enfants ont pu revenir sans que personne ne remarque autre chose que les jolies couleurs. "
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
            "Le résultat est beau, je ne le conteste pas. Mais il est resté des traces sur la poignée de porte et "
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
            "Scala dipinta in tre giorni, con noi che salivamo e scendevamo di continuo. Lavoro preciso e nessuna "
            "goccia. Avrei preferito che iniziassero un po’ più tardi delle sette e mezza, ma lo avevano scritto."
        ),
    ),
)

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
            "Das tut uns leid, Herr L. Vor acht Uhr wird bei uns nicht mehr geblasen, sondern geharkt; wir haben "
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
            "tard. C’est exactement le genre de jardiniers que je cherchais. La taille est impeccable, et les "
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
            "Potatura di due ulivi che nessuno toccava da dieci anni. Hanno lavorato con calma, senza motosega "
            "dove bastava la forbice, e mi hanno insegnato come continuare da solo. Quest’anno le olive ci sono."
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
            "l’appuntamento veniva spostato di settimana in settimana. Capisco il tempo, però una data certa mi "
            "avrebbe aiutata."
        ),
    ),
)

#: what marketing finds in the queue
UNDECIDED = (
    Review(
        author="Petra N.",
        place="Bergau",
        rating=5,
        language="de",
        service="heating_maintenance",
        branch="seehalden",
        days_ago=7,
        state="waiting",
        text=(
            "Samstagabend, zwei Grad, Heizung aus, Baby im Haus. Nach zwanzig Minuten Rückruf, nach zwei Stunden "
            "wieder warm. Ich weiß nicht, was ich ohne euch gemacht hätte."
        ),
    ),
    Review(
        author="Tom H.",
        place="Clairval",
        rating=4,
        language="en",
        service="garden_care",
        branch="clairval",
        days_ago=6,
        state="waiting",
        text=(
            "Lovely work on the terrace beds, and they suggested plants that cope with our dry corner. The gate "
            "was left open one evening, which the neighbour’s goats appreciated more than we did."
        ),
    ),
    Review(
        author="Silvia M.",
        place="Pontelago",
        rating=4,
        language="it",
        service="interior_painting",
        branch="pontelago",
        days_ago=5,
        state="waiting",
        text=(
            "Cucina ridipinta in due giorni, colore perfetto e mobili protetti benissimo. Peccato per un "
            "interruttore rimontato storto, ma è bastata una telefonata e sono passati a sistemarlo."
        ),
    ),
    Review(
        author="Uwe Z.",
        place="Nordau",
        rating=3,
        language="de",
        service="garden_care",
        branch="seehalden",
        days_ago=58,
        state="refused",
        text=(
            "Der Schnitt war in Ordnung. Schuld an dem ganzen Ärger ist mein Nachbar aus der Mühlgasse 19, der "
            "sich über jedes Blatt beschwert; wer wissen will, warum, kann ihn ja selbst anrufen."
        ),
        reason=(
            "Names where a neighbour lives and invites people to call him. We have asked the author to send the "
            "review again without that."
        ),
    ),
)

REVIEWS = (*HEATING, *PAINTING, *GARDEN, *UNDECIDED)
