"""The articles in Italian."""

from demo.content.parts import Call, Checklist, Faq, Picture, Prose, Quote, Steps
from demo.content.schema import Point, Question
from demo.content.site_schema import Article

DAMP_ROOMS = Article(
    key="damp_rooms",
    title="Quale pittura per gli ambienti umidi",
    slug="pittura-per-ambienti-umidi",
    search_description=(
        "Silicati, calce o lavabile? Quale pittura va bene in bagno, in cucina e in cantina, e quando non ne basta "
        "nessuna."
    ),
    intro=(
        "Nessuna pittura asciuga un muro. Ma quella giusta perdona una doccia lunga, quella sbagliata nutre la "
        "muffa. Che cosa usiamo, dove e perché."
    ),
    image_alt="Un bagno con lo specchio appannato, metà piastrellato e metà dipinto di verde chiaro",
    body=(
        Prose("""
Alla muffa non serve una parete bagnata. Le basta che l’aria a contatto con il muro resti per qualche giorno sopra
l’80 per cento di umidità, e questo succede per prima cosa dove la parete è più fredda: negli angoli esterni, dietro
gli armadi, accanto alla finestra. Perciò, prima di pensare alla pittura, cerchi da dove viene l’acqua.

## Prima la causa

- **Troppo vapore nell’aria:** quattro persone, le docce e il bucato ne producono una decina di litri al giorno. Tra
il 40 e il 60 per cento va bene; per saperlo basta un igrometro da dieci euro.
- **Un punto freddo:** spallette non isolate, un architrave in cemento, un mobile addossato al muro esterno. Dieci
centimetri di distanza fanno spesso più di qualsiasi pittura.
- **Acqua nel muro:** macchie con l’alone, intonaco che si sbriciola, sali bianchi alla base della parete. Qui ci
vuole una misurazione, non un rullo.

## Tre pitture e che cosa sanno fare

**La pittura ai silicati** si lega all’intonaco minerale, lascia passare il vapore ed è così alcalina che la muffa
non trova di che nutrirsi. È la nostra prima scelta per bagni e cantine. Vuole però una superficie minerale: su una
vecchia lavabile o sulla carta da parati non tiene, se manca il fondo adatto.

**La pittura a calce** sa fare lo stesso ed è la più gentile con l’aria di casa. Chiede parecchie mani sottili e a
strofinarla sfarina un poco: sta meglio su un soffitto o in cantina che nella cucina di una famiglia.

**Le lavabili e superlavabili** (classe 1 o 2 di resistenza al lavaggio) si puliscono con un panno, e il loro posto
è dietro i fornelli e accanto al lavabo. Però chiudono la superficie. Su un muro esterno che prende umidità sono la
scelta sbagliata, perché l’acqua resta dietro.

Le pitture con un antimuffa aiutano per qualche anno, poi il principio attivo si esaurisce. Nelle camere, e
soprattutto in quelle dei bambini, non le usiamo.
"""),
        Steps(
            heading="Come tinteggiamo un bagno",
            steps=(
                Point(
                    title="Lasciamo asciugare",
                    text="Due giorni senza docce, con la finestra aperta più volte al giorno.",
                ),
                Point(
                    title="Togliamo ciò che non tiene",
                    text=(
                        "La muffa vecchia si toglie con un panno e alcol al 70 per cento, mai spazzolando a secco. "
                        "Guanti, mascherina, finestra aperta."
                    ),
                ),
                Point(
                    title="Diamo il fissativo",
                    text=(
                        "Ai silicati, perché la parete assorba dappertutto allo stesso modo. Dodici ore di "
                        "asciugatura."
                    ),
                ),
                Point(
                    title="Passiamo due mani",
                    text=(
                        "Sottili, bagnato su bagnato, cominciando dal soffitto. Tra l’una e l’altra meglio un giorno "
                        "che qualche ora."
                    ),
                ),
                Point(
                    title="Aspettiamo tre giorni",
                    text="I silicati induriscono lentamente. Poi durano più di quasi tutti i mobili da bagno.",
                ),
            ),
        ),
        Quote(
            quote="Se la macchia torna entro l’anno, non era sbagliata la pittura. Era sbagliata la domanda.",
            name="Lucia Ferrari",
            place="Responsabile tinteggiatura",
        ),
        Prose("""
## Quando conviene chiamarci

Se la macchia supera il mezzo metro quadrato, se torna dopo la pulizia o se si sente odore di muffa senza che si
veda nulla, faccia misurare prima di far tinteggiare. Portiamo il misuratore di umidità a ogni
[sopralluogo](interior_painting) e, se la risposta è un isolamento o un idraulico, glielo diciamo.
"""),
    ),
)

SERVICE_COST = Article(
    key="service_cost",
    title="Quanto costa davvero la manutenzione della caldaia",
    slug="quanto-costa-la-manutenzione-della-caldaia",
    search_description=(
        "Che cosa comprende il prezzo della manutenzione annuale, che cosa si paga a parte e come si riconosce un "
        "buon preventivo."
    ),
    intro=(
        "Per una manutenzione annuale c’è chi chiede 99 euro e chi 400, e possono essere onesti entrambi. Smontiamo "
        "il nostro prezzo pezzo per pezzo, così può confrontare."
    ),
    image_alt="Una cantina con una caldaia a gas, un vaso di espansione e tubi di rame",
    body=(
        Prose("""
Una caldaia a gas lavora circa 1.700 ore l’anno. Nello stesso tempo un’auto avrebbe percorso 100.000 chilometri, e
nessuno le negherebbe il tagliando. Con il riscaldamento lo saltano in molti, perché di solito riparte lo stesso.

## Che cosa si paga

Soprattutto tempo. Per una caldaia murale a gas ci serve circa un’ora: aprirla, pulire bruciatore e scambiatore,
controllare la pressione del vaso di espansione, provare la valvola di sicurezza, misurare la combustione, scrivere
il rapporto. Il gasolio lascia fuliggine e vuole due ore, il pellet altrettanto per via della cenere. In una pompa
di calore non c’è fuliggine, ma ci sono filtri, pressioni e regolazioni tutti suoi.

Da noi la manutenzione costa **180 € per gas o teleriscaldamento** e **da 240 a 320 € per gasolio, pellet o pompa di
calore**, IVA compresa. I piccoli ricambi, come guarnizioni ed elettrodi, sono inclusi fino a 25 €. L’uscita si paga
a parte: 28 € fino a 15 chilometri, 42 € oltre. Per una caldaia a gas a dodici chilometri da noi paga quindi 208 €,
e Lei lo sa prima che partiamo.

## Che cosa non è compreso

- **Lo spazzacamino.** La pulizia della canna fumaria è un altro mestiere, e dove le norme chiedono una sua verifica
la nostra misura non la sostituisce. Sono un secondo appuntamento e una seconda fattura.
- **I ricambi più grandi.** Cambiare un vaso di espansione o un circolatore è una riparazione. Prima riceve il
prezzo, poi decide.
- **Le urgenze.** Di notte e la domenica si aggiunge un supplemento di 65 €.
"""),
        Checklist(
            heading="Come si riconosce un buon preventivo",
            lines=(
                "Elenca le operazioni, e non dice solo «manutenzione secondo il fabbricante»",
                "Prevede un rapporto con i valori misurati, per la garanzia e per l’anno prossimo",
                "Indica l’uscita e l’IVA, invece di nasconderle dietro un «a partire da»",
                "Chi lo scrive chiede modello e anno dell’impianto prima di fare un prezzo",
                "Non promette una manutenzione in venti minuti",
            ),
        ),
        Prose("""
## Ne vale la pena?

A guardare solo i soldi, non tutti gli anni. Uno scambiatore pulito fa risparmiare qualche punto percentuale di
combustibile: per una casa che consuma 20.000 kilowattora sono tra i 60 e i 100 euro. Il resto del valore sta in ciò
che non succede: il guasto di gennaio, il supplemento della domenica, la garanzia negata perché mancano i rapporti.

In Italia la manutenzione ordinaria di un impianto autonomo tocca a chi abita la casa, dunque anche all’inquilino;
le riparazioni straordinarie e la sostituzione spettano al proprietario. Chieda perciò che in fattura le due voci
siano separate. Altra cosa ancora è il controllo di efficienza energetica: per le caldaie a gas di casa si fa di
norma ogni quattro anni, ma Regioni e Province autonome possono fissare scadenze diverse.
"""),
        Faq(
            heading="Che cosa ci chiedono ancora",
            questions=(
                Question(
                    question="Basta un anno sì e uno no?",
                    answer=(
                        "Con una caldaia a gas moderna e un’acqua poco dura spesso andrebbe bene. In Italia però fa "
                        "testo ciò che hanno scritto l’installatore e il fabbricante, e quasi tutti chiedono una "
                        "volta l’anno; ne dipendono anche i cinque anni di garanzia che alcuni concedono."
                    ),
                ),
                Question(
                    question="Qual è il periodo migliore?",
                    answer=(
                        "Da maggio a settembre. Ottiene la data che preferisce e, se c’è un pezzo da ordinare, nel "
                        "frattempo nessuno ha freddo."
                    ),
                ),
            ),
        ),
    ),
)

HEDGES = Article(
    key="hedges",
    title="Quando potare la siepe",
    slug="quando-potare-la-siepe",
    search_description=(
        "Che cosa è permesso da marzo a settembre, quando si pota quale siepe e come la si tiene fitta fino al piede."
    ),
    intro=(
        "La legge protegge gli uccelli che nidificano, la siepe ha un calendario tutto suo, e a Lei piacerebbe "
        "rivedere il panorama. Si possono accontentare tutti e tre."
    ),
    image_alt="Un nido di merlo con tre uova azzurre tra le foglie di una siepe",
    body=(
        Prose("""
Ogni anno, in maggio, qualcuno ci telefona perché il vicino sta potando la siepe e «è vietato». A volte è vero,
spesso no. Dipende da quanto a fondo vanno le cesoie.

## Che cosa dice la legge

In Italia non c’è una data che valga per tutti i giardini privati. La legge 157 del 1992 vieta però di distruggere
deliberatamente nidi e uova e di disturbare gli uccelli protetti. Quasi tutti nidificano **da marzo ad agosto**: in
quei mesi rinunci ai tagli forti e accorci, se serve, solo i getti dell’anno. Due cose valgono sempre:

- Un nido occupato non si disturba, qualunque sia la data. Se ne trova uno, lasci due metri per parte e torni quando
i piccoli hanno preso il volo.
- Molti Comuni hanno un regolamento del verde, e alcuni fissano date proprie anche per le siepi. Una telefonata in
municipio non costa nulla.

In Germania la regola è più severa: dal 1° marzo al 30 settembre una siepe non si può né tagliare a fondo né
togliere, mentre resta permesso regolarne la forma. Noi seguiamo queste date su tutti e quattro i laghi: gli uccelli
non conoscono il confine.

## Quale siepe, e quando

- **Carpino, faggio, ligustro:** intorno a San Giovanni, quando i primi getti si sono induriti. Chi li vuole precisi
ripassa a fine agosto.
- **Lauroceraso:** in giugno, meglio con le forbici: le foglie grandi tranciate dal tagliasiepi seccano ai bordi.
- **Tasso:** una volta l’anno, in giugno o a fine agosto. È una delle poche conifere che ributtano dal legno
vecchio.
- **Tuia e falso cipresso:** a fine agosto, e solo fin dove c’è verde. Il legno spoglio non rinverdisce più.
- **Forsizia, lillà e altri arbusti che fioriscono in primavera:** subito dopo i fiori, altrimenti taglia via quelli
dell’anno dopo.
- **Ringiovanimento drastico:** in gennaio e febbraio, mai con più di cinque gradi sotto zero.

Scelga una giornata coperta. In pieno sole le foglie rimaste finora all’ombra si bruciano in poche ore.
"""),
        Checklist(
            heading="Prima del primo taglio",
            lines=(
                "Guardare dentro la siepe dai due lati e dall’alto, per cinque minuti, in silenzio",
                "Tendere un filo: dopo tre metri l’occhio si inganna",
                "Tenere il piede più largo della cima, circa dieci centimetri per lato ogni metro di altezza",
                "Affilare le lame: i rametti strappati diventano marroni",
                "Con il tasso, raccogliere ogni rametto: è velenoso per bambini, cavalli e cani",
            ),
        ),
        Quote(
            quote=(
                "Per prima cosa cerco i nidi. In giugno ce n’è uno in una siepe su tre, e allora torniamo "
                "semplicemente più tardi."
            ),
            name="Élodie Marchand",
            place="Responsabile giardini, valutatrice di alberi certificata",
        ),
        Prose("""
## E se ormai è tardi?

Una siepe che nessuno ha toccato per cinque anni non dimagrisce in un colpo solo. Il primo inverno si taglia a fondo
un lato, il secondo l’altro, il terzo la cima. Per un po’ ha un’aria strana, ma si riprende. Soltanto le conifere,
tasso a parte, non perdonano: lì la risposta onesta è ripiantare.
"""),
        Call(
            title="Le manca il tempo, o la scala?",
            text="Ci mandi una foto per ogni lato: Le diremo che cosa si può fare questo mese e quanto costa.",
            button="Richiedi un giardiniere",
            service="garden_care",
        ),
    ),
)

RADIATORS = Article(
    key="radiators",
    title="Sfiatare i termosifoni da soli",
    slug="sfiatare-i-termosifoni",
    search_description=(
        "Gorgoglia ed è freddo in alto? Come si sfiata un termosifone in dieci minuti, e quando il problema non è "
        "l’aria."
    ),
    intro=(
        "Se un termosifone gorgoglia o resta freddo in alto, di solito c’è dentro aria. Bastano una chiavetta da due "
        "euro, una tazza e dieci minuti: non serve chiamare nessuno."
    ),
    image_alt="Una mano gira la chiavetta in cima a un radiatore bianco, con una tazza sotto lo sfiato",
    body=(
        Prose("""
Prima o poi l’aria entra in ogni impianto: con l’acqua aggiunta, dalle guarnizioni, attraverso i tubi di plastica.
Si raccoglie in cima ai radiatori e non lascia passare l’acqua calda. La stanza resta fresca, la pompa fatica di più
e Lei alza il termostato, senza che cambi nulla.

## Come si capisce che è aria

- Il radiatore è caldo in basso e freddo in alto.
- Gorgoglia o scroscia, soprattutto al mattino quando il riscaldamento parte.
- Gli altri radiatori della casa si scaldano come sempre.

Caldo in alto e freddo in basso, invece, è quasi sempre normale: l’acqua ha già ceduto il suo calore.

## Che cosa serve

Una chiavetta di sfiato, che si trova in ferramenta (per alcune valvole basta un cacciavite), una tazza e uno
straccio vecchio. Se il riscaldamento è condominiale, avvisi prima l’amministratore, perché poi qualcuno deve
aggiungere acqua in centrale termica.
"""),
        Steps(
            heading="Come si fa",
            steps=(
                Point(
                    title="Spenga la pompa",
                    text=(
                        "Oppure metta la caldaia in posizione estate. Aspetti mezz’ora, così l’aria ha il tempo di "
                        "salire."
                    ),
                ),
                Point(
                    title="Apra tutte le valvole termostatiche",
                    text="Le giri sul 5, e cominci dal radiatore al piano più basso.",
                ),
                Point(
                    title="Apra lo sfiato",
                    text=(
                        "Tenga sotto la tazza e lo straccio e giri la chiavetta di un quarto verso sinistra, non di "
                        "più. Si sente un sibilo."
                    ),
                ),
                Point(
                    title="Chiuda quando esce l’acqua",
                    text="Appena scorre senza bolle. Attenzione: può essere molto calda, e lascia macchie nere.",
                ),
                Point(
                    title="Controlli la pressione",
                    text=(
                        "Il manometro della caldaia deve segnare tra 1,2 e 1,8 bar, o stare nel verde. Altrimenti "
                        "aggiunga acqua, piano."
                    ),
                ),
                Point(
                    title="Riaccenda",
                    text=(
                        "Pompa accesa, valvole di nuovo com’erano. Dopo un’ora tutti i radiatori dovrebbero "
                        "essere caldi."
                    ),
                ),
            ),
        ),
        Prose("""
## Quando sfiatare non basta

**L’aria torna dopo qualche settimana.** Allora la pressione dell’impianto è troppo bassa, oppure il vaso di
espansione ha perso la sua. L’una e l’altra si controllano in mezz’ora.

**Deve aggiungere acqua più di due volte l’anno.** Da qualche parte finisce. Cerchi incrostazioni verdi o bianche
sui raccordi, e ci chiami prima di trovarla sul soffitto del piano di sotto.

**Un radiatore resta freddo da cima a fondo.** Spesso, dopo l’estate, si è bloccato il perno sotto la testa
termostatica. Tolga la testa e lo prema alcune volte con un pezzo di legno piatto; non lo tiri mai con le pinze.

**I più lontani restano tiepidi, i più vicini scottano.** Non è aria, è questione di equilibrio. La portata di ogni
radiatore va regolata una volta sola: è il bilanciamento, richiede mezza giornata e di solito fa risparmiare più di
una pompa nuova.
"""),
        Faq(
            heading="Domande brevi",
            questions=(
                Question(
                    question="Ogni quanto bisogna sfiatare?",
                    answer=(
                        "Una volta all’inizio della stagione fredda basta; per il resto, quando qualcosa gorgoglia."
                    ),
                ),
                Question(
                    question="Si può fare anche con una pompa di calore?",
                    answer=(
                        "Sì, ai radiatori. Il riscaldamento a pavimento si sfiata invece al collettore: meglio "
                        "lasciarlo fare a noi, perché si rischia di spingere l’aria da un circuito all’altro."
                    ),
                ),
            ),
        ),
        Picture(
            image="manifold",
            alt="Un collettore con i flussimetri, da cui partono i tubi di un riscaldamento a pavimento",
            caption="Al collettore di un riscaldamento a pavimento la faccenda si fa un po’ più delicata.",
        ),
    ),
)

ARTICLES = (DAMP_ROOMS, SERVICE_COST, HEDGES, RADIATORS)
