"""Help about accounts in German."""

from demo.content.parts import Faq, Prose, Steps
from demo.content.schema import Point, Question
from demo.content.site_schema import HelpArticle

SIGN_UP = HelpArticle(
    key="sign_up",
    title="Wie lege ich ein Konto an?",
    slug="konto-anlegen",
    search_description=(
        "E-Mail-Adresse, Passwort, ein Klick auf den Link, den wir Ihnen senden: In einer Minute ist Ihr Konto "
        "fertig."
    ),
    intro=(
        "Mit Ihrer E-Mail-Adresse und einem Passwort. Die Adresse bestätigen Sie über einen Link, den wir Ihnen "
        "senden."
    ),
    keywords=(
        "registrieren, Registrierung, Login, einloggen, Neukunde, Benutzerkonto, Account, Aktivierung, freischalten"
    ),
    body=(
        Steps(
            heading="In einer Minute",
            steps=(
                Point(
                    title="Beginnen",
                    text=(
                        "Über „Kundenportal“ oben auf dieser Seite und dann „Konto anlegen“. Oder Sie starten "
                        "einfach eine Anfrage."
                    ),
                ),
                Point(
                    title="Adresse und Passwort",
                    text="Mindestens acht Zeichen und nichts, was jeder errät. Ein kurzer Satz eignet sich gut.",
                ),
                Point(
                    title="Ins Postfach sehen",
                    text="Öffnen Sie den Link in unserer E-Mail, auf einem beliebigen Gerät. Er gilt drei Tage.",
                ),
                Point(
                    title="Bestätigen",
                    text=(
                        "Drücken Sie auf „Ja, das ist meine Adresse“. Sie sind angemeldet und wieder dort, wo Sie "
                        "angefangen hatten."
                    ),
                ),
            ),
        ),
        Prose("""
## Wozu überhaupt ein Konto?

Damit nur Sie Ihre Fotos, Nachrichten und Adressen sehen und damit Sie im nächsten Jahr nachlesen können, was
gemacht wurde. Es kostet nichts. Für eine einzelne Frage genügt das [Kontaktformular](contact).

## Sie haben uns schon einmal geschrieben?

Nehmen Sie dieselbe E-Mail-Adresse. Alles, was Sie über das Kontaktformular gesendet haben, steht dann vom ersten
Augenblick an in Ihrem Konto.

## Die E-Mail kommt nicht?

Warten Sie zwei Minuten und sehen Sie im Spam-Ordner nach. Melden Sie sich dann mit Adresse und Passwort an: Sie
bekommen einen neuen Link. Gibt es zu Ihrer Adresse schon ein Konto, steht das in der E-Mail, die wir Ihnen senden,
und auch, wie Sie wieder hineinkommen.
"""),
    ),
)

PASSWORD = HelpArticle(
    key="password",
    title="Ich habe mein Passwort vergessen",
    slug="passwort-vergessen",
    search_description=(
        "E-Mail-Adresse eingeben, Link in unserer E-Mail öffnen, neues Passwort wählen: so geht es, und das kann "
        "schiefgehen."
    ),
    intro=(
        "Nehmen Sie bei der Anmeldung „Passwort vergessen?“. Wir senden Ihnen einen Link, mit dem Sie ein neues "
        "wählen."
    ),
    keywords="zurücksetzen, Kennwort, Login, einloggen, ausgesperrt, Zugang gesperrt, neue E-Mail-Adresse",
    body=(
        Steps(
            heading="Ein neues Passwort",
            steps=(
                Point(
                    title="Die Anmeldung öffnen",
                    text="Oben über „Kundenportal“, und dort „Passwort vergessen?“",
                ),
                Point(
                    title="Ihre Adresse eingeben",
                    text="Die, mit der Sie das Konto angelegt haben. Drücken Sie auf „Link senden“.",
                ),
                Point(
                    title="Den Link öffnen",
                    text="Aus der E-Mail, innerhalb von drei Tagen. Jeder Link gilt nur einmal.",
                ),
                Point(
                    title="Ein neues Passwort wählen",
                    text="Danach melden Sie sich damit an. Die Änderung bestätigen wir Ihnen per E-Mail.",
                ),
            ),
        ),
        Faq(
            heading="Was schiefgehen kann",
            questions=(
                Question(
                    question="Es kommt keine E-Mail.",
                    answer=(
                        "Wir verraten nie, ob es zu einer Adresse ein Konto gibt, damit das niemand ausprobieren "
                        "kann. Kommt nichts an und ist auch im Spam-Ordner nichts, haben Sie das Konto vermutlich "
                        "mit einer anderen Adresse angelegt."
                    ),
                ),
                Question(
                    question="Es heißt, ich hätte es zu oft versucht.",
                    answer=(
                        "Nach mehreren falschen Passwörtern macht die Anmeldung eine Pause. Warten Sie fünf Minuten, "
                        "dann geht es wieder."
                    ),
                ),
                Question(
                    question="Dieses Postfach habe ich nicht mehr.",
                    answer=(
                        "Rufen Sie uns an. Wir vergewissern uns, dass Sie es sind, und finden dann einen Weg. "
                        "Solange Sie noch angemeldet sind, können Sie die Adresse unter „Profil“ bei „Anmeldung“ "
                        "selbst ändern."
                    ),
                ),
            ),
        ),
        Prose("""
## Sie wissen es noch und möchten es ändern?

Im Portal finden Sie unter „Profil“ im Abschnitt „Anmeldung“ den Punkt „Passwort ändern“. Über jede Änderung senden
wir Ihnen eine E-Mail. Bekommen Sie eine, von der Sie nichts wissen, rufen Sie uns sofort an.
"""),
    ),
)

LANGUAGE = HelpArticle(
    key="language",
    title="Wie stelle ich die Sprache um?",
    slug="sprache-umstellen",
    search_description=(
        "Website, Portal und E-Mails gibt es auf Deutsch, Englisch, Französisch und Italienisch. Wo Sie wechseln und "
        "was sich ändert."
    ),
    intro=(
        "Auf der Website mit der Auswahl ganz oben, im Portal unter „Profil“. Die E-Mails richten sich nach dem "
        "Portal."
    ),
    keywords="Übersetzung, mehrsprachig, Fremdsprache, Einstellungen, English, français, italiano",
    body=(
        Prose("""
## Auf den öffentlichen Seiten

Oben auf jeder Seite, auf dem Handy im Menü, wechseln Sie zwischen Deutsch, Englisch, Französisch und Italienisch.
Sie bleiben dabei auf derselben Seite. Die Sprache steckt in der Webadresse; so können Sie jemandem einen Link in
seiner Sprache schicken.

## Im Portal

Öffnen Sie „Profil“, wählen Sie unter „Sprache“ die gewünschte und drücken Sie auf „Diese Sprache verwenden“. Noch
schneller geht es über das Menü mit Ihrem Namen, wo die vier Sprachen untereinander stehen. Von da an spricht das
Portal auf jedem Gerät diese Sprache, und auch unsere E-Mails schreiben wir darin.

Kommen Sie von einer öffentlichen Seite ins Portal, beginnen wir in der Sprache dieser Seite. Haben Sie selbst
einmal eine gewählt, bleibt es dabei.

## Was nicht übersetzt wird

Was Sie und wir schreiben. Ihre Anfrage bleibt in der Sprache, in der Sie sie gesendet haben, und in dieser Sprache
antworten wir auch: Für alle vier haben wir Kolleginnen und Kollegen. Ist eine Anfrage in der falschen Sprache,
schreiben Sie einfach in der weiter, die Ihnen lieber ist. Wir merken das.
"""),
    ),
)
