from natoevents.frames.quantities import quantities_in


def found(text: str) -> list[tuple]:
    return [(q.value, q.unit, q.approximator, q.span.of(text)) for q in quantities_in(text, 0, len(text))]


def test_numbers_in_words_and_figures() -> None:
    assert found("sent four battalions") == [(4, "battalions", None, "four battalions")]
    assert found("more than 13,000 people killed")[0][:3] == (13000, "people killed", "more than")


def test_money() -> None:
    assert found("gave $450 million to") == [(450_000_000, "USD", None, "$450 million")]
    assert found("gave €1.5 billion") == [(1_500_000_000, "EUR", None, "€1.5 billion")]


def test_dates_and_times_are_no_quantities() -> None:
    assert found("in 2014 it began, after two years of talks") == []
    assert found("the 12 percent rise") == []


def test_approximators() -> None:
    assert found("about 200 troops")[0][2] == "about"
    assert found("at least dozens") == []
