"""Which blocks which page may hold."""

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import StreamBlock

from .before_after import BeforeAfterBlock
from .branch_list import BranchListBlock
from .call_to_action import CallToActionBlock
from .captioned_image import CaptionedImageBlock
from .checklist import ChecklistBlock
from .contact_details import ContactDetailsBlock
from .faq import FaqBlock
from .feature_list import FeatureListBlock
from .gallery import GalleryBlock
from .hero import HeroBlock
from .latest_articles import LatestArticlesBlock
from .map_link import MapBlock
from .opening_hours import OpeningHoursBlock
from .price_table import PriceTableBlock
from .quote import QuoteBlock
from .related_services import RelatedServicesBlock
from .reviews import ReviewsBlock
from .rich_text import RunningTextBlock
from .service_list import ServiceListBlock
from .statistics import StatisticsBlock
from .steps import StepsBlock
from .team import TeamBlock
from .testimonial import TestimonialBlock
from .video import VideoBlock

# How editors find a block among many.
_TEXT, _PICTURES, _TRUST, _WAYS = _("Text"), _("Pictures"), _("Trust"), _("Ways on")


class ReadingBlock(StreamBlock):
    """What is read from top to bottom: articles and help."""

    rich_text = RunningTextBlock(group=_TEXT)
    steps = StepsBlock(group=_TEXT)
    checklist = ChecklistBlock(group=_TEXT)
    faq = FaqBlock(group=_TEXT)
    image = CaptionedImageBlock(group=_PICTURES)
    gallery = GalleryBlock(group=_PICTURES)
    before_after = BeforeAfterBlock(group=_PICTURES)
    video = VideoBlock(group=_PICTURES)
    quote = QuoteBlock(group=_TRUST)
    related_services = RelatedServicesBlock(group=_WAYS)
    call_to_action = CallToActionBlock(group=_WAYS)

    class Meta:
        template = "cms_pages/blocks/body.html"
        block_counts = {"call_to_action": {"max_num": 1}, "related_services": {"max_num": 1}}


class BodyBlock(ReadingBlock):
    """What any page may hold."""

    feature_list = FeatureListBlock(group=_TEXT)
    price_table = PriceTableBlock(group=_TEXT)
    statistics = StatisticsBlock(group=_TRUST)
    testimonial = TestimonialBlock(group=_TRUST)
    reviews = ReviewsBlock(group=_TRUST)
    team = TeamBlock(group=_TRUST)
    opening_hours = OpeningHoursBlock(group=_WAYS)
    map = MapBlock(group=_WAYS)


class HomeBodyBlock(BodyBlock):
    """The front page has a hero, and shows services, branches and what is new."""

    hero = HeroBlock(group=_TEXT)
    service_list = ServiceListBlock(group=_WAYS)
    latest_articles = LatestArticlesBlock(group=_WAYS)
    branch_list = BranchListBlock(group=_WAYS)

    class Meta:
        block_counts = {
            "hero": {"min_num": 1, "max_num": 1},
            "service_list": {"max_num": 1},
            "latest_articles": {"max_num": 1},
            "branch_list": {"max_num": 1},
            "call_to_action": {"max_num": 1},
            "related_services": {"max_num": 1},
        }


class LandingBodyBlock(BodyBlock):
    """A campaign has a hero too, and one thing to do."""

    hero = HeroBlock(group=_TEXT)

    class Meta:
        block_counts = {
            "hero": {"min_num": 1, "max_num": 1},
            "call_to_action": {"max_num": 1},
            "related_services": {"max_num": 1},
        }


class ContactBodyBlock(BodyBlock):
    """The contact page says where, how and when."""

    contact_details = ContactDetailsBlock(group=_WAYS)
    branch_list = BranchListBlock(group=_WAYS)


class LegalBodyBlock(StreamBlock):
    """Text and nothing else."""

    rich_text = RunningTextBlock()

    class Meta:
        template = "cms_pages/blocks/body.html"
