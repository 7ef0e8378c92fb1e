"""What kinds a change has, what is no change, and what frames and redlines show of it."""

from __future__ import annotations

import pytest
from tests.series import history

from rashomon.comparing.wording import redline, shifts
from rashomon.comparing.wording.worth import is_protocol
from rashomon.model import LineageStep, Shift


def kinds(before: str, after: str) -> list[str]:
    return [s.kind for s in shifts(before, after)]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("The US commitment to the harbour stands.", "The United States commitment to the harbour stands."),
        ("The EU's support for the valley is firm.", "The European Union’s support for the valley is firm."),
        ("In this context, ferries must sail.", "To this end, ferries must sail."),
        ("In particular, ferries must sail again.", "Ferries must sail again."),
    ],
)
def test_another_name_of_one_thing_and_what_leads_on_are_no_change(before: str, after: str) -> None:
    assert kinds(before, after) == []


def test_the_capital_letters_of_a_country_are_no_small_word() -> None:
    assert kinds("We back the US plan for the ferry.", "We back the plan for the ferry.") != []
    assert "".join(e.after for e in redline("The plan.", "The U.S. plan.")) == "The U.S. plan."


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        # one more item at the head of a list is no closer description of the next
        ("We give strong economic, naval and legal aid.", "We give strong medical, economic, naval and legal aid.",
         ["widened"]),
        ("Secretary Marlow met the envoy.", "Secretary of State Ann B. Marlow met the envoy.", ["slot changed"]),
        ("noted that the bridge is open to trade", "Minister Hale noted that the bridge is open to trade",
         ["slot changed"]),
        # both commitments are as strong; neither got weaker
        ("the ironclad commitment to the valley", "the steadfast commitment to the valley", ["slot changed"]),
        ("The council backs the valley and its schools.",
         "Now, a thousand days after the flood began, the council backs the valley and its schools.", ["added"]),
    ],
)  # fmt: skip
def test_kinds_of_small_places(before: str, after: str, expected: list[str]) -> None:
    assert kinds(before, after) == expected


def test_a_step_tells_all_its_kinds_the_most_telling_first() -> None:
    found = shifts("We firmly oppose tariffs on grain and timber.", "We oppose tariffs on grain.")
    step = LineageStep(0, 1, found[0].kind, found, ())
    assert (step.kind, step.kinds) == ("softened", ("softened", "narrowed"))
    assert LineageStep(0, 1, "verbatim", (), ()).kinds == ("verbatim",)
    both = (Shift("hardened", "a", "b", ""), Shift("narrowed", "c", "d", ""), Shift("hardened", "e", "f", ""))
    assert LineageStep(0, 1, "hardened", both, ()).kinds == ("hardened", "narrowed")


def test_articles_are_no_filler_of_a_slot() -> None:
    texts = [
        ["The ministers call for a lasting truce in the northern valley."],
        ["The ministers call for a lasting truce in the northern valley.", "Rain fell on all roads."],
        ["The ministers call for the immediate truce in the northern valley."],
        ["The ministers call for truce in the northern valley."],
    ]
    (formula,) = [f for f in history(texts).formulas if "truce" in f.frame]
    assert formula.frame == "The ministers call for a […] truce in the northern valley."
    assert [dict(slot.fillers) for slot in formula.slots] == [{"lasting": 2, "immediate": 1, "": 1}]


def test_a_slot_that_only_an_article_fills_is_none() -> None:
    texts = [["We back the full reopening of harbour roads."], ["We back a full reopening of harbour roads."]]
    (formula,) = history(texts).formulas
    assert formula.slots == () and "[…]" not in formula.frame


def test_what_went_stands_before_what_came_in_its_place() -> None:
    found = history([
        ["The ferry sails daily at noon.", "Wheat prices rose in every market.", "All schools stay closed in May."],
        ["The ferry sails daily at noon.", "Doctors visited the island hospital.", "All schools stay closed in May."],
    ])  # fmt: skip
    assert [item.op for item in found.redlines[0].items] == ["equal", "deleted", "inserted", "equal"]


def test_the_label_of_who_speaks_is_no_part_of_what_is_said() -> None:
    said = "中方一贯坚决反对任何形式的单边制裁。"
    found = history([[f"毛先生：{said}"], [f"郭先生：{said}", "其他问题以后再谈。"]])
    assert [f.frame for f in found.formulas] == [said]
    words = "We have always firmly opposed unilateral tariffs of any form."
    found = history([[f"MR. HALE: {words}"], [f"MS. RUIZ: {words}", "Next question on the orchards, please."]])
    assert [f.frame for f in found.formulas] == [words]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("The below is attributable to Spokesperson Ann Hale", True),
        ("Secretary of State Ann B. Marlow spoke today with Foreign Minister Hale.", True),
        ("President Ruiz held a phone call with Prime Minister Hale", True),
        ("国家主席同总统通电话", True),
        ("Состоялся телефонный разговор с президентом", True),
        ("Secretary Marlow spoke of bridges and orchards.", False),
        ("the ironclad commitment to the valley", False),
    ],
)
def test_who_spoke_with_whom_is_protocol(words: str, expected: bool) -> None:
    assert is_protocol(words) is expected


def test_protocol_is_told_last_and_is_not_missing() -> None:
    opening = ["Secretary Marlow spoke today with Minister Hale.", "Secretary Marlow spoke today with Minister Ruiz."]
    body = ["We firmly back the ferry to the northern island.", "We back the ferry to the northern island."]
    texts = [[opening[0], body[0]], [opening[1], body[0]], [opening[1], body[1], "Rain fell on all roads there."]]
    found = history([*texts, ["Nothing was said of the orchards and wells.", body[1]]])
    assert ["ferry" in f.frame for f in found.formulas] == [True, False]
    assert found.novelties[-1].missing == ()


def test_the_frame_is_of_a_wording_that_comes_near_to_all() -> None:
    texts = [
        ["Support for a negotiated ferry agreement."],
        ["Support for a negotiated ferry agreement with the islands."],
        ["Support for a ferry agreement."],
        ["The minister of the northern valley renewed her ironclad support for every effort to reach and to keep a ferry "
         "agreement among all the towns of the coast."],
    ]  # fmt: skip
    (formula, *_) = history(texts).formulas
    assert formula.documents >= 3 and "northern valley" not in formula.frame


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        # what drops out of a demand makes it weaker, and never covers more
        ("Kenya calls on the militia to immediately free the miners.", "Kenya calls on the militia to free the miners.",
         ["softened"]),
        ("Kenya calls on the militia to immediately and unconditionally free the miners.",
         "Kenya calls on the militia to free the miners.", ["softened"]),
        ("We stand with the miners and their right to vote in free and fair elections.",
         "We stand with the miners and their right to vote.", ["softened"]),
        ("Ferries must return to the strait.", "Ferries must return to the strait in line with the charter.",
         ["hardened"]),
        # how deep a concern is makes it no condemnation
        ("Kenya condemns the raid.", "Kenya is deeply concerned about the raid.", ["softened"]),
        ("Kenya is gravely concerned about the raid.", "Kenya condemns the raid.", ["hardened"]),
        ("Kenya condemns the raid and supports talks.", "Kenya deplores the raid and firmly supports talks.",
         ["softened", "hardened"]),
        # every item of a list goes alike, wherever it stands
        ("Kenya will fund schools, clinics and ports.", "Kenya will fund clinics and ports.", ["narrowed"]),
        ("Kenya will fund schools, clinics and ports.", "Kenya will fund schools and ports.", ["narrowed"]),
        ("Kenya will fund schools, clinics and ports.", "Kenya will fund schools and clinics.", ["narrowed"]),
        ("Kenya will fund independent papers and clinics.", "Kenya will fund clinics.", ["narrowed"]),
        # a restriction that no standard sets still covers less where it comes
        ("Kenya calls for talks in the autumn.", "Kenya calls for talks.", ["widened"]),
        ("The militia must free miners.", "The militia must free miners on medical grounds.", ["narrowed"]),
    ],
)  # fmt: skip
def test_what_a_demand_loses_weakens_it_and_lists_are_told_alike(before: str, after: str, expected: list[str]) -> None:
    assert sorted(set(kinds(before, after))) == sorted(expected)


def test_a_formula_that_had_gone_and_came_back_has_moved() -> None:
    steady = "Ghana backs the harbour pact of the coastal towns."
    every = [[steady, f"The ferry number {n} sailed at dawn."] for n in range(6)]
    for gone in (2, 3):
        every[gone] = every[gone][1:]
    found = history(every)
    (formula,) = [f for f in found.formulas if f.frame == steady]
    assert formula.moved
    assert [(a.last, a.back, a.texts) for a in formula.absences] == [(1, 2, 2)]


def test_a_formula_that_stands_now_and_then_is_not_gone_in_between() -> None:
    rare = "Ghana backs the harbour pact of the coastal towns."
    every = [[f"The ferry number {n} sailed at dawn."] for n in range(8)]
    for n in (0, 4, 7):
        every[n].append(rare)
    (formula,) = [f for f in history(every).formulas if f.frame == rare]
    assert formula.absences == ()


def test_what_fills_a_slot_is_what_stands_in_it_and_not_the_frame_beside_it() -> None:
    asked = "Ghana calls on the coastal towns to {}free all fishermen{}."
    every = [[asked.format("immediately and unconditionally ", "")]] * 2
    every += [[asked.format("immediately ", "")], [asked.format("", "")]]
    every += [["Ghana encourages the coastal towns to free fishermen on humanitarian grounds."]]
    (formula,) = history(every).formulas
    fillers = [words for slot in formula.slots for words, _ in slot.fillers]
    assert not any("free" in words for words in fillers)


def test_of_fillers_as_near_as_each_other_the_one_used_last_is_the_nearest() -> None:
    figures = [("2031", "40"), ("2032", "55"), ("2033", "60"), ("2034", "45"), ("2035", "30")]
    every = [
        [f"In {year} Ghana gave EUR {sum_} million to the harbour fund.", f"The ferry {year} sailed."]
        for year, sum_ in figures
    ]
    latest = history(every).redlines[-1]
    assert latest.older == ""
    assert [e.before for e in latest.items[0].edits if e.op == "replace"] == ["2034", "45"]


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("They agreed that all cargo shall be weighed.", "They agreed that no cargo shall be weighed.", ["reversed"]),
        ("They agreed that local cargo be weighed.", "They agreed that no cargo be weighed.", ["reversed"]),
        ("Every pilot shall report the wreck.", "Every pilot should report the wreck.", ["softened"]),
        ("The States agreed to build the lock.", "The States decided to build the lock.", ["hardened"]),
        ("We condemn piracy in all its forms and manifestations.", "We condemn piracy.", ["softened"]),
        ("We reject blockades.", "We reject any form of blockades.", ["hardened"]),
        ("They confirmed the completion of the lock by 2031.", "They confirmed the completion of the lock.",
         ["softened"]),
        ("The outlook for shipping remains uncertain.", "The outlook for shipping remains highly uncertain.",
         ["hardened"]),
        ("Traffic on the canal has slowed.", "Traffic on the canal has slowed further.", ["added"]),
        ("Some tightening of the rules may follow.", "Some further tightening of the rules may follow.", ["added"]),
        ("The States agreed to dredge the canal.", "The States further agreed to dredge the canal.", []),
        ("The lock will open by June.", "The lock will open no later than June.", ["reworded"]),
        ("中方反对任何形式的封锁行为", "中方反对封锁行为", ["softened"]),
    ],
)  # fmt: skip
def test_what_official_texts_change_most(before: str, after: str, expected: list[str]) -> None:
    assert kinds(before, after) == expected


def test_a_part_of_a_sentence_and_a_whole_one_differ_in_no_stop() -> None:
    found = history(
        [
            ["Norhaven condemns the laying of mines in the strait, which has to end at once."],
            ["Norhaven strongly condemns the laying of mines in the strait."],
        ]
    )
    edits = [e for f in found.formulas for s in f.steps for e in s.edits if e.op != "equal"]
    assert edits and not any(e.before.strip(".") == e.after.strip(".") for e in edits)


def test_sentences_between_the_same_neighbours_are_set_against_each_other() -> None:
    found = history(
        [
            ["The Council met on Monday.", "The Council condemned piracy.", "The Council thanked the coast guard."],
            ["The Council met on Monday.", "The Council condemned piracy and smuggling in every port of the gulf.",
             "The Council thanked the coast guard."],
            ["The Council met on Monday.", "Fishing begins again in June.", "The Council thanked the coast guard."],
        ]
    )  # fmt: skip
    first, second = ([item.op for item in redline.items] for redline in found.redlines[:2])
    assert first == ["equal", "changed", "equal"]
    assert second == ["equal", "deleted", "inserted", "equal"]


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("该岛是我国的岛屿", "该岛是我国领土不可分割的一部分", False),
        ("推进统一大业", "坚定不移推进统一大业", False),
        ("The State backs not only farmers but millers.", "The State backs farmers and millers.", False),
        ("Россия поддержит не только этот план.", "Россия поддержит этот план.", False),
        ("我们支持该计划", "我们不支持该计划", True),
        ("Россия согласится с этим планом.", "Россия не согласится с этим планом.", True),
    ],
)
def test_words_that_only_look_like_a_denial_turn_nothing_round(before: str, after: str, expected: bool) -> None:
    assert ("reversed" in kinds(before, after)) is expected
    assert ("reversed" in kinds(after, before)) is expected


def test_unswervingly_hardens() -> None:
    assert kinds("推进统一大业", "坚定不移推进统一大业") == ["hardened"]


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("The parties should meet through envoys.", "The parties should meet through envoys and without conditions.",
         "hardened"),
        ("Kenya demands access by road and without exception.", "Kenya demands access by road.", "softened"),
        ("The divers returned quickly.", "The divers returned quickly and in good health.", "added"),
        ("Peru watches the dam closely and with concern.", "Peru watches the dam closely.", "dropped"),
        ("Peru watches the dam with concern.", "Peru watches the dam closely and with concern.", "added"),
        ("Peru condemned the raid on the mill.", "Peru condemned the raid on the mill and without hesitation.", "added"),
        ("Patrols guard the herds at night.", "Patrols guard the herds at night and at dawn.", "widened"),
        ("The pact covers grain.", "The pact covers grain and in particular wheat.", "widened"),
        ("Patrols guard ships at sea and on the river.", "Patrols guard ships at sea.", "narrowed"),
    ],
)  # fmt: skip
def test_how_it_is_done_is_no_further_thing_of_a_list(before: str, after: str, expected: str) -> None:
    assert kinds(before, after) == [expected]


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("Chile sent divers in close cooperation with the Navy League.", "Chile sent divers.", "dropped"),
        ("The gates were sealed.", "The gates were sealed in the presence of the auditors.", "added"),
        ("Chad will map the wells.", "Chad, together with Niger, will map the wells.", "added"),
        ("Chad will map the wells in the north.", "Chad will map the wells.", "widened"),
    ],
)
def test_a_partner_restricts_nothing(before: str, after: str, expected: str) -> None:
    assert kinds(before, after) == [expected]


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("The fund holds state bonds.", "The fund holds state bonds and asset-backed securities.", "widened"),
        ("The fund holds state bonds and asset-backed securities.", "The fund holds state bonds.", "narrowed"),
        ("The pact covers wheat.", "The pact covers wheat and power supplies.", "widened"),
        ("The pact covers wheat.", "The pact covers wheat and barley.", "widened"),
        ("Ghana thanks the crew.", "Ghana thanks the crew and strongly supports the widows.", "added"),
    ],
)
def test_a_further_thing_of_a_list_is_covered_too(before: str, after: str, expected: str) -> None:
    assert expected in kinds(before, after)
    assert "added" not in kinds(before, after) or expected == "added"


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("Kenya contributed ten tugs.", "Kenya will contribute ten tugs.", ("contributed", "will contribute")),
        ("Kenya has funded the dam.", "Kenya shall fund the dam.", ("has funded", "shall fund")),
        ("Kenya will close the mine.", "Kenya closed the mine.", ("will close", "closed")),
    ],
)
def test_a_deed_and_a_promise_are_other_words(before: str, after: str, expected: tuple[str, str]) -> None:
    (one,) = shifts(before, after)
    assert (one.kind, (one.before, one.after), one.why) == ("reworded", expected, "a deed and a promise")


@pytest.mark.parametrize(
    ("whole", "part"),
    [
        ("Kenya thanks the crew and condemns the raid.", "Kenya thanks the crew."),
        ("The pact covers wheat and barley.", "The pact covers wheat."),
        ("Peru condemns piracy in all its forms.", "Peru condemns piracy."),
    ],
)
def test_what_went_has_a_reason_of_its_own(whole: str, part: str) -> None:
    (came,), (gone,) = shifts(part, whole), shifts(whole, part)
    assert came.why != gone.why and "more" not in gone.why and "holds" not in gone.why
