"""Model and rules joined: which attribution of two is taken, what the rules add, what a comparison leaves out."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

import rashomon
from rashomon.errors import ModelError
from rashomon.model import Document, Mode, Span
from rashomon.reading import attributing, rules, segment
from rashomon.reading.agreeing import matches, rule_bounds, settled
from rashomon.reading.attribution import Attribution
from rashomon.reading.combining import combine
from rashomon.reading.model import reader
from rashomon.settings import DEFAULT

AUTO = replace(DEFAULT, reader="auto")


def made(
    text: str, holder: str | None, cue: str | None, *content: str, rule: str = "model", confidence: float = 0.9
) -> Attribution:
    """An attribution by its words, each at its first place in the text."""

    def span(words: str) -> Span:
        start = text.index(words)
        return Span(start, start + len(words))

    return Attribution(
        holder=span(holder) if holder else None,
        cue=span(cue) if cue else None,
        content=tuple(span(part) for part in content),
        mode=Mode.INDIRECT,
        sentence=Span(0, len(text)),
        rule=rule,
        confidence=confidence,
    )


def joined(text: str, model: list[Attribution], by_rules: list[Attribution]) -> tuple[Attribution, ...]:
    document = Document.from_text(text)
    return combine(rules.page(document, segment.sentences(document)), model, by_rules)


def words(text: str, attribution: Attribution) -> tuple[str, ...]:
    return tuple(part.of(text) for part in attribution.content)


class TestAgreeing:
    TEXT = "Trade rose. The minister said the port would reopen in May, adding that fees would fall."

    def test_two_cues_that_lie_apart_are_two_attributions(self) -> None:
        one = made(self.TEXT, "The minister", "said", "the port would reopen in May")
        other = made(self.TEXT, "The minister", "adding", "the port would reopen in May")
        assert matches([one], [other]) == {}
        assert matches([one], [replace(one, rule="say|clause")]) == {0: 0}

    def test_a_piece_from_before_the_rules_content_is_dropped_where_the_model_is_not_sure(self) -> None:
        model = made(self.TEXT, "The minister", "said", "Trade rose", "the port would reopen in May", confidence=0.55)
        rule = made(self.TEXT, "The minister", "said", "the port would reopen in May", rule="say|clause")
        assert rule_bounds(self.TEXT, model, rule)
        assert words(self.TEXT, settled(self.TEXT, model, rule)) == ("the port would reopen in May",)
        sure = replace(model, confidence=0.95)
        assert words(self.TEXT, settled(self.TEXT, sure, rule)) == ("Trade rose", "the port would reopen in May")

    def test_the_surer_one_gives_the_extents(self) -> None:
        long = made(self.TEXT, "The minister", "said", "the port would reopen in May, adding that fees", confidence=0.9)
        rule = made(
            self.TEXT, "The minister", "said", "the port would reopen in May", rule="say|clause", confidence=0.96
        )
        assert not rule_bounds(self.TEXT, long, rule)
        assert rule_bounds(self.TEXT, replace(long, confidence=0.7), rule)
        assert not rule_bounds(self.TEXT, replace(long, confidence=0.7), replace(rule, confidence=0.7))

    def test_what_follows_with_during_tells_when_it_was_said(self) -> None:
        text = "He called the island the main issue during a call that eased trade tensions."
        model = made(text, "He", "called", "the island the main issue during a call that eased trade tensions")
        rule = made(text, "He", "called", "the island the main issue", rule="call|o:pred", confidence=0.8)
        assert words(text, settled(text, model, rule)) == ("the island the main issue",)

    def test_a_second_part_in_the_form_of_the_first_belongs_to_the_content(self) -> None:
        text = "Both agreed on a truce and on a monitor. Both agreed on a truce and the press left."
        model = made(text, "Both", "agreed on", "a truce")
        rule = made(text, "Both", "agreed on", "a truce and on a monitor", rule="agree|p:on", confidence=0.81)
        assert words(text, settled(text, model, rule)) == ("a truce and on a monitor",)
        other = made(text, "Both", "agreed on", "a truce and the press left", rule="agree|p:on", confidence=0.81)
        assert not rule_bounds(text, replace(model, content=(Span(56, 63),)), other)

    def test_confidence_is_the_mean_of_both(self) -> None:
        one = made(self.TEXT, "The minister", "said", "the port would reopen in May", confidence=0.6)
        assert settled(self.TEXT, one, replace(one, rule="say|clause", confidence=0.8)).confidence == pytest.approx(0.7)


class TestAdded:
    TEXT = "Trump said Xi had pledged to buy more beans, and that he had promised to call. Oslo voiced hope."

    def outer(self) -> Attribution:
        return made(self.TEXT, "Trump", "said", "Xi had pledged to buy more beans, and that he had promised to call")

    def test_a_pledge_of_somebody_named_inside_a_claim_is_kept_with_its_parent(self) -> None:
        inner = made(self.TEXT, "Xi", "had pledged", "to buy more beans", rule="pledge|to", confidence=0.75)
        found = joined(self.TEXT, [self.outer()], [inner])
        assert [(a.rule, a.parent) for a in found] == [("model", None), ("pledge|to", 0)]

    def test_one_of_a_mere_pronoun_is_not(self) -> None:
        inner = made(self.TEXT, "he", "had promised", "to call", rule="promise|to", confidence=0.75)
        assert [a.rule for a in joined(self.TEXT, [self.outer()], [inner])] == ["model"]

    def test_what_only_the_rules_find_in_running_text_is_left_out(self) -> None:
        free = made(self.TEXT, "Oslo", "voiced", "hope", rule="voice|np", confidence=0.95)
        assert [a.rule for a in joined(self.TEXT, [self.outer()], [free])] == ["model"]

    def test_a_further_verb_of_a_holder_that_both_found_is_kept(self) -> None:
        text = "The envoy welcomed the truce, praising its terms."
        both = made(text, "The envoy", "welcomed", "the truce")
        rule = replace(both, rule="welcome|np")
        more = made(text, "The envoy", "praising", "its terms", rule="praise|np:shared", confidence=0.8)
        assert [words(text, a) for a in joined(text, [both], [rule, more])] == [("the truce",), ("its terms",)]

    def test_a_quotation_set_as_a_block_is_kept_and_what_it_thinks_is_part_of_it(self) -> None:
        text = "The analyst was clear. I think it will hold. We shall see."
        block = made(text, "The analyst", "was", "I think it will hold", rule="block:subject", confidence=0.75)
        mind = made(text, "I", "think", "it will hold")
        assert [a.rule for a in joined(text, [mind], [block])] == ["block:subject"]


class TestDoubted:
    def test_a_name_for_words_to_come_is_no_content(self) -> None:
        text = "Official statements offered varying levels of detail regarding these topics."
        found = joined(text, [made(text, "Official statements", "offered", text[28:-1])], [])
        assert words(text, found[0])[0].startswith("varying levels")
        assert found[0].confidence < DEFAULT.compare_confidence

    def test_an_offer_of_something_is(self) -> None:
        text = "Kenya offered a port on the northern coast."
        found = joined(text, [made(text, "Kenya", "offered", "a port on the northern coast")], [])
        assert found[0].confidence == pytest.approx(0.9)

    def test_an_outlets_frame_around_what_it_reports_stays_out_of_comparisons(self) -> None:
        text = "Chinese state media reported that Xi told Trump the matter needs prudence."
        outer = made(text, "Chinese state media", "reported", "that Xi told Trump the matter needs prudence")
        inner = replace(
            made(text, "Xi", "told", "the matter needs prudence", rule="tell|a:that", confidence=0.97),
            channel=Span(0, 19),
        )
        found = joined(text, [outer], [inner])
        assert [a.confidence < DEFAULT.compare_confidence for a in found] == [True, False]


class TestWhoClauses:
    def test_the_holder_is_the_person_and_its_words_are_who(self) -> None:
        document = rashomon.Document.from_text(
            "The talks drew in Prime Minister Sanae Takaichi of Japan. The call angered Japanese Prime Minister Sanae "
            "Takaichi, who said that the strait must stay open."
        )
        for settings in (AUTO, replace(DEFAULT, reader="rules")):
            statements = rashomon.read(document, settings).statements
            said = next(s for s in statements if s.cue and s.cue.of(document.text) == "said")
            assert said.holder.span is not None
            assert said.holder.span.of(document.text) == "who"
            assert said.holder.actor is not None
            assert "Takaichi" in said.holder.actor.name


class TestWithoutAModel:
    TEXT = "The foreign minister said the talks were useful."

    @pytest.fixture(params=["missing", "damaged", "mismatched"])
    def broken(self, request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        shipped = reader.WEIGHTS
        if request.param != "missing":
            for name in ("model.onnx", "tokenizer.json"):
                (tmp_path / name).write_bytes(b"damaged" if name == "model.onnx" else (shipped / name).read_bytes())
            description = (shipped / "reader.json").read_text("utf-8")
            wrong = description.replace('"format": 1', '"format": 99') if request.param == "mismatched" else description
            (tmp_path / "reader.json").write_text(wrong, "utf-8")
        monkeypatch.setattr(reader, "WEIGHTS", tmp_path)

    @pytest.mark.usefixtures("broken")
    def test_the_rules_read_and_one_warning_says_so(self) -> None:
        document = rashomon.Document.from_text(self.TEXT)
        reading = rashomon.read(document, AUTO)
        by_rules = rashomon.read(document, replace(DEFAULT, reader="rules"))
        assert reading.statements == by_rules.statements
        warnings = [w for w in reading.warnings if "read by rules alone" in w]
        assert len(warnings) == 1
        assert "\n" not in warnings[0]

    @pytest.mark.usefixtures("broken")
    def test_the_model_alone_is_refused(self) -> None:
        with pytest.raises(ModelError):
            rashomon.read(rashomon.Document.from_text(self.TEXT), replace(DEFAULT, reader="model"))

    def test_another_language_is_read_by_rules_without_a_warning(self) -> None:
        document = rashomon.Document.from_text("Ministren sa: «Vi er klare for samtaler i Istanbul».", language="no")
        sentences = segment.sentences(document)
        assert attributing.attributions(document, sentences, AUTO) == (rules.attributions(document, sentences), ())
        alone = attributing.attributions(document, sentences, replace(DEFAULT, reader="model"))
        assert alone[0] == ()
        assert "'no'" in alone[1][0]


class TestDepth:
    def test_claims_without_end_inside_each_other_are_read_to_a_few_levels(self) -> None:
        document = rashomon.Document.from_text("He said that " * 1_000 + "it was so.")
        found = rules.attributions(document, segment.sentences(document))

        def depth(attribution: Attribution) -> int:
            return 0 if attribution.parent is None else 1 + depth(found[attribution.parent])

        assert found
        assert max(map(depth, found)) <= 6
        assert len(found) < 200


class TestExtents:
    def test_a_content_that_breaks_off_takes_the_rules_end(self) -> None:
        text = "The two ministers underscored the right of passage and the need to protect crews."
        model = made(text, "The two ministers", "underscored", "the right of passage and the", confidence=0.9)
        whole = "the right of passage and the need to protect crews"
        rule = made(text, "The two ministers", "underscored", whole, rule="underscore|np", confidence=0.64)
        assert words(text, joined(text, [model], [rule])[0]) == (whole,)

    @pytest.mark.parametrize(
        ("text", "content"),
        [
            ("Peru said it would buy 9 million tons, up from 4.5 million.", "it would buy 9 million tons"),
            ("Peru said it would buy 9 tons a year, an increase from the previous 4.", "it would buy 9 tons a year"),
        ],
    )
    def test_what_a_figure_is_set_against_belongs_to_the_content(self, text: str, content: str) -> None:
        found = joined(text, [made(text, "Peru", "said", content)], [])
        assert words(text, found[0]) == (text[text.index(content) : -1],)

    def test_a_change_without_a_figure_before_is_left(self) -> None:
        text = "Peru praised the plan, an increase in trust being its first fruit."
        assert words(text, joined(text, [made(text, "Peru", "praised", "the plan")], [])[0]) == ("the plan",)

    def test_a_content_ends_where_the_next_holder_speaks(self) -> None:
        text = "The king congratulated her on the vote and the ministers looked forward to the summit."
        model = [
            made(text, "The king", "congratulated", "her on the vote and the ministers looked forward to the summit"),
            made(text, "the ministers", "looked forward", "to the summit"),
        ]
        found = joined(text, model, [])
        assert [words(text, a) for a in found] == [("her on the vote",), ("to the summit",)]
        assert found[1].parent is None

    def test_the_part_of_a_quotation_before_its_speaker_is_kept(self) -> None:
        text = "“The talks went well. We will go on,” Mora wrote on Friday. “Peru knows our terms.”"
        both = ("“The talks went well. We will go on,”", "“Peru knows our terms.”")
        second = text.index("“Peru")
        model = replace(made(text, "Mora", "wrote", both[1]), mode=Mode.DIRECT, quoted=(Span(second, len(text)),))
        rule = made(text, "Mora", "wrote", *both, rule="write|before", confidence=0.97)
        assert words(text, joined(text, [model], [rule])[0]) == both


class TestWhatIsSaid:
    def test_a_meeting_or_a_telephone_call_is_no_statement(self) -> None:
        text = "Holt had a meeting that nobody knew of. Kim called Prime Minister Sato on Friday."
        model = [
            made(text, "Holt", "had a meeting", "that nobody knew of"),
            made(text, "Kim", "called", "Prime Minister Sato on Friday"),
        ]
        assert joined(text, model, []) == ()

    def test_what_the_rules_alone_find_counts_where_it_is_nearly_always_right(self) -> None:
        text = "“We kept the pact,” Mora said. Holt undertook to raise it. He likes the deal."
        by_rules = [
            replace(made(text, "Mora", "said", "“We kept the pact,”", rule="say|before"), mode=Mode.DIRECT),
            made(text, "Holt", "undertook", "to raise it", rule="undertake|to", confidence=0.68),
            made(text, "He", "likes", "the deal", rule="like|np", confidence=0.64),
        ]
        assert [a.cue.of(text) for a in joined(text, [], by_rules) if a.cue] == ["said", "undertook"]

    def test_a_claimant_whose_words_end_before_is_none(self) -> None:
        text = "Holt said that the pact holds, and Mora agreed on the need for talks."
        model = [
            made(text, "Holt", "said", "that the pact holds"),
            made(text, "Mora", "agreed on", "the need for talks"),
        ]
        rule = made(text, "Mora", "agreed on", "the need for talks", rule="agree|p:on")
        assert joined(text, model, [replace(rule, claimant=model[0].holder)])[1].claimant is None

    def test_a_negation_behind_the_verb_is_of_the_content(self) -> None:
        text = "Peru has committed not to tax services. Chile did not agree to it."
        model = [
            made(text, "Peru", "has committed not", "to tax services"),
            made(text, "Chile", "did not agree", "to it"),
        ]
        found = joined(text, model, [])
        assert [(a.cue.of(text), words(text, a)) for a in found if a.cue] == [
            ("has committed", ("not to tax services",)),
            ("did not agree", ("to it",)),
        ]

    @pytest.mark.parametrize(
        ("holder", "cue"), [("Peru's release", "made no mention of"), ("Neither side", "touched on")]
    )
    def test_a_reported_silence_enters_no_comparison(self, holder: str, cue: str) -> None:
        text = f"{holder} {cue} the loan."
        (found,) = joined(text, [made(text, holder, cue, "the loan")], [])
        assert found.confidence < DEFAULT.compare_confidence

    def test_the_subject_of_the_sentence_speaks_and_not_who_is_named_behind_it(self) -> None:
        text = "The president, in reply to a call by the premier, Ada Holt, on Friday said that the pact holds."
        (found,) = joined(text, [made(text, "Ada Holt", "said", "that the pact holds")], [])
        assert found.holder is not None and found.holder.of(text) == "The president"

    def test_an_aside_with_a_speaker_of_its_own_is_left_to_him(self) -> None:
        text = "The pact, as its author Ada Holt said, is dead."
        (found,) = joined(text, [made(text, "its author Ada Holt", "said", "is dead")], [])
        assert found.holder is not None and found.holder.of(text) == "its author Ada Holt"


def test_a_verb_that_is_also_a_noun_says_something() -> None:
    text = "The union pledges 500 million euros in aid for next year."
    (found,) = joined(text, [made(text, "The union", "pledges", "500 million euros in aid for next year")], [])
    assert found.confidence > DEFAULT.compare_confidence


def test_who_tells_all_of_it_is_no_part_of_what_is_told() -> None:
    text = "Chad agreed to send back its envoy, mediators said, though little was settled."
    model = [made(text, "mediators", "said", "Chad agreed to send back its envoy")]
    rule = made(text, "Chad", "agreed", "to send back its envoy, mediators said", rule="agree|to", confidence=0.96)
    found = joined(text, model, [rule])
    assert ("to send back its envoy",) in [words(text, a) for a in found]


def test_by_whom_somebody_is_told() -> None:
    text = "I am told by officials in Lima that a draft exists."
    (found,) = joined(text, [made(text, "I", "am told", "that a draft exists")], [])
    assert found.holder is not None and found.holder.of(text) == "officials in Lima"


def test_a_content_that_is_only_a_relative_pronoun_says_nothing() -> None:
    text = "The deal, which Qatar announced on Monday, is the first."
    assert joined(text, [made(text, "Qatar", "announced", "which")], []) == ()


def test_what_somebody_said_nothing_about() -> None:
    text = "The envoy said nothing about the call."
    (found,) = joined(text, [made(text, "The envoy", "said", "nothing about the call")], [])
    assert found.confidence < DEFAULT.compare_confidence


def test_according_to_ends_where_the_next_clause_speaks_of_another_text() -> None:
    text = "According to the readout from Lima, they met twice; the other text is silent."
    model = made(text, "the readout from Lima", "According to", "they met twice; the other text is silent")
    rule = made(text, "the readout from Lima", "According to", "they met twice", rule="according|according")
    assert words(text, joined(text, [model], [rule])[0]) == ("they met twice",)


def test_who_speaks_between_subject_and_verb_of_what_is_said() -> None:
    text = "The West, he continued, had turned a blind eye."
    rule = made(text, "he", "continued", "The West", "had turned a blind eye", rule="continue|before", confidence=0.97)
    assert [words(text, a) for a in joined(text, [], [rule])] == [("The West", "had turned a blind eye")]
