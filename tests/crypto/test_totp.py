"""One-time codes against the vectors of the RFCs, of pyca/cryptography, and of another implementation."""

import hashlib
import hmac
from collections.abc import Iterator
from pathlib import Path

import cryptography_vectors
import pytest
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.twofactor.totp import TOTP
from hypothesis import given
from hypothesis import strategies as st

from vault_app.core.secret import Secret
from vault_app.core.totp import ALGORITHMS, STEAM_SIGNS, Algorithm, CodeRules, read_code_rules
from vault_app.crypto.totp import one_time_code

# RFC 6238, appendix B, as corrected by erratum 2866: the seed is as long as the hash.
SEEDS: dict[Algorithm, bytes] = {
    "SHA1": b"12345678901234567890",
    "SHA256": b"12345678901234567890123456789012",
    "SHA512": b"1234567890123456789012345678901234567890123456789012345678901234",
}
APPENDIX_B: list[tuple[int, tuple[str, str, str]]] = [
    (59, ("94287082", "46119246", "90693936")),
    (1_111_111_109, ("07081804", "68084774", "25091201")),
    (1_111_111_111, ("14050471", "67062674", "99943326")),
    (1_234_567_890, ("89005924", "91819424", "93441116")),
    (2_000_000_000, ("69279037", "90698825", "38618901")),
    (20_000_000_000, ("65353130", "77737706", "47863826")),
]
# RFC 4226, appendix D.
APPENDIX_D = "755224 287082 359152 969429 338314 254676 287922 162583 399871 520489".split()  # noqa: SIM905  # a line
PYCA: dict[Algorithm, hashes.SHA1 | hashes.SHA256 | hashes.SHA512] = {
    "SHA1": hashes.SHA1(),  # noqa: S303  # what RFC 6238 is about
    "SHA256": hashes.SHA256(),
    "SHA512": hashes.SHA512(),
}


def code_at(seconds: int, rules: CodeRules) -> str:
    return one_time_code(rules, step=rules.step_at(seconds * 1_000)).reveal()


@pytest.mark.parametrize("algorithm", ALGORITHMS)
@pytest.mark.parametrize(("seconds", "codes"), APPENDIX_B)
def test_codes_are_those_of_rfc_6238(seconds: int, codes: tuple[str, str, str], algorithm: Algorithm) -> None:
    rules = CodeRules(seed=Secret(SEEDS[algorithm]), algorithm=algorithm, digits=8)

    assert code_at(seconds, rules) == codes[ALGORITHMS.index(algorithm)]


@pytest.mark.parametrize(("counter", "code"), list(enumerate(APPENDIX_D)))
def test_codes_are_those_of_rfc_4226(counter: int, code: str) -> None:
    assert one_time_code(CodeRules(seed=Secret(SEEDS["SHA1"])), step=counter).reveal() == code


def vectors() -> Iterator[tuple[int, str, Algorithm, str]]:
    """Give time, code, hash and seed of each vector in pyca's copy of RFC 6238."""
    path = Path(str(cryptography_vectors.__file__)).parent / "twofactor" / "rfc-6238.txt"
    vector: dict[str, str] = {}
    for line in [*path.read_text().splitlines(), "COUNT = end"]:
        name, mark, value = (part.strip() for part in line.partition("="))
        if mark and name.upper() == "COUNT" and vector:
            algorithm: Algorithm = vector["MODE"]  # type: ignore[assignment]  # the file knows only these
            yield int(vector["TIME"]), vector["TOTP"], algorithm, vector["SECRET"]
            vector = {}
        elif mark and name.upper() != "COUNT":
            vector[name.upper()] = value


@pytest.mark.parametrize(("seconds", "code", "algorithm", "seed"), list(vectors()))
def test_codes_are_those_of_pycas_vectors(seconds: int, code: str, algorithm: Algorithm, seed: str) -> None:
    assert code_at(seconds, CodeRules(seed=Secret(seed), algorithm=algorithm, digits=8)) == code


def test_pycas_vectors_are_all_read() -> None:
    assert len(list(vectors())) == 18


@given(
    seed=st.binary(min_size=1, max_size=80),
    algorithm=st.sampled_from(ALGORITHMS),
    digits=st.integers(6, 8),
    period=st.integers(1, 3_600),
    seconds=st.integers(0, 2**34),
)
def test_codes_are_those_of_another_implementation(
    seed: bytes, algorithm: Algorithm, digits: int, period: int, seconds: int
) -> None:
    rules = CodeRules(seed=Secret(seed), algorithm=algorithm, digits=digits, period=period)

    theirs = TOTP(seed, digits, PYCA[algorithm], period, enforce_key_length=False)

    assert code_at(seconds, rules).encode() == theirs.generate(seconds)


def test_a_seed_of_80_bits_gives_codes() -> None:
    assert code_at(0, CodeRules(seed=Secret(b"Hello!\xde\xad\xbe\xef"))) == "282760"


@pytest.mark.parametrize(("seconds", "code"), [(1_511_200_518, "FR8RV"), (1_511_200_714, "9P3VP")])
def test_steams_codes_are_those_that_keepassxc_tests_for(seconds: int, code: str) -> None:
    rules = read_code_rules(Secret("otpauth://totp/x?secret=63BEDWCQZKTQWPESARIERL5DTTQFCJTK&encoder=steam"))

    assert code_at(seconds, rules) == code


@given(seed=st.binary(min_size=1, max_size=40), step=st.integers(0, 2**40))
def test_steams_codes_write_the_same_number_with_steams_signs(seed: bytes, step: int) -> None:
    rules = CodeRules(seed=Secret(seed), digits=5, steam=True)
    digest = hmac.new(seed, step.to_bytes(8, "big"), hashlib.sha1).digest()
    start = digest[19] & 15
    number = int.from_bytes(digest[start : start + 4], "big") & 0x7FFFFFFF

    code = one_time_code(rules, step=step).reveal()

    assert len(code) == 5
    assert sum(STEAM_SIGNS.index(sign) * 26**place for place, sign in enumerate(code)) == number % 26**5
