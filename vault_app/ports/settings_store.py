"""Where settings are kept between starts; never a secret."""

from typing import Protocol

from vault_app.core.settings import Settings


class SettingsStore(Protocol):
    """Settings, as a frozen value that is read and written whole."""

    def load(self) -> Settings:
        """Read the settings; defaults where there are none or they cannot be read."""
        ...

    def save(self, settings: Settings) -> None:
        """Keep the settings. Raises a `StorageError`."""
        ...
