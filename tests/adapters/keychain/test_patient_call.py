import threading

import pytest

from vault_app.adapters.keychain.patient_call import GivenUp, PatientCall, TooLate

PATIENCE = 10.0


class Slow:
    """Work that ends when it is told to, and what became of its value."""

    def __init__(self) -> None:
        self.may_end = threading.Event()
        self.hung_up = threading.Event()
        self.discarded: list[bytearray] = []
        self.gone = threading.Event()

    def work(self) -> bytearray:
        assert self.may_end.wait(PATIENCE)
        return bytearray(b"late")

    def hang_up(self) -> None:
        self.hung_up.set()

    def discard(self, value: bytearray) -> None:
        self.discarded.append(value)
        self.gone.set()

    def call(self) -> PatientCall[bytearray]:
        return PatientCall(self.work, hang_up=self.hang_up, discard=self.discard)


def test_the_value_comes_back_and_is_not_discarded() -> None:
    slow = Slow()
    slow.may_end.set()

    assert slow.call().result(PATIENCE) == b"late"
    assert (slow.discarded, slow.hung_up.is_set()) == ([], False)


def test_an_error_of_the_work_comes_back() -> None:
    def work() -> int:
        raise KeyError("x")

    with pytest.raises(KeyError):
        PatientCall(work, hang_up=lambda: None, discard=lambda _value: None).result(PATIENCE)


def test_work_without_a_value_comes_back_too() -> None:
    PatientCall(lambda: None, hang_up=lambda: None, discard=lambda _value: None).result(PATIENCE)


def test_a_value_that_comes_too_late_is_discarded() -> None:
    slow = Slow()

    with pytest.raises(TooLate):
        slow.call().result(0.01)
    assert slow.hung_up.is_set()
    slow.may_end.set()

    assert slow.gone.wait(PATIENCE)
    assert slow.discarded == [bytearray(b"late")]


def test_a_value_that_comes_while_it_is_given_up_is_discarded() -> None:
    slow = Slow()
    call = slow.call()
    call.cancel()
    slow.may_end.set()
    call._run()  # the value is in the queue behind the cancellation

    with pytest.raises(GivenUp):
        call.result(PATIENCE)

    assert slow.gone.wait(PATIENCE)
    assert bytearray(b"late") in slow.discarded


def test_an_error_that_comes_too_late_is_let_go() -> None:
    started, may_end = threading.Event(), threading.Event()

    def work() -> bytearray:
        started.set()
        assert may_end.wait(PATIENCE)
        raise OSError

    discarded: list[bytearray] = []
    call = PatientCall(work, hang_up=may_end.set, discard=discarded.append)
    with pytest.raises(TooLate):
        call.result(0.01)
    for thread in threading.enumerate():
        if thread.name == "keyring":
            thread.join(PATIENCE)

    assert started.is_set()
    assert discarded == []


def test_a_call_can_be_given_up_from_another_thread() -> None:
    slow = Slow()
    call = slow.call()
    other = threading.Thread(target=call.cancel)
    other.start()

    with pytest.raises(GivenUp):
        call.result(PATIENCE)

    other.join()
    assert slow.hung_up.is_set()
    slow.may_end.set()
    assert slow.gone.wait(PATIENCE)
