"""What a run has spent, and when it is enough."""

from __future__ import annotations

import threading

from factlift.driving import aanswer_of, answer_of
from factlift.errors import BudgetError, ModelError
from factlift.facts import Usage
from factlift.pipeline import Answer, Ask, Model
from factlift.prices import cost_of, need_price
from factlift.settings import Settings


class Purse:
    """Counts what the asks of a run cost, and says when its budget is spent. Threads may share it.

    Raises:
        ModelError: the budget is in dollars, and no price of the model is known.
    """

    def __init__(self, model_name: str, settings: Settings) -> None:
        self._name, self._tokens, self._usd = model_name, settings.budget_tokens, settings.budget_usd
        self._lock, self.usage = threading.Lock(), Usage()
        if self._usd is not None:
            need_price(model_name)

    def pay(self, usage: Usage) -> None:
        """Counts what an ask cost."""
        with self._lock:
            self.usage = Usage(
                input_tokens=self.usage.input_tokens + usage.input_tokens,
                output_tokens=self.usage.output_tokens + usage.output_tokens,
            )

    def check(self) -> None:
        """Returns where there is money for another ask.

        Raises:
            BudgetError: there is none.
        """
        spent = self.usage.input_tokens + self.usage.output_tokens
        if self._tokens is not None and spent >= self._tokens:
            raise BudgetError(_told(f"{spent:,} tokens", f"{self._tokens:,}"))
        if self._usd is not None and (usd := cost_of(self._name, self.usage) or 0.0) >= self._usd:
            raise BudgetError(_told(f"${usd:.4f}", f"${self._usd:g}"))


def _told(spent: str, budget: str) -> str:
    return f"the budget of {budget} is spent ({spent}); run it again with the same journal, and it goes on from here"


class MeteredModel:
    """A model that is asked only while there is money, and whose answers and failures are counted."""

    def __init__(self, model: Model, purse: Purse) -> None:
        self.name, self.at_once = model.name, getattr(model, "at_once", False)
        self.version: str | None = getattr(model, "version", None)
        self._model, self._purse = model, purse

    def answer(self, ask: Ask) -> Answer:
        """Returns the model's answer.

        Raises:
            BudgetError: the budget is spent; nothing was sent.
        """
        self._purse.check()
        try:
            return self._counted(answer_of(self._model, ask))
        except ModelError as error:
            self._purse.pay(error.usage)
            raise

    async def aanswer(self, ask: Ask) -> Answer:
        """Returns what `answer` returns, without blocking the event loop."""
        self._purse.check()
        try:
            return self._counted(await aanswer_of(self._model, ask))
        except ModelError as error:
            self._purse.pay(error.usage)
            raise

    def _counted(self, answer: Answer) -> Answer:
        self._purse.pay(answer.usage)
        return answer
