"""Small word lists of the rules for noun phrases, all in folded form."""

from __future__ import annotations

from rashomon.reading.actors.tokens import word_set

PARTICLES = word_set(
    "de da do dos das del della di du van von der den ten ter bin ibn bint al el ul ur la le y e zu af av"
)
HONORIFICS = word_set(
    "mr mr. mrs mrs. ms ms. dr dr. sir dame lord lady prof prof. baroness baron prince princess messrs. hon. rev. "
    "gen. lt. col. adm. gov. sgt. capt. maj. comrade st. shaikh sayyed datuk dato seri tun tengku shri smt "
    "eng. eng engr. ing. amb. amb sayyid sayed seyed syed seyyed hon rt right honourable honorable reverend"
)
# What a capitalised run that ends in such a word names: no party at all, or a body of that kind.
NO_PARTY = word_set(
    """strait sea ocean river act agreement accord accords treaty protocol convention principle policy peninsula
    war summit declaration communique games cup street square avenue airport dam canal pact bill law plan
    initiative doctrine resolution day week month year festival award prize island islands mountains valley
    hills bay gulf lake desert province county district region city town village road bridge hall palace hotel
    building tower stadium park hospital church cathedral mosque temple prison base port harbor harbour
    station line corridor zone border front dialogue conference forum talks meeting championship olympics
    league index dollar yuan pandemic crisis question issue affair scandal incident massacre revolution
    uprising spring century era age time times."""
)
_BODY_KINDS = {
    "analyst": """university institute institution college school center centre foundation academy thinktank
    endowment observatory research advisory consulting analytics consultancy insights""",
    "company": """corp corp. inc inc. ltd ltd. llc plc co. co company companies holdings motors airlines airways
    electronics technologies technology semiconductor energy oil gas petroleum pharmaceuticals
    securities capital partners ventures aerospace steel shipping automotive industries enterprises
    motor bank""",
    "press": "news post journal tribune herald daily gazette press television tv radio weekly magazine broadcasting",
    "ngo": """chamber association federation union society organization organisation group network coalition
    campaign trust fund""",
    "party": "party movement",
    "government": """ministry department agency office bureau administration commission authority command committee
    council secretariat service services police guard corps embassy consulate treasury directorate taskforce delegation
    army navy force forces""",
    "legislature": "parliament senate congress assembly",
    "judge": "court tribunal",
}
SUFFIXES = {word: kind for kind, words in _BODY_KINDS.items() for word in words.split()}
GIVEN_CLASH = word_set("jordan chad israel georgia paris london dominica china america malta cyprus")
STOP = word_set(
    """a an the this that these those he she it they we i you his her its their our my your him them us me and
    but or nor so yet if when while as although though because since before after until unless where why how
    what who whom whose which in on at by for from to of with without within under over between among against
    during through about into onto upon across behind beyond near despite amid amidst per via than like unlike
    is was are were be been being has have had do does did will would can could may might shall should must
    not no yes there here then now also only even neither none nobody still just however moreover meanwhile nevertheless
    nonetheless instead therefore thus hence indeed perhaps maybe both all any each every some many most more
    much few several such other another one two three four five six seven eight nine ten hundreds thousands
    millions first second third last next new old multiple various numerous former late early recent previous
    yesterday today tomorrow tonight monday tuesday wednesday thursday friday saturday sunday january february march
    april may june july august september october november december mon tue wed thu fri sat sun jan feb mar apr
    jun jul aug sep sept oct nov dec gmt am pm est edt utc gdp ai ceo read watch photo image source sources updated
    published editor north south east west northern southern eastern western central asked speaking according
    earlier later again conversely additionally furthermore similarly consequently ultimately notably
    reportedly"""
)
SURNAME_LIKE = word_set("katz peterson bown hilton spieth henderson pickford breed bardella")
DETERMINERS = {
    "the": "the", "a": "a", "an": "a", "that": "that", "this": "that", "those": "that", "these": "that",
    "another": "another", "other": "other", "his": "poss", "her": "poss", "its": "poss", "their": "poss", "our": "poss",
    "my": "poss", "your": "poss", "some": "a", "several": "a", "many": "a", "two": "a", "three": "a", "four": "a",
    "five": "a", "six": "a", "most": "a", "all": "the", "both": "both", "one": "a", "any": "a", "no": "a",
    "each": "each", "either": "each", "neither": "each", "multiple": "a", "numerous": "a", "few": "a", "various": "a",
    "every": "each", "certain": "a",
}  # fmt: skip
FORMER = word_set("former ex then-former onetime one-time ousted deposed late retired erstwhile outgoing-former")
MODIFIERS = word_set(
    """senior top high-ranking ranking unnamed anonymous unidentified junior chief deputy acting current incoming
    outgoing new newly then political military foreign international domestic regional local national federal
    independent veteran leading prominent key two three four five six seven eight nine ten several many some
    other same longtime long-time powerful elected appointed authoritarian communist hardline hard-line
    moderate exiled embattled conservative liberal far-right right-wing left-wing populist reformist
    nationalist pro-beijing pro-western visiting close official state state-run state-owned state-controlled
    government government-run public private major economic trade defense defence security intelligence
    diplomatic nuclear energy finance treasury commerce economy agriculture health environment climate
    administration presidential royal western eastern northern southern european asian african arab gulf
    american diplomatic financial legal policy human-rights human rights aid independent industry market oil
    gas chinese-language english-language pro-government opposition-controlled respective highest-ranking
    high-level rival second third first warring conflicting negotiating mediating contracting feuding
    neighboring neighbouring co- vice assistant associate main rebel young old retired disgraced jailed
    wealthy influential outspoken so-called self-proclaimed interim caretaker de facto ruling governing
    coalition congressional parliamentary republican democratic democrat democrats house senate full-time
    part-time campaign career global world law labor labour tech business science history politics strategy
    allied enemy friendly host visiting participating member big large small poor rich developed developing
    emerging nearby adjoining coastal affected interested concerned relevant competent chinese-born
    taiwan-based"""
)
BREAK = word_set(
    """is was are were be been being has have had do does did will would can could may might shall should must
    said says say saying told tells tell telling and or but that which who whom when while as if because of in
    on at by for from to with into about after before over under between against during since until than not
    so then there here it he she they we i you him them us me also only still just even both nor yet amid
    among via per suggest suggests suggested expect expects expected believe believes noted notes asked asks
    urged urges including like despite without within through across give gives gave make makes made take
    takes took get gets got lead leads led let help helps helped show shows showed call calls called want
    wants wanted use uses used met saw held put sent wrote thought felt found kept heard won lost ran spoke came
    went began chose drove drew fell flew knew rose sat stood threw wore read meet meets"""
)
LINKS = frozenset(("of", "for", "at", "from", "in", "to", "with", "on", "under"))
FAMILIAR = word_set("familiar briefed close involved aware knowledgeable privy with who")
PLACE_BEFORE = word_set(
    "in at outside near inside around across throughout within leaving visiting visited visit reach reached"
)
# Heads that as often stand before another noun: "military support", "official readout", "state visit".
COMPOUNDING = word_set(
    """military army navy official state government major general media press police parliament opposition
    industry power executive party court leadership security leader captain court senate
    congress island nation country partner ally bank capital security economy alliance administration cabinet
    union company campaign expert host family consumer student worker farmer trade rebel militia supreme
    authority mission private public presidency television newspaper radio people regime bloc daily
    justice student voter customer investor business husband majority separatist militant insurgent child
    children soldier resident refugee migrant hostage top kingdom republic coalition junta monarchy chief boss
    head director adviser member source consultant airline company firm corporation"""
)
CLAUSE = word_set(
    """will would can could may might shall should must did does do never also now still already then later first
    once yesterday today tomorrow monday tuesday wednesday thursday friday saturday sunday ago again himself
    herself itself themselves themself alone too instead therefore did-not cannot only quickly soon twice
    reportedly"""
)
PRESENT = word_set(
    """says claims denies insists warns reports wants believes seeks plans calls urges hopes expects argues
    maintains knows thinks sees notes stresses adds vows pledges agrees refuses rejects accuses condemns
    welcomes suggests faces remains appears seems continues keeps holds makes takes needs regards views
    considers describes writes wrote said told saw made took gave went came held met spoke began kept let
    found thought felt knew sought understood
    left put sent led lost won ran fell rose drew paid broke chose grew read cut set
    hit stood struck laid swore forbade affirms reaffirms reiterates emphasizes emphasises underlines underscores
    expresses confirms announces declares thanks praises hails voices asks tells supports deplores regrets attaches"""
)
PLAIN_VERBS = word_set("have had agreed say spoke met vow")
CLAUSE_OPENS = word_set(
    ', that and but as while when if said because — – “ ” " ; : whether although though which says adding after before'
)
SAYING = word_set("is are was were has had have says said say told did does")
BEFORE_COMPLEMENT = word_set(
    """the a an its his her their this that new former current prestigious main own so-called then newly us-based
    beijing-based"""
)
AMBIGUOUS = word_set(
    """chair head states state executive general major captain chief boss press host daily power fellow judge
    monitor watchdog camp side team party parties two both others others' forces powers partners partner
    people individual individuals persons person man woman boy girl family couple fan owner bank industry
    nation island economy capital allies ally mission power cabinet justice majority friend student doctor
    minister present source sources reports report anchor whip speaker commander leadership union
    representative author lead liaison pilot coach bloc state critic buyer player user driver son sons mother
    father manager sister brother regime neighbor neighbour the country"""
)
PRONOUNS = {
    "he": "m", "him": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "hers": "f",
    "herself": "f", "it": "it", "its": "it", "itself": "it", "they": "they", "them": "they",
    "their": "they", "themselves": "they", "i": "i", "me": "i", "my": "i", "we": "we", "us": "we",
    "our": "we",
}  # fmt: skip
# What may stand in a holder's span before its head: "a string of US officials", "recent statements by X".
LEADING = (
    MODIFIERS
    | FORMER
    | HONORIFICS
    | frozenset(DETERMINERS)
    | word_set(
        """mediator broker facilitator of by from string group number majority dozens scores hundreds handful series
        pair trio couple range array chorus statement statements comment comments remark remarks readout account
        accounts description announcement claim claims according to as per while and spokesperson version post posts
        report reports recent latest earlier official public only at least more than half members member part
        summary summaries transcript message letter"""
    )
)


def adjectival(word: str) -> bool:
    """Whether an unknown lower-case word may stand between a determiner and its noun."""
    if word.endswith("s"):
        return word.endswith(("ous", "less", "ics", "ness")) or word in (
            "affairs",
            "sales",
            "relations",
            "news",
            "arms",
        )
    return not word.endswith(("ly", "ed"))
