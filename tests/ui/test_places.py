from pathlib import Path

import pytest
from PySide6.QtCore import QDir, Qt
from PySide6.QtWidgets import QApplication

from vault_app.ui.places import ago, folder_to_begin_in, short_path
from vault_app.ui.plural import plural

MINUTE, HOUR, DAY = 60_000, 3_600_000, 86_400_000


@pytest.mark.parametrize(
    ("elapsed", "words"),
    [
        (0, "just now"),
        (59_999, "just now"),
        (12 * MINUTE, "12 min ago"),
        (3 * HOUR + MINUTE, "3 h ago"),
        (DAY, "1 day ago"),
        (3 * DAY, "3 days ago"),
    ],
)
def test_a_time_that_passed_reads_as_people_say_it(elapsed: int, words: str) -> None:
    assert ago(elapsed) == words


def test_a_path_at_home_is_short() -> None:
    assert short_path(QDir.homePath() + "/Vaults/n.vault") == "~/Vaults/n.vault"


def test_a_path_elsewhere_is_whole() -> None:
    assert short_path("/srv/n.vault") == QDir.toNativeSeparators("/srv/n.vault")


def test_a_path_begins_at_its_beginning_in_a_mirrored_window_too(qapp: QApplication) -> None:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    path = short_path("/srv/n.vault")
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)

    assert path == "\N{LEFT-TO-RIGHT MARK}" + QDir.toNativeSeparators("/srv/n.vault")


def test_one_has_no_plural() -> None:
    assert (plural("%n item(s)", 1), plural("%n item(s)", 2)) == ("1 item", "2 items")


def test_a_dialog_begins_beside_the_file(tmp_path: Path) -> None:
    assert folder_to_begin_in(tmp_path / "a.vault") == str(tmp_path)


def test_a_dialog_begins_at_home_where_the_folder_is_missing(tmp_path: Path) -> None:
    assert folder_to_begin_in(tmp_path / "vault-app" / "a.vault") == QDir.homePath()
