"""The service types in German."""

from demo.content.service_types.words import FieldWords, ServiceTypeWords

TITLE = FieldWords("In wenigen Worten", "Das wird der Titel Ihrer Anfrage.")
SITE = FieldWords(
    "Wohin sollen wir kommen?",
    "Die Adresse des Gebäudes, auch wenn es nicht Ihre eigene ist.",
)

SERVICE_TYPES = {
    "heating_maintenance": ServiceTypeWords(
        name="Heizung: Wartung & Reparatur",
        summary=(
            "Jährliche Wartung, Störungsdienst und ehrliche Beratung für Gas, Öl, Pellets, Fernwärme und Wärmepumpen."
        ),
        price_hint="ab 180 €",
        fields={
            "title": TITLE,
            "concern": FieldWords(
                "Worum geht es?",
                "Keine Heizung oder kein Warmwasser? Wir rufen Sie innerhalb von zwei Arbeitsstunden zurück.",
                {
                    "yearly_service": "Jährliche Wartung",
                    "no_heat": "Keine Heizung oder kein Warmwasser",
                    "noise_or_leak": "Geräusche, Leck oder Druckverlust",
                    "advice": "Beratung zu einer neuen Anlage",
                },
            ),
            "system": FieldWords(
                "Womit heizen Sie?",
                "Wenn Sie unsicher sind, genügt ein Foto des Kessels.",
                {
                    "gas": "Gas",
                    "oil": "Öl",
                    "heat_pump": "Wärmepumpe",
                    "district_heating": "Fernwärme",
                    "pellets": "Pellets",
                    "unknown": "Weiß ich nicht",
                },
            ),
            "year_installed": FieldWords(
                "Baujahr der Anlage",
                "Es steht auf dem Typenschild, meist neben der Seriennummer.",
            ),
            "description": FieldWords(
                "Was sollten wir wissen?",
                "Was fällt Ihnen auf, und seit wann? Am meisten hilft uns ein Fehlercode auf dem Display.",
            ),
            "preferred_date": FieldWords(
                "Wunschtermin",
                "Wir schlagen Ihnen den nächstgelegenen freien Termin vor.",
            ),
            "site": SITE,
            "files": FieldWords(
                "Fotos oder Unterlagen",
                "Bis zu 5 Dateien mit je 25 MB: JPEG, PNG oder PDF. Am nützlichsten sind Typenschild und Display.",
            ),
        },
    ),
    "interior_painting": ServiceTypeWords(
        name="Malerarbeiten innen",
        summary="Wände, Decken, Türen und Holzwerk – Möbel werden abgedeckt, abends ist besenrein.",
        price_hint="ab 14 € pro m²",
        fields={
            "title": TITLE,
            "rooms": FieldWords("Wie viele Räume?", "Flur, Küche und Bad zählen jeweils als ein Raum."),
            "wall_area": FieldWords(
                "Wand- und Deckenfläche",
                "Eine Schätzung genügt, wir messen vor Ort nach.",
            ),
            "surface": FieldWords(
                "Wie sind die Wände beschaffen?",
                "",
                {
                    "plaster": "Verputzt",
                    "wallpaper": "Tapeziert",
                    "wood": "Mit Holz verkleidet",
                    "mixed": "Unterschiedlich",
                },
            ),
            "colour": FieldWords("Farbton", "Ein Name, eine RAL- oder NCS-Nummer oder „bitte beraten“."),
            "furnished": FieldWords(
                "Sind die Räume möbliert?",
                "",
                {
                    "empty": "Leer",
                    "partly": "Teilweise möbliert",
                    "furnished": "Voll möbliert",
                },
            ),
            "description": FieldWords(
                "Was soll gestrichen werden?",
                "Nennen Sie bitte auch Risse, Flecken, Schimmel oder alte Anstriche.",
            ),
            "start_from": FieldWords("Frühester Beginn", "Ab wann können wir in den Räumen arbeiten?"),
            "site": SITE,
            "files": FieldWords(
                "Fotos oder Grundriss",
                "Bis zu 5 Dateien mit je 25 MB: JPEG, PNG oder PDF. Ideal ist ein Foto pro Raum.",
            ),
        },
    ),
    "garden_care": ServiceTypeWords(
        name="Gartenpflege",
        summary="Hecken, Bäume, Rasen und Beete: einmalig oder das ganze Jahr über durch dieselben zwei Personen.",
        price_hint="ab 58 € pro Stunde",
        fields={
            "title": TITLE,
            "work": FieldWords(
                "Was ist zu tun?",
                "",
                {
                    "hedge": "Heckenschnitt",
                    "tree": "Baumschnitt oder Fällung",
                    "lawn": "Rasen",
                    "planting": "Beete und Bepflanzung",
                    "all_year": "Ganzjährige Pflege",
                },
            ),
            "garden_area": FieldWords("Größe des Gartens", "Eine ungefähre Angabe genügt."),
            "access": FieldWords(
                "Wie kommen wir hinein?",
                "Danach richtet sich, welche Maschinen wir mitbringen.",
                {
                    "from_the_street": "Direkt von der Straße",
                    "narrow_path": "Über einen schmalen Weg oder Stufen",
                    "through_the_house": "Nur durch das Haus",
                },
            ),
            "rhythm": FieldWords(
                "Wie oft?",
                "",
                {
                    "once": "Einmalig",
                    "monthly": "Jeden Monat",
                    "twice_a_year": "Zweimal im Jahr",
                },
            ),
            "description": FieldWords(
                "Was sollten wir wissen?",
                "Höhen, Längen, Nachbarn, Hunde, wohin das Schnittgut darf.",
            ),
            "preferred_date": FieldWords(
                "Wunschtermin",
                "Von März bis September sind an Hecken nur Pflegeschnitte erlaubt.",
            ),
            "site": SITE,
            "files": FieldWords(
                "Fotos oder Plan",
                "Bis zu 5 Dateien mit je 25 MB: JPEG, PNG oder PDF. Gut ist ein Foto von jeder Seite.",
            ),
        },
    ),
}
