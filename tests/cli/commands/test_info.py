from tests.cli.console import PATH, Console
from vault_app.core.kdf_cost import KdfCost
from vault_app.core.secret import Secret
from vault_app.format.limits import ReadLimits
from vault_app.vaultfile.create import create_vault_file

CHEAPEST = KdfCost(memory_kib=19_456, passes=2, lanes=1)


def console() -> Console:
    made = Console()
    limits = ReadLimits(least_memory_kib=19_456, least_passes=2)
    created = create_vault_file(name="Work", passphrase=Secret("one"), cost=CHEAPEST, app="test", limits=limits)
    made.store_at(PATH).create(created.data)
    return made


def test_json_tells_what_the_file_tells_without_the_passphrase() -> None:
    made = console()

    said = made.run("info", "--json", lines="")

    data = made.stores[PATH].data
    assert data is not None
    assert (said.code, said.err) == (0, "")
    assert said.json == {
        "path": str(PATH),
        "format_version": 1,
        "kind": 1,
        "vault_id": data[16:32].hex(),
        "revision": 1,
        "size": len(data),
        "slots": [
            {"kind": "passphrase", "kdf": {"name": "argon2id", "memory_kib": 19456, "passes": 2, "lanes": 1}},
            {"kind": "recovery", "kdf": None},
        ],
    }


def test_the_same_can_be_read_by_a_person() -> None:
    said = console().run("info", lines="")

    assert "Format      1\n" in said.out
    assert "Opens with  passphrase (Argon2id, 19 MiB, t=2, p=1)\n" in said.out
    assert "Opens with  recovery sheet\n" in said.out


def test_what_is_no_vault_is_said() -> None:
    made = Console()
    made.store_at(PATH).create(b"a shopping list")

    said = made.run("info", lines="")

    assert (said.code, said.out) == (5, "")


def test_a_newer_version_is_said() -> None:
    made = console()
    data = made.stores[PATH].data
    assert data is not None
    made.stores[PATH].data = data[:8] + b"\x02" + data[9:]

    said = made.run("info", lines="")

    assert said.code == 5
    assert "newer version" in said.err


def test_damage_is_said() -> None:
    made = console()
    data = made.stores[PATH].data
    assert data is not None
    made.stores[PATH].data = data[:20] + b"\xff\xff" + data[22:]

    assert made.run("info", lines="").code == 4
