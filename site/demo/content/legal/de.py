"""The pages of law in German."""

from demo.content.parts import Prose
from demo.content.site_schema import LegalText

LEGAL = LegalText(
    key="legal",
    title="Impressum",
    slug="impressum",
    search_description=(
        "Impressum der Nordlicht Haustechnik GmbH, eines erfundenen Unternehmens: wer verantwortlich ist und woher "
        "die Bilder kommen."
    ),
    text=Prose("""
## Verantwortlich für diese Website

Nordlicht Haustechnik GmbH, Werftstraße 9, 88198 Seehalden, vertreten durch die Geschäftsführerin Miriam Vogt.
Telefon +49 89 99998 240, hello@nordlicht.example.com.

## Ein erfundenes Unternehmen

Nordlicht Haustechnik, die Menschen, die Kundschaft und die genannten Orte sind erfunden, um zu zeigen, was diese
Software kann. Ähnlichkeiten mit wirklichen wären Zufall. Hier lässt sich nichts bestellen, und hinter den
Telefonnummern meldet sich niemand.

## Bilder und Texte

Alle Illustrationen auf dieser Website wurden eigens dafür gezeichnet. Die Beiträge im Magazin geben wieder, was im
Handwerk als gute Praxis gilt; sie ersetzen niemanden, der sich Ihr Haus ansieht.
"""),
)

PRIVACY = LegalText(
    key="privacy",
    title="Datenschutz",
    slug="datenschutz",
    search_description=(
        "Welche Daten diese Vorführung speichert und warum, wer sie sieht, wie lange sie bleiben und welche Rechte "
        "Sie haben."
    ),
    text=Prose("""
## Kurz gesagt

Das hier ist eine Vorführung. Bitte geben Sie nichts ein, was wirklich privat ist. Wer sie betreibt, darf jederzeit
alles löschen, und „make reset“ tut genau das.

## Wenn Sie unsere Seiten ansehen

Unsere öffentlichen Seiten setzen keine Cookies, führen keine Besucherstatistik und laden nichts von anderen
Anbietern. Der Webserver sieht Ihre IP-Adresse, weil er Ihnen antworten muss.

## Wenn Sie uns schreiben

Aus dem Kontaktformular speichern wir Name, E-Mail-Adresse, Ihre Nachricht und die Telefonnummer, falls Sie sie
angeben. Wir brauchen das, um Ihnen zu antworten. Die IP-Adresse, von der Ihre Nachricht kam, bleibt für kurze Zeit
gespeichert, um automatische Nachrichten abzuwehren.

## Wenn Sie ein Konto haben

Wir speichern, was Sie eingeben: Name, Adressen, Telefonnummer, Anfragen, Nachrichten und Dateien. Aus Fotos
entfernen wir den Ort der Aufnahme, und jede Datei wird auf unserem eigenen Rechner auf Viren geprüft. Cookies
dienen der Anmeldung, der Sicherheit der Formulare und Ihrer Sprache, sonst nichts.

Unser Team sieht, was es für die Arbeit braucht. Jeder Blick auf Ihre Daten wird festgehalten.

## Wie lange

Solange Sie ein Konto haben. Ein wirkliches Unternehmen müsste Rechnungen danach noch einige Jahre aufbewahren.

## Ihre Rechte

Sie dürfen erfahren, was wir gespeichert haben, es berichtigen oder löschen lassen, es mitnehmen und der Verwendung
widersprechen. Schreiben Sie an hello@nordlicht.example.com oder nehmen Sie das [Kontaktformular](contact). Auch
eine Beschwerde bei einer Datenschutzbehörde steht Ihnen offen; bei dieser Vorführung wird sie sich allerdings kaum
rühren.
"""),
)

TERMS = LegalText(
    key="terms",
    title="Geschäftsbedingungen",
    slug="geschaeftsbedingungen",
    search_description=(
        "Wie ein Auftrag zustande kommt, was die Preise enthalten, wie Termine gelten und wie lange wir haften: kurz "
        "und lesbar."
    ),
    text=Prose("""
## Was das ist

Das sind die Bedingungen eines erfundenen Unternehmens, so kurz, wie wir sie selbst gern lesen würden. Sie binden
niemanden.

## Wie ein Auftrag zustande kommt

Eine Anfrage im Portal ist eine Frage, noch kein Auftrag. Sie bekommen von uns einen Preis und einen Termin. Der
Auftrag kommt zustande, wenn Sie beidem in den Nachrichten zur Anfrage zugestimmt haben.

## Preise

Alle Preise enthalten die Mehrwertsteuer. Ein Festpreis bleibt fest, solange Sie nichts anderes wünschen als
vereinbart. War es weniger Arbeit, wird die Rechnung kleiner. Die Anfahrt kostet 28 € bis 15 Kilometer und darüber
42 €; nachts und sonntags berechnen wir einen Zuschlag von 65 €.

## Termine

Wir kommen in dem vereinbarten Zeitfenster von zwei Stunden. Verspäten wir uns, rufen wir an. Bis zum Mittag des
Arbeitstags davor können Sie einen Termin kostenlos verschieben.

## Wenn etwas nicht stimmt

Öffnen Sie die Anfrage im Portal wieder. Für unsere Arbeit haften wir fünf Jahre, für Teile so lange wie ihr
Hersteller. Zuerst bessern wir nach; erst wenn das zweimal nicht gelingt, reden wir über Geld.

## Bezahlung

Innerhalb von 14 Tagen nach der Rechnung, und die kommt nach der Arbeit. Bei Aufträgen über 2.000 € bitten wir um
ein Drittel im Voraus.
"""),
)

LEGAL_TEXTS = (LEGAL, PRIVACY, TERMS)
