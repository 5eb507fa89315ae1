"""The pages of law in Italian."""

from demo.content.parts import Prose
from demo.content.site_schema import LegalText

LEGAL = LegalText(
    key="legal",
    title="Note legali",
    slug="note-legali",
    search_description=(
        "Note legali di Nordlicht Haustechnik GmbH, un’azienda inventata: chi è responsabile del sito e da dove "
        "vengono le immagini."
    ),
    text=Prose("""
## Responsabile di questo sito

Nordlicht Haustechnik GmbH, Werftstraße 9, 88198 Seehalden, rappresentata da Miriam Vogt, titolare. Telefono +49 89
99998 240, hello@nordlicht.example.com.

## Un’azienda inventata

Nordlicht Haustechnik, le persone che vi lavorano, i clienti e i luoghi qui citati sono inventati per mostrare che
cosa sa fare questo software. Ogni somiglianza con la realtà è casuale. Qui non si può ordinare nulla, e nessuno dei
numeri è attivo.

## Immagini e testi

Tutte le illustrazioni di questo sito sono state disegnate appositamente. Gli articoli riportano la buona pratica
del mestiere; non sostituiscono qualcuno che venga a vedere la Sua casa.
"""),
)

PRIVACY = LegalText(
    key="privacy",
    title="Privacy",
    slug="privacy",
    search_description=(
        "Quali dati conserva questa dimostrazione e perché, chi può vederli, per quanto tempo restano e quali "
        "diritti ha."
    ),
    text=Prose("""
## In breve

Questa è una dimostrazione. Non inserisca nulla di davvero privato. Chi la gestisce può cancellare tutto in
qualsiasi momento, ed è proprio ciò che fa «make reset».

## Quando guarda le nostre pagine

Le nostre pagine pubbliche non usano cookie, non contengono statistiche e non caricano nulla da altre aziende. Il
server vede il Suo indirizzo IP, perché deve risponderle.

## Quando ci scrive

Del modulo di contatto conserviamo nome, indirizzo e-mail, numero di telefono, se lo indica, e il messaggio. Ci
servono per risponderle. L’indirizzo IP da cui arriva il messaggio resta per poco tempo, per tenere lontani i
messaggi automatici.

## Quando ha un account

Conserviamo ciò che inserisce: nome, indirizzi, numero di telefono, richieste, messaggi e file. Dalle foto togliamo
il luogo dello scatto, e ogni file passa il controllo antivirus sulla nostra macchina. I cookie servono per
l’accesso, per la sicurezza dei moduli e per la lingua, e per nient’altro.

Il nostro team vede ciò che serve al lavoro. Ogni consultazione dei Suoi dati viene registrata.

## Per quanto tempo

Finché ha un account. Un’azienda vera dovrebbe poi conservare le fatture ancora per qualche anno.

## I Suoi diritti

Può chiedere che cosa conserviamo, farlo correggere o cancellare, portarlo con sé e opporsi al suo uso. Scriva a
hello@nordlicht.example.com oppure usi il [modulo di contatto](contact). Può anche rivolgersi a un’autorità per la
protezione dei dati, in Italia il Garante; di questa dimostrazione si occuperebbe ben poco.
"""),
)

TERMS = LegalText(
    key="terms",
    title="Condizioni",
    slug="condizioni",
    search_description=(
        "Come nasce un incarico, che cosa comprendono i prezzi, come si tengono le date e quanto dura la garanzia: "
        "breve e leggibile."
    ),
    text=Prose("""
## Di che cosa si tratta

Queste sono le condizioni di un’azienda inventata, brevi come piacerebbe leggerle anche a noi. Non vincolano
nessuno.

## Come nasce un incarico

Una richiesta nell’area clienti è una domanda, non un incarico. Da noi riceve un prezzo e una data. L’incarico c’è
quando ha accettato l’uno e l’altra nella conversazione.

## Prezzi

Tutti i prezzi comprendono l’IVA. Un prezzo fisso resta fisso, a meno che non desideri qualcosa di diverso da quanto
concordato. Se il lavoro è stato meno del previsto, la fattura è più bassa. L’uscita costa 28 € fino a 15 chilometri
e 42 € oltre; di notte e la domenica si aggiunge un supplemento di 65 €.

## Date

Arriviamo nella fascia di due ore concordata. Se siamo in ritardo, telefoniamo. Può spostare un appuntamento
gratuitamente fino a mezzogiorno del giorno lavorativo precedente.

## Quando qualcosa non va

Riapra la richiesta nell’area clienti. Sul nostro lavoro diamo cinque anni di garanzia, sui ricambi quella del
fabbricante. Prima rimediamo; solo se non ci riusciamo due volte si parla di soldi.

## Pagamento

Entro 14 giorni dalla fattura, che arriva a lavoro finito. Per gli incarichi oltre i 2.000 € chiediamo un terzo in
anticipo.
"""),
)

LEGAL_TEXTS = (LEGAL, PRIVACY, TERMS)
