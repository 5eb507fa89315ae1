"""What the site says beside its pages, in Italian."""

from demo.content.parts import BeforeAfter, Figure, Figures, Gallery, Picture, Prices
from demo.content.schema import CallToAction, PriceRow, Question
from demo.content.site_schema import Banner, Campaign, ListPage, SiteWords

CAMPAIGN = Campaign(
    title="Controllo invernale del riscaldamento",
    slug="controllo-invernale-riscaldamento",
    search_description=(
        "Controllo del riscaldamento prima dell’inverno: prezzo fisso da 180 €, appuntamento entro due settimane, "
        "rapporto con le misure."
    ),
    headline="Faccia controllare il riscaldamento prima che arrivi il freddo",
    lead=(
        "Un’ora, un prezzo fisso e un rapporto che Le dice come il Suo riscaldamento passerà l’inverno. Fino alla "
        "fine della stagione riceve un appuntamento entro due settimane."
    ),
    button="Scegli un appuntamento",
    image_alt="Una cantina con caldaia, tubi e un radiatore caldo sotto la finestra",
    included_heading="Che cosa controlliamo",
    included=(
        "Bruciatore, scambiatore e scarico della condensa, puliti e controllati",
        "Pressione, vaso di espansione e valvola di sicurezza",
        "Curva climatica e orari, regolati su come vive adesso",
        "Tutti i radiatori che restano freddi, sfiatati se serve",
        "Un rapporto con le misure e con ciò che conviene fare prima del prossimo inverno",
    ),
    prices=Prices(
        heading="Quanto costa",
        intro="IVA e piccoli ricambi fino a 25 € compresi. L’uscita costa 28 € fino a 15 chilometri e 42 € oltre.",
        rows=(
            PriceRow(label="Gas o teleriscaldamento", price="180 €", detail="circa 1 ora"),
            PriceRow(label="Gasolio, pellet o pompa di calore", price="da 240 a 320 €", detail="da 1,5 a 2 ore"),
        ),
    ),
    questions_heading="Prima di decidere",
    questions=(
        Question(
            question="E se trovate un guasto?",
            answer=(
                "Vede il pezzo, sente il prezzo e decide. Non sostituiamo nulla senza il Suo sì e, se si può "
                "aspettare, Le diciamo fino a quando."
            ),
        ),
        Question(
            question="Devo essere in casa?",
            answer="Qualcuno deve aprirci la cantina. Può essere un vicino; il rapporto lo riceve nell’area clienti.",
        ),
        Question(
            question="Quanto si aspetta per un appuntamento?",
            answer=(
                "Al massimo due settimane, con una fascia di due ore. Se il riscaldamento è fermo, veniamo in "
                "giornata."
            ),
        ),
    ),
    call=CallToAction(
        title="Per cominciare bastano due foto",
        text="Targhetta e display. La nostra risposta arriva lo stesso giorno lavorativo.",
        button="Richiedi un controllo",
    ),
)

SITE_WORDS = SiteWords(
    banner=Banner(
        text="Controllo del riscaldamento prima dell’inverno: appuntamento entro due settimane.",
        link="Che cosa comprende",
    ),
    menu={},
    footer_help="Aiuto",
    home_figures=Figures(
        heading="Nordlicht in cifre",
        figures=(
            Figure(figure="34", text="colleghi, tutti dipendenti"),
            Figure(figure="9 su 10", text="guasti al riscaldamento visti in giornata"),
            Figure(figure="5 anni", text="di garanzia sul nostro lavoro"),
            Figure(figure="4", text="lingue, anche al telefono"),
        ),
        source="Dati nostri, anno scorso",
    ),
    home_branches="Vicino a Lei",
    home_articles="Dalla nostra officina",
    service_pictures={
        "heating_maintenance": Gallery(
            heading="Di che cosa ci occupiamo",
            pictures=(
                Picture(
                    image="radiator",
                    alt="Si sfiata un radiatore, con una tazza sotto la valvola",
                    caption="Radiatori",
                ),
                Picture(image="manifold", alt="Un collettore con i flussimetri", caption="Riscaldamento a pavimento"),
            ),
        ),
        "interior_painting": BeforeAfter(
            heading="Due giorni in un ingresso",
            before=Picture(image="hall_before", alt="Un ingresso con le pareti rigate e macchiate"),
            after=Picture(
                image="hall_after", alt="Lo stesso ingresso con le pareti pulite, grigie in basso e bianche in alto"
            ),
            caption="L’ingresso di una scuola di lingue: superlavabile in basso, opaco in alto.",
        ),
        "garden_care": BeforeAfter(
            heading="Una mattina davanti a una siepe",
            before=Picture(
                image="yew_before", alt="Una siepe di tasso con getti disordinati sopra una cima ondulata"
            ),
            after=Picture(image="yew_after", alt="La stessa siepe con gli spigoli dritti e la cima in piano"),
            caption="Diciotto metri di tasso a Nordau, in piano lungo un filo.",
        ),
    },
    related_services={
        "heating_maintenance": "Già che siamo in casa",
        "interior_painting": "Spesso si fa insieme",
        "garden_care": "E dentro casa",
    },
    about_figures=Figures(
        figures=(
            Figure(figure="1987", text="un furgone e un telefono nel corridoio"),
            Figure(figure="34", text="colleghi in tre mestieri"),
            Figure(figure="8", text="apprendisti, di cui tre ragazze al riscaldamento"),
            Figure(figure="3", text="sedi intorno a quattro laghi"),
        ),
    ),
    contact_branches="Le nostre sedi",
    articles=ListPage(
        title="Consigli",
        slug="consigli",
        search_description="Consigli pratici su riscaldamento, pareti e giardini, da chi ci lavora ogni giorno.",
        intro=(
            "Quello che raccontiamo ai nostri clienti, scritto una volta per tutte: per fare da sé, o per sapere che "
            "cosa facciamo noi."
        ),
    ),
    case_studies=ListPage(
        title="I nostri lavori",
        slug="i-nostri-lavori",
        search_description=(
            "Lavori che abbiamo fatto, con le immagini di prima e dopo, quanto sono durati e quanto sono costati."
        ),
        intro=(
            "Tre lavori come sono andati davvero: che cosa c’era da fare, che cosa abbiamo fatto, quanto è durato e "
            "quanto è costato."
        ),
    ),
    branches=ListPage(
        title="Sedi",
        slug="sedi",
        search_description=(
            "Nordlicht a Seehalden, Clairval e Pontelago: indirizzi, orari di apertura e località servite da ogni "
            "sede."
        ),
        intro=(
            "Tre luoghi, una squadra. A qualunque sede si rivolga, la Sua richiesta arriva a quella più vicina a Lei."
        ),
    ),
    help=ListPage(
        title="Aiuto",
        slug="aiuto",
        search_description="Risposte sull’area clienti: inviare e seguire richieste, appuntamenti, file, account.",
        intro="Come funziona l’area clienti, in poche parole. Se la Sua domanda non c’è, ci scriva.",
    ),
    campaign=CAMPAIGN,
)
