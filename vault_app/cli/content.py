"""From the options of ``add`` and ``edit`` to a draft."""

import argparse
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Final

from vault_app.cli.desk import Desk, Refused
from vault_app.cli.exit_codes import Exit
from vault_app.cli.kind_words import field_named, kind_named
from vault_app.core.draft import Draft, DraftField
from vault_app.core.generator import PasswordRules, generate_password, password_bits
from vault_app.core.ids import NOTES, PASSWORD, USERNAME, WEBSITE, FieldId
from vault_app.core.item import FieldType, Item
from vault_app.core.kinds import LOGIN, Kind, TemplateField, in_order
from vault_app.core.secret import Secret
from vault_app.core.site_rules import SiteRules
from vault_app.core.vault import Vault
from vault_app.core.vault_kinds import kind_in
from vault_app.core.web_address import host_of

_SEVERAL_LINES: Final = frozenset({FieldType.SECURE_NOTE})


def new_item(vault: Vault, words: argparse.Namespace) -> Draft:
    """Give an item with nothing in it, of the kind that is asked for. Raises Refused."""
    return Draft(None, LOGIN if words.kind is None else kind_named(vault, words.kind).key, "", ())


def draft_of(item: Item) -> Draft:
    """Give an item as a draft, its secrets untouched."""
    fields = tuple(DraftField(field.id, field.type, field.value, field.label) for field in item.fields)
    return Draft(item.id, item.kind, item.title, fields, item.tags, item.favourite)


def filled_in(draft: Draft, words: argparse.Namespace, desk: Desk, vault: Vault) -> Draft:
    """Put what the command line says into a draft; secrets are asked for in the order password, --secret, notes.

    Raises:
        Refused: a kind that there is not, or a value that may not be an argument.
    """
    if words.kind is not None:
        draft = replace(draft, kind=kind_named(vault, words.kind).key)
    kind = kind_in(vault, draft.kind)
    fields = dict[FieldId, DraftField | None]()
    if words.username is not None:
        fields[USERNAME] = DraftField(USERNAME, FieldType.TEXT, words.username) if words.username else None
    password = _password(words, desk, partial(_site, draft, words, desk, vault))
    if password is not None:
        fields[PASSWORD] = password
    for given in words.field or ():
        named, value = _plain(kind, draft, given)
        fields[named.id] = DraftField(named.id, named.type, value, named.label) if value else None
    for name in words.secret or ():
        hidden = _hidden(kind, draft, name)
        if hidden.type in _SEVERAL_LINES and words.notes_stdin:
            raise Refused("Only one value can be what is left of the input.", Exit.USAGE)
        fields[hidden.id] = DraftField(hidden.id, hidden.type, _asked(hidden, name, desk), hidden.label)
    if words.notes_stdin:
        notes = _notes(desk)
        fields[NOTES] = DraftField(NOTES, FieldType.NOTE, notes) if notes else None
    draft = _with_fields(kind, draft, fields)
    if words.url is not None:
        draft = _with_addresses(kind, draft, words.url)
    tags = [*draft.tags, *(words.tag or [])]
    return replace(
        draft,
        title=draft.title if words.title is None else words.title,
        tags=tuple(dict.fromkeys(tags)),
        favourite=draft.favourite if words.favourite is None else words.favourite,
    )


def _password(words: argparse.Namespace, desk: Desk, site: Callable[[], SiteRules | None]) -> DraftField | None:
    if words.generate:
        rules, of_site = PasswordRules(length=words.length), site()
        made = generate_password(rules, desk.surroundings.random_source(), site=of_site)
        return DraftField(PASSWORD, FieldType.PASSWORD, made, bits=password_bits(rules, site=of_site))
    if words.password_stdin:
        return DraftField(PASSWORD, FieldType.PASSWORD, desk.prompt.secret("Password of the login"))
    return None


def _notes(desk: Desk) -> str:
    try:
        return desk.prompt.text("Notes")
    except UnicodeDecodeError:
        raise Refused("The notes are not UTF-8 text.") from None


def _plain(kind: Kind, draft: Draft, given: str) -> tuple[TemplateField, str]:
    """Read one NAME=VALUE. Raises Refused for a hidden value, which no argument may hold."""
    name, equals, value = given.partition("=")
    if not equals or not name.strip():
        raise Refused("Give a field as --field NAME=VALUE.", Exit.USAGE)
    field = field_named(kind, draft, name.strip())
    if field.type.sealed:
        raise Refused(f"That field is hidden: give it with --secret {name.strip()}.", Exit.USAGE)
    return field, value


def _hidden(kind: Kind, draft: Draft, name: str) -> TemplateField:
    """Give the hidden field that is meant by a name; a new one is a hidden line. Raises Refused."""
    field = field_named(kind, draft, name)
    if field.type.sealed and field.type is not FieldType.FILE:
        return field
    if field.label == name and draft.field(field.id) is None and field not in kind.fields:
        return replace(field, type=FieldType.HIDDEN)
    raise Refused(f"That field is not hidden: give it with --field {name}=VALUE.", Exit.USAGE)


def _asked(field: TemplateField, name: str, desk: Desk) -> Secret:
    if field.type not in _SEVERAL_LINES:
        return desk.prompt.secret(name)
    try:
        return Secret(desk.prompt.text(name))
    except UnicodeDecodeError:
        raise Refused("That is not UTF-8 text.") from None


def _site(draft: Draft, words: argparse.Namespace, desk: Desk, vault: Vault) -> SiteRules | None:
    """Give the rules of the website that the password is for, where some are known, and say that it obeys them."""
    from vault_app.core.site_book import known_rules, usable_rules  # noqa: PLC0415  # only for passwords that are made

    website = draft.field(WEBSITE)
    kept = website.value if website is not None and isinstance(website.value, str) else ""
    known = known_rules(vault, desk.surroundings.doors().sites, host_of(next(iter(words.url or ()), kept)))
    rules = usable_rules(known)
    if known is not None and rules is not None:
        desk.output.note(f"vault-cli: The password obeys the rules of {known.site}.")
    return rules


def _with_fields(kind: Kind, draft: Draft, changed: dict[FieldId, DraftField | None]) -> Draft:
    """Change, add (in the order of the kind) and take out fields."""
    kept = {field.id: field for field in draft.fields}
    for field_id, field in changed.items():
        if field is not None:
            kept[field_id] = field
        else:
            kept.pop(field_id, None)
    return replace(draft, fields=in_order(kind, tuple(kept.values())))


def _with_addresses(kind: Kind, draft: Draft, urls: list[str]) -> Draft:
    """Put these web addresses in the place of those there were; an empty one only takes out."""
    from vault_app.crypto.random import new_id  # noqa: PLC0415  # ids of further addresses

    others = tuple(field for field in draft.fields if field.type is not FieldType.ADDRESS)
    wanted = [url for url in urls if url]
    addresses = (
        DraftField(WEBSITE if number == 0 else FieldId(new_id()), FieldType.ADDRESS, url)
        for number, url in enumerate(wanted)
    )
    return replace(draft, fields=in_order(kind, (*addresses, *others)))
