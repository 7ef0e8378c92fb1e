"""Where a contact took place: gatherings that are only the setting, and conversations in person."""

from __future__ import annotations

from datetime import date

import pytest

import rashomon


def kinds(text: str) -> list[tuple[str, date | None]]:
    document = rashomon.Document.from_text(text, published=date(2024, 7, 5))
    return [(c.kind.value, c.begin) for c in rashomon.read(document).contacts]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Xi Jinping met Narendra Modi on the sidelines of the SCO summit in Astana on 4 July 2024.",
            [("meeting", date(2024, 7, 4))],
        ),
        ("Xi Jinping and Narendra Modi had a conversation over lunch on 4 July 2024.", [("meeting", date(2024, 7, 4))]),
        (
            "On 4 July 2024 Xi Jinping spoke with Narendra Modi in the leaders' lounge during the BRICS summit.",
            [("meeting", date(2024, 7, 4))],
        ),
        (
            "Xi Jinping spoke by phone with Narendra Modi during the G20 summit on 4 July 2024.",
            [("call", date(2024, 7, 4))],
        ),
        ("Xi Jinping spoke with Narendra Modi on 4 July 2024.", [("call", date(2024, 7, 4))]),
    ],
)
def test_kind_and_day(text: str, found: list[tuple[str, date]]) -> None:
    assert kinds(text) == found


def test_day_of_a_remark_is_not_that_of_the_meeting_it_is_about() -> None:
    text = (
        "A spokesman for India on Friday rejected China's account of the meeting between Xi Jinping and Narendra Modi."
    )
    assert ("meeting", date(2024, 7, 5)) not in kinds(text)


def test_the_day_of_an_earlier_call_is_not_that_of_this_meeting() -> None:
    text = "President Xi Jinping met with President Joseph Biden in Lima today. This meeting follows their April 2, 2024, telephone call."
    document = rashomon.Document.from_text(text, published=date(2024, 11, 16))
    meetings = [c for c in rashomon.read(document).contacts if c.kind == "meeting"]
    assert {c.begin for c in meetings} <= {date(2024, 11, 16), None}


def test_what_follows_talks_is_told_after_them() -> None:
    text = "India and China agreed to a ceasefire following talks in Moscow, Russia said."
    contacts = rashomon.read(rashomon.Document.from_text(text, published=date(2024, 7, 5))).contacts
    assert {c.phase for c in contacts if c.kind == "talks"} == {"past"}


def test_what_collapsed_is_no_contact() -> None:
    text = "A summit of Xi Jinping and Narendra Modi planned in mid-December collapsed. India regretted it."
    document = rashomon.Document.from_text(text, published=date(2025, 1, 30))
    reading = rashomon.read(document)
    assert not [c for c in reading.contacts if c.kind == "summit"]
    assert [t.value for t in reading.times] == ["2024-12"]


def test_a_committee_with_its_short_name_has_the_day_after_it() -> None:
    text = "A meeting of the General Border Committee (GBC) of Thailand and Cambodia will be held on 4 August 2024."
    contacts = rashomon.read(rashomon.Document.from_text(text, published=date(2024, 7, 29))).contacts
    assert date(2024, 8, 4) in {c.begin for c in contacts}


def test_a_meeting_and_its_host_are_one_contact() -> None:
    text = (
        "The meeting between Cambodian Prime Minister Hun Manet and acting Thai Prime Minister Phumtham Wechayachai was "
        "hosted by Malaysian Prime Minister Anwar Ibrahim on Monday afternoon."
    )
    reading = rashomon.read(rashomon.Document.from_text(text, published=date(2025, 7, 28)))
    names = {actor.id: actor.side for actor in reading.actors}
    (contact,) = reading.contacts
    assert ([names[p] for p in contact.participants], [names[h] for h in contact.hosts]) == (["KH", "TH"], ["MY"])
    assert contact.begin == date(2025, 7, 28)
