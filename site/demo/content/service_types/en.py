"""The service types in English."""

from demo.content.service_types.words import FieldWords, ServiceTypeWords

TITLE = FieldWords("In a few words", "This becomes the name of your request.")
SITE = FieldWords("Where should we come?", "The address of the building, even if it is not your own.")

SERVICE_TYPES = {
    "heating_maintenance": ServiceTypeWords(
        name="Heating check & repair",
        summary=(
            "Yearly service, breakdowns and honest advice for gas, oil, pellets, district heating and heat pumps."
        ),
        price_hint="from €180",
        fields={
            "title": TITLE,
            "concern": FieldWords(
                "What is it about?",
                "No heat or hot water? We call you back within two working hours.",
                {
                    "yearly_service": "Yearly service",
                    "no_heat": "No heat or no hot water",
                    "noise_or_leak": "Noise, leak or pressure loss",
                    "advice": "Advice on a new system",
                },
            ),
            "system": FieldWords(
                "What do you heat with?",
                "If you are not sure, a photo of the boiler is enough.",
                {
                    "gas": "Gas",
                    "oil": "Oil",
                    "heat_pump": "Heat pump",
                    "district_heating": "District heating",
                    "pellets": "Wood pellets",
                    "unknown": "I do not know",
                },
            ),
            "year_installed": FieldWords(
                "Year of installation",
                "It is on the type plate, usually beside the serial number.",
            ),
            "description": FieldWords(
                "What should we know?",
                "What do you notice, and since when? An error code on the display helps us most.",
            ),
            "preferred_date": FieldWords("Preferred date", "We will propose the nearest free appointment."),
            "site": SITE,
            "files": FieldWords(
                "Photos or documents",
                "Up to 5 files of 25 MB each: JPEG, PNG or PDF. The type plate and the display are the most useful.",
            ),
        },
    ),
    "interior_painting": ServiceTypeWords(
        name="Interior painting",
        summary="Walls, ceilings, doors and woodwork, with furniture covered and rooms left clean every evening.",
        price_hint="from €14 per m²",
        fields={
            "title": TITLE,
            "rooms": FieldWords(
                "How many rooms?",
                "Count hallway, kitchen and bathroom as one room each.",
            ),
            "wall_area": FieldWords("Wall and ceiling area", "An estimate will do. We measure on site."),
            "surface": FieldWords(
                "What are the walls made of?",
                "",
                {
                    "plaster": "Plaster",
                    "wallpaper": "Wallpaper",
                    "wood": "Wood panelling",
                    "mixed": "Several of these",
                },
            ),
            "colour": FieldWords("Colour", "A name, a RAL or NCS number, or “please advise me”."),
            "furnished": FieldWords(
                "Are the rooms furnished?",
                "",
                {
                    "empty": "Empty",
                    "partly": "Partly furnished",
                    "furnished": "Fully furnished",
                },
            ),
            "description": FieldWords(
                "What should be painted?",
                "Tell us about cracks, stains, mould or old coats of paint too.",
            ),
            "start_from": FieldWords("Earliest start", "From when on can we work in the rooms?"),
            "site": SITE,
            "files": FieldWords(
                "Photos or floor plan",
                "Up to 5 files of 25 MB each: JPEG, PNG or PDF. One photo per room is ideal.",
            ),
        },
    ),
    "garden_care": ServiceTypeWords(
        name="Garden care",
        summary="Hedges, trees, lawns and beds: a single visit or care all year round by the same two people.",
        price_hint="from €58 per hour",
        fields={
            "title": TITLE,
            "work": FieldWords(
                "What needs doing?",
                "",
                {
                    "hedge": "Hedge trimming",
                    "tree": "Tree pruning or felling",
                    "lawn": "Lawn",
                    "planting": "Beds and planting",
                    "all_year": "Care all year round",
                },
            ),
            "garden_area": FieldWords("Size of the garden", "A rough figure is enough."),
            "access": FieldWords(
                "How do we get in?",
                "It tells us which machines we can bring.",
                {
                    "from_the_street": "Directly from the street",
                    "narrow_path": "By a narrow path or steps",
                    "through_the_house": "Only through the house",
                },
            ),
            "rhythm": FieldWords(
                "How often?",
                "",
                {
                    "once": "Once",
                    "monthly": "Every month",
                    "twice_a_year": "Twice a year",
                },
            ),
            "description": FieldWords(
                "What should we know?",
                "Heights, lengths, neighbours, dogs, where the green waste may go.",
            ),
            "preferred_date": FieldWords(
                "Preferred date",
                "Hedges that birds may nest in are only shaped between March and September.",
            ),
            "site": SITE,
            "files": FieldWords(
                "Photos or a plan",
                "Up to 5 files of 25 MB each: JPEG, PNG or PDF. One photo from each side helps.",
            ),
        },
    ),
}
