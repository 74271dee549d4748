"""What each command of the command line takes. It is stable: options are only ever added."""

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import Final, NamedTuple


class Command(NamedTuple):
    """What a command is for, what adds its words to a parser, and whether it asks for secrets."""

    purpose: str
    add_words: Callable[[argparse.ArgumentParser], None]
    asks: bool = True


def _create(command: argparse.ArgumentParser) -> None:
    command.add_argument("--name", default="", help="the vault's name (default: that of the file)")
    command.add_argument("--generate", action="store_true", help="make the passphrase, and print it on standard output")
    command.add_argument("--words", type=int, metavar="N", default=7, help="with --generate: so many words (7)")
    command.add_argument(
        "--recovery-sheet",
        type=Path,
        metavar="FILE",
        help="write the recovery sheet there as plain text; print it, then delete it",
    )
    _new_passphrase(command)


def _new_passphrase(command: argparse.ArgumentParser) -> None:
    command.add_argument("--accept-weak", action="store_true", help="accept a passphrase of 50 to 65 estimated bits")
    command.add_argument("--memory", type=int, metavar="MIB", help="memory of the key derivation, 64 or more (256)")
    command.add_argument(
        "--passes", type=int, metavar="N", help="passes of the key derivation, 3 or more (about half a second's)"
    )


def _list(command: argparse.ArgumentParser) -> None:
    command.add_argument("query", nargs="?", metavar="QUERY", help="only items that match, best first")
    command.add_argument("--tag", help="only items with this tag")
    command.add_argument("--kind", metavar="KIND", help="only items of this kind")
    command.add_argument("--bin", action="store_true", help="what is in the bin instead")
    command.add_argument("--json", action="store_true", help="an array of objects")


def _item(command: argparse.ArgumentParser) -> None:
    command.add_argument("item", metavar="TITLE-OR-ID", help="its title, or its id")


def _show(command: argparse.ArgumentParser) -> None:
    _item(command)
    command.add_argument("--field", metavar="NAME", help="print only this value: password, username, notes, …")
    command.add_argument("--reveal", action="store_true", help="print it even though it is hidden")
    command.add_argument("--code", action="store_true", help="print the one-time code that holds now")
    command.add_argument("--json", action="store_true", help="one object, without hidden values")


def _content(command: argparse.ArgumentParser) -> None:
    command.add_argument("--title", help="the title (a new login's is made from its address if not given)")
    command.add_argument("--kind", metavar="KIND", help="login, note, api, database, server, …, or one of your own")
    command.add_argument("--username", metavar="U", help="the user name")
    command.add_argument(
        "--field", action="append", metavar="NAME=VALUE", help="a readable field; may be given several times"
    )
    command.add_argument(
        "--secret", action="append", metavar="NAME", help="ask for a hidden field, or take the next line"
    )
    command.add_argument("--url", action="append", metavar="URL", help="a web address; may be given several times")
    command.add_argument("--tag", action="append", metavar="X", help="a tag; may be given several times")
    password = command.add_mutually_exclusive_group()
    password.add_argument("--generate", action="store_true", help="make a password")
    password.add_argument("--password-stdin", action="store_true", help="ask for the password, or take the next line")
    command.add_argument("--length", type=int, metavar="N", default=20, help="with --generate: so long (20)")
    command.add_argument("--notes-stdin", action="store_true", help="take the notes from what is left of the input")
    command.add_argument("--json", action="store_true", help="print the item as one object")


def _add(command: argparse.ArgumentParser) -> None:
    _content(command)
    command.add_argument("--favourite", action="store_true", default=None, help="put it among the favourites")


def _edit(command: argparse.ArgumentParser) -> None:
    _item(command)
    _content(command)
    command.add_argument("--remove-tag", action="append", metavar="X", help="take this tag off")
    command.add_argument("--favourite", action=argparse.BooleanOptionalAction, help="put it among the favourites")


def _attach(command: argparse.ArgumentParser) -> None:
    _item(command)
    command.add_argument("files", nargs="+", type=Path, metavar="FILE", help="a file of at most 16 MiB; it stays")
    command.add_argument("--json", action="store_true", help="print the item as one object")


def _extract(command: argparse.ArgumentParser) -> None:
    _item(command)
    command.add_argument("file", metavar="NAME", help="the file's name in the item, or the id of its field")
    command.add_argument("--output", type=Path, metavar="FILE", help="where to (its own name in this folder)")
    command.add_argument("--force", action="store_true", help="overwrite a file that is there")


def _delete(command: argparse.ArgumentParser) -> None:
    _item(command)
    way = command.add_mutually_exclusive_group()
    way.add_argument("--purge", action="store_true", help="take it out for good")
    way.add_argument("--restore", action="store_true", help="take it out of the bin again")


def _copy(command: argparse.ArgumentParser) -> None:
    _item(command)
    command.add_argument(
        "--field", metavar="NAME", help="which value (the item's secret: a password, a card's number, a note's text …)"
    )
    command.add_argument("--code", action="store_true", help="the one-time code that holds now")
    command.add_argument(
        "--clear-after", type=int, metavar="SECONDS", help="10 to 120 (default: the setting, 30 at first)"
    )
    command.add_argument(
        "--insecure-clipboard", action="store_true", help="also where clipboard histories cannot be told to look away"
    )


def _generate(command: argparse.ArgumentParser) -> None:
    command.add_argument("--length", type=int, metavar="N", help="so many characters (20; a PIN 6)")
    command.add_argument("--pin", action="store_true", help="digits only")
    for kind, words in (("upper", "capitals"), ("lower", "small letters"), ("digits", "digits"), ("symbols", "signs")):
        command.add_argument(f"--no-{kind}", action="store_true", help=f"without {words}")
    command.add_argument("--symbols", metavar="SIGNS", help="use these signs")
    command.add_argument("--avoid-lookalikes", action="store_true", help="without 0 O o 1 l I and the like")
    command.add_argument("--json", action="store_true", help="an object with the value and its bits")


def _passphrase(command: argparse.ArgumentParser) -> None:
    command.add_argument("--words", type=int, metavar="N", default=7, help="so many words (7)")
    command.add_argument("--separator", metavar="S", default=" ", help="what stands between them (a space)")
    command.add_argument("--capital", action="store_true", help="every word with a capital")
    command.add_argument("--digit", action="store_true", help="a digit after one of the words")
    command.add_argument("--json", action="store_true", help="an object with the value and its bits")


def _info(command: argparse.ArgumentParser) -> None:
    command.add_argument("--json", action="store_true", help="one object")


def _verify(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--accept-copy",
        action="store_true",
        help="from now on take this copy for the right one, though this computer has seen a newer one or another key",
    )


def _health(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--leaks",
        type=Path,
        metavar="FILE",
        help="look every password up in this list first (Pwned Passwords, SHA-1, ordered by hash); nothing is sent",
    )
    command.add_argument(
        "--old-days", type=int, metavar="N", help="call a password old after so many days (the setting; at first never)"
    )
    command.add_argument("--json", action="store_true", help="one object, without secrets")


def _merge(command: argparse.ArgumentParser) -> None:
    command.add_argument("file", type=Path, metavar="FILE", help="the copy: a conflict copy, or a backup")
    command.add_argument("--json", action="store_true", help="an object with the counts")


def _import(command: argparse.ArgumentParser) -> None:
    command.add_argument("file", type=Path, metavar="FILE", help="what another program exported")
    command.add_argument("--from", dest="source", metavar="KIND", help="its kind (told by its content if not given)")
    command.add_argument("--key-file", type=Path, metavar="FILE", help="the key file of a KeePass file")
    command.add_argument(
        "--duplicates", choices=("skip", "update", "keep"), help="what becomes of accounts that are here already"
    )
    command.add_argument("--dry-run", action="store_true", help="only say what would be imported")
    command.add_argument("--delete-file", action="store_true", help="delete the file once everything is saved")
    command.add_argument("--json", action="store_true", help="an object with the counts and every loss")


def _export(command: argparse.ArgumentParser) -> None:
    command.add_argument("file", type=Path, metavar="FILE", help="a file that is not there yet")
    command.add_argument(
        "--to", metavar="KIND", default="vault-export", help="kind of file (vault-export: encrypted, keeps everything)"
    )
    command.add_argument(
        "--item", action="append", metavar="TITLE-OR-ID", help="only this one; may be given several times"
    )
    command.add_argument("--tag", metavar="X", help="only items with this tag")
    command.add_argument("--bin", action="store_true", help="what is in the bin too")
    command.add_argument("--plain-text", action="store_true", help="accept that the file holds passwords in plain text")
    command.add_argument("--json", action="store_true", help="an object with the counts")


def _change_passphrase(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--recovery", action="store_true", help="the words of the recovery sheet come first, not the passphrase"
    )
    _new_passphrase(command)


COMMANDS: Final = {
    "create": Command("make a new vault", _create),
    "list": Command("list items, or find some", _list),
    "show": Command("show one item, or print one of its values", _show),
    "add": Command("add a login, or an item of another kind", _add),
    "edit": Command("change an item", _edit),
    "attach": Command("add files to an item", _attach),
    "extract": Command("save a file of an item outside the vault", _extract),
    "delete": Command("put an item into the bin", _delete),
    "copy": Command("copy a value to the clipboard for a short time", _copy),
    "generate": Command("make a password or PIN", _generate, asks=False),
    "passphrase": Command("make a passphrase of words (Diceware)", _passphrase, asks=False),
    "info": Command("tell what the file tells without its passphrase", _info, asks=False),
    "verify": Command("open everything in the vault, and say so", _verify),
    "health": Command("tell what is wrong with the passwords, and look leaked ones up in a list", _health),
    "merge": Command("merge another copy of the vault into it", _merge),
    "import": Command("bring in a file of another program", _import),
    "export": Command("write items into a file", _export),
    "change-passphrase": Command("set another passphrase, with new keys throughout", _change_passphrase),
}
