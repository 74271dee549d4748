from vault_app.crypto.wiping import wipe, wipe_bytes


def test_a_wiped_buffer_is_zeros_of_the_same_length() -> None:
    buffer = bytearray(b"secret")

    wipe(buffer)

    assert buffer == bytes(6)


def test_an_empty_buffer_can_be_wiped() -> None:
    buffer = bytearray()

    wipe(buffer)

    assert buffer == b""


def test_fresh_bytes_are_overwritten_underneath() -> None:
    fresh = bytes(bytearray(b"a key that nobody else holds"))

    wipe_bytes(fresh)

    assert fresh == bytes(28)


def test_the_bytes_that_python_shares_are_left_alone() -> None:
    wipe_bytes(b"A")

    assert bytes([65]) == b"\x41"
