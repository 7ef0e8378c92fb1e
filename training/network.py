"""The network: a BERT encoder of MiniLM's shape with a head for tags and one for links."""

from __future__ import annotations

import hashlib
import random
from collections.abc import Callable
from pathlib import Path

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from rashomon.reading.model.linking import DIMENSIONS, PAIR_FEATURES, TAGS
from rashomon.reading.model.pieces import FEATURES
from rashomon.reading.model.regions import MARKS, VIEWS

OFFICIAL = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
VOCABULARY, WIDTH, LAYERS, HEADS, INNER, POSITIONS = 30522, 384, 6, 12, 1536, 512


class Noise:
    """Dropout masks for one pass, as shifted views of one draw: drawing is slow on a CPU.

    The draw is the pass's own, by its seed, so that passes on several threads draw the same whatever their order.
    """

    SPARE = 1 << 16

    def __init__(self, share: float, size: int, seed: int, device: torch.device) -> None:
        generator = torch.Generator(device).manual_seed(seed)
        self.shifts = random.Random(seed)
        self.pool = torch.empty(size + self.SPARE, device=device)
        self.pool.bernoulli_(1 - share, generator=generator).div_(1 - share)

    def __call__(self, x: Tensor) -> Tensor:
        shift = self.shifts.randrange(self.SPARE)
        return x * self.pool[shift : shift + x.numel()].view(x.shape).to(x.dtype)


def silent(x: Tensor) -> Tensor:
    """No dropout."""
    return x


class Layer(nn.Module):
    """One transformer layer as in BERT: attention and a feed-forward part, each followed by a norm."""

    def __init__(self) -> None:
        super().__init__()
        self.qkv = nn.Linear(WIDTH, 3 * WIDTH)
        self.out = nn.Linear(WIDTH, WIDTH)
        self.norm1 = nn.LayerNorm(WIDTH, eps=1e-12)
        self.inner = nn.Linear(WIDTH, INNER)
        self.outer = nn.Linear(INNER, WIDTH)
        self.norm2 = nn.LayerNorm(WIDTH, eps=1e-12)

    def forward(self, x: Tensor, mask: Tensor, noise: Callable[[Tensor], Tensor]) -> Tensor:
        batch, length, _ = x.shape
        q, k, v = self.qkv(x).view(batch, length, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
        y = F.scaled_dot_product_attention(q, k, v, attn_mask=mask.to(q.dtype))
        y = self.out(y.transpose(1, 2).reshape(batch, length, WIDTH))
        x = self.norm1(x + noise(y))
        y = self.outer(F.gelu(self.inner(x)))
        return self.norm2(x + noise(y))


class Encoder(nn.Module):
    """MiniLM's encoder, with embeddings of the features that an uncased vocabulary lacks."""

    def __init__(self) -> None:
        super().__init__()
        self.words = nn.Embedding(VOCABULARY, WIDTH)
        self.positions = nn.Embedding(POSITIONS, WIDTH)
        self.kind = nn.Parameter(torch.zeros(WIDTH))
        self.features = nn.ModuleList(nn.Embedding(len(values), WIDTH) for _, values in FEATURES)
        for embedding in self.features:
            nn.init.zeros_(embedding.weight)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))

    def forward(
        self, ids: Tensor, features: Tensor, mask: Tensor, noise: Callable[[Tensor], Tensor] | None = None
    ) -> Tensor:
        """States of every piece; ``ids`` [batch, length], 0 where ``mask`` is 0."""
        noise = noise or silent
        x = self.words(ids) + self.positions.weight[: ids.shape[1]] + self.kind
        for column, embedding in enumerate(self.features):
            x = x + embedding(features[:, :, column])
        x = noise(self.norm(x))
        bias = (1.0 - mask[:, None, None, :].to(x.dtype)) * -1e4
        for layer in self.layers:
            x = layer(x, bias, noise)
        return x


class Second(nn.Module):
    """One more layer over the states around a cue, told how each piece lies to it; marks its source and contents.

    The idea is that of a predicate's indicator in semantic role labelling (He, Lee, Lewis & Zettlemoyer, ACL 2017).
    """

    def __init__(self) -> None:
        super().__init__()
        self.views = nn.ModuleList(nn.Embedding(size, WIDTH) for _, size in VIEWS)
        for embedding in self.views:
            nn.init.normal_(embedding.weight, std=0.02)
        self.layer = Layer()
        self.tags = nn.Linear(WIDTH, len(MARKS))
        self.transitions = nn.Parameter(torch.zeros(len(MARKS), len(MARKS)))

    def forward(
        self, states: Tensor, view: Tensor, mask: Tensor, noise: Callable[[Tensor], Tensor] | None = None
    ) -> Tensor:
        """Scores of `MARKS` for every piece; ``states`` [cue, length, width], ``view`` [cue, length, view]."""
        noise = noise or silent
        x = states
        for column, embedding in enumerate(self.views):
            x = x + embedding(view[:, :, column])
        bias = (1.0 - mask[:, None, None, :].to(x.dtype)) * -1e4
        scores: Tensor = self.tags(noise(self.layer(x, bias, noise)))
        return scores


class Reader(nn.Module):
    """The encoder with its heads; `forward` is what is exported."""

    def __init__(self) -> None:
        super().__init__()
        self.encoder = Encoder()
        self.tags = nn.Linear(WIDTH, len(TAGS))
        self.links = nn.Linear(WIDTH, 4 * DIMENSIONS)
        self.transitions = nn.Parameter(torch.zeros(len(TAGS), len(TAGS)))
        self.source_pairs = nn.Parameter(torch.zeros(PAIR_FEATURES))
        self.content_pairs = nn.Parameter(torch.zeros(PAIR_FEATURES))
        self.no_source = nn.Linear(WIDTH, 1)
        self.vectors = nn.Linear(WIDTH, WIDTH)
        with torch.no_grad():
            self.vectors.weight.copy_(torch.eye(WIDTH))
            self.vectors.bias.zero_()
        self.second = Second()

    def forward(
        self, ids: Tensor, features: Tensor, mask: Tensor, noise: Callable[[Tensor], Tensor] | None = None
    ) -> tuple[Tensor, Tensor, Tensor, Tensor, Tensor]:
        """For every piece the scores of tags, link vectors, the score of having no source, a vector
        whose mean over a sentence is the sentence's, and the encoder's state."""
        states = self.encoder(ids, features, mask, noise)
        dropped = noise(states) if noise else states
        return self.tags(dropped), self.links(dropped), self.no_source(dropped), self.vectors(states), states


def load_minilm(reader: Reader, path: Path) -> None:
    """Fill the encoder with all-MiniLM-L6-v2's weights, after checking that they are the official ones."""
    from safetensors.torch import load_file

    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    if digest != OFFICIAL:
        raise SystemExit(f"{path}: not the official all-MiniLM-L6-v2 weights (SHA-256 {digest})")
    w = load_file(str(path))
    encoder = reader.encoder
    with torch.no_grad():
        encoder.words.weight.copy_(w["embeddings.word_embeddings.weight"])
        encoder.positions.weight.copy_(w["embeddings.position_embeddings.weight"])
        encoder.kind.copy_(w["embeddings.token_type_embeddings.weight"][0])
        _norm(encoder.norm, w, "embeddings.LayerNorm")
        for number, layer in enumerate(encoder.layers):
            at = f"encoder.layer.{number}"
            names = [f"{at}.attention.self.{part}" for part in ("query", "key", "value")]
            layer.qkv.weight.copy_(torch.cat([w[f"{n}.weight"] for n in names]))
            layer.qkv.bias.copy_(torch.cat([w[f"{n}.bias"] for n in names]))
            _linear(layer.out, w, f"{at}.attention.output.dense")
            _norm(layer.norm1, w, f"{at}.attention.output.LayerNorm")
            _linear(layer.inner, w, f"{at}.intermediate.dense")
            _linear(layer.outer, w, f"{at}.output.dense")
            _norm(layer.norm2, w, f"{at}.output.LayerNorm")


def _linear(module: nn.Linear, w: dict[str, Tensor], name: str) -> None:
    module.weight.copy_(w[f"{name}.weight"])
    module.bias.copy_(w[f"{name}.bias"])


def _norm(module: nn.LayerNorm, w: dict[str, Tensor], name: str) -> None:
    module.weight.copy_(w[f"{name}.weight"])
    module.bias.copy_(w[f"{name}.bias"])
