"""What files may be called outside the vault, and how large they are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vault_app.core.attachments import LONGEST_NAME, about_bytes, file_name, files_of
from vault_app.core.ids import FieldId, ItemId, ValueId
from vault_app.core.item import Field, FieldType, Item, Sealed, Stamp

NOW = Stamp(1, 2)


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("report.pdf", "report.pdf"),
        ("Bericht für Büro.pdf", "Bericht für Büro.pdf"),
        ("../../etc/passwd", "_.._etc_passwd"),
        ("..\\..\\boot.ini", "_.._boot.ini"),
        ("C:\\x.txt", "C__x.txt"),
        (".bashrc", "bashrc"),
        ("invoice\u202efdp.exe", "invoice_fdp.exe"),
        ("two\nlines\x00.txt", "two_lines_.txt"),
        ("NUL.txt", "_NUL.txt"),
        ("com1", "_com1"),
        ("trailing. . ", "trailing"),
        ("\udcff.txt", "_.txt"),
        ("", "file"),
        ("...", "file"),
    ],
)
def test_a_name_leads_nowhere_and_shows_what_it_is(label: str, name: str) -> None:
    assert file_name(label) == name


def test_a_long_name_keeps_its_ending() -> None:
    name = file_name("x" * 500 + ".pdf")

    assert (len(name), name[-4:]) == (LONGEST_NAME, ".pdf")
    assert len(file_name("y" * 500)) == LONGEST_NAME


@given(st.text())
def test_no_label_gives_a_name_that_is_none(label: str) -> None:
    name = file_name(label)

    assert name
    assert not set(name) & set('/\\:\x00*?"<>|')
    assert name not in {".", ".."}
    assert len(name) <= LONGEST_NAME


@pytest.mark.parametrize("size", [0, 1, 60, 61, 16_380, 16_384, 100_000, 16 << 20])
def test_the_size_of_a_file_is_told_from_its_seal(size: int) -> None:
    padded = -(-(size + 4) // 64) * 64
    message = bytes(56 + padded + -(-padded // 16_384) * 16)

    assert 0 <= about_bytes(Sealed(ValueId(bytes(16)), message, 0, bytes(16))) - size < 64


def test_files_are_fields_among_others() -> None:
    sealed = Sealed(ValueId(bytes(16)), b"", 0, bytes(16))
    file = Field(FieldId(b"f" * 16), FieldType.FILE, sealed, NOW, "a.pdf")
    other = Field(FieldId(b"o" * 16), FieldType.HIDDEN, sealed, NOW, "b")

    assert files_of(Item(ItemId(bytes(16)), "login", "X", NOW, 2, (other, file))) == (file,)
