"""Zones of clock times: "GMT", "EDT", "Eastern Time", "Moscow time", with the offset that each had on the day.

The names of places lead to entries of the IANA time zone database, so that daylight saving, and rules that changed over
the years (Moscow, Ankara, Pyongyang), count by the date. Where the day is not known, only an abbreviation that is one
offset all year has an offset; none is guessed. "IST" and "CST" stand for several zones, and get an offset only where
the text names the country of one of them and none of the other's.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

_FIXED = {
    "GMT": "Z", "UTC": "Z", "Z": "Z", "EST": "-05:00", "EDT": "-04:00", "CDT": "-05:00", "MST": "-07:00",
    "MDT": "-06:00", "PST": "-08:00", "PDT": "-07:00", "BST": "+01:00", "CET": "+01:00", "CEST": "+02:00",
    "EET": "+02:00", "EEST": "+03:00", "MSK": "+03:00", "JST": "+09:00", "KST": "+09:00", "HKT": "+08:00",
    "SGT": "+08:00", "PKT": "+05:00", "GST": "+04:00", "WIB": "+07:00", "AEST": "+10:00", "AEDT": "+11:00",
}  # fmt: skip
_BY_DAY = {"ET": "America/New_York", "CT": "America/Chicago", "MT": "America/Denver", "PT": "America/Los_Angeles"}
# what an abbreviation stands for in a text that names one of these
_BY_TEXT = {
    "IST": (
        ("Asia/Kolkata", re.compile(r"\b(?:India|Indian|Delhi|Mumbai)\b")),
        ("Asia/Jerusalem", re.compile(r"\b(?:Israeli?|Jerusalem|Gaza|Tel Aviv)\b")),
        ("Europe/Dublin", re.compile(r"\b(?:Ireland|Irish|Dublin|Taoiseach)\b")),
    ),
    "CST": (
        ("Asia/Shanghai", re.compile(r"\b(?:China|Chinese|Beijing|Taiwan|Taipei)\b")),
        ("America/Chicago", re.compile(r"\b(?:Chicago|Texas|Houston|Dallas|Mexico|Mexican|Minnesota|Missouri)\b")),
    ),
}
_PLACES = {
    "America/New_York": "Eastern Washington New_York U.S._Eastern US_Eastern East_Coast",
    "America/Chicago": "Central Chicago", "America/Denver": "Mountain", "America/Los_Angeles": "Pacific West_Coast",
    "America/Anchorage": "Alaska Anchorage", "America/Mexico_City": "Mexico_City", "America/Havana": "Havana Cuba",
    "America/Bogota": "Bogota Bogotá Colombian", "America/Caracas": "Caracas Venezuelan Venezuela",
    "America/Sao_Paulo": "Brasilia Brasília Brazil", "America/Argentina/Buenos_Aires": "Buenos_Aires",
    "America/Santiago": "Santiago",
    "Europe/London": "London UK U.K. British Britain", "Europe/Dublin": "Dublin Irish", "Europe/Lisbon": "Lisbon",
    "Europe/Paris": "Paris France French", "Europe/Brussels": "Brussels Central_European Belgian",
    "Europe/Berlin": "Berlin German", "Europe/Zurich": "Geneva Swiss Bern", "Europe/Vienna": "Vienna Austrian",
    "Europe/Rome": "Rome Italian Italy", "Europe/Madrid": "Madrid Spanish", "Europe/Warsaw": "Warsaw Polish Poland",
    "Europe/Budapest": "Budapest Hungarian", "Europe/Belgrade": "Belgrade Serbian", "Europe/Athens": "Athens Greek",
    "Europe/Helsinki": "Helsinki Finnish Eastern_European", "Europe/Stockholm": "Stockholm Swedish",
    "Europe/Oslo": "Oslo Norwegian", "Europe/Copenhagen": "Copenhagen Danish", "Europe/Bucharest": "Bucharest",
    "Europe/Kiev": "Kyiv Kiev Ukrainian Ukraine", "Europe/Moscow": "Moscow Russian Russia",
    "Europe/Minsk": "Minsk Belarusian", "Europe/Istanbul": "Istanbul Ankara Turkish Turkey Türkiye",
    "Africa/Cairo": "Cairo Egypt Egyptian", "Africa/Addis_Ababa": "Addis_Ababa Ethiopian",
    "Africa/Nairobi": "Nairobi Kenya Kenyan East_Africa East_African", "Africa/Kigali": "Kigali Rwandan Central_Africa",
    "Africa/Kinshasa": "Kinshasa", "Africa/Khartoum": "Khartoum Sudan", "Africa/Johannesburg": "Pretoria South_African",
    "Africa/Lagos": "Abuja Lagos", "Africa/Algiers": "Algiers", "Africa/Tripoli": "Tripoli", "Africa/Tunis": "Tunis",
    "Asia/Jerusalem": "Israel Israeli Jerusalem Gaza Palestinian", "Asia/Beirut": "Beirut Lebanese Lebanon",
    "Asia/Damascus": "Damascus Syrian", "Asia/Amman": "Amman Jordanian", "Asia/Baghdad": "Baghdad Iraqi Iraq",
    "Asia/Tehran": "Tehran Iran Iranian", "Asia/Riyadh": "Riyadh Saudi Saudi_Arabia", "Asia/Kuwait": "Kuwait",
    "Asia/Qatar": "Doha Qatar Qatari", "Asia/Dubai": "Dubai Abu_Dhabi UAE Emirati Gulf", "Asia/Muscat": "Muscat Oman",
    "Asia/Aden": "Sanaa Yemeni", "Asia/Baku": "Baku Azerbaijani", "Asia/Yerevan": "Yerevan Armenian Armenia",
    "Asia/Tbilisi": "Tbilisi Georgian", "Asia/Kabul": "Kabul Afghan Afghanistan", "Asia/Tashkent": "Tashkent",
    "Asia/Almaty": "Astana Kazakh", "Asia/Karachi": "Pakistan Islamabad Pakistani Karachi",
    "Asia/Kolkata": "India Indian New_Delhi Delhi", "Asia/Dhaka": "Dhaka Bangladesh", "Asia/Kathmandu": "Kathmandu",
    "Asia/Colombo": "Colombo", "Asia/Yangon": "Yangon Myanmar", "Asia/Bangkok": "Bangkok Thai Thailand",
    "Asia/Phnom_Penh": "Phnom_Penh Cambodia Cambodian", "Asia/Ho_Chi_Minh": "Hanoi Vietnam Vietnamese",
    "Asia/Jakarta": "Jakarta", "Asia/Kuala_Lumpur": "Kuala_Lumpur Malaysian Malaysia", "Asia/Singapore": "Singapore",
    "Asia/Manila": "Manila Philippine", "Asia/Hong_Kong": "Hong_Kong", "Asia/Taipei": "Taipei Taiwan",
    "Asia/Shanghai": "China Chinese Beijing", "Asia/Seoul": "Korea Korean Seoul", "Asia/Pyongyang": "Pyongyang",
    "Asia/Tokyo": "Japan Japanese Tokyo", "Asia/Ulaanbaatar": "Ulaanbaatar Mongolian",
    "Asia/Vladivostok": "Vladivostok", "Australia/Sydney": "Canberra Sydney Australian_Eastern",
    "Pacific/Auckland": "Wellington New_Zealand", "Pacific/Honolulu": "Hawaii Hawaiian Honolulu", "UTC": "universal",
}  # fmt: skip
_ZONE_OF = {place.replace("_", " ").upper(): zone for zone, places in _PLACES.items() for place in places.split()}
_ABBREVIATED = "|".join(sorted({*_FIXED, *_BY_DAY, *_BY_TEXT} - {"Z"}, key=len, reverse=True))
_NAMED = "|".join(re.escape(name) for name in sorted(_ZONE_OF, key=len, reverse=True))
PATTERN = (
    rf"(?: ?(?P<open>\()?(?P<zone>(?:{_ABBREVIATED})"
    rf"|(?i:(?:local|{_NAMED})(?: (?:standard|daylight|summer|winter|coordinated))? time)"
    r"|(?:Eastern|Pacific)(?! \w))(?P<shift>[+-]\d{1,2}(?::?\d\d)?)?\b(?(open)\)?))?"
)
NAMED = re.compile(
    rf"\b(?P<zone>(?:{_NAMED})(?: (?:standard|daylight|summer|winter))? time|(?:{_ABBREVIATED}))\b(?! zone)",
    re.IGNORECASE,
)
_KIND = re.compile(r"(?: (?:STANDARD|DAYLIGHT|SUMMER|WINTER|COORDINATED))?(?: TIME)?$")


def zone_of(name: str | None, shift: str | None, text: str) -> str:
    """An offset as ISO 8601 has it, or the zone of the database from which the day gives it; empty where none is known.

    ``name`` is what the pattern matched, ``text`` the document, for abbreviations that several zones share.
    """
    if not name:
        return ""
    if shift:
        digits = shift[1:].replace(":", "")
        hours, minutes = (digits.zfill(2), "00") if len(digits) <= 2 else (digits[:-2].zfill(2), digits[-2:])
        return f"{shift[0]}{hours}:{minutes}"
    if name in _FIXED:
        return _FIXED[name]
    if name in _BY_TEXT:
        fitting = [zone for zone, pattern in _BY_TEXT[name] if pattern.search(text)]
        return fitting[0] if len(fitting) == 1 else ""
    return _BY_DAY.get(name) or _ZONE_OF.get(_KIND.sub("", " ".join(name.upper().split())), "")


def zoned(clock: str, zone: str, on: date | None) -> str:
    """A clock time ("T17:00") with the offset of its zone on a day; without one where the day would decide it."""
    if not zone or "/" not in zone:
        return clock + ("Z" if zone == "UTC" else zone)
    hour, minute = (int(part) for part in clock[1:6].split(":")) if clock[1:2].isdigit() else (12, 0)
    if on is None:
        return clock
    at = datetime.combine(on, time(hour % 24, minute), ZoneInfo(zone))
    offset = at.astimezone(UTC).replace(tzinfo=None) - at.replace(tzinfo=None)
    minutes = -round(offset.total_seconds() / 60)
    sign, (hours, rest) = "+" if minutes >= 0 else "-", divmod(abs(minutes), 60)
    return f"{clock}{sign}{hours:02}:{rest:02}"
