"""``vault-cli copy`` on a real X server: what it copied goes with it, also where it is killed."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack

import pytest

from tests.desktop.known_vault import known_vault
from tests.desktop.started import CHECKOUT, ended, home_folder, until
from tests.desktop.x_desktop import XDesktop, needs_x11, x_desktop

pytestmark = needs_x11


@pytest.fixture(params=["xclip", "xsel"])
def copied(request: pytest.FixtureRequest) -> Iterator[tuple[XDesktop, "subprocess.Popen[bytes]"]]:
    """Gives a desktop on whose clipboard a password lies, and the program that put it there with that tool."""
    with ExitStack() as stack:
        home = stack.enter_context(home_folder())
        desktop = stack.enter_context(x_desktop(home))
        tools = home / "tools"
        tools.mkdir()
        (tools / request.param).symlink_to(f"/usr/bin/{request.param}")
        vault = known_vault(home / "desk.vault")
        command = [sys.executable, "-m", "vault_app.cli.main", "--vault", str(vault.path), "copy", vault.titles[0]]
        program = subprocess.Popen(
            [*command, "--insecure-clipboard"],
            stdin=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env={**desktop.environment, "PATH": str(tools)},
            cwd=CHECKOUT,
        )
        stack.enter_context(ended(program))
        assert program.stdin is not None
        program.stdin.write(f"{vault.passphrase}\n".encode())
        program.stdin.close()
        assert program.stderr is not None
        with program.stderr:
            assert b"Copied" in program.stderr.readline()
            assert desktop.clipboard() == vault.passwords[0]
            yield desktop, program


def test_nothing_of_it_is_left_once_it_is_killed(copied: tuple[XDesktop, "subprocess.Popen[bytes]"]) -> None:
    desktop, program = copied

    program.kill()
    program.wait()

    assert until(lambda: not desktop.clipboard(), patience=3)


def test_it_is_cleared_where_the_program_is_told_to_end(
    copied: tuple[XDesktop, "subprocess.Popen[bytes]"],
) -> None:
    desktop, program = copied

    program.terminate()

    assert program.wait(5) == 0
    assert not desktop.clipboard()
