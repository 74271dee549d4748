"""Runs the generator's panel: makes values, hands them out, and remembers those that were used."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from vault_app.core.errors import Locked, OutOfRange
from vault_app.core.generator_defaults import password_rules
from vault_app.core.passphrase import WordList
from vault_app.core.randomness import RandomSource
from vault_app.core.secret import Secret
from vault_app.core.settings import Settings
from vault_app.ui.generate.history_page import Made
from vault_app.ui.generate.making import Maker
from vault_app.ui.generate.panel import GeneratorPanel
from vault_app.ui.generate.site_controller import SiteController

if TYPE_CHECKING:
    from vault_app.services.session import Session
    from vault_app.ui.session_bridge import SessionBridge


class GeneratorController(QObject):
    """One panel for the whole window.

    Signals:
        used: a chosen value, a `Secret` that the receiver takes over, and its exact strength in bits.
        closed: the panel was closed, used or not.
    """

    used = Signal(object, float)
    closed = Signal()

    def __init__(
        self,
        window: QWidget,
        *,
        bridge: "SessionBridge",
        settings: "Callable[[], Settings] | None" = None,
    ) -> None:
        super().__init__(window)
        self._settings = settings or Settings
        self._followed: Settings | None = None
        self._window, self._bridge = window, bridge
        self._words: WordList | None = None
        self._maker = Maker(self._source, self._word_list)
        self._panel: GeneratorPanel | None = None
        self._value: Secret | None = None
        self._site, self._use, self._bits = "", True, 0.0
        self._sites = SiteController(bridge, self.panel, self)
        self._sites.changed.connect(self._make)
        bridge.opened.connect(self._read_words)
        bridge.locking.connect(self.close)

    def new_password(self, site: str = "") -> tuple[Secret, float]:
        """Make a password to the rules that are set for passwords, or to the default ones; with its exact bits.

        With the host of a ``site`` whose rules are known it obeys them too.
        """
        self._follow_settings()
        rules = self._panel.password_page.rules() if self._panel is not None else password_rules(self._settings())
        secret, strength = self._maker.make(rules, site=self._sites.rules_of(site))
        return secret, strength.bits

    def rules_site(self, site: str) -> str:
        """Give the domain whose rules a password for the host of a ``site`` obeys, "" where none are known."""
        return self._sites.domain_with_rules(site)

    def open_at(self, anchor: QWidget, *, site: str = "", use: bool = True) -> None:
        """Open the panel with a fresh value; ``use``: it goes somewhere when it is chosen, else it is copied."""
        self._site, self._use = site, use
        panel = self.panel()
        self._follow_settings()
        self._sites.show(site)
        panel.set_use(self.tr("Use password") if use else self.tr("Copy"))
        self._make()
        panel.open_at(anchor)
        panel.show_maker()

    def is_open(self) -> bool:
        """Say whether the panel is shown."""
        return self._panel is not None and self._panel.is_open()

    def close(self) -> None:
        """Close the panel and wipe what it shows."""
        if self._panel is not None:
            self._panel.close_popover()

    def panel(self) -> GeneratorPanel:
        """Give the panel; it is made when it is first needed."""
        if self._panel is None:
            panel = self._panel = GeneratorPanel(self._window)
            self._follow_settings()
            panel.rules_changed.connect(self._make)
            self._sites.connect_panel(panel)
            panel.new_asked.connect(self._make)
            panel.use_asked.connect(self._on_use)
            panel.copy_asked.connect(self._copy)
            panel.history_asked.connect(self._show_history)
            panel.history.reveal_asked.connect(self._reveal_made)
            panel.history.copy_asked.connect(self._copy_made)
            panel.history.clear_asked.connect(self._clear_history)
            panel.closed.connect(self._on_closed)
        return self._panel

    def _follow_settings(self) -> None:
        """Set the pages to the rules of the settings, where those were changed since this was last done."""
        settings = self._settings()
        if self._panel is None or settings is self._followed:
            return
        before, self._followed = self._followed, settings
        if before is None or password_rules(before) != password_rules(settings):
            self._panel.password_page.show_rules(password_rules(settings))
        if before is None or before.generator_words != settings.generator_words:
            self._panel.passphrase_page.words.slider.setValue(settings.generator_words)

    # --- where values come from ---

    def _source(self) -> RandomSource:
        session = self._bridge.session
        if session is None:
            raise Locked
        return session.doors.random

    def _word_list(self) -> WordList:
        session = self._bridge.session
        if session is None:
            raise Locked
        if self._words is None:
            self._words = _words_of(session)
        return self._words

    def _read_words(self) -> None:
        """Check the words in the lane, for it takes longer than a frame."""
        if self._words is None:
            self._bridge.run(
                lambda session: WordList("", tuple(session.doors.words)), asker=self, done=self._take_words
            )

    def _take_words(self, words: WordList) -> None:
        self._words = words

    # --- the value ---

    def _make(self) -> None:
        panel = self.panel()
        self._wipe()
        try:
            self._value, strength = self._maker.make(panel.rules(), site=self._sites.obeyed())
            self._bits = strength.bits
        except OutOfRange:
            # The pages keep every rule within its range, so this is a word list that the rules cannot be met with.
            panel.value.clear()
            panel.use_button().setEnabled(False)
            return
        panel.use_button().setEnabled(True)
        with self._value.borrow() as view:
            length = len(view)
        panel.show_value(self._value.duplicate(), strength, length=length)

    # --- what is done with the value ---

    def _on_use(self) -> None:
        if self._value is None:
            return
        if not self._use:
            self._copy()
            self.close()
            return
        self._remember(self._value)
        chosen = self._value.duplicate()
        self.close()
        self.used.emit(chosen, self._bits)

    def _copy(self) -> None:
        if self._value is not None:
            self._remember(self._value)
            self._bridge.copy_text(self._value.duplicate(), what=self._kind_words(), title=self._site)

    def _kind_words(self) -> str:
        return (self.tr("Password"), self.tr("Passphrase"), self.tr("PIN"))[self.panel().kinds.current()]

    def _on_closed(self) -> None:
        self._wipe()
        self.panel().value.clear()
        self.panel().history.mask_secrets()
        self.closed.emit()

    def _wipe(self) -> None:
        if self._value is not None:
            self._value.wipe()
        self._value = None

    # --- the history ---

    def _remember(self, secret: Secret) -> None:
        kept, site = secret.duplicate(), self._site

        def work(session: "Session") -> None:
            from vault_app.services.generator_history import remember  # noqa: PLC0415 - brings in cryptography

            try:
                remember(session, kept, site)
            finally:
                kept.wipe()

        if self._bridge.session is not None:
            self._bridge.run(work, asker=self)
        else:
            kept.wipe()

    def _show_history(self) -> None:
        def work(session: "Session") -> list[Made]:
            from vault_app.services.generator_history import history  # noqa: PLC0415 - brings in cryptography

            return [Made(entry.time, entry.site) for entry in history(session)]

        self._bridge.run(work, asker=self, done=self._show_made)

    def _show_made(self, made: list[Made]) -> None:
        self.panel().history.show_made(made)
        self.panel().show_history()

    def _reveal_made(self, number: int) -> None:
        self._with_made(number, lambda secret: self.panel().history.show_secret(number, secret))

    def _copy_made(self, number: int) -> None:
        self._with_made(number, lambda secret: self._bridge.copy_text(secret, what=self.tr("Earlier value"), title=""))

    def _with_made(self, number: int, then: Callable[[Secret], object]) -> None:
        def work(session: "Session") -> Secret:
            from vault_app.services.generator_history import history  # noqa: PLC0415 - brings in cryptography

            return history(session)[number].secret

        self._bridge.run(work, asker=self, done=then)

    def _clear_history(self) -> None:
        def work(session: "Session") -> None:
            from vault_app.services.generator_history import clear  # noqa: PLC0415 - brings in cryptography

            clear(session)

        self._bridge.run(work, asker=self, done=lambda _result: self._show_made([]))


def _words_of(session: "Session") -> WordList:
    return WordList("", tuple(session.doors.words))
