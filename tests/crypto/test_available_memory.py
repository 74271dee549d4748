from pathlib import Path

import pytest

from vault_app.crypto.available_memory import available_kib, total_kib


def test_memory_is_read_in_kib(tmp_path: Path) -> None:
    meminfo = tmp_path / "meminfo"
    meminfo.write_text("MemTotal:       24683968 kB\nMemFree: 5 kB\nMemAvailable:   23699456 kB\n", encoding="ascii")

    assert total_kib(meminfo) == 24_683_968
    assert available_kib(meminfo) == 23_699_456


@pytest.mark.parametrize("content", ["", "MemFree: 5 kB", "MemAvailable:", "MemAvailable: much"])
def test_what_is_not_told_is_none(tmp_path: Path, content: str) -> None:
    meminfo = tmp_path / "meminfo"
    meminfo.write_text(content, encoding="ascii")

    assert available_kib(meminfo) is None
    assert available_kib(tmp_path / "nothing") is None
