import hashlib

from tests.fakes.kdf import CHEAP_LIMITS
from tests.fakes.small_vault import small_vault
from vault_app.services.damage_report import damage_report


def test_a_sound_beginning_is_described() -> None:
    data = small_vault().data

    report = damage_report(data, limits=CHEAP_LIMITS)

    assert (report.size, report.sha256, report.like_a_vault) == (len(data), hashlib.sha256(data).digest(), True)
    assert (report.version, report.failure) == (1, "")
    assert report.info is not None
    assert report.info.number == 2


def test_a_broken_beginning_says_where() -> None:
    data = bytearray(small_vault().data)
    data[60] ^= 1

    report = damage_report(bytes(data), limits=CHEAP_LIMITS)

    assert report.info is None
    assert "check" in report.failure


def test_a_file_that_was_cut_off_by_a_crash_ends_with_zeros() -> None:
    assert damage_report(small_vault().data + bytes(512), limits=CHEAP_LIMITS).zeros_at_end >= 512


def test_what_is_no_vault_has_no_version() -> None:
    report = damage_report(b"shopping list")

    assert (report.like_a_vault, report.version, report.info) == (False, None, None)
