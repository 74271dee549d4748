"""What comes with the app about websites: Apple's password rules and change pages (MIT)."""

import json
from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path

from vault_app.core.site_book import SiteBook


def shipped_sites(resources: Path) -> SiteBook:
    """Give the tables below the folder of shipped data; each is read when it is first looked at."""
    folder = resources / "site_rules"
    return SiteBook(_Table(folder / "password-rules.json"), _Table(folder / "change-pages.json"))


class _Table(Mapping[str, str]):
    """A JSON object of texts. Raises OSError where the installation is incomplete."""

    def __init__(self, path: Path) -> None:
        self._path = path

    @cached_property
    def _entries(self) -> dict[str, str]:
        read: dict[str, str] = json.loads(self._path.read_text(encoding="utf-8"))
        return read

    def __getitem__(self, domain: str) -> str:
        return self._entries[domain]

    def __iter__(self) -> Iterator[str]:
        return iter(self._entries)

    def __len__(self) -> int:
        return len(self._entries)
