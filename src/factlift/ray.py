"""Facts of the articles of a Ray dataset: `factlift.ray.extract` (extra `ray`).

Each worker is a Ray actor with one client, which has so many requests under way whatever batches they come from. Rows
go in small blocks, one a task, so that all workers have some, and a worker that dies costs its few blocks only:
Ray does them again, and a journal answers what was answered.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from importlib import import_module
from typing import TYPE_CHECKING, Any

from factlift.errors import MissingExtraError, MissingKeyError
from factlift.extraction import model_of
from factlift.facts import ArticleFacts, Facts
from factlift.models import by_name
from factlift.pipeline import Model
from factlift.plans import plan_of
from factlift.schemas import OWN
from factlift.settings import Settings
from factlift.stage import Stage, Worker

if TYPE_CHECKING:
    import pyarrow as pa
    from ray.data import Dataset  # pyright: ignore[reportMissingImports]  # a large package, not needed to lint

_BLOCKS = 2
"""Blocks that an actor has under way: while the last requests of one are waited for, another keeps it busy."""
_ROUNDS = 4
"""Rows of a block, for each request that an actor may have under way."""
_CPUS = 0.5
"""Processors of an actor that mostly waits."""


class _Actor:
    """A worker as Ray Data calls it."""

    def __init__(self, stage: Stage) -> None:
        self._worker = Worker(stage, _BLOCKS)

    async def __call__(self, batch: pa.Table) -> pa.Table:
        return await self._worker.acall(batch)


def extract(
    ds: Dataset,
    schema: type[Facts] = ArticleFacts,
    *,
    text: str = "text",
    id: str = "id",  # noqa: A002  # as the column is called
    model: str | Model | None = None,
    settings: Settings | None = None,
    journal: str | os.PathLike[str] | None = None,
    workers: int | tuple[int, int] = 2,
    concurrency: int = 16,
    **ray_args: Any,
) -> Dataset:
    """Returns the dataset with the columns of `factlift.stage.COLUMNS` behind its own: as many rows, in any order.

    Nothing is done before the result is read or written. An article that can't be read, a refused request and any other
    failure is a row with `status` `error`. Where a key is refused the rows of a block end with that error after a few
    requests; nothing raises but wrong columns, which no request was sent for.

    Args:
        ds: rows with a column for the article.
        schema: what to extract, as in `factlift.extract`.
        text: the column with the article.
        id: the column with its name; rows need none.
        model: as in `factlift.extract`. A name is looked up here for its spelling, and in each worker for its client;
            keys are never sent along: workers take theirs from their environment.
        settings: limits and parameters, sent to the workers; `budget_tokens` and `budget_usd` are for each worker.
        journal: path of a journal, on each machine's own disk (SQLite's log does not work over a network). Workers of
            one machine share it; what it holds is not asked again, whoever died.
        workers: how many actors, or the fewest and the most.
        concurrency: how many requests each of them has under way at a time.
        **ray_args: of the actors, as `map_batches` takes them: `num_cpus` (0.5; 1 for the built-in reader),
            `resources`, `runtime_env`, ...

    Raises:
        MissingExtraError: Ray is not installed.
        SchemaError: no prompt can be made of `schema`.
        UnknownModelError: no such provider, or no `/` in the name.
    """
    compute_of = _ray_data().ActorPoolStrategy
    plan_of(schema)
    own: Settings | None = getattr(model, "settings", None)  # a model may have limits of its own
    settings = settings or own or Settings()
    stage = Stage(
        schema=_portable(schema),
        text=text,
        id=id,
        model=_known(model, settings),
        settings=settings,
        journal=None if journal is None else os.path.abspath(journal),  # noqa: PTH100  # workers run elsewhere
        concurrency=concurrency,
    )
    fewest, most = (workers, workers) if isinstance(workers, int) else workers
    compute = compute_of(min_size=fewest, max_size=most, max_concurrent_calls_per_actor=_BLOCKS)
    ray_args.setdefault("num_cpus", 1 if stage.model == "builtin" else _CPUS)
    blocks = ds.repartition(target_num_rows_per_block=_ROUNDS * concurrency)
    return blocks.map_batches(
        _Actor,
        batch_size=None,
        batch_format="pyarrow",
        compute=compute,
        fn_constructor_args=(stage,),
        **ray_args,
    )


def _known(model: str | Model | None, settings: Settings) -> str | Model:
    """Returns the model to ship: a name where it has one, since a client can't be sent."""
    if model is None:
        model = os.environ.get("FACTLIFT_MODEL") or model_of(None, settings, stacklevel=4).name
    if isinstance(model, str):
        with suppress(MissingKeyError, MissingExtraError):  # the workers may have them
            by_name(model, settings)
    return model


def _portable(schema: type[Facts]) -> type[Facts]:
    """Returns a Facts class that workers can load: one that was loaded from a file travels as a whole."""
    if schema.__module__.startswith(OWN):
        import_module("ray.cloudpickle").register_pickle_by_value(sys.modules[schema.__module__])
    return schema


def _ray_data() -> Any:
    try:
        return import_module("ray.data")
    except ImportError:
        raise MissingExtraError("a Ray dataset needs packages: pip install 'factlift[ray]'") from None
