"""The page of figures: linked, whole, and as the benchmarks write it."""

import re
from pathlib import Path
from xml.etree.ElementTree import parse

from tests.benchmarks.figures import BEGIN, END, PAGE, PICTURE

CHECKOUT = Path(__file__).resolve().parents[2]


def test_the_readme_links_the_figures() -> None:
    assert f"]({PAGE.relative_to(CHECKOUT)})" in (CHECKOUT / "README.md").read_text("utf-8")


def test_the_page_holds_the_last_table_with_its_machine_and_versions() -> None:
    table = PAGE.read_text("utf-8").partition(BEGIN)[2].partition(END)[0]

    assert all(name in table for name in ("cores", "Python", "KeePassXC", "cryptography", "argon2-cffi", "pykeepass"))
    assert len(re.findall(r"^\| .*logins: ", table, re.MULTILINE)) >= 10


def test_every_test_that_the_page_names_is_there() -> None:
    named = set(re.findall(r"`(?:\./)?(tests/[\w/.]+)", PAGE.read_text("utf-8")))

    assert len(named) >= 6
    assert not [path for path in named if not (CHECKOUT / path).exists()]


def test_the_picture_is_one_and_shows_every_ratio() -> None:
    bars = parse(PICTURE).findall("{http://www.w3.org/2000/svg}rect")  # noqa: S314  # ours

    ratios = re.findall(r"^\|[^|]+\|[^|]+\|[^|]+\| [\d.]+ \|(?! bare)", PAGE.read_text("utf-8"), re.MULTILINE)
    assert len(bars) == len(ratios) + 1
