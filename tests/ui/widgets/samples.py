"""Pages that show every widget at work, with made-up data."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from vault_app.core.secret import Secret
from vault_app.ui.widgets.avatar import Avatar
from vault_app.ui.widgets.banner import Banner
from vault_app.ui.widgets.buttons import DangerButton, LinkButton, PrimaryButton, SecondaryButton
from vault_app.ui.widgets.card import Card
from vault_app.ui.widgets.check_box import CheckBox
from vault_app.ui.widgets.chips import TagChip, WordChip
from vault_app.ui.widgets.combo import Combo
from vault_app.ui.widgets.empty_state import EmptyState
from vault_app.ui.widgets.field_row import FieldRow
from vault_app.ui.widgets.hairline import Hairline
from vault_app.ui.widgets.icon_button import IconButton
from vault_app.ui.widgets.key_cap import KeyCap
from vault_app.ui.widgets.message_line import MessageLine
from vault_app.ui.widgets.nav_row import NavRow
from vault_app.ui.widgets.notes_edit import NotesEdit
from vault_app.ui.widgets.pane import Pane
from vault_app.ui.widgets.passphrase_field import PassphraseField
from vault_app.ui.widgets.plain_label import PlainLabel
from vault_app.ui.widgets.popover import Popover
from vault_app.ui.widgets.raised_card import RaisedCard
from vault_app.ui.widgets.scroll_column import ScrollColumn
from vault_app.ui.widgets.search_field import SearchField
from vault_app.ui.widgets.secret_text import SecretText
from vault_app.ui.widgets.segmented import Segmented
from vault_app.ui.widgets.sheet import ConfirmSheet
from vault_app.ui.widgets.slider import Slider
from vault_app.ui.widgets.stepper import Stepper
from vault_app.ui.widgets.strength_bar import StrengthBar
from vault_app.ui.widgets.switch import Switch
from vault_app.ui.widgets.text_field import LabelledField, TextField
from vault_app.ui.widgets.toast import Toast

Page = Callable[[], QWidget]
WORDS: Final = ("phonics", "quail", "pulsate", "lagged", "immunize", "enamel", "flavorful")


def create_page() -> QWidget:
    """The wizard's first step."""
    page = Pane("side")
    page.resize(1280, 800)
    card = RaisedCard(width=680)
    column = card.column
    column.addWidget(Stepper(["Passphrase", "Type it back", "Save a copy"]))
    column.addSpacing(20)
    column.addWidget(PlainLabel("Your vault passphrase", px=24, weight=700))
    column.addSpacing(4)
    lead = "Seven words picked at random. You type them to open the vault."
    column.addWidget(PlainLabel(lead, px=14, colour="text2"))
    column.addSpacing(16)
    grid = QGridLayout()
    grid.setSpacing(8)
    for i, word in enumerate(WORDS):
        grid.addWidget(WordChip(i + 1, word=Secret(word)), i // 3, i % 3)
    column.addLayout(grid)
    column.addSpacing(12)
    row = QHBoxLayout()
    row.addWidget(Segmented(["6 words", "7 words"], current=1, name="Words"))
    row.addStretch(1)
    row.addWidget(SecondaryButton("New words", icon="refresh"))
    row.addWidget(LinkButton("Use my own…"))
    column.addLayout(row)
    column.addSpacing(14)
    time = (
        "If someone steals the vault file and tries 10 million guesses a second, "
        "finding it takes about 2.7 trillion years on average."
    )
    column.addWidget(Banner("ok", "90 bits of randomness", time, action="How is this worked out?", link=True))
    column.addSpacing(12)
    column.addWidget(
        MessageLine("caution", "Nobody can reset this for you. Write it down now; you will type it back next.")
    )
    column.addSpacing(18)
    row = QHBoxLayout()
    row.addWidget(SecondaryButton("Back"))
    row.addStretch(1)
    row.addWidget(PrimaryButton("I have written it down"))
    column.addLayout(row)
    scroll = ScrollColumn()
    scroll.add_centred(card)
    outer = QVBoxLayout(page)
    outer.setContentsMargins(0, 0, 0, 0)
    outer.addWidget(scroll)
    return page


def unlock_page() -> QWidget:
    """The unlock page after a miss."""
    page = Pane("side")
    page.resize(900, 640)
    box = QVBoxLayout()
    box.setSpacing(6)
    box.addWidget(Avatar("Northpine", 64), 0, Qt.AlignmentFlag.AlignHCenter)
    box.addSpacing(8)
    box.addWidget(PlainLabel("Northpine", px=22, weight=700, align="center"))
    box.addWidget(PlainLabel("~/Vaults/northpine.vault · locked 12 min ago", px=12, colour="text3", align="center"))
    box.addSpacing(16)
    field = PassphraseField("Passphrase")
    secret = Secret("correct horse")
    field.set_secret(secret)
    labelled = LabelledField("Passphrase", field)
    box.addWidget(labelled)
    field.set_error(True)
    box.addWidget(MessageLine("danger", "That passphrase did not open the vault.", weight=600))
    box.addWidget(MessageLine("warn", "Caps Lock is on", icon="caps-lock", px=12, weight=600))
    unlock = PrimaryButton("Unlock", wizard=True)
    unlock.setMinimumWidth(360)
    finger = SecondaryButton("Unlock with fingerprint", icon="fingerprint", wizard=True)
    finger.setMinimumWidth(360)
    busy = PrimaryButton("Unlock", wizard=True)
    busy.setMinimumWidth(360)
    busy.set_busy(True, "Opening…")
    for button in (unlock, finger, busy):
        box.addWidget(button)
    links = QHBoxLayout()
    links.addStretch(1)
    links.addWidget(LinkButton("Open another vault"))
    links.addWidget(PlainLabel("·", colour="text3"))
    links.addWidget(LinkButton("Forgotten passphrase?"))
    links.addStretch(1)
    box.addLayout(links)
    box.addStretch(1)
    box.insertStretch(0, 1)
    outer = QHBoxLayout(page)
    outer.addStretch(1)
    outer.addLayout(box)
    outer.addStretch(1)
    return page


def main_page() -> QWidget:
    """Sidebar, top bar and detail, with a toast."""
    page = Pane("side")
    page.resize(1100, 760)
    columns = QHBoxLayout(page)
    columns.setContentsMargins(0, 0, 0, 0)
    columns.setSpacing(0)
    columns.addWidget(_sidebar())
    right = QVBoxLayout()
    right.setSpacing(0)
    right.addWidget(_top_bar())
    right.addWidget(_detail(), 1)
    columns.addLayout(right, 1)
    toast = Toast(page)
    toast.show_message("Password for GitHub copied", "Clears in 28 s", action="Clear now")
    return page


def generator_page() -> QWidget:
    """The generator's panel over a page."""
    page = Pane("detail")
    page.resize(560, 520)
    anchor = SecondaryButton("Generate", icon="dice", parent=page)
    anchor.move(380, 24)
    popover = Popover(page)
    column = popover.column
    column.addWidget(Segmented(["Password", "Passphrase", "PIN"], name="Kind", stretch=True))
    column.addSpacing(12)
    inset = Pane("side")
    row = QHBoxLayout(inset)
    value = SecretText(px=18, wrap=False)
    value.show_secret(Secret("q7R!mZ2x-Kd9vT@4hWsP"))
    row.addWidget(value, 1)
    row.addWidget(IconButton("refresh", "New password"))
    row.addWidget(IconButton("copy", "Copy"))
    column.addWidget(inset)
    column.addSpacing(8)
    bar = StrengthBar(segment=40)
    bar.set_strength(4, 131.2)
    column.addWidget(bar)
    column.addSpacing(8)
    row = QHBoxLayout()
    row.addWidget(PlainLabel("Length", weight=500))
    row.addWidget(Slider("Length", smallest=8, largest=64, value=20))
    row.addWidget(PlainLabel("20", weight=600, mono=False))
    column.addLayout(row)
    for name, hint, on in (
        ("Capital letters", "A-Z", True),
        ("Digits", "0-9", True),
        ("Avoid look-alikes", "Il1O0", False),
    ):
        row = QHBoxLayout()
        row.addWidget(PlainLabel(name, weight=500))
        row.addWidget(PlainLabel(hint, colour="text3", mono=True))
        row.addStretch(1)
        row.addWidget(Switch(name, checked=on))
        column.addLayout(row)
    column.addSpacing(8)
    column.addWidget(Hairline(colour="pop_bd"))
    column.addSpacing(12)
    row = QHBoxLayout()
    row.addWidget(SecondaryButton("Cancel"))
    row.addStretch(1)
    row.addWidget(PrimaryButton("Use password"))
    column.addLayout(row)
    popover.open_at(anchor)
    return page


def controls_page() -> QWidget:
    """All that the other pages leave out."""
    page = Pane("detail")
    page.resize(760, 900)
    column = QVBoxLayout(page)
    row = QHBoxLayout()
    disabled = PrimaryButton("Not now")
    disabled.setEnabled(False)
    for button in (
        PrimaryButton("New item", icon="plus"),
        SecondaryButton("Edit", icon="pencil"),
        DangerButton("Delete"),
    ):
        row.addWidget(button)
    row.addWidget(disabled)
    compact = SecondaryButton("Share", icon="user-plus")
    compact.set_compact(True)
    row.addWidget(compact)
    row.addStretch(1)
    column.addLayout(row)
    website = LabelledField(
        "Website", TextField("Website", placeholder="example.com", icon="globe"), hint="Title follows from it"
    )
    wrong = LabelledField("User name", TextField("User name"))
    wrong.set_error("Type a user name, or leave the field out.")
    column.addWidget(website)
    column.addWidget(wrong)
    column.addWidget(NotesEdit("Notes", placeholder="Anything else"))
    combo = Combo("Vault")
    combo.addItems(["Private", "Operations"])
    row = QHBoxLayout()
    row.addWidget(combo)
    row.addWidget(CheckBox("I accept the risk", checked=True))
    row.addWidget(CheckBox("Print the words too"))
    row.addStretch(1)
    column.addLayout(row)
    row = QHBoxLayout()
    for tone, icon in (
        ("neutral", "tag"),
        ("warn", "alert-triangle"),
        ("danger", "alert-circle"),
        ("ok", "check"),
        ("accent", "plus"),
    ):
        row.addWidget(TagChip(tone.title(), icon=icon, tone=tone))
    row.addWidget(KeyCap("Shift Enter"))
    row.addStretch(1)
    column.addLayout(row)
    for level in range(5):
        bar = StrengthBar()
        bar.set_strength(level)
        column.addWidget(bar)
    column.addWidget(Stepper(["Passphrase", "Type it back", "Save a copy"], current=1))
    column.addWidget(
        Banner(
            "danger", "This vault file is damaged.", "Your passphrase is right, but part of the file cannot be read."
        )
    )
    empty = EmptyState("layers", "Nothing here yet", "Add a login, or bring your passwords from a browser.")
    empty.add_button(PrimaryButton("Add a login", icon="plus"))
    column.addWidget(empty, 1)
    return page


def confirm_page() -> QWidget:
    """A question over the window."""
    page = Pane("detail")
    page.resize(800, 500)
    body = "The 3 earlier passwords go too. You can bring it back from the bin for 30 days."
    sheet = ConfirmSheet(
        page, title="Move GitHub to the bin?", body=body, confirm="Move to bin", cancel="Keep", danger=True
    )
    sheet.open()
    return page


def _sidebar() -> QWidget:
    side = Pane("side")
    side.setMinimumWidth(236)
    column = QVBoxLayout(side)
    column.setContentsMargins(12, 16, 12, 12)
    column.setSpacing(2)
    first = NavRow("All items", icon="layers", count=34)
    first.setChecked(True)
    column.addWidget(first)
    column.addWidget(NavRow("Favourites", icon="star", count=5))
    column.addWidget(NavRow("One-time codes", icon="clock", count=9))
    column.addWidget(NavRow("Password health", icon="shield-check", count=7, warning=True))
    caption = PlainLabel("VAULTS", px=11, weight=600, colour="text3")
    caption.setContentsMargins(10, 14, 0, 4)
    column.addWidget(caption)
    for i, name in enumerate(("Private", "Operations", "Marketing")):
        column.addWidget(NavRow(name, dot=(7, 6, 2)[i], count=11 - i))
    column.addStretch(1)
    column.addWidget(NavRow("Settings", icon="settings", checkable=False))
    return side


def _top_bar() -> QWidget:
    bar = Pane("list", edge="bottom")
    row = QHBoxLayout(bar)
    row.setContentsMargins(16, 10, 16, 10)
    search = SearchField("Search", "Search 34 items in all vaults")
    search.setMaximumWidth(430)
    row.addWidget(search, 1)
    row.addStretch(1)
    row.addWidget(IconButton("dice", "Generator"))
    row.addWidget(PrimaryButton("New item", icon="plus"))
    return bar


def _detail() -> QWidget:
    detail = Pane("detail")
    scroll = ScrollColumn()
    outer = QVBoxLayout(detail)
    outer.setContentsMargins(0, 0, 0, 0)
    outer.addWidget(scroll)
    column = scroll.column
    column.setContentsMargins(28, 24, 28, 24)
    column.setSpacing(14)
    head = QHBoxLayout()
    head.setSpacing(14)
    head.addWidget(Avatar("GitHub", 56))
    words = QVBoxLayout()
    words.setSpacing(4)
    words.addWidget(PlainLabel("GitHub", px=22, weight=700, elide=True))
    chips = QHBoxLayout()
    chips.setSpacing(6)
    chips.addWidget(TagChip("Operations", icon="users"))
    chips.addWidget(TagChip("Engineering", icon="tag"))
    chips.addStretch(1)
    words.addLayout(chips)
    head.addLayout(words, 1)
    head.addWidget(SecondaryButton("Edit", icon="pencil"))
    head.addWidget(IconButton("more", "More"))
    column.addLayout(head)
    body = "Sam Ito left Operations on 3 Nov. Change this password so he can no longer use it."
    column.addWidget(Banner("warn", "Last changed 14 months ago by someone who has left", body, action="Change…"))
    column.addWidget(_fields())
    notes = Card(title="Notes")
    text = PlainLabel("Org owner account. Recovery codes are in the safe (Mia has the key).", px=13, wrap=True)
    text.setContentsMargins(16, 4, 16, 12)
    notes.column.addWidget(text)
    column.addWidget(notes)
    column.addStretch(1)
    return detail


def _fields() -> QWidget:
    card = Card()
    user = FieldRow("Username", "dana.okafor")
    user.add_action(IconButton("copy", "Copy user name"))
    card.add_row(user)
    password = FieldRow("Password")
    value = SecretText()
    value.show_secret(Secret("kV7#tq-Rm2!xZp9s@LwE"))
    password.set_body(value)
    bar = StrengthBar()
    bar.set_strength(4)
    password.add_below(bar)
    for icon, name in (("eye-off", "Hide"), ("expand", "Large type")):
        password.add_action(IconButton(icon, name))
    password.add_action(IconButton("copy", "Copy password", colour="accent_t"))
    card.add_row(password)
    hidden = FieldRow("Recovery key")
    hidden.set_body(SecretText(what="Recovery key"))
    hidden.add_action(IconButton("eye", "Show"))
    card.add_row(hidden)
    code = FieldRow("One-time code")
    body = QWidget()
    row = QHBoxLayout(body)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(PlainLabel("482 913", px=22, weight=500, colour="accent_t", mono=True))
    row.addSpacing(8)
    row.addWidget(PlainLabel("19 s", px=12, colour="text2"))
    row.addStretch(1)
    code.set_body(body)
    card.add_row(code)
    site = FieldRow("Website", "https://github.com/login", colour="accent_t")
    site.add_action(IconButton("external-link", "Open"))
    card.add_row(site)
    return card


PAGES: Final[tuple[Page, ...]] = (create_page, unlock_page, main_page, generator_page, controls_page, confirm_page)
