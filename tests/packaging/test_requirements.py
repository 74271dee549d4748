"""The pinned lists: every version fixed, every file by its hash, everything the app depends on in them."""

import re
import tomllib
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parents[2]
LISTS = ("requirements.txt", "requirements-dev.txt", "requirements-build.txt")


def entries(name: str) -> list[str]:
    """Each requirement of a list with its hashes, as one line."""
    text = (CHECKOUT / "packaging" / name).read_text("utf-8").replace("\\\n", "")
    return [line for line in text.splitlines() if line.strip() and not line.startswith("#")]


def names(lines: list[str]) -> set[str]:
    return {re.split(r"[^\w.-]", line)[0].lower().replace("_", "-") for line in lines}


@pytest.mark.parametrize("name", LISTS)
def test_every_requirement_has_one_version_and_hashes(name: str) -> None:
    loose = [line for line in entries(name) if not re.match(r"[\w.-]+==\S+( ;[^#]*?)?( +--hash=sha256:\w{64})+$", line)]

    assert entries(name)
    assert loose == []


def test_everything_the_app_depends_on_is_pinned() -> None:
    project = tomllib.loads((CHECKOUT / "pyproject.toml").read_text("utf-8"))["project"]

    assert names(project["dependencies"]) <= names(entries("requirements.txt"))
    assert names(project["optional-dependencies"]["dev"]) <= names(entries("requirements-dev.txt"))


def test_the_lists_agree_with_each_other() -> None:
    pins: dict[tuple[str, str], set[str]] = {}
    for line in (line for name in LISTS for line in entries(name)):
        requirement, _, where = line.partition(" --hash")[0].partition(" ; ")
        pins.setdefault((requirement.partition("==")[0], where.strip()), set()).add(requirement)

    assert [versions for versions in pins.values() if len(versions) > 1] == []


def test_qt_is_pinned_for_linux_macos_and_windows() -> None:
    (qt,) = [line for line in entries("requirements.txt") if line.startswith("pyside6-essentials")]

    # One source-less release: manylinux x86_64 and aarch64, macOS universal, Windows x86_64 and arm64.
    assert qt.count("--hash=") >= 5
