# ruff: noqa: E501  (patterns and word lists read better on one line)
"""Russian reports without a verb of their own subject: "по словам", "говорится в сообщении", a quotation going on."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rashomon.model import Span
from rashomon.reading.ru.contents import Contents
from rashomon.reading.ru.draft import Draft, Hit, root
from rashomon.reading.ru.page import Sentence

_ACCORDING = re.compile(
    r"(?:по\s+(?:словам|мнению|данным|информации|оценке|оценкам|сведениям|версии|утверждению|заявлению|признанию|убеждению|выражению|прогнозу|прогнозам|расчетам|подсчетам|наблюдениям|логике)"
    r"|согласно(?:\s+(?:заявлению|сообщению|данным|информации))?|со\s+ссылкой\s+на|как\s+следует\s+из\s+(?:\w+\s+)?(?:заявления|сообщения|документа|доклада|отчета|материалов|публикации|пресс-релиза|письма)|по\s+(?P<poss>его|ее|их)\s+(?P<noun>словам|мнению|версии|выражению|признанию|прогнозу|прогнозам|расчетам|подсчетам"
    r"|данным|оценке|оценкам|информации|убеждению))(?=[\s,])"
)
# A short stretch before "по его словам" that is the sentence's subject, and no connective.
_SUBJECT = re.compile(
    r"^(?!(?:при этом|однако|кроме того|в то же время|в частности|вместе с тем|между тем|так|а|и|но)$).{5,12}$"
)
_SAYS_IN = re.compile(
    r"(?:(?<!как )(?:следует|вытекает) из\s+(?:[\w-]+\s+){0,2}?(?:заявления|сообщения|документа|доклада|отчета|материалов|данных|публикации|исследования"
    r"|опроса|релиза|пресс-релиза|письма|статистики|обзора|прогноза|расчетов)|(?:сказано|говорится|отмечается|подчеркивается|указывается|сообщается|указано|отмечено|подчеркнуто|говорилось)\s+в\s+"
    r"(?:[\w-]+\s+){0,2}?(?:заявлении|сообщении|комментарии|документе|релизе|пресс-релизе|коммюнике|тексте|публикации|материале"
    r"|письме|послании|резолюции))"
)


_NOBODY = re.compile(r"\s(?:ей|ему|им|этому|этой|этим|документу|договору|соглашению|плану|на|за)(?:\s|,)")


class Frames(Contents):
    """Finds what is reported without a cue of the holder's own."""

    def _said_in(self, sentence: Sentence) -> Draft | None:
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

    def _according(self, sentence: Sentence, hits: list[Hit]) -> Draft | None:
        match = _ACCORDING.search(self.low, sentence.span.start, sentence.span.end)
        if match is None or self.quotes.around(match.start()) is not None:
            return None
        if _NOBODY.match(self.low, match.end()):
            return None  # "согласно ей", "по данным на январь"
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
            cue, cue_end = Span(match.start(), match.end()), self._whole_source(holder, sentence)
        rest_start = cue_end
        comma = self.text.find(",", cue_end, min(sentence.span.end, cue_end + 120))
        if comma >= 0 and not self.text[cue_end:comma].strip():
            rest_start = comma + 1
        told = self._told_on(sentence, hits, cue) if match[0].startswith("со") else None
        if told is not None:
            return self._draft(holder, cue, [told], sentence, "according")
        opens = max(self.text.rfind(mark, sentence.span.start, match.start()) for mark in ":;") + 1
        ahead = self._trim(max(sentence.span.start, opens), match.start())
        if ahead is not None and ahead.of(self.low).startswith("как "):
            ahead = None  # "Как сообщала газета, по словам депутата, …"
        parts = [ahead, self._trim(rest_start, sentence.span.end)]
        whole = [p for p in parts if p is not None and len(p) > 12]
        content = [p for p in parts if p is not None and (len(p) > 12 or (whole and _SUBJECT.search(p.of(self.low))))]
        if not content:
            return None
        return self._draft(holder, cue, content, sentence, "according")

    def _told_on(self, sentence: Sentence, hits: list[Hit], cue: Span) -> Span | None:
        """What an outlet "со ссылкой на источник пишет, что": the clause behind its own verb, which is then told."""
        words = sentence.words
        for number, hit in enumerate(hits):
            if words[hit.first].start < cue.end or "f" not in hit.cue.takes:
                continue
            clause = self._clause(sentence, hits, number, hit.last)
            if clause is None or clause[1] != "clause":
                return None
            content = self._to_end(sentence, hits, number, clause[0])
            del hits[number]
            return content
        return None

    def _whole_source(self, holder: Span, sentence: Sentence) -> int:
        """Where the words for a source end: "источников издания,"."""
        comma = self.text.find(",", holder.end, min(sentence.span.end, holder.end + 60))
        between = self.text[holder.end : comma].split() if comma >= 0 else []
        plain = len(between) <= 4 and all(w[:1].islower() or w[0] in '«"' for w in between)
        return comma if comma >= 0 and between and plain else holder.end

    def _following_quote(self, sentence: Sentence, before: Sequence[Draft]) -> Draft | None:
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
        draft.continues = root(last)
        return draft
