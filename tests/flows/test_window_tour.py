"""The tour is the whole job by real events; here it is held to what it promises."""

from pathlib import Path

import pytest

from vault_app import wiring
from vault_app.ui import hands, main
from vault_app.ui.tour import tour


@pytest.mark.usefixtures("qapp")
def test_the_tour_goes_through_the_whole_job(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code = tour(str(tmp_path / "pictures"), wiring, main.start)

    lines = capsys.readouterr().out.splitlines()
    assert code == 0, "\n".join(lines)
    assert len([line for line in lines if line.endswith(" ms")]) == 17
    assert lines[-1] == f"pictures: {tmp_path / 'pictures'}"
    assert len(list((tmp_path / "pictures").glob("*.png"))) >= 17


@pytest.mark.usefixtures("qapp")
def test_a_step_that_fails_is_named_and_ends_the_tour(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hands, "PATIENCE_MS", 0)

    code = tour(str(tmp_path), wiring, main.start)

    out = capsys.readouterr().out
    assert code == 1
    assert "FAILED: Lost" in out
    assert list(tmp_path.glob("*-failed.png"))
