"""Figures: value, unit and bound of each amount in a sentence, and no figure where there is none."""

from __future__ import annotations

import pytest

from rashomon.model import Document, Quantity, Span
from rashomon.reading.quantities import quantities


def read(text: str, language: str = "en") -> tuple[Quantity, ...]:
    return quantities(Document(text=text, language=language), (Span(0, len(text)),))


def told(quantity: Quantity) -> tuple[object, ...]:
    """A figure as (value, or low and high, or None when vague), unit and change."""
    if quantity.vague:
        return (None, quantity.unit, quantity.change)
    value: object = quantity.low if quantity.low == quantity.high else (quantity.low, quantity.high)
    return (value, quantity.unit, quantity.change)


MONEY = [
    ("The package is worth $11.1 billion.", (11.1e9, "dollar", "=")),
    ("Lawmakers froze US$400m of the aid.", (400e6, "dollar", "=")),
    ("The ministry set aside £3bn for frigates.", (3e9, "pound sterling", "=")),
    ("Berlin promised €5bn for the grid.", (5e9, "euro", "=")),
    ("The fund holds 20 million yuan.", (20e6, "chinese yuan", "=")),
    ("The plant cost 1,2 Mrd. Euro in the end.", (1.2e9, "euro", "=")),
    ("Delhi allotted Rs 500 crore to the port.", (5e9, "indian rupee", "=")),
    ("The budget grew by 3 lakh rupees.", (3e5, "indian rupee", "up")),
    ("The state paid Rs. 12,34,567 to the contractor.", (1234567.0, "indian rupee", "=")),
    ("They owe HK$216,925 to the bank.", (216925.0, "hong kong dollar", "=")),
    ("The ring sold for A$30,000 in Perth.", (30000.0, "australian dollar", "=")),
    ("The court fined the firm 2.5 million Swiss francs.", (2.5e6, "swiss franc", "=")),
    ("Ankara borrowed 40 billion Turkish liras.", (40e9, "turkish lira", "=")),
    ("The levy brings in 300 million rubles.", (300e6, "russian ruble", "=")),
    ("Seoul pledged 900 billion won.", (900e9, "south korean won", "=")),
    ("A loan of USD1,700 was refused.", (1700.0, "dollar", "=")),
    ("The grant is EUR 4.5 million.", (4.5e6, "euro", "=")),
    ("The bill came to 63 cents.", (63.0, "cent", "=")),
    ("Oil sold at $52 a barrel.", (52.0, "dollar per barrel", "=")),
    ("Petrol costs $2.11 per gallon.", (2.11, "dollar per gallon", "=")),
    ("The rent is £24 a year.", (24.0, "pound sterling per year", "=")),
    ("He earns 300 Kuwaiti dinars.", (300.0, "kuwaiti dinar", "=")),
    ("The ship cost RM31.20 million.", (31.2e6, "malaysian ringgit", "=")),
    ("The prize is ¥10,000.", (10000.0, "japanese yen", "=")),
    ("The club spent 40 million pounds.", (40e6, "pound sterling", "=")),
    ("The subsidy is worth half a billion dollars.", (0.5e9, "dollar", "=")),
    ("Paris offers 10 € for each bottle.", (10.0, "euro", "=")),
    ("The debt is $1.3tn.", (1.3e12, "dollar", "=")),
]

AMOUNTS = [
    ("They will buy 20 million tons of soybeans.", (20e6, "ton", "=")),
    ("The silo holds 500 metric tons.", (500.0, "ton", "=")),
    ("Farmers shipped 12m tonnes of wheat.", (12e6, "ton", "=")),
    ("Output is 325,000 barrels per day.", (325000.0, "barrel per day", "=")),
    ("The mill takes 4,000 bushels.", (4000.0, "bushel", "=")),
    ("Support stands at 81%.", (81.0, "percentage", "=")),
    ("Support stands at 81 per cent.", (81.0, "percentage", "=")),
    ("The margin is three percentage points.", (3.0, "percentage point", "=")),
    ("The bank cut its rate by 25 basis points.", (25.0, "basis point", "down")),
    ("The spread is 60 bps.", (60.0, "basis point", "=")),
    ("A 145 percent tariff applies.", (145.0, "percentage", "=")),
    ("The 15-percent surcharge stays.", (15.0, "percentage", "=")),
    ("The city sits 50 miles from the border.", (50.0, "mile", "=")),
    ("The route is 140 km long.", (140.0, "kilometre", "=")),
    ("Winds of 155mph hit the coast.", (155.0, "mile per hour", "=")),
    ("The truck does 140 km/h.", (140.0, "kilometre per hour", "=")),
    ("The turbine yields 30 gigawatts.", (30.0, "gigawatt", "=")),
    ("The store covers 500 sq m.", (500.0, "square metre", "=")),
    ("The tank holds 1.6 litres.", (1.6, "litre", "=")),
    ("The wall is 12m high.", (12.0, "metre", "=")),
    ("Gas was cooled to minus-260 degrees Fahrenheit.", (-260.0, "fahrenheit", "=")),
    ("Brussels sent 500 soldiers.", (500.0, "soldier", "=")),
    ("The strike killed 14 civilians.", (14.0, "civilian", "=")),
    ("The carrier ordered 500 aircraft.", (500.0, "aircraft", "=")),
    ("They fired 32 ballistic missiles.", (32.0, "ballistic missile", "=")),
    ("The plant makes 20 missiles a month.", (20.0, "missile per month", "=")),
    ("The talks lasted 90 minutes.", (90.0, "minute", "=")),
    ("The crew waited six weeks.", (6.0, "week", "=")),
    ("The port lost 5.6 million containers.", (5.6e6, "container", "down")),
    ("The village has 8 B people, a misprint.", (8e9, "people", "=")),
    ("The probe found 2.5×10^3 metres of cable.", (2500.0, "metre", "=")),
    ("The fort is 2,900 years old.", (2900.0, "year of age", "=")),
    ("A 400-million-year-old rock was found.", (400e6, "year of age", "=")),
    ("The law covers children under the age of 5 years.", (5.0, "year of age", "<")),
    ("The depot holds 12\u202f000 shells.", (12000.0, "shell", "=")),
    ("The depot holds 12 000 shells.", (12000.0, "shell", "=")),
    ("The army counts １２０ tanks.", (120.0, "tank", "=")),
    ("He lifted 2½ tons.", (2.5, "ton", "=")),
    ("The cook used 1/2 pound of butter.", (0.5, "pound-mass", "=")),
]

SPELLED = [
    ("Half a million people fled.", (0.5e6, "people", "=")),
    ("They bought a dozen helicopters.", (12.0, "helicopter", "=")),
    ("Two-thirds of the deputies agreed.", (2 / 3, "% deputy", "=")),
    ("It took one and a half tons.", (1.5, "ton", "=")),
    ("Twenty-five envoys came.", (25.0, "envoy", "=")),
    ("Three hundred and ten thousand homes have no power.", (310000.0, "home", "=")),
    ("Two million five hundred thousand votes were cast.", (2.5e6, "vote", "=")),
    ("A quarter of the fleet is in dock.", (0.25, "% fleet", "=")),
    ("Half the condos are empty.", (0.5, "% condo", "=")),
    ("Three point five million tonnes were lost at sea.", (3.5e6, "ton", "=")),
    ("The two sides met.", (2.0, "side", "=")),
    ("Three of his 15 guards fled.", (3.0, "guard", "=")),
    ("Two dozen tankers are waiting.", (24.0, "tanker", "=")),
    ("A hundred trucks crossed.", (100.0, "truck", "=")),
]

BOUNDS = [
    ("At least 60 people died.", (60.0, "people", ">")),
    ("More than 6,000 employers replied.", (6000.0, "employer", ">")),
    ("Boeing may deliver up to 500 planes.", (500.0, "plane", "<")),
    ("Nearly 300 songs were lost.", (300.0, "song", "~")),
    ("About 19 per cent agreed.", (19.0, "percentage", "~")),
    ("Over 900 doctors left.", (900.0, "doctor", ">")),
    ("No more than 40 ships may pass.", (40.0, "ship", "<")),
    ("As many as 14 boats sank.", (14.0, "boat", "<")),
    ("Under 30 votes were void.", (30.0, "vote", "<")),
    ("It costs $60 or more.", (60.0, "dollar", ">")),
    ("Some 460 cars were stolen.", (460.0, "car", "~")),
    ("Fewer than 20 monitors stayed.", (20.0, "monitor", "<")),
    ("The market serves 60+ countries.", (60.0, "country", ">")),
    ("The fee is just under $50.", (50.0, "dollar", "<")),
    ("Close to 70 percent voted.", (70.0, "percentage", "~")),
    ("An estimated 5 million children starve.", (5e6, "child", "~")),
    ("No fewer than 12 treaties lapsed.", (12.0, "treaty", ">")),
    ("Exactly 13 units were sold.", (13.0, "unit", "=")),
    ("It holds roughly ~300 litres.", (300.0, "litre", "~")),
    ("The rules apply to sub-500 sq m plots.", (500.0, "square metre", "<")),
]

RANGES = [
    ("Growth will be between 3 and 5 percent.", ((3.0, 5.0), "percentage", "=")),
    ("Growth will be between 5 and 3 percent.", ((3.0, 5.0), "percentage", "=")),
    ("Duties of 10-15% are planned.", ((10.0, 15.0), "percentage", "=")),
    ("Duties of 10–15% are planned.", ((10.0, 15.0), "percentage", "=")),
    ("The field yields 5 to 10 tons.", ((5.0, 10.0), "ton", "=")),
    ("The deal is worth $10 to $15 billion.", ((10e9, 15e9), "dollar", "=")),
    ("Prices range from $370,000 to $5.5 million.", ((370e3, 5.5e6), "dollar", "=")),
    ("Four to five thousand people marched.", ((4000.0, 5000.0), "people", "=")),
    ("They sought one to two years.", ((1.0, 2.0), "year", "=")),
    ("Adults need about 2000 - 2500 calories.", ((2000.0, 2500.0), "calorie", "~")),
    ("Sales of between 750000 and 800000 are expected.", ((750e3, 800e3), "-", "=")),
    ("It takes 25 – 40min.", ((25.0, 40.0), "minute", "=")),
]

CHANGES = [
    ("Exports rose 5%.", (5.0, "percentage", "up")),
    ("The index fell by 0.94 per cent.", (0.94, "percentage", "down")),
    ("They plan to grow sales by 35 percent.", (35.0, "percentage", "up")),
    ("Beijing will raise soybean imports to 20 million tons.", (20e6, "ton", "up")),
    ("The stock is up 4 per cent.", (4.0, "percentage", "up")),
    ("The stock was down 2.1%.", (2.1, "percentage", "down")),
    ("Shares slid 4.8% on Friday.", (4.8, "percentage", "down")),
    ("The index moved -1.3%.", (-1.3, "percentage", "down")),
    ("The duty was reduced to 10 percent.", (10.0, "percentage", "down")),
    ("The envoy gave up 17 seats.", (17.0, "seat", "=")),
    ("She raised $3 million for the campaign.", (3e6, "dollar", "=")),
]


@pytest.mark.parametrize(("text", "expected"), MONEY + AMOUNTS + SPELLED + BOUNDS + RANGES + CHANGES)
def test_one_figure(text: str, expected: tuple[object, ...]) -> None:
    found = [told(quantity) for quantity in read(text)]
    assert expected in [
        (pytest.approx(value, rel=1e-9) if not isinstance(value, tuple) else value, unit, change)
        for value, unit, change in found
    ], found


@pytest.mark.parametrize(("text", "expected"), MONEY + AMOUNTS[:20] + BOUNDS + RANGES)
def test_nothing_beside_it(text: str, expected: tuple[object, ...]) -> None:
    assert len(read(text)) == 1, [told(quantity) for quantity in read(text)]


NO_FIGURES = [
    "The G20 met in Rome.",
    "Two words: the F-16 is old."[11:],
    "Article 5 binds all members.",
    "Articles 5 and 6 bind all members.",
    "The 5G auction was postponed.",
    "The COVID-19 pandemic hit trade.",
    "The Group of Seven issued a statement.",
    "It was the first visit since 2017.",
    "The 21st century began.",
    "He came 3rd.",
    "The talks began on May 12.",
    "The talks began on 12 May 2025.",
    "The summit is set for 2025-06-04.",
    "He wrote at 2:17 a.m. on Wednesday.",
    "The call began at 9:35.",
    "The briefing is at 2 p.m.",
    "Call +1 202-555-0143 for details.",
    "Call 202-555-0143 for details.",
    "1. The parties agree on trade.",
    "(2) The parties agree on trade.",
    "3) The parties agree on trade.",
    "See Section 3.2 of the accord.",
    "See paragraph 4.",
    "Under Resolution 2758 the seat passed.",
    "Boeing 737 jets stay grounded."[:10] + ".",
    "The S&P 500 closed higher.",
    "It beat Kyiv 3-1.",
    "The game was tied at 89-89.",
    "In the 1990s trade grew.",
    "No one objected.",
    "They trust one another.",
    "One day it will end.",
    "The one who left was late.",
    "Huawei's Mate 60 phone sold out."[:16] + ".",
    "The ID.3 and ID.4 models are new.",
    "The H1N1 virus spread.",
    "The TA-35 index closed.",
    "Visit https://example.org/2024/05/17 for more.",
    "Write to desk24@example.org today.",
    "See note [12].",
    "The Dollar is strong and the yuan weak.",
    "Payments in $ are barred.",
    "The version 2.0.1 patch is out.",
    "It happened two years ago.",
    "Thirty years from now it may matter."[7:].replace("years", "10 years", 1)[1:],
    "The Big 12 is a league.",
    "Euro 2020 was moved.",
    "A category 4 hurricane came ashore.",
    "The one-on-one talks went well.",
    "The No. 3 official spoke.",
    "The deal is dated 10.11.2023.",
]


@pytest.mark.parametrize("text", NO_FIGURES)
def test_no_figure(text: str) -> None:
    assert [told(quantity) for quantity in read(text)] == []


@pytest.mark.parametrize(
    "text",
    [
        "The fund would need 10^400 dollars.", "It would take 2^31 tons.", "It cost 1e400 dollars.",
        "Call +86 10 6596 1114 for details.", "The ship was at 25.03\u00b0N, 121.56\u00b0E.",
        "It lies at 31\u00b046\u2032N 35\u00b013\u2032E.", "The 5+1 talks resumed.", "Clause 4.2 of the deal applies.",
        "Oil 12 14", "Council Resolution 2803 was adopted.", "A Su-57 and a Shahed-136 were seen.",
        "Lines are open 24/7.", "S/RES/2803 (2025) was adopted.", "The text was agreed\u00b9\u00b2 and holds.",
    ],
)  # fmt: skip
def test_no_amount_is_made_of_what_is_none(text: str) -> None:
    assert [q for q in read(text) if q.unit != "-" or q.confidence >= 0.5] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It takes 10\u2079 dollars.", (1e9, "dollar", "=")),
        ("It takes 3 \u00d7 10\u2079 dollars.", (3e9, "dollar", "=")),
        ("It cost 3e9 dollars.", (3e9, "dollar", "=")),
        ("The aid is worth $3bn\u00b9.", (3e9, "dollar", "=")),
        ("INR 250 cr was paid.", (2.5e9, "indian rupee", "=")),
        ("Delhi spent Rs 12 lakh crore.", (12e12, "indian rupee", "=")),
        ("They have 900 quadrillion quadrillion dollars.", (None, "dollar", "=")),
        ("They shipped \u0662\u0660 million tons.", (20e6, "ton", "=")),
    ],
)
def test_numbers_in_unusual_forms(text: str, expected: tuple[object, ...]) -> None:
    assert [told(q) for q in read(text)] == [expected]


def test_a_type_number_is_no_amount_of_what_is_counted() -> None:
    assert [q.low for q in read("They sent 300 Leopard 2 tanks.")] == [300.0]
    assert [q.low for q in read("Boeing will deliver 200 737 MAX jets.")] == [200.0]


def test_a_fall_told_from_its_upper_end_has_a_previous_value() -> None:
    (figure,) = read("Tariffs go from 145% to 30%.")
    assert (figure.value, figure.previous) == (30.0, 145.0)


@pytest.mark.parametrize(
    ("text", "low", "unit"),
    [
        ("Peru will buy 24 Airbus A220 aircraft.", 24.0, "aircraft"),
        ("Airlines plan to buy 20 A320neo jets.", 20.0, "jet"),
        ("Oslo asked for 18.5 bn euros.", 18.5e9, "euro"),
        ("The bloc will send a 3,000-strong force.", 3000.0, "people"),
        ("A 500-strong mission arrived.", 500.0, "people"),
    ],
)
def test_machines_over_their_model_and_the_strength_of_a_force(text: str, low: float, unit: str) -> None:
    (quantity,) = read(text)
    assert (quantity.low, quantity.unit) == (low, unit)


def test_a_move_of_another_amount_is_not_what_the_first_was_before() -> None:
    one, other = read("Peru will end its 7 percent duty on wheat and cut its duty on oil from 15 percent to 5 percent.")
    assert (one.previous, other.previous, other.low) == (None, 15.0, 5.0)


def test_what_will_be_done_to_a_number_of_things_is_no_label() -> None:
    assert [q.low for q in read("Qatar will further train 60 Sudanese and Chadian specialists.")] == [60.0]
    assert [q.low for q in read("The ministry will note 3 cases.")] == [3.0]
    assert [q.low for q in read("They took train 60 to Lille.")] == []
