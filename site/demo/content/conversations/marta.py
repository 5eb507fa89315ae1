"""Marta Rinaldi, who lives in a narrow house in the old village. Writes Italian."""

from demo.content.conversations.script import assign, moves, notes, photo, says, submit
from demo.content.schema import Address, Conversation, WorkdaysAfter

HOUSE = Address(street="Vicolo San Rocco 11", postcode="39099", city="Serravento", country="IT")

CONVERSATIONS = (
    Conversation(
        key="marta-kitchen-mould",
        customer="marta",
        service_type="interior_painting",
        title="Muffa nell’angolo della cucina",
        workdays_ago=19,
        at="14:50",
        status="done",
        answers={
            "rooms": 1,
            "wall_area": 34,
            "surface": "plaster",
            "colour": "Bianco",
            "furnished": "furnished",
            "description": (
                "Nell’angolo dietro il frigorifero c’è una macchia di muffa di circa mezzo metro. "
                "L’ho già pulita due volte con la candeggina e torna sempre."
            ),
            "start_from": WorkdaysAfter(4),
            "site": HOUSE,
        },
        files=(photo("angolo cucina.jpg", "room", 171),),
        steps=(
            submit("15:01"),
            assign(0, "16:10", "admin", "editor2"),
            says(
                1,
                "08:30",
                "editor2",
                "Buongiorno signora Rinaldi, la candeggina scolorisce la muffa ma non la elimina. "
                "Noi la trattiamo, mettiamo un pannello isolante sottile nell’angolo freddo e poi "
                "diamo la calce. 560 €, due giorni.",
            ),
            says(
                1,
                "17:25",
                "customer",
                "Se così finisce davvero, va benissimo. Devo spostare io il frigorifero?",
            ),
            moves(
                2,
                "09:15",
                "editor2",
                "schedule",
                "No, ci pensiamo noi, lo svuoti solo dalle bottiglie. Veniamo {day+6} alle 8.",
            ),
            moves(6, "08:10", "editor2", "start"),
            moves(
                8,
                "15:30",
                "editor2",
                "finish",
                "L’angolo è isolato e asciutto, il frigorifero è di nuovo al suo posto, con cinque "
                "centimetri d’aria dietro. Ci confermi per favore che tutto è in ordine.",
            ),
        ),
    ),
    Conversation(
        key="marta-boiler-service",
        customer="marta",
        service_type="heating_maintenance",
        title="Manutenzione e un rumore strano",
        workdays_ago=91,
        at="10:15",
        status="closed",
        answers={
            "concern": "yearly_service",
            "system": "gas",
            "year_installed": 2015,
            "description": (
                "È ora della manutenzione. Inoltre, quando apro l’acqua calda, si sente un fischio, come di teiera."
            ),
            "preferred_date": WorkdaysAfter(6),
            "site": HOUSE,
        },
        files=(photo("caldaia.jpg", "boiler", 172),),
        steps=(
            submit("10:27"),
            assign(0, "11:30", "admin", "editor"),
            says(
                0,
                "13:40",
                "editor",
                "Buongiorno signora Rinaldi, il fischio viene quasi sempre dal calcare nello "
                "scambiatore. Lo laviamo durante la manutenzione, sono 85 € in più.",
            ),
            notes(
                0,
                "13:45",
                "editor",
                "Acqua molto dura a Serravento (32 °f). Proporre addolcitore, senza insistere.",
            ),
            moves(
                1,
                "08:50",
                "editor",
                "schedule",
                "Veniamo {day+6} alle 9:30, servono due ore.",
            ),
            moves(6, "09:35", "editor", "start"),
            moves(
                6,
                "11:40",
                "editor",
                "finish",
                "Manutenzione fatta e scambiatore lavato. Il fischio è sparito.",
            ),
            moves(
                8,
                "18:20",
                "customer",
                "confirm",
                "Finalmente silenzio. Grazie anche per aver pulito dopo.",
            ),
        ),
    ),
    Conversation(
        key="marta-lemon-trees",
        customer="marta",
        service_type="garden_care",
        title="Limoni da portare al riparo",
        workdays_ago=37,
        at="16:30",
        status="cancelled",
        answers={
            "work": "planting",
            "garden_area": 40,
            "access": "through_the_house",
            "rhythm": "twice_a_year",
            "description": (
                "Ho quattro limoni in vasi grandi da spostare dal terrazzo alla veranda e, più "
                "avanti, di nuovo fuori. Da sola non ce la faccio più."
            ),
            "site": HOUSE,
        },
        steps=(
            submit("16:41"),
            assign(1, "09:10", "admin", "editor3"),
            says(
                1,
                "10:30",
                "editor3",
                "Buongiorno signora Rinaldi, con il carrello per vasi è un’ora di lavoro in due, 116 "
                "€. Potremmo venire {day+5} nel pomeriggio.",
            ),
            moves(
                3,
                "12:15",
                "editor3",
                "cancel",
                "Come d’accordo al telefono, annulliamo: Suo nipote e i suoi amici La aiutano già "
                "questo fine settimana. In primavera siamo volentieri a disposizione.",
            ),
        ),
    ),
    Conversation(
        key="marta-staircase",
        customer="marta",
        service_type="interior_painting",
        title="Scala e ringhiera da rinnovare",
        workdays_ago=167,
        at="11:05",
        status="closed",
        answers={
            "rooms": 1,
            "wall_area": 46,
            "surface": "mixed",
            "colour": "Verde salvia per la ringhiera",
            "furnished": "empty",
            "description": (
                "La scala è stretta e buia. Vorrei le pareti chiare e la ringhiera in legno verde "
                "salvia, come una volta."
            ),
            "start_from": WorkdaysAfter(10),
            "site": HOUSE,
        },
        files=(
            photo("scala.jpg", "room", 173),
            photo("ringhiera.jpg", "swatches", 174),
        ),
        steps=(
            submit("11:19"),
            assign(0, "13:00", "admin", "editor2"),
            says(
                1,
                "09:00",
                "editor2",
                "Buongiorno signora Rinaldi, sotto la vernice marrone ho visto nella foto un angolo "
                "proprio di quel verde. La carteggiamo e riprendiamo il tono originale. 1.120 €, "
                "quattro giorni.",
            ),
            says(
                2,
                "15:30",
                "customer",
                "Che bello, allora ricordavo bene! Però la sera devo poter salire in camera.",
            ),
            moves(
                3,
                "08:45",
                "editor2",
                "schedule",
                "Certamente: lavoriamo un gradino sì e uno no. Iniziamo {day+11}.",
            ),
            moves(11, "08:05", "editor2", "start"),
            moves(
                15,
                "16:00",
                "editor2",
                "finish",
                "La scala è finita. La ringhiera indurisce in una settimana, fino ad allora si "
                "appoggi con leggerezza.",
            ),
            moves(
                17,
                "10:40",
                "customer",
                "confirm",
                "È tornata la scala della mia infanzia. Vi ringrazio di cuore.",
            ),
        ),
    ),
)
