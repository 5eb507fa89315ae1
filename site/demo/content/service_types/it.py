"""The service types in Italian."""

from demo.content.service_types.words import FieldWords, ServiceTypeWords

TITLE = FieldWords("In poche parole", "Sarà il nome della Sua richiesta.")
SITE = FieldWords("Dove dobbiamo venire?", "L’indirizzo dell’edificio, anche se non è il Suo.")

SERVICE_TYPES = {
    "heating_maintenance": ServiceTypeWords(
        name="Riscaldamento: manutenzione e riparazione",
        summary=(
            "Manutenzione annuale, guasti e consulenza onesta: gas, gasolio, pellet, "
            "teleriscaldamento, pompe di calore."
        ),
        price_hint="da 180 €",
        fields={
            "title": TITLE,
            "concern": FieldWords(
                "Di che cosa si tratta?",
                "Manca il riscaldamento o l’acqua calda? La richiamiamo entro due ore lavorative.",
                {
                    "yearly_service": "Manutenzione annuale",
                    "no_heat": "Niente riscaldamento o acqua calda",
                    "noise_or_leak": "Rumori, perdite o calo di pressione",
                    "advice": "Consulenza per un nuovo impianto",
                },
            ),
            "system": FieldWords(
                "Con che cosa riscalda?",
                "Se non è sicuro, basta una foto della caldaia.",
                {
                    "gas": "Gas",
                    "oil": "Gasolio",
                    "heat_pump": "Pompa di calore",
                    "district_heating": "Teleriscaldamento",
                    "pellets": "Pellet",
                    "unknown": "Non lo so",
                },
            ),
            "year_installed": FieldWords(
                "Anno di installazione",
                "Si trova sulla targhetta, di solito accanto al numero di serie.",
            ),
            "description": FieldWords(
                "Che cosa dobbiamo sapere?",
                "Che cosa ha notato, e da quando? Un codice di errore sul display ci aiuta molto.",
            ),
            "preferred_date": FieldWords("Data preferita", "Le proporremo l’appuntamento libero più vicino."),
            "site": SITE,
            "files": FieldWords(
                "Foto o documenti",
                "Fino a 5 file da 25 MB ciascuno: JPEG, PNG o PDF. Le più utili sono targhetta e display.",
            ),
        },
    ),
    "interior_painting": ServiceTypeWords(
        name="Tinteggiatura di interni",
        summary="Pareti, soffitti, porte e parti in legno: mobili coperti e stanze pulite ogni sera.",
        price_hint="da 14 € al m²",
        fields={
            "title": TITLE,
            "rooms": FieldWords(
                "Quante stanze?",
                "Corridoio, cucina e bagno contano ciascuno come una stanza.",
            ),
            "wall_area": FieldWords(
                "Superficie di pareti e soffitti",
                "Basta una stima, misuriamo noi sul posto.",
            ),
            "surface": FieldWords(
                "Come sono le pareti?",
                "",
                {
                    "plaster": "Intonaco",
                    "wallpaper": "Carta da parati",
                    "wood": "Rivestimento in legno",
                    "mixed": "Di vario tipo",
                },
            ),
            "colour": FieldWords("Colore", "Un nome, un codice RAL o NCS, oppure «da consigliare»."),
            "furnished": FieldWords(
                "Le stanze sono arredate?",
                "",
                {
                    "empty": "Vuote",
                    "partly": "Arredate in parte",
                    "furnished": "Arredate",
                },
            ),
            "description": FieldWords(
                "Che cosa va tinteggiato?",
                "Ci segnali anche crepe, macchie, muffa o vecchie pitture.",
            ),
            "start_from": FieldWords("Inizio non prima del", "Da quando possiamo lavorare nelle stanze?"),
            "site": SITE,
            "files": FieldWords(
                "Foto o planimetria",
                "Fino a 5 file da 25 MB ciascuno: JPEG, PNG o PDF. L’ideale è una foto per stanza.",
            ),
        },
    ),
    "garden_care": ServiceTypeWords(
        name="Cura del giardino",
        summary="Siepi, alberi, prati e aiuole: una volta sola o tutto l’anno, sempre con le stesse due persone.",
        price_hint="da 58 € all’ora",
        fields={
            "title": TITLE,
            "work": FieldWords(
                "Che lavoro serve?",
                "",
                {
                    "hedge": "Potatura della siepe",
                    "tree": "Potatura o abbattimento di alberi",
                    "lawn": "Prato",
                    "planting": "Aiuole e piante",
                    "all_year": "Cura tutto l’anno",
                },
            ),
            "garden_area": FieldWords("Superficie del giardino", "Basta un’indicazione di massima."),
            "access": FieldWords(
                "Come si entra?",
                "Da questo dipende quali macchine possiamo portare.",
                {
                    "from_the_street": "Direttamente dalla strada",
                    "narrow_path": "Da un passaggio stretto o da scale",
                    "through_the_house": "Solo attraverso la casa",
                },
            ),
            "rhythm": FieldWords(
                "Con quale frequenza?",
                "",
                {
                    "once": "Una volta",
                    "monthly": "Ogni mese",
                    "twice_a_year": "Due volte l’anno",
                },
            ),
            "description": FieldWords(
                "Che cosa dobbiamo sapere?",
                "Altezze, lunghezze, vicini, cani, dove lasciare gli scarti verdi.",
            ),
            "preferred_date": FieldWords(
                "Data preferita",
                "Da marzo a settembre facciamo sulle siepi solo una potatura leggera.",
            ),
            "site": SITE,
            "files": FieldWords(
                "Foto o pianta",
                "Fino a 5 file da 25 MB ciascuno: JPEG, PNG o PDF. È utile una foto per ogni lato.",
            ),
        },
    ),
}
