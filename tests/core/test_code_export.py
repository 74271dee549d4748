import base64
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vault_app.core.code_export import MOST_CODES, read_code_export
from vault_app.core.errors import OutOfRange
from vault_app.core.secret import Secret
from vault_app.core.totp import CodeRules

SEED = b"Hello!\xde\xad\xbe\xef"


def varint(number: int) -> bytes:
    written = bytearray()
    while number > 0x7F:
        written.append(number & 0x7F | 0x80)
        number >>= 7
    return bytes([*written, number])


def field(number: int, value: int | bytes) -> bytes:
    if isinstance(value, int):
        return varint(number << 3) + varint(value)
    return varint(number << 3 | 2) + varint(len(value)) + value


def code(seed: bytes = SEED, name: bytes = b"dana", issuer: bytes = b"ACME", **numbers: int) -> bytes:
    given = {"algorithm": 1, "digits": 1, "kind": 2, **numbers}
    body = field(1, seed) + field(2, name) + field(3, issuer)
    body += field(4, given["algorithm"]) + field(5, given["digits"]) + field(6, given["kind"])
    return field(1, body)


def export(message: bytes) -> Secret:
    return Secret("otpauth-migration://offline?data=" + quote(base64.b64encode(message), safe=""))


def refused(text: Secret) -> str:
    with pytest.raises(OutOfRange) as caught:
        read_code_export(text)
    return caught.value.what


def test_every_code_is_read_in_its_order() -> None:
    tail = field(2, 1) + field(3, 1) + field(4, 0) + field(5, 4_294_967_295)

    rules = read_code_export(export(code() + code(name=b"Mail:mia", issuer=b"", algorithm=3, digits=2) + tail))

    assert rules == (
        CodeRules(seed=Secret(SEED), issuer="ACME", account="dana"),
        CodeRules(seed=Secret(SEED), algorithm="SHA512", digits=8, issuer="Mail", account="mia"),
    )


def test_an_export_that_the_app_once_made_is_read() -> None:
    made = "otpauth-migration://offline?data=CjEKCkhlbGxvId6tvu8SGEV4YW1wbGU6YWxpY2VAZ29vZ2xlLmNvbRoHRXhhbXBsZTAC"

    assert read_code_export(Secret(made)) == (
        CodeRules(seed=Secret(SEED), issuer="Example", account="alice@google.com"),
    )


def test_counter_based_codes_are_left_out() -> None:
    assert len(read_code_export(export(code(kind=1) + code()))) == 1
    assert refused(export(code(kind=1))) == "code-kind"


def test_what_is_unknown_is_skipped() -> None:
    unknown = varint(9 << 3 | 1) + bytes(8) + varint(9 << 3 | 5) + bytes(4)

    assert len(read_code_export(export(unknown + code()))) == 1


@pytest.mark.parametrize(
    ("message", "what"),
    [
        (b"", "code-export"),
        (field(2, 1), "code-export"),
        (field(1, 7), "code-export"),
        (code()[:-1], "code-export"),
        (b"\xff" * 12, "code-export"),
        (varint(1 << 3 | 3), "code-export"),
        (code() * (MOST_CODES + 1), "code-export"),
        (field(1, field(1, 5)), "code-export"),
        (field(1, field(1, SEED) + field(6, b"x")), "code-export"),
        (code(name=b"\xff"), "code-export"),
        (code(seed=b""), "code-seed"),
        (code(algorithm=4), "code-algorithm"),
        (code(digits=9), "code-digits"),
    ],
)
def test_what_is_no_such_export_is_refused(message: bytes, what: str) -> None:
    assert refused(export(message)) == what


@pytest.mark.parametrize(
    "typed",
    [
        "otpauth-migration://offline",
        "otpauth-migration://offline?data=A",
        "otpauth://totp/x?secret=JBSWY3DP",
        "otpauth-migration://offline?data=" + "A" * 40_000,
    ],
)
def test_an_address_without_an_export_is_refused(typed: str) -> None:
    assert refused(Secret(typed)) == "code-export"


@given(st.binary(max_size=60))
def test_whatever_is_scanned_is_read_or_refused(message: bytes) -> None:
    for written in (message, field(1, message), code() + message):
        try:
            read_code_export(export(written))
        except OutOfRange:
            continue
