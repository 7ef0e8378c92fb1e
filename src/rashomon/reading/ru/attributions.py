"""Attributions of Russian texts by rules: who is said, by which words, to hold what."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from rashomon.model import Document, Mode, Span
from rashomon.reading.attribution import Attribution
from rashomon.reading.ru.cues import Cue, cue_noun, cues
from rashomon.reading.ru.page import Page, Sentence, page
from rashomon.reading.ru.phrases import Phrase
from rashomon.reading.ru.quotes import Quotes
from rashomon.reading.ru.turns import Turn, turns
from rashomon.reading.ru.words import Token

_CONJUNCTIONS = frozenset(["и", "а", "но", "также", "же", "затем"])
_ADVERBS = frozenset(
    [
        "также",
        "отдельно",
        "особо",
        "особенно",
        "вновь",
        "еще",
        "раз",
        "неоднократно",
        "ранее",
        "накануне",
        "затем",
        "далее",
        "при",
        "этом",
        "в",
        "свою",
        "очередь",
        "кроме",
        "того",
        "вместе",
        "с",
        "тем",
        "однако",
        "тогда",
        "потом",
        "уже",
        "сразу",
        "прямо",
        "публично",
        "четко",
        "твердо",
        "решительно",
        "вслед",
        "за",
        "тем",
        "совместно",
        "взаимно",
        "официально",
        "категорически",
        "лично",
        "в",
        "частности",
        "в",
        "целом",
        "наряду",
        "кратко",
        "подробно",
        "детально",
        "всесторонне",
        "тепло",
        "искренне",
    ]
)
_CLAUSE = frozenset(["что", "чтобы", "насколько", "как", "почему", "когда", "где", "куда", "ли", "зачем"])
_PREPOSITIONS = frozenset(["о", "об", "обо", "за", "к", "на", "с", "со", "в", "во", "против", "от"])
_FORWARD = _ADVERBS - _PREPOSITIONS - {"при"}  # what may stand between a cue and its complement
_INFINITIVE = re.compile(r"(?:[аяиеыуо]ть(?:ся)?|сти(?:сь)?|йти(?:сь)?|[оеяи]чь(?:ся)?(?<!речь))$")
_ACCORDING = re.compile(
    r"(?:по\s+(?:словам|мнению|данным|информации|оценке|оценкам|сведениям|версии|утверждению|заявлению|признанию|убеждению)"
    r"|согласно(?:\s+(?:заявлению|сообщению|данным|информации))?|со\s+ссылкой\s+на|по\s+(?P<poss>его|ее|их)\s+(?P<noun>словам|мнению"
    r"|данным|оценке|оценкам|информации|убеждению))(?=[\s,])"
)
_SAYS_IN = re.compile(
    r"(?:сказано|говорится|отмечается|подчеркивается|указывается|сообщается|указано|отмечено|подчеркнуто|говорилось)\s+в\s+"
    r"(?:[\w-]+\s+){0,2}?(?:заявлении|сообщении|комментарии|документе|релизе|пресс-релизе|коммюнике|тексте|публикации|материале"
    r"|письме|послании|резолюции)"
)
_AS = re.compile(r"(?:^|[,(–—-]\s*|\.\s+)(как\s+)$")
_EDGES = " \t\n\r\u00a0,;:–—-"
_STANCES = frozenset(
    ("готов", "намерен", "надеется", "уверен", "согласен")
)  # inside what is said they are its modality
_LONG = 14  # words between a cue and the clause that it governs


@dataclass(slots=True)
class _Draft:
    holder: Span | None
    cue: Span | None
    content: list[Span]
    sentence: int
    rule: str
    cue_of: Cue | None = None
    token: int = -1
    mode: Mode = Mode.INDIRECT
    channel: Span | None = None
    quoted: list[Span] = field(default_factory=list)
    parent: _Draft | None = None
    continues: _Draft | None = None
    confidence: float = 0.85


@dataclass(frozen=True, slots=True)
class _Hit:
    """A cue in a sentence: tokens ``[first, last)``."""

    first: int
    last: int
    cue: Cue


def attributions(document: Document, sentences: tuple[Span, ...]) -> tuple[Attribution, ...]:
    """The attributions of a Russian document, in text order."""
    if not document.text:
        return ()
    made = page(document, sentences)
    blocks = [b.span for b in document.readable()] or [Span(0, len(document.text))]
    drafts, taken = turns(made)
    finder = _Finder(made, Quotes(document.text, blocks))
    free = [s for s in made.sentences if s.index not in taken]
    said: list[_Draft] = []
    for sentence in free:
        said.extend(finder.of_sentence(sentence, said))
    return _finished(made, drafts, said)


class _Finder:
    def __init__(self, made: Page, quotes: Quotes) -> None:
        self.page, self.text, self.low, self.quotes = made, made.text, made.low, quotes

    # -- one sentence ------------------------------------------------------------------------------------

    def of_sentence(self, sentence: Sentence, before: Sequence[_Draft]) -> list[_Draft]:
        hits = self._hits(sentence)
        if any(h.cue.lemma not in _STANCES for h in hits):
            hits = [h for h in hits if h.cue.lemma not in _STANCES]
        drafts: list[_Draft] = []
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
        return drafts

    def _hits(self, sentence: Sentence) -> list[_Hit]:
        """The cues of a sentence that stand outside quotations."""
        words = sentence.words
        found: list[_Hit] = []
        at = 0
        while at < len(words):
            options = cues().get(words[at].low, ())
            match = next((c for c in options if self._stands(words, at, c)), None)
            if match is None or self.quotes.around(words[at].start) is not None:
                at += 1
                continue
            found.append(_Hit(at, at + len(match.form), match))
            at += len(match.form)
        return found

    @staticmethod
    def _stands(words: Sequence[Token], at: int, cue: Cue) -> bool:
        return at + len(cue.form) <= len(words) and all(words[at + k].low == form for k, form in enumerate(cue.form))

    def _span(self, sentence: Sentence, first: int, last: int) -> Span:
        return Span(sentence.words[first].start, sentence.words[last - 1].end)

    # -- a cue -------------------------------------------------------------------------------------------

    def _by_cue(
        self, sentence: Sentence, hits: list[_Hit], at: int, drafts: list[_Draft], before: Sequence[_Draft]
    ) -> _Draft | None:
        hit = hits[at]
        previous = drafts[-1] if drafts else None
        shared = at > 0 and self._coordinated(sentence, hits[at - 1], hit)
        holder, right = self._holder(sentence, hits, at, shared)
        after = right.last if right is not None else hit.last
        first = hit.first - 1 if hit.first and sentence.words[hit.first - 1].low == "не" else hit.first
        cue = self._span(sentence, first, hit.last)
        outlet = right
        quoting = self._quoting(sentence, hit)
        if quoting is not None:
            holder, outlet = quoting
            draft = self._left(sentence, hits, at, cue, holder, after, before)
            if draft is not None and outlet is not None:
                draft.channel = outlet.span
            return draft
        if outlet is not None and outlet.kind == "outlet" and previous is not None and "f" in hit.cue.takes:
            previous.channel = outlet.span
            _cut(previous, first, sentence)
            return None
        draft = self._as_parenthesis(sentence, hit, cue, holder, after)
        if draft is None:
            draft = self._right(sentence, hits, at, cue, holder, after)
        if draft is None and "f" in hit.cue.takes and not shared:
            draft = self._left(sentence, hits, at, cue, holder, after, before)
        if draft is None and hit.cue.passive:
            draft = self._before_passive(sentence, hit, cue, drafts)
        if draft is None or (hit.cue.passive and any(c.overlaps(cue) for d in drafts for c in d.content)):
            return None
        draft.cue_of, draft.token = hit.cue, hit.first
        if hit.cue.lemma in _STANCES and holder is None:
            return None
        if shared and previous is not None:
            if draft.holder is None and not hit.cue.passive:
                draft.holder, draft.continues = None, _root(previous)
            draft.parent = previous.parent
        elif previous is not None and any(c.covers(cue) for c in previous.content) and draft.rule != "parenthesis":
            draft.parent = previous
            draft.content = [_clipped(part, previous.content) for part in draft.content]
        if draft.holder is None and draft.continues is None and not hit.cue.passive and draft.parent is None:
            draft.continues, draft.confidence = self._continued(sentence, hit, before)
        return draft

    def _quoting(self, sentence: Sentence, hit: _Hit) -> tuple[Span, Phrase | None] | None:
        """ "цитирует его ТАСС", "приводит слова министра агентство": the holder is who is quoted."""
        if hit.cue.lemma != "процитировал":
            return None
        step = hit.last + (
            1 if hit.last < len(sentence.words) and sentence.words[hit.last].low in ("слова", "его") else 0
        )
        quoted = next((p for p in sentence.phrases if p.first in (hit.last, step) and p.nominative is False), None)
        if quoted is None or quoted.kind == "outlet":
            return None
        outlet = next((p for p in sentence.phrases if p.kind == "outlet" and p.first >= quoted.last), None)
        return quoted.span, outlet

    def _continued(self, sentence: Sentence, hit: _Hit, before: Sequence[_Draft]) -> tuple[_Draft | None, float]:
        """A cue without a subject goes on with the speaker of the sentence before."""
        last = before[-1] if before else None
        near = last is not None and sentence.index - last.sentence <= 1
        if last is not None and near and last.cue_of is not None and last.cue_of.plural == hit.cue.plural:
            return _root(last), 0.6
        return None, 0.5

    def _coordinated(self, sentence: Sentence, before: _Hit, hit: _Hit) -> bool:
        """Whether a cue shares the subject of the one before: "и подчеркнул", ", а также выразил", ", добавив"."""
        if before.cue.passive != hit.cue.passive:
            return False
        words = sentence.words
        step = hit.first - 1
        while step > before.last and (words[step].low in _ADVERBS or words[step].low == "не"):
            step -= 1
        if self._nominative_between(sentence, before.last, hit.first):
            return False
        if hit.cue.gerund:
            return True
        joins = words[step].low in ("и", "а", "но", "однако", ",") or words[step].low in _ADVERBS
        return joins and (before.cue.plural == hit.cue.plural or before.cue.gerund)

    def _nominative_between(self, sentence: Sentence, first: int, last: int) -> bool:
        near = [p for p in sentence.phrases if first <= p.first and p.last <= last]
        return any(p.nominative and last - p.last <= 4 and not self._in_relative(sentence, p, last) for p in near)

    def _in_relative(self, sentence: Sentence, phrase: Phrase, last: int) -> bool:
        between = sentence.words[phrase.last : last]
        return any(t.raw in ",;" for t in between)

    # -- holder ------------------------------------------------------------------------------------------

    def _holder(self, sentence: Sentence, hits: list[_Hit], at: int, shared: bool) -> tuple[Span | None, Phrase | None]:
        """The subject of a cue, and the phrase where it stands right after the cue."""
        hit = hits[at]
        if hit.cue.passive:
            return self._agent(sentence, hit), None
        right = self._right_subject(sentence, hit)
        left = None if shared or hit.cue.gerund else self._left_subject(sentence, hits, at)
        if left is not None and (right is None or self._closer(sentence, left, hit)):
            return left, None
        if right is not None:
            return self._with_partner(sentence, right), right
        return left, None

    def _closer(self, sentence: Sentence, left: Span, hit: _Hit) -> bool:
        gap = self.text[left.end : sentence.words[hit.first].start]
        return "," not in gap and "»" not in gap and "–" not in gap and "—" not in gap

    def _left_subject(self, sentence: Sentence, hits: list[_Hit], at: int) -> Span | None:
        hit = hits[at]
        floor = hits[at - 1].last if at else 0
        near = [p for p in sentence.phrases if floor <= p.first and p.last <= hit.first]
        near = [p for p in near if self.quotes.around(p.span.start) is None]
        floor_clause = self._clause_start(sentence, hit.first, floor)
        subjects = [
            p for p in near if p.nominative and p.first >= floor_clause and not (p.kind == "country" and p.place)
        ]
        if subjects:
            best = subjects[-1]
            if best.first - floor_clause > 0 and len(subjects) > 1:
                best = self._first_of_pair(sentence, subjects)
            return self._with_partner(sentence, best)
        unsure = [p for p in near if p.nominative is None and p.first >= floor_clause and hit.first - p.last <= 3]
        if unsure:
            return unsure[-1].span
        if hit.cue.plural or hit.cue.lemma in ("считает",):
            places = [
                p
                for p in near
                if p.first > 0 and sentence.words[p.first - 1].low in ("в", "во") and p.first >= floor_clause
            ]
            places = [p for p in places if p.kind in ("country", "body", "office", "outlet")]
            if places:
                return places[-1].span
        return self._capitals(sentence, hit.first)

    def _first_of_pair(self, sentence: Sentence, subjects: list[Phrase]) -> Phrase:
        """Of "Путин и Трамп" the first; else the last."""
        best = subjects[-1]
        for phrase in reversed(subjects[:-1]):
            between = [t.low for t in sentence.words[phrase.last : best.first]]
            if between in (["и"], [","]):
                best = phrase
            else:
                break
        return best

    def _clause_start(self, sentence: Sentence, at: int, floor: int) -> int:
        """The first token of the clause that a cue stands in; participial and relative insertions are passed."""
        words = sentence.words
        step = at - 1
        while step > floor:
            raw, low = words[step].raw, words[step].low
            if raw in ";:" or (low in ("что", "чтобы", "если", "поскольку") and step and words[step - 1].raw == ","):
                return step + 1
            step -= 1
        return floor

    def _capitals(self, sentence: Sentence, at: int) -> Span | None:
        """A name right before the cue that is in no table: "Иван Петров сказал"."""
        words = sentence.words
        step = at
        while step > 0 and words[step - 1].low in _ADVERBS:
            step -= 1
        last = step
        while step > 0 and words[step - 1].cap and words[step - 1].word and last - step < 3:
            step -= 1
        if last - step < 2 or any(p.first < last and step < p.last for p in sentence.phrases):
            return None
        return self._span(sentence, step, last)

    def _right_subject(self, sentence: Sentence, hit: _Hit) -> Phrase | None:
        """The subject that stands right after the cue: "заявил глава МИД", "отметили в Кремле"."""
        words = sentence.words
        step = hit.last
        while step < len(words) and step - hit.last < 3 and words[step].low in _FORWARD:
            step += 1
        if step >= len(words):
            return None
        told = next((p for p in sentence.phrases if p.first == step and p.nominative is False), None)
        if told is not None and words[told.last - 1].low.endswith(("ам", "ям", "у", "ю")) and told.last < len(words):
            step = told.last
        elif words[step].low in ("журналистам", "агентству", "изданию") and step + 1 < len(words):
            step += 1
        inside = 1 if words[step].low in ("в", "во") else 0
        phrase = next((p for p in sentence.phrases if p.first == step + inside), None)
        if phrase is None:
            return None
        if inside:
            return phrase if hit.cue.plural and phrase.kind in ("country", "body", "office", "outlet") else None
        if phrase.nominative is False or (phrase.nominative is None and phrase.kind != "person"):
            return None
        if phrase.kind in ("body", "country", "outlet") and "n" in hit.cue.takes and "f" not in hit.cue.takes:
            return None
        return phrase

    def _with_partner(self, sentence: Sentence, phrase: Phrase) -> Span:
        """The phrase with the second of "Путин и Трамп"."""
        follower = next((p for p in sentence.phrases if p.first == phrase.last + 1), None)
        if (
            follower is not None
            and follower.nominative
            and sentence.words[phrase.last].low == "и"
            and phrase.kind != "pronoun"
        ):
            return Span(phrase.span.start, follower.span.end)
        return phrase.span

    def _agent(self, sentence: Sentence, hit: _Hit) -> Span | None:
        """Who a passive names: "сторонами", "с российской стороны", "с обеих сторон"."""
        for phrase in sentence.phrases:
            before = sentence.words[phrase.first - 1].low if phrase.first else ""
            word = sentence.words[phrase.last - 1].low
            near = abs(phrase.first - hit.first) <= 6
            if near and before == "с" and word in ("стороны", "сторон") and (phrase.side or phrase.kind == "joint"):
                return phrase.span
            if (
                near
                and phrase.kind in ("joint", "person", "country")
                and word.endswith(("ами", "ями", "ой"))
                and before not in ("с", "со", "между", "перед", "над")
                and phrase.kind == "joint"
            ):
                return phrase.span
        return None

    # -- content -----------------------------------------------------------------------------------------

    def _as_parenthesis(
        self, sentence: Sentence, hit: _Hit, cue: Span, holder: Span | None, after: int
    ) -> _Draft | None:
        """ "Как заявил X, …", "…, как отметили в Кремле, …"."""
        words = sentence.words
        if hit.first == 0 or words[hit.first - 1].low != "как" or "f" not in hit.cue.takes:
            return None
        if (
            hit.first >= 2
            and words[hit.first - 2].raw not in ",(–—-"
            and words[hit.first - 2].low not in ("и", "вместе")
        ):
            return None
        start = words[hit.first - 1].start
        comma = next((t for t in words[after:] if t.raw in ",)–—" or t.raw in ".;"), None)
        end = comma.start if comma is not None else sentence.span.end
        parts = [self._trim(sentence.span.start, start), self._trim(end, sentence.span.end)]
        content = [p for p in parts if p is not None and len(p) > 12]
        if not content:
            return None
        return self._draft(holder, Span(start, cue.end), content, sentence, "parenthesis")

    def _right(
        self, sentence: Sentence, hits: list[_Hit], at: int, cue: Span, holder: Span | None, after: int
    ) -> _Draft | None:
        hit, words, takes = hits[at], sentence.words, hits[at].cue.takes
        noun = None
        if after < len(words):
            step = after + (1 if words[after].low in _FORWARD else 0)
            noun = cue_noun(words[step].low) if step < len(words) and "n" in takes else None
        clause = self._clause(sentence, hits, at, after) if "c" in takes or "q" in takes else None
        if clause is not None:
            start, kind = clause
            if noun is not None and kind == "clause":
                cue = Span(cue.start, words[after].end)
            content = self._to_end(sentence, hits, at, start, quote=kind == "quote")
            if content is not None:
                return self._draft(holder, cue, [content], sentence, kind)
        step = after
        while step < len(words) and step - after < 3 and words[step].low in _FORWARD:
            step += 1
        step = self._past_addressee(sentence, hit, step)
        if step >= len(words):
            return None
        low, raw = words[step].low, words[step].raw
        if raw in ",.;:)–—-»":
            return None
        if low in _PREPOSITIONS:
            if low not in takes and not ("n" in takes and noun is not None):
                return None
            if low in ("в", "на", "с") and low in takes and not self._argument(sentence, step, low, hit):
                return None
        elif _INFINITIVE.search(low) or (
            low == "не" and step + 1 < len(words) and _INFINITIVE.search(words[step + 1].low)
        ):
            if "i" not in takes:
                return None
        elif "i" in takes and "n" not in takes:
            later = next((k for k in range(step, min(step + 5, len(words))) if _INFINITIVE.search(words[k].low)), None)
            if later is None or any(t.raw in ",." for t in words[step:later]):
                return None
        elif "n" not in takes:
            return None
        content = self._to_end(sentence, hits, at, words[step].start)
        if content is None:
            return None
        return self._draft(holder, cue, [content], sentence, "noun")

    def _argument(self, sentence: Sentence, step: int, low: str, hit: _Hit) -> bool:
        """Whether "в", "на", "с" open what is said and not a place or day: "согласился с", "указал на"."""
        if low == "в":
            return hit.cue.lemma in ("уверен", "обвинил", "заверил", "усомнился")
        return True

    def _past_addressee(self, sentence: Sentence, hit: _Hit, step: int) -> int:
        """Past "журналистам", "своему коллеге": to whom it was said."""
        phrase = next((p for p in sentence.phrases if p.first == step), None)
        if (
            phrase is None
            or phrase.nominative is not False
            or hit.cue.lemma
            in ("призвал", "поблагодарил", "поздравил", "обвинил", "осудил", "раскритиковал", "поддержал")
        ):
            return step
        last = sentence.words[phrase.last - 1].low
        return phrase.last if last.endswith(("у", "ю", "ам", "ям")) and phrase.last < len(sentence.words) else step

    def _clause(self, sentence: Sentence, hits: list[_Hit], at: int, after: int) -> tuple[int, str] | None:
        """Where the clause or quotation that a cue governs begins."""
        words = sentence.words
        limit = min(len(words), after + _LONG)
        for step in range(after, limit):
            raw, _low = words[step].raw, words[step].low
            if any(other.first == step for other in hits[at + 1 :]):
                return None
            if raw == ":":
                return (words[step].end, "quote") if step + 1 < len(words) else None
            if raw in '«„“"':
                quote = self.quotes.around(words[step].start)
                if quote is not None and step - after <= 1 and len(quote) > 18:
                    return quote.start, "quote"
            if raw == "," and step + 1 < len(words):
                following = words[step + 1].low
                if following in ("что", "чтобы", "насколько", "почему", "куда", "зачем"):
                    return (words[step + 2].start if step + 2 < len(words) else words[step + 1].end), "clause"
                if following in ("как", "когда") and step - after <= 2:
                    return words[step + 1].start, "clause"
            if raw in ".;!?":
                return None
        return None

    def _to_end(self, sentence: Sentence, hits: list[_Hit], at: int, start: int, quote: bool = False) -> Span | None:
        """From where the content begins to where the sentence, or its share of it, ends."""
        if quote:
            while start < sentence.span.end and self.text[start] in " \t\u00a0\n":
                start += 1
            around = self.quotes.around(start)
            if around is not None and around.start == start:
                return Span(around.start, around.end)
        end = sentence.span.end
        words = sentence.words
        for number in range(at + 1, len(hits)):
            later = hits[number]
            if words[later.first].start <= start:
                continue
            if self._coordinated(sentence, hits[number - 1], later):
                end = self._before(sentence, later)
                break
            if self._trailing(sentence, later):
                end = self._before(sentence, later)
                break
        return self._trim(start, end)

    def _trailing(self, sentence: Sentence, hit: _Hit) -> bool:
        """Whether a cue closes its sentence from behind a comma: ", сообщает ТАСС", ", заявил Песков"."""
        words = sentence.words
        if "f" not in hit.cue.takes or hit.first == 0 or words[hit.first - 1].raw not in ",–—-":
            return False
        right = self._right_subject(sentence, hit)
        return (
            right is not None and len(words) - right.last <= 8 and not any(t.low == "что" for t in words[right.last :])
        )

    def _before(self, sentence: Sentence, hit: _Hit) -> int:
        """The end of what stands before a cue with its conjunction and adverbs."""
        words = sentence.words
        step = hit.first
        while step > 0 and (
            words[step - 1].low in _CONJUNCTIONS
            or words[step - 1].low in _ADVERBS
            or words[step - 1].raw in ",–—-"
            or words[step - 1].low == "не"
        ):
            step -= 1
        return words[step].start if step < len(words) else sentence.span.end

    def _left(
        self,
        sentence: Sentence,
        hits: list[_Hit],
        at: int,
        cue: Span,
        holder: Span | None,
        after: int,
        before: Sequence[_Draft],
    ) -> _Draft | None:
        """Content before the cue: "…, заявил X", "«…», – сказал он", and "Об этом сообщил X" of the sentence before."""
        hit, words = hits[at], sentence.words
        if (hit.first == 0 and sentence.index == 0) or holder is None:
            return None
        opening = [t.low for t in words[: hit.first]]
        if opening[:2] in (["об", "этом"], ["о", "чем"]) and sentence.index > 0:
            place = self.page.sentences[sentence.index - 1].span
            content = self._trim(place.start, place.end)
            if content is not None and not any(d.sentence == sentence.index - 1 for d in before):
                return self._draft(holder, cue, [content], sentence, "of-this")
        if hit.first < 2:
            quote = self._quote_ending(sentence.span.start)
            return (
                self._draft(holder, cue, [quote], sentence, "quote-before")
                if quote is not None and hit.first == 0
                else None
            )
        mark = words[hit.first - 1]
        if mark.raw not in ',–—-»"!?…':
            subject_first = holder.end <= words[hit.first].start
            first = next((k for k in range(hit.first) if words[k].start >= holder.start), hit.first)
            if not (subject_first and first > 1 and words[first - 1].raw in ",–—-"):
                return None
            mark = words[first - 1]
        quote = self._quote_ending(mark.end)
        if quote is not None:
            return self._draft(holder, cue, [quote], sentence, "quote-before")
        start = sentence.span.start
        content = self._trim(start, mark.start if mark.raw not in '»"!?…' else mark.end)
        if content is None or len(content) < 15:
            return None
        parts = [content]
        rest = self._rest(sentence, after)
        if rest is not None:
            parts.append(rest)
        return self._draft(holder, cue, parts, sentence, "fronted")

    def _rest(self, sentence: Sentence, after: int) -> Span | None:
        """What goes on after ", заявил X," in the middle of a sentence."""
        words = sentence.words
        if after < len(words) and words[after].raw in ",." and after + 3 < len(words) and words[after].raw == ",":
            return self._trim(words[after].end, sentence.span.end)
        return None

    def _quote_ending(self, position: int) -> Span | None:
        """The quotation that ends right before a place, commas and dashes between them."""
        step = position
        while step > 0 and self.text[step - 1] in " ,–—-\u00a0\n":
            step -= 1
        quote = self.quotes.around(step - 1) if step > 0 else None
        return quote if quote is not None and quote.end == step and len(quote) > 18 else None

    def _before_passive(self, sentence: Sentence, hit: _Hit, cue: Span, drafts: list[_Draft]) -> _Draft | None:
        """ "Готовность сторон … была подтверждена": the subject of the passive stands before it."""
        words = sentence.words
        step = hit.first
        while step > 0 and words[step - 1].low in ("была", "было", "были", "был", "будет"):
            step -= 1
        if step < 2 or drafts:
            return None
        content = self._trim(sentence.span.start, words[step].start)
        if content is None or len(content) < 12:
            return None
        return self._draft(None, Span(words[step].start, cue.end), [content], sentence, "passive-after")

    # -- other frames ------------------------------------------------------------------------------------

    def _said_in(self, sentence: Sentence) -> _Draft | None:
        """ "…, говорится в сообщении пресс-службы Кремля" and "В заявлении МИД отмечается, что …"."""
        match = _SAYS_IN.search(self.low, sentence.span.start, sentence.span.end)
        if match is None or self.quotes.around(match.start()) is not None:
            return None
        holder = next((p for p in sentence.phrases if match.end() <= p.span.start <= match.end() + 3), None)
        content = None
        start = match.start()
        if self.low[max(sentence.span.start, start - 4) : start].endswith("как "):
            start -= 4
            content = self._trim(holder.span.end if holder else match.end(), sentence.span.end)
        elif start - sentence.span.start > 15:
            content = self._quote_ending(start) or self._trim(sentence.span.start, start)
        else:
            colon = self.low.find(", что ", match.end(), sentence.span.end)
            content = self._trim(colon + 6, sentence.span.end) if colon >= 0 else None
        if content is None or len(content) < 12:
            return None
        return self._draft(holder.span if holder else None, Span(start, match.end()), [content], sentence, "said-in")

    def _according(self, sentence: Sentence, hits: list[_Hit]) -> _Draft | None:
        match = _ACCORDING.search(self.low, sentence.span.start, sentence.span.end)
        if match is None or self.quotes.around(match.start()) is not None:
            return None
        cue_end = match.end()
        if match["poss"]:
            holder = Span(*match.span("poss"))
            cue = Span(match.start(), match.end())
        else:
            phrase = next((p for p in sentence.phrases if match.end() <= p.span.start <= match.end() + 2), None)
            if phrase is None:
                named = re.compile(r"\s(?P<who>[^,.;:]{3,80})").match(self.text, match.end())
                if named is None:
                    return None
                holder = Span(*named.span("who"))
            else:
                holder = phrase.span
            cue, cue_end = Span(match.start(), match.end()), holder.end
        rest_start = cue_end
        comma = self.text.find(",", cue_end, min(sentence.span.end, cue_end + 120))
        if comma >= 0 and not self.text[cue_end:comma].strip():
            rest_start = comma + 1
        parts = [self._trim(sentence.span.start, match.start()), self._trim(rest_start, sentence.span.end)]
        content = [p for p in parts if p is not None and len(p) > 12]
        if not content:
            return None
        return self._draft(holder, cue, content, sentence, "according")

    def _following_quote(self, sentence: Sentence, before: Sequence[_Draft]) -> _Draft | None:
        """A sentence that is one quotation goes on with the speaker of the sentence before."""
        quote = self.quotes.around(sentence.span.start)
        last = before[-1] if before else None
        if quote is None or last is None or quote.start != sentence.span.start:
            return None
        if quote.end > sentence.span.end + 1:
            return None  # whoever closes it says whose it is
        if sentence.index - last.sentence > 1 or any(c.overlaps(quote) for c in last.content) or len(quote) < 25:
            return None
        rest = self.text[quote.end : sentence.span.end].strip(" .,!?…")
        if rest and quote.end < sentence.span.end:
            return None
        draft = self._draft(None, None, [quote], sentence, "goes-on")
        draft.continues = _root(last)
        return draft

    # -- making ------------------------------------------------------------------------------------------

    def _draft(
        self, holder: Span | None, cue: Span | None, content: list[Span], sentence: Sentence, rule: str
    ) -> _Draft:
        inside, quoted, mode = [], [], Mode.INDIRECT
        for part in content:
            quote = self.quotes.around(part.start)
            if quote is not None and quote.start == part.start and quote.end >= part.end - 1:
                place = self._trim(quote.start + 1, quote.end - 1, marks="")
                inside.append(place or part)
                quoted.append(place or part)
                mode = Mode.DIRECT
                continue
            inside.append(part)
            found = [
                q for q in self.quotes.within(part.start, part.end) if len(q) > 25 and " " in q.of(self.text).strip()
            ]
            quoted += [Span(q.start + 1, q.end - 1) for q in found if q.end <= part.end + 1]
        if mode is Mode.INDIRECT and quoted:
            mode = Mode.MIXED
        return _Draft(holder, cue, inside, sentence.index, rule, mode=mode, quoted=quoted)

    def _trim(self, start: int, end: int, marks: str = ".") -> Span | None:
        """A stretch without white space, commas, dashes and the last full stop around it."""
        while start < end and self.text[start] in _EDGES:
            start += 1
        while end > start and self.text[end - 1] in _EDGES + marks:
            end -= 1
        if (
            end < len(self.text)
            and self.text[end : end + 1] == "."
            and self.low[max(0, end - 3) : end].endswith((" г", " гг", "др", "т.д", "т.п"))
        ):
            end += 1
        return Span(start, end) if end - start > 2 else None


def _clipped(part: Span, outer: Sequence[Span]) -> Span:
    """A nested content within the content around it."""
    around = next((o for o in outer if o.overlaps(part)), part)
    return Span(max(part.start, around.start), min(part.end, around.end))


def _cut(draft: _Draft, first: int, sentence: Sentence) -> None:
    """Ends a content before a trailing "сообщает ТАСС"."""
    at = sentence.words[first].start
    parts = []
    for part in draft.content:
        if part.start < at < part.end:
            part = Span(part.start, at)
        parts.append(part)
    draft.content = parts


def _root(draft: _Draft) -> _Draft:
    while draft.continues is not None:
        draft = draft.continues
    return draft


def _finished(made: Page, spoken: Sequence[Turn], said: Sequence[_Draft]) -> tuple[Attribution, ...]:
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


def _of_draft(made: Page, draft: _Draft, places: dict[int, int]) -> Attribution:
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
