"""The rules of the website that a password is for: looked up, obeyed or not, remembered and forgotten."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from vault_app.core.site_book import KnownRules, domain_of, known_rules, usable_rules
from vault_app.core.site_rules import SiteRules
from vault_app.ui.generate.panel import GeneratorPanel
from vault_app.ui.generate.rule_words import length_words

if TYPE_CHECKING:
    from vault_app.services.session import Session
    from vault_app.ui.session_bridge import SessionBridge


class SiteController(QObject):
    """One website at a time.

    Signals:
        changed: other rules hold, so another value is wanted.
    """

    changed = Signal()

    def __init__(
        self, bridge: "SessionBridge", panel: Callable[[], GeneratorPanel], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._bridge, self._panel = bridge, panel
        self._site = ""
        self._known: KnownRules | None = None

    def connect_panel(self, panel: GeneratorPanel) -> None:
        """Listen to a panel that was just made."""
        panel.kinds.changed.connect(self._tell)
        panel.site_line.switched.connect(self.changed)
        panel.site_line.edit_asked.connect(self._show_rules)
        panel.site_page.save_asked.connect(self._remember)
        panel.site_page.forget_asked.connect(self._forget)

    def show(self, site: str) -> None:
        """Show the host that the next value is for ("" for none); its rules are obeyed at first."""
        self._site, self._known = site, self._look_up(site)
        self._panel().site_line.set_on(True)
        self._tell()

    def obeyed(self) -> SiteRules | None:
        """Give the rules that the next password obeys."""
        return usable_rules(self._known) if self._panel().site_line.is_on() else None

    def rules_of(self, site: str) -> SiteRules | None:
        """Give the rules that are known for a host."""
        return usable_rules(self._look_up(site))

    def domain_with_rules(self, site: str) -> str:
        """Give the domain whose rules are known and hold for a host; "" where there is none."""
        known = self._look_up(site)
        return known.site if known is not None and usable_rules(known) is not None else ""

    def _look_up(self, site: str) -> KnownRules | None:
        session = self._bridge.session
        if session is None or not site:
            return None
        return known_rules(session.vault, session.doors.sites, site)

    def _domain(self) -> str:
        return self._known.site if self._known is not None else domain_of(self._site)

    def _tell(self) -> None:
        """Name the website, and say whether its rules are known; they are only for passwords."""
        rules, for_password = usable_rules(self._known), self._panel().kinds.current() == 0
        words = self._site
        if rules is not None and for_password:
            words = self.tr("Rules of %1").replace("%1", self._domain())
            length = length_words(rules)
            words = f"{words} · {length}" if length else words
        editable = bool(domain_of(self._site)) and for_password
        line = self._panel().site_line
        line.show_site(self._site, words, rules=rules is not None and for_password, editable=editable)

    def _show_rules(self) -> None:
        session = self._bridge.session
        if session is None:
            return
        site, known = self._domain(), self._known
        self._panel().site_page.show_rules(
            site,
            known.text if known is not None else "",
            own=known is not None and known.own,
            shipped=site in session.doors.sites.rules,
            read_only=session.read_only is not None,
        )
        self._panel().show_site_page()

    def _remember(self, text: str) -> None:
        site = self._domain()

        def work(session: "Session") -> object:
            from vault_app.services.site_rules import remember_rules  # noqa: PLC0415 - brings in cryptography

            return remember_rules(session, site, text, doors=session.doors)

        self._bridge.run(work, asker=self, done=self._on_changed)

    def _forget(self) -> None:
        site = self._domain()

        def work(session: "Session") -> None:
            from vault_app.services.site_rules import forget_rules  # noqa: PLC0415 - brings in cryptography

            forget_rules(session, site, doors=session.doors)

        self._bridge.run(work, asker=self, done=self._on_changed)

    def _on_changed(self, _result: object) -> None:
        self._bridge.tell_changed()
        panel = self._panel()
        self.show(self._site)
        if panel.is_open():
            self.changed.emit()
            panel.show_maker()
