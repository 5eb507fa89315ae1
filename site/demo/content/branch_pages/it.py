"""The pages of the branches in Italian."""

from demo.content.parts import Map, Prose, Team
from demo.content.schema import Person
from demo.content.site_schema import BranchPage

SEEHALDEN = BranchPage(
    key="seehalden",
    title="Seehalden",
    slug="seehalden",
    search_description=(
        "Nordlicht a Seehalden: officina e ufficio accanto al vecchio cantiere navale, orari di apertura, persone e "
        "mappa."
    ),
    intro=(
        "Qui è cominciato tutto, e qui è ancora la nostra officina: ventidue colleghi, il magazzino ricambi e una "
        "macchina del caffè per chi ci porta di persona una pompa guasta."
    ),
    image_alt="Quattro persone in tenuta da lavoro davanti all’officina in riva al lago",
    area="Seehalden, Nordau e Bergau, e tutte le località entro circa 25 chilometri.",
    by_appointment="Su appuntamento",
    hours_note=(
        "Niente riscaldamento o un tubo rotto fuori orario? Allo stesso numero risponde il nostro servizio di "
        "reperibilità, giorno e notte."
    ),
    text=Prose("""
In magazzino teniamo ciò che nelle caldaie della zona si rompe più spesso, circa 1.400 articoli. Nella sala colori
può guardare i cartoncini dipinti alla luce del giorno e portarseli a casa. Per l’uno e per l’altra non serve
appuntamento.
"""),
    team=Team(
        heading="Chi incontrerà a Seehalden",
        people=(
            Person(
                name="Jonas Keller",
                role="Responsabile riscaldamento",
                text="La mattina è in giro con i furgoni, dalle due del pomeriggio lo trova al telefono.",
            ),
            Person(
                name="Beate Sommer",
                role="Ufficio e appuntamenti",
                text="Organizza quattordici giri al giorno e sa quale ponte è chiuso.",
            ),
            Person(
                name="Emre Yıldız",
                role="Magazzino ricambi",
                text="Trova la guarnizione per una caldaia del 1988, di solito al primo colpo.",
            ),
        ),
    ),
    map=Map(
        heading="Come arrivare",
        alt="Una mappa dei quattro laghi con le sedi di Seehalden, Clairval e Pontelago",
        directions=(
            "Dalla stazione, lungo la riva fino al vecchio cantiere navale, sono dieci minuti a piedi. I visitatori "
            "parcheggiano davanti al portone 2; l’ingresso è senza gradini."
        ),
    ),
)

CLAIRVAL = BranchPage(
    key="clairval",
    title="Clairval",
    slug="clairval",
    search_description=(
        "Nordlicht a Clairval: una squadra di lingua francese per riscaldamento, tinteggiatura e giardini, orari e "
        "mappa."
    ),
    intro=(
        "Sette colleghi, tra cui due giardinieri e un idraulico di terza generazione. Qui si parla francese; il "
        "tedesco e l’inglese si capiscono."
    ),
    image_alt="Una casa di pietra con le persiane azzurre e una bicicletta da carico, nella luce della sera",
    area="Clairval, Saint-Aubert e i paesi della sponda occidentale, fino a circa 25 chilometri.",
    by_appointment="Su appuntamento",
    hours_note=(
        "All’ora di pranzo e la sera, per i guasti urgenti al riscaldamento risponde a questo numero il nostro "
        "servizio di reperibilità."
    ),
    text=Prose("""
Dal 2014 siamo nell’ex ufficio postale. Lo sportello c’è ancora, e il campanello anche. In primavera il cortile
ospita le piante destinate ai giardini dei nostri clienti: se cerca qualche idea, venga a curiosare.
"""),
    team=Team(
        heading="Chi incontrerà a Clairval",
        people=(
            Person(
                name="Élodie Marchand",
                role="Responsabile giardini",
                text="Qui il martedì e il giovedì, gli altri giorni su un albero.",
            ),
            Person(
                name="Luc Tissot",
                role="Riscaldamento e idraulica",
                text="Sul primo tetto è salito con il nonno, a otto anni.",
            ),
        ),
    ),
    map=Map(
        heading="Come arrivare",
        alt="Una mappa dei quattro laghi con le sedi di Seehalden, Clairval e Pontelago",
        directions=(
            "Con l’autobus 4 fino alla fermata La Poste, poi trenta metri verso il lago. In cortile ci sono due "
            "posti auto; il cancello è aperto durante l’orario di ufficio."
        ),
    ),
)

PONTELAGO = BranchPage(
    key="pontelago",
    title="Pontelago",
    slug="pontelago",
    search_description=(
        "Nordlicht a Pontelago: una squadra di lingua italiana per riscaldamento, tinteggiatura e giardini, orari e "
        "mappa."
    ),
    intro=(
        "Cinque colleghi sotto i portici del porto. Qui sono di casa la calce e lo stucco e, un giorno sì e uno no, "
        "anche Lucia Ferrari."
    ),
    image_alt="Una casa rosa con i portici su un piccolo porto, con una barca davanti",
    area="Pontelago, Serravento e la sponda meridionale, fino a circa 25 chilometri.",
    by_appointment="Su appuntamento",
    hours_note=(
        "Nella lunga pausa di mezzogiorno, per guasti al riscaldamento e rotture di tubi risponde a questo numero il "
        "nostro servizio di reperibilità."
    ),
    text=Prose("""
Nella sala campioni ci sono quaranta pannelli con le tecniche a calce, dal liscio al ruvido, tutti da toccare. Se
sta pensando a una ristrutturazione, porti la pianta: la guardiamo insieme al tavolo grande.
"""),
    team=Team(
        heading="Chi incontrerà a Pontelago",
        people=(
            Person(
                name="Lucia Ferrari",
                role="Responsabile tinteggiatura",
                text="Prepara i colori a occhio, poi li controlla con lo strumento. Di solito ha ragione l’occhio.",
            ),
            Person(
                name="Paolo Rizzi",
                role="Riscaldamento e pompe di calore",
                text="Ha tirato fuori undici caldaie a gasolio da cantine con le scale troppo strette.",
            ),
            Person(
                name="Sara Moretti",
                role="Ufficio e appuntamenti",
                text="Risponde in italiano, in tedesco e, se occorre, a gesti.",
            ),
        ),
    ),
    map=Map(
        heading="Come arrivare",
        alt="Una mappa dei quattro laghi con le sedi di Seehalden, Clairval e Pontelago",
        directions=(
            "Dall’imbarcadero a sinistra sotto i portici, la quarta porta. Nel centro storico si entra solo per "
            "carico e scarico; il parcheggio del porto è a tre minuti."
        ),
    ),
)

BRANCH_PAGES = (SEEHALDEN, CLAIRVAL, PONTELAGO)
