"""What previews of blocks show where editors will choose something of their own."""

from wagtail.images import get_image_model


def sample_image(alt_text: str = "") -> dict:
    """The newest picture of the library as the value of an image block; empty when there is none."""
    image = get_image_model().objects.order_by("-pk").first()
    return {"image": image, "alt_text": alt_text, "decorative": not alt_text} if image else {}


def sample_row(model):
    """Any row of a model, or None."""
    return model.objects.order_by("pk").first()
