"""Which accounts somebody should look at: past their review, without an owner, with a password they do not need."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from vault_app.core.account_card import has_sign_on
from vault_app.core.days import read_day
from vault_app.core.field_places import FieldPlaces
from vault_app.core.ids import OWNER, REVIEW, SIGN_ON
from vault_app.core.item import FieldType

if TYPE_CHECKING:
    from vault_app.core.vault import Vault


class Review(StrEnum):
    """Why an account is on the list, the most pressing first."""

    SIGN_ON = "sign-on"
    DUE = "due"
    NO_OWNER = "no-owner"


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountReport:
    """Positions in the snapshot that was looked at.

    Attributes:
        by_review: the accounts with each reason; the longest past its review first.
        every: each account with a reason once, with its most pressing one.
        days: when a review was due.
        sign_on: through what people could sign in instead.
        judged: how many accounts there are: what has a password, or an answer on its card.
    """

    by_review: Mapping[Review, Sequence[int]] = field(default_factory=dict)
    every: Sequence[tuple[int, Review]] = ()
    days: Mapping[int, date] = field(default_factory=dict)
    sign_on: Mapping[int, str] = field(default_factory=dict)
    judged: int = 0

    def count(self, review: Review) -> int:
        """Tell how many accounts have a reason."""
        return len(self.by_review.get(review, ()))


def accounts_of(vault: "Vault", *, today: date) -> AccountReport:
    """Look at every account outside the bin, from the columns; nothing is unsealed."""
    places = FieldPlaces(vault)
    owners, answers = places.text_by_item(OWNER), places.text_by_item(SIGN_ON)
    reviews = {position: read_day(text) for position, text in places.text_by_item(REVIEW).items()}
    with_password = dict.fromkeys(map(places.item.__getitem__, places.of_type(FieldType.PASSWORD)))
    accounts = sorted({*with_password, *owners, *answers, *reviews})
    due = [(day, position) for position, day in reviews.items() if day is not None and day <= today]
    sign_on = {position: text for position, text in answers.items() if has_sign_on(text)}
    by_review = {
        Review.SIGN_ON: tuple(position for position in sign_on if position in with_password),
        Review.DUE: tuple(position for _day, position in sorted(due)),
        Review.NO_OWNER: tuple(position for position in accounts if position not in owners),
    }
    first: dict[int, Review] = {}
    for review, positions in by_review.items():
        for position in positions:
            first.setdefault(position, review)
    return AccountReport(
        by_review=by_review,
        every=tuple(first.items()),
        days={position: day for day, position in due},
        sign_on=sign_on,
        judged=len(accounts),
    )
