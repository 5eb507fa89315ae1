"""Downloads by customers."""

from django.http import FileResponse, Http404
from django.utils import timezone
from django.views.decorators.http import require_GET

from portal.accounts.sign_in import customers_only
from portal.events.actor import Actor

from . import access, actions
from .models import Document


@require_GET
@customers_only
def download(request, document_id):
    """A clean file of the account, as an attachment; each download is an event."""
    return file_response(access.document_or_404(request.actor, document_id), by=request.actor)


def file_response(document: Document, *, by: Actor) -> FileResponse:
    """The file as an attachment that no browser runs. Anything but a clean file is not there yet: 404."""
    try:
        file = actions.open_document(document=document, by=by, now=timezone.now())
    except actions.NotReleased as error:
        raise Http404("not released") from error
    response = FileResponse(file, as_attachment=True, filename=document.name, content_type=document.content_type)
    response["Content-Security-Policy"] = "default-src 'none'; sandbox"
    response["X-Content-Type-Options"] = "nosniff"
    return response
