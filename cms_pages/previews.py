"""How snippets and settings look before they are saved, in their own language whatever the editor reads."""

from django.template.response import TemplateResponse
from django.utils.translation import override
from wagtail.models import Locale, Page, PreviewableMixin


class InItsLanguage(PreviewableMixin):
    """A snippet whose preview is read in its own language; one that was never saved is in the first."""

    def serve_preview(self, request, mode_name):
        if self.locale_id is None:
            self.locale = Locale.get_default()
        with override(self.locale.language_code):
            return self.drawn(request).render()

    def drawn(self, request) -> TemplateResponse:
        """What is shown."""
        raise NotImplementedError


class OnFrontPage(InItsLanguage):
    """A snippet that stands on the front page of its language; `front_page_with` puts it there."""

    def drawn(self, request) -> TemplateResponse:
        """The front page as visitors would see it; where there is none yet, its layout alone."""
        found = Page.objects.live().filter(locale=self.locale, depth=2).specific().first()
        if found is None:
            context = self.front_page_with(found, request)
            return TemplateResponse(request, "cms_pages/admin/part_preview.html", context)
        context = {**found.get_context(request), **self.front_page_with(found, request)}
        return TemplateResponse(request, found.get_template(request), context)

    def front_page_with(self, front_page, request) -> dict:
        """What of the front page's context is different with this snippet."""
        raise NotImplementedError


class OnItsOwn(InItsLanguage):
    """A snippet that is part of pages: `drawn_by` names the template that draws it, and its context."""

    def drawn(self, request) -> TemplateResponse:
        """The part in the site's own look, with nothing around it."""
        template, context = self.drawn_by()
        return TemplateResponse(request, "cms_pages/admin/part_preview.html", {"part": template, **context})

    def drawn_by(self) -> tuple[str, dict]:
        """Template and context."""
        raise NotImplementedError
