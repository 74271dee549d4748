"""Pictures of the page in several looks, for a person to look at: they go where ``VAULT_PICTURES`` says, if it does."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.ui.browse.stage import Look
from vault_app.ui.theme.theme import theme


@pytest.fixture
def pictures(tmp_path: Path) -> Path:
    folder = Path(os.environ.get("VAULT_PICTURES", tmp_path))
    folder.mkdir(parents=True, exist_ok=True)
    return folder


@pytest.fixture
def look(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[Look]:
    """Wear the look that a test is parametrized with, indirectly."""
    wanted: Look = request.param
    theme().apply(qapp, wanted.scheme, wanted.scale)
    theme().set_scheme(wanted.scheme)
    yield wanted
    theme().apply(qapp, "light", 1.0)
