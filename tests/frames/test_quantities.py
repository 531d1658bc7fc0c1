from natoevents.frames.quantities import quantities_in


def found(text: str) -> list[tuple]:
    return [(q.value, q.unit, q.approximator, q.span.of(text)) for q in quantities_in(text, 0, len(text))]


def test_numbers_in_words_and_figures() -> None:
    assert found("sent four battalions") == [(4, "battalions", None, "four battalions")]
    assert found("more than 13,000 people killed")[0][:3] == (13000, "people", "more than")


def test_money() -> None:
    assert found("gave $450 million to") == [(450_000_000, "USD", None, "$450 million")]
    assert found("gave €1.5 billion") == [(1_500_000_000, "EUR", None, "€1.5 billion")]


def test_dates_and_times_are_no_quantities() -> None:
    assert found("in 2014 it began, after two years of talks") == []
    assert found("the 12 percent rise") == []


def test_approximators() -> None:
    assert found("about 200 troops")[0][2] == "about"
    assert found("at least dozens") == []


def test_the_unit_is_the_head_of_what_is_counted() -> None:
    assert found("sent 30 American combat engineers to Oslo")[0][:2] == (30, "engineers")
    assert found("froze the accounts of 14 Russian and Belarusian judges")[0][:2] == (14, "judges")
    assert found("where 7 were wounded")[0][:2] == (7, "wounded")
    assert found("a 900-strong battalion")[0][:2] == (900, "strong")
    assert found("lent it 20 million Swiss francs")[0][:2] == (20_000_000, "CHF")
    assert found("lent it 3 billion Danish crowns")[0][:2] == (3_000_000_000, "DKK")


def test_ranges_and_bare_scales() -> None:
    assert found("between 200 and 300 rangers") == [
        (200, "rangers", "between", "between 200 and 300 rangers"),
        (300, "rangers", "between", "between 200 and 300 rangers"),
    ]
    assert [q[:3] for q in found("12 to 15 frigates")] == [(12, "frigates", "to"), (15, "frigates", "to")]
    assert found("tens of thousands of marchers")[0][:3] == (10_000, "marchers", "tens of")
    assert found("hundreds of tents")[0][:3] == (100, "tents", "hundreds of")
    assert found("half a million blankets")[0][:2] == (500_000, "blankets")
    assert found("two dozen lorries and three boats")[-1][:2] == (3, "boats")


def test_parties_names_and_measures_are_no_quantities() -> None:
    for text in ("the 27 members", "the MH17 flight", "a border of 900 kilometers", "met for 3 hours", "the 41st Army"):
        assert found(text) == []
