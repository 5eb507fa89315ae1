"""What was a testimonial on one page only is called a quotation now; testimonials are kept for all pages."""

from django.db import migrations
from wagtail.blocks.migrations.migrate_operation import MigrateStreamData
from wagtail.blocks.migrations.operations import RenameStreamChildrenOperation

RENAME = [(RenameStreamChildrenOperation(old_name="testimonial", new_name="quote"), "")]


class Migration(migrations.Migration):
    dependencies = [("cms_pages", "0002_page_types")]
    operations = [
        MigrateStreamData("cms_pages", model, "body", RENAME)
        for model in ("homepage", "servicepage", "standardpage", "contactpage")
    ]
