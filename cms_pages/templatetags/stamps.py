"""The stamp of a form on a public page."""

from django import template
from django.utils import timezone

from cms_pages import guard
from cms_pages.forms import VOTE

register = template.Library()


@register.simple_tag
def help_vote_stamp(page) -> str:
    """For "was this helpful?"; good for as long as the page may lie in the page cache."""
    return guard.stamp(VOTE, page.pk, now=timezone.now())
