"""How snippets and settings look before they are saved, in their own language whatever the editor reads."""

from django.template.response import TemplateResponse
from django.utils.translation import override
from wagtail.models import Page, PreviewableMixin


class OnFrontPage(PreviewableMixin):
    """A snippet that stands on the front page of its language; `front_page_with` puts it there."""

    def serve_preview(self, request, mode_name):
        """The front page as visitors would see it; where there is none yet, its layout alone."""
        with override(self.locale.language_code):
            found = Page.objects.live().filter(locale=self.locale, depth=2).specific().first()
            if found is None:
                context = self.front_page_with(found, request)
                return TemplateResponse(request, "cms_pages/admin/part_preview.html", context).render()
            context = {**found.get_context(request), **self.front_page_with(found, request)}
            return TemplateResponse(request, found.get_template(request), context).render()

    def front_page_with(self, front_page, request) -> dict:
        """What of the front page's context is different with this snippet."""
        raise NotImplementedError


class OnItsOwn(PreviewableMixin):
    """A snippet that is part of pages: `drawn_by` names the template that draws it, and its context."""

    def serve_preview(self, request, mode_name):
        """The part in the site's own look, with nothing around it."""
        template, context = self.drawn_by()
        with override(self.locale.language_code):
            shown = {"part": template, **context}
            return TemplateResponse(request, "cms_pages/admin/part_preview.html", shown).render()

    def drawn_by(self) -> tuple[str, dict]:
        """Template and context."""
        raise NotImplementedError
