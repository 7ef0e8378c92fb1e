"""The blocks of pasted plain text."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon import Document
from tests.ingest.helpers import check_blocks, pairs, read_text, texts

CONTENTS = """Grain Corridor Reopens After Late-Night Call
The presidents of Freedonia and Ruritania agreed on Monday to let grain ships sail again, officials in both capitals said.
- Grain Corridor Reopens After Late-Night Call
- The Insurance Question: Who Pays?
- What Comes Next
Brokers expect the first vessel to leave before the end of the week, though no date has been published by either side.
The Insurance Question: Who Pays?
Premiums have doubled since the autumn, and neither government has said that it will pay the difference to the shipowners.
What Comes Next
Ministers will meet in Vienna in April, the Freedonian government said in a short note on its website late on Monday.
"""

WIRE = """Freedonia says it will ship three million tons of grain
By Maria Lopez and Jan Novak
VIENNA, March 3 (Reuters) - Freedonia will ship three million tons of grain
through the corridor by June, its foreign minister said on Tuesday, after a
call between the leaders of both countries.
    The minister, Otto Klein, told reporters that the first vessels would
leave "within days" and that more would follow in the weeks after that.
    Ruritania has not commented.
 (Reporting by Maria Lopez; Editing by Jan Novak)
(END)
"""

READOUT = """Home > News > Statements and Releases
Print
Share this page
Readout of the President’s Call with the Prime Minister of Freedonia
March 3, 2026

The President spoke today by telephone with Prime Minister Anna Berg of Freedonia. The two leaders reviewed progress.

The President underscored that any settlement must respect the borders of 1991.

###
Press contact: press@example.gov
Readout of the President’s Call with the King of Ruritania
"""

LOST = """The president of Freedonia flew home on Friday after two days of talks in Vienna, her office said in a note.
The opposition had asked her to stay away from the meeting, and several of its leaders were waiting at the airport.
Berg answered them on her own channel shortly after she had landed.
I went to Vienna for my country and I will go again, whatever my critics choose to say.
The remarks were received coolly in the capital of Ruritania, where officials said that nothing had been signed.
Shipowners in both countries waited for the lists of ports, which had been promised for Thursday and did not come.
"""


def test_contents_list_is_furniture_and_its_items_name_the_headings() -> None:
    document = Document.from_text(CONTENTS)
    check_blocks(document)
    assert document.title == "Grain Corridor Reopens After Late-Night Call"
    assert texts(document, "heading") == ["The Insurance Question: Who Pays?", "What Comes Next"]
    assert len(texts(document, "furniture")) == 3
    assert all(text.startswith("- ") for text in texts(document, "furniture"))
    assert len(texts(document, "paragraph")) == 4


def test_repeated_paragraphs_are_no_contents_list() -> None:
    passage = (
        "The count went on through the night.\nNo result had been published by dawn.\nOfficials asked for patience.\n"
    )
    document = Document.from_text("A long opening paragraph that says what the text is about.\n" + passage * 2)
    assert read_text(document).count("Officials asked for patience.") == 2
    assert not texts(document, "heading", "furniture")


def test_wire_story_with_broken_lines() -> None:
    document = Document.from_text(WIRE)
    check_blocks(document)
    assert document.author == "Maria Lopez and Jan Novak"
    assert document.publisher == "Reuters"
    assert document.published is None
    assert any("publication date" in warning for warning in document.warnings)
    assert texts(document, "furniture") == [
        "By Maria Lopez and Jan Novak",
        "VIENNA, March 3 (Reuters) -",
        "(Reporting by Maria Lopez; Editing by Jan Novak)",
        "(END)",
    ]
    paragraphs = texts(document, "paragraph")
    assert paragraphs[0].startswith("Freedonia will ship") and paragraphs[0].endswith("both countries.")
    assert paragraphs[2] == "Ruritania has not commented."


def test_readout_page_with_its_furniture() -> None:
    document = Document.from_text(READOUT)
    check_blocks(document)
    assert document.title == "Readout of the President’s Call with the Prime Minister of Freedonia"
    assert document.published == date(2026, 3, 3)
    assert document.published_span is not None and document.published_span.of(document.text) == "March 3, 2026"
    assert len(texts(document, "paragraph")) == 2
    assert "King of Ruritania" not in read_text(document)


def test_quotation_without_marks_after_a_lead_in() -> None:
    document = Document.from_text(LOST)
    assert texts(document, "quote") == [
        "I went to Vienna for my country and I will go again, whatever my critics choose to say."
    ]
    quote = next(block for block in document.blocks if block.kind.value == "quote")
    assert "first person" in quote.reason


@pytest.mark.parametrize(
    "replaced",
    [
        "“I went to Vienna for my country,” she wrote.",  # has its marks
        "However, I went to Vienna for my country and I will go again.",  # takes up the narration
        "Officials said that I will go again whatever my critics choose to say.",  # names its source
        "The delegation stayed for two days and left on Friday after lunch.",  # narration
    ],
)
def test_paragraphs_that_are_no_lost_quotations(replaced: str) -> None:
    text = LOST.replace(
        "I went to Vienna for my country and I will go again, whatever my critics choose to say.", replaced
    )
    assert texts(Document.from_text(text), "quote") == []


def test_text_that_speaks_in_the_first_person_has_no_lost_quotations() -> None:
    speech = "\n".join(
        f"I told the chamber on day {number} that we must act. I said so before and I shall say it again."
        for number in range(9)
    )
    assert texts(Document.from_text(speech), "quote") == []


def test_bullets_split_from_their_text() -> None:
    document = Document.from_text(
        "The two sides agreed on three points after the talks in Vienna:\n-\nShips may sail.\n-\nPorts stay open.\n•\nMinisters meet."
    )
    check_blocks(document)
    assert texts(document, "list_item") == ["Ships may sail.", "Ports stay open.", "Ministers meet."]
    assert texts(document, "furniture") == ["-", "-", "•"]


def test_marks_of_list_items_are_furniture_beside_them() -> None:
    document = Document.from_text(
        "The note has two parts, and both of them are short.\n1. Ships may sail.\n2. Ports stay open.\n"
    )
    assert ("furniture", "1.") in pairs(document)
    assert texts(document, "list_item") == ["Ships may sail.", "Ports stay open."]
    alone = Document.from_text(
        "The talks are over, and nobody is pleased with them.\n4. Februar was the date that was named at first.\n"
    )
    assert texts(alone, "list_item") == []


def test_comments_and_praise_of_the_design_under_the_text() -> None:
    body = (
        "The two governments will meet again in April, an official of the ministry told reporters in Vienna on Monday.\n"
        * 3
    )
    document = Document.from_text(
        body
        + "Nice blog theme, fast loading!\nThanks a lot Maria\nPlease support us with a five star rating\nSure thing\n"
    )
    assert read_text(document).strip().endswith("in Vienna on Monday.")
    thread = Document.from_text(
        body + "3 Comments\nOlga: What about the ports?\nReply\n2 hours ago\nPeter says they are shut.\n"
    )
    assert "ports" not in read_text(thread)


def test_everything_below_a_closing_mark_is_furniture() -> None:
    body = (
        "The two governments will meet again in April, an official of the ministry told reporters in Vienna on Monday.\n"
        * 3
    )
    document = Document.from_text(body.rstrip() + "△\n\nWhat a fine page this is\nI agree with you\n")
    assert ("furniture", "△") in pairs(document)
    assert "fine page" not in read_text(document)


def test_stars_between_sections_end_nothing() -> None:
    body = "The two governments will meet again in April, an official of the ministry told reporters in Vienna on Monday.\n"
    document = Document.from_text(
        body * 5 + "***\n" + "Ruritania will send its deputy minister, the same official said later that day.\n"
    )
    assert "Ruritania will send" in read_text(document)


def test_sentence_ending_in_end_is_whole() -> None:
    text = "The minister hopes to see these talks through to the end.\nOthers are less sure that they will ever come to one.\n"
    assert read_text(Document.from_text(text)).startswith("The minister hopes to see these talks through to the end.")


@pytest.mark.parametrize(
    ("line", "dateline", "publisher"),
    [
        ("(CNN) — The ministers met again on Monday.", "(CNN) —", "CNN"),
        ("[People News] On Monday the ministers met again.", "[People News]", "People News"),
        ("WASHINGTON, Feb 4 (Reuters) - The ministers met again.", "WASHINGTON, Feb 4 (Reuters) -", "Reuters"),
        ("BEIJING, Feb. 4 (Xinhua) -- The ministers met again.", "BEIJING, Feb. 4 (Xinhua) --", "Xinhua"),
        ("CANBERRA, Australia (AP)_ The ministers met again.", "CANBERRA, Australia (AP)_", "AP"),
        ("МОСКВА, 4 февраля. /ТАСС/. Министры встретились снова.", "МОСКВА, 4 февраля. /ТАСС/.", "ТАСС"),
        ("新华社北京2月4日电 两国外长再次会晤。", "新华社北京2月4日电", "新华社"),
        ("GENEVA — The ministers met again.", "GENEVA —", ""),
    ],
)
def test_datelines_are_cut_from_the_first_paragraph(line: str, dateline: str, publisher: str) -> None:
    document = Document.from_text(line + "\n" + "Nothing else was said about the meeting by either of the two sides.")
    assert pairs(document)[0] == ("furniture", dateline)
    assert document.publisher == publisher


@pytest.mark.parametrize(
    "line",
    [
        "[He] said that the ministers would meet again.",
        "(The minister) said that they would meet again.",
        "By Friday the ministers had met again.",
        "NATO and the EU will meet again on Monday.",
        "Home prices rose again in the capital last month.",
        "Finland will join the talks today, its president said.",
        "Share prices fell after the call between the leaders.",
        "Print media in both countries were quick to call it a failure.",
    ],
)
def test_sentences_that_only_look_like_furniture(line: str) -> None:
    document = Document.from_text(line + "\n" + "Nothing else was said about the meeting by either of the two sides.")
    assert pairs(document)[0] == ("paragraph", line)


@pytest.mark.parametrize(
    "line",
    [
        "Where is the grain? (Example Post/AI-generated image)",
        "The two presidents at the harbour. (Photo by Jan Novak)",
        "FILE PHOTO: The harbour of Port Ann.",
        "A ship leaves Port Ann. Jan Novak/AFP via Getty Images",
    ],
)
def test_captions(line: str) -> None:
    body = "The two governments will meet again in April, an official of the ministry told reporters in Vienna on Monday.\n"
    document = Document.from_text(line + "\n" + body * 2)
    assert texts(document, "caption") == [line]
    assert document.title == ""


def test_one_sentence_is_a_paragraph() -> None:
    document = Document.from_text("Minister Says Talks Went Well")
    assert pairs(document) == [("paragraph", "Minister Says Talks Went Well")]


def test_questions_in_running_text_are_read() -> None:
    text = (
        "The corridor has been open for a month and few ships have sailed.\nSo what is the chance that it lasts?\n"
        "Nobody in either capital wanted to give an answer to that on Monday.\n"
    )
    assert "So what is the chance that it lasts?" in read_text(Document.from_text(text))


def test_given_title_is_found_in_the_text() -> None:
    document = Document.from_text(
        "Grain talks: a day later\nThe ministers said that they would meet again in April.\n",
        title="Grain Talks — A Day Later",
    )
    assert texts(document, "title") == ["Grain talks: a day later"]
    assert document.title == "Grain Talks — A Day Later"


def test_post_of_an_account() -> None:
    document = Document.from_text(
        "Anna Berg\n@annaberg\nJust had a very good call with the king of Ruritania. Ships will sail!\n2.3k Reposts 9.8k Likes\n"
        "Mar 03, 2026, 10:12 AM\n"
    )
    assert document.author == "Anna Berg"
    assert document.published == date(2026, 3, 3)
    assert texts(document, "paragraph") == ["Just had a very good call with the king of Ruritania. Ships will sail!"]


def test_text_is_kept_as_it_is() -> None:
    text = "\ufeff  Zwei\u00a0Minister\r\nsprachen\rheute.\u2028Und\x0bmorgen?\x00 \u200b\n"
    document = Document.from_text(text)
    assert document.text == text
    check_blocks(document)


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=400))
def test_blocks_of_any_text(text: str) -> None:
    document = Document.from_text(text)
    assert document.text == text
    check_blocks(document)


_LINES = st.sampled_from(
    [
        *CONTENTS.splitlines(),
        *WIRE.splitlines(),
        *READOUT.splitlines(),
        *LOST.splitlines(),
        "-",
        "•",
        "",
        "Share",
        "3 Comments",
        "△",
        "***",
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(_LINES, max_size=40), st.sampled_from(["\n", "\r\n", "\n\n"]))
def test_blocks_of_shuffled_lines(lines: list[str], end: str) -> None:
    document = Document.from_text(end.join(lines))
    assert document.text == end.join(lines)
    check_blocks(document)


def test_teasers_of_other_articles_under_the_text() -> None:
    body = (
        "The two governments will meet again in April, an official of the ministry told reporters in Vienna on Monday.\n"
        * 5
    )
    below = (
        "Related News\nPort wages to rise by a tenth\nVIENNA, Dec 23 (AC): The port board said on Friday.Read More\n"
    )
    document = Document.from_text(body + below + "No Comments Yet\nLeave a Reply\n")
    assert "wages" not in read_text(document)
    assert "comments" not in read_text(document).lower()
    goes_on = Document.from_text(body + "Related News\n" + body)
    assert read_text(goes_on).count("Vienna") == 10


def test_a_dateline_that_begins_with_the_day() -> None:
    document = Document.from_text("Leaders speak\nNov. 21, 2017 (NWS)—The two presidents spoke by phone for an hour.\n")
    assert ("furniture", "Nov. 21, 2017 (NWS)—") in pairs(document)


@pytest.mark.parametrize(
    "line",
    [
        "Menu  News  Administration  Issues  Search",
        "Home World Politics Business Log In",
        "عربي Español Русский Français 简体中文",
        "English | Deutsch | Français",
        "WORLD • MIDDLE EAST",
        "From: General Secretariat",
        "Subject: Meeting of the ministers (7 May 2024)",
        "ReTruths 9.81k Likes 38.2k",
        "1Like 0Dislike",
        "Subscribers only",
        "Press release | No. 31/2026",
        "(OR. en)",
        "2h ago 14.12 GMT",
        "Show key events only",
        "By Ana Ruiz and Jun Kim (Lima, correspondent)",
        "3 days ago 5",
        "04/05/2026 09:30",
        "Date: 04/05/2026",
        "18:05 UTC+3, 2026-04-05",
        "18:05 GMT 05.04.2026 (Updated: 19:00 GMT 06.04.2026)",
        "WorldU.S. News",
        "POLITICS",
        "AI Brief",
        "Andean Herald",
        "Xinhua",
        "SELECT YOUR LANGUAGE",
        "ARTICLE AD BOX",
        "05/04/2026 | News release | Archived content",
        "PA Wire",
        "+ ↺ − 18 px",
    ],
)
def test_lines_above_a_text_that_steer_the_page(line: str) -> None:
    body = "The two governments will meet again in April, an official of the ministry told reporters in Vienna on Monday.\n"
    document = Document.from_text(f"{line}\n\nMinisters Agree to Meet in April\n\n" + body * 2)
    assert line in texts(document, "furniture")
    assert texts(document, "title") == ["Ministers Agree to Meet in April"]


@pytest.mark.parametrize(
    "line",
    [
        "Home Secretary Meets French Minister on Boats",
        "Menu of Options for Peace Grows Shorter",
        "From Lima: Ministers Agree to Meet in April",
        "Likes and Dislikes Decide the Vote in Chile",
        "Kremlin Reveals What the Two Ministers Discussed",
        "World Powers Resume Talks in Geneva",
        "International News Agencies Barred From the Talks",
        "Good News for Fishermen on Both Shores",
    ],
)
def test_titles_that_only_look_like_a_line_of_the_page(line: str) -> None:
    body = "The two governments will meet again in April, an official of the ministry told reporters in Vienna on Monday.\n"
    assert texts(Document.from_text(f"{line}\n\n" + body * 2), "title") == [line]


def test_a_first_line_of_a_speaker_who_speaks_again_is_no_title() -> None:
    text = (
        "Ana Ruiz: Good afternoon, Luis?\n\nLuis: Will the talks go on in Lima?\n\nAna Ruiz: They will go on in June.\n"
    )
    assert texts(Document.from_text(text), "title") == []


@pytest.mark.parametrize("pointer", ["Read More", "Also read", "READ NEXT"])
def test_the_headline_below_a_pointer_is_of_another_article(pointer: str) -> None:
    told = (
        "The two ministers met on Monday in Lima and agreed to open the road to the coast in June, their offices said."
    )
    text = f"{told}\n\n{pointer}\nMayor of Tacna asks ministers for a new bridge\n\n{told.replace('June', 'July')}\n"
    document = Document.from_text(text)
    check_blocks(document)
    assert "Mayor" not in read_text(document)
    assert "in July" in read_text(document)


@pytest.mark.parametrize(
    "line",
    [
        "President Quispe greets delegates before the meeting in Lima on June 4, 2026. Photo by Ana Ruiz/Andes via Getty Images.",
        "President Quispe greets the delegates who came to Lima for the talks, June 4, 2026. - REUTERS",
        "A road works crew near Tacna, June 4, 2026. /VCG",
    ],
)
def test_captions_of_pictures_above_a_text(line: str) -> None:
    told = "The two ministers met on Monday in Lima and agreed to open the road to the coast, their offices said."
    document = Document.from_text(f"Ministers Agree on the Coast Road\n\n{line}\n\n{told}\n\n{told}\n\n{told}\n")
    assert texts(document, "caption") == [line]


def test_an_agency_named_at_the_end_of_a_story_makes_no_caption_of_it() -> None:
    told = "The two ministers met on Monday in Lima and agreed to open the road to the coast, their offices said."
    document = Document.from_text(f"Ministers Agree on the Coast Road\n\n{told}\n\n{told} - Bernama\n")
    assert texts(document, "caption") == []


@pytest.mark.parametrize(
    "line",
    [
        "Distributed by APO Group on behalf of the Ministry of Trade, Ghana.",
        "Issued by: Office of the Prime Minister",
        "Example text written for training purposes. All persons are invented.",
        "The below is attributable to Spokesperson Ana Reed:",
        "Not a real document.",
        "Ministry of Trade of Ghana published this content on 4 May 2026, and is solely responsible for the information "
        "contained herein. Distributed via a wire of releases, unedited and unaltered, on 4 May 2026. If you believe that "
        "the information included in it is inaccurate or outdated, please contact the office of the publisher.",
        "/Public Release. This material comes from the office that wrote it.",
    ],
)
def test_notes_on_who_put_a_text_out_are_furniture(line: str) -> None:
    body = "The two ministers spoke on Monday about the road to the coast.\n\nThey agreed to open it in June."
    document = Document.from_text(f"Minister of Ghana speaks with his counterpart\n\n{body}\n\n{line}\n")
    assert line in texts(document, "furniture")
