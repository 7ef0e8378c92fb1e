"""Attributions of Russian texts by rules: who is said, by which words, to hold what."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rashomon.model import Document, Mode, Span
from rashomon.reading.attribution import Attribution
from rashomon.reading.ru.cues import Cue, cues
from rashomon.reading.ru.draft import ADVERBS, CONJUNCTIONS, STANCES, Draft, Hit, clipped, cut, root
from rashomon.reading.ru.frames import Frames
from rashomon.reading.ru.holders import PREPOSITIONS
from rashomon.reading.ru.page import Page, Sentence, page
from rashomon.reading.ru.phrase import Phrase
from rashomon.reading.ru.quotes import Quotes
from rashomon.reading.ru.turns import Turn, turns
from rashomon.reading.ru.words import Token
from rashomon.settings import Settings


def attributions(document: Document, sentences: tuple[Span, ...], settings: Settings) -> tuple[Attribution, ...]:
    """The attributions of a Russian document, in text order."""
    if not document.text:
        return ()
    made = page(document, sentences, settings.actors)
    blocks = [b.span for b in document.readable()] or [Span(0, len(document.text))]
    drafts, taken = turns(made)
    finder = _Finder(made, Quotes(document.text, blocks), blocks)
    free = [s for s in made.sentences if s.index not in taken]
    said: list[Draft] = []
    for sentence in free:
        more = finder.of_sentence(sentence, said)
        told = {d.sentence_told for d in more if d.rule == "of-this"}
        said = [d for d in said if d.sentence not in told or d.cue_of is None or d.cue_of.lemma not in STANCES]
        said.extend(more)
    return _finished(made, drafts, said)


# Verbs of attitude: what a remark says of its own side's attitude is the remark, no claim inside it.
_OWN_STANCES = frozenset(
    [
        *("выступил", "поддержал", "приветствовал", "надеется", "намерен", "готов", "обсудил", "рассмотрел", "достиг"),
        *("остановился", "ожидает", "опасается", "оценил", "проявил", "исходит", "уделил", "исключил", "назвал"),
        *("настаивал", "присоединился", "одобрил", "расценил", "коснулся", "озвучил", "выдвинул", "отказался"),
        *(
            "рассчитывает",
            "планирует",
            "собирается",
            "предлагает",
            "требует",
            "опровергает",
            "отвергает",
            "поддерживает",
        ),
    ]
)
DIALOGUE = re.compile(r"\s*[—–-]\s+(?=[А-ЯЁ])")
_GOES_ON = re.compile(r"[^.!?—–]{0,60}[.,!?]\s*[—–-]\s+")
# How a noun or its adjective in the nominative ends; no adverb in -о, no infinitive.
_CAN_SUBJECT = re.compile(r"(?:ий|ый|ая|яя|ие|ые|ия|ация|[бвгджзклмнпрстфхцчшщ]|ка|ла|на|ра|та|ы|и|ь)$")
_NO_SUBJECT = frozenset(
    [
        "так",
        "тут",
        "там",
        "здесь",
        "сам",
        "сама",
        "сами",
        "вчера",
        "завтра",
        "тогда",
        "теперь",
        "сейчас",
        "когда",
        "если",
        "чтобы",
        "как",
        "что",
        "этим",
        "тем",
        "им",
        "ей",
        "нам",
        "вам",
        "всем",
        "при",
        "для",
        "без",
        "между",
        "перед",
        "над",
        "под",
        "через",
        "после",
        "среди",
        "из",
        "от",
        "до",
        "у",
        "по",
        "ни",
        "больше",
        "дальше",
        "выступая",
        "говоря",
        "отвечая",
        "комментируя",
        "вместе",
    ]
)
_ACHIEVED = re.compile(
    r"\s(?:договоренност|соглашен|взаимопониман|пониман|консенсус|компромисс|прогресс|согласи|единств)"
)


class _Finder(Frames):
    """Reads one sentence after the other."""

    def __init__(self, made: Page, quotes: Quotes, blocks: Sequence[Span]) -> None:
        super().__init__(made, quotes)
        self.dialogues = [block for block in blocks if DIALOGUE.match(self.text, block.start, block.end)]

    def _dialogue(self, sentence: Sentence, hit: Hit, cue: Span, holder: Span | None, after: int) -> Draft | None:
        """A paragraph of direct speech behind a dash: "— Мы готовы. Это важно, — сказал Токаев. — Дело за вами"."""
        block = next((b for b in self.dialogues if b.covers(sentence.span)), None)
        words = sentence.words
        if block is None or holder is None or "f" not in hit.cue.takes or hit.first < 2:
            return None
        first = next((k for k in range(hit.first + 1) if words[k].start >= min(holder.start, cue.start)), hit.first)
        if first < 2 or words[first - 1].raw not in "—–-" or words[first - 2].raw not in ",!?…":
            return None
        start = DIALOGUE.match(self.text, block.start, block.end)
        before = self._trim(start.end() if start is not None else block.start, words[first - 1].start, marks="")
        rest = self._after_dash(words[after - 1].end, block.end)
        content = [p for p in (before, rest) if p is not None and len(p) > 3]
        if not content or self._label_ahead(block):
            return None
        draft = self._draft(holder, cue, content, sentence, "dialogue")
        draft.mode, draft.quoted = Mode.DIRECT, list(content)
        draft.cue_of, draft.token = hit.cue, hit.first
        return draft

    def _after_dash(self, at: int, end: int) -> Span | None:
        """What is said on behind ", сказал X. — "."""
        goes_on = _GOES_ON.match(self.text, at, end)
        return self._trim(goes_on.end(), end) if goes_on is not None else None

    def _label_ahead(self, block: Span) -> bool:
        return self.text.find(":", block.start, min(block.end, block.start + 30)) > 0

    def of_sentence(self, sentence: Sentence, before: Sequence[Draft]) -> list[Draft]:
        hits = self._hits(sentence)
        if any(h.cue.lemma not in STANCES for h in hits):
            hits = [h for h in hits if h.cue.lemma not in STANCES]
        drafts: list[Draft] = []
        named = self._said_in(sentence)
        if named is not None:
            drafts.append(named)
        according = self._according(sentence, hits)
        if according is not None:
            drafts.append(according)
        for at, hit in enumerate(hits):
            if any(d.cue is not None and d.cue.overlaps(self._span(sentence, hit.first, hit.last)) for d in drafts):
                continue
            draft = self._by_cue(sentence, hits, at, drafts, before)
            if draft is not None:
                drafts.append(draft)
        if not drafts:
            follow = self._following_quote(sentence, before)
            if follow is not None:
                drafts.append(follow)
        return [d for d in drafts if not self._attitude_within(d, drafts)]

    def _attitude_within(self, draft: Draft, drafts: Sequence[Draft]) -> bool:
        """Whether an attitude was read in what turned out to be somebody's remark ("…, сообщил X")."""
        if draft.cue is None or draft.cue_of is None:
            return False
        own = draft.holder is not None and draft.holder.of(self.low) in ("мы", "я")
        if draft.cue_of.lemma not in _OWN_STANCES and not own:
            return False
        return any(d is not draft and any(c.covers(draft.cue) for c in d.content) for d in drafts)

    def _hits(self, sentence: Sentence) -> list[Hit]:
        """The cues of a sentence that stand outside quotations."""
        words = sentence.words
        found: list[Hit] = []
        at = 0
        while at < len(words):
            options = cues().get(words[at].low, ())
            match = next((c for c in options if self._stands(words, at, c)), None)
            quoted = self.quotes.around(words[at].start) is not None
            if match is None or (quoted and not self._interrupts(words, at, match)):
                at += 1
                continue
            found.append(Hit(at, at + len(match.form), match))
            at += len(match.form)
        return found

    @staticmethod
    def _interrupts(words: Sequence[Token], at: int, cue: Cue) -> bool:
        """Whether a cue breaks into a quotation: "«Нам нужен мир, — заявил Лукашенко. — Остальное приложится»"."""
        return "f" in cue.takes and at > 1 and words[at - 1].raw in "—–-" and words[at - 2].raw in ",!?…"

    @staticmethod
    def _stands(words: Sequence[Token], at: int, cue: Cue) -> bool:
        return at + len(cue.form) <= len(words) and all(words[at + k].low == form for k, form in enumerate(cue.form))

    def _by_cue(
        self, sentence: Sentence, hits: list[Hit], at: int, drafts: list[Draft], before: Sequence[Draft]
    ) -> Draft | None:
        hit = hits[at]
        previous = drafts[-1] if drafts else None
        if self._credits(sentence, hit):
            if previous is not None:
                cut(previous, hit.first, sentence)
                return None
            return self._credited(sentence, hit)
        shared = at > 0 and self._coordinated(sentence, hits[at - 1], hit)
        behind = self._right_subject(sentence, hit) if shared and "f" in hit.cue.takes else None
        shared = shared and (behind is None or behind.kind not in ("person", "office"))
        holder, right = self._holder(sentence, hits, at, shared)
        if shared and holder is None and not any(d.token == hits[at - 1].first for d in drafts):
            holder, _ = self._holder(sentence, hits, at - 1, False)  # the verb before told nothing, but has the subject
            holder = holder or self._holder(sentence, hits, at, False)[0]
        after = right.last if right is not None else hit.last
        first = hit.first - 1 if hit.first and sentence.words[hit.first - 1].low == "не" else hit.first
        cue = self._span(sentence, first, hit.last)
        outlet = right
        broken = self._broken_quote(sentence, hit, cue, holder, after)
        if broken is not None:
            broken.cue_of, broken.token = hit.cue, hit.first
            return broken
        spoken = self._dialogue(sentence, hit, cue, holder, after)
        if spoken is not None:
            return spoken
        quoting = self._quoting(sentence, hit)
        if quoting is not None:
            holder, outlet = quoting
            draft = self._left(sentence, hits, at, cue, holder, after, before)
            if draft is not None and outlet is not None:
                draft.channel = outlet.span
            return draft
        if outlet is not None and outlet.kind == "outlet" and previous is not None and "f" in hit.cue.takes:
            previous.channel = outlet.span
            cut(previous, first, sentence)
            return None
        draft = self._as_parenthesis(sentence, hit, cue, holder, after)
        if draft is None:
            draft = self._right(sentence, hits, at, cue, holder, after)
        if draft is None and "f" in hit.cue.takes and not shared:
            draft = self._left(sentence, hits, at, cue, holder, after, before)
        if draft is None and hit.cue.passive:
            draft = self._before_passive(sentence, hit, cue, drafts)
        if draft is not None and hit.cue.lemma in _OWN_STANCES and self._told_within(cue, drafts):
            return None
        if draft is None or (hit.cue.passive and any(c.overlaps(cue) for d in drafts for c in d.content)):
            return None
        draft.cue_of, draft.token = hit.cue, hit.first
        if hit.cue.lemma in STANCES and holder is None:
            return None
        if shared and previous is not None:
            if draft.holder is None and not hit.cue.passive:
                draft.holder, draft.continues = None, root(previous)
            draft.parent = previous.parent
        elif previous is not None and any(c.covers(cue) for c in previous.content) and draft.rule != "parenthesis":
            draft.parent = previous
            draft.content = [clipped(part, previous.content) for part in draft.content]
        if draft.holder is None and draft.continues is None and not hit.cue.passive and draft.parent is None:
            if self._in_relative_clause(sentence, hit):
                return None
            draft.holder = self._own_words(sentence, hit)
        if draft.holder is None and draft.continues is None and not hit.cue.passive and draft.parent is None:
            draft.continues, draft.confidence = self._continued(sentence, hit, before)
            if draft.continues is None and not hit.cue.plural and draft.rule in ("noun", "clause"):
                return None  # a verb whose subject is nobody: "морозы достигнут 26 градусов"
        if draft.parent is not None and draft.holder is not None and draft.holder.of(self.low) in ("мы", "я"):
            return None  # the speaker's own words about the own words
        if draft.holder is None and draft.continues is None and draft.parent is not None and not hit.cue.passive:
            return None
        if hit.cue.lemma == "достиг" and not _ACHIEVED.search(self.low, sentence.span.start, sentence.span.end):
            return None
        return draft

    def _credits(self, sentence: Sentence, hit: Hit) -> bool:
        """Whether a cue with an outlet's name in marks ends its sentence: ", пишет «Свободная пресса»."."""
        words = sentence.words
        if not hit.cue.form[0].startswith(("пиш", "переда", "сообща", "цитиру")) or hit.first < 3:
            return False
        if words[hit.first - 1].raw != "," or hit.last >= len(words) or words[hit.last].raw not in '«"“':
            return False
        quote = self.quotes.around(words[hit.last].start)
        rest = self.text[quote.end : sentence.span.end].strip(" .") if quote is not None else "…"
        return quote is not None and len(quote) <= 40 and not rest

    def _credited(self, sentence: Sentence, hit: Hit) -> Draft | None:
        """What an outlet that no table holds is credited with: all that stands before."""
        words = sentence.words
        quote = self.quotes.around(words[hit.last].start)
        content = self._trim(sentence.span.start, words[hit.first - 1].start)
        if quote is None or content is None or len(content) < 15:
            return None
        draft = self._draft(quote, self._span(sentence, hit.first, hit.last), [content], sentence, "fronted")
        draft.cue_of, draft.token = hit.cue, hit.first
        return draft

    @staticmethod
    def _in_relative_clause(sentence: Sentence, hit: Hit) -> bool:
        """ "скидка, о которой просит Белград": whoever it is, it is not the speaker before."""
        near = sentence.words[max(0, hit.first - 3) : hit.first]
        return any(t.low.startswith("котор") for t in near)

    def _own_words(self, sentence: Sentence, hit: Hit) -> Span | None:
        """A subject of which nothing is known but the words: "Киргизская делегация настаивает"."""
        words = sentence.words
        first = 0
        while first < hit.first and (
            not words[first].word or words[first].low in ADVERBS or words[first].low in CONJUNCTIONS
        ):
            first += 1
        last = hit.first
        while last > first and (words[last - 1].low in ADVERBS or words[last - 1].low == "не"):
            last -= 1
        own = words[first:last]
        if not 0 < len(own) <= 7 or first > 3 or not all(t.word for t in own) or not _CAN_SUBJECT.search(own[0].low):
            return None
        if own[0].low in PREPOSITIONS or own[0].low in _NO_SUBJECT or any(t.low in cues() for t in own):
            return None
        return Span(own[0].start, own[-1].end)

    @staticmethod
    def _told_within(cue: Span, drafts: Sequence[Draft]) -> bool:
        """Whether a cue stands in what somebody else is said to say, whose remark it then is."""
        return any(c.covers(cue) for d in drafts for c in d.content)

    def _broken_quote(self, sentence: Sentence, hit: Hit, cue: Span, holder: Span | None, after: int) -> Draft | None:
        """Both parts of a quotation that a cue breaks into."""
        words = sentence.words
        quote = self.quotes.around(words[hit.first].start)
        if quote is None:
            return None
        end = words[after - 1].end
        while end < quote.end and self.text[end] in ".,!?… —–-(":
            closes = self.text.find(")", end, end + 60) if self.text[end] == "(" else -1
            end = closes + 1 if closes > 0 else end + 1  # "(цитата по ТАСС)" is none of the words
        parts = [self._trim(quote.start + 1, words[hit.first - 1].start), self._trim(end, quote.end - 1)]
        content = [p for p in parts if p is not None and len(p) > 3 and any(c.isalpha() for c in p.of(self.text))]
        if holder is None or not content:
            return None
        draft = self._draft(holder, cue, content, sentence, "broken-quote")
        draft.mode, draft.quoted = Mode.DIRECT, list(content)
        return draft

    def _quoting(self, sentence: Sentence, hit: Hit) -> tuple[Span, Phrase | None] | None:
        """ "цитирует его ТАСС", "приводит слова министра агентство": the holder is who is quoted."""
        if hit.cue.lemma != "процитировал":
            return None
        step = hit.last + (
            1 if hit.last < len(sentence.words) and sentence.words[hit.last].low in ("слова", "его", "ее", "их") else 0
        )
        quoted = next((p for p in sentence.phrases if p.first in (hit.last, step) and p.nominative is False), None)
        if quoted is None or quoted.kind == "outlet":
            return None
        outlet = next((p for p in sentence.phrases if p.kind == "outlet" and p.first >= quoted.last), None)
        return quoted.span, outlet

    def _continued(self, sentence: Sentence, hit: Hit, before: Sequence[Draft]) -> tuple[Draft | None, float]:
        """A cue without a subject goes on with the speaker of the sentence before."""
        last = before[-1] if before else None
        near = last is not None and sentence.index - last.sentence <= 1
        if last is not None and near and last.cue_of is not None and last.cue_of.plural == hit.cue.plural:
            return root(last), 0.6
        return None, 0.5


def _finished(made: Page, spoken: Sequence[Turn], said: Sequence[Draft]) -> tuple[Attribution, ...]:
    """Turns of speakers and attributions in text order, references turned to indices."""
    starts = [min(d.content[0].start, d.cue.start if d.cue is not None else d.content[0].start) for d in said]
    order = sorted(
        [(turn[1].start, 0, at) for at, turn in enumerate(spoken)] + [(s, 1, at) for at, s in enumerate(starts)]
    )
    turn_at = {at: place for place, (_, kind, at) in enumerate(order) if kind == 0}
    said_at = {id(said[at]): place for place, (_, kind, at) in enumerate(order) if kind == 1}
    found = []
    for _, kind, at in order:
        found.append(_of_turn(made, spoken[at], turn_at) if kind == 0 else _of_draft(made, said[at], said_at))
    return tuple(found)


def _of_turn(made: Page, turn: Turn, places: dict[int, int]) -> Attribution:
    holder, content, sentence, first = turn
    return Attribution(
        holder,
        None,
        (content,),
        Mode.DIRECT,
        made.sentences[sentence].span,
        quoted=(content,),
        continues=places[first] if first is not None else None,
        rule="turn",
        confidence=0.95,
    )


def _of_draft(made: Page, draft: Draft, places: dict[int, int]) -> Attribution:
    return Attribution(
        draft.holder,
        draft.cue,
        tuple(sorted(set(draft.content))),
        draft.mode,
        made.sentences[draft.sentence].span,
        channel=draft.channel,
        quoted=tuple(sorted(set(draft.quoted))),
        parent=places.get(id(draft.parent)) if draft.parent is not None else None,
        continues=places.get(id(draft.continues)) if draft.continues is not None else None,
        rule=draft.rule,
        confidence=draft.confidence,
    )
