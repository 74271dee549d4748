"""Random sources whose numbers a test can foretell."""

from collections.abc import Iterable


class SteadyRandom:
    """The same stream of numbers for the same seed (64-bit linear congruential, Knuth's MMIX constants)."""

    def __init__(self, seed: int = 1) -> None:
        self._state = seed

    def below(self, n: int) -> int:
        words = n.bit_length() // 32 + 2
        drawn = 0
        for _ in range(words):
            self._state = (self._state * 6364136223846793005 + 1442695040888963407) % 2**64
            drawn = drawn << 32 | self._state >> 32
        return drawn % n


class ScriptedRandom:
    """Gives exactly the numbers it was told, then refuses: `ScriptEnded`."""

    def __init__(self, numbers: Iterable[int]) -> None:
        self._numbers = iter(numbers)
        self.asked: list[int] = []

    def below(self, n: int) -> int:
        self.asked.append(n)
        for number in self._numbers:
            assert 0 <= number < n
            return number
        raise ScriptEnded


class ScriptEnded(Exception):
    """More numbers were asked for than the script holds."""
