"""What axe finds on pages of Wagtail's and wagtail-localize's that we use as they come.

Each entry is a part of an address and the rules of axe that are broken there. Pages of ours have no entries here.
"""

KNOWN = [
    # The snippet editor's title stands in its bread crumbs.
    ("/admin/snippets/", {"page-has-heading-one"}),
    # The button of the editor's minimap is small, and comes and goes with the width.
    ("/admin/", {"target-size"}),
    # Links inside sentences differ from the text by colour alone, which is too little in the dark theme.
    ("/admin/", {"link-in-text-block"}),
    ("/admin/pages/{page}/delete/", {"color-contrast"}),
    # wagtail-localize's own form for languages
    ("/admin/locales/", {"heading-order", "link-name"}),
    ("/admin/workflows/", {"heading-order", "list", "listitem", "empty-table-header"}),
    ("/workflow_history/detail/", {"empty-table-header"}),
    ("/admin/reports/workflow/", {"empty-heading"}),
    ("/admin/users/new/", {"aria-required-parent"}),
    ("/admin/pages/search/", {"aria-allowed-role", "heading-order"}),
    # The field for tags, and the one that takes dropped files
    ("/admin/images/", {"label"}),
    ("/admin/documents/", {"label"}),
    # Short texts without a frame: Wagtail's own page for what is not there, and for a preview that cannot be made
    ("/admin/test404/", {"region", "skip-link"}),
    ("/preview/", {"region", "skip-link"}),
]


def of_wagtail(address: str) -> set[str]:
    """The rules that a page of Wagtail's is known to break."""
    return set().union(*(rules for part, rules in KNOWN if part in address))
