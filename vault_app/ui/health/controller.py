"""Fills the health page, and carries out what is wanted there."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QDateTime, QLocale, QObject, Slot

from vault_app.core.account_review import Review
from vault_app.core.health import Finding
from vault_app.core.leaks import ONLINE
from vault_app.ui.health import reasons
from vault_app.ui.health.account_table import AccountTable
from vault_app.ui.health.deeds import Deeds
from vault_app.ui.health.finding_model import Rows
from vault_app.ui.health.leak_road import LeakRoad
from vault_app.ui.health.menus import page_menu
from vault_app.ui.health.people import PeopleRoad
from vault_app.ui.health.view import ACCOUNTS, PASSWORDS, HealthView
from vault_app.ui.plural import plural
from vault_app.ui.widgets.announcement import announce
from vault_app.ui.widgets.pop_up import pop_up

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from vault_app.ui.health.watch import HealthLook, HealthWatch
    from vault_app.ui.preferences import Preferences
    from vault_app.ui.session_bridge import SessionBridge
    from vault_app.ui.surroundings import Surroundings


class HealthController(QObject):
    """Owns the page; what is asked of its rows is told by `deeds`."""

    def __init__(
        self,
        window: "QWidget",
        bridge: "SessionBridge",
        watch: "HealthWatch",
        *,
        preferences: "Preferences",
        surroundings: "Surroundings",
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._window, self._bridge, self._watch, self._preferences = window, bridge, watch, preferences
        self.view = HealthView()
        self.leaks = LeakRoad(window, bridge, surroundings, self)
        self.people = PeopleRoad(window, bridge, self)
        self.table = AccountTable(window, bridge, self)
        self.deeds = Deeds(window, bridge, watch, self.view, self)
        self._part = PASSWORDS
        self._filter: Finding | Review | None = None
        self._ignored = False
        watch.changed.connect(self._show)
        self.leaks.ended.connect(watch.refresh)
        view = self.view
        view.part_chosen.connect(self._on_part)
        view.filter_chosen.connect(self._on_filter)
        view.leaks_asked.connect(self._check_leaks)
        view.again_asked.connect(watch.refresh)
        view.more_asked.connect(self._open_page_menu)
        view.export_asked.connect(self._export)
        view.leaver_asked.connect(self._ask_who_left)
        self._show()
        watch.refresh()

    # --- what is shown ---

    @Slot()
    def _show(self) -> None:
        look, view = self._watch.look, self.view
        if look is None:
            view.model.show_rows(None)
            view.show_counts(self._part, {})
            view.checked.setText("")
            view.show_list("", empty=self.tr("Looking…") if self._bridge.session is not None else "")
            return
        session = self._bridge.session
        view.set_writable(session is not None and session.read_only is None)
        view.checked.setText(self._checked_words(look))
        if self._ignored and not look.report.ignored:
            self._ignored = False
        row = view.list.row()
        view.model.show_rows(self._rows(look))
        view.show_counts(self._part, self._counts(look))
        view.show_filter(self._filter)
        view.show_list(self._heading(), empty=self._empty_words(look), hint=self._empty_hint(look))
        if row >= 0 and view.model.rowCount():
            view.list.setCurrentIndex(view.model.index(min(row, view.model.rowCount() - 1), 0))

    def _rows(self, look: "HealthLook") -> "Rows[Finding] | Rows[Review]":
        if self._part == ACCOUNTS:
            places = look.accounts.every
            if isinstance(self._filter, Review):
                places = tuple((each, self._filter) for each in look.accounts.by_review[self._filter])
            return Rows(look.vault, places, partial(reasons.review_reason, look))
        if self._ignored:
            return Rows(look.vault, look.report.ignored, partial(reasons.ignored_reason, look))
        if isinstance(self._filter, Finding):
            chosen = tuple((each, self._filter) for each in look.report.by_finding[self._filter])
            return Rows(look.vault, chosen, partial(reasons.reason_of, look))
        further = look.report.further
        return Rows(
            look.vault,
            tuple(look.report.worst.items()),
            partial(reasons.reason_of, look),
            lambda position: further.get(position, 0),
        )

    def _counts(self, look: "HealthLook") -> "dict[Finding | Review, int | None]":
        counts: dict[Finding | Review, int | None] = {finding: look.report.count(finding) for finding in Finding}
        counts.update({review: look.accounts.count(review) for review in Review})
        if not look.leaks.time and not look.leaks.found:
            counts[Finding.LEAKED] = None  # nobody looked: no leak is not known to be none
        return counts

    def _checked_words(self, look: "HealthLook") -> str:
        time = QLocale().toString(QDateTime.fromMSecsSinceEpoch(look.time).time(), QLocale.FormatType.ShortFormat)
        quiet = self.tr("Checked on this computer at %1. Nothing was sent anywhere.")
        asked = self.tr("Checked on this computer at %1.")
        words = [(asked if look.leaks.source == ONLINE else quiet).replace("%1", time)]
        if look.leaks.time:
            day = QLocale().toString(QDateTime.fromMSecsSinceEpoch(look.leaks.time).date(), "d MMM yyyy")
            online = self.tr("Leaks last looked up online on %1.")
            offline = self.tr("Leaks last looked up in a list on this computer on %1.")
            words.append((online if look.leaks.source == ONLINE else offline).replace("%1", day))
        else:
            words.append(self.tr("Leaks were not looked up yet."))
        return " ".join(words)

    def _heading(self) -> str:
        if self._part == ACCOUNTS:
            return self.tr("Accounts to look at") if self._filter is None else reasons.tile_words(self._filter)
        if self._ignored:
            return self.tr("Ignored")
        return self.tr("Fix these first") if self._filter is None else reasons.tile_words(self._filter)

    def _empty_words(self, look: "HealthLook") -> str:
        if self._filter is not None:
            return self.tr("Nothing here")
        if self._part == ACCOUNTS:
            return self.tr("Every account has an owner, and no review is due")
        return self.tr("Nothing to fix") if look.report.judged else self.tr("No passwords yet")

    def _empty_hint(self, look: "HealthLook") -> str:
        if self._part == ACCOUNTS or self._filter is not None or not look.report.judged:
            return ""
        count = look.report.judged
        return plural(self.tr("%n password(s) looked at.", "", count), count)

    @Slot(int)
    def _on_part(self, part: int) -> None:
        self._part, self._filter, self._ignored = part, None, False
        self._show()

    @Slot(object)
    def _on_filter(self, what: Finding | Review | None) -> None:
        self._filter, self._ignored = what, False
        self._show()
        count = self.view.model.rowCount()
        announce(self.view.list, plural(self.tr("%n item(s)", "", count), count))

    # --- the page's own buttons ---

    @Slot()
    def _check_leaks(self) -> None:
        look = self._watch.look
        self.leaks.ask(look.report.judged if look is not None else 0)

    @Slot()
    def _export(self) -> None:
        if self._watch.look is not None:
            self.table.ask(self._watch.look)

    @Slot()
    def _ask_who_left(self) -> None:
        if self._watch.look is not None:
            self.people.ask(self._watch.look, self.deeds.change)

    @Slot()
    def _open_page_menu(self) -> None:
        look = self._watch.look
        if look is None:
            return
        menu = page_menu(
            self.view, ignored=len(look.report.ignored), showing=self._ignored, age=self._preferences.now.password_age
        )
        writable = not self.view.list.painter.read_only
        menu.leaver.setEnabled(writable)
        menu.leaver.triggered.connect(self._ask_who_left)
        menu.ignored.triggered.connect(self._toggle_ignored)
        for record in look.vault.records("leaver"):
            action = menu.offer_back(record.title)
            action.setEnabled(writable)
            action.triggered.connect(partial(self.people.is_back, record.id, record.title, self.deeds.change))
        self._bridge.locking.connect(menu.close)
        menu.age_chosen.connect(lambda days: self._preferences.change(password_age=days))
        pop_up(menu, self.view.more_button.mapToGlobal(self.view.more_button.rect().bottomLeft()))

    @Slot()
    def _toggle_ignored(self) -> None:
        if self._part != PASSWORDS:
            self.view.part.set_current(PASSWORDS)
        self._ignored, self._filter = not self._ignored, None
        self._show()
