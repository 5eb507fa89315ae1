"""All addresses of the site."""

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls

from cms_pages.search.views import site_search
from config import health
from portal.api import api

urlpatterns = [
    path("healthz", health.alive, name="healthz"),
    path("readyz", health.ready, name="readyz"),
    path("", include("identity.urls")),
    path("", include("portal.desk.urls")),
    path("admin/", include(wagtailadmin_urls)),
    path("accounts/", include("allauth.account.urls")),
    path("accounts/2fa/", include("allauth.mfa.urls")),
    path("portal/", include("portal.urls")),
    path("status/", include("portal.home.status_urls")),
    path("api/v1/", api.urls),
    path("documents/", include(wagtaildocs_urls)),
]

if settings.DEMO:
    urlpatterns += [path("demo/", include("demo.urls"))]

urlpatterns += [path("", include("cms_pages.urls"))]
urlpatterns += i18n_patterns(path("search/", site_search, name="site_search"), path("", include(wagtail_urls)))

handler400 = "config.errors.bad_request"
handler403 = "config.errors.forbidden"
handler404 = "config.errors.not_found"
handler500 = "config.errors.server_error"
