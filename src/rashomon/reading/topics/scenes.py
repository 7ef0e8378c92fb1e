"""What goes on inside a country: its towns, parties and bodies beside words of a country's inner life.

A town's name shows nothing by itself: leaders meet there, and a capital stands for its government. Beside "rebels",
"ballot" or "harvest" it tells of the country. What is shown so is named on the way, and makes no matter of talk.
"""

from __future__ import annotations

from rashomon.reading.topics.tokens import Token, normal, possessive

INNER_LIFE = """
    election, vote, votes, voter, voters, ballot, polls, referendum, opposition, parliament, assembly, senate,
    lawmakers, deputies, sworn, oath, term, presidency, candidate, campaign, coup, junta, putsch, mutiny,
    transition, constitution, constitutional, protest, protester, demonstrator, rally, riot, unrest, strike,
    uprising, crackdown, arrested, arrest, jailed, jail, sentenced, prison, prisoner, cell, trial, court, judge,
    prosecutor, warrant, exile, pardon, immunity, activist, rebel, rebels, insurgent, militant, gunmen, gang,
    gangs, jihadist, militia, fighter, separatist, army, troops, soldier, garrison, barracks, naval base, airbase,
    attack, struck, shelling, shells, bombing, bombed, air strike, killed, killing, died, dead, wounded, massacre,
    burnt, kidnapped, abducted, ambushed, displaced, refugee, camp, inmates, families, villages, famine, hunger,
    rations, food, flood, drought, rain, earthquake, cyclone, cholera, measles, fever, clinic, hospital, HIV,
    vaccines, relief, peacekeeper, blue helmets, mandate, ceasefire, mediator, reform, law, bill, budget, IMF, the
    Fund, World Bank, loan, debt, arrears, bonds, tranche, currency, salaries, subsidies, fuel, petrol, diesel,
    blackout, electricity, power station, dam, reactor, mine, mines, mining, gold, copper, lithium, bauxite, iron
    ore, oil, gas, crude, barrels, pipeline, railway, trains, metro, port, runway, bridge, motorway, canal,
    corridor, stadium, factory, plant, works, mills, growers, farmers, herders, harvest, cocoa, coffee, cotton,
    cashew, tea, fishing, school, university, teachers, students, church, mosque, monastery, bishop, statue,
    museum, heritage, sanctions, measures lifted, accession, chapters, chapter, cluster, corruption, bribes,
    minority, language, human rights, journalist, newspaper, emergency, police, gendarmes, drug, cocaine, coca,
    traffickers, smugglers, remittances, migrants, asylum, nurses, tourists, visitors, poverty, reconstruction,
    investors, pledges, donors, aid, budget support, football, World Cup, gendarmerie, foot-and-mouth, locusts,
    textile, garment, veto, judges, wildlife, forest, logs, carbon credits
"""

_BEFORE = frozenset(normal(word) for word in "in at to from via into near for".split())  # noqa: SIM905
_ERRANDS = frozenset(
    normal(word)
    for word in """met meet meeting meetings talks talk said told spoke speaking arrived arrive visit visited visiting
    summit conference forum host hosted signed flew travelled embassy ambassador consulate statement
    issued declaration released reporters delegation dateline correspondent session gathering
    ceremony received hosted based capital""".split()  # noqa: SIM905
)
_BACK = 5  # words before a name that may say what somebody came to a town for


_SAYS = frozenset(
    normal(word)
    for word in """says wants wanted demands demanded urges urged welcomes welcomed condemns condemned calls called
    asks asked hopes hoped fears insists insisted warns warned rejects rejected supports supported
    backs backed offers offered believes thinks expects expected stressed stresses reiterates
    reiterated denies denied accuses accused replied announced announces declared added argues
    argued told considers regards voiced expressed proposes proposed agreed agrees promised pledged
    thanked thanks must should shall will would can could may might cannot needs plans intends seeks""".split()  # noqa: SIM905
)


def is_setting(words: list[Token], first: int, last: int) -> bool:
    """Whether a name says only who speaks, where something was said or held, or heads an agency's report."""
    name, before = words[first], words[first - 1].key if first else ""
    after = words[last + 1] if last + 1 < len(words) else None
    heads = name.raw.isupper() and len(name.raw) > _BACK
    speaks = after is not None and after.joined and after.key in _SAYS and before not in _BEFORE
    if heads or speaks or before == "capital" or (possessive(words[last]) and before not in _BEFORE):
        return True
    if before not in _BEFORE:
        return False
    return first == 1 or any(word.key in _ERRANDS for word in words[max(0, first - 1 - _BACK) : first - 1])
