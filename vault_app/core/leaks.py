"""What a look for leaked passwords found: facts about sealed values, kept without any value."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final

from vault_app.core.ids import ItemId, ValueId

# A value that was replaced has another id, so what was found about the old one no longer counts.
LeakKey = tuple[ItemId, ValueId]

FROM_FILE: Final = "file"
ONLINE: Final = "online"


@dataclass(frozen=True, slots=True)
class LeakReport:
    """The last look for leaked passwords.

    Attributes:
        time: when it ended, ms since 1970; 0 where there was none.
        source: `FROM_FILE` or `ONLINE`.
        checked: how many passwords were looked up.
        found: how often each leaked password occurs in the lists, at least 1.
    """

    time: int = 0
    source: str = ""
    checked: int = 0
    found: Mapping[LeakKey, int] = field(default_factory=lambda: MappingProxyType({}))


NEVER_CHECKED: Final = LeakReport()
