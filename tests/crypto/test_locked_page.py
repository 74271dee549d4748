import ctypes
import mmap
import re
import sys
from pathlib import Path

import pytest

from vault_app.crypto.locked_page import PAGE, new_page


def _flags_of(page: mmap.mmap) -> list[str]:
    """Give the kernel's flags of the mapping in which the page lies; neighbours of its kind are one mapping with it."""
    address = ctypes.addressof(ctypes.c_char.from_buffer(page))
    inside = False
    for line in Path("/proc/self/smaps").read_text(encoding="utf-8").splitlines():
        if bounds := re.match(r"([0-9a-f]+)-([0-9a-f]+) ", line):
            inside = int(bounds[1], 16) <= address < int(bounds[2], 16)
        elif inside and line.startswith("VmFlags:"):
            return line.split()[1:]
    raise AssertionError("the page is in no mapping")


def test_a_page_is_zeros_and_can_be_written() -> None:
    page = new_page()

    page[:3] = b"key"

    assert page[:4] == b"key\0"
    assert len(page) == PAGE


@pytest.mark.skipif(sys.platform != "linux", reason="asks Linux's /proc")
def test_a_page_is_locked_and_left_out_of_dumps() -> None:
    if not Path("/proc/self/smaps").exists() or "VmFlags" not in Path("/proc/self/smaps").read_text(encoding="utf-8"):
        pytest.skip("this kernel does not show the flags of memory")
    flags = _flags_of(new_page())

    assert "dd" in flags
    assert "lo" in flags


@pytest.mark.parametrize("failure", [OSError, AttributeError, TypeError])
def test_a_system_that_cannot_lock_still_gives_a_page(failure: type[Exception]) -> None:
    def refuse() -> None:
        raise failure

    page = new_page(lock=refuse)  # type: ignore[arg-type]  # it never returns

    assert page[:1] == b"\0"


def test_a_system_without_advice_or_private_mappings_still_gives_a_page(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("MADV_DONTDUMP", "MAP_PRIVATE", "MAP_ANONYMOUS"):
        monkeypatch.delattr(mmap, name, raising=False)

    assert new_page()[:1] == b"\0"
