"""Conflicts of days, of tone and of denials, and the turns of phrase that are none of them."""

from __future__ import annotations

import pytest
from tests.comparing.test_pledges_told_otherwise import both
from tests.comparing.test_time_cases import three

from rashomon.model import Comparison, Conflict


def of(found: Comparison, kind: str) -> list[Conflict]:
    return [c for c in found.conflicts if c.kind.value == kind]


def test_one_thing_that_begins_on_two_days() -> None:
    found = both("The two leaders welcomed the fishing accord, which enters into force on 12 September.",
                 "President Lula said that the fishing accord would take effect on 15 September.")  # fmt: skip
    (conflict,) = of(found, "date")
    assert {conflict.a.value, conflict.b.value} == {"12 September", "15 September"}
    assert "one thing, two days" in conflict.explanation


@pytest.mark.parametrize(
    "other",
    [
        "President Lula said that the fishing accord would take effect on 12 September.",
        "President Lula said that the coffee accord would take effect on 15 September.",
        "President Lula said that the second fishing accord would take effect on 15 September.",
        "President Lula said that the fishing accord would expire on 15 September.",
    ],
)
def test_other_things_and_other_happenings_have_days_of_their_own(other: str) -> None:
    found = both("The two leaders welcomed the fishing accord, which enters into force on 12 September.", other)
    assert of(found, "date") == []


def test_the_contact_itself_on_days_that_exclude_each_other() -> None:
    found = three("February 14")
    assert found.event is not None and found.event.date_disputed
    (conflict,) = [c for c in of(found, "date") if "the contact itself" in c.explanation]
    assert {conflict.a.value[:8], conflict.b.value[:8]} == {"2026-02-"} and "2026-02-14" in conflict.explanation
    assert [c for c in of(three(), "date") if "the contact itself" in c.explanation] == []


def test_a_demand_pressed_harder_in_one_account() -> None:
    found = both("Prime Minister Store demanded that Brazil lift its ban on salmon.",
                 "The Norwegian side asked Brazil to lift its ban on salmon.")  # fmt: skip
    (conflict,) = of(found, "polarity")
    assert "demanded" in conflict.explanation and "asked" in conflict.explanation and conflict.severity <= 0.5
    same = both("Prime Minister Store urged Brazil to lift its ban on salmon.",
                "The Norwegian side called on Brazil to lift its ban on salmon.")  # fmt: skip
    assert of(same, "polarity") == []


def test_a_denial_that_names_nothing_else() -> None:
    body = "Prime Minister Store said that Brazil had promised to pay compensation of 20 million reais."
    found = both(body, "President Lula denied that any compensation had been promised.")
    assert len(of(found, "polarity")) == 1
    other = both(body, "President Lula denied that any troops had been sent.")
    assert of(other, "polarity") == []


def test_thanks_for_a_readiness_do_not_soften_a_promise() -> None:
    found = both("Prime Minister Store said that Norway would supply 14 radars.",
                 "President Lula thanked Norway for its readiness to supply 14 radars.")  # fmt: skip
    assert of(found, "modality") == []
    softer = both("Prime Minister Store said that Norway would supply 14 radars.",
                  "President Lula said that Norway would consider supplying 14 radars.")  # fmt: skip
    assert len(of(softer, "modality")) == 1


def test_a_month_without_its_year_is_no_other_date() -> None:
    found = both("Norway will deliver 12 boats from 1 January 2027.",
                 "President Lula said that Norway would deliver 12 boats in January.")  # fmt: skip
    assert of(found, "date") == []


def test_whose_a_figure_is_does_not_make_it_another() -> None:
    found = both("Prime Minister Store said that the American tariff would fall to 20 percent.",
                 "President Lula said that the tariff would fall to 15 percent.")  # fmt: skip
    assert len(of(found, "figure")) == 1


def test_one_promise_given_to_two_parties() -> None:
    found = both("Prime Minister Store said that Brazil would deliver 14 patrol boats.",
                 "President Lula said that Norway would deliver 14 patrol boats.")  # fmt: skip
    (conflict,) = of(found, "attribution")
    assert "Brazil promise it" in conflict.explanation and "Norway (" in conflict.explanation
    mutual = both("Prime Minister Store said that Brazil would release 14 sailors and that Norway would release 14 "
                  "sailors.", "President Lula said that Norway would release 14 sailors.")  # fmt: skip
    assert of(mutual, "attribution") == []


def test_what_one_account_has_agreed_and_another_refused() -> None:
    found = both("The two leaders agreed to revive the joint whaling committee.",
                 "President Lula refused to revive the whaling committee.")  # fmt: skip
    assert len(of(found, "polarity")) == 1
