"""The service pages in Italian."""

from demo.content.schema import CallToAction, Point, PriceRow, Question, ServicePage, Testimonial

HEATING = ServicePage(
    service_type="heating_maintenance",
    image="heating",
    image_alt="Una cantina con caldaia, tubi e un radiatore caldo",
    title="Riscaldamento: manutenzione e riparazione",
    slug="riscaldamento-manutenzione-riparazione",
    search_description=(
        "Manutenzione annuale da 180 €, riparazioni di solito in giornata e consulenza onesta sul prossimo impianto."
    ),
    intro=(
        "Un impianto curato ogni anno consuma meno, dura di più e non si ferma nella notte "
        "più fredda. Ci occupiamo di tutte le marche e, se qualcosa si guasta, di solito "
        "siamo da Lei lo stesso giorno."
    ),
    included_heading="Che cosa comprende la manutenzione annuale",
    included=(
        "Pulizia di bruciatore, scambiatore e scarico della condensa",
        "Controllo di pressione, vaso di espansione e valvola di sicurezza",
        "Misura e regolazione della combustione, con rapporto",
        "Curva climatica e orari regolati sulle Sue abitudini",
        "Piccoli ricambi come guarnizioni ed elettrodi, fino a 25 €",
    ),
    steps_heading="Come si svolge una visita",
    steps=(
        Point(title="Lei invia due foto", text="Targhetta e display: così portiamo i ricambi giusti."),
        Point(title="Fissiamo una data", text="Con una fascia di due ore e un messaggio quando partiamo."),
        Point(
            title="Facciamo il lavoro",
            text="Una manutenzione dura circa un’ora, la maggior parte delle riparazioni meno di due.",
        ),
        Point(title="Riceve il rapporto", text="Con misure, foto e ciò che andrà controllato l’anno prossimo."),
    ),
    prices_heading="Quanto costa",
    price_range=(
        "Da 180 a 320 € per una manutenzione, secondo l’impianto. IVA e piccoli ricambi compresi, uscita esclusa."
    ),
    prices=(
        PriceRow(label="Manutenzione gas o teleriscaldamento", price="180 €", detail="circa 1 ora"),
        PriceRow(
            label="Manutenzione gasolio, pellet o pompa di calore",
            price="da 240 a 320 €",
            detail="da 1,5 a 2 ore",
        ),
        PriceRow(label="Riparazione", price="92 € all’ora", detail="più i ricambi, prezzo fisso prima di iniziare"),
    ),
    questions_heading="Domande sul riscaldamento",
    questions=(
        Question(
            question="In quanto tempo venite se il riscaldamento si ferma?",
            answer=(
                "Richiamiamo entro due ore lavorative. Nove volte su dieci qualcuno è da Lei in "
                "giornata, e sempre se in casa ci sono bambini piccoli o persone malate."
            ),
        ),
        Question(
            question="Vi occupate anche di impianti che non avete installato voi?",
            answer=(
                "Sì, tutte le marche comuni. Per quelle rare chiediamo una foto della targhetta e Le "
                "diciamo con franchezza se troviamo i ricambi."
            ),
        ),
        Question(
            question="Conviene riparare la mia vecchia caldaia?",
            answer=(
                "Se la riparazione costa più di un quarto di un impianto nuovo, Le calcoliamo "
                "entrambe le soluzioni e decide Lei."
            ),
        ),
    ),
    testimonial=Testimonial(
        quote=(
            "Mi hanno detto che da noi una pompa di calore non conviene ancora, e che cosa "
            "isolare per prima cosa. Chi lo direbbe, potendone vendere una?"
        ),
        name="Thomas Hofer",
        place="Bergau",
    ),
    call=CallToAction(
        title="Fa rumore, o è solo ora del controllo?",
        text="Ci mandi due foto e oggi stesso saprà come procedere.",
        button="Richiedi una visita",
    ),
)

PAINTING = ServicePage(
    service_type="interior_painting",
    image="painting",
    image_alt="Una stanza appena tinteggiata con una scala, campioni di colore e una finestra sul lago",
    title="Tinteggiatura di interni",
    slug="tinteggiatura-di-interni",
    search_description=(
        "Pareti, soffitti e parti in legno da 14 € al m², mobili coperti e colori provati sulla Sua parete."
    ),
    intro=(
        "Tinteggiare bene significa soprattutto preparare bene. Copriamo, stucchiamo, "
        "carteggiamo e proviamo i colori sulla Sua parete prima di passare alle grandi "
        "superfici. E ogni sera può usare di nuovo le Sue stanze."
    ),
    included_heading="Sempre compreso",
    included=(
        "Spostamento e copertura di mobili e pavimenti",
        "Riparazione di crepe, fori di tasselli e piccole macchie",
        "Fino a tre prove di colore sulla Sua parete",
        "Due mani di pittura minerale senza solventi",
        "Pulizia ogni sera e un vasetto di colore per i ritocchi",
    ),
    steps_heading="Come si svolgono i lavori",
    steps=(
        Point(title="Lei invia le foto", text="Una per stanza, e la planimetria se ce l’ha."),
        Point(
            title="Misuriamo e consigliamo",
            text="Mezz’ora a casa Sua, con cartoncini dipinti invece di uno schermo.",
        ),
        Point(
            title="Riceve un prezzo fisso",
            text="Con ogni lavorazione separata, così può togliere ciò che non Le serve.",
        ),
        Point(
            title="Tinteggiamo",
            text="Una stanza di 20 m² richiede di solito due giorni, asciugatura compresa.",
        ),
    ),
    prices_heading="Quanto costa",
    price_range="Da 14 a 28 € al m² di parete e soffitto. IVA, pittura e coperture comprese.",
    prices=(
        PriceRow(label="Pareti e soffitti, fondo sano", price="14 € al m²", detail="due mani"),
        PriceRow(
            label="Con crepe o rimozione della carta da parati",
            price="da 19 a 28 € al m²",
            detail="secondo il fondo",
        ),
        PriceRow(label="Porta con telaio, laccata", price="140 € l’una", detail="due lati"),
    ),
    questions_heading="Domande sulla tinteggiatura",
    questions=(
        Question(
            question="Dobbiamo svuotare le stanze?",
            answer=(
                "No. Svuoti solo mensole e davanzali; il resto lo spostiamo e lo copriamo noi. "
                "Quadri e lampade tornano al loro posto."
            ),
        ),
        Question(
            question="La pittura ha odore?",
            answer=(
                "Le nostre pitture minerali non contengono solventi. Dopo due ore con la finestra "
                "aperta non si sente più nulla, perciò le usiamo anche in asili e studi medici."
            ),
        ),
        Question(
            question="E in caso di muffa?",
            answer=(
                "Non la copriamo mai e basta. Prima cerchiamo la causa, poi Le diciamo se serve "
                "pittura, intonaco o isolamento."
            ),
        ),
    ),
    testimonial=Testimonial(
        quote=(
            "Quattro sere, e al mattino i miei pazienti trovavano la sala d’attesa in ordine. Il "
            "colore è stato scelto per votazione, sulla parete."
        ),
        name="Claire Lacroix",
        place="Saint-Aubert",
    ),
    call=CallToAction(
        title="Da quale stanza cominciamo?",
        text="Per iniziare basta una foto per stanza.",
        button="Richiedi una tinteggiatura",
    ),
)

GARDEN = ServicePage(
    service_type="garden_care",
    image="garden",
    image_alt="Un giardino con una siepe, un melo e un sentiero che scende al lago",
    title="Cura del giardino",
    slug="cura-del-giardino",
    search_description=(
        "Siepi, alberi, prati e aiuole da 58 € all’ora, una volta o tutto l’anno, sempre con le stesse due persone."
    ),
    intro=(
        "Un giardino lo sente, se ogni volta lo pota qualcun altro. Da noi tornano "
        "le stesse due persone, sanno che cosa cresce e dove, e lasciano in pace ciò che va "
        "lasciato in pace."
    ),
    included_heading="Sempre compreso",
    included=(
        "Controllo dei nidi prima di ogni taglio",
        "Macchine, scale e carburante",
        "Smaltimento di un metro cubo di scarti verdi",
        "Pulizia di vialetti e marciapiede",
        "Un appunto su ciò che servirà la prossima volta",
    ),
    steps_heading="Come si svolge una visita",
    steps=(
        Point(title="Ci mostra il giardino", text="Una foto per ogni lato e la superficie approssimativa."),
        Point(
            title="Indichiamo un prezzo",
            text="Fisso per i singoli lavori, mensile per la cura tutto l’anno.",
        ),
        Point(title="Veniamo da Lei", text="Non occorre che sia in casa, purché possiamo entrare."),
        Point(title="Vede il risultato", text="Con foto e consigli per l’irrigazione e il prossimo taglio."),
    ),
    prices_heading="Quanto costa",
    price_range=(
        "58 € a persona e all’ora. La maggior parte delle siepi costa tra 160 e 380 €. IVA e macchine comprese."
    ),
    prices=(
        PriceRow(
            label="Potatura della siepe",
            price="12 € al metro",
            detail="fino a 2 m di altezza, con smaltimento",
        ),
        PriceRow(label="Potatura di alberi", price="da 180 €", detail="dopo un sopralluogo"),
        PriceRow(label="Cura tutto l’anno", price="da 95 € al mese", detail="otto visite l’anno, fino a 300 m²"),
    ),
    questions_heading="Domande sul giardino",
    questions=(
        Question(
            question="Quando si possono potare le siepi?",
            answer=(
                "Una potatura leggera si può fare tutto l’anno, se nella siepe non c’è un nido occupato. I tagli "
                "forti li facciamo solo da ottobre a febbraio, per via degli uccelli che nidificano; alle date "
                "pensiamo noi."
            ),
        ),
        Question(
            question="Che fine fanno gli scarti verdi?",
            answer=(
                "Li portiamo all’impianto di compostaggio. Se preferisce, restano da Lei come "
                "pacciame, e risparmia la tariffa dello smaltimento."
            ),
        ),
        Question(
            question="Abbattete anche alberi?",
            answer=(
                "Sì, con l’autorizzazione dove serve; la chiediamo noi. Prima però verifichiamo se "
                "l’albero può restare."
            ),
        ),
    ),
    testimonial=Testimonial(
        quote="1,60 m in tutti e cinque i punti di misura. Ho controllato.",
        name="Jürgen Weiß",
        place="Nordau",
    ),
    call=CallToAction(
        title="Che cosa cresce troppo in fretta?",
        text="Ci mostri il Suo giardino e Le diremo di che cosa ha bisogno, e di che cosa no.",
        button="Richiedi un giardiniere",
    ),
)

SERVICE_PAGES = (HEATING, PAINTING, GARDEN)
