"""The generator on a real session: made, used, copied, remembered."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.fakes.sample_session import SampleSession
from tests.ui.browse.stage import Stage
from vault_app.core.secret import Secret
from vault_app.services.generator_history import history
from vault_app.ui.generate.panel import GeneratorPanel

CTRL = Qt.KeyboardModifier.ControlModifier


def _open(stage: Stage, *, use: bool = True, site: str = "linear.app") -> GeneratorPanel:
    stage.generator.open_at(stage.search, site=site, use=use)
    return stage.generator.panel()


def _value(stage: Stage) -> str:
    assert stage.generator._value is not None
    return stage.generator._value.reveal()


def test_it_opens_with_a_value_of_twenty_characters_and_its_bits(stage: Stage) -> None:
    panel = _open(stage)

    assert len(_value(stage)) == 20
    assert not panel.value.is_empty()
    assert panel.strength.words() == "124 bits · Very strong"
    assert panel.use_button().hasFocus()


def test_enter_uses_the_value(stage: Stage, qtbot: QtBot) -> None:
    panel = _open(stage)
    made = _value(stage)

    used: list[tuple[str, int]] = []
    stage.generator.used.disconnect()
    stage.generator.used.connect(lambda secret, bits: used.append((secret.reveal(), int(bits))))

    with qtbot.waitSignal(stage.generator.closed), qtbot.waitSignal(stage.generator.used):
        QTest.keyClick(panel.use_button(), Qt.Key.Key_Return)

    assert used == [(made, 124)]
    assert not stage.generator.is_open()


def test_enter_uses_the_value_from_a_switch_and_switches_nothing(stage: Stage, qtbot: QtBot) -> None:
    panel = _open(stage)
    switch = panel.password_page.digits.switch

    with qtbot.waitSignal(stage.generator.used):
        QTest.keyClick(switch, Qt.Key.Key_Return)

    assert switch.isChecked()


def test_control_r_makes_another(stage: Stage) -> None:
    panel = _open(stage)
    first = _value(stage)

    QTest.keyClick(panel.use_button(), Qt.Key.Key_R, CTRL)

    assert _value(stage) != first


def test_escape_closes_it_and_wipes_the_value(stage: Stage, qtbot: QtBot) -> None:
    panel = _open(stage)
    value = stage.generator._value
    assert value is not None

    with qtbot.waitSignal(stage.generator.closed):
        QTest.keyClick(panel.use_button(), Qt.Key.Key_Escape)

    assert not value
    assert panel.value.is_empty()


def test_lock_closes_it(stage: Stage) -> None:
    _open(stage)

    stage.bridge.locking.emit()

    assert not stage.generator.is_open()


def test_every_rule_changes_the_value(stage: Stage) -> None:
    page = _open(stage).password_page

    page.length.slider.setValue(32)
    assert len(_value(stage)) == 32
    page.capitals.switch.click()
    page.digits.switch.click()
    page.symbols.switch.click()
    assert _value(stage).isalpha()
    assert _value(stage).islower()
    assert not page.symbols_field.isEnabled()


def test_only_the_symbols_that_were_typed_are_used(stage: Stage) -> None:
    page = _open(stage).password_page

    page.symbols_field.setText("#é#~ x")

    assert page.rules().symbols == "#~"
    assert not set(_value(stage)) & set("!@$%&*-_=+?.:")


def test_a_passphrase_has_its_words_and_bits(stage: Stage) -> None:
    panel = _open(stage)

    panel.kinds.set_current(1)
    panel.passphrase_page.words.slider.setValue(7)
    panel.passphrase_page.separator.setCurrentIndex(1)

    assert len(_value(stage).split(" ")) == 7
    assert panel.strength.words() == "90 bits · Very strong"


def test_a_capital_and_a_digit_are_added_to_words(stage: Stage) -> None:
    panel = _open(stage)
    panel.kinds.set_current(1)

    panel.passphrase_page.capital.switch.click()
    panel.passphrase_page.digit.switch.click()

    assert _value(stage)[0].isupper()
    assert any(sign.isdigit() for sign in _value(stage))


def test_a_pin_has_only_digits(stage: Stage) -> None:
    panel = _open(stage)

    panel.kinds.set_current(2)
    panel.pin_page.length.slider.setValue(4)

    assert _value(stage).isdigit()
    assert len(_value(stage)) == 4
    assert panel.strength.words() == "13 bits · Very weak"


def test_the_panel_is_as_high_for_every_kind(stage: Stage) -> None:
    panel = _open(stage)
    heights = []

    for kind in range(3):
        panel.kinds.set_current(kind)
        panel.adjustSize()
        heights.append(panel.height())
    panel.kinds.set_current(1)
    panel.passphrase_page.words.slider.setValue(10)
    panel.adjustSize()

    assert {*heights, panel.height()} == {heights[0]}


def test_a_free_value_is_copied_instead_of_used(stage: Stage, qtbot: QtBot) -> None:
    panel = _open(stage, use=False)
    made = _value(stage)
    assert panel.use_button().text() == "Copy"

    panel.use_button().click()
    stage.rest(qtbot)

    assert stage.clipboard.text == made
    assert not stage.generator.is_open()


def test_what_was_used_or_copied_is_remembered_with_its_site(stage: Stage, sample: SampleSession, qtbot: QtBot) -> None:
    panel = _open(stage)
    copied = _value(stage)
    panel.copy_asked.emit()
    panel.new_asked.emit()
    used = _value(stage)
    panel.use_asked.emit()
    stage.rest(qtbot)

    kept = history(sample.session)

    assert [entry.secret.reveal() for entry in kept] == [used, copied]
    assert {entry.site for entry in kept} == {"linear.app"}


def test_the_history_reveals_copies_and_forgets(stage: Stage, sample: SampleSession, qtbot: QtBot) -> None:
    panel = _open(stage)
    made = _value(stage)
    panel.copy_asked.emit()
    panel.history_asked.emit()
    stage.rest(qtbot)
    (row,) = panel.history.rows()
    stage.clipboard.text = ""

    row._reveal.eye.click()
    stage.rest(qtbot)
    assert not row.is_masked()
    row._reveal.eye.click()
    assert row.is_masked()

    row.copy_asked.emit(0)
    stage.rest(qtbot)
    assert stage.clipboard.text == made

    panel.history.clear_asked.emit()
    stage.rest(qtbot)
    assert panel.history.rows() == []
    assert history(sample.session) == ()

    with qtbot.waitSignal(panel.history.back_asked):
        panel.history._back.click()
    assert panel.use_button().hasFocus()


def test_a_password_for_a_new_login_follows_the_rules_that_are_set(stage: Stage) -> None:
    assert len(stage.generator.new_password()[0].reveal()) == 20

    _open(stage).password_page.length.slider.setValue(12)
    stage.generator.close()

    assert len(stage.generator.new_password()[0].reveal()) == 12


def test_the_editor_gets_what_the_generator_made_for_it(stage: Stage) -> None:
    stage.page.new_item()
    password = stage.editor._form.password()
    assert password is not None

    QTest.keyClick(password.line, Qt.Key.Key_G, CTRL)
    assert stage.generator.is_open()
    made = _value(stage)
    stage.generator.panel().use_asked.emit()

    assert password.peek() == Secret(made)


def test_nothing_is_made_to_rules_that_cannot_be_met(stage: Stage) -> None:
    panel = _open(stage)
    stage.generator._words = None
    assert stage.bridge.session is not None
    panel.kinds.set_current(1)
    panel.passphrase_page.separator.setItemData(0, "much too long")

    panel.passphrase_page.capital.switch.click()

    assert not panel.use_button().isEnabled()
    assert panel.value.is_empty()
    panel.use_asked.emit()
    assert stage.generator.is_open()
