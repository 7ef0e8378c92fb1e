"""Whose offices a document names without saying whose: its issuer's, its outlet's country's, its dateline's."""

from __future__ import annotations

from dataclasses import dataclass

from rashomon.reading.actors.tokens import word_set


@dataclass(frozen=True, slots=True)
class Home:
    """Where "the prime minister" and "the foreign ministry" are at home when nothing else speaks.

    ``side`` is the issuer's (``own``) or that of the country whose paper or broadcaster carries the text; ``desk`` the
    country of the place that the text is dated from; ``focus`` the one country that the title names. Empty where the
    document shows none.
    """

    side: str = ""
    own: bool = False
    desk: str = ""
    focus: str = ""

    @property
    def confidence(self) -> float:
        """How sure an office without a country is ``side``'s: in a side's own text nearly, in a paper less so."""
        return 0.8 if self.own else 0.6


NOWHERE = Home()
WEAK = 0.5  # how sure an office without a country is that of the dateline's or the title's country

_NO_PRIME_MINISTER = word_set(
    "US BR AR MX CO CL VE EC BO PY UY PH ID NG KE ZA GH AO CH IR TR CY SV GT HN NI CR PA DO AF ZM MW BW LR SL CU VA EU"
)
_NO_PRESIDENT = word_set(
    "GB JP CA AU NZ ES NL BE SE NO DK LU TH MY KH SA JO MA BH KW QA OM BT BN TO LS SZ JM BS PG SB MC LI AD VA HK"
)
_MONARCHIES = word_set(
    "GB JP CA AU NZ ES NL BE SE NO DK LU TH MY KH SA JO MA BH KW QA OM BT BN TO LS SZ MC LI AE VA JM BS PG SB"
)
# Offices that only these have.
_ONLY = {
    "chancellor": word_set("DE AT GB"),
    "vice chancellor": word_set("DE AT"),
    "foreign secretary": word_set("GB IN PK BD NP LK PH MX"),
    "secretary of state": word_set("US GB VA"),
    "secretary": word_set("US GB PH MX"),
    "supreme leader": word_set("IR KP"),
    "commission president": word_set("EU"),
    **dict.fromkeys(
        ("junta", "junta leader", "junta chief", "military ruler"), word_set("MM ML BF NE GN GA SD TD MG GW")
    ),
    "high representative": word_set("EU"),
    "commissioner": word_set("EU"),
    "union minister": word_set("IN MM"),
    "minister for europe and foreign affairs": word_set("FR AL"),
    **dict.fromkeys(("king", "queen", "emir", "amir", "sultan", "crown prince", "royal court"), _MONARCHIES),
}
RARE = frozenset(_ONLY)  # offices that tell whose they are where one country that has such is spoken of
_OF_ORGANISATIONS = frozenset(
    f"{rank}secretary{link}general" for rank in ("", "deputy ", "under-", "assistant ", "executive ") for link in "- "
)
_PRESIDENTIAL = ("president", "vice president", "vice-president", "presidential office", "presidential palace")
_PRESIDENCY = ("president's office", "office of the president", "presidential administration", "presidency")
_PREMIER = ("prime minister", "premier", "pm", "deputy prime minister", "prime minister's office", "pmo")
_STATES_ONLY = word_set("ministry embassy military legislature opposition judge local government officer legislator")


# What a country may be called that is named by its form or lie.
_STATES = {
    "kingdom": word_set("SA BH JO MA GB NL ES BE SE NO DK TH KH BT TO LS SZ"),
    "emirate": word_set("AE QA KW AF"),
    "sultanate": word_set("OM BN MY"),
    "island": word_set("TW CU CY LK MG MT IE IS MU JM BB SG BH"),
    "superpower": word_set("US CN RU"),
}


def may_be_called(side: str, noun: str) -> bool:
    """Whether "the kingdom", "the island" may stand for a side; for words that many countries go by it may."""
    return noun not in _STATES or side in _STATES[noun]


def may_have(side: str, office: str, role: str) -> bool:
    """Whether a side may have such an office at all: no prime minister in Washington, no ministry in an alliance."""
    if office in _ONLY:
        return side in _ONLY[office]
    if office in _OF_ORGANISATIONS:
        return len(side) > 2 or side in ("UN", "EU")
    if office in _PREMIER:
        return len(side) == 2 and side not in _NO_PRIME_MINISTER
    if office in _PRESIDENTIAL or office in _PRESIDENCY:
        return len(side) == 2 and side not in _NO_PRESIDENT
    if len(side) != 2:
        return role not in _STATES_ONLY and "minister" not in office.split() and role != "deputy"
    if side == "EU":
        return role not in _STATES_ONLY and "minister" not in office.split()
    return True
