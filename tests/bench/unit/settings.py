import os
SECRET_KEY="bench-only-not-secret-0123456789012345678901234567"; DEBUG=False; ALLOWED_HOSTS=["*"]
INSTALLED_APPS=["django.contrib.auth","django.contrib.contenttypes","django.contrib.sessions","tests.bench.unit"]
MIDDLEWARE=["django.middleware.security.SecurityMiddleware","django.contrib.sessions.middleware.SessionMiddleware","django.middleware.common.CommonMiddleware","django.middleware.csrf.CsrfViewMiddleware","django.contrib.auth.middleware.AuthenticationMiddleware"]
if os.environ.get("BARE"): MIDDLEWARE=[]
ROOT_URLCONF="tests.bench.unit.urls"; WSGI_APPLICATION="tests.bench.unit.wsgi.application"
TEMPLATES=[{"BACKEND":"django.template.backends.django.DjangoTemplates","DIRS":[os.path.dirname(__file__)],"OPTIONS":{}}]
DATABASES={"default":{"ENGINE":"django.db.backends.postgresql","NAME":os.environ.get("PGDATABASE_","lim"),"USER":"postgres","HOST":os.environ.get("PGHOST_","127.0.0.1"),"PORT":os.environ.get("PGPORT_","5432"),"CONN_MAX_AGE":None}}
if os.environ.get("POOL"): DATABASES["default"].update(CONN_MAX_AGE=0, OPTIONS={"pool":{"min_size":2,"max_size":16}})
if os.environ.get("CACHED_SESSION"):
    CACHES={"default":{"BACKEND":"django.core.cache.backends.redis.RedisCache","LOCATION":"redis://127.0.0.1:6379/1"}}
    SESSION_ENGINE="django.contrib.sessions.backends.cached_db"
USE_TZ=True; DEFAULT_AUTO_FIELD="django.db.models.BigAutoField"
