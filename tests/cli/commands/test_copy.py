import os
import signal

import pytest

from tests.cli.console import PASSPHRASE, Caught, Console, piped
from vault_app.cli.desk import Desk
from vault_app.cli.main import main
from vault_app.cli.output import Output
from vault_app.cli.prompt import LinePrompt
from vault_app.core.settings import Settings


@pytest.fixture
def console() -> Console:
    return Console().created().with_login("--title", "GitHub", "--username", "ann")


def copied_while_waiting(console: Console, *words: str, during: object = None) -> tuple[int, str, str]:
    """Run copy; give its code, what the clipboard held while it waited, and what it said."""
    held: list[str] = []

    def wait(seconds: float) -> None:
        console.waited.append(seconds)
        held.append(console.clipboard.text)
        if callable(during):
            during()

    err = Caught()
    with piped(f"{PASSPHRASE}\n".encode()) as handle:
        desk = Desk(console, prompt=LinePrompt(handle), output=Output(Caught(), err), wait=wait)
        code = main(["copy", *words], desk=desk)
    return code, "".join(held), err.text


def test_a_password_is_on_the_clipboard_for_half_a_minute(console: Console) -> None:
    code, held, said = copied_while_waiting(console, "GitHub")

    assert (code, held, console.waited) == (0, "hunter2 hunter2", [30])
    assert console.clipboard.text == ""
    assert said == ("Copied password of “GitHub”. It is cleared in 30 s; Ctrl+C clears it now.\nCleared.\n")


def test_another_field_can_be_copied(console: Console) -> None:
    assert copied_while_waiting(console, "GitHub", "--field", "username")[1] == "ann"


def test_the_time_is_the_settings_or_as_asked(console: Console) -> None:
    console.settings.save(Settings(clear_after=60))
    copied_while_waiting(console, "GitHub")
    copied_while_waiting(console, "GitHub", "--clear-after", "10")

    assert console.waited == [60, 10]


@pytest.mark.parametrize("seconds", ["9", "121", "0"])
def test_a_time_out_of_range_is_refused(console: Console, seconds: str) -> None:
    assert copied_while_waiting(console, "GitHub", "--clear-after", seconds)[:2] == (9, "")


def test_what_someone_copied_meanwhile_stays(console: Console) -> None:
    def someone_copies() -> None:
        console.clipboard.text = "someone's"

    code, _, said = copied_while_waiting(console, "GitHub", during=someone_copies)

    assert code == 0
    assert console.clipboard.text == "someone's"
    assert "left alone" in said


def interrupt() -> None:
    raise KeyboardInterrupt


@pytest.mark.parametrize(
    "end", [interrupt, lambda: os.kill(os.getpid(), signal.SIGTERM), lambda: os.kill(os.getpid(), signal.SIGHUP)]
)
def test_ending_it_early_clears_the_clipboard(console: Console, end: object) -> None:
    code, held, said = copied_while_waiting(console, "GitHub", during=end)

    assert (code, held) == (0, "hunter2 hunter2")
    assert console.clipboard.text == ""
    assert said.endswith("Cleared.\n")


def test_signals_mean_afterwards_what_they_meant_before(console: Console) -> None:
    before = signal.getsignal(signal.SIGTERM)

    copied_while_waiting(console, "GitHub")

    assert signal.getsignal(signal.SIGTERM) is before


def test_a_clipboard_that_remembers_is_refused_unless_accepted(console: Console) -> None:
    console.clipboard_hides = False

    code, held, said = copied_while_waiting(console, "GitHub")
    assert (code, held) == (9, "")
    assert "--insecure-clipboard" in said

    assert copied_while_waiting(console, "GitHub", "--insecure-clipboard")[1] == "hunter2 hunter2"


def test_a_field_that_is_not_there_is_not_found_and_the_others_are_named(console: Console) -> None:
    code, held, said = copied_while_waiting(console, "GitHub", "--field", "colour")

    assert (code, held) == (6, "")
    assert "username, password" in said
