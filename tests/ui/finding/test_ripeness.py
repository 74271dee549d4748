from vault_app.ui.finding.ripeness import RIPE_SECONDS, Ripeness


class Watch:
    def __init__(self) -> None:
        self.seconds = 10.0

    def __call__(self) -> float:
        return self.seconds


def test_the_first_row_may_be_acted_on_at_once() -> None:
    ripeness = Ripeness(Watch())
    ripeness.begin()

    assert ripeness.allows(0)


def test_another_row_has_to_be_seen_first() -> None:
    watch = Watch()
    ripeness = Ripeness(watch)
    ripeness.begin()

    watch.seconds += RIPE_SECONDS / 2
    assert not ripeness.allows(1)
    watch.seconds += RIPE_SECONDS
    assert ripeness.allows(1)


def test_rows_arranged_anew_have_to_be_seen_anew() -> None:
    watch = Watch()
    ripeness = Ripeness(watch)
    ripeness.begin()
    watch.seconds += 1

    ripeness.begin()

    assert not ripeness.allows(2)
