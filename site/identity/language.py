"""Which language a page without a language in its address is shown in."""

from django.conf import settings
from django.middleware.locale import LocaleMiddleware
from django.utils import translation
from django.utils.translation import get_language_from_path


class PersonLanguageMiddleware(LocaleMiddleware):
    """After AuthenticationMiddleware: public pages follow their prefix, everything else follows the person.

    `?lang=` (the links from the public site carry it) wins for a visitor and is remembered in a cookie, so
    that the forms that follow are in the same language. Somebody who is signed in has a language.
    """

    def process_request(self, request):
        if get_language_from_path(request.path_info):
            return super().process_request(request)
        language = self._language_of_person(request) or translation.get_language_from_request(request)
        translation.activate(language)
        request.LANGUAGE_CODE = translation.get_language()
        return None

    def process_response(self, request, response):
        if request.path_info.startswith((*settings.PRIVATE_PATHS, "/admin/")):
            # Django would send what is not found to a language's prefix; here it is simply not found.
            response.headers.setdefault("Content-Language", translation.get_language())
        else:
            response = super().process_response(request, response)
        chosen = getattr(request, "chosen_language", None)
        if chosen:
            response.set_cookie(
                settings.LANGUAGE_COOKIE_NAME,
                chosen,
                max_age=settings.LANGUAGE_COOKIE_AGE,
                httponly=True,
                samesite="Lax",
                secure=settings.SESSION_COOKIE_SECURE,
            )
        return response

    @staticmethod
    def _language_of_person(request) -> str | None:
        if request.path_info == "/":
            return None
        if settings.SESSION_COOKIE_NAME in request.COOKIES and request.user.is_authenticated:
            return request.user.language
        wanted = request.GET.get("lang")
        if wanted in dict(settings.LANGUAGES):
            request.chosen_language = wanted
            return wanted
        return None
