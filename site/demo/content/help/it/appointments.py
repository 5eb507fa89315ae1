"""Help about appointments and emergencies in Italian."""

from demo.content.parts import Checklist, Prose, Steps
from demo.content.schema import Point
from demo.content.site_schema import HelpArticle

APPOINTMENT = HelpArticle(
    key="appointment",
    title="Come si fissa un appuntamento, e come si sposta?",
    slug="fissare-o-spostare-un-appuntamento",
    search_description=(
        "La data si concorda nella conversazione della Sua richiesta. Per spostarla basta un messaggio, meglio un "
        "giorno prima."
    ),
    intro=(
        "Indichi una data nel modulo o nella conversazione; noi Le proponiamo un giorno con una fascia di due ore. "
        "Per spostarlo ci scriva lì."
    ),
    keywords="data, orario, visita, rimandare, rinviare, disdire, non sono in casa, calendario, ritardo",
    body=(
        Prose("""
## Come si arriva a una data

In quasi tutti i moduli può indicare una data preferita. Guardiamo che cosa è libero nei dintorni e Le scriviamo
nella conversazione della richiesta: un giorno, e una fascia di due ore in cui arriviamo. Se non Le va bene, ci
indichi due o tre alternative.

Quando la data è concordata, lo stato diventa «Pianificata» e riceve un’e-mail. La data stessa sta nella
conversazione, dove può rileggerla quando vuole.

## Spostarla

Scriva un messaggio nella richiesta, se possibile entro mezzogiorno del giorno lavorativo precedente. In caso di
imprevisti ci telefoni. Non serve annullare la richiesta; una volta annullata, non si può più riaprire.

## Che cosa può preparare
"""),
        Checklist(
            heading="Prima che arriviamo",
            lines=(
                "Riscaldamento: liberi il passaggio fino alla caldaia, basta un metro per lato",
                "Tinteggiatura: svuoti mensole e davanzali, i mobili li spostiamo noi",
                "Giardino: lasci aperto il cancello, non occorre che sia in casa",
                "Animali: ce lo dica prima, così nessuno si spaventa",
                "Parcheggio: ci scriva se nel raggio di cinquanta metri non ce n’è",
            ),
        ),
        Prose("""
## Apre qualcun altro?

Nessun problema. Ci scriva nella conversazione il nome e il numero di telefono. Per i lavori in giardino non occorre
che ci sia qualcuno, purché possiamo entrare.
"""),
    ),
)

EMERGENCY = HelpArticle(
    key="emergency",
    title="Che cosa faccio in caso di emergenza?",
    slug="in-caso-di-emergenza",
    search_description=(
        "Tubo rotto, niente riscaldamento, odore di gas: che cosa fare subito e come trovare la nostra reperibilità "
        "a ogni ora."
    ),
    intro=(
        "Ci telefoni, a qualsiasi ora: +49 89 99998 240. Se sente odore di gas, prima esca di casa, poi chiami il "
        "pronto intervento gas o il 112."
    ),
    keywords="allagamento, perdita, guasto, caldaia ferma, freddo, notte, domenica, urgente, urgenza",
    body=(
        Prose("""
## Sente odore di gas

Apra le finestre, se si fa in un attimo. Niente interruttori, niente campanello, niente telefono in casa, niente
fiamme. Esca, avvisi gli altri passando, senza suonare, e da fuori chiami il 112 o il pronto intervento del Suo
distributore di gas, il cui numero è sulla bolletta. Noi veniamo solo dopo.
"""),
        Steps(
            heading="Si è rotto un tubo",
            steps=(
                Point(
                    title="Chiuda il rubinetto generale",
                    text="Di solito è accanto al contatore dell’acqua. Lo giri verso destra fino in fondo.",
                ),
                Point(
                    title="Stacchi la corrente",
                    text=(
                        "Dal quadro elettrico, per le stanze in cui c’è acqua. Non attraversi l’acqua per arrivarci."
                    ),
                ),
                Point(
                    title="Apra i rubinetti",
                    text="Nel punto più basso della casa, così l’acqua esce da lì e non dalla Sua parete.",
                ),
                Point(
                    title="Ci telefoni",
                    text="Poi scatti qualche foto per l’assicurazione, prima di mettere in ordine.",
                ),
            ),
        ),
        Prose("""
## Il riscaldamento si è fermato

Controlli prima tre cose: c’è corrente, il manometro segna almeno un bar, sul display c’è un codice? Poi invii una
[richiesta](help send) con una foto del display. In orario di apertura richiamiamo entro due ore. Fuori orario
telefoni: la reperibilità si occupa di guasti al riscaldamento e di tubi rotti.

Di notte e la domenica si aggiunge un supplemento di 65 €, che Le diciamo al telefono prima di partire. E se fino a
domani basta un secchio sotto la goccia, Le diciamo anche questo.
"""),
    ),
)
