"""The structure of the forms, which is the same in all languages."""

from dataclasses import dataclass

from demo.content.schema import FieldKind

PICTURES_AND_PDF = ("image/jpeg", "image/png", "application/pdf")


@dataclass(frozen=True, kw_only=True)
class FieldStructure:
    """A field without its words; the meaning of each attribute is in `schema.FormField`."""

    key: str
    kind: FieldKind
    required: bool = False
    multiline: bool = False
    max_length: int | None = None
    minimum: int | None = None
    maximum: int | None = None
    unit: str = ""
    choices: tuple[str, ...] = ()
    max_files: int | None = None
    max_megabytes: int | None = None
    accepts: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class FormStructure:
    """The fields of one service type in the order in which they are asked."""

    service_type: str
    icon: str
    fields: tuple[FieldStructure, ...]


# Requests are called by the first text that is asked for.
TITLE = FieldStructure(key="title", kind="text", required=True, max_length=80)
SITE = FieldStructure(key="site", kind="address", required=True)
DESCRIPTION = FieldStructure(key="description", kind="text", required=True, multiline=True, max_length=2000)
FILES = FieldStructure(key="files", kind="file", max_files=5, max_megabytes=10, accepts=PICTURES_AND_PDF)

HEATING = FormStructure(
    service_type="heating_maintenance",
    icon="flame",
    fields=(
        TITLE,
        FieldStructure(
            key="concern",
            kind="choice",
            required=True,
            choices=("yearly_service", "no_heat", "noise_or_leak", "advice"),
        ),
        FieldStructure(
            key="system",
            kind="choice",
            required=True,
            choices=(
                "gas",
                "oil",
                "heat_pump",
                "district_heating",
                "pellets",
                "unknown",
            ),
        ),
        FieldStructure(key="year_installed", kind="number", minimum=1960, maximum=2035),
        DESCRIPTION,
        FieldStructure(key="preferred_date", kind="date"),
        SITE,
        FILES,
    ),
)

PAINTING = FormStructure(
    service_type="interior_painting",
    icon="paintbrush",
    fields=(
        TITLE,
        FieldStructure(key="rooms", kind="number", required=True, minimum=1, maximum=40),
        FieldStructure(key="wall_area", kind="number", minimum=5, maximum=3000, unit="m²"),
        FieldStructure(
            key="surface",
            kind="choice",
            required=True,
            choices=("plaster", "wallpaper", "wood", "mixed"),
        ),
        FieldStructure(key="colour", kind="text", max_length=120),
        FieldStructure(
            key="furnished",
            kind="choice",
            required=True,
            choices=("empty", "partly", "furnished"),
        ),
        DESCRIPTION,
        FieldStructure(key="start_from", kind="date", required=True),
        SITE,
        FILES,
    ),
)

GARDEN = FormStructure(
    service_type="garden_care",
    icon="leaf",
    fields=(
        TITLE,
        FieldStructure(
            key="work",
            kind="choice",
            required=True,
            choices=("hedge", "tree", "lawn", "planting", "all_year"),
        ),
        FieldStructure(
            key="garden_area",
            kind="number",
            required=True,
            minimum=10,
            maximum=20000,
            unit="m²",
        ),
        FieldStructure(
            key="access",
            kind="choice",
            choices=("from_the_street", "narrow_path", "through_the_house"),
        ),
        FieldStructure(
            key="rhythm",
            kind="choice",
            required=True,
            choices=("once", "monthly", "twice_a_year"),
        ),
        DESCRIPTION,
        FieldStructure(key="preferred_date", kind="date"),
        SITE,
        FILES,
    ),
)

FORMS = (HEATING, PAINTING, GARDEN)
