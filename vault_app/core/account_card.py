"""The account card: does this person need an account, and does it need a password?

Its answers are fields of the item like any other; all of them may be left out. How people sign in elsewhere is kept
as a word for the two most common providers, as `NO_SIGN_ON` where somebody found that there is none, and as typed
for any other.
"""

from typing import Final

from vault_app.core.ids import KNOWN_TO, OWNER, PROVISIONER, REASON, REVIEW, SIGN_ON, FieldId
from vault_app.core.item import FieldType

MICROSOFT: Final = "microsoft"
GOOGLE: Final = "google"
NO_SIGN_ON: Final = "none"

REVIEW_MONTHS: Final = (3, 6, 12)

# In the order in which every screen shows them.
CARD_FIELDS: Final[dict[FieldId, FieldType]] = {
    OWNER: FieldType.TEXT,
    REASON: FieldType.TEXT,
    SIGN_ON: FieldType.TEXT,
    PROVISIONER: FieldType.TEXT,
    KNOWN_TO: FieldType.TEXT,
    REVIEW: FieldType.DATE,
}


def has_sign_on(answer: str) -> bool:
    """Tell whether an answer says that people sign in through another account, without a password of their own."""
    return bool(answer.strip()) and answer != NO_SIGN_ON
