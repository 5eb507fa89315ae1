"""Help about accounts in Italian."""

from demo.content.parts import Faq, Prose, Steps
from demo.content.schema import Point, Question
from demo.content.site_schema import HelpArticle

SIGN_UP = HelpArticle(
    key="sign_up",
    title="Come si crea un account?",
    slug="creare-un-account",
    search_description=(
        "Indirizzo e-mail, password, un clic sul link che Le inviamo: in un minuto il Suo account è pronto."
    ),
    intro="Con il Suo indirizzo e-mail e una password. Conferma poi l’indirizzo con un link che Le inviamo.",
    keywords="registrazione, registrarsi, iscrizione, iscriversi, login, nuovo cliente, attivazione, verifica",
    body=(
        Steps(
            heading="In un minuto",
            steps=(
                Point(
                    title="Cominci",
                    text=(
                        "Da «Area clienti» in alto in questa pagina, poi «Crea un account». Oppure inizi "
                        "direttamente una richiesta."
                    ),
                ),
                Point(
                    title="Indirizzo e password",
                    text="Almeno otto caratteri, e nulla che tutti indovinino. Una frase breve va benissimo.",
                ),
                Point(
                    title="Guardi nella posta",
                    text="Apra il link contenuto nella nostra e-mail, su qualsiasi dispositivo. Vale tre giorni.",
                ),
                Point(
                    title="Confermi",
                    text="Prema «Sì, è il mio indirizzo». L’accesso è fatto, e ritrova quello che aveva cominciato.",
                ),
            ),
        ),
        Prose("""
## Perché un account?

Perché solo Lei veda le Sue foto, i Suoi messaggi e i Suoi indirizzi, e perché l’anno prossimo possa rileggere che
cosa è stato fatto. Non costa nulla. Per una domanda sola basta il [modulo di contatto](contact).

## Ci ha già scritto?

Usi lo stesso indirizzo e-mail. Tutto ciò che ha inviato con il modulo di contatto si trova così nel Suo account fin
dal primo momento.

## L’e-mail non arriva?

Aspetti due minuti e guardi nella posta indesiderata. Poi acceda con il Suo indirizzo e la password: riceve un nuovo
link. Se con quell’indirizzo esiste già un account, un’e-mail glielo dice e Le spiega come rientrare.
"""),
    ),
)

PASSWORD = HelpArticle(
    key="password",
    title="Ho dimenticato la password",
    slug="password-dimenticata",
    search_description=(
        "Inserire l’indirizzo e-mail, aprire il link, scegliere una nuova password: come si fa, e che cosa può "
        "andare storto."
    ),
    intro=(
        "Usi «Ha dimenticato la password?» nella pagina di accesso. Le inviamo un link con cui ne sceglie una nuova."
    ),
    keywords="reimpostare, recuperare, reset, login, bloccato, non riesco a entrare, credenziali, cambiare e-mail",
    body=(
        Steps(
            heading="Una nuova password",
            steps=(
                Point(
                    title="Apra la pagina di accesso",
                    text="Da «Area clienti» in alto, e lì «Ha dimenticato la password?»",
                ),
                Point(
                    title="Inserisca l’indirizzo",
                    text="Quello con cui ha creato l’account. Prema «Invia il link».",
                ),
                Point(
                    title="Apra il link",
                    text="Quello dell’e-mail, entro tre giorni. Ogni link funziona una volta sola.",
                ),
                Point(
                    title="Scelga una nuova password",
                    text="Poi la usi per accedere. La modifica gliela confermiamo per e-mail.",
                ),
            ),
        ),
        Faq(
            heading="Che cosa può andare storto",
            questions=(
                Question(
                    question="Non arriva nessuna e-mail.",
                    answer=(
                        "Non diciamo mai se un indirizzo ha un account, così nessuno può scoprirlo per tentativi. Se "
                        "non arriva nulla e nemmeno la posta indesiderata contiene la nostra e-mail, probabilmente "
                        "ha creato l’account con un altro indirizzo."
                    ),
                ),
                Question(
                    question="Leggo che ho provato troppe volte.",
                    answer=(
                        "Dopo alcune password sbagliate l’accesso si ferma. Aspetti cinque minuti e funzionerà di "
                        "nuovo."
                    ),
                ),
                Question(
                    question="Non ho più quella casella di posta.",
                    answer=(
                        "Ci telefoni. Verifichiamo che sia davvero Lei, poi troviamo una strada. Finché l’accesso è "
                        "ancora attivo, può cambiare Lei l’indirizzo in «Profilo», «Accesso»."
                    ),
                ),
            ),
        ),
        Prose("""
## La ricorda e vuole cambiarla?

Nell’area clienti, in «Profilo», trova «Cambia la password» nella sezione «Accesso». A ogni modifica inviamo
un’e-mail. Se ne riceve una di cui non sa nulla, ci telefoni subito.
"""),
    ),
)

LANGUAGE = HelpArticle(
    key="language",
    title="Come si cambia la lingua?",
    slug="cambiare-lingua",
    search_description=(
        "Sito, area clienti ed e-mail parlano italiano, tedesco, francese e inglese. Dove si cambia lingua, e che "
        "cosa ne segue."
    ),
    intro="Sul sito con il selettore in alto, nell’area clienti in «Profilo». Le e-mail seguono l’area clienti.",
    keywords="traduzione, tradurre, italiano, tedesco, francese, inglese, impostazioni, multilingue",
    body=(
        Prose("""
## Sulle pagine pubbliche

In cima a ogni pagina, e nel menu sul telefono, può passare dall’italiano al tedesco, al francese o all’inglese. La
pagina resta la stessa. È l’indirizzo a decidere la lingua, perciò può mandare a qualcuno un link nella sua.

## Nell’area clienti

Apra «Profilo», scelga alla voce «Lingua» e prema «Usa questa lingua». Si fa ancora prima dal menu con il Suo nome,
dove le quattro lingue stanno una sotto l’altra. Da quel momento l’area clienti usa questa lingua su ogni
dispositivo, e nella stessa lingua scriviamo le nostre e-mail.

Se arriva nell’area clienti da una pagina pubblica, cominciamo con la lingua di quella pagina. Quando ne ha scelta
una Lei, vale la Sua scelta.

## Che cosa non viene tradotto

Ciò che scriviamo Lei e noi. La Sua richiesta resta nella lingua in cui l’ha inviata, e in quella lingua
rispondiamo: abbiamo colleghi per tutte e quattro. Se una richiesta è nella lingua sbagliata, continui pure a
scrivere in quella che preferisce. Ce ne accorgiamo.
"""),
    ),
)
