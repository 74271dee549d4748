"""From the options of ``add`` and ``edit`` to a draft."""

import argparse
from dataclasses import replace

from vault_app.cli.desk import Desk, Refused
from vault_app.core.draft import Draft, DraftField
from vault_app.core.generator import PasswordRules, generate_password, password_bits
from vault_app.core.ids import NOTES, PASSWORD, USERNAME, WEBSITE, FieldId
from vault_app.core.item import FieldType, Item
from vault_app.core.kinds import LOGIN, LOGIN_KIND, in_order


def new_login() -> Draft:
    """Give a login with nothing in it."""
    return Draft(None, LOGIN, "", ())


def draft_of(item: Item) -> Draft:
    """Give an item as a draft, its secrets untouched."""
    fields = tuple(DraftField(field.id, field.type, field.value, field.label) for field in item.fields)
    return Draft(item.id, item.kind, item.title, fields, item.tags, item.favourite)


def filled_in(draft: Draft, words: argparse.Namespace, desk: Desk) -> Draft:
    """Put what the command line says into a draft; secrets are asked for in the order password, notes."""
    fields = dict[FieldId, DraftField | None]()
    if words.username is not None:
        fields[USERNAME] = DraftField(USERNAME, FieldType.TEXT, words.username) if words.username else None
    password = _password(words, desk)
    if password is not None:
        fields[PASSWORD] = password
    if words.notes_stdin:
        notes = _notes(desk)
        fields[NOTES] = DraftField(NOTES, FieldType.NOTE, notes) if notes else None
    draft = _with_fields(draft, fields)
    if words.url is not None:
        draft = _with_addresses(draft, words.url)
    tags = [*draft.tags, *(words.tag or [])]
    return replace(
        draft,
        title=draft.title if words.title is None else words.title,
        tags=tuple(dict.fromkeys(tags)),
        favourite=draft.favourite if words.favourite is None else words.favourite,
    )


def _password(words: argparse.Namespace, desk: Desk) -> DraftField | None:
    if words.generate:
        rules = PasswordRules(length=words.length)
        made = generate_password(rules, desk.surroundings.random_source())
        return DraftField(PASSWORD, FieldType.PASSWORD, made, bits=password_bits(rules))
    if words.password_stdin:
        return DraftField(PASSWORD, FieldType.PASSWORD, desk.prompt.secret("Password of the login"))
    return None


def _notes(desk: Desk) -> str:
    try:
        return desk.prompt.text("Notes")
    except UnicodeDecodeError:
        raise Refused("The notes are not UTF-8 text.") from None


def _with_fields(draft: Draft, changed: dict[FieldId, DraftField | None]) -> Draft:
    """Change, add (in the order of a login) and take out standard fields."""
    kept = {field.id: field for field in draft.fields}
    for field_id, field in changed.items():
        if field is not None:
            kept[field_id] = field
        else:
            kept.pop(field_id, None)
    return replace(draft, fields=in_order(LOGIN_KIND, tuple(kept.values())))


def _with_addresses(draft: Draft, urls: list[str]) -> Draft:
    """Put these web addresses in the place of those there were; an empty one only takes out."""
    from vault_app.crypto.random import new_id  # noqa: PLC0415  # ids of further addresses

    others = tuple(field for field in draft.fields if field.type is not FieldType.ADDRESS)
    wanted = [url for url in urls if url]
    addresses = (
        DraftField(WEBSITE if number == 0 else FieldId(new_id()), FieldType.ADDRESS, url)
        for number, url in enumerate(wanted)
    )
    return replace(draft, fields=in_order(LOGIN_KIND, (*addresses, *others)))
