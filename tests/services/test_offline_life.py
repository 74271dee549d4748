"""Three computers, a synced folder and no order: every password that was ever saved is still there when they meet."""

from collections import defaultdict

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.fakes.memory_store import MemoryStore
from tests.fakes.office import Office, add, draft_of, save
from vault_app.core.ids import PASSWORD, ItemId
from vault_app.services.copy_secret import unseal, unseal_earlier
from vault_app.services.delete_item import delete_items, restore_items
from vault_app.services.doors import Doors
from vault_app.services.session import Session

COMPUTERS = 3
STEPS = st.lists(
    st.tuples(
        st.sampled_from(["save", "save", "bin", "restore", "sync", "sync", "reopen"]),
        st.integers(0, COMPUTERS - 1),
        st.integers(0, COMPUTERS - 1),
    ),
    max_size=25,
)


class Computer:
    """One computer with its own copy of the file."""

    def __init__(self, office: Office, doors: Doors, store: MemoryStore) -> None:
        self._office, self._doors, self.store = office, doors, store
        self.session: Session = office.unlock(doors, store=store)

    def reopen(self) -> None:
        self.session.lock()
        self.session = self._office.unlock(self._doors, store=self.store)
        assert self.session.read_only is None

    def take_file_of(self, other: "Computer") -> None:
        """Let the other's file take the place of ours, as sync tools do unless ours was made from it."""
        probe = self._office.unlock(self._office.other_computer(), store=self.store)
        if not probe.lineage.descends_from(other.store.read()[1].sha256):
            self.store.data = other.store.data


def known_passwords(session: Session, item_id: ItemId) -> set[str]:
    item = session.vault.item(item_id)
    earlier = {unseal_earlier(session, item_id, entry).reveal() for entry in item.earlier(PASSWORD)}
    return earlier | {unseal(session, item_id, PASSWORD).reveal()}


@settings(max_examples=40)
@given(STEPS)
def test_every_password_that_was_saved_is_still_there(steps: list[tuple[str, int, int]]) -> None:
    office = Office()
    items = [add(office.session, title, f"first of {title}").id for title in ("Mail", "Bank")]
    computers = [Computer(office, office.other_computer(), office.copy_of_file()) for _ in range(COMPUTERS)]
    saved: defaultdict[ItemId, set[str]] = defaultdict(set)

    for number, (step, one, other) in enumerate(steps):
        computer, item_id = computers[one], items[other % len(items)]
        office.clock.pass_seconds(number % 2)
        match step:
            case "save":
                save(computer.session, draft_of(computer.session.vault.item(item_id), password=f"password {number}"))
                saved[item_id].add(f"password {number}")
            case "bin":
                delete_items(computer.session, [item_id], doors=computer.session.doors)
            case "restore":
                restore_items(computer.session, [item_id], doors=computer.session.doors)
            case "sync":
                computer.take_file_of(computers[other])
            case _:
                computer.reopen()

    for computer in (*computers, *computers, *computers):
        computer.reopen()
        for other_computer in computers:
            other_computer.take_file_of(computer)
    for computer in computers:
        computer.reopen()
        for item_id, texts in saved.items():
            assert texts <= known_passwords(computer.session, item_id)
    versions = {computer.store.read()[1] for computer in computers}
    assert len(versions) == 1
