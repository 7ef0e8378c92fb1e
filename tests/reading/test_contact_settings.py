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
