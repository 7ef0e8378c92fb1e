"""Whose own text a document is, by the names that offices share and the habits in which they write."""

from __future__ import annotations

import pytest

from rashomon.model import Document, DocumentKind
from rashomon.reading import read
from rashomon.settings import Settings

RULES = Settings(reader="rules")

STATE_HOUSE = """STATE HOUSE PRESS RELEASE
FOR IMMEDIATE RELEASE

THE PRESIDENT IN BERLIN: GERMANY TO FUND TWO SUBSTATIONS

The Head of State today held talks with Chancellor Friedrich Merz. The two leaders signed an agreement on the funding of
two substations in Zambia's Copperbelt.

Issued by: Press Office, State House
"""
LUNCH = """Working lunch with the President of the Republic of Senegal

Emmanuel Macron received Bassirou Diomaye Faye at the Élysée Palace today. The two Heads of State discussed the return
of the last bases. The President of the French Republic recalled the support of France for the reform of the Council.

Paris, 4 May 2026
"""
KEMLU = """Press Release
Kementerian Luar Negeri Republik Indonesia
Jakarta, 4 May 2026

Indonesia, Fiji Foreign Ministers Discuss Fisheries

The Foreign Minister met his Fijian counterpart today and underlined that Indonesia will send two patrol vessels.
"""
MISSION = """United States Mission to the United Nations
New York, May 4, 2026

Explanation of Vote on a Resolution on the Sahel

Thank you, Mr. President. We voted for this text since we want the convoys to pass. We urge others to pay their part.
"""
MEETS = """Wang Yi Meets with Minister of Foreign Affairs of Chile Alberto van Klaveren
2026-05-04 21:10

On May 4, 2026 local time, Member of the Political Bureau of the CPC Central Committee and Minister of Foreign Affairs
Wang Yi met with Minister of Foreign Affairs of Chile Alberto van Klaveren in Beijing. The Chilean side thanked him.
"""
BEŞTEPE = """President Erdoğan talks to President Tokayev of Kazakhstan
04.05.2026

President Recep Tayyip Erdoğan held a phone call with President Kassym-Jomart Tokayev of Kazakhstan. President Erdoğan
stated that the corridor will be widened. Noting the harvest, President Erdoğan expressed his thanks.
"""
PAPER = """FM Gerapetritis and Jordanian counterpart discuss Turkish drills

Greece's foreign minister met Ayman Safadi on Tuesday. The two ministers spoke of Turkish drills near Kastellorizo. A
key issue was energy, Gerapetritis said.
"""
DESK = """PM Modi speaks with President Macron

New Delhi: PM Modi spoke with President Emmanuel Macron on Tuesday. PM Modi thanked him for the engines. PM Modi will
visit Paris in July.
"""


@pytest.mark.parametrize(
    ("text", "side"),
    [(STATE_HOUSE, "ZM"), (LUNCH, "FR"), (KEMLU, "ID"), (MISSION, "US"), (MEETS, "CN"), (BEŞTEPE, "TR")],
    ids=["state-house", "lunch", "kemlu", "mission", "meets", "bestepe"],
)
def test_an_office_s_own_text(text: str, side: str) -> None:
    issuer = read(Document.from_text(text), RULES).profile.issuer
    assert issuer is not None and issuer.side == side


@pytest.mark.parametrize("text", [PAPER, DESK], ids=["paper", "desk"])
def test_a_paper_s_text_is_nobody_s_own(text: str) -> None:
    profile = read(Document.from_text(text), RULES).profile
    assert profile.issuer is None and profile.kind is DocumentKind.ARTICLE
