"""`vault_app.__main__`: one restart with zeroing memory, then the window or the command line."""

import os
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import pytest

from vault_app import __main__ as launcher
from vault_app.cli import grammar

CHECKOUT = Path(__file__).resolve().parents[1]


class ReplacedError(Exception):
    """Stands for the moment at which the process is another one."""


class Replacement:
    """An execve that notes what it was asked for and never comes back."""

    def __init__(self) -> None:
        self.program = ""
        self.arguments: list[str] = []
        self.environ: dict[str, str] = {}

    def __call__(self, program: str, arguments: list[str], environ: dict[str, str]) -> None:
        self.program, self.arguments, self.environ = program, arguments, environ
        raise ReplacedError


def refused(_program: str, _arguments: list[str], _environ: dict[str, str]) -> None:
    raise PermissionError


def ignored(_program: str, _arguments: list[str], _environ: dict[str, str]) -> None:
    """An execve that comes back, which none does."""


linux_only = pytest.mark.skipif(sys.platform != "linux", reason="memory is zeroed by glibc")


@linux_only
def test_the_first_process_restarts_the_same_program_with_the_same_words() -> None:
    replacement = Replacement()

    with pytest.raises(ReplacedError):
        launcher.main(["--tour", "a b"], environ={"LANG": "C"}, replace_process=replacement)

    assert replacement.program == sys.executable
    assert replacement.arguments == [sys.executable, "-P", launcher.__file__, "--tour", "a b"]
    assert replacement.environ == {
        "LANG": "C",
        "PYTHONMALLOC": "malloc",
        "GLIBC_TUNABLES": "glibc.malloc.perturb=85:glibc.malloc.tcache_count=0:glibc.malloc.mmap_threshold=1048576",
        "VAULT_APP_ZEROING": "1",
    }


@linux_only
def test_the_arguments_of_the_process_are_the_words() -> None:
    replacement = Replacement()

    with pytest.raises(ReplacedError):
        launcher.main(environ={}, replace_process=replacement)

    assert replacement.arguments[3:] == sys.argv[1:]


@linux_only
def test_the_second_process_does_not_restart(capsys: pytest.CaptureFixture[str]) -> None:
    environ = launcher.zeroing_environment({})

    assert launcher.main(["--help"], environ=environ, replace_process=Replacement()) == 0
    assert "usage: vault-app" in capsys.readouterr().out


def test_the_version_is_that_of_the_installed_app(capsys: pytest.CaptureFixture[str]) -> None:
    assert launcher.run(["--version"]) == 0
    assert capsys.readouterr().out == f"vault-app {version('vault-app')}\n"


@linux_only
def test_programs_started_from_the_second_process_inherit_nothing_of_it() -> None:
    environ = launcher.zeroing_environment({"LANG": "C"})

    launcher.starts_zeroing(environ)

    assert environ == {"LANG": "C"}


@linux_only
def test_tunables_a_person_set_are_kept_and_restored() -> None:
    environ = launcher.zeroing_environment({"GLIBC_TUNABLES": "glibc.pthread.rseq=0"})
    assert environ["GLIBC_TUNABLES"] == f"glibc.pthread.rseq=0:{launcher.TUNABLES}"

    launcher.starts_zeroing(environ)

    assert environ == {"GLIBC_TUNABLES": "glibc.pthread.rseq=0"}


@linux_only
def test_where_no_program_may_be_started_it_goes_on_without(capsys: pytest.CaptureFixture[str]) -> None:
    assert launcher.main(["--help"], environ={}, replace_process=refused) == 0
    assert "usage: vault-app" in capsys.readouterr().out


@linux_only
def test_a_replacement_that_comes_back_is_a_defect() -> None:
    with pytest.raises(AssertionError):
        launcher.main(["--help"], environ={}, replace_process=ignored)


@pytest.mark.parametrize("platform", ["darwin", "win32"])
def test_other_platforms_do_not_restart(platform: str) -> None:
    assert not launcher.starts_zeroing({}, platform=platform)


def test_a_frozen_program_is_its_own_interpreter(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)

    assert launcher.same_program(["--tour"]) == [sys.executable, "--tour"]


@pytest.mark.parametrize(
    "line", ["list", "--vault x.vault list --json", "show list", "-v info", "change-passphrase", "--vault=x info"]
)
def test_a_command_among_the_words_asks_for_the_command_line(line: str) -> None:
    assert launcher.names_command(line.split())


@pytest.mark.parametrize("line", ["", "--tour", "--vault list", "work.vault", "work.vault list", "--tour list.d"])
def test_words_without_a_command_ask_for_the_window(line: str) -> None:
    assert not launcher.names_command(line.split())


class FrontDoor:
    """A window or a command line that notes the words it was given."""

    def __init__(self) -> None:
        self.words: list[str] = []

    def main(self, words: list[str]) -> int:
        self.words = words
        return 7


def test_the_window_gets_the_words_and_its_exit_code_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    window = FrontDoor()
    monkeypatch.setattr("vault_app.ui.main", window, raising=False)

    assert launcher.run(["--tour", "pictures"]) == 7
    assert window.words == ["--tour", "pictures"]


def test_the_command_line_gets_the_words_and_its_exit_code_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    command_line = FrontDoor()
    monkeypatch.setattr("vault_app.cli.main", command_line, raising=False)

    assert launcher.run(["--vault", "a.vault", "list"]) == 7
    assert command_line.words == ["--vault", "a.vault", "list"]


def test_the_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert launcher.run(["--help"]) == 0

    words = capsys.readouterr().out.split()
    assert set(words) >= launcher.COMMANDS


def test_the_commands_are_those_of_the_command_line() -> None:
    assert set(grammar.COMMANDS) == launcher.COMMANDS


def test_an_unknown_option_is_refused_as_usage(capsys: pytest.CaptureFixture[str]) -> None:
    assert launcher.run(["--qiuck"]) == 2
    assert "no option --qiuck" in capsys.readouterr().err


@linux_only
def test_a_real_restart_keeps_the_process_and_zeroes_its_memory(tmp_path: Path) -> None:
    probe = tmp_path / "probe.py"
    probe.write_text(
        "import os, sys\n"
        "from vault_app import __main__ as launcher\n"
        "launcher.__file__ = __file__\n"
        "launcher.run = lambda words: print(os.getpid() == int(words[0]), os.environ.get('PYTHONMALLOC'))\n"
        "first = 'VAULT_APP_ZEROING' not in os.environ\n"
        "launcher.main([str(os.getpid())] if first else None)\n"
        "print(open('/proc/self/environ').read().count('glibc.malloc.perturb=85'))\n",
        encoding="utf-8",
    )

    ran = subprocess.run(
        [sys.executable, str(probe)],
        env={**os.environ, "PYTHONPATH": str(CHECKOUT)},
        capture_output=True,
        text=True,
        check=True,
    )

    assert ran.stdout.split() == ["True", "None", "1"]


@pytest.mark.parametrize("module", ["typing", "re", "collections.abc", "argparse", "PySide6"])
def test_the_first_process_imports_next_to_nothing(module: str) -> None:
    code = f"import sys; import vault_app.__main__; sys.exit({module!r} in sys.modules)"

    ran = subprocess.run([sys.executable, "-S", "-c", code], cwd=CHECKOUT, env={}, check=False)

    assert ran.returncode == 0
