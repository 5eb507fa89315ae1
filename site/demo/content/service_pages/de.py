"""The service pages in German."""

from demo.content.schema import CallToAction, Point, PriceRow, Question, ServicePage, Testimonial

HEATING = ServicePage(
    service_type="heating_maintenance",
    image="heating",
    image_alt="Ein Keller mit Heizkessel, Rohren und einem warmen Heizkörper",
    title="Heizung: Wartung & Reparatur",
    slug="heizung-wartung-reparatur",
    search_description=(
        "Jährliche Wartung ab 180 €, Reparaturen meist am selben Tag und ehrliche Beratung zur nächsten Heizung."
    ),
    intro=(
        "Eine Heizung, die jedes Jahr gewartet wird, verbraucht weniger, hält länger und "
        "fällt nicht in der kältesten Nacht aus. Wir warten alle Fabrikate, und wenn doch "
        "etwas kaputtgeht, sind wir meist noch am selben Tag bei Ihnen."
    ),
    included_heading="Das gehört zur jährlichen Wartung",
    included=(
        "Reinigung von Brenner, Wärmetauscher und Kondensatablauf",
        "Prüfung von Druck, Ausdehnungsgefäß und Sicherheitsventil",
        "Messung und Einstellung der Verbrennung mit Protokoll",
        "Heizkurve und Zeitprogramm, abgestimmt auf Ihren Alltag",
        "Kleinteile wie Dichtungen und Elektroden bis 25 €",
    ),
    steps_heading="So läuft ein Besuch ab",
    steps=(
        Point(
            title="Sie senden Typenschild und Display",
            text="Zwei Fotos genügen, damit wir die richtigen Teile mitbringen.",
        ),
        Point(
            title="Wir vereinbaren einen Termin",
            text="Mit einem Zeitfenster von zwei Stunden und einer Nachricht, wenn wir losfahren.",
        ),
        Point(
            title="Wir erledigen die Arbeit",
            text="Eine Wartung dauert etwa eine Stunde, die meisten Reparaturen weniger als zwei.",
        ),
        Point(
            title="Sie bekommen das Protokoll",
            text="Mit Messwerten, Fotos und dem, was nächstes Jahr zu beachten ist.",
        ),
    ),
    prices_heading="Was es kostet",
    price_range=(
        "180 bis 320 € für eine Wartung, je nach Anlage. Die Preise enthalten Mehrwertsteuer "
        "und Kleinteile, dazu kommt die Anfahrt."
    ),
    prices=(
        PriceRow(label="Wartung Gas oder Fernwärme", price="180 €", detail="etwa 1 Stunde"),
        PriceRow(label="Wartung Öl, Pellets oder Wärmepumpe", price="240 bis 320 €", detail="1,5 bis 2 Stunden"),
        PriceRow(label="Reparatur", price="92 € pro Stunde", detail="zuzüglich Material, Festpreis vor Beginn"),
    ),
    questions_heading="Fragen zur Heizung",
    questions=(
        Question(
            question="Wie schnell kommen Sie, wenn die Heizung ausfällt?",
            answer=(
                "Wir rufen innerhalb von zwei Arbeitsstunden zurück. In neun von zehn Fällen ist noch am selben Tag "
                "jemand bei Ihnen, bei kleinen Kindern oder Kranken im Haus immer."
            ),
        ),
        Question(
            question="Warten Sie auch Anlagen, die Sie nicht eingebaut haben?",
            answer=(
                "Ja, alle gängigen Fabrikate. Bei seltenen bitten wir um ein Foto des Typenschilds "
                "und sagen Ihnen ehrlich, ob wir Teile bekommen."
            ),
        ),
        Question(
            question="Lohnt sich die Reparatur meines alten Kessels noch?",
            answer=(
                "Kostet sie mehr als ein Viertel einer neuen Anlage, rechnen wir Ihnen beides vor, "
                "und Sie entscheiden."
            ),
        ),
    ),
    testimonial=Testimonial(
        quote=(
            "Die haben mir gesagt, dass sich eine Wärmepumpe bei uns noch nicht lohnt und was "
            "ich zuerst dämmen soll. Wer sagt das schon, wenn er eine verkaufen könnte?"
        ),
        name="Thomas Hofer",
        place="Bergau",
    ),
    call=CallToAction(
        title="Macht die Heizung Geräusche, oder ist sie einfach fällig?",
        text="Senden Sie uns zwei Fotos, und Sie wissen noch heute, wie es weitergeht.",
        button="Heizungstermin anfragen",
    ),
)

PAINTING = ServicePage(
    service_type="interior_painting",
    image="painting",
    image_alt="Ein frisch gestrichener Raum mit Leiter, Farbmustern und Fenster zum See",
    title="Malerarbeiten innen",
    slug="malerarbeiten-innen",
    search_description=(
        "Wände, Decken und Holzwerk ab 14 € pro m². Möbel werden abgedeckt, Farben auf Ihrer Wand getestet."
    ),
    intro=(
        "Gutes Streichen besteht vor allem aus Vorbereitung. Wir decken ab, spachteln, "
        "schleifen und testen die Farbtöne auf Ihrer eigenen Wand, bevor die erste große "
        "Fläche drankommt. Und jeden Abend können Sie Ihre Räume wieder benutzen."
    ),
    included_heading="Das ist immer dabei",
    included=(
        "Rücken und Abdecken von Möbeln und Böden",
        "Ausbessern von Rissen, Dübellöchern und kleinen Flecken",
        "Bis zu drei Farbmuster auf Ihrer Wand",
        "Zwei Anstriche mit lösemittelfreier Mineralfarbe",
        "Reinigung an jedem Abend und ein Glas Farbe für später",
    ),
    steps_heading="So laufen die Arbeiten ab",
    steps=(
        Point(title="Sie senden Fotos", text="Eines pro Raum, dazu den Grundriss, falls Sie einen haben."),
        Point(
            title="Wir messen und beraten",
            text="Eine halbe Stunde bei Ihnen, mit gestrichenen Karten statt Bildschirm.",
        ),
        Point(
            title="Sie bekommen einen Festpreis",
            text="Mit jedem Arbeitsschritt einzeln, damit Sie weglassen können, was Sie nicht brauchen.",
        ),
        Point(title="Wir streichen", text="Ein Raum mit 20 m² dauert meist zwei Tage, Trocknen eingerechnet."),
    ),
    prices_heading="Was es kostet",
    price_range="14 bis 28 € pro m² Wand und Decke. Die Preise enthalten Mehrwertsteuer, Farbe und Abdecken.",
    prices=(
        PriceRow(label="Wände und Decken, tragfähiger Untergrund", price="14 € pro m²", detail="zwei Anstriche"),
        PriceRow(
            label="Mit Rissen oder Entfernen der Tapete",
            price="19 bis 28 € pro m²",
            detail="je nach Untergrund",
        ),
        PriceRow(label="Tür mit Zarge, lackiert", price="je 140 €", detail="beidseitig"),
    ),
    questions_heading="Fragen zu Malerarbeiten",
    questions=(
        Question(
            question="Müssen wir die Räume ausräumen?",
            answer=(
                "Nein. Bitte leeren Sie nur Regale und Fensterbänke, das Übrige rücken und decken "
                "wir ab. Bilder und Lampen kommen wieder an ihren Platz."
            ),
        ),
        Question(
            question="Riecht die Farbe?",
            answer=(
                "Unsere Mineralfarben enthalten keine Lösemittel. Nach zwei Stunden bei offenem "
                "Fenster merken Sie nichts mehr, deshalb streichen wir damit auch Kitas und Praxen."
            ),
        ),
        Question(
            question="Was tun Sie bei Schimmel?",
            answer=(
                "Niemals nur überstreichen. Wir suchen zuerst die Ursache und sagen Ihnen dann, ob "
                "Farbe, Putz oder Dämmung die Lösung ist."
            ),
        ),
    ),
    testimonial=Testimonial(
        quote=(
            "Vier Abende, und am Morgen saßen meine Patienten in einem aufgeräumten Wartezimmer. "
            "Über den Farbton wurde an der Wand abgestimmt."
        ),
        name="Claire Lacroix",
        place="Saint-Aubert",
    ),
    call=CallToAction(
        title="Welcher Raum ist zuerst dran?",
        text="Für den Anfang genügt ein Foto pro Raum.",
        button="Malerarbeiten anfragen",
    ),
)

GARDEN = ServicePage(
    service_type="garden_care",
    image="garden",
    image_alt="Ein Garten mit Hecke, Apfelbaum und einem Weg hinunter zum See",
    title="Gartenpflege",
    slug="gartenpflege",
    search_description=(
        "Hecken, Bäume, Rasen und Beete ab 58 € pro Stunde, einmalig oder ganzjährig durch dieselben zwei Personen."
    ),
    intro=(
        "Ein Garten merkt es, wenn jedes Mal jemand anders schneidet. Bei uns kommen "
        "dieselben zwei wieder, wissen, was wo wächst, und lassen in Ruhe, was Ruhe braucht."
    ),
    included_heading="Das ist immer dabei",
    included=(
        "Blick nach Nestern vor jedem Schnitt",
        "Maschinen, Leitern und Treibstoff",
        "Abfuhr von Schnittgut bis zu einem Kubikmeter",
        "Kehren von Wegen und Gehsteig",
        "Ein Hinweis, was als Nächstes ansteht",
    ),
    steps_heading="So läuft ein Besuch ab",
    steps=(
        Point(title="Sie zeigen uns den Garten", text="Mit einem Foto von jeder Seite und der ungefähren Größe."),
        Point(
            title="Wir nennen einen Preis",
            text="Einzelne Arbeiten zum Festpreis, ganzjährige Pflege pro Monat.",
        ),
        Point(title="Wir kommen vorbei", text="Sie müssen nicht zu Hause sein, solange wir hineinkommen."),
        Point(title="Sie sehen das Ergebnis", text="Mit Fotos und Tipps zum Gießen und zum nächsten Schnitt."),
    ),
    prices_heading="Was es kostet",
    price_range=(
        "58 € pro Person und Stunde. Die meisten Hecken kosten zwischen 160 und 380 €. Die "
        "Preise enthalten Mehrwertsteuer und Maschinen."
    ),
    prices=(
        PriceRow(label="Heckenschnitt", price="12 € pro Meter", detail="bis 2 m Höhe, mit Abfuhr"),
        PriceRow(label="Baumschnitt", price="ab 180 €", detail="nach Besichtigung"),
        PriceRow(label="Ganzjährige Pflege", price="ab 95 € im Monat", detail="acht Einsätze im Jahr, bis 300 m²"),
    ),
    questions_heading="Fragen zum Garten",
    questions=(
        Question(
            question="Wann dürfen Hecken geschnitten werden?",
            answer=(
                "Schonende Pflegeschnitte sind das ganze Jahr möglich. Starke Rückschnitte sind wegen brütender "
                "Vögel in Deutschland nur von Oktober bis Februar erlaubt; an diese Frist halten wir uns überall."
            ),
        ),
        Question(
            question="Was geschieht mit dem Schnittgut?",
            answer=(
                "Wir bringen es zur Kompostieranlage. Auf Wunsch bleibt es als Mulch bei Ihnen, dann "
                "sparen Sie die Gebühr."
            ),
        ),
        Question(
            question="Fällen Sie auch Bäume?",
            answer=(
                "Ja, mit Genehmigung, wo sie nötig ist; wir holen sie für Sie ein. Zuerst prüfen wir "
                "aber, ob der Baum bleiben kann."
            ),
        ),
    ),
    testimonial=Testimonial(
        quote="1,60 m an allen fünf Messpunkten. Ich habe nachgemessen.",
        name="Jürgen Weiß",
        place="Nordau",
    ),
    call=CallToAction(
        title="Was wächst Ihnen über den Kopf?",
        text="Zeigen Sie uns Ihren Garten, und wir sagen Ihnen, was er braucht und was nicht.",
        button="Gartenpflege anfragen",
    ),
)

SERVICE_PAGES = (HEATING, PAINTING, GARDEN)
