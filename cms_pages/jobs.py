"""Housekeeping of the public site."""

from django.utils import timezone

from .models import PageMaterial


def forget_expired_pages():
    """Drop what is known of pages that the cache has let go by itself."""
    PageMaterial.objects.forget_expired(timezone.now())
