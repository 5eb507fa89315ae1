"""Members choose which news of requests come by mail as well."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("portal", "0016_who_decides")]

    operations = [
        migrations.AddField(
            model_name="membership",
            name="mails_of_steps",
            field=models.BooleanField(
                default=True, verbose_name="When a request moves on: accepted, scheduled, begun, done"
            ),
        ),
        migrations.AddField(
            model_name="membership",
            name="mails_of_words",
            field=models.BooleanField(default=True, verbose_name="Messages and questions from us"),
        ),
    ]
