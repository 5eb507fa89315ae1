"""Help about requests in Italian."""

from demo.content.parts import Checklist, Prose, Steps
from demo.content.schema import Point
from demo.content.site_schema import HelpArticle

SEND = HelpArticle(
    key="send",
    title="Come si invia una richiesta?",
    slug="inviare-una-richiesta",
    search_description=(
        "Scegliere il servizio, rispondere a qualche domanda, aggiungere le foto, inviare: come nasce una richiesta."
    ),
    intro=(
        "Scelga il servizio, risponda a qualche domanda e prema «Invia la richiesta». Ci vogliono circa cinque "
        "minuti."
    ),
    keywords="ordine, ordinare, prenotare, prenotazione, preventivo, incarico, intervento, iniziare",
    body=(
        Steps(
            heading="Passo per passo",
            steps=(
                Point(
                    title="Apra il modulo",
                    text="Con il pulsante nella pagina del servizio, oppure nell’area clienti con «Nuova richiesta».",
                ),
                Point(
                    title="Acceda",
                    text=(
                        "Se non ha ancora un account, lo crea con il Suo indirizzo e-mail e una password. Poi torna "
                        "al modulo."
                    ),
                ),
                Point(
                    title="Descriva",
                    text=(
                        "Il modulo chiede solo ciò che ci serve per questo servizio. Le Sue prime parole diventano "
                        "il nome della richiesta."
                    ),
                ),
                Point(
                    title="Aggiunga le foto",
                    text=(
                        "Fino a cinque file. Per il riscaldamento la targhetta e il display, per stanze e giardini "
                        "una foto per ogni lato."
                    ),
                ),
                Point(
                    title="Indichi i Suoi recapiti",
                    text="Nome e numero di telefono. Li ricordiamo noi, così li scrive una volta sola.",
                ),
                Point(
                    title="Invii",
                    text=(
                        "Con «Invia la richiesta». La richiesta prende un numero, e Lei riceve un’e-mail di conferma."
                    ),
                ),
            ),
        ),
        Prose("""
## Deve interrompere?

Prema «Salva come bozza». La bozza si trova tra le Sue richieste, e la vede solo Lei. La riapra, la completi e la
invii, oppure la butti via con «Elimina la bozza».

## A chi arriva

Se ha cominciato dalla pagina di una sede, la richiesta va a quella sede. Altrimenti è l’indirizzo a decidere da
dove veniamo. La legge una persona, non un programma: a ciò che ci arriva entro le 15 di un giorno lavorativo
rispondiamo il giorno stesso.

## Un lavoro, una richiesta

Per ogni lavoro invii una richiesta a sé. Della caldaia e della siepe si occupano persone diverse, e ciascuna ha il
suo prezzo e la sua data.
"""),
    ),
)

FOLLOW = HelpArticle(
    key="follow",
    title="A che punto è la mia richiesta?",
    slug="seguire-una-richiesta",
    search_description=(
        "Nella pagina della Sua richiesta vede lo stato, il passo successivo e tutto ciò che ci siamo scritti. Il "
        "resto per e-mail."
    ),
    intro=(
        "Apra la richiesta nell’area clienti: a lato vede a che punto siamo e che cosa segue. Quando cambia qualcosa "
        "riceve anche un’e-mail."
    ),
    keywords="avanzamento lavori, tracciare, monitorare, stato, novità, aggiornamento, avviso, riepilogo",
    body=(
        Prose("""
## Nell’area clienti

Dopo l’accesso vede la panoramica. In alto, sotto «Che cosa ci serve da Lei», trova ciò che tocca a Lei; più in
basso le Sue ultime richieste. La voce «Richieste» del menu le mostra tutte, oppure solo quelle aperte.

Nella pagina di una richiesta trova:

- **Conversazione:** tutto ciò che abbiamo scritto Lei e noi, con foto e documenti.
- **Avanzamento:** quali passi sono fatti, qual è quello attuale e che cosa segue.
- **Le Sue indicazioni:** le risposte date nel modulo e i file inviati insieme.
- **Cronologia:** ogni passo con data e ora.

La pagina si aggiorna da sola. Se rispondiamo mentre la sta guardando, pochi secondi dopo legge la risposta senza
ricaricare.

## Per e-mail

Le scriviamo quando abbiamo ricevuto o accettato la Sua richiesta, quando è pianificata, quando il lavoro comincia e
quando è finito, e quando c’è un messaggio o una domanda. Per riservatezza l’e-mail non contiene il messaggio. Un
pulsante La porta alla richiesta.

Non risponda a queste e-mail, perché le risposte non le legge nessuno. Scriva nell’area clienti: così le Sue parole
stanno dove il collega che se ne occupa le cercherà.

Le stesse novità sono elencate nell’area clienti in «Notifiche».
"""),
    ),
)

STATUSES = HelpArticle(
    key="statuses",
    title="Che cosa significano gli stati?",
    slug="che-cosa-significano-gli-stati",
    search_description=(
        "Ricevuta, accettata, tocca a Lei, pianificata, in corso, completata: che cosa dice ogni stato e chi fa il "
        "prossimo passo."
    ),
    intro="Lo stato dice chi deve fare qualcosa adesso. È sempre lo stesso per Lei e per noi.",
    keywords="significato, in sospeso, in attesa, in lavorazione, aperta, etichetta, colore, terminata",
    body=(
        Prose("""
## Lungo la strada

- **Bozza:** la vede solo Lei, e non è stato ancora inviato nulla.
- **Ricevuta:** la Sua richiesta è arrivata. Adesso qualcuno la legge e la prende in carico.
- **Accettata:** qualcuno se ne occupa. Seguono domande, un prezzo o una data.
- **Tocca a Lei:** Le abbiamo chiesto qualcosa. Appena risponde, la richiesta torna accettata.
- **Pianificata:** c’è una data concordata. La trova nella conversazione.
- **In corso:** ci stiamo lavorando.
- **Completata, da confermare:** il lavoro è finito. Dia un’occhiata e prema «Conferma», oppure «Riapri» se qualcosa
non va.

## Alla fine

- **Chiusa:** ha confermato. La richiesta resta leggibile, e può riaprirla.
- **Annullata:** è stata disdetta prima che il lavoro cominciasse. Una richiesta annullata non si può riaprire; ne
invii semplicemente una nuova.

## Succede che uno stato venga saltato?

Sì, capita. Una riparazione breve può passare da accettata a in corso senza una data in mezzo, e dopo una domanda la
richiesta torna indietro di un passo. La cronologia nella pagina della richiesta mostra ogni cambiamento con l’ora.
"""),
    ),
)

ANSWER = HelpArticle(
    key="answer",
    title="Come rispondo a una domanda?",
    slug="rispondere-a-una-domanda",
    search_description=(
        "Le abbiamo chiesto qualcosa? Risponda nella pagina della richiesta, anche con qualche foto, e noi andiamo "
        "avanti."
    ),
    intro="Apra la richiesta, scriva la risposta sotto la domanda e prema «Invia». Noi riprendiamo subito.",
    keywords="replicare, comunicare, tocca a Lei, chiarimento, chat, scriverci, commento",
    body=(
        Steps(
            heading="Ecco come",
            steps=(
                Point(
                    title="Apra la richiesta",
                    text="Con il pulsante dell’e-mail, o dalla panoramica sotto «Che cosa ci serve da Lei».",
                ),
                Point(
                    title="Prema «Rispondi ora»",
                    text="Arriva al campo sotto la conversazione. La nostra domanda lì è evidenziata.",
                ),
                Point(
                    title="Scriva e aggiunga file",
                    text="Fino a dieci file per messaggio. Spesso una foto dice più di un paragrafo.",
                ),
                Point(
                    title="Invii",
                    text="La richiesta non è più in attesa, e chi Le aveva fatto la domanda viene avvisato.",
                ),
            ),
        ),
        Prose("""
## Vuole chiedere qualcosa Lei?

Usi lo stesso campo, in qualsiasi momento: finché la richiesta non è chiusa o annullata può scriverci. Non deve
aspettare una nostra domanda. Se ha notato qualcosa di nuovo, ha cambiato idea o non può rispettare una data, lo
scriva lì.

## Non conosce la risposta?

Allora scriva proprio questo. «Non trovo la targhetta» ci aiuta più del silenzio, perché la richiesta aspetta finché
non ha risposto.

## Il campo non c’è?

La richiesta è chiusa o annullata. Una richiesta chiusa la può riaprire con «Riapri», e il campo ricompare. Al posto
di una annullata ne invii una [nuova](help send).
"""),
    ),
)

CANCEL = HelpArticle(
    key="cancel",
    title="Posso annullare o riaprire una richiesta?",
    slug="annullare-o-riaprire-una-richiesta",
    search_description=(
        "Può annullarla finché il lavoro non comincia e riaprirla se qualcosa non va. In entrambi i casi basta un "
        "clic."
    ),
    intro=(
        "Può annullarla finché il lavoro non è cominciato, e riaprirla quando è completata. I due pulsanti sono in "
        "cima alla pagina della richiesta."
    ),
    keywords="disdire, disdetta, revocare, reclamo, garanzia, non funziona, di nuovo, ripensamento",
    body=(
        Prose("""
## Annullare

Il pulsante «Annulla la richiesta» c’è finché il lavoro non è cominciato, anche quando la data è già concordata. Le
chiediamo ancora una volta se vuole procedere, poi smettiamo di occuparcene e lasciamo la data a qualcun altro. Non
costa nulla; ci fa solo piacere saperlo un giorno prima.

Quando lo stato è «In corso», il pulsante non c’è più. Ci scriva nella conversazione o ci telefoni, e troviamo una
soluzione.

Una richiesta annullata resta leggibile, ma non si può riaprire. Se cambia idea, ne invii una nuova.

## Riaprire

Quando abbiamo finito, la richiesta è «Completata, da confermare». Guardi il lavoro:

- Va tutto bene: prema «Conferma». La richiesta è chiusa.
- Qualcosa non va: prema «Riapri». La richiesta torna in corso, e ci facciamo vivi noi.

Si può riaprire anche una richiesta che aveva già chiuso, per esempio se due settimane dopo il rubinetto gocciola di
nuovo.
"""),
        Checklist(
            heading="Per un aiuto rapido",
            lines=(
                "Prima la riapra, poi scriva che cosa non va: solo allora c’è il campo per i messaggi",
                "Ci dica da quando, e se il punto è lo stesso di prima",
                "Aggiunga una foto, meglio se presa dallo stesso punto della prima",
            ),
        ),
    ),
)

CONTACT_FORM = HelpArticle(
    key="contact_form",
    title="Posso scrivervi senza un account?",
    slug="scrivere-senza-account",
    search_description=(
        "Per il modulo di contatto non serve un account: riceve subito un numero per e-mail, e per e-mail anche la "
        "risposta."
    ),
    intro=(
        "Sì, con il modulo nella pagina dei contatti. Rispondiamo per e-mail, e l’account può crearlo più tardi, se "
        "vuole."
    ),
    keywords="ospite, senza registrazione, senza iscrizione, informazioni, chiedere prima di ordinare",
    body=(
        Steps(
            heading="Che cosa succede al Suo messaggio",
            steps=(
                Point(
                    title="Lei ci scrive",
                    text=(
                        "Nella pagina dei contatti, con nome, indirizzo e-mail e messaggio. Il telefono è "
                        "facoltativo."
                    ),
                ),
                Point(
                    title="Riceve un numero",
                    text="Un’e-mail conferma che il messaggio è arrivato. Non ripete nulla di ciò che ha scritto.",
                ),
                Point(
                    title="Qualcuno risponde",
                    text="Per e-mail, all’indirizzo che ha indicato, di solito lo stesso giorno lavorativo.",
                ),
                Point(
                    title="Continua da lì",
                    text="Segua il link dell’e-mail per creare un account. Ci trova tutta la conversazione.",
                ),
            ),
        ),
        Prose("""
## Modulo o richiesta?

Per una domanda generale va bene il [modulo di contatto](contact). Se sa già che cosa c’è da fare, una
[richiesta](help send) è più rapida: il suo modulo chiede proprio ciò che dobbiamo sapere, può aggiungere foto e
vede in ogni momento a che punto siamo.

## Crei l’account con lo stesso indirizzo

È l’indirizzo e-mail a far ritrovare il Suo messaggio. Usi dunque quello con cui ci ha scritto, lo confermi con il
link che Le inviamo, e la conversazione è lì.

## Nessuna e-mail da noi?

Guardi prima nella posta indesiderata. Se non c’è nulla nemmeno lì, forse nell’indirizzo c’era un errore di
battitura. Allora ci scriva di nuovo, o ci telefoni.
"""),
    ),
)
