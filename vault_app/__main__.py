"""Start Team Vault: the window, or the command line if one of its commands is among the words.

On Linux the process first replaces itself, once, by the same program with memory that is overwritten when it is freed
(FORMAT.md, threat model). That happens before anything but `os` and `sys` is imported, so it costs one bare start of
the interpreter; whoever sets the variables beforehand, as packaging/start does, pays nothing.
"""

from __future__ import annotations

import os
import sys

TYPE_CHECKING = False  # typing alone would cost more than the restart
if TYPE_CHECKING:
    from collections.abc import Callable, MutableMapping, Sequence

# Freed memory is overwritten only where glibc itself frees it: not in Python's arenas, not in glibc's thread caches.
# What takes a megabyte (a file, its plaintext) goes back to the system when it is freed: 9 MiB less for 10,000 items.
TUNABLES = "glibc.malloc.perturb=85:glibc.malloc.tcache_count=0:glibc.malloc.mmap_threshold=1048576"
GUARD = "VAULT_APP_ZEROING"

COMMANDS = frozenset(
    (
        *("create", "list", "show", "add", "edit", "delete", "copy"),
        *("generate", "passphrase", "info", "verify", "health", "merge", "import", "export", "change-passphrase"),
        *("attach", "extract"),
    )
)

WINDOW_OPTIONS = frozenset(("--tour", "--quick", "--background"))

HELP = """\
usage: vault-app [VAULT]              open the window, or raise the one that is open
       vault-app --quick              find and copy in a small window; for a key of the desktop
       vault-app --background         start in the tray, or minimised where there is none
       vault-app --tour [DIR]         go through the whole job without a screen; pictures into DIR
       vault-app COMMAND ...          the command line; vault-app COMMAND --help says more
       vault-app --version | --help

commands: {commands}
"""


def main(
    words: Sequence[str] | None = None,
    *,
    environ: MutableMapping[str, str] = os.environ,
    replace_process: Callable[[str, list[str], dict[str, str]], object] = os.execve,
) -> int:
    """Run what ``words`` (by default this process's arguments) ask for, and give the exit code.

    ``replace_process`` is `os.execve`, which does not return.
    """
    chosen = list(sys.argv[1:] if words is None else words)
    if not starts_zeroing(environ):
        return run(chosen)
    try:
        replace_process(sys.executable, same_program(chosen), zeroing_environment(environ))
    except OSError:  # a sandbox that starts no program: a vault that opens without zeroing beats one that does not
        return run(chosen)
    raise AssertionError("a replaced process does not come back")


def starts_zeroing(environ: MutableMapping[str, str], *, platform: str = sys.platform) -> bool:
    """Whether this process has yet to be replaced by one that overwrites freed memory.

    In the process that does, the variables are taken out again: no program started from here inherits them.
    """
    if platform != "linux":
        return False
    if environ.pop(GUARD, None) is None:
        return True
    environ.pop("PYTHONMALLOC", None)
    theirs = environ.pop("GLIBC_TUNABLES", "").removesuffix(TUNABLES).removesuffix(":")
    if theirs:
        environ["GLIBC_TUNABLES"] = theirs
    return False


def zeroing_environment(environ: MutableMapping[str, str]) -> dict[str, str]:
    """``environ`` with the variables under which CPython and glibc overwrite memory as it is freed."""
    theirs = environ.get("GLIBC_TUNABLES")
    tunables = f"{theirs}:{TUNABLES}" if theirs else TUNABLES
    return {**environ, "PYTHONMALLOC": "malloc", "GLIBC_TUNABLES": tunables, GUARD: "1"}


def same_program(words: list[str]) -> list[str]:
    """The argument vector that starts this program again: by its path, since ``-m`` takes 3 ms to find it."""
    if getattr(sys, "frozen", False):
        return [sys.executable, *words]
    return [sys.executable, "-P", __file__, *words]


def run(words: list[str]) -> int:
    """Do what ``words`` ask for and give the exit code; Qt is imported for the window and the tour alone."""
    if words[:1] == ["--version"]:
        from importlib.metadata import version  # noqa: PLC0415  # the window never needs it

        sys.stdout.write(f"vault-app {version('vault-app')}\n")
        return 0
    if words[:1] in (["--help"], ["-h"]):
        sys.stdout.write(HELP.format(commands=" ".join(sorted(COMMANDS))))
        return 0
    if names_command(words):
        from vault_app.cli import main as command_line  # noqa: PLC0415  # not where the window opens

        return command_line.main(words)
    if words and words[0].startswith("-") and words[0] not in WINDOW_OPTIONS:
        sys.stderr.write(f"vault-app: there is no option {words[0]}; see vault-app --help\n")
        return 2
    import gc  # noqa: PLC0415  # as Qt below

    # Importing Qt allocates a hundred thousand objects that all stay: looking through them again and again takes 14 ms.
    gc.disable()
    from vault_app.ui.lean_qt import bring_in_qt  # noqa: PLC0415  # as Qt itself

    bring_in_qt()
    from vault_app.ui import main as window  # noqa: PLC0415  # Qt: not where the command line runs

    return window.main(words)


def names_command(words: list[str]) -> bool:
    """Whether the first word that is neither an option nor the value of ``--vault`` is a command."""
    after_vault = False
    for word in words:
        if not after_vault and not word.startswith("-"):
            return word in COMMANDS
        after_vault = word == "--vault" and not after_vault
    return False


if __name__ == "__main__":
    sys.exit(main())
