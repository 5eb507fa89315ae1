"""Which blocks which page may hold."""

from wagtail.blocks import StreamBlock

from .call_to_action import CallToActionBlock
from .captioned_image import CaptionedImageBlock
from .checklist import ChecklistBlock
from .contact_details import ContactDetailsBlock
from .faq import FaqBlock
from .feature_list import FeatureListBlock
from .hero import HeroBlock
from .opening_hours import OpeningHoursBlock
from .price_table import PriceTableBlock
from .rich_text import RunningTextBlock
from .service_list import ServiceListBlock
from .steps import StepsBlock
from .team import TeamBlock
from .testimonial import TestimonialBlock


class BodyBlock(StreamBlock):
    """What any page may hold."""

    rich_text = RunningTextBlock()
    image = CaptionedImageBlock()
    feature_list = FeatureListBlock()
    checklist = ChecklistBlock()
    steps = StepsBlock()
    price_table = PriceTableBlock()
    faq = FaqBlock()
    testimonial = TestimonialBlock()
    team = TeamBlock()
    call_to_action = CallToActionBlock()

    class Meta:
        template = "cms_pages/blocks/body.html"
        block_counts = {"call_to_action": {"max_num": 1}}


class HomeBodyBlock(BodyBlock):
    """The front page has a hero, and shows the services."""

    hero = HeroBlock()
    service_list = ServiceListBlock()

    class Meta:
        block_counts = {
            "hero": {"min_num": 1, "max_num": 1},
            "service_list": {"max_num": 1},
            "call_to_action": {"max_num": 1},
        }


class ContactBodyBlock(BodyBlock):
    """The contact page says where, how and when."""

    contact_details = ContactDetailsBlock()
    opening_hours = OpeningHoursBlock()
