"""Just enough of Django to extract texts: no database is started for it."""

SECRET_KEY = "texts"
INSTALLED_APPS = []
USE_I18N = True
