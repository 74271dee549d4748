"""What keeps a file from going into an item, or out of it."""

from vault_app.core.errors.root import VaultAppError


class AttachmentError(VaultAppError):
    """A file could not be taken into an item, or out of it; nothing was changed."""


class AttachmentTooLarge(AttachmentError):
    """A file of ``size`` bytes is larger than the ``most`` that an item keeps."""

    size: int
    most: int


class AttachmentEmpty(AttachmentError):
    """There is nothing in the file."""


class AttachmentUnreadable(AttachmentError):
    """The file cannot be read: "gone", "no-permission", "not-a-file" (a folder, a device) or "failed"."""

    reason: str


class AttachmentNotSaved(AttachmentError):
    """The file cannot be written where it should go: "no-permission", "disk-full" or "failed"."""

    reason: str
