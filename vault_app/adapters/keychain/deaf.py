"""What every accepted backend has in common: it hears only the app."""


class Deaf:
    """Put before a backend class of the library: takes no properties from the environment.

    The library would let ``KEYRING_PROPERTY_...`` choose another collection, scheme or wallet.
    """

    may_prompt = True

    def set_properties_from_env(self) -> None:
        """Set nothing."""

    def hang_up(self) -> None:
        """End what a call is blocked in, from another thread, where the platform can: not here."""
