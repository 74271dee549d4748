"""One device against a simple model: whatever is done, and wherever the power goes, what was acknowledged is there."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from tests.crashes.reckoning import THOROUGH
from tests.fakes.fake_clock import FakeClock
from tests.fakes.office import add, draft_of, save
from tests.fakes.sample_session import quiet_doors
from tests.lives.fainting import FaintingDevice, FaintingStore, PowerCut
from vault_app.core.errors import DiskFull, KeyRetired, Locked, WrongPassphrase
from vault_app.core.ids import PASSWORD, ItemId
from vault_app.core.secret import Secret
from vault_app.services.change_passphrase import change_passphrase, new_recovery_key
from vault_app.services.copy_secret import unseal, unseal_earlier
from vault_app.services.create_vault import create_vault
from vault_app.services.delete_item import delete_items, purge_items, restore_items
from vault_app.services.session import Session
from vault_app.services.unlock_vault import unlock_vault
from vault_app.vaultfile.credential import PassphraseCredential

FIRST_PASSPHRASE = "passphrase number 0 of this vault"
# Most saves go well; the others lose their power at some moment, or find no room.
MOMENTS = st.sampled_from(["", "", "", "", "before", "after", "pin", "full"])
NEW_KEY_MOMENTS = st.sampled_from(["", "", "announcing", "before", "after", "pin", "full"])
ANY = st.integers(0, 2)  # few of them, so that the same login is changed again and again


@dataclass(frozen=True)
class Login:
    """What the model knows: every password it ever had, the present one last, and whether it lies in the bin."""

    passwords: tuple[str, ...]
    binned: bool = False


@dataclass(frozen=True)
class Model:
    passphrase: str = FIRST_PASSPHRASE
    logins: dict[str, Login] = field(default_factory=dict)

    def having(self, title: str, login: Login) -> "Model":
        return replace(self, logins=self.logins | {title: login})

    def without(self, title: str) -> "Model":
        return replace(self, logins={name: login for name, login in self.logins.items() if name != title})


class OneDevice(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.store, self.device = FaintingStore(), FaintingDevice()
        self.clock = FakeClock()
        self.doors = replace(quiet_doors(self.clock), device=self.device)
        self.model = Model()
        self.retired: list[str] = []
        self.counter = 0
        self.session: Session | None = create_vault(
            self.store, Secret(FIRST_PASSPHRASE), name="Life", doors=self.doors, generated_bits=90.5
        ).session

    def fresh(self, what: str) -> str:
        self.counter += 1
        return f"{what} {self.counter} of this vault"

    def at(self, number: int) -> tuple[str, Login]:
        titles = sorted(self.model.logins)
        title = titles[number % len(titles)]
        return title, self.model.logins[title]

    def open(self) -> Session:
        assert self.session is not None
        return self.session

    def id_of(self, title: str) -> ItemId:
        vault = self.open().vault
        return vault.id_at(list(vault.columns.title).index(title))

    def attempt(self, moment: str, action: Callable[[], object], then: Model) -> None:
        """Do it; afterwards the model is ``then``, unless the power went before the new file had its name."""
        self.clock.pass_seconds(self.counter % 3)
        self.store.faints = moment if moment in {"before", "after"} else ""
        self.device.faints = moment if moment in {"announcing", "pin"} else ""
        self.store.fail_next = DiskFull() if moment == "full" else None
        try:
            action()
        except PowerCut:
            self.session = None
            self.model = self.model if moment in {"announcing", "before"} else then
        except DiskFull:
            assert moment == "full"
        else:
            assert not moment
            self.model = then

    is_open = precondition(lambda self: self.session is not None)
    has_logins = precondition(lambda self: self.session is not None and self.model.logins)

    @is_open
    @rule(moment=MOMENTS)
    def add_a_login(self, moment: str) -> None:
        title, secret = self.fresh("title"), self.fresh("password")
        self.attempt(moment, lambda: add(self.open(), title, secret), self.model.having(title, Login((secret,))))

    @has_logins
    @rule(number=ANY, moment=MOMENTS)
    def type_another_password(self, number: int, moment: str) -> None:
        title, login = self.at(number)
        secret, item = self.fresh("password"), self.open().vault.item(self.id_of(title))
        then = self.model.having(title, replace(login, passwords=(*login.passwords, secret)))
        self.attempt(moment, lambda: save(self.open(), draft_of(item, password=secret)), then)

    @has_logins
    @rule(number=ANY, moment=MOMENTS)
    def into_the_bin_or_out_of_it(self, number: int, moment: str) -> None:
        title, login = self.at(number)
        do = restore_items if login.binned else delete_items
        then = self.model.having(title, replace(login, binned=not login.binned))
        self.attempt(moment, lambda: do(self.open(), [self.id_of(title)], doors=self.doors), then)

    @has_logins
    @rule(number=ANY, moment=MOMENTS)
    def out_for_good(self, number: int, moment: str) -> None:
        title, _ = self.at(number)
        purge = lambda: purge_items(self.open(), [self.id_of(title)], doors=self.doors)  # noqa: E731  # one line
        self.attempt(moment, purge, self.model.without(title))

    @is_open
    @rule(moment=NEW_KEY_MOMENTS)
    def another_passphrase(self, moment: str) -> None:
        old, new = self.model.passphrase, self.fresh("passphrase")
        self.attempt(
            moment,
            lambda: change_passphrase(self.open(), Secret(old), Secret(new), doors=self.doors, accept_weak=True),
            replace(self.model, passphrase=new),
        )
        if self.model.passphrase == new:
            self.retired.append(old)

    @is_open
    @rule(moment=NEW_KEY_MOMENTS)
    def another_recovery_key(self, moment: str) -> None:
        present = Secret(self.model.passphrase)
        self.attempt(moment, lambda: new_recovery_key(self.open(), present, doors=self.doors), self.model)

    @is_open
    @rule()
    def lock(self) -> None:
        session = self.open()
        session.lock()
        with pytest.raises(Locked):
            session.vault  # noqa: B018  # the looking is the test
        self.session = None

    @is_open
    @rule()
    def crash(self) -> None:
        self.session = None

    @precondition(lambda self: self.session is None)
    @rule()
    def unlock(self) -> None:
        credential = PassphraseCredential(Secret(self.model.passphrase))
        session = unlock_vault(self.store, credential, doors=self.doors)
        assert session.read_only is None
        assert session.notices == ()
        self.session = session

    @precondition(lambda self: self.session is None)
    @rule(number=ANY)
    def try_a_passphrase_from_before(self, number: int) -> None:
        wrong = self.retired[number % len(self.retired)] if self.retired else "never a passphrase here"
        with pytest.raises((WrongPassphrase, KeyRetired)):
            unlock_vault(self.store, PassphraseCredential(Secret(wrong)), doors=self.doors)

    @invariant()
    def holds_what_was_acknowledged(self) -> None:
        if self.session is None:
            return
        vault = self.session.vault
        found = {}
        for item in vault.items():
            earlier = [unseal_earlier(self.session, item.id, entry).reveal() for entry in item.earlier(PASSWORD)]
            present = unseal(self.session, item.id, PASSWORD).reveal()
            assert set(earlier) | {present} == set(self.model.logins[item.title].passwords)
            found[item.title] = (present, bool(item.deleted))
        assert found == {title: (login.passwords[-1], login.binned) for title, login in self.model.logins.items()}


TestOneDevice = OneDevice.TestCase
TestOneDevice.settings = settings(
    max_examples=200 if THOROUGH else 100, stateful_step_count=60 if THOROUGH else 30, deadline=None
)
