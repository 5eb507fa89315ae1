"""Page types and snippets of the public site."""

from .contact_page import ContactPage
from .footer import Footer
from .home_page import HomePage
from .service_index_page import ServiceIndexPage
from .service_page import ServicePage
from .standard_page import StandardPage

__all__ = ["ContactPage", "Footer", "HomePage", "ServiceIndexPage", "ServicePage", "StandardPage"]
