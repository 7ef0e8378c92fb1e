"""Contacts in sentences written for these tests, with a small cast in place of the reader's own."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

import pytest

from rashomon.model import Actor, ActorKind, Contact, Document, Mention, MentionKind, Span
from rashomon.reading.contacts import contacts
from rashomon.reading.times import times

PUBLISHED = date(2026, 2, 5)  # a Thursday
PEOPLE = {
    "Marin": "FR", "Osei": "GH", "Brandt": "DE", "Okada": "JP", "Silva": "BR", "Petrov": "RU", "Haddad": "LB",
}  # fmt: skip
PLACES = {
    "France": "FR", "Ghana": "GH", "Germany": "DE", "Japan": "JP", "Brazil": "BR", "Paris": "FR", "Accra": "GH",
    "Berlin": "DE", "Tokyo": "JP", "Moscow": "RU", "Russia": "RU", "Beirut": "LB",
}  # fmt: skip


@dataclass(frozen=True)
class FakeCast:
    """Names that are looked up in the text: last names are people, places countries; pronouns are given."""

    text: str
    pronouns: tuple[tuple[str, str], ...] = ()

    @property
    def actors(self) -> tuple[Actor, ...]:
        people = [Actor(n, n, ActorKind.PERSON, side) for n, side in PEOPLE.items()]
        places = [Actor(side, side, ActorKind.COUNTRY, side) for side in sorted(set(PLACES.values()))]
        return (
            *people,
            *places,
            Actor("Gazette", "The Gazette", ActorKind.OUTLET, "press"),
            Actor("leaders", "leaders", ActorKind.GROUP),
        )

    def within(self, span: Span) -> tuple[Mention, ...]:
        found = [
            (m, m[2], MentionKind.NAME)
            for m in re.finditer(r"\b((?:[A-Z][a-z]+ )*?(" + "|".join(PEOPLE) + r"))\b", self.text)
        ]
        found += [
            (m, PLACES[m[0]], MentionKind.METONYM) for m in re.finditer(r"\b(?:" + "|".join(PLACES) + r")\b", self.text)
        ]
        found += [(m, "Gazette", MentionKind.NAME) for m in re.finditer(r"\bThe Gazette\b", self.text)]
        found += [(m, "leaders", MentionKind.NOMINAL) for m in re.finditer(r"\b(?:the two|both) leaders\b", self.text)]
        for word, actor in self.pronouns:
            found += [(m, actor, MentionKind.PRONOUN) for m in re.finditer(rf"\b{word}\b", self.text)]
        spans = sorted((Span(m.start(), m.end()), actor, kind) for m, actor, kind in found)
        return tuple(Mention(s, actor, kind) for s, actor, kind in spans if span.covers(s))


def read(
    text: str, published: date | None = PUBLISHED, pronouns: tuple[tuple[str, str], ...] = ()
) -> tuple[Contact, ...]:
    document = Document(text=text, published=published)
    sentences = tuple(Span(m.start(), m.end()) for m in re.finditer(r"[^.]+(?:\.|$)", text) if m[0].strip())
    return contacts(document, sentences, FakeCast(text, pronouns), times(document, sentences))


WHO = [
    ("Marin spoke by phone with Osei on Wednesday.", "call", {"Marin", "Osei"}),
    ("President Marin spoke with President Osei.", "call", {"Marin", "Osei"}),
    ("Marin and Osei spoke on Wednesday.", "call", {"Marin", "Osei"}),
    ("Marin called Osei on Tuesday.", "call", {"Marin", "Osei"}),
    ("Marin phoned Osei after the vote.", "call", {"Marin", "Osei"}),
    ("The Marin-Osei call lasted an hour.", "call", {"Marin", "Osei"}),
    ("Marin held a phone call with Osei.", "call", {"Marin", "Osei"}),
    ("Marin had a telephone conversation with Osei.", "call", {"Marin", "Osei"}),
    ("A call between Marin and Osei is expected.", "call", {"Marin", "Osei"}),
    ("Osei held a video conference with Brandt.", "call", {"Osei", "Brandt"}),
    ("Osei held a virtual summit with Brandt.", "call", {"Osei", "Brandt"}),
    ("Marin warned Osei against delay during a phone call.", "call", {"Marin", "Osei"}),
    ("Before calling Marin, Osei also consulted his cabinet.", "call", {"Marin", "Osei"}),
    ("When President Marin and Premier Osei have a call, this will be settled.", "call", {"Marin", "Osei"}),
    ("Marin met Osei in Geneva.", "meeting", {"Marin", "Osei"}),
    ("Marin met with Osei and Brandt.", "meeting", {"Marin", "Osei", "Brandt"}),
    ("Marin, Osei and Brandt met in Geneva.", "meeting", {"Marin", "Osei", "Brandt"}),
    ("Marin's meeting with Osei went well.", "meeting", {"Marin", "Osei"}),
    ("He praised a meeting between Marin and Osei.", "meeting", {"Marin", "Osei"}),
    ("Marin sat down with Osei for an hour.", "meeting", {"Marin", "Osei"}),
    ("Marin hosted Osei at the palace.", "meeting", {"Marin", "Osei"}),
    ("Marin received Osei in the capital.", "meeting", {"Marin", "Osei"}),
    ("Marin met Brandt and Premier Osei.", "meeting", {"Marin", "Brandt", "Osei"}),
    ("Marin met his counterpart Osei.", "meeting", {"Marin", "Osei"}),
    ("Marin's planned visit to Accra is on.", "visit", {"Marin", "GH"}),
    ("Marin will visit Ghana.", "visit", {"Marin", "GH"}),
    ("Marin visited Ghana and Brazil.", "visit", {"Marin", "GH", "BR"}),
    ("Marin travelled to Accra on Monday.", "visit", {"Marin", "GH"}),
    ("Osei accepted an invitation to visit France.", "visit", {"Osei", "FR"}),
    ("Osei paid a state visit to Germany.", "visit", {"Osei", "DE"}),
    ("A visit by Osei to Germany is being prepared.", "visit", {"Osei", "DE"}),
    ("Marin held talks with Osei.", "talks", {"Marin", "Osei"}),
    ("Talks between France and Ghana stalled.", "talks", {"FR", "GH"}),
    ("The summit between Marin and Osei was moved.", "summit", {"Marin", "Osei"}),
    ("Marin wrote to Osei last week.", "letter", {"Marin", "Osei"}),
    ("Marin will receive Osei at the palace.", "meeting", {"Marin", "Osei"}),
    ("In a letter to Osei, Marin asked for time.", "letter", {"Marin", "Osei"}),
    ("Negotiators from France and Ghana will hold a new round of talks.", "talks", {"FR", "GH"}),
    ("The summit of the leaders of Japan, Germany and Brazil has been delayed.", "summit", {"JP", "DE", "BR"}),
    ("Marin, who visited twice before, will lead a mission, and is expected to meet Osei.", "meeting", {"Marin", "Osei"}),
    ("Marin sent a letter to Osei.", "letter", {"Marin", "Osei"}),
    ("He spoke of a letter from Marin to Osei.", "letter", {"Marin", "Osei"}),
    ("Conversations with the leaders of France and Ghana fill his day, and a conversation with the leaders of France and Ghana matters.", "call", {"FR", "GH"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "who"), WHO)
def test_kind_and_participants(text: str, kind: str, who: set[str]) -> None:
    found = [c for c in read(text) if c.kind == kind]
    assert [set(c.participants) for c in found] == [who]
    assert found[0].span.of(text) in text and found[0].sentence.covers(found[0].span)


NONE = [
    "Marin's call for restraint was heard.",
    "Osei called for calm.",
    "Osei called Marin a liar.",
    "The minister called on France to act.",
    "Ghana failed to meet the demands.",
    "Exports met expectations in France.",
    "Please visit the website.",
    "He talks up the economy.",
    "Brandt talks about peace.",
    "It follows the letter of the law.",
    "Japan, an old partner, is hosting foreign bases.",
    "It was a wake-up call for Berlin.",
    "Silva spoke to reporters.",
    "Osei received an award.",
    "The Gazette met a wall of silence.",
    "So-called experts disagree.",
    "The plan met with criticism in France.",
    "Marin often calls herself a reformer.",
    "The annual shareholders' meeting approved it.",
    "They reached the summit of Mount Elgon.",
]


@pytest.mark.parametrize("text", NONE)
def test_words_that_are_no_contact(text: str) -> None:
    assert read(text) == ()


WHEN = [
    ("On February 4, Marin spoke by phone with Osei.", date(2026, 2, 4), "past"),
    ("Marin will visit Ghana in April.", date(2026, 4, 1), "upcoming"),
    ("Marin had made promises during an October 2025 meeting with Osei.", date(2025, 10, 1), "past"),
    ("The pledge follows Marin's meeting with Osei in Lima, Peru, last October.", date(2025, 10, 1), "past"),
    ("A call between Marin and Osei is imminent and could occur as early as Friday.", date(2026, 2, 6), "upcoming"),
    ("Osei accepted an invitation to visit France during the first half of the year.", date(2026, 1, 1), "upcoming"),
    ("Marin met Osei outside Lagos two years ago.", date(2024, 1, 1), "past"),
    ("The last time Marin is known to have spoken with Osei was on January 17.", date(2026, 1, 17), "past"),
    ("Wednesday's call between Marin and Osei was short.", date(2026, 2, 4), "past"),
    ("Marin and Osei are scheduled to meet next month.", date(2026, 3, 1), "upcoming"),
    ("Marin and Osei will speak by phone later on Friday.", date(2026, 2, 6), "upcoming"),
    ("A meeting scheduled for Monday between Marin and Osei is on.", date(2026, 2, 9), "upcoming"),
    ("The summit of Marin and Osei has been delayed until March.", date(2026, 3, 1), "upcoming"),
    ("The April summit between Marin and Osei will be in Accra.", date(2026, 4, 1), "upcoming"),
]


@pytest.mark.parametrize(("text", "begin", "phase"), WHEN)
def test_date_and_phase(text: str, begin: date, phase: str) -> None:
    contact = read(text)[0]
    assert (contact.begin, contact.phase) == (begin, phase)
    assert contact.time is not None and contact.time.span.of(text) in text


def test_the_time_of_another_clause_is_not_taken() -> None:
    text = "The conversation occurred hours after Marin spoke with Petrov on Monday."
    first, second = read(text)
    assert first.time is None or first.time.span.of(text) != "Monday"
    assert second.begin == date(2026, 2, 2)


def test_a_time_stays_with_the_contact_that_it_follows() -> None:
    text = "Marin's visit to Ghana in April follows his meeting with Osei last October."
    visit, meeting = read(text, pronouns=(("his", "Marin"),))
    assert visit.begin == date(2026, 4, 1) and meeting.begin == date(2025, 10, 1)
    assert set(meeting.participants) == {"Marin", "Osei"}


def test_a_reference_takes_parties_and_date_with_less_confidence() -> None:
    text = "Marin spoke with Osei on Wednesday. The call was friendly. After the conversation, aides smiled."
    full, call, conversation = read(text)
    for reference in (call, conversation):
        assert reference.participants == full.participants
        assert reference.begin == date(2026, 2, 4)
        assert reference.confidence < full.confidence
        assert reference.phase == "past"


def test_a_reference_means_the_contact_that_the_document_is_about() -> None:
    text = (
        "Marin and Osei spoke on Wednesday. The Marin-Osei call was long. Hours before, Marin had spoken with Petrov. "
        "Farmers liked it. Nobody in the ministry wanted to add anything to what had been published by that evening, "
        "and the spokeswoman only pointed to the text that her office had sent to the agencies a little earlier, which "
        "ran to a page and said nothing new about the harvest, about fuel or about the two ports that are closed. "
        "The call may help exporters."
    )
    assert set(read(text)[-1].participants) == {"Marin", "Osei"}


def test_a_coming_summit_is_not_the_past_call() -> None:
    text = "Marin spoke with Osei on Wednesday. Marin will visit Ghana in April. The upcoming visit is a first."
    last = read(text)[-1]
    assert last.kind == "visit" and last.begin == date(2026, 4, 1) and last.phase == "upcoming"


def test_a_general_mention_stays_without_parties() -> None:
    contact = read("Officials would not comment on a private conversation.")[0]
    assert contact.participants == () and contact.confidence <= 0.5


def test_a_contact_that_did_not_come_about_is_less_sure() -> None:
    refused = read("Marin refused to meet Osei.")[0]
    assert refused.confidence < read("Marin met Osei.")[0].confidence


def test_what_was_called_off_is_less_sure() -> None:
    text = "A meeting between Marin and Osei was called off. A meeting between Marin and Osei was long."
    off, held = read(text)
    assert off.confidence < 0.5 < held.confidence


def test_that_meeting_is_the_one_named_last() -> None:
    text = "Marin met Brandt in Lima. Marin met Brandt again. Marin met Osei in Accra; Petrov spoke after that meeting."
    assert set(read(text)[-1].participants) == {"Marin", "Osei"}


def test_a_call_of_another_day_is_not_the_one_that_is_meant() -> None:
    text = "The call came on Sunday. Marin's call with Osei on Dec. 5 was long. Brandt's call with Okada was short."
    assert read(text)[0].participants == ()


def test_the_two_presidents_are_people() -> None:
    text = "Marin spoke with Osei on Wednesday. Brandt flew to Moscow. The two presidents last met in December."
    meeting = read(text)[-1]
    assert set(meeting.participants) == {"Marin", "Osei"}
    assert meeting.begin == date(2025, 12, 1)


def test_the_two_leaders_are_those_of_the_document() -> None:
    text = "Marin met Osei in Geneva. There the two leaders held a meeting with France."
    assert set(read(text)[0].participants) == {"Marin", "Osei"}
    assert "leaders" not in {p for c in read(text) for p in c.participants}


def test_without_a_publication_date_the_words_decide() -> None:
    assert read("Marin will visit Ghana in April.", None)[0].phase == "upcoming"
    past = read("Marin met Osei last October.", None)[0]
    assert past.phase == "past" and past.begin is None
    assert past.time is not None and past.time.value == "XXXX-10"


def test_an_outlet_is_no_party() -> None:
    found = read("Marin told The Gazette that she met Osei.", pronouns=(("she", "Marin"),))
    assert all("Gazette" not in c.participants for c in found)


@pytest.mark.parametrize(
    "text", ["", "met", "Посол встретился с министром.", "两国元首通电话。", "call " * 400, "met with " * 300]
)
def test_odd_text_gives_no_error(text: str) -> None:
    document = Document(text=text)
    sentences = (Span(0, len(text)),) if text else ()
    assert len(contacts(document, sentences, FakeCast(text), ())) <= 30
