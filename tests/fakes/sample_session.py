"""An open vault on a store in memory, with the sample logins and a password in each."""

from dataclasses import dataclass

from tests.fakes.fake_clock import FakeClock
from tests.fakes.kdf import CHEAP_COST, CHEAP_LIMITS
from tests.fakes.memory_device_state import MemoryDeviceState
from tests.fakes.memory_store import MemoryStore
from tests.fakes.random_source import SteadyRandom
from tests.fakes.sample_logins import SAMPLE_LOGINS, SampleLogin
from tests.fakes.word_lists import eff_large
from vault_app.adapters.storage.attached_files import FilesOnDisk
from vault_app.core.changes import PutItem
from vault_app.core.ids import CODE, NOTES, PASSWORD, USERNAME, WEBSITE, FieldId, ItemId
from vault_app.core.item import Earlier, Field, FieldType, Item, Sealed, Stamp, Why
from vault_app.core.secret import Secret
from vault_app.services.commit import commit
from vault_app.services.create_vault import create_vault
from vault_app.services.doors import Doors
from vault_app.services.session import Session

PASSPHRASE = "correct horse battery staple"
GITHUB_PASSWORD = "kV7#tq-Rm2!xZp9s@LwE"
_YEAR_MS = 31_536_000_000


@dataclass(frozen=True)
class SampleSession:
    """The session, and what it stands on."""

    session: Session
    doors: Doors
    store: MemoryStore
    clock: FakeClock


def estimated(secret: Secret) -> float:
    """Give six bits for each byte: quick, and the same every time."""
    with secret.borrow() as view:
        return 6.5 * len(view)


def quiet_doors(clock: FakeClock | None = None) -> Doors:
    """Give doors to a quiet world with a cheap key derivation."""
    return Doors(
        clock=clock or FakeClock(),
        device=MemoryDeviceState(),
        random=SteadyRandom(),
        app="0.1.0",
        files=FilesOnDisk(),
        words=eff_large().words,
        cost=CHEAP_COST,
        limits=CHEAP_LIMITS,
        estimate=estimated,
    )


def empty_session() -> SampleSession:
    """Create a vault without items."""
    clock = FakeClock()
    doors, store = quiet_doors(clock), MemoryStore()
    created = create_vault(store, Secret(PASSPHRASE), name="Northpine", doors=doors, generated_bits=90.5)
    return SampleSession(created.session, doors, store, clock)


def sample_session() -> SampleSession:
    """Create a vault with the sample logins, in their order of use."""
    sample = empty_session()
    session = sample.session
    items = [_item(session, number, login) for number, login in enumerate(SAMPLE_LOGINS)]
    commit(session, [PutItem(item) for item in reversed(items)], sample.doors)
    return sample


def item_id(title: str) -> ItemId:
    """Give the id of the sample login with that title."""
    number = next(number for number, login in enumerate(SAMPLE_LOGINS) if login.title == title)
    return _id(number)


def password_of(title: str) -> str:
    """Give the password of the sample login with that title."""
    return GITHUB_PASSWORD if title == "GitHub" else f"pw-{title}-9!aZ"


def _id(number: int) -> ItemId:
    return ItemId(b"sample login %03d" % number)


def _item(session: Session, number: int, login: SampleLogin) -> Item:
    own = _id(number)
    stamp = session.stamp()
    old = Stamp(1, stamp.time - _YEAR_MS)

    def seal(field_id: FieldId, text: str) -> Sealed:
        return session.key.seal_value(
            vault_id=session.vault.id,
            item_id=own,
            field_id=field_id,
            secret=Secret(text),
            bits=round(estimated(Secret(text)) * 10),
        )

    fields = [
        Field(WEBSITE, FieldType.ADDRESS, login.url, old),
        Field(USERNAME, FieldType.TEXT, login.username, old),
        Field(PASSWORD, FieldType.PASSWORD, seal(PASSWORD, password_of(login.title)), old),
    ]
    history: tuple[Earlier, ...] = ()
    if login.title == "GitHub":
        fields.append(Field(CODE, FieldType.CODE, seal(CODE, "otpauth://totp/GitHub?secret=JBSWY3DPEHPK3PXP"), old))
        history = tuple(
            Earlier(
                Field(PASSWORD, FieldType.PASSWORD, seal(PASSWORD, f"older-{age}"), Stamp(1, old.time - age)),
                Stamp(1, old.time - age * 7_000_000_000),
                Why.EDITED,
            )
            for age in (3, 2, 1)
        )
    if login.notes:
        fields.append(Field(NOTES, FieldType.NOTE, login.notes, old))
    return Item(
        own, "login", login.title, old, old.time, tuple(fields), login.tags, favourite=login.favourite, history=history
    )
