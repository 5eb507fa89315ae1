"""What a file is: by its bytes, not by what its name says; and images without the place they were taken."""

import io
import zipfile
from dataclasses import dataclass
from typing import IO, Any

import puremagic
from django.conf import settings
from django.utils.text import get_valid_filename
from django.utils.translation import gettext_lazy as _
from PIL import Image, ImageOps, UnidentifiedImageError

PDF, JPEG, PNG, WEBP = "application/pdf", "image/jpeg", "image/png", "image/webp"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

#: extension -> type; what is not here is not taken
ALLOWED = {
    ".pdf": PDF,
    ".jpg": JPEG,
    ".jpeg": JPEG,
    ".png": PNG,
    ".webp": WEBP,
    ".docx": DOCX,
    ".xlsx": XLSX,
}
_IMAGE_FORMATS = {JPEG: "JPEG", PNG: "PNG", WEBP: "WEBP"}
_OFFICE_MARKS = {DOCX: "word/document.xml", XLSX: "xl/workbook.xml"}

#: an office file is a ZIP: more members or a higher ratio than these is a bomb
_MAX_MEMBERS, _MAX_RATIO = 2000, 200


@dataclass(frozen=True)
class Refusal:
    """Why a file was not taken, for the person who sent it."""

    name: str
    reason: str


def clean_name(name: str) -> str:
    """The last part of a path, in any script, without characters that a file system or header trips over."""
    last = name.replace("\\", "/").rsplit("/", 1)[-1].replace("\x00", "").strip().strip(".")
    stem, dot, extension = last.rpartition(".")
    stem, extension = (stem, extension) if dot else (last, "")
    safe = "".join(character for character in stem if character.isprintable() and character not in '<>:"|?*;')
    safe = safe[:150].strip() or get_valid_filename("file")
    return f"{safe}.{extension[:10]}" if extension else safe


def refusal_of(name: str, size: int, file: IO[Any]) -> str:
    """The reason not to take the file, or an empty string; the file is left at its start."""
    if size == 0:
        return str(_("The file is empty."))
    if size > settings.UPLOAD_MAX_BYTES:
        return str(_("The file is larger than %(limit)s MB.") % {"limit": settings.UPLOAD_MAX_BYTES // (1024 * 1024)})
    extension = "." + name.rsplit(".", 1)[-1].lower() if "." in name else ""
    expected = ALLOWED.get(extension)
    if expected is None:
        return str(_("This type of file is not accepted. Please send PDF, JPEG, PNG, WebP, Word or Excel files."))
    if sniffed_type(file) != expected:
        return str(_("The content of the file does not match its name."))
    return ""


def sniffed_type(file: IO[Any]) -> str:
    """The type by content, one of `ALLOWED`, or an empty string."""
    head = file.read(2048)
    file.seek(0)
    if head.startswith(b"PK\x03\x04"):
        return _office_type(file)
    try:
        guesses = puremagic.magic_string(head)
    except (puremagic.PureError, ValueError):
        return ""
    types = {guess.mime_type for guess in guesses}
    found = next((mime for mime in (PDF, JPEG, PNG, WEBP) if mime in types), "")
    if found in _IMAGE_FORMATS and not _is_sane_image(file, found):
        return ""
    return found


def _office_type(file: IO[Any]) -> str:
    try:
        with zipfile.ZipFile(file) as archive:
            members = archive.infolist()
            names = {member.filename for member in members}
            packed = sum(member.compress_size for member in members) or 1
            unpacked = sum(member.file_size for member in members)
    except (zipfile.BadZipFile, OSError, ValueError):
        return ""
    finally:
        file.seek(0)
    if len(members) > _MAX_MEMBERS or unpacked / packed > _MAX_RATIO:
        return ""
    return next((mime for mime, mark in _OFFICE_MARKS.items() if mark in names), "")


def _is_sane_image(file: IO[Any], mime: str) -> bool:
    try:
        with Image.open(file) as image:
            width, height = image.size
            if image.format != _IMAGE_FORMATS[mime] or width * height > settings.UPLOAD_MAX_PIXELS:
                return False
            image.load()  # a picture whose pixels are broken could not be rid of its metadata later
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError, Image.DecompressionBombError):
        return False
    else:
        return True
    finally:
        file.seek(0)


def without_metadata(content: bytes, mime: str) -> bytes:
    """An image encoded anew, upright and without EXIF: photos tell where they were taken."""
    if mime not in _IMAGE_FORMATS:
        return content
    with Image.open(io.BytesIO(content)) as image:
        if not image.getexif() and "exif" not in image.info and "xmp" not in image.info:
            return content
        upright = ImageOps.exif_transpose(image)
        out = io.BytesIO()
        profile = image.info.get("icc_profile")
        upright.save(out, _IMAGE_FORMATS[mime], quality=90, **({"icc_profile": profile} if profile else {}))
    return out.getvalue()
