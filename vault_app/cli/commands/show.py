"""``show``: one item, or one of its values."""

import argparse
from typing import TYPE_CHECKING

from vault_app.cli.desk import Desk, Refused
from vault_app.cli.exit_codes import Exit
from vault_app.cli.output import shown
from vault_app.cli.parsing import UsageError

if TYPE_CHECKING:
    from vault_app.core.item import Item
    from vault_app.core.vault import Vault
    from vault_app.services.session import Session


def run(words: argparse.Namespace, desk: Desk) -> int:
    """Print an item without its hidden values, or exactly one value."""
    if words.json and words.field is not None:
        raise UsageError("--field prints a value and --json an object: choose one", "vault-cli show")
    if words.reveal and words.field is None:
        raise UsageError("--reveal needs --field NAME", "vault-cli show")
    if words.code and (words.json or words.reveal):
        raise UsageError("--code prints the one-time code and nothing else", "vault-cli show")
    with desk.session(words) as session:
        from vault_app.services.find_item import find  # noqa: PLC0415  # brings in cryptography

        item = find(session.vault, words.item)
        if words.code:
            _print_code(item, words, session, desk)
        elif words.field is not None:
            _print_value(item, words, session, desk)
        elif words.json:
            _print_json(item, desk)
        else:
            desk.output.lines(_as_text(item, session.vault))
    return Exit.DONE


def _print_value(item: "Item", words: argparse.Namespace, session: "Session", desk: Desk) -> None:
    from vault_app.cli.fields import named, names_of  # noqa: PLC0415
    from vault_app.core.item import FieldType  # noqa: PLC0415
    from vault_app.services.copy_secret import unseal  # noqa: PLC0415

    plain = {"id": item.id.hex(), "title": item.title, "tags": "\n".join(item.tags), "kind": item.kind}
    name = words.field.casefold()
    field = named(item, name)
    if field is None:
        if name not in plain:
            known = ", ".join([*plain, *names_of(item)])
            raise Refused(f"That item has no field of that name. It has: {known}.", Exit.NOT_FOUND)
        desk.output.value(plain[name])
    elif isinstance(field.value, str):
        desk.output.value(field.value)
    elif field.type is FieldType.FILE:
        raise Refused("That is a file. Save it with vault-cli extract.")
    elif not words.reveal:
        raise Refused("That value is hidden. Print it with --reveal, or use vault-cli copy.")
    else:
        desk.output.secret(unseal(session, item.id, field.id))


def _print_code(item: "Item", words: argparse.Namespace, session: "Session", desk: Desk) -> None:
    from vault_app.cli.fields import code_field  # noqa: PLC0415
    from vault_app.services.one_time_code import code_now  # noqa: PLC0415

    found = code_now(session, item.id, code_field(item, words.field).id)
    desk.output.secret(found.code)


def _print_json(item: "Item", desk: Desk) -> None:
    from vault_app.cli.fields import field_as_json  # noqa: PLC0415
    from vault_app.cli.listing import as_object, iso_time  # noqa: PLC0415

    desk.output.json(
        as_object(item)
        | {
            "favourite": item.favourite,
            "deleted": iso_time(item.deleted) if item.deleted else None,
            "fields": [field_as_json(field) for field in item.fields],
        }
    )


def _as_text(item: "Item", vault: "Vault") -> str:
    from vault_app.cli.fields import shown_name, shown_value  # noqa: PLC0415
    from vault_app.cli.kind_words import shown_kind  # noqa: PLC0415
    from vault_app.cli.listing import iso_time  # noqa: PLC0415
    from vault_app.core.kinds import LOGIN  # noqa: PLC0415

    rows = [("Title", item.title)]
    rows += [("Kind", shown_kind(vault, item.kind))] if item.kind != LOGIN else []
    rows += [(shown_name(field), shown_value(field, vault)) for field in item.fields]
    rows += [("Tags", ", ".join(item.tags))] if item.tags else []
    rows += [("Changed", iso_time(item.changed)), ("Id", item.id.hex())]
    rows += [("In the bin since", iso_time(item.deleted))] if item.deleted else []
    return "".join(_row(shown(name), value) for name, value in rows)


def _row(name: str, value: str) -> str:
    first, *more = map(shown, value.split("\n"))
    return f"{name:<18}{first}\n" + "".join(f"{'':<18}{line}\n" for line in more)
