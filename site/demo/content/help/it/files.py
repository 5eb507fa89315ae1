"""Help about files and data in Italian."""

from demo.content.parts import Faq, Prose
from demo.content.schema import Question
from demo.content.site_schema import HelpArticle

UPLOAD = HelpArticle(
    key="upload",
    title="Quali file posso inviare?",
    slug="quali-file-posso-inviare",
    search_description=(
        "PDF, JPEG, PNG, WebP, Word ed Excel fino a 25 MB ciascuno. Che cosa fare se una foto del telefono viene "
        "rifiutata."
    ),
    intro=(
        "PDF, JPEG, PNG, WebP, Word (docx) ed Excel (xlsx), fino a 25 MB ciascuno. Cinque con una nuova richiesta, "
        "dieci con ogni messaggio."
    ),
    keywords="caricare, upload, allegato, allegare, immagine, HEIC, dimensione massima, troppo grande, formato",
    body=(
        Prose("""
## Come si aggiungono

Nel modulo e sotto la conversazione c’è un campo per i file. Dal computer può trascinarli lì, dal telefono può
scattare subito una foto. Se nel modulo c’è ancora qualcosa da correggere, i file restano: non deve sceglierli di
nuovo.

## Che cosa succede dopo

Ogni file passa il controllo antivirus prima che qualcuno possa aprirlo, noi compresi. Bastano pochi secondi, e fino
ad allora accanto si legge «Controllo antivirus in corso». Se si trova qualcosa, il file viene eliminato e Lei
riceve un avviso.

Dalle foto togliamo il luogo in cui sono state scattate e gli altri dettagli nascosti. Il Suo indirizzo è comunque
nella richiesta, e il resto non serve a nessuno.

I Suoi file li vedono Lei e il nostro team, nessun altro.
"""),
        Faq(
            heading="Quando qualcosa non va",
            questions=(
                Question(
                    question="La foto finisce in .heic. Che cosa posso fare?",
                    answer=(
                        "Gli iPhone salvano le foto in questo formato. In Impostazioni, Fotocamera, Formati scelga "
                        "«Più compatibile» e la scatti di nuovo, oppure esporti in JPEG quella che ha."
                    ),
                ),
                Question(
                    question="Il file è troppo grande.",
                    answer=(
                        "Più di 25 MB è raro, per una foto. Le scansioni diventano più piccole a 150 dpi. I video "
                        "non possiamo riceverli; due foto e una frase di solito mostrano lo stesso."
                    ),
                ),
                Question(
                    question="«Il contenuto del file non corrisponde al nome.»",
                    answer=(
                        "Guardiamo dentro il file, e non solo l’estensione. Probabilmente qualcuno lo ha rinominato. "
                        "Lo apra e lo salvi di nuovo come PDF o JPEG."
                    ),
                ),
            ),
        ),
    ),
)

DATA = HelpArticle(
    key="data",
    title="Che cosa fate dei miei dati?",
    slug="che-cosa-facciamo-dei-suoi-dati",
    search_description=(
        "I Suoi dati servono solo alle Sue richieste. Chi può vederli, che cosa viene registrato e come farli "
        "cancellare."
    ),
    intro=(
        "Li usiamo per le Sue richieste e per nient’altro. Li vedono solo Lei e il nostro team, e ogni consultazione "
        "viene registrata."
    ),
    keywords="privacy, GDPR, cancellare l’account, eliminare, tracciamento, riservatezza, chi vede le mie foto",
    body=(
        Prose("""
## Chi può vedere che cosa

Le Sue richieste, i messaggi e i file appartengono al Suo account. Gli altri clienti non possono vederli, e nemmeno
chi di noi cura questo sito. Nel nostro team può aprirli chiunque lavori alle richieste, perché la Sua caldaia non
chiede di chi sia il giorno libero.

Ogni volta che uno di noi apre una Sua richiesta o la Sua scheda cliente, o scarica un Suo file, ne resta traccia in
un registro a cui si possono solo aggiungere righe.

## Che cosa conserviamo

Nome, indirizzo e-mail, numero di telefono e indirizzo, le Sue richieste con tutto ciò che ci siamo detti, e i Suoi
file. La Sua password non la conosciamo: teniamo solo un valore da cui non si può risalire a essa.

## Sulle pagine pubbliche

Niente cookie, niente statistiche su di Lei, nulla di altre aziende. Perciò non c’è nessun avviso da chiudere.
Nell’area clienti ci sono cookie solo per l’accesso, per la sicurezza dei moduli e per la lingua.

## Farli correggere o cancellare

Nome, numero di telefono e indirizzo li cambia Lei in «Profilo». Se desidera che cancelliamo il Suo account, o vuole
sapere tutto ciò che conserviamo su di Lei, ci scriva con il [modulo di contatto](contact). Ciò che il fisco ci
chiede di tenere, come le fatture, lo cancelliamo alla scadenza.

Il resto è nell’[informativa sulla privacy](privacy).
"""),
    ),
)
