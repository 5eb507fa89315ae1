"""What customers say."""

from collections.abc import Iterable
from typing import Any

_BEST, _WORST = 5, 1


def rating(average: float, count: int) -> dict:
    """The average of all reviews, as a part of a service or branch; nothing where there are none.

    average: stars from 1 to 5.
    """
    if not count:
        return {}
    return {
        "aggregateRating": {
            "@type": "AggregateRating",
            "ratingValue": round(float(average), 1),
            "reviewCount": count,
            "bestRating": _BEST,
            "worstRating": _WORST,
        }
    }


def reviews(shown: Iterable[Any]) -> dict:
    """The reviews that stand on the page (portal.referrals.models.Review), as a part of a service or branch."""
    entries = [
        {
            "@type": "Review",
            "author": {"@type": "Person", "name": review.author},
            "datePublished": review.happened_on.isoformat(),
            "inLanguage": review.language,
            "reviewBody": review.text,
            "reviewRating": {
                "@type": "Rating",
                "ratingValue": review.rating,
                "bestRating": _BEST,
                "worstRating": _WORST,
            },
        }
        for review in shown
    ]
    return {"review": entries} if entries else {}
