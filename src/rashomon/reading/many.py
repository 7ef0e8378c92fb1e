"""Reads many documents, in order, in one process or several."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from functools import partial
from itertools import islice
from multiprocessing import get_context

from rashomon.model import Document, Reading
from rashomon.reading.pipeline import begun, read
from rashomon.settings import DEFAULT, Settings


def read_all(documents: Iterable[Document], workers: int = 1, settings: Settings = DEFAULT) -> Iterator[Reading]:
    """The readings in the documents' order, each as soon as it is ready.

    With more than one worker, processes share the work and at most four documents a worker are under way, so
    that memory stays bounded however many there are. Raises ValueError for fewer than one worker.
    """
    if workers < 1:
        raise ValueError(f"workers must be at least 1, not {workers}")
    if workers == 1:
        yield from _one_ahead(documents, settings)
        return
    one = partial(read, settings=settings)
    rest = iter(documents)
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        under_way: deque[Future[Reading]] = deque(pool.submit(one, d) for d in islice(rest, 4 * workers))
        while under_way:
            yield under_way.popleft().result()
            under_way.extend(pool.submit(one, d) for d in islice(rest, 1))


def _one_ahead(documents: Iterable[Document], settings: Settings) -> Iterator[Reading]:
    """The readings one by one; while one is ended, the model is already at the next document."""
    ahead: Callable[[], Reading] | None = None
    for document in documents:
        following = begun(document, settings)
        if ahead is not None:
            yield ahead()
        ahead = following
    if ahead is not None:
        yield ahead()
