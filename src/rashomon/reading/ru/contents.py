# ruff: noqa: E501  (patterns and word lists read better on one line)
"""The content of a Russian cue: a clause, a noun phrase, a quotation, what stands before it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from rashomon.model import Span
from rashomon.reading.ru.cues import cue_noun
from rashomon.reading.ru.draft import STANCES, Draft, Hit
from rashomon.reading.ru.holders import FORWARD, PREPOSITIONS, Holders
from rashomon.reading.ru.page import Sentence

_INFINITIVE = re.compile(r"(?:[аяиеыуо]ть(?:ся)?|сти(?:сь)?|йти(?:сь)?|[оеяи]чь(?:ся)?(?<!речь))$")
_THAT_WHICH = frozenset(("того", "тому", "тем", "том", "то"))
_CONNECTIVE = re.compile(
    r"(?:однако|при этом|сейчас|теперь|так|в частности|кроме того|впрочем|тем не менее|вместе с тем|в целом|и|но|а"
    r"|тогда|между тем|более того|в то же время|пока|поэтому|по сути|конечно"
    r"|ранее|позже|сегодня|затем|в итоге|напротив)$"
)
_ANEW = re.compile(r"[:;]\s+по (?:его|ее|их) (?:словам|мнению|оценке|версии|данным)")
_DEED = re.compile(r"^(?:[а-я]{3,}[аяиеу]л(?:а|и)?)$")  # a past tense: "передал", "вручила"
_OF_THIS = re.compile(
    r"(?:об этом|о чем|это) (?:(?:же|также|ранее|сам) )?(?:\w+ ){0,3}?(?:сказал|заявил|сообщил|рассказал|написал|говорил)\w*(?!\w)"
)
_AIMED = frozenset(("упрекнул", "убеждал"))  # "обвинил X в том, что": the accusation is the whole
_IN_THAT = re.compile(r"(?:^|\W)(?:в том|тем|за то),? что\s")
_FROM_THAT = re.compile(r"из (?:того|понимания),? что\s|из необходимости\s")
_BARE_OBJECT = frozenset(
    ("поддержал", "приветствовал", "приветствуя", "похвалил", "одобрил", "осудил", "раскритиковал", "высмеял")
)
_SUCH_WORDS = re.compile(
    r"(?:эт[иоу]\w*|данн\w+|указанн\w+|подобн\w+|так\w{2,3})\s(?:сведени\w+|информаци\w+|данны\w+|сообщени\w+|слух\w*|факт\w*|вопрос\w*)$"
)
_NOBODY_SAYS = re.compile(
    r"(?:сообща|отмеча|говори|указыва|подчеркива|ожида|предполага|уточня)\w*(?:лось|ется)$|известно$"
)
_OTHER_FIGURE = re.compile(
    r"(?:друг\w+|ин\w{2}|свою?|сво[ей]|конкретн\w+|точн\w+|нов\w{2})?\s?(?:цифр\w|сумм\w|срок\w?|дат\w|причин\w|цен\w|числ\w|услови\w|показател\w)\s?[-–—:]\s+"
)
_WHO_IS = re.compile(
    r"(?:знаком|близк|пожелавш|попросивш|осведомлен|участвовавш|присутствовавш|отвечающ|курирующ|котор|возглавля)"
)
_NO_COMMENT = re.compile(r"от (?:\w+ )?(?:комментари\w+|ответ\w+|разговор\w+|общени\w+)")
_LONG = 14  # words between a cue and the clause that it governs


def _is_stance(draft: Draft) -> bool:
    """Whether an attitude was read in what "об этом сообщил X" makes a remark: "Филиппины готовы помочь"."""
    return draft.cue_of is not None and draft.cue_of.lemma in STANCES


class Contents(Holders):
    """Finds what a cue brings."""

    def _as_parenthesis(self, sentence: Sentence, hit: Hit, cue: Span, holder: Span | None, after: int) -> Draft | None:
        """ "Как заявил X, …", "…, как отметили в Кремле, …"."""
        words = sentence.words
        at = hit.first - 1
        while at > 0 and words[at].low in ("ранее", "уже", "позже", "вчера", "накануне", "сегодня", "тогда"):
            at -= 1
        if hit.first == 0 or words[at].low != "как" or "f" not in hit.cue.takes:
            return None
        if at >= 1 and words[at - 1].raw not in ",(–—-" and words[at - 1].low not in ("и", "вместе"):
            return None
        if holder is None and hit.last < len(words) and words[hit.last].raw in '«"“':
            quote = self.quotes.around(words[hit.last].start)
            holder = quote if quote is not None and len(quote) <= 40 else None
            after = next(
                (k for k in range(hit.last, len(words)) if words[k].start >= (quote.end if quote else 0)), after
            )
        if holder is None and _NOBODY_SAYS.match(words[hit.first].low):
            return None  # "как сообщалось": nobody in particular
        start = words[at].start
        comma = next((t for t in words[after:] if t.raw in ",)–—" or t.raw in ".;"), None)
        end = comma.start if comma is not None else sentence.span.end
        parts = [self._trim(sentence.span.start, start), self._trim(end, sentence.span.end)]
        content = [self._to_according(p) for p in parts if p is not None and len(p) > 12]
        if not content:
            return None
        return self._draft(holder, Span(start, cue.end), content, sentence, "parenthesis")

    def _to_according(self, part: Span) -> Span:
        """A content that ends where the same speaker is quoted anew: "…: по его словам, …"."""
        anew = _ANEW.search(self.low, part.start, part.end)
        return Span(part.start, anew.start()) if anew is not None and anew.start() - part.start > 12 else part

    def _right(
        self, sentence: Sentence, hits: list[Hit], at: int, cue: Span, holder: Span | None, after: int
    ) -> Draft | None:
        hit, words, takes = hits[at], sentence.words, hits[at].cue.takes
        noun = None
        if after < len(words):
            step = after + (1 if words[after].low in FORWARD else 0)
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
        while step < len(words) and step - after < 3 and words[step].low in FORWARD:
            step += 1
        step = self._past_addressee(sentence, hit, step)
        if step >= len(words):
            return None
        step = self._to_matter(sentence, hit, step)
        low, raw = words[step].low, words[step].raw
        if raw in ",.;:)–—-»":
            return None
        if low in PREPOSITIONS:
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
        content = self._to_point(sentence, hit, content)
        if content is None:
            return None
        colon = next((t.start for t in words[step:] if t.raw == ":" and t.start < content.end), None)
        if colon is not None and "q" not in takes and self.quotes.around(colon) is None:
            content = self._trim(content.start, colon) or content  # what follows explains it
        return self._draft(holder, cue, [content], sentence, "noun")

    def _to_point(self, sentence: Sentence, hit: Hit, content: Span) -> Span | None:
        """Past whom a verb is aimed at: "упрекнул партнёров в том, что …"; None where a
        bare object says nothing: "поддержал соседа", "не подтвердила эти сведения"."""
        low = self.low[content.start : content.end]
        figure = _OTHER_FIGURE.match(low) if hit.cue.lemma in ("назвал", "привел", "озвучил") else None
        if figure is not None:
            return self._trim(content.start + figure.end(), content.end)
        if hit.cue.form[0].startswith(("косну", "затрон", "останов", "уделил")) and len(low.split()) <= 3:
            return None  # a topic, of which the next words tell
        if hit.cue.lemma in _AIMED:
            of_that = _IN_THAT.search(low)
            if of_that is not None:
                return self._trim(content.start + of_that.end(), content.end)
        if hit.cue.lemma == "процитировал" and len(low.split()) <= 4 and "«" not in low and '"' not in low:
            return None  # "…, передаёт X": who carried it
        if hit.cue.lemma in ("отказался", "воздержался") and _NO_COMMENT.match(low):
            return None
        if hit.cue.gerund and hit.cue.lemma in ("приветствовал", "приветствуя"):
            return None
        if hit.cue.lemma in ("исходит", "исходят"):
            of_that = _FROM_THAT.match(low)
            return self._trim(content.start + of_that.end(), content.end) if of_that is not None else None
        if (
            hit.cue.lemma in _BARE_OBJECT
            and cue_noun(low) is None
            and len(low.split()) < 2
            and '"' not in low
            and "«" not in low
        ):
            return None
        return None if _SUCH_WORDS.match(low) else content

    @staticmethod
    def _to_matter(sentence: Sentence, hit: Hit, step: int) -> int:
        """Past whom one told to what: "проинформировал Председателя КНР о …", "обратил внимание собеседника на …"."""
        matter = {"проинформировал": ("о", "об", "обо"), "обратил внимание": ("на",), "предупредил": ("о", "об")}
        wanted = matter.get(hit.cue.lemma, ())
        words = sentence.words
        for at in range(step, min(step + 9, len(words))):
            if not words[at].word and words[at].raw != "-":
                break
            if words[at].low in wanted:
                return at
        return step

    def _argument(self, sentence: Sentence, step: int, low: str, hit: Hit) -> bool:
        """Whether "в", "на", "с" open what is said and not a place or day: "согласился с", "указал на"."""
        if low == "в":
            return hit.cue.lemma in ("уверен", "обвинил", "заверил", "усомнился")
        return True

    def _past_addressee(self, sentence: Sentence, hit: Hit, step: int) -> int:
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

    def _clause(self, sentence: Sentence, hits: list[Hit], at: int, after: int) -> tuple[int, str] | None:
        """Where the clause or quotation that a cue governs begins."""
        words = sentence.words
        limit = min(len(words), after + _LONG)
        for step in range(after, limit):
            raw, _low = words[step].raw, words[step].low
            if any(other.first == step for other in hits[at + 1 :]):
                return None
            if raw == ":" and "q" not in hits[at].cue.takes and step > after:
                return None
            if raw == ":":
                return (words[step].end, "quote") if step + 1 < len(words) else None
            if raw in '«„“"':
                quote = self.quotes.around(words[step].start)
                if quote is not None and step - after <= 1 and len(quote) > 18:
                    return quote.start, "quote"
            if raw == "," and step + 1 < len(words):
                following = words[step + 1].low
                if following == "что" and "n" in hits[at].cue.takes and words[step - 1].low in _THAT_WHICH:
                    return None  # "сочли это доказательством того, что"
                if following in ("что", "чтобы", "насколько", "почему", "куда", "зачем"):
                    return (words[step + 2].start if step + 2 < len(words) else words[step + 1].end), "clause"
                if following in ("как", "когда") and step - after <= 2:
                    return words[step + 1].start, "clause"
            if raw in ".;!?":
                return None
        return None

    def _to_end(self, sentence: Sentence, hits: list[Hit], at: int, start: int, quote: bool = False) -> Span | None:
        """From where the content begins to where the sentence, or its share of it, ends."""
        if quote:
            while start < sentence.span.end and self.text[start] in " \t\u00a0\n":
                start += 1
            around = self.quotes.around(start)
            if around is not None and around.start == start:
                return Span(around.start, around.end)
        end = self._other_verb(sentence, start, hits[at])
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

    def _other_verb(self, sentence: Sentence, start: int, hit: Hit) -> int:
        """Where a noun phrase ends at its subject's next deed ("… и передал ему …") or at a quotation that goes on."""
        words = sentence.words
        quoted = self.text.find(": «", start, sentence.span.end)
        end = quoted if quoted > start else sentence.span.end
        clause = any(t.raw == "," and t.end >= start - 8 and t.start < start for t in words)
        if "c" in hit.cue.takes and clause:
            return end
        for token, after in pairwise(words):
            if (
                token.start > start
                and token.low == "и"
                and _DEED.search(after.low)
                and after.start < end
                and not after.cap
            ):
                return token.start
        return end

    def _trailing(self, sentence: Sentence, hit: Hit) -> bool:
        """Whether a cue closes its sentence from behind a comma: ", сообщает ТАСС", ", заявил Песков"."""
        words = sentence.words
        if "f" not in hit.cue.takes or hit.first == 0 or words[hit.first - 1].raw not in ",–—-":
            return False
        right = self._right_subject(sentence, hit)
        return (
            right is not None and len(words) - right.last <= 8 and not any(t.low == "что" for t in words[right.last :])
        )

    def _left(
        self,
        sentence: Sentence,
        hits: list[Hit],
        at: int,
        cue: Span,
        holder: Span | None,
        after: int,
        before: Sequence[Draft],
    ) -> Draft | None:
        """Content before the cue: "…, заявил X", "«…», – сказал он", and "Об этом сообщил X" of the sentence before."""
        hit, words = hits[at], sentence.words
        if (hit.first == 0 and sentence.index == 0) or holder is None:
            return None
        opening = [t.low for t in words[: hit.first]]
        if opening[:2] in (["об", "этом"], ["о", "чем"]) and sentence.index > 0:
            place = self.page.sentences[sentence.index - 1].span
            content = self._trim(place.start, place.end)
            if content is not None and not any(d.sentence == sentence.index - 1 and not _is_stance(d) for d in before):
                draft = self._draft(holder, cue, [content], sentence, "of-this")
                draft.sentence_told = sentence.index - 1
                return draft
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
            if not (subject_first and first > 1 and (words[first - 1].raw in ",–—-" or words[first - 1].low == "так")):
                return None
            mark = words[first - 1]
        if mark.low == "так" and hit.first > 2:
            mark = words[next(k for k in range(hit.first) if words[k] is mark) - 1]
        quote = self._quote_ending(mark.end)
        if quote is not None:
            return self._draft(holder, cue, [quote], sentence, "quote-before")
        start = self._after_colon(sentence, mark.start, after)
        content = self._trim(start, mark.start if mark.raw not in '»"!?…' else mark.end)
        told = content.of(self.low) if content is not None else ""
        if told.startswith(("об этом ", "о чем ")) and len(told) < 40:
            return None  # "Об этом «Известиям» написали в пресс-службе"
        if content is not None and _OF_THIS.match(content.of(self.low)):
            return None  # "Об этом он сказал СМИ, сообщает X": the sentence before is what was said
        rest = self._rest(sentence, after)
        if content is None or len(content) < 15:
            if rest is None or len(rest) < 15:
                return None
            joined = content is not None and not _CONNECTIVE.match(content.of(self.low))
            whole = [content, rest] if content is not None and joined else [rest]
            return self._draft(holder, cue, whole, sentence, "fronted")
        parts = [content]
        if rest is not None:
            parts.append(rest)
        return self._draft(holder, cue, parts, sentence, "fronted")

    def _after_colon(self, sentence: Sentence, end: int, after: int) -> int:
        """Where what is said begins: behind a colon where the cue only breaks in ("…: сборка, говорит он, займёт год")."""
        if self._rest(sentence, after) is None:
            return sentence.span.start
        colon = self.low.rfind(": ", sentence.span.start, end)
        return colon + 2 if colon > 0 and self.quotes.around(colon) is None else sentence.span.start

    def _rest(self, sentence: Sentence, after: int) -> Span | None:
        """What goes on after ", заявил X," in the middle of a sentence."""
        words = sentence.words
        if after + 1 < len(words) and _WHO_IS.match(words[after + 1].low):
            return None  # "источник, знакомый с ходом консультаций"
        if after < len(words) and words[after].raw in ",." and after + 3 < len(words) and words[after].raw == ",":
            return self._trim(words[after].end, sentence.span.end)
        return None

    def _before_passive(self, sentence: Sentence, hit: Hit, cue: Span, drafts: list[Draft]) -> Draft | None:
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
