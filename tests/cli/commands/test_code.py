"""One-time codes on the command line: ``show --code`` and ``copy --code``."""

import pytest

from tests.cli.commands.test_copy import copied_while_waiting
from tests.cli.console import PASSPHRASE, PATH, Console
from vault_app.core.draft import Draft, DraftField
from vault_app.core.ids import CODE, PASSWORD, FieldId
from vault_app.core.item import Field, FieldType
from vault_app.core.secret import Secret
from vault_app.services.editing import put_items
from vault_app.services.save_item import save_item
from vault_app.services.session import Session
from vault_app.services.unlock_vault import unlock_vault
from vault_app.vaultfile.credential import PassphraseCredential

SEED = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"  # of RFC 6238
NOW = 1_111_111_109
CODE_NOW, LATE = "07081804", "081804"
ADDRESS = f"otpauth://totp/x?secret={SEED}&digits=8"


def opened(console: Console) -> Session:
    return unlock_vault(console.store_at(PATH), PassphraseCredential(Secret(PASSPHRASE)), doors=console.doors())


def add(console: Console, title: str, *codes: tuple[bytes, str, str]) -> None:
    session = opened(console)
    fields = [DraftField(FieldId(own), FieldType.CODE, Secret(key), label) for own, key, label in codes]
    fields.append(DraftField(PASSWORD, FieldType.PASSWORD, Secret("hunter2 hunter2")))
    save_item(session, Draft(None, "login", title, tuple(fields)), doors=session.doors)
    session.lock()


@pytest.fixture
def console() -> Console:
    console = Console().created()
    add(console, "Mail", (CODE, ADDRESS, ""))
    add(console, "Bank", (b"\x01" * 16, ADDRESS, "Login"), (b"\x02" * 16, SEED, "Transfers"))
    add(console, "Plain")
    console.clock.pass_seconds(NOW - console.clock.now_ms() / 1_000)
    return console


def test_show_prints_the_code_that_holds_now(console: Console) -> None:
    said = console.run("show", "Mail", "--code")

    assert (said.code, said.out, said.err) == (0, CODE_NOW + "\n", "")


def test_a_field_of_ones_own_is_named(console: Console) -> None:
    assert console.run("show", "Bank", "--code", "--field", "transfers").out == LATE + "\n"


def test_which_of_several_codes_is_meant_is_asked(console: Console) -> None:
    said = console.run("show", "Bank", "--code")

    assert (said.code, said.out) == (2, "")
    assert "Login, Transfers" in said.err


@pytest.mark.parametrize(
    ("title", "words"), [("Plain", ()), ("Mail", ("--field", "password")), ("Mail", ("--field", "x"))]
)
def test_what_is_no_code_is_not_found(console: Console, title: str, words: tuple[str, ...]) -> None:
    said = console.run("show", title, "--code", *words)

    assert (said.code, said.out) == (6, "")


@pytest.mark.parametrize("other", ["--json", "--reveal"])
def test_the_code_is_printed_alone(console: Console, other: str) -> None:
    words = ("--field", "code") if other == "--reveal" else ()

    assert console.run("show", "Mail", "--code", other, *words).code == 2


def test_copy_gives_the_code_and_says_how_long_it_holds(console: Console) -> None:
    code, held, said = copied_while_waiting(console, "Mail", "--code")

    assert (code, held) == (0, CODE_NOW)
    assert said.startswith("Copied one-time code (it holds for 1 s) of “Mail”. It is cleared in 30 s")


def test_copying_the_field_gives_the_code_too_and_never_the_key(console: Console) -> None:
    assert copied_while_waiting(console, "Mail", "--field", "code")[1] == CODE_NOW


def test_a_kept_key_that_gives_no_codes_says_so(console: Console) -> None:
    session = opened(console)
    item = next(item for item in session.vault.items() if item.title == "Mail")
    sealed = session.key.seal_value(
        vault_id=session.vault.id, item_id=item.id, field_id=CODE, secret=Secret("otpauth://hotp/x"), bits=0
    )
    put_items(
        session,
        [item.with_(fields=(Field(CODE, FieldType.CODE, sealed, session.stamp()),))],
        doors=session.doors,
    )
    session.lock()

    said = console.run("show", "Mail", "--code")

    assert (said.code, said.out) == (9, "")
    assert "gives no one-time codes" in said.err
