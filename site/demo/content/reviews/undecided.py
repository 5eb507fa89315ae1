"""What marketing finds in the queue, and what it refused."""

from .words import Review

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
