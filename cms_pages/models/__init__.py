"""Page types and snippets of the public site."""

from .about_page import AboutPage
from .article_page import ArticleIndexPage, ArticlePage
from .banner import Banner
from .branch_page import BranchIndexPage, BranchPage
from .brand import Brand
from .case_study_page import CaseStudyIndexPage, CaseStudyPage
from .contact_page import ContactPage
from .footer import Footer
from .health import HealthCheck, HealthFinding
from .help_centre import HelpArticlePage, HelpCentrePage, HelpTopicPage
from .help_vote import HelpVote
from .home_page import HomePage
from .landing_page import LandingPage
from .legal_page import LegalPage
from .missed_search import MissedSearch, SearchWord
from .navigation import Navigation
from .page_material import PageChange, PageMaterial
from .service_index_page import ServiceIndexPage
from .service_page import ServicePage
from .standard_page import StandardPage
from .testimonial import Testimonial

__all__ = [
    "AboutPage",
    "ArticleIndexPage",
    "ArticlePage",
    "Banner",
    "BranchIndexPage",
    "BranchPage",
    "Brand",
    "CaseStudyIndexPage",
    "CaseStudyPage",
    "ContactPage",
    "Footer",
    "HealthCheck",
    "HealthFinding",
    "HelpArticlePage",
    "HelpCentrePage",
    "HelpTopicPage",
    "HelpVote",
    "HomePage",
    "LandingPage",
    "LegalPage",
    "MissedSearch",
    "Navigation",
    "PageChange",
    "PageMaterial",
    "SearchWord",
    "ServiceIndexPage",
    "ServicePage",
    "StandardPage",
    "Testimonial",
]
