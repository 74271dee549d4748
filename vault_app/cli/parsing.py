"""Reads the words of the command line."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final, NoReturn

from vault_app.cli.grammar import COMMANDS

_SECRETS: Final = (
    "Secrets are asked for at the terminal; where standard input is no terminal, they are its lines: first the "
    "passphrase, then whatever else the command needs. No secret is ever an argument."
)


class UsageError(Exception):
    """The words on the command line make no command; ``command`` is the one whose help says more."""

    def __init__(self, message: str, command: str) -> None:
        super().__init__(message)
        self.command = command


class _Parser(argparse.ArgumentParser):
    """Raises instead of ending the process, and takes no abbreviations, which a later option could break."""

    def error(self, message: str) -> NoReturn:
        message = message.removeprefix("argument COMMAND: ").rstrip(".")
        if message.startswith("invalid choice: "):
            message = f"There is no command {message.split()[2]}"
        raise UsageError(f"{message[:1].upper()}{message[1:]}", self.prog)


def parse(words: Sequence[str] | None = None) -> argparse.Namespace:
    """Read the command line; ``--help`` and ``--version`` end the process.

    Raises:
        UsageError: it makes no command. The message repeats no word that could be a secret.
    """
    parser = _parser()
    found, unknown = parser.parse_known_args(sys.argv[1:] if words is None else words)
    if unknown:
        options = [word.split("=")[0] for word in unknown if word.startswith("-")]
        shortest = options[0] if options and options[0].startswith("--") else "".join(options)[:2]
        what = f"There is no option {shortest}" if options else "There are more words than the command takes"
        raise UsageError(what, f"vault-cli {found.command}")
    if not hasattr(found, "vault"):
        found.vault = None
    return found


def _parser() -> _Parser:
    place = _Parser(add_help=False)
    place.add_argument(
        "--vault",
        type=Path,
        metavar="PATH",
        default=argparse.SUPPRESS,
        help="the vault's file (default: personal.vault in the user's data folder)",
    )
    parser = _Parser(
        prog="vault-cli",
        parents=[place],
        allow_abbrev=False,
        description="Team Vault on the command line.",
        epilog=_SECRETS,
    )
    parser.add_argument("--version", action=_Version, nargs=0, default=argparse.SUPPRESS, help="print the version")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for name, (purpose, add_words, asks) in COMMANDS.items():
        command = commands.add_parser(
            name,
            parents=[place],
            allow_abbrev=False,
            help=purpose,
            description=f"{purpose[:1].upper()}{purpose[1:]}.",
            epilog=_SECRETS if asks else None,
        )
        add_words(command)
    return parser


class _Version(argparse.Action):
    """Prints the version of the installed package, which costs 10 ms to find and so is found only when asked."""

    def __call__(self, *_words: object) -> NoReturn:
        from importlib.metadata import PackageNotFoundError, version  # noqa: PLC0415  # the docstring

        from vault_app.cli.output import output_here  # noqa: PLC0415  # as above

        try:
            found = version("vault-app")
        except PackageNotFoundError:
            found = "(not installed)"
        output_here().lines(f"vault-cli {found}\n")
        raise SystemExit(0)
