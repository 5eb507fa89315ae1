"""Help about files and data in German."""

from demo.content.parts import Faq, Prose
from demo.content.schema import Question
from demo.content.site_schema import HelpArticle

UPLOAD = HelpArticle(
    key="upload",
    title="Welche Dateien kann ich senden?",
    slug="welche-dateien-kann-ich-senden",
    search_description=(
        "PDF, JPEG, PNG, WebP, Word und Excel bis je 25 MB. Was Sie tun können, wenn ein Foto vom Handy nicht "
        "angenommen wird."
    ),
    intro=(
        "PDF, JPEG, PNG, WebP, Word (docx) und Excel (xlsx), jede Datei bis 25 MB. Fünf mit einer neuen Anfrage, "
        "zehn mit jeder Nachricht."
    ),
    keywords="hochladen, Upload, Anhang, Bild, HEIC, Größe, maximale Dateigröße, Fehler beim Hochladen",
    body=(
        Prose("""
## So fügen Sie sie hinzu

Im Formular und unter den Nachrichten gibt es ein Feld für Dateien. Am Computer können Sie sie dorthin ziehen, am
Handy gleich ein Foto machen. Stimmt im Formular noch etwas anderes nicht, bleiben die Dateien erhalten; Sie müssen
sie nicht noch einmal auswählen.

## Was dann geschieht

Jede Datei wird auf Viren geprüft, bevor jemand sie öffnen kann, auch wir. Das dauert ein paar Sekunden, und so
lange steht „Wird auf Viren geprüft“ daneben. Wird etwas gefunden, löschen wir die Datei und geben Ihnen Bescheid.

Aus Fotos entfernen wir den Ort der Aufnahme und die anderen verborgenen Angaben. Ihre Adresse steht ohnehin in der
Anfrage, und den Rest braucht niemand.

Ihre Dateien sehen Sie und unser Team, sonst niemand.
"""),
        Faq(
            heading="Wenn eine Datei nicht angenommen wird",
            questions=(
                Question(
                    question="Das Foto endet auf .heic. Was kann ich tun?",
                    answer=(
                        "In diesem Format speichert das iPhone seine Fotos. Wählen Sie unter Einstellungen, Kamera, "
                        "Formate „Maximale Kompatibilität“ und fotografieren Sie noch einmal, oder exportieren Sie "
                        "das vorhandene Foto als JPEG."
                    ),
                ),
                Question(
                    question="Die Datei ist zu groß.",
                    answer=(
                        "Mehr als 25 MB sind bei Fotos selten. Eingescanntes wird mit 150 dpi kleiner. Videos können "
                        "wir nicht annehmen; zwei Fotos und ein Satz zeigen meist dasselbe."
                    ),
                ),
                Question(
                    question="„Der Inhalt der Datei passt nicht zu ihrem Namen.“",
                    answer=(
                        "Wir sehen in die Datei hinein und nicht nur auf ihre Endung. Vermutlich hat sie jemand "
                        "umbenannt. Öffnen Sie sie und speichern Sie sie neu als PDF oder JPEG."
                    ),
                ),
            ),
        ),
    ),
)

DATA = HelpArticle(
    key="data",
    title="Was geschieht mit meinen Daten?",
    slug="was-mit-ihren-daten-geschieht",
    search_description=(
        "Ihre Daten dienen nur Ihren Anfragen. Wer sie sehen kann, was festgehalten wird und wie Sie sie löschen "
        "lassen."
    ),
    intro=(
        "Wir verwenden sie für Ihre Anfragen und für nichts anderes. Sehen können sie nur Sie und unser Team, und "
        "jeder Blick darauf wird festgehalten."
    ),
    keywords="DSGVO, Datenschutz, Privatsphäre, Konto löschen, personenbezogene Daten, Tracking, Auskunft",
    body=(
        Prose("""
## Wer was sehen kann

Ihre Anfragen, Nachrichten und Dateien gehören zu Ihrem Konto. Andere Kunden können sie nicht sehen, und auch nicht
diejenigen von uns, die diese Website betreuen. Im Team können alle sie öffnen, die Anfragen bearbeiten, denn Ihre
Heizung fragt nicht, wer heute frei hat.

Jedes Mal, wenn jemand von uns Ihre Anfrage oder Ihre Kundendaten öffnet oder eine Ihrer Dateien herunterlädt, kommt
ein Eintrag in ein Protokoll, aus dem nichts wieder gestrichen wird.

## Was wir speichern

Name, E-Mail-Adresse, Telefonnummer und Adresse, Ihre Anfragen mit allem, was dazu geschrieben wurde, und Ihre
Dateien. Ihr Passwort kennen wir nicht: Gespeichert ist nur ein Wert, aus dem es sich nicht zurückrechnen lässt.

## Auf den öffentlichen Seiten

Keine Cookies, keine Statistik über Sie, nichts von anderen Anbietern. Deshalb gibt es auch kein Banner zum
Wegklicken. Im Portal gibt es Cookies nur für die Anmeldung, für die Sicherheit der Formulare und für Ihre Sprache.

## Ändern oder löschen lassen

Name, Telefonnummer und Adresse ändern Sie selbst unter „Profil“. Möchten Sie Ihr Konto löschen lassen oder wissen,
was wir alles über Sie gespeichert haben, schreiben Sie uns über das [Kontaktformular](contact). Was wir für das
Finanzamt aufheben müssen, Rechnungen zum Beispiel, löschen wir, wenn die Frist vorüber ist.

Mehr dazu steht in den [Hinweisen zum Datenschutz](privacy).
"""),
    ),
)
