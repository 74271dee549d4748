from dataclasses import dataclass, field
from itertools import count

from hypothesis import given
from hypothesis import strategies as st

from vault_app.core.ancestry import KEPT, Lineage, of_merge, parted_after


def sha(number: int) -> bytes:
    return number.to_bytes(32, "big")


@dataclass
class World:
    """Saves and merges of one vault on several devices, and what each copy truly knows."""

    saves: "count[int]" = field(default_factory=lambda: count(1))
    numbers: dict[bytes, int] = field(default_factory=dict)
    known: dict[bytes, set[bytes]] = field(default_factory=dict)

    def first(self) -> Lineage:
        return self._made(1, (), set())

    def saved(self, copy: Lineage) -> Lineage:
        return self._made(copy.number + 1, copy.of_child(), self.known[copy.sha256])

    def merged(self, ours: Lineage, theirs: Lineage) -> Lineage:
        known = self.known[ours.sha256] | self.known[theirs.sha256]
        return self._made(max(ours.number, theirs.number) + 1, of_merge(ours, theirs), known)

    def _made(self, number: int, ancestors: tuple[bytes, ...], known: set[bytes]) -> Lineage:
        copy = Lineage(number, sha(next(self.saves)), ancestors)
        self.numbers[copy.sha256] = number
        self.known[copy.sha256] = known | {copy.sha256}
        return copy


STEPS = st.lists(st.tuples(st.booleans(), st.integers(0, 2), st.integers(0, 2)), max_size=40)


def lived(steps: list[tuple[bool, int, int]]) -> tuple[World, list[Lineage]]:
    world = World()
    devices = [world.first()] * 3
    for merging, one, other in steps:
        if not merging or devices[one] == devices[other]:
            devices[one] = world.saved(devices[one])
        elif devices[one].descends_from(devices[other].sha256):
            devices[other] = devices[one]
        elif devices[other].descends_from(devices[one].sha256):
            devices[one] = devices[other]
        else:
            devices[one] = world.merged(devices[one], devices[other])
    return world, devices


@given(STEPS)
def test_a_file_lists_every_save_it_was_made_from(steps: list[tuple[bool, int, int]]) -> None:
    world, devices = lived(steps)

    for copy in devices:
        assert set(copy.revisions()) == world.known[copy.sha256]


@given(STEPS)
def test_a_place_in_the_list_never_overstates_a_revision(steps: list[tuple[bool, int, int]]) -> None:
    world, devices = lived(steps)

    for copy in devices:
        assert all(revision <= world.numbers[known] for known, revision in copy.revisions().items())


@given(STEPS)
def test_no_save_up_to_the_parting_is_unknown_to_either_side(steps: list[tuple[bool, int, int]]) -> None:
    world, (ours, theirs, _) = lived(steps)

    since = parted_after(ours, theirs)

    unseen = world.known[ours.sha256] ^ world.known[theirs.sha256]
    assert all(world.numbers[save] > since for save in unseen)
    assert parted_after(theirs, ours) == since


def chain(length: int, *, begin: int = 1, below: Lineage | None = None) -> Lineage:
    copy = below or Lineage(1, sha(begin))
    for step in range(1, length):
        copy = Lineage(copy.number + 1, sha(begin + step), copy.of_child())
    return copy


def test_two_saves_on_the_same_copy_parted_at_that_copy() -> None:
    base = chain(10)

    ours, theirs = chain(2, begin=100, below=base), chain(4, begin=200, below=base)

    assert parted_after(ours, theirs) == 10


def test_a_copy_and_itself_never_parted() -> None:
    assert parted_after(chain(7), chain(7)) == 7


def test_strangers_share_nothing() -> None:
    assert parted_after(chain(5), chain(5, begin=100)) == 0


def test_only_the_last_256_ancestors_are_kept() -> None:
    copy = chain(1000)

    assert len(copy.ancestors) == KEPT
    assert copy.descends_from(sha(1000 - KEPT))
    assert not copy.descends_from(sha(1000 - KEPT - 1))


def test_a_parting_is_found_where_both_lists_are_cut_off() -> None:
    base = chain(1000)

    assert parted_after(chain(2, begin=2000, below=base), chain(60, begin=3000, below=base)) == 1000


def test_both_parents_of_a_merge_are_listed_however_far_apart_they_are() -> None:
    ours, theirs = chain(1000), chain(3, begin=5000)

    ancestors = of_merge(ours, theirs)

    assert len(ancestors) == KEPT
    assert {ours.sha256, theirs.sha256} <= set(ancestors)
    assert ancestors == of_merge(theirs, ours)


def test_the_disks_own_file_is_listed_once_after_it_was_merged_in_memory() -> None:
    ours, theirs = chain(5), chain(5, begin=100)
    unsaved = Lineage(5, theirs.sha256, of_merge(ours, theirs))

    assert sorted(unsaved.of_child()) == sorted({*ours.revisions(), *theirs.revisions()})
