"""What customers wrote about their heating."""

from .words import Review

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
            "Die Umwälzpumpe brummte so laut, dass nachts an Schlaf nicht zu denken war. Foto vom Typenschild "
            "geschickt, und der Monteur hatte gleich die passende neue dabei. Nach gut einer Stunde war Ruhe, und "
            "auf der Rechnung stand, was angekündigt war. So wünscht man sich das."
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
            "fin de journée, a pris une heure pour tout nous expliquer et a collé un petit mémo dans le placard. "
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
            "paziente. Unico neo: nel vicolo parcheggiare è difficile, e per arrivare ci ha messo mezz’ora in più."
        ),
    ),
)
