"""Two devices that edit copies and merge, against a model that knows which device knows what.

Nothing acknowledged is lost, merging again changes nothing, and what was deleted for good comes back only where the
other side had changed it meanwhile, which is told as a clash.
"""

from collections import defaultdict
from dataclasses import dataclass

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from tests.crashes.reckoning import THOROUGH
from tests.fakes.office import Office, add, draft_of, save
from vault_app.core.ids import PASSWORD, ItemId
from vault_app.services.copy_secret import unseal, unseal_earlier
from vault_app.services.delete_item import delete_items, purge_items, restore_items
from vault_app.services.merge_copy import merge_copy

DEVICES = st.integers(0, 1)
ANY = st.integers(0, 2)  # few of them, so that both devices change the same item


@dataclass(frozen=True)
class Event:
    """Something that was acknowledged: a change of an item (with the password it set), or its deletion for good."""

    number: int
    item: ItemId
    password: str = ""
    purges: bool = False
    known: frozenset[int] = frozenset()


class Device:
    """One computer, its copy of the file, and the numbers of the events that it has heard of."""

    def __init__(self, office: Office) -> None:
        self.office = office
        self.doors = office.other_computer()
        self.store = office.copy_of_file()
        self.session = office.unlock(self.doors, store=self.store)
        self.heard: set[int] = set()
        self.clashed: set[ItemId | None] = set()

    def reopen(self) -> None:
        self.note_clashes()
        self.session.lock()
        self.session = self.office.unlock(self.doors, store=self.store)
        assert self.session.read_only is None
        self.note_clashes()

    def note_clashes(self) -> None:
        self.clashed |= {clash.item_id for clash in self.session.take_clashes()}

    def items(self) -> list[ItemId]:
        return sorted(item.id for item in self.session.vault.items())

    def passwords(self, item: ItemId) -> set[str]:
        entries = self.session.vault.item(item).earlier(PASSWORD)
        earlier = {unseal_earlier(self.session, item, entry).reveal() for entry in entries}
        return earlier | {unseal(self.session, item, PASSWORD).reveal()}

    def content(self) -> set[object]:
        return set(self.session.vault.items()) | {frozenset(self.session.vault.tombstones.items())}


class TwoDevices(RuleBasedStateMachine):
    @initialize()
    def begin(self) -> None:
        self.events: list[Event] = []
        office = Office()
        first = [add(office.session, title, f"first of {title}") for title in ("Mail", "Bank")]
        self.devices = [Device(office), Device(office)]
        for item in first:
            self.heard(self.devices[0], item.id, f"first of {item.title}")
        self.devices[1].heard |= self.devices[0].heard

    def heard(self, device: Device, item: ItemId, password: str = "", *, purges: bool = False) -> None:
        event = Event(len(self.events), item, password, purges, frozenset(device.heard))
        self.events.append(event)
        device.heard.add(event.number)
        device.office.clock.pass_seconds(event.number % 2)

    def picked(self, device: Device, number: int) -> ItemId:
        """Pick by the order in which the items came to be, for their ids are random; where there is none, make one."""
        if not device.items():
            self.add_a_login(self.devices.index(device))
        here = set(device.items())
        items = list(dict.fromkeys(event.item for event in self.events if event.item in here))
        return items[number % len(items)]

    @rule(on=DEVICES)
    def add_a_login(self, on: int) -> None:
        device, password = self.devices[on], f"password {len(self.events)}"
        self.heard(device, add(device.session, f"title {len(self.events)}", password).id, password)

    @rule(on=DEVICES, number=ANY)
    def type_another_password(self, on: int, number: int) -> None:
        device, password = self.devices[on], f"password {len(self.events)}"
        item = self.picked(device, number)
        save(device.session, draft_of(device.session.vault.item(item), password=password))
        self.heard(device, item, password)

    @rule(on=DEVICES, number=ANY)
    def into_the_bin_or_out_of_it(self, on: int, number: int) -> None:
        device = self.devices[on]
        item = self.picked(device, number)
        do = restore_items if device.session.vault.item(item).deleted else delete_items
        do(device.session, [item], doors=device.doors)
        self.heard(device, item)

    @rule(on=DEVICES, number=ANY)
    def out_for_good(self, on: int, number: int) -> None:
        device = self.devices[on]
        item = self.picked(device, number)
        purge_items(device.session, [item], doors=device.doors)
        self.heard(device, item, purges=True)

    @rule(on=DEVICES)
    def merge_the_others_copy(self, on: int) -> None:
        device, other = self.devices[on], self.devices[1 - on]
        merge_copy(device.session, other.store.read()[0], doors=device.doors)
        device.heard |= other.heard
        device.note_clashes()
        self.merging_again_changes_nothing(device, other)

    def merging_again_changes_nothing(self, device: Device, other: Device) -> None:
        before, version = device.content(), device.session.version
        again = merge_copy(device.session, other.store.read()[0], doors=device.doors)
        assert again.merged == 0
        assert device.content() == before
        assert device.session.version == version

    @rule(on=DEVICES)
    def a_sync_program_puts_the_others_file_here(self, on: int) -> None:
        device, other = self.devices[on], self.devices[1 - on]
        device.session.lock()
        device.store.data = other.store.data
        device.session = device.office.unlock(device.doors, store=device.store)
        assert device.session.read_only in {None, "rolled-back"}
        if device.session.read_only is not None:  # the other's file is one of our own ancestors: ours comes back
            device.store.data = device.doors.device.last_good(device.session.vault.id)
        else:
            device.heard |= other.heard
        device.reopen()

    @rule(on=DEVICES)
    def lock_and_unlock(self, on: int) -> None:
        self.devices[on].reopen()

    @invariant()
    def each_device_holds_what_it_has_heard_of(self) -> None:
        for device in self.devices:
            by_item: defaultdict[ItemId, list[Event]] = defaultdict(list)
            for number in sorted(device.heard):
                by_item[self.events[number].item].append(self.events[number])
            for item, events in by_item.items():
                self.holds(device, item, events)

    def holds(self, device: Device, item: ItemId, events: list[Event]) -> None:
        known = frozenset[int]().union(*(event.known for event in events if event.purges))
        purged = any(event.purges for event in events)
        # Changes that whoever deleted the item for good did not know of.
        surviving = [event for event in events if not event.purges and event.number not in known]
        is_here = item in set(device.items())
        if purged and not surviving:
            assert not is_here or any(item in each.clashed for each in self.devices), "came back, and nobody was told"
            return
        assert is_here, "lost"
        assert not purged or any(item in each.clashed for each in self.devices), "came back, and nobody was told"
        wanted = {event.password for event in (surviving if purged else events) if event.password}
        assert wanted <= device.passwords(item)

    def teardown(self) -> None:
        for on in (0, 1, 0, 1):
            self.merge_the_others_copy(on)
        self.each_device_holds_what_it_has_heard_of()
        one, two = self.devices
        assert one.content() == two.content()


TestTwoDevices = TwoDevices.TestCase
TestTwoDevices.settings = settings(
    max_examples=200 if THOROUGH else 80, stateful_step_count=50 if THOROUGH else 25, deadline=None
)
