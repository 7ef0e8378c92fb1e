"""A redline gives back both texts, whatever shows it: kept and deleted words the earlier, kept and inserted the later."""

from __future__ import annotations

import html
import io
import random
import re

import pytest
from rich.console import Console

from rashomon.comparing.wording.kinds import redline
from rashomon.model import Edit
from rashomon.report.pen import Pen
from rashomon.report.redline import html as page
from rashomon.report.redline import markdown
from rashomon.report.redline.inline import inline

_WORDS = """
Estonia will has aligned align itself with sanction sanctions adopted by the Union firmly immediately and or release
released all prisoners, media, society, ports; grain (wheat) "safe" passage — co-operation cooperation 1,000 2,000 2.5 %
Kenya's Kenya’s ships’ not never cease-fire cease fire 双方 坚决 反对 任何 形式 的 合作， Россия осуждает удары.
""".split()  # noqa: SIM905
_MARKS = re.compile(r"\w|[^\w\s]")


def _pairs() -> list[tuple[str, str]]:
    """Pairs of wordings that differ in words, forms, marks and order; the same ones on every run."""
    made, chance = [], random.Random(20)
    for _ in range(250):
        old = [chance.choice(_WORDS) for _ in range(chance.randint(1, 14))]
        new = [word for word in old if chance.random() > 0.2]
        for _ in range(chance.randint(0, 4)):
            new.insert(chance.randint(0, len(new)), chance.choice(_WORDS))
        made.append((" ".join(old), " ".join(new) or "Estonia"))
    return made


def _told(text: str) -> list[str]:
    """The characters of a text that are no spacing, which a line's width may change."""
    return _MARKS.findall(text)


def _sides(shown: str, gone: str, come: str) -> tuple[list[str], list[str]]:
    """The earlier and the later text, read off what is shown: without what came, without what went."""
    earlier = re.sub(gone, r"\1", re.sub(come, "", shown, flags=re.S), flags=re.S)
    later = re.sub(come, r"\1", re.sub(gone, "", shown, flags=re.S), flags=re.S)
    return _told(earlier), _told(later)


def _in_terminal(edits: tuple[Edit, ...]) -> str:
    return inline(Pen(Console(file=io.StringIO()), True), edits).plain


def _in_html(edits: tuple[Edit, ...]) -> str:
    macro = page._environment().get_template("redlines.html").module.edits  # type: ignore[attr-defined]
    return re.sub(r'<span class="vh">[^<]*</span>', "", str(macro(edits)))


@pytest.mark.parametrize("turned", [False, True])
def test_each_side_is_read_off_the_edits_to_the_character(turned: bool) -> None:
    for pair in _pairs():
        before, after = reversed(pair) if turned else pair
        edits = redline(before, after)
        assert "".join(e.before for e in edits) == before
        assert "".join(e.after for e in edits) == after
        assert all(e.before.split() == e.after.split() for e in edits if e.op == "equal")
        assert all(e.before != e.after for e in edits if e.op != "equal")


def test_the_terminal_gives_back_both_texts() -> None:
    for before, after in _pairs():
        shown = _in_terminal(redline(before, after))
        assert _sides(shown, r"\[-(.*?)-\]", r"\{\+(.*?)\+\}") == (_told(before), _told(after)), shown


def test_markdown_gives_back_both_texts() -> None:
    for before, after in _pairs():
        shown = markdown.edits(redline(before, after)).replace("\\", "")
        assert _sides(shown, r"~~(.*?)~~", r"\*\*(.*?)\*\*") == (_told(before), _told(after)), shown


def test_the_page_gives_back_both_texts() -> None:
    for before, after in _pairs():
        shown = _in_html(redline(before, after))
        earlier = re.sub(r"<ins>.*?</ins>", "", shown)
        later = re.sub(r"<del>.*?</del>", "", shown)
        plain = [_told(html.unescape(re.sub(r"<[^>]+>", "", side))) for side in (earlier, later)]
        assert plain == [_told(before), _told(after)], shown


def test_a_form_of_a_word_is_never_shown_as_the_other_texts() -> None:
    shown = _in_terminal(redline("Ghana will join the talks.", "Ghana has joined the talks."))
    assert shown == "Ghana [-will join-]{+has joined+} the talks."


def test_a_mark_goes_with_the_words_of_the_list() -> None:
    before = "Ghana will support farmers, traders and fishermen."
    assert _in_terminal(redline(before, "Ghana will support farmers and fishermen.")) == (
        "Ghana will support farmers[-, traders-] and fishermen."
    )


def test_a_hyphen_that_goes_is_shown_with_its_word() -> None:
    assert _in_terminal(redline("The cease-fire holds.", "The cease fire holds.")) == (
        "The [-cease-fire-]{+cease fire+} holds."
    )


def test_words_that_came_behind_others_that_went_stand_apart() -> None:
    edits = redline("The envoys of Chile, Peru and Bolivia met.", "The envoys of Chile and Peru met.")
    assert "Chile[-, Peru and Bolivia-] {+and Peru+} met." in _in_terminal(edits)
