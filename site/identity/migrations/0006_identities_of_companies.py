from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("identity", "0005_staff_sessions"),
    ]

    operations = [
        migrations.AddField(
            model_name="customeridentity",
            name="federation",
            field=models.CharField(blank=True, default="", max_length=40),
        ),
        migrations.RemoveConstraint(model_name="customeridentity", name="one_customer_per_subject"),
        migrations.AddConstraint(
            model_name="customeridentity",
            constraint=models.UniqueConstraint(
                fields=("federation", "issuer", "subject"), name="one_customer_per_subject"
            ),
        ),
    ]
