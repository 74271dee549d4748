"""What a column of a foreign table may hold."""

from enum import StrEnum


class Role(StrEnum):
    """The meaning of a column."""

    TITLE = "title"
    ADDRESS = "address"
    USERNAME = "username"
    PASSWORD = "password"  # noqa: S105  # the name of a role
    CODE = "code"
    NOTES = "notes"
    FOLDER = "folder"  # parted by a slash or backslash
    TAGS = "tags"  # parted by commas
    FAVOURITE = "favourite"
    CREATED = "created"  # ms since 1970
    CHANGED = "changed"
    KEPT = "kept"  # becomes a field of its own
    KEPT_HIDDEN = "kept-hidden"
    IGNORED = "ignored"  # means something to the source alone
