"""Identifiers: 16 bytes each, random but for the fields that kinds foresee, whose ids are their names."""

from typing import Final, NewType

VaultId = NewType("VaultId", bytes)
ItemId = NewType("ItemId", bytes)
FieldId = NewType("FieldId", bytes)
ValueId = NewType("ValueId", bytes)

ID_BYTES: Final = 16


def standard_field(name: str) -> FieldId:
    """Give the id of a field that the app knows by name: its ASCII name, filled up with zero bytes to 16."""
    return FieldId(name.encode("ascii").ljust(ID_BYTES, b"\0"))


def ignored_field(finding: str) -> FieldId:
    """Give the id of the field that says why a finding of the health page ("reused") does not matter for an item."""
    return standard_field(f"ignore.{finding}")


WEBSITE: Final = standard_field("website")
USERNAME: Final = standard_field("username")
PASSWORD: Final = standard_field("password")
CODE: Final = standard_field("code")
NOTES: Final = standard_field("notes")
# Fields that an item of any kind may have: until when it is good, and the account card (who needs it, and why).
EXPIRES: Final = standard_field("expires")
OWNER: Final = standard_field("owner")
REASON: Final = standard_field("reason")
SIGN_ON: Final = standard_field("sign_on")
PROVISIONER: Final = standard_field("provisioner")
REVIEW: Final = standard_field("review")
KNOWN_TO: Final = standard_field("known_to")
# Of a record of kind "site": the rules that its passwords have to obey.
SITE_RULES: Final = standard_field("site_rules")
# Not fields of an item, but what history keeps when a title or the tags lose in a merge.
TITLE: Final = standard_field("title")
TAGS: Final = standard_field("tags")
