"""The public site in Italian, but for the service pages."""

from demo.content.schema import (
    AboutPage,
    CallToAction,
    ContactPage,
    HomePage,
    LegalPage,
    Navigation,
    OpeningHours,
    Person,
    Point,
    Question,
    ServiceIndexPage,
    Testimonial,
)

NAVIGATION = Navigation(
    home="Pagina iniziale",
    services="Servizi",
    about="Chi siamo",
    contact="Contatti",
    legal="Note legali",
    portal="Area clienti",
    start_request="Invia una richiesta",
    tagline="Riscaldamento, tinteggiatura e giardini su tutti e quattro i laghi.",
    footer_services="Che cosa facciamo",
    footer_company="L’azienda",
    footer_contact="Come raggiungerci",
    footer_note="Nordlicht Haustechnik è un’azienda inventata che mostra che cosa sa fare Foyer.",
)

HOME = HomePage(
    title="Nordlicht Haustechnik",
    search_description=(
        "Riscaldamento, tinteggiatura e giardini intorno ai quattro laghi. Prezzi chiari, "
        "richiesta in cinque minuti, tutto seguito online."
    ),
    hero_headline="La Sua casa in buone mani, dalla caldaia alla siepe",
    hero_lead=(
        "Ci occupiamo di riscaldamento, tinteggiatura e giardini intorno ai quattro laghi. "
        "Ci dice una volta di che cosa ha bisogno e da quel momento vede sempre a che punto "
        "siamo."
    ),
    hero_button="Invia una richiesta",
    hero_image_alt="Case su una collina in riva al lago, di notte, sotto l’aurora boreale",
    points_heading="Su che cosa può contare",
    points=(
        Point(
            icon="clock",
            title="Risposta in giornata",
            text=(
                "A ogni richiesta arrivata entro le 15 risponde una persona lo stesso giorno "
                "lavorativo. Se il riscaldamento è fermo, richiamiamo entro due ore."
            ),
        ),
        Point(
            icon="receipt",
            title="Prima il prezzo, poi il lavoro",
            text=(
                "Le nostre tariffe sono qui, e riceve un prezzo fisso prima che il primo attrezzo "
                "esca dal furgone. Se il lavoro è meno del previsto, paga meno."
            ),
        ),
        Point(
            icon="users",
            title="Sempre le stesse persone",
            text=(
                "Siamo in 34, tutti dipendenti. Chi viene da Lei conosce la casa, o ne ha letto la "
                "storia lungo la strada."
            ),
        ),
        Point(
            icon="globe",
            title="Nella Sua lingua",
            text="Italiano, tedesco, francese o inglese: nella richiesta, al telefono e sulla porta di casa.",
        ),
    ),
    steps_heading="Come funziona",
    steps=(
        Point(
            icon="pencil",
            title="Lei descrive",
            text="Sceglie il servizio, risponde a qualche domanda e aggiunge le foto. Bastano circa cinque minuti.",
        ),
        Point(
            icon="message-square",
            title="Ne parliamo",
            text="Uno specialista risponde, chiede quello che manca e Le indica un prezzo.",
        ),
        Point(
            icon="calendar",
            title="Veniamo da Lei",
            text="Riceve una data con una fascia di due ore e un messaggio quando partiamo.",
        ),
        Point(
            icon="check",
            title="Lei conferma",
            text="Vede le foto e un breve resoconto. Il lavoro è chiuso solo quando lo dice Lei.",
        ),
    ),
    testimonial=Testimonial(
        quote=(
            "Ho segnalato la perdita alle sette, alle due del pomeriggio era riparata. Quando "
            "due giorni dopo gocciolava di nuovo, ho premuto «Riapri» e sono tornati lo stesso "
            "giorno, senza discussioni e senza fattura."
        ),
        name="Anna Berger",
        place="Seehalden",
    ),
    questions_heading="Domande frequenti",
    questions=(
        Question(
            question="Dove lavorate?",
            answer=(
                "A Serravento, Pontelago, Seehalden, Nordau, Bergau, Saint-Aubert e Clairval, e per "
                "circa 25 chilometri intorno. Se abita un po’ più lontano, ci chieda pure."
            ),
        ),
        Question(
            question="Quanto costa l’uscita?",
            answer=(
                "28 € fino a 15 chilometri, 42 € oltre. Se in un giorno facciamo più lavori da Lei, "
                "la paga una volta sola."
            ),
        ),
        Question(
            question="Mi serve un account per inviare una richiesta?",
            answer=(
                "Sì, così solo Lei vede le Sue foto e i Suoi messaggi. Bastano un indirizzo e-mail e "
                "una password, e cancelliamo l’account appena ce lo chiede."
            ),
        ),
        Question(
            question="E se non sono soddisfatto?",
            answer=(
                "Riapra il lavoro nell’area clienti con un clic e ci dica che cosa non va. Torniamo "
                "e lo sistemiamo; sul nostro lavoro diamo cinque anni di garanzia."
            ),
        ),
    ),
    call=CallToAction(
        title="Che cosa possiamo fare per la Sua casa?",
        text="Cinque minuti adesso, una risposta oggi stesso. Decide solo quando conosce il prezzo.",
        button="Invia una richiesta",
    ),
)

SERVICE_INDEX = ServiceIndexPage(
    title="Servizi",
    slug="servizi",
    search_description=(
        "Riscaldamento, tinteggiatura e giardino: che cosa è compreso, come funziona e quanto costa."
    ),
    intro=(
        "Tre mestieri sotto lo stesso tetto. Ogni pagina spiega che cosa è compreso e quanto "
        "costa di solito, e contiene il modulo per cominciare."
    ),
)

ABOUT = AboutPage(
    title="Chi siamo",
    slug="chi-siamo",
    search_description=(
        "Chi c’è dietro Nordlicht Haustechnik: 34 persone, tre mestieri, quattro lingue e un’officina a Seehalden."
    ),
    intro=(
        "Nel 1987 Walter Vogt cominciò con un furgone e un telefono nel corridoio. Oggi "
        "siamo in 34, e il telefono squilla in quattro lingue."
    ),
    paragraphs=(
        (
            "La nostra officina è a Seehalden, accanto al vecchio cantiere navale. Da qui ogni "
            "mattina le nostre squadre raggiungono case, studi, scuole e vigneti intorno ai "
            "quattro laghi."
        ),
        (
            "Lavoriamo con persone nostre e formiamo otto apprendisti. Preferiamo rinunciare a "
            "un lavoro piuttosto che farlo di fretta, e diciamo chiaramente quando una "
            "riparazione non conviene più."
        ),
        (
            "E il nome? Walter Vogt vide l’aurora boreale una sola volta nella vita, dal tetto "
            "di un cliente a cui stava riparando il camino. Dimenticò di segnare le ore."
        ),
    ),
    people_heading="Con chi parlerà",
    people=(
        Person(
            name="Miriam Vogt",
            role="Titolare",
            text=(
                "Ha preso il posto del padre nel 2015, legge di persona ogni reclamo e tiene ancora "
                "il saldatore in macchina."
            ),
        ),
        Person(
            name="Jonas Keller",
            role="Responsabile riscaldamento",
            text=(
                "Maestro termotecnico. Riconosce quasi tutte le caldaie dal suono e spiega le curve "
                "climatiche in modo che si capiscano."
            ),
        ),
        Person(
            name="Lucia Ferrari",
            role="Responsabile tinteggiatura",
            text=(
                "Maestra decoratrice, esperta di tecniche a calce. Porta sempre i colori con sé, "
                "perché gli schermi mentono."
            ),
        ),
        Person(
            name="Élodie Marchand",
            role="Responsabile giardini",
            text="Valutatrice di alberi certificata. Prima cerca i nidi, poi prende la sega.",
        ),
    ),
    image_alt="Quattro persone in tenuta da lavoro davanti a un’officina in riva al lago",
)

CONTACT = ContactPage(
    title="Contatti",
    slug="contatti",
    search_description="Indirizzo, telefono, e-mail e orari di Nordlicht Haustechnik a Seehalden.",
    intro=(
        "La via più rapida è una richiesta nell’area clienti: arriva subito alla persona "
        "giusta. Naturalmente può anche telefonare o passare da noi."
    ),
    address_heading="Officina e ufficio",
    address=("Nordlicht Haustechnik GmbH", "Werftstraße 9", "88198 Seehalden"),
    phone_heading="Telefono",
    phone="+49 89 99998 240",
    phone_link="+498999998240",
    email_heading="Posta elettronica",
    email="hello@nordlicht.example.com",
    hours_heading="Orari di apertura",
    hours=(
        OpeningHours(days="Da lunedì a giovedì", hours="dalle 7:00 alle 17:30"),
        OpeningHours(days="Venerdì", hours="dalle 7:00 alle 15:00"),
        OpeningHours(days="Sabato", hours="su appuntamento"),
    ),
    emergency=(
        "Fuori orario, allo stesso numero risponde il nostro servizio di reperibilità per "
        "guasti al riscaldamento e rotture di tubi. Di notte e la domenica si aggiunge un "
        "supplemento di 65 €."
    ),
)

LEGAL = LegalPage(
    title="Note legali",
    slug="note-legali",
    search_description="Note legali di Nordlicht Haustechnik GmbH.",
    sections=(
        Point(
            title="Responsabile di questo sito",
            text=(
                "Nordlicht Haustechnik GmbH, Werftstraße 9, 88198 Seehalden. Rappresentata da Miriam "
                "Vogt, titolare. Telefono +49 89 99998 240, hello@nordlicht.example.com."
            ),
        ),
        Point(
            title="Un’azienda inventata",
            text=(
                "Nordlicht Haustechnik, le persone, i clienti e i luoghi citati sono inventati. Ogni "
                "somiglianza con la realtà è casuale."
            ),
        ),
        Point(
            title="I Suoi dati",
            text=(
                "Le nostre pagine pubbliche non usano cookie e non caricano nulla da altre aziende. "
                "Quanto inserisce nell’area clienti serve solo alla Sua richiesta e lo vedono solo "
                "Lei e i colleghi che se ne occupano."
            ),
        ),
        Point(title="Immagini", text="Tutte le illustrazioni di questo sito sono state disegnate appositamente."),
    ),
)
