"""Documents written for the tests of profiles, each with what it is."""

from __future__ import annotations

from dataclasses import dataclass

from rashomon.model import Document


@dataclass(frozen=True)
class Case:
    """A document and its expected kind and issuer's sides (empty: nobody's own text)."""

    name: str
    text: str
    kind: str
    sides: tuple[str, ...] = ()
    title: str = ""
    publisher: str = ""
    url: str | None = None

    def document(self) -> Document:
        return Document.from_text(self.text, title=self.title, publisher=self.publisher, url=self.url)


_CALL = (
    "President Ruiz spoke today by phone with Prime Minister Okafor of Nigeria. The two leaders reviewed trade in "
    "cocoa and agreed to reopen the port. The President stressed that debts must be paid on time.\n"
)
_ARTICLE = (
    "By Anna Feld\n\nLONDON (Reuters) - The British and Turkish leaders spoke on Monday about grain exports, according to a "
    "readout by Downing Street. The readout said that Prime Minister Keir Starmer had welcomed the offer. Analysts said "
    "little would change. Erdogan told reporters that he was hopeful.\n"
)

CASES = (
    Case(
        "official page",
        _CALL,
        "readout",
        ("CO",),
        "President Ruiz speaks with Nigerian leader",
        "",
        "https://www.cancilleria.gov.co/en/news/12",
    ),
    Case(
        "official page of any country",
        _CALL,
        "readout",
        ("GH",),
        "Phone call with the Prime Minister of Nigeria",
        "",
        "https://presidency.gov.gh/news/call",
    ),
    Case("official publisher", _CALL, "readout", ("US",), "Readout of a call", "The White House"),
    Case(
        "readout by its title alone",
        "Readout of President Biden's Call with President Xi Jinping\n\n"
        "President Joe Biden spoke today with President Xi Jinping of the People's Republic of China. The two leaders "
        "discussed fentanyl and artificial intelligence. President Biden underscored the importance of peace.\n",
        "readout",
        ("US",),
        "Readout of President Biden's Call with President Xi Jinping",
    ),
    Case(
        "statement by a ministry",
        "Statement by the Ministry of Foreign Affairs of Ukraine\n\nThe Ministry of Foreign Affairs of Ukraine resolutely "
        "condemns the strike on the port of Odesa. Ukraine calls on its partners to act.\n",
        "statement",
        ("UA",),
        "Statement by the Ministry of Foreign Affairs of Ukraine",
    ),
    Case("press article that quotes a readout", _ARTICLE, "article", (), "Starmer and Erdogan discuss grain"),
    Case("article titled like a readout", _ARTICLE, "article", (), "Readout of Starmer's call leaves questions open"),
    Case(
        "a readout quoted in an article of an unknown outlet",
        "The Kremlin said that Vladimir Putin had spoken with Emmanuel Macron. According to the Kremlin's readout, the call "
        "lasted two hours. The Elysee did not immediately respond to questions.\n",
        "article",
        (),
        "Putin and Macron speak by phone",
    ),
    Case(
        "a post with its header",
        "Donald J. Trump @realDonaldTrump\n\nI have just completed a long call with President Lee of South Korea. It was very "
        "good! We talked about ships, and much else. I look forward to my trip!\n",
        "post",
        ("US",),
    ),
    Case(
        "a post by its address",
        "Had a productive call with President Milei. Spain will invest.\n",
        "post",
        ("ES",),
        "",
        "",
        "https://x.com/sanchezcastejon/status/12345",
    ),
    Case(
        "an article about a post",
        "President Donald Trump said on Truth Social that he had spoken with Lee. “I have just completed a call,” he wrote. "
        "The White House did not immediately respond to a request for details.\n",
        "article",
        (),
        "Trump posts about call with Lee on Truth Social",
    ),
    Case(
        "joint communiqué",
        "Joint Communiqué of the Republic of Kazakhstan and the Kyrgyz Republic\n\nThe two sides agreed to share water from "
        "the Naryn. The Parties reaffirmed their borders.\n",
        "communique",
        ("KZ", "KG"),
        "Joint Communiqué of the Republic of Kazakhstan and the Kyrgyz Republic",
    ),
    Case(
        "spokesperson's press conference",
        "Q: Does China have a comment on the call?\n\nA: The two leaders had an exchange of views. China's position is clear.\n\n"
        "Q: Who proposed the call?\n\nA: I have nothing to add.\n",
        "transcript",
        ("CN",),
        "Foreign Ministry Spokesperson's Regular Press Conference",
        "",
        "https://www.fmprc.gov.cn/eng/xw/fyrbt/202602/t20260205.html",
    ),
    Case(
        "state agency's version of a leader's call",
        "BEIJING, May 6 (Xinhua) -- Chinese President Xi Jinping held a phone conversation with Brazilian President Luiz "
        "Inacio Lula da Silva on Tuesday. Xi said China stands ready to deepen trust. Lula said Brazil attaches great "
        "importance to ties.\n",
        "readout",
        ("CN",),
        "Xi holds phone talks with Lula",
    ),
    Case(
        "state agency's commentary",
        "BEIJING, May 6 (Xinhua) -- The tariff war has hurt growers on both shores, and its authors know it. Markets fell.\n",
        "article",
        (),
        "Tariffs help nobody",
    ),
    Case(
        "a legislature's page",
        "Senator Vale said the deal was weak.\n",
        "article",
        (),
        "Vale on the deal",
        "",
        "https://www.senate.gov/x",
    ),
    Case(
        "opinion by its label",
        "Opinion: The call was a mistake\n\nThe prime minister should not have picked up the phone. It is time to say so.\n",
        "opinion",
        (),
        "Opinion: The call was a mistake",
    ),
    Case(
        "a press outlet on an unknown host",
        "The two ministers met in Rome. They spoke about fish.\n",
        "article",
        (),
        "Ministers meet",
        "Daily Fish",
    ),
    Case(
        "press release of a company",
        "Press release\n\nHarbour Steel today opened a plant. We are proud of our workers.\n",
        "article",
        (),
        "Press release: Harbour Steel opens plant",
    ),
    Case(
        "a ministry named in a press title",
        "Japan's foreign ministry said it had protested. Officials said the envoy was called in. Analysts said it was routine.\n",
        "article",
        (),
        "Statement by Japan's foreign ministry angers Seoul",
    ),
)
