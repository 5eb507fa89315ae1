"""Files are taken or refused one by one, by what they are and not by what they are called."""

import io
import zipfile

import pytest
from PIL import Image

from portal.documents import storage
from portal.documents.actions import DocumentRefused, NotReleased, open_document, receive_document
from portal.documents.models import Document, ScanState
from portal.tenancy.contexts import staff_context
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def anna():
    return factories.customer()


def receive(who, name, content):
    with who.context():
        return receive_document(
            file=factories.upload(name, content), account_id=who.account.pk, by=who.actor, now=factories.NOW
        )


def picture(kind="JPEG", *, exif: bool = False, size=(40, 20)) -> bytes:
    out = io.BytesIO()
    image = Image.new("RGB", size, "teal")
    marks = Image.Exif()
    marks[0x0112] = 6  # lies on its side
    marks.get_ifd(0x8825)[1] = "N"  # where it was taken
    image.save(out, kind, **({"exif": marks} if exif else {}))
    return out.getvalue()


def archive(members: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in members.items():
            packed.writestr(name, content)
    return out.getvalue()


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("plan.pdf", factories.PDF),
        ("photo.png", factories.PNG),
        ("photo.jpg", picture()),
        ("photo.webp", picture("WEBP")),
        ("letter.docx", archive({"word/document.xml": b"<w/>"})),
        ("Größe 高さ ارتفاع.png", factories.PNG),
    ],
)
def test_a_file_that_is_what_it_says_is_taken(anna, name, content):
    assert receive(anna, name, content).name == name


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("empty.pdf", b""),
        ("program.exe", b"MZ\x90\x00"),
        ("page.html", b"<html></html>"),
        ("drawing.svg", b"<svg xmlns='http://www.w3.org/2000/svg'/>"),
        ("photo.png", b"<html>not a picture</html>"),
        ("photo.jpg", factories.PNG),
        ("broken.png", picture("PNG", size=(400, 300))[:300]),
        ("letter.docx", archive({"something.txt": b"x"})),
        ("bomb.docx", archive({"word/document.xml": b"\0" * 20_000_000})),
        ("photo.png.exe", factories.PNG),
        ("noextension", factories.PNG),
    ],
)
def test_a_file_that_is_not_is_refused_with_a_reason_and_leaves_nothing(anna, name, content):
    with pytest.raises(DocumentRefused) as refused:
        receive(anna, name, content)
    assert len(str(refused.value)) > 10
    with staff_context():
        assert not Document.objects.exists()


def test_a_file_above_the_limit_is_refused(anna, settings):
    settings.UPLOAD_MAX_BYTES = 50
    with pytest.raises(DocumentRefused):
        receive(anna, "plan.pdf", factories.PDF)


def test_a_picture_with_too_many_pixels_is_refused(anna, settings):
    settings.UPLOAD_MAX_PIXELS = 100
    with pytest.raises(DocumentRefused):
        receive(anna, "photo.jpg", picture())


def test_a_path_in_the_name_is_cut_off(anna):
    assert receive(anna, "../../etc/passwd.png", factories.PNG).name == "passwd.png"


def test_a_released_picture_stands_upright_and_tells_no_place(anna):
    document = factories.document_of(anna, name="photo.jpg", content=picture(exif=True))
    with storage.open_file(document.storage_key) as file, Image.open(file) as image:
        assert image.size == (20, 40)
        assert not image.getexif()


@pytest.mark.parametrize("state", [ScanState.RECEIVED, ScanState.INFECTED])
def test_nothing_but_a_clean_file_is_opened(anna, state):
    document = factories.document_of(anna, clean=False)
    document.scan_state = state
    with anna.context(), pytest.raises(NotReleased):
        open_document(document=document, by=anna.actor, now=factories.NOW)
