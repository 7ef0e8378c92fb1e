"""What a document is and whose text it is."""

from __future__ import annotations

import pytest
from tests.reading.profiles import CASES, Case

from rashomon.model import Block, BlockKind, Channel, Document, DocumentKind, Profile, Span
from rashomon.reading import segment
from rashomon.reading.actors import cast
from rashomon.reading.profile import profile, signs
from rashomon.reading.rules import attributions
from rashomon.settings import DEFAULT


def profiled(document: Document) -> Profile:
    sentences = segment.sentences(document)
    return profile(document, sentences, cast(document, sentences, attributions(document, sentences), DEFAULT))


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_kind_and_issuer(case: Case) -> None:
    found = profiled(case.document())
    sides = (found.issuer.sides or (found.issuer.side,)) if found.issuer else ()
    assert (found.kind.value, set(sides)) == (case.kind, set(case.sides))
    for span in found.evidence:
        assert span.of(case.text).strip()


@pytest.mark.parametrize(
    ("url", "side", "kind"),
    [
        ("https://www.whitehouse.gov/briefings/1", "US", "official"),
        ("https://www.fmprc.gov.cn/eng/1", "CN", "official"),
        ("http://us.china-embassy.gov.cn/eng/1", "CN", "official"),
        ("http://en.kremlin.ru/events/1", "RU", "official"),
        ("https://www.gov.uk/government/news/1", "GB", "official"),
        ("https://ec.europa.eu/commission/1", "EU", "official"),
        ("https://mfa.gov.il/1", "IL", "official"),
        ("https://www.gob.mx/sre/1", "MX", "official"),
        ("https://www.senate.gov/1", "US", "body"),
        ("https://truthsocial.com/@realDonaldTrump/1", "US", "post"),
        ("http://www.xinhuanet.com/english/1", "CN", "outlet"),
    ],
)
def test_hosts(url: str, side: str, kind: str) -> None:
    found = signs.host(url)
    assert found is not None
    assert (found.side, found.kind) == (side, kind)


@pytest.mark.parametrize(
    "url",
    [
        None,
        "",
        "https://edition.cnn.com/1",
        "https://gov.example.com/1",
        "https://whitehouse.gov.example.com",
        "https://x.com/nobody",
        "http://[bad",
        "not a url",
    ],
)
def test_other_hosts_say_nothing(url: str | None) -> None:
    assert signs.host(url) is None


def test_opinion_wording_is_flagged_and_quotations_are_not() -> None:
    loud = profiled(
        Document.from_text(
            "The CCP leader called again on Monday, and the regime beamed. It may hope for a gift. It could get one. "
            "Perhaps the tyrant believes it. He might be right. Possibly not. The sham suggests fear. It appears so.\n"
        )
    )
    quiet = profiled(
        Document.from_text(
            "Li Wei told the court that “the regime is a sham and a farce, and its leader a tyrant.” The judge adjourned "
            "the hearing. It resumes on Friday in the same room.\n"
        )
    )
    assert any(flag == "opinion" for flag, _ in loud.flags)
    assert not any(flag == "opinion" for flag, _ in quiet.flags)


def test_anonymous_sourcing_is_flagged() -> None:
    found = profiled(
        Document.from_text(
            "The call lasted an hour, a senior White House official said. The official said it was cordial. People familiar "
            "with the matter said that more would follow.\n"
        )
    )
    assert sum(flag == "anonymous sourcing" for flag, _ in found.flags) >= 2


def test_machine_made_images_are_flagged() -> None:
    text = "Two leaders on the phone. (AI-generated image)\n\nThe two leaders spoke on Monday about fish and grain in the evening.\n"
    caption = Span(0, text.index("\n"))
    blocks = (Block(caption, BlockKind.CAPTION), Block(Span(caption.end + 2, len(text) - 1), BlockKind.PARAGRAPH))
    found = profiled(Document(text, blocks))
    assert [(flag, span.of(text)) for flag, span in found.flags] == [("machine-made image", "AI-generated")]


def test_wire_copy_is_flagged() -> None:
    found = profiled(
        Document.from_text(
            "TOKYO (Reuters) - Japan will buy rice, the prime minister said on Monday.\n", publisher="Daily Fish"
        )
    )
    assert "wire copy" in [flag for flag, _ in found.flags]
    assert found.kind is DocumentKind.ARTICLE


def test_an_own_text_has_its_channel() -> None:
    posts = [profiled(case.document()) for case in CASES if case.kind == "post"]
    assert {found.channel for found in posts} == {Channel.POST}
    assert posts[0].issuer is not None and posts[0].issuer.key == "person:donald trump"


def test_an_empty_document_is_unknown() -> None:
    assert profiled(Document("")).kind is DocumentKind.UNKNOWN


@pytest.mark.parametrize("country", ["Argentine Republic", "Republic of Argentina", "Argentina"])
def test_an_office_under_its_country_s_name_is_not_the_host_s(country: str) -> None:
    text = (
        f"{country}\nMinistry of Foreign Affairs, International Trade and Worship\n\nForeign Minister Quirno in Chile\n\n"
        "Buenos Aires, 3 July 2026\n\nForeign Minister Pablo Quirno met his Chilean colleague in Santiago. "
        "The Foreign Minister set out the reforms by which prices have been brought down.\n"
    )
    found = profiled(Document.from_text(text))
    assert found.issuer is not None and found.issuer.side == "AR"


_POST_BODY = "We have just made a GREAT Trade Deal with Kenya! They will buy 50 planes, and our farmers are happy."


@pytest.mark.parametrize(
    ("head", "person"),
    [
        ("Donald J. Trump (@realDonaldTrump)\nTruth Social, October 9", "person:donald trump"),
        ("Donald J. Trump\nTruth Social, 9 October 2025", "person:donald trump"),
        ("Post by Donald J. Trump on Truth Social, October 9, 2025", "person:donald trump"),
        ("Donald J. Trump\n@realDonaldTrump", "person:donald trump"),
        ("Marco Rubio (@SecRubio) on X", "person:marco rubio"),
        ("Narendra Modi\nFacebook, 9 October 2025, 18:12 IST", "person:narendra modi"),
        ("Volodymyr Zelenskyy / Telegram", "person:volodymyr zelensky"),
    ],
)
def test_lines_of_a_post_above_a_text_in_the_first_person_plural(head: str, person: str) -> None:
    found = profiled(Document.from_text(f"{head}\n\n{_POST_BODY}\n\nOct 09, 2025, 6:12 PM\n"))
    assert found.kind is DocumentKind.POST and found.channel is Channel.POST
    assert found.issuer is not None and found.issuer.key == person


@pytest.mark.parametrize(
    "text",
    [
        f"Trump hails deal on Truth Social\n\n{_POST_BODY}\n",
        f"Farmers cheer post by @realDonaldTrump\n\n{_POST_BODY}\n",
        f"Post on Truth Social, October 9\n\n{_POST_BODY}\n",
        f"Donald Trump on Truth Social\n\nTrump said that Kenya had agreed. {_POST_BODY}\n",
        f"Donald Trump on Truth Social\nBy Jane Roe\n\n{_POST_BODY}\n",
    ],
)
def test_what_only_tells_of_a_post_or_names_nobody_is_no_post(text: str) -> None:
    assert profiled(Document.from_text(text)).kind is not DocumentKind.POST


def test_a_line_below_signs_a_post() -> None:
    found = profiled(
        Document.from_text(f"Post on Truth Social, October 9\n\n{_POST_BODY}\n\nPresident Donald J. Trump\n")
    )
    assert found.issuer is not None and found.issuer.key == "person:donald trump"


def test_accounts_have_sides_and_are_listed_once() -> None:
    found = signs.accounts()
    assert found["secrubio"] == ("Marco Rubio", "US") and found["dfaphl"] == ("Philippines", "PH")
    assert all(handle == handle.lower() and side for handle, (_, side) in found.items())


@pytest.mark.parametrize(
    ("text", "side"),
    [
        (  # an article that sets two summaries side by side is neither side's
            "How the White House and the Kremlin each told of the call\n\nMay 4, 2017\n\n"
            "The White House and the Kremlin gave out summaries that differ.\n\n"
            "“President Trump and President Putin agreed that the shooting must end,” the White House release stated.\n\n"
            "The Russian version did not mention civilians. The U.S. readout framed the talk as one on Syria.\n",
            "",
        ),
        (  # a desk's report on a government
            "Russia sees no gap between two readouts\n\nExample News Desk | Moscow | Updated: 20-03-2025 20:17\n\n"
            "On Thursday, Russia denied that the two texts differ. According to the Kremlin, a truce was agreed.\n\n"
            "(With inputs from agencies.)\n",
            "",
        ),
        (  # what a spokesperson says in paragraphs of its own, without marks
            "Press release: PM phone call with President Obama: May 2014\n\n"
            "Following the phone call, a Downing Street spokesperson said:\n\n"
            "The Prime Minister spoke to President Obama this evening about the vote in Kabul.\n\n"
            "They also discussed the situation in Ukraine and agreed to meet again.\n",
            "GB",
        ),
        (  # several ministers together are nobody's own
            "Press conference of the ministers of foreign affairs of Greece and Türkiye\n\n"
            "The joint press conference of the two ministers turned into a quarrel in front of the cameras.\n",
            "",
        ),
        (  # the second line of a title is no letterhead
            "Telephone conversation between Prime Minister Ito Kanji\nand Mr. Barack Obama, President of the United States"
            "\n\nJanuary 29, 2009\n\nPrime Minister Ito congratulated President Obama on his inauguration.\n",
            "",
        ),
    ],
)
def test_issuers_of_heads_seen_in_the_wild(text: str, side: str) -> None:
    document = Document.from_text(text, title="", published=None, publisher="", language="en", url=None)
    issuer = profiled(document).issuer
    assert (issuer.side if issuer else "") == side


_LED = "The two leaders also agreed to finish the railway by the end of next year."


@pytest.mark.parametrize(
    ("head", "side"),
    [
        (
            "Tehran, Sept 15, IRNA - President Masoud Pezeshkian and Iraqi Prime Minister Karim N. held a phone call.",
            "IR",
        ),
        (
            "MOSCOW, May 28. /TASS/. Russian President Vladimir Putin had a telephone conversation with the Tajik leader.",
            "RU",
        ),
        ("Baku, March 3, AZERTAC\n\nPresident Ilham Aliyev held a phone call with the President of Kazakhstan.", "AZ"),
        ("ANKARA (AA) - Turkish President Recep Tayyip Erdogan spoke by phone with Dutch Prime Minister Jan V.", "TR"),
        (
            "Pyongyang, October 7 (KCNA) -- Kim Jong Un, president of the State Affairs, met the foreign minister of Laos.",
            "KP",
        ),
    ],
)
def test_a_state_agency_s_dispatch_is_its_side_s_and_no_whole_account(head: str, side: str) -> None:
    found = profiled(Document.from_text(f"Leaders hold phone talks\n\n{head}\n\n{_LED}\n"))
    assert found.issuer is not None and found.issuer.side == side
    assert "agency dispatch" in [flag for flag, _ in found.flags]


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("Orlov spoke with Reed on the summit, the Russian Foreign Ministry said\n\nRussian Foreign Minister Sergey Orlov "
         "had a telephone conversation with the American minister, the Russian Foreign Ministry said.\n", ""),
        ("Egypt’s statement on Ethiopian Prime Minister’s remarks\n\nEgypt has issued a statement on Tuesday in response "
         "to the prime minister.\n\nHere is the full statement:\n\n“Egypt regrets these remarks.”\n", ""),
        ("India seeks a bigger role\nKonark Chronicle\n2026-05-05\n\nNew Delhi: Prime Minister Narendra Modi held a joint "
         "telephone call with the President of the European Council.\n", ""),
        ("Minister Lamola speaks with Egyptian counterpart\n\nThe Minister of International Relations and Cooperation of "
         "South Africa, Ronald Lamola, held a telephone call with the Egyptian Minister of Foreign Affairs.\n\nThe Ministers "
         "discussed Sudan. Minister Lamola underlined South Africa's support.\n\nDistributed by APO Group on behalf of "
         "Department of International Relations and Cooperation, South Africa.\n", "ZA"),
    ],
)  # fmt: skip
def test_whose_text_it_is_by_who_put_it_out(text: str, side: str) -> None:
    issuer = profiled(Document.from_text(text)).issuer
    assert (issuer.side if issuer else "") == side


LEAK = """Premier admits to private phone call with Ruiz after recording leaks

A leaked phone conversation between Peru Prime Minister Ana Quispe and former Chilean President Luis Ruiz surfaced on Tuesday.

In the recording the alleged Peruvian premier asks Ruiz for patience. "Peru wants peace on the coast," she is heard saying.

Following speculation, Ruiz confirmed on his own page that the conversation did take place. He stated that it was short.
"""

LAWYERS = """Unveiling the Peru - Chile Fishing Deal

09/05/2026 17:00

Announcements from both sides

Following a phone call between Peru's Prime Minister Ana Quispe and President Luis Ruiz of Chile, both sides have announced terms.

The Ministry of Foreign Affairs of Peru also told of the deal, a step widely seen as aimed at the fishermen of Arica.
"""


@pytest.mark.parametrize("text", [LEAK, LAWYERS])
def test_reports_of_leaks_and_of_deals_are_nobodys_own_texts(text: str) -> None:
    found = profiled(Document.from_text(text))
    assert (found.kind, found.issuer) == (DocumentKind.ARTICLE, None)


READOUT_PAGE = """The Prime Minister of Peru speaks by phone with President Ruiz of Chile

4 May 2026

The Prime Minister of Peru, Ana Quispe, held a phone conversation with the President of Chile, Luis Ruiz, today.

The Prime Minister stressed that Peru remains committed to the treaty. The two leaders agreed to meet in June.
"""


@pytest.mark.parametrize("url", [None, "https://www.primeministry.pe.example/en/calls/4"])
def test_an_own_text_on_a_page_of_its_office_stays_one(url: str | None) -> None:
    found = profiled(Document.from_text(READOUT_PAGE, url=url))
    assert found.issuer is not None
    assert found.issuer.side == "PE"
