"""What the wiring gives for looking leaks up."""

from pathlib import Path

from tests.fakes.leaked import list_text, sha1
from vault_app import wiring
from vault_app.core.leaks import FROM_FILE, ONLINE


def test_a_list_on_this_computer_is_opened(tmp_path: Path) -> None:
    path = tmp_path / "pwned.txt"
    path.write_text(list_text({"123456": 42}), encoding="ascii")
    source = wiring.leak_list(path)

    assert source.kind == FROM_FILE
    assert source.occurrences(sha1("123456")) == 42
    source.close()


def test_the_service_is_made_ready_without_being_asked() -> None:
    source = wiring.leak_service()

    assert source.kind == ONLINE
    source.close()
