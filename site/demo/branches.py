"""The places that the demo company works from."""

from portal.accounts.models import Branch

#: short name -> name and coverage area, which holds the towns of `demo.content.people`
BRANCHES = {
    "seehalden": ("Seehalden", "8819*, 699*"),
    "clairval": ("Clairval", "7499*"),
    "pontelago": ("Pontelago", "3909*"),
}


def build_branches() -> dict[str, Branch]:
    """Make the branches that are missing; return all by their short name. Safe to run again."""
    return {
        slug: Branch.objects.get_or_create(slug=slug, defaults={"name": name, "postcodes": postcodes})[0]
        for slug, (name, postcodes) in BRANCHES.items()
    }
