"""The hash of the lists."""

from vault_app.core.secret import Secret
from vault_app.crypto.leak_digest import leak_digest


def test_it_is_sha_1_of_the_text() -> None:
    # FIPS 180-4, example of "abc"
    assert leak_digest(Secret("abc")).hex() == "a9993e364706816aba3e25717850c26c9cd0d89d"


def test_a_text_beyond_ascii_is_hashed_as_utf_8() -> None:
    assert leak_digest(Secret("ä")) == leak_digest(Secret("ä".encode()))
