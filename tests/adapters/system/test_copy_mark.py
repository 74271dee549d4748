import stat
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vault_app.adapters.system.copy_mark import NAME, CopyMarkFile
from vault_app.core.secret import Secret

TEXT = "kV7#tq-Rm2!xZp9s@LwE"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "run"


def test_the_next_start_knows_the_text_again(folder: Path) -> None:
    CopyMarkFile(folder).leave(Secret(TEXT))
    after_a_crash = CopyMarkFile(folder)

    assert after_a_crash.is_left()
    assert after_a_crash.fits(TEXT.encode())
    assert not after_a_crash.fits(b"shopping list")


def test_what_this_process_left_is_not_left_by_another(folder: Path) -> None:
    CopyMarkFile(folder).leave(Secret("of the one that crashed"))
    mark = CopyMarkFile(folder)

    mark.leave(Secret(TEXT))

    assert not mark.is_left()


def test_without_a_copy_there_is_no_mark(folder: Path) -> None:
    mark = CopyMarkFile(folder)
    mark.remove()

    assert not mark.is_left()
    assert not mark.fits(TEXT.encode())


def test_the_mark_goes_with_the_copy(folder: Path) -> None:
    mark = CopyMarkFile(folder)
    mark.leave(Secret(TEXT))

    mark.remove()

    assert list(folder.iterdir()) == []


def test_only_this_person_can_read_the_mark(folder: Path) -> None:
    CopyMarkFile(folder).leave(Secret(TEXT))

    assert stat.S_IMODE((folder / NAME).stat().st_mode) == 0o600
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


@given(st.text(min_size=4))
def test_the_mark_holds_two_bytes_about_the_text_and_never_the_same(
    tmp_path_factory: pytest.TempPathFactory, text: str
) -> None:
    one, other = (tmp_path_factory.mktemp("run") for _ in range(2))
    for place in (one, other):
        CopyMarkFile(place).leave(Secret(text))
    marks = [(place / NAME).read_bytes() for place in (one, other)]

    assert [len(mark) for mark in marks] == [34, 34]
    assert marks[0][32] < 16  # twelve bits
    assert marks[0] != marks[1]


def test_a_link_that_lies_in_wait_is_replaced_and_not_followed(folder: Path, tmp_path: Path) -> None:
    folder.mkdir()
    theirs = tmp_path / "theirs"
    theirs.write_text("precious")
    (folder / NAME).symlink_to(theirs)

    CopyMarkFile(folder).leave(Secret(TEXT))

    assert theirs.read_text() == "precious"
    assert not (folder / NAME).is_symlink()


def test_where_nothing_can_be_written_nothing_is_marked(tmp_path: Path) -> None:
    (tmp_path / "run").write_text("a file in the folder's place")
    mark = CopyMarkFile(tmp_path / "run")

    mark.leave(Secret(TEXT))
    mark.remove()

    assert not CopyMarkFile(tmp_path / "run").is_left()


@pytest.mark.parametrize("content", [b"", b"x" * 33, b"x" * 35])
def test_a_mark_that_is_none_fits_nothing(folder: Path, content: bytes) -> None:
    folder.mkdir()
    (folder / NAME).write_bytes(content)

    assert not CopyMarkFile(folder).fits(TEXT.encode())
