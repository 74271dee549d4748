"""The wizard's page: a card with three steps in the middle of the window."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from vault_app.ui.create.choose_step import ChooseStep
from vault_app.ui.create.save_step import SaveStep
from vault_app.ui.create.type_back_step import TypeBackStep
from vault_app.ui.widgets.centred_card import CentredCard
from vault_app.ui.widgets.pane import Pane
from vault_app.ui.widgets.stepper import Stepper


class WizardPage(Pane):
    """Three steps in a card; the card is as high as the step shown."""

    def __init__(
        self, *, final: str, with_place: bool, asks_current: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__("side", parent=parent)
        self.stepper = Stepper([self.tr("Passphrase"), self.tr("Type it back"), self.tr("Save a copy")])
        self.choose = ChooseStep(with_place=with_place)
        self.type_back = TypeBackStep(final=final, asks_current=asks_current)
        self.save = SaveStep()
        self._steps = (self.choose, self.type_back, self.save)
        card = CentredCard(width=680, padding=36)
        card.column.addWidget(self.stepper)
        card.column.addSpacing(22)
        for step in self._steps:
            card.column.addWidget(step)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(card)
        self.show_step(0)

    def show_step(self, number: int) -> None:
        """Show a step, from 0; the others take no room."""
        for place, step in enumerate(self._steps):
            step.setVisible(place == number)
        self._step = number
        self.stepper.set_current(number)

    @property
    def step(self) -> int:
        """The number of the step shown."""
        return self._step
