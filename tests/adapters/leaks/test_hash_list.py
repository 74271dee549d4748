"""A list on this computer is searched, and taken for hostile."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fakes.leaked import list_text, sha1
from vault_app.adapters.leaks.hash_list import HashList
from vault_app.core.errors import NotALeakList

COUNTS = {f"password {number}": number + 1 for number in range(500)}


def written(folder: Path, content: str | bytes) -> Path:
    path = folder / "pwned.txt"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_every_password_of_the_list_is_found_and_no_other(tmp_path: Path, end: str) -> None:
    source = HashList(written(tmp_path, list_text(COUNTS, end=end)))

    assert {password: source.occurrences(sha1(password)) for password in COUNTS} == COUNTS
    assert [source.occurrences(sha1(f"another {number}")) for number in range(500)] == [0] * 500
    assert source.occurrences(bytes(20)) == 0
    assert source.occurrences(b"\xff" * 20) == 0
    source.close()


@pytest.mark.parametrize("text", [list_text({"one": 7}), list_text({"one": 7}).strip(), list_text({"one": 7}).lower()])
def test_a_list_of_one_line_is_a_list(tmp_path: Path, text: str) -> None:
    source = HashList(written(tmp_path, text))

    assert source.occurrences(sha1("one")) == 7
    assert source.occurrences(sha1("two")) == 0


@given(st.sets(st.integers(0, 2**16), min_size=1, max_size=60), st.integers(0, 2**16), st.booleans())
def test_what_is_found_is_what_a_dictionary_would_give(
    tmp_path_factory: pytest.TempPathFactory,
    numbers: set[int],
    asked: int,
    last_line_ends: bool,  # noqa: FBT001
) -> None:
    text = "".join(f"{number:040X}:{number + 1}\n" for number in sorted(numbers))
    source = HashList(written(tmp_path_factory.mktemp("list"), text if last_line_ends else text[:-1]))

    for number in {asked, *numbers}:
        assert source.occurrences(number.to_bytes(20, "big")) == (number + 1 if number in numbers else 0)
    source.close()


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "empty"),
        (b"\n", "line"),
        (b"not a list at all\n", "line"),
        (b"password,count\n123456,5\n", "line"),
        (b"\x00" * 100_000, "line"),
        (b"A" * 100_000, "line"),
        (b"A" * 40 + b":1\n" + b"B" * 1_000_000, "line"),
        (b"A" * 40 + b":" + b"9" * 200 + b"\n", "line"),
        (b"A" * 39 + b"G:1\n", "line"),
        (b"A" * 40 + b":-1\n", "line"),
        (b"A" * 40 + b"\n", "line"),
        (b"A" * 32 + b":5\n", "ntlm"),
        (b"F" * 40 + b":1\n" + b"A" * 40 + b":1\n", "order"),
        ("".join(list_text({password: 1}) for password in COUNTS).encode(), "order"),
        (b"\xef\xbb\xbf" + b"A" * 40 + b":1\n", "line"),
        (("A" * 40 + ":1\n").encode("utf-16"), "line"),
    ],
)
def test_what_is_no_list_is_refused(tmp_path: Path, content: bytes, reason: str) -> None:
    with pytest.raises(NotALeakList) as caught:
        HashList(written(tmp_path, content))

    assert caught.value.reason == reason


def test_a_list_that_is_out_of_order_where_nobody_looked_is_found_out_while_searching(tmp_path: Path) -> None:
    lines = list_text({f"password {number}": 1 for number in range(20_000)}).splitlines(keepends=True)
    path = written(tmp_path, "".join(lines))
    source = HashList(path)
    first = lines[0].encode()
    middle = path.stat().st_size // 2 // len(first) * len(first)
    with path.open("r+b") as file:
        file.seek(middle // 2 // len(first) * len(first))
        file.write(b"F" * 40)

    with pytest.raises(NotALeakList) as caught:
        source.occurrences(sha1("nothing") if sha1("nothing") < b"\x40" else b"\x10" * 20)

    assert caught.value.reason == "order"


def test_a_list_that_became_shorter_is_told(tmp_path: Path) -> None:
    path = written(tmp_path, list_text(COUNTS))
    source = HashList(path)
    os.truncate(path, 10)

    with pytest.raises(NotALeakList) as caught:
        source.occurrences(b"\xee" * 20)

    assert caught.value.reason == "changed"


def test_a_line_that_grew_while_searching_is_told(tmp_path: Path) -> None:
    path = written(tmp_path, list_text(COUNTS))
    source = HashList(path)
    path.write_bytes(b"A" * path.stat().st_size)

    with pytest.raises(NotALeakList):
        source.occurrences(b"\xee" * 20)


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(NotALeakList) as caught:
        HashList(tmp_path / "nothing.txt")

    assert caught.value.reason == "missing"


def test_a_folder_is_no_list(tmp_path: Path) -> None:
    with pytest.raises(NotALeakList) as caught:
        HashList(tmp_path)

    assert caught.value.reason == "not-a-file"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_pipe_keeps_nobody_waiting(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")

    with pytest.raises(NotALeakList):
        HashList(tmp_path / "pipe")


def test_a_closed_list_is_closed_for_good(tmp_path: Path) -> None:
    source = HashList(written(tmp_path, list_text(COUNTS)))
    source.close()
    source.close()

    with pytest.raises(NotALeakList) as caught:
        source.occurrences(bytes(20))

    assert caught.value.reason == "failed"


@contextmanager
def as_nobody() -> Iterator[None]:
    """Give up the rights of root for a moment, who may read everything."""
    root = os.geteuid() == 0
    if root:
        os.seteuid(65_534)
    try:
        yield
    finally:
        if root:
            os.seteuid(0)


def test_a_file_that_may_not_be_read_is_told(tmp_path: Path) -> None:
    path = written(tmp_path, list_text(COUNTS))
    path.chmod(0)

    with as_nobody(), pytest.raises(NotALeakList) as caught:
        HashList(path)

    assert caught.value.reason == "no-permission"


def test_a_sparse_file_of_forty_gigabytes_is_searched_in_few_reads(tmp_path: Path) -> None:
    """A huge file costs no more memory or time: it is no list, and that is told at once."""
    path = written(tmp_path, list_text(COUNTS))
    os.truncate(path, 40 << 30)

    with pytest.raises(NotALeakList):
        HashList(path)
