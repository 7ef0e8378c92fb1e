"""Fits the probability that a relation is right to what speaks for it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

from rashomon.reading.model.session import features_of
from training.corpora import Article, Relation
from training.evaluate import matched

Read = Callable[[Article], list[tuple[Relation, tuple[float, ...]]]]


def outcomes(articles: Sequence[Article], read: Read) -> tuple[np.ndarray, np.ndarray]:
    """The evidence for every relation that is read, and whether it is right."""
    evidence, right = [], []
    for article in articles:
        found = read(article)
        good = {i for i, _ in matched(article.text, [r for r, _ in found], article.annotations[0])}
        evidence.extend(e for _, e in found)
        right.extend(i in good for i in range(len(found)))
    return np.array(evidence), np.array(right, dtype=np.float64)


def fit(evidence: np.ndarray, right: np.ndarray, ridge: float = 1.0) -> tuple[np.ndarray, float]:
    """Ridge-penalised logistic regression by Newton's method; the bias is not penalised."""
    x = np.concatenate([features_of(evidence), np.ones((len(evidence), 1))], axis=1)
    w = np.zeros(x.shape[1])
    penalty = np.diag([ridge] * (x.shape[1] - 1) + [0.0])
    for _ in range(50):
        p = 1 / (1 + np.exp(-(x @ w)))
        gradient = x.T @ (p - right) + penalty @ w
        hessian = (x * (p * (1 - p))[:, None]).T @ x + penalty + 1e-9 * np.eye(len(w))
        step = np.linalg.solve(hessian, gradient)
        w -= step
        if np.abs(step).max() < 1e-8:
            break
    return w[:-1], float(w[-1])


def calibrate(articles: Sequence[Article], read: Read) -> dict[str, Any]:
    """The calibration to be written beside the weights, with how well it fits the articles it was fitted to."""
    evidence, right = outcomes(articles, read)
    if not len(right):
        raise SystemExit(
            f"no attribution found in {len(articles)} held-out articles: these weights have learned nothing"
        )
    weights, bias = fit(evidence, right)
    p = 1 / (1 + np.exp(-(features_of(evidence) @ weights + bias)))
    bins = np.clip((p * 10).astype(int), 0, 9)
    error = sum(abs(p[bins == b].mean() - right[bins == b].mean()) * (bins == b).mean() for b in set(bins.tolist()))
    print(f"calibrated on {len(right)} relations, {right.mean():.3f} right, expected calibration error {error:.3f}")
    return {"weights": np.round(weights, 5).tolist(), "bias": round(bias, 5)}
