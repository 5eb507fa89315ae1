"""What is on offer, in the reader's language."""

from django.conf import settings
from django.http import Http404
from django.utils.translation import get_language

from .models import FormVersion, ServiceRequest, ServiceType

#: the service type of enquiries about something else; `actions.enquiry_type` makes it
ENQUIRY = "enquiry"


def offered() -> list[ServiceType]:
    """The service types that can be requested, in the active language, else in the site's."""
    found: dict[str, ServiceType] = {}
    for language in (get_language(), settings.LANGUAGE_CODE):
        for service in ServiceType.objects.offered().in_language(language).select_related("locale"):
            found.setdefault(service.slug, service)
    return sorted(found.values(), key=lambda service: service.name.casefold())


def service_or_404(slug: str) -> ServiceType:
    """One service type that can be requested, in the active language, else in the site's."""
    service = service_called(slug)
    if service is None:
        raise Http404("no such service")
    return service


def service_called(slug: str) -> ServiceType | None:
    """The same for those who know what to do without one."""
    return next((service for service in offered() if service.slug == slug), None)


def version_to_answer(service: ServiceType, posted: str | None, draft: ServiceRequest | None = None) -> FormVersion:
    """The version that a form was filled in by: the posted one of this type, the draft's, else the current."""
    versions = FormVersion.objects.filter(service_type=service)
    if posted and posted.isdigit():
        version = versions.filter(pk=posted).first()
        if version is not None:
            return version
    if draft is not None:
        return draft.form_version
    return versions.get(is_current=True)


def service_names() -> dict[str, str]:
    """Service types by their short name, in the language of the person who reads."""
    types = list(ServiceType.objects.values_list("slug", "name", "locale__language_code").order_by("name"))
    names = {slug: name for slug, name, _language in types}
    return names | {slug: name for slug, name, language in types if language == get_language()}
