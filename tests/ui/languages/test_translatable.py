"""Which sentences of a source are found for translation."""

from pathlib import Path

import pytest

from tests.ui.languages.catalogue import translatable

READER = translatable()


def found(tmp_path: Path, source: str) -> set[tuple[str, str, bool]]:
    (tmp_path / "screen.py").write_text(source, encoding="utf-8")
    return {(s.context, s.source, s.counted) for s in READER.sentences(tmp_path)}


def test_a_sentence_of_a_class_has_the_class_as_its_context(tmp_path: Path) -> None:
    source = "class View:\n    def f(self):\n        return self.tr('Save' ' all')\n"

    assert found(tmp_path, source) == {("View", "Save all", False)}


def test_a_counted_sentence_is_seen_outside_a_class_too(tmp_path: Path) -> None:
    source = "words = QCoreApplication.translate('places', '%n day(s)', '', span.days)\n"

    assert found(tmp_path, source) == {("places", "%n day(s)", True)}


def test_a_short_name_for_translate_gives_its_own_context(tmp_path: Path) -> None:
    source = "def _tr(text):\n    return QCoreApplication.translate('Menu', text)\n\nwords = _tr('Edit')\n"

    assert found(tmp_path, source) == {("Menu", "Edit", False)}


@pytest.mark.parametrize(
    "call", ["self.view.tr('Save')", "self.tr(words)", "translate(context, 'Save')", "self.tr(f'{name} is saved')"]
)
def test_a_sentence_that_cannot_be_read_is_refused(tmp_path: Path, call: str) -> None:
    with pytest.raises(READER.Untranslatable, match=r"screen\.py:3"):
        found(tmp_path, f"class View:\n    def f(self):\n        return {call}\n")


def test_what_lupdate_reads_has_every_sign_of_the_sentence() -> None:
    sentence = READER.Sentence("View", 'Say "%1" § once\n', counted=True)

    assert r'translate("View", "Say \"%1\" § once\n", "", n);' in READER.as_cpp({sentence})
