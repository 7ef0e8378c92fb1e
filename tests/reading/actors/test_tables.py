"""The shipped tables."""

from __future__ import annotations

from babel import Locale

from rashomon.reading.actors.tables import Sort, country_names, gazetteer, in_language, rows
from rashomon.reading.actors.tokens import fold, split

# Territories without a government of their own that diplomacy would name.
_LEFT_OUT = {
    "AC",
    "AI",
    "AQ",
    "AS",
    "AW",
    "AX",
    "BL",
    "BM",
    "BQ",
    "BV",
    "CC",
    "CK",
    "CP",
    "CQ",
    "CW",
    "CX",
    "DG",
    "EA",
    "FK",
    "FO",
    "GF",
    "GG",
    "GI",
    "GP",
    "GS",
    "GU",
    "HM",
    "IC",
    "IM",
    "IO",
    "JE",
    "KY",
    "MF",
    "MP",
    "MQ",
    "MS",
    "NC",
    "NF",
    "NU",
    "PF",
    "PM",
    "PN",
    "PR",
    "RE",
    "SH",
    "SJ",
    "SX",
    "TA",
    "TC",
    "TF",
    "TK",
    "UM",
    "VG",
    "VI",
    "WF",
    "XA",
    "XB",
    "YT",
    "QO",
    "EZ",
    "UN",
    "ZZ",
}


def test_every_country_of_the_world_is_there() -> None:
    codes = {code for code in Locale.parse("en").territories if len(code) == 2 and code.isalpha()}
    assert codes - _LEFT_OUT - set(country_names()) == set()


def test_country_names_are_found_as_cldr_has_them() -> None:
    missing = []
    for code, name in Locale.parse("en").territories.items():
        if code not in country_names():
            continue
        plain = name.split(" (")[0].replace("&", "and")
        tokens = tuple(split(plain))
        match = gazetteer().match(tokens, 0, len(tokens))
        if match is None or match[0] != len(tokens) or match[1][0].side != code:
            missing.append(name)
    assert len(missing) <= 12, missing


def test_terms_begin_before_they_end() -> None:
    for row in rows("actors_people.psv"):
        begin, end = row[5], row[6] if len(row) > 6 else ""
        assert row[0] and row[3] and row[4], row
        assert not end or begin < end, row


def test_sides_are_codes_or_bodies() -> None:
    bodies = {row[2] for row in rows("actors_bodies.psv")}
    for row in rows("actors_people.psv"):
        assert row[3] in country_names() or row[3] in bodies, row


def test_plurals_of_offices() -> None:
    for words, office in (
        ("secretaries of state", None),
        ("foreign ministers", "foreign minister"),
        ("spokesmen", "spokesman"),
    ):
        tokens = tuple(split(words))
        match = gazetteer().match(tokens, 0, len(tokens))
        entry = match[1][0] if match else None
        if office:
            assert entry is not None and entry.sort is Sort.OFFICE and entry.plural and entry.name == office


def test_folding_keeps_words_comparable() -> None:
    assert fold("Šefčovič") == "sefcovic"
    assert [t.text for t in split("the U.S. and China’s Ching-te")] == [
        "the",
        "U.S.",
        "and",
        "China",
        "’s",
        "Ching",
        "-",
        "te",
    ]


def test_countries_in_other_languages_come_from_cldr() -> None:
    for language, words, side in (
        ("ru", "Китай", "CN"),
        ("zh", "乌克兰", "UA"),
        ("es-MX", "Alemania", "DE"),
        ("xx", "Germany", "DE"),
    ):
        tokens = tuple(split(words))
        match = in_language(language).match(tokens, 0, len(tokens))
        assert match is not None and match[1][0].side == side
    assert in_language("en") is gazetteer()
