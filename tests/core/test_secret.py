"""A secret leaves by `reveal` and `borrow` and by nothing else."""

import copy
import json
import logging
import pickle
import pprint
from collections.abc import Callable
from dataclasses import asdict, dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vault_app.core.secret import Secret

TEXT = "hunter2-hunter2"


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_the_text_comes_back_as_it_went_in(text: str) -> None:
    secret = Secret(text)

    assert secret.reveal() == text
    assert Secret(text.encode()) == secret
    assert bool(secret) == bool(text)
    with secret.borrow() as view:
        assert bytes(view) == text.encode()


@dataclass(frozen=True)
class Holder:
    secret: Secret


REFUSED: dict[str, Callable[[Secret], object]] = {
    "str": str,
    "format": format,
    "f-string": lambda secret: f"{secret}",
    "f-string with a width": lambda secret: f"{secret:>40}",
    "%s": lambda secret: "%s" % secret,  # noqa: UP031  # one of the ways to format
    "str.format": "{}".format,
    "hash": hash,
    "dictionary key": lambda secret: {secret: 1},
    "pickle": pickle.dumps,
    "copy": copy.copy,
    "deepcopy": copy.deepcopy,
    "asdict": lambda secret: asdict(Holder(secret)),
    "json": json.dumps,
    "iterate": list,  # type: ignore[dict-item]  # that it is no iterable is the test
    "bytes": bytes,  # type: ignore[dict-item]  # the same
    "len": len,  # type: ignore[dict-item]  # the same
    "concatenate": lambda secret: "x" + secret,  # type: ignore[operator]  # the same
    "vars": vars,
}


@pytest.mark.parametrize("way", REFUSED)
def test_a_secret_refuses_every_other_way_out(way: str) -> None:
    with pytest.raises(TypeError) as caught:
        REFUSED[way](Secret(TEXT))

    assert TEXT not in str(caught.value)


SHOWN: dict[str, Callable[[object], str]] = {
    "repr": repr,
    "!r": lambda thing: f"{thing!r}",
    "ascii": ascii,
    "pprint": pprint.pformat,
    "in a list": lambda thing: str([thing]),
    "in an exception": lambda thing: str(ValueError([thing])),
}


@pytest.mark.parametrize("way", SHOWN)
def test_what_is_printed_of_a_secret_says_nothing(way: str) -> None:
    for thing in (Secret(TEXT), Holder(Secret(TEXT))):
        shown = SHOWN[way](thing)
        assert "Secret" in shown
        assert "hunter" not in shown


def test_a_log_record_of_a_secret_says_nothing(caplog: pytest.LogCaptureFixture) -> None:
    logging.getLogger("test").warning("%r", Secret(TEXT))

    assert "hunter" not in caplog.text


def test_wiping_overwrites_the_buffer_itself() -> None:
    buffer = bytearray(TEXT.encode())
    secret = Secret.adopt(buffer)
    with secret.borrow() as view:
        assert view.readonly
        seen = view.obj
    assert seen is buffer

    secret.wipe()
    secret.wipe()

    assert not secret
    assert secret.reveal() == ""
    assert buffer == b""


def test_what_is_wiped_was_zero_before_it_was_let_go() -> None:
    class Watched(bytearray):
        seen = b""

        def clear(self) -> None:
            self.seen = bytes(self)
            super().clear()

    buffer = Watched(TEXT.encode())
    Secret.adopt(buffer).wipe()

    assert buffer.seen == bytes(len(TEXT))


def test_a_lent_buffer_is_not_wiped_under_its_reader() -> None:
    secret = Secret(TEXT)

    with secret.borrow() as view:
        with pytest.raises(BufferError):
            secret.wipe()
        assert len(view) == len(TEXT)


def test_an_adopted_buffer_is_not_copied_and_a_given_one_is() -> None:
    buffer = bytearray(b"first")
    adopted, copied = Secret.adopt(buffer), Secret(buffer)

    buffer[:] = b"later"

    assert adopted.reveal() == "later"
    assert copied.reveal() == "first"


def test_a_duplicate_is_wiped_on_its_own() -> None:
    secret = Secret(TEXT)
    twin = secret.duplicate()

    secret.wipe()

    assert twin.reveal() == TEXT


def test_secrets_are_equal_by_their_text_and_to_nothing_else() -> None:
    assert Secret(TEXT) == Secret(TEXT)
    assert Secret(TEXT) != Secret(TEXT + "!")
    assert Secret(TEXT) != TEXT
    assert Secret() != b""
