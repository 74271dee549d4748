"""AES-256-GCM and the chunked encryption over it, as published."""

import base64
import hashlib
import json
import zlib
from collections.abc import Callable

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256

from tests.reference_reader import keys_of, open_message
from tests.vectors.tally import PYCA, Tally, text_vectors, wycheproof

KEY_BITS, NONCE_BITS, TAG_BITS = 256, 96, 128
SHORT_TAG = "with a shorter tag, which the format has not"


def opened(key: bytes, nonce: bytes, sealed: bytes, associated: bytes) -> bytes | None:
    try:
        return AESGCM(key).decrypt(nonce, sealed, associated)
    except InvalidTag:
        return None


def aes_gcm_of_wycheproof() -> Tally:
    tally = Tally("AES-256-GCM", "Wycheproof", "AESGCM, the cipher under Cobblestone and HPKE")
    for group, vector in wycheproof("Cipher/wycheproof/aes_gcm_test.json"):
        if (group["keySize"], group["ivSize"]) != (KEY_BITS, NONCE_BITS):
            tally.left["of another key or nonce size"] += 1
            continue
        key, nonce, associated, plain, body, tag = (
            bytes.fromhex(vector[name]) for name in ("key", "iv", "aad", "msg", "ct", "tag")
        )
        valid = vector["result"] == "valid"
        assert (opened(key, nonce, body + tag, associated) == plain) is valid
        assert (AESGCM(key).encrypt(nonce, plain, associated) == body + tag) is valid
        tally.take(passed=valid, why="with a changed tag")
    return tally


def aes_gcm_of_nist() -> Tally:
    tally = Tally("AES-256-GCM, opening", "NIST CAVS, pyca", "AESGCM")
    path = "ciphers/AES/GCM/gcmDecrypt256.rsp"
    for vector in text_vectors(path, mark="\nCount"):
        nonce, tag = bytes.fromhex(vector["IV"]), bytes.fromhex(vector["Tag"])
        if len(nonce) * 8 != NONCE_BITS:
            tally.left["of another nonce size"] += 1
        elif len(tag) * 8 != TAG_BITS:
            tally.left[SHORT_TAG] += 1
        else:
            found = opened(
                bytes.fromhex(vector["Key"]), nonce, bytes.fromhex(vector["CT"]) + tag, bytes.fromhex(vector["AAD"])
            )
            assert found == (None if "FAIL" in vector else bytes.fromhex(vector["PT"]))
            tally.take(passed="FAIL" not in vector, why="with a changed tag")
    return tally


def chunked_encryption() -> Tally:
    """Run what is made with SHA-256: by the reference reader, which agrees with the product on the rest."""
    tally = Tally("chunked encryption", "C2SP, pyca", "the reference reader")
    every = json.loads((PYCA / "chunked-encryption" / "vectors.json").read_text(encoding="utf-8"))["vectors"]
    for vector in every:
        if vector["aead"] != "AEAD_AES_256_GCM":
            tally.left["of another cipher"] += 1
            continue
        key, context = bytes.fromhex(vector["key"]), vector["context"].encode()
        data = base64.b64decode(vector["ciphertext"] or "")
        data = zlib.decompress(data) if vector.get("compressed") else data
        plain = open_message(key, context, data, SHA256()) if len(key) * 8 == KEY_BITS else None
        if vector["expect"] == "success":
            assert plain is not None
            assert hashlib.sha256(plain).hexdigest() == vector["payload_sha256"]
            aead_key, nonce, _ = keys_of(key, context, data[:24], SHA256())
            assert (aead_key.hex(), nonce.to_bytes(12, "big").hex()) == (vector["aead_key"], vector["base_nonce"])
        else:
            assert plain is None, vector["name"]
        tally.take(passed=plain is not None, why="cut, changed, or of another key, context or length")
    return tally


RUNS: tuple[Callable[[], Tally], ...] = (aes_gcm_of_wycheproof, aes_gcm_of_nist, chunked_encryption)
