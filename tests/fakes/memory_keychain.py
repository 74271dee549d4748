"""A keyring in memory, and what may go wrong with it."""

from vault_app.core.errors import KeychainError, KeychainNoEntry


class MemoryKeychain:
    """Entries in memory.

    ``fail_next`` is raised by the next call, which then changes nothing; ``fails`` by the calls of that name, always.
    """

    def __init__(self) -> None:
        self.entries: dict[bytes, bytes] = {}
        self.fail_next: KeychainError | None = None
        self.fails: dict[str, KeychainError] = {}
        self.calls: list[str] = []

    def name(self) -> str:
        self._called("name")
        return "Memory"

    def probe(self) -> None:
        self._called("probe")

    def store(self, entry: bytes, secret: bytearray) -> None:
        self._called("store")
        self.entries[entry] = bytes(secret)

    def load(self, entry: bytes) -> bytearray:
        self._called("load")
        try:
            return bytearray(self.entries[entry])
        except KeyError:
            raise KeychainNoEntry from None

    def delete(self, entry: bytes) -> None:
        self._called("delete")
        self.entries.pop(entry, None)

    def cancel(self) -> None:
        self.calls.append("cancel")

    def _called(self, what: str) -> None:
        self.calls.append(what)
        failure, self.fail_next = self.fail_next, None
        failure = failure or self.fails.get(what)
        if failure is not None:
            raise failure
