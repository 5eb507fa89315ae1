"""The case studies in Italian."""

from demo.content.parts import BeforeAfter, Call, Figure, Figures, Gallery, Picture, Prose, Quote
from demo.content.site_schema import CaseStudy

ENTRANCE_HALL = CaseStudy(
    key="entrance_hall",
    title="Un ingresso a prova di bicicletta",
    slug="ingresso-di-una-scuola-di-lingue",
    search_description=(
        "L’ingresso di una scuola con due finiture: superlavabile in basso, opaca in alto. Due giorni di lavoro, "
        "1.040 €."
    ),
    intro=(
        "Dall’ingresso della scuola di lingue di Seehalden passano duecento persone al giorno, molte con la "
        "bicicletta. L’abbiamo tinteggiato in modo che, anche così, sembri sempre appena fatto."
    ),
    image_alt=(
        "Un ingresso luminoso con lo zoccolo grigio, una fila di ganci per i cappotti e una bicicletta appoggiata al "
        "muro"
    ),
    place="Seehalden",
    duration="due giorni, durante le vacanze",
    cost="1.040 €",
    body=(
        Prose("""
## Che cosa c’era da fare

Fino a un metro di altezza la parete era grigia di segni: manubri, zaini, scarpe. In cinque anni l’avevano ridipinta
tre volte, sempre nello stesso bianco opaco, e non era mai durata più di un trimestre. La scuola voleva una
soluzione che non chiedesse un imbianchino ogni estate, nel grigio delle sue porte.

## Che cosa abbiamo fatto

In alto siamo rimasti sull’opaco, che nasconde le irregolarità del vecchio intonaco. In basso, fino a 1,20 metri,
c’è una superlavabile di classe 1, nel grigio delle porte. Il confine è netto come una riga di matita, e un panno
umido porta via quello che prima restava.

Sessanta metri quadrati, due persone, due giorni. I fori dei tasselli e due crepe li abbiamo stuccati la prima
mattina. Un litro di pittura è rimasto nell’armadio delle pulizie, per i ritocchi.
"""),
        BeforeAfter(
            heading="Lo stesso angolo, a nove giorni di distanza",
            before=Picture(
                image="hall_before",
                alt="L’ingresso prima: pareti rigate e macchiate fino all’altezza dei fianchi",
            ),
            after=Picture(
                image="hall_after", alt="L’ingresso dopo: pareti pulite, grigie in basso e bianche in alto"
            ),
            caption="Il colore della parte bassa è il RAL 7044, come sulle porte.",
        ),
        Quote(
            quote="Ottimo. La prima bicicletta è già passata e non ha lasciato traccia.",
            name="Oliver Whitfield",
            place="Lakeside Language School, Seehalden",
        ),
        Call(
            title="Da Lei, quale parete prende i colpi?",
            text="Per una prima risposta basta una foto.",
            button="Richiedi una tinteggiatura",
            service="interior_painting",
        ),
    ),
)

YEW_HEDGE = CaseStudy(
    key="yew_hedge",
    title="Diciotto metri di tasso, alti esattamente 1,60",
    slug="siepe-di-tasso-a-nordau",
    search_description=(
        "Come una siepe di tasso su un pendio è diventata orizzontale, con un filo, una livella e un cliente "
        "esigente. 185 €."
    ),
    intro=(
        "Jürgen Weiß voleva la siepe a 1,60 metri, con la cima orizzontale, benché il terreno scenda di trenta "
        "centimetri. E lui misura."
    ),
    image_alt="Una siepe di tasso perfettamente in piano davanti a una casa, con un filo teso lungo la cima",
    place="Nordau",
    duration="una mattina",
    cost="185 €",
    body=(
        Prose("""
## Che cosa c’era da fare

Il tasso è la più paziente delle piante da siepe, e questo per due anni era stato lasciato a sé stesso: fino a
quaranta centimetri di getti nuovi, la cima ondulata, un punto spoglio al piede. Il filo l’aveva già teso il
cliente. L’abbiamo lasciato dov’era, perché era giusto.

## Che cosa abbiamo fatto

Prima abbiamo cercato i nidi, dai due lati. Non ce n’erano, altrimenti saremmo tornati in agosto. Poi i fianchi, dal
basso verso l’alto, in cima un palmo più stretti che al piede, perché la luce arrivi fino in fondo. Per ultima la
cima, lungo il filo, controllata con la livella ogni tre metri.

I rametti di tasso sono velenosi. Prima del primo taglio abbiamo steso un telo, poi abbiamo portato via tutto e
spazzato il marciapiede.
"""),
        BeforeAfter(
            heading="Le 8:40 e le 11:15 dello stesso giorno",
            before=Picture(
                image="yew_before", alt="La siepe prima: getti in tutte le direzioni sopra una cima ondulata"
            ),
            after=Picture(image="yew_after", alt="La siepe dopo: spigoli dritti e cima in piano lungo un filo"),
        ),
        Figures(
            figures=(
                Figure(figure="18 m", text="di siepe, fianchi e cima"),
                Figure(figure="2", text="persone con due macchine"),
                Figure(figure="1,2 m³", text="di scarti portati via"),
            ),
        ),
        Quote(
            quote="1,60 m in tutti e cinque i punti di misura. Tanto di cappello.",
            name="Jürgen Weiß",
            place="Nordau",
        ),
    ),
)

NURSERY_FLOOR = CaseStudy(
    key="nursery_floor",
    title="Un pavimento freddo all’asilo nido, caldo il mattino dopo",
    slug="pavimento-freddo-asilo-nido",
    search_description=(
        "Segnalato alle 8:14, riparato alle 13:05 durante il riposino: un piccolo motore aveva fermato il "
        "riscaldamento a pavimento."
    ),
    intro=(
        "I bambini giocano per terra, perciò in un asilo nido un pavimento freddo è un’emergenza. Qui una foto del "
        "collettore ci ha risparmiato la prima visita."
    ),
    image_alt="Un collettore con valvole rosse e blu; uno dei flussimetri è a zero",
    place="Saint-Aubert",
    duration="45 minuti",
    cost="118 €",
    body=(
        Prose("""
## Che cosa era successo

Nella sala giochi dell’asilo nido Les Hirondelles il pavimento non si scaldava più, mentre nelle altre stanze era
tutto come al solito. Alle 8:14 Sophie Lambert ha inviato una richiesta, con una foto del collettore
nell’armadietto.

## Che cosa abbiamo visto nella foto

Ogni circuito di un riscaldamento a pavimento ha un tubicino di vetro con un galleggiante, che indica quanta acqua
passa. Il terzo era a zero. La pompa girava e la caldaia era calda, quindi doveva esserci una valvola chiusa. Ad
aprirla è un motore grande come un pollice, e dopo quindici anni un motore così può cedere.

Perciò il nostro tecnico non è venuto a dare un’occhiata: è venuto con il pezzo nella borsa, alle 12:15, quando i
bambini dormivano. Via il motore vecchio, montato il nuovo, acqua in circolo, circuito sfiatato. Alle 13:05 il
lavoro era finito.
"""),
        Gallery(
            heading="Di che cosa si trattava",
            pictures=(
                Picture(
                    image="manifold",
                    alt="Il collettore con i flussimetri",
                    caption="Il terzo flussimetro, a zero",
                ),
                Picture(image="heating", alt="La caldaia in cantina", caption="La caldaia non c’entrava nulla"),
                Picture(
                    image="clairval",
                    alt="La nostra sede di Clairval",
                    caption="Il pezzo veniva da Clairval, a 9 km",
                ),
            ),
        ),
        Quote(
            quote="Il pavimento è caldo e il riposino non è stato disturbato. Grazie.",
            name="Sophie Lambert",
            place="Crèche Les Hirondelles, Saint-Aubert",
        ),
        Prose("""
## Che cosa si può imparare

Un pavimento reagisce lentamente: è tornato caldo solo dopo sei ore. Se si raffredda una stanza sola, guardi il
collettore prima di alzare la caldaia, e [ci mandi una foto](heating_maintenance). In circa la metà dei casi
arriviamo così con il pezzo giusto già la prima volta.
"""),
    ),
)

CASE_STUDIES = (ENTRANCE_HALL, YEW_HEDGE, NURSERY_FLOOR)
