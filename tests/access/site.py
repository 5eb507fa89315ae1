"""A public site with one of everything that an address of Wagtail's admin can name."""

from django.contrib.contenttypes.models import ContentType
from django.core.files.base import ContentFile
from django.core.files.images import ImageFile
from django.utils import timezone
from wagtail.admin.models import EditingSession
from wagtail.contrib.redirects.models import Redirect
from wagtail.documents.models import Document
from wagtail.images.models import Image
from wagtail.models import (
    Collection,
    GroupApprovalTask,
    Locale,
    Page,
    PageViewRestriction,
    Site,
    UploadedFile,
    Workflow,
    WorkflowPage,
    WorkflowTask,
)
from wagtail_localize.models import OverridableSegment, StringSegment, Translation, TranslationSource

from cms_pages import models
from cms_pages.models import (
    ContactPage,
    Footer,
    HelpArticlePage,
    HelpCentrePage,
    HelpTopicPage,
    HomePage,
    ServiceIndexPage,
    ServicePage,
    StandardPage,
)
from cms_pages.share_pictures import stamp_of
from tests import factories


def build_site(author) -> dict[str, object]:
    """Pages in two languages, files, a workflow in progress, a translation; gives their ids by name."""
    locales = {code: Locale.objects.get_or_create(language_code=code)[0] for code in ("en", "de", "fr", "it")}
    Page.objects.filter(depth=2).delete()
    root = Page.objects.get(depth=1)
    service, files = factories.service_type(), _files(author)
    home = _add(root, HomePage(title="Nordlicht", slug="front", locale=locales["en"], body=[]), author)
    services = _add(home, ServiceIndexPage(title="Services", slug="services", intro="All"), author)
    page = _add(
        services,
        ServicePage(
            title="Heating", slug="heating", intro="Warm", service_type=service, image_id=files["image"], body=[]
        ),
        author,
    )
    about = _add(home, StandardPage(title="About", slug="about", body=[]), author)
    site = Site.objects.create(hostname="testserver", root_page=home, is_default_site=True)
    alias = home.copy_for_translation(locales["fr"], alias=True)
    footer = _footer(locales["en"])
    return {
        "root": root.pk,
        "home": home.pk,
        "services": services.pk,
        "page": page.pk,
        "about": about.pk,
        "about_picture": f"{about.pk}-{stamp_of(about)}",
        "alias": alias.pk,
        "revision": page.latest_revision_id,
        "site": site.pk,
        "locale": locales["de"].pk,
        "service_type": service.pk,
        "footer": footer.pk,
        **_snippets(locales["en"]),
        **_pages_with_forms(home, author),
        **files,
        **_settings_of(home),
        **_workflow(about, author),
        **_translation(page, locales["de"], author),
        "block": HomePage.body.field.stream_block.child_blocks["hero"].definition_prefix,
        "editing_session": _editing_session(page, author).pk,
    }


def _add(parent: Page, page: Page, author) -> Page:
    parent.add_child(instance=page)
    page.save_revision(user=author).publish(user=author)
    page.refresh_from_db()
    return page


def _pages_with_forms(home: Page, author) -> dict[str, object]:
    contact = _add(home, ContactPage(title="Contact", slug="contact", body=[]), author)
    centre = _add(home, HelpCentrePage(title="Help", slug="help", intro="Ask"), author)
    topic = _add(centre, HelpTopicPage(title="Radiators", slug="radiators", intro="Warm"), author)
    article = _add(topic, HelpArticlePage(title="Bleed one", slug="bleed", intro="With a key", body=[]), author)
    return {"contact": contact.pk, "help_article": article.pk}


def _footer(locale: Locale) -> Footer:
    return Footer.objects.create(
        locale=locale,
        claim="Around the lakes",
        company="Nordlicht Haustechnik GmbH",
        street="Werftstraße 9",
        postcode="88198",
        city="Seehalden",
        phone="+49 89 99998 240",
        email="hello@nordlicht.example.com",
        contact_heading="Reach us",
    )


def _snippets(locale: Locale) -> dict[str, object]:
    banner = models.Banner.objects.create(locale=locale, text="Frost is coming", starts_at=timezone.now())
    voice = models.Testimonial.objects.create(locale=locale, quote="Quick and clean", name="Anna Berger")
    menu = models.Navigation.objects.create(locale=locale, entries=[])
    brand = models.Brand.objects.create()
    return {"banner": banner.pk, "testimonial": voice.pk, "navigation": menu.pk, "brand": brand.pk}


def _files(author) -> dict[str, object]:
    picture = ImageFile(ContentFile(factories.PNG, name="roof.png"))
    image = Image.objects.create(title="Roof", file=picture, uploaded_by_user=author)
    brochure = ContentFile(factories.PDF, name="brochure.pdf")
    document = Document.objects.create(title="Brochure", file=brochure, uploaded_by_user=author)
    rendition = image.get_rendition("width-400")
    return {
        "image": image.pk,
        "picture": rendition.file.name,
        "wagtail_document": document.pk,
        "file_name": document.filename,
        "uploaded_image": _upload(Image, "chimney.png", factories.PNG, author).pk,
        "uploaded_document": _upload(Document, "prices.pdf", factories.PDF, author).pk,
    }


def _upload(model, name: str, content: bytes, author) -> UploadedFile:
    return UploadedFile.objects.create(
        for_content_type=ContentType.objects.get_for_model(model),
        file=ContentFile(content, name=name),
        uploaded_by_user=author,
    )


def _settings_of(home: Page) -> dict[str, object]:
    collection = Collection.get_first_root_node().add_child(name="Pictures")
    restriction = PageViewRestriction.objects.create(
        page=home.get_first_child(), restriction_type=PageViewRestriction.PASSWORD, password="open sesame"
    )
    redirect = Redirect.objects.create(old_path="/old", redirect_page=home)
    return {"collection": collection.pk, "restriction": restriction.pk, "redirect": redirect.pk}


def _workflow(page: Page, author) -> dict[str, object]:
    """A workflow that has begun on a page."""
    workflow = Workflow.objects.create(name="Four eyes")
    task = GroupApprovalTask.objects.create(name="Look again")
    task.groups.set(author.groups.all())
    WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=0)
    WorkflowPage.objects.create(workflow=workflow, page=page)
    state = workflow.start(page, author)
    return {
        "workflow": workflow.pk,
        "task": task.pk,
        "workflow_state": state.pk,
        "task_state": state.current_task_state_id,
    }


def _translation(page: Page, locale: Locale, author) -> dict[str, object]:
    page.get_parent().copy_for_translation(locale, copy_parents=True)
    source, _made = TranslationSource.update_or_create_from_instance(page)
    translation = Translation.objects.create(source=source, target_locale=locale)
    translation.save_target(user=author)
    return {
        "translation_source": source.pk,
        "translation": translation.pk,
        "translated": page.get_translation(locale).pk,
        "string": StringSegment.objects.filter(source=source).first().pk,
        "overridable": OverridableSegment.objects.filter(source=source).first().pk,
    }


def _editing_session(page: Page, author) -> EditingSession:
    return EditingSession.objects.create(
        user=author,
        content_type=ContentType.objects.get_for_model(Page),
        object_id=page.pk,
        last_seen_at=timezone.now(),
    )
