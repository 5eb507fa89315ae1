"""Changes of master data remember who may decide beside staff; those that wait already wait for staff."""

import django.contrib.postgres.fields
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("portal", "0013_keys_for_guests")]

    operations = [
        migrations.AddField(
            model_name="masterdatachange",
            name="deciders",
            field=django.contrib.postgres.fields.ArrayField(
                base_field=models.BigIntegerField(), default=list, size=None
            ),
        ),
    ]
