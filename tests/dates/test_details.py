"""The finer points of the grammar: one line for each decision that the corpus does not show."""

from datetime import date

import pytest

from natoevents import find_dates

ANCHOR = date(2016, 4, 12)  # a Tuesday


def told(text, anchor=ANCHOR):
    """Mentions as one line: "words = value → days"."""
    return "; ".join(
        f"{m.span.of(text)} = {m.timex}" + (f" → {m.when.iso}" if m.when else "")
        for m in find_dates(text, anchor=anchor)
    )


CHAINS = [
    (
        "On March 5 they met; the following week he left.",
        "March 5 = 2016-03-05 → 2016-03-05; the following week = 2016-W10 → 2016-03-07/2016-03-13",
    ),
    (
        "On March 5 they met; the following weekend he left.",
        "March 5 = 2016-03-05 → 2016-03-05; the following weekend = 2016-W10-WE → 2016-03-12/2016-03-13",
    ),
    ("In 2008 war came. That summer was hot.", "2008 = 2008 → 2008; That summer = 2008-SU → 2008-06/2008-08"),
    (
        "On March 5 they met. That night he left.",
        "March 5 = 2016-03-05 → 2016-03-05; That night = 2016-03-05TNI → 2016-03-05",
    ),
    ("In June 2014 it began. That day they sang.", "June 2014 = 2014-06 → 2014-06; That day = 2016-04-12"),
    (
        "On March 5 they met; the night before, he had sung.",
        "March 5 = 2016-03-05 → 2016-03-05; the night before = 2016-03-04 → 2016-03-04",
    ),
    (
        "On March 5 it became known that the day before that he had fled.",
        "March 5 = 2016-03-05 → 2016-03-05; the day before = 2016-03-04 → 2016-03-04",
    ),
    ("The day before that storm was calm.", ""),
    (
        "On March 5, 2009 he came; a week later he left.",
        "March 5, 2009 = 2009-03-05 → 2009-03-05; a week later = 2009-W11 → 2009-03-09/2009-03-15",
    ),
    ("In 2004 it grew; the previous year it had not.", "2004 = 2004 → 2004; the previous year = 2003 → 2003"),
    ("He left two weeks after the vote.", "two weeks = P2W"),
    ("He came back two years after, wiser.", "two years after = 2018"),
    ("A few days later he left.", "A few days later = PXD"),
    ("Several years earlier he had won.", "Several years earlier = PAST_REF"),
    ("Three hours later he left.", "Three hours later = PT3H"),
    (
        "He flew on the 3rd Monday, then walked on the 9th.",
        "Monday = 2016-04-11 → 2016-04-11; the 9th = 2016-04-09 → 2016-04-09",
    ),
    ("In June 2014 they met; on the 9th, he left.", "June 2014 = 2014-06 → 2014-06; the 9th = 2014-06-09 → 2014-06-09"),
    ("They will meet on the 31st.", "the 31st = 2016-05-31 → 2016-05-31"),
    (
        "From March 5, 2009 to April 2 it rained.",
        "March 5, 2009 = 2009-03-05 → 2009-03-05/2009-04-02; April 2 = 2009-04-02 → 2009-03-05/2009-04-02",
    ),
    (
        "Profit rose in the third quarter of 2015 from a year earlier.",
        "the third quarter of 2015 = 2015-Q3 → 2015-07/2015-09; a year earlier = 2014-Q3 → 2014-07/2014-09",
    ),
    (
        "Profit rose in Q3 2015 from a year ago.",
        "Q3 2015 = 2015-Q3 → 2015-07/2015-09; a year ago = 2014-Q3 → 2014-07/2014-09",
    ),
    (
        "Profit rose in Q3 2015, beating the year-earlier quarter; in the latest quarter it fell.",
        "Q3 2015 = 2015-Q3 → 2015-07/2015-09; the year-earlier quarter = 2014-Q3 → 2014-07/2014-09; the latest "
        "quarter = 2015-Q3 → 2015-07/2015-09",
    ),
    (
        "Profit rose in Q3 2015; for the quarter it was 3 rubles.",
        "Q3 2015 = 2015-Q3 → 2015-07/2015-09; the quarter = 2015-Q3 → 2015-07/2015-09",
    ),
    (
        "Profit in the quarter beat the year-earlier figure.",
        "the quarter = 2016-Q1 → 2016-01/2016-03; the year-earlier = 2015-Q1 → 2015-01/2015-03",
    ),
]

FRACTIONS = [
    ("two and a half years ago", "2013-10 → 2013-10"),
    ("two and a half months ago", "2016-02 → 2016-02"),
    ("2.5 weeks ago", "2016-W12 → 2016-03-21/2016-03-27"),
    ("two and a half decades ago", "1991 → 1991"),
    ("a fortnight ago", "2016-W13 → 2016-03-28/2016-04-03"),
    ("three centuries ago", "1716 → 1716"),
    ("three hours ago", "PT3H"),
    ("half a year ago", "2015-10 → 2015-10"),
    ("half a decade ago", "2011 → 2011"),
    ("half a century ago", "1966 → 1966"),
    ("a year and a half ago", "2014-10 → 2014-10"),
    ("a century and a half ago", "1866 → 1866"),
    ("a weekend ago", "P1WE"),
    ("two weekends ago", "P2WE"),
    ("12-18 months", "P12M"),
    ("1,200 years", "P1200Y"),
    ("two hundred years", "P200Y"),
    ("a hundred and twenty days", "P120D"),
    ("two thousand years", "P2000Y"),
    ("3 thousand years", "P3000Y"),
    ("a fortnight", "P2W"),
    ("several fortnights", "PXW"),
    ("two generations", "PXY"),
    ("the last fortnight", "P2W"),
    ("the past two fortnights", "P4W"),
    ("the last 24 hours", "PT24H"),
    ("the first nine months", "P9M"),
    ("the first two hours", "PT2H"),
    ("half a week", "P0.5W"),
]

DAYS = [
    ("Apr. 3", "Apr. 3 = 2016-04-03 → 2016-04-03"),
    ("the third of May, 1945", "the third of May, 1945 = 1945-05-03 → 1945-05-03"),
    ("the twenty-first of March", "the twenty-first of March = 2016-03-21 → 2016-03-21"),
    ("2016-02-30", ""),
    ("March 5:30", ""),
    ("They may 3, 2016 times.", ""),
    ("$5 May bonds", ""),
    ("1/2-2016", ""),
    ("1 / 2 / 2016", "2016 = 2016 → 2016"),
    ("1/2/16/3", ""),
    ("10.11.16", ""),
    ("1.1/2/2016", "2016 = 2016 → 2016"),
    ("2016 - 04 - 20", "2016 = 2016 → 2016"),
    ("May 5,000 troops", ""),
    ("first May", ""),
    ("February 29", "February 29 = 2016-02-29 → 2016-02-29"),
    ("9/11/2001", "9/11/2001 = 2001-XX-XX"),
    ("Jan 5", "Jan 5 = 2016-01-05 → 2016-01-05"),
    ("this Dec. 13, 2018 file", "Dec. 13, 2018 = 2018-12-13 → 2018-12-13"),
    ("the sixth week of May", "May = 2016-05 → 2016-05"),
    ("the fifth Monday of April 2016", "Monday = 2016-04-11 → 2016-04-11; April 2016 = 2016-04 → 2016-04"),
    ("the last Friday in March 2014", "the last Friday in March 2014 = 2014-03-28 → 2014-03-28"),
    ("May 8-5", "May 8 = 2016-05-08 → 2016-05-08"),
    ("8-5 May", ""),
    ("5 to 8 May", "5 = 2016-05-05 → 2016-05-05/2016-05-08; 8 May = 2016-05-08 → 2016-05-05/2016-05-08"),
    ("March second-largest", ""),
]

YEARS = [
    ("the class of 2014.5 men", ""),
    ("3.1999", ""),
    ("Some 1950 rebels", ""),
    ("1930 GMT", "1930 GMT = 2016-04-12T19:30 → 2016-04-12"),
    ("1930 local news", ""),
    ("nineteen hundred", "nineteen hundred = 1900 → 1900"),
    ("twenty fifteen men", ""),
    ("in two thousand and five", "two thousand and five = 2005 → 2005"),
    ("two thousand people", ""),
    ("1999-00-11", ""),
    ("2014-16-2", ""),
    ("x-2014-16", ""),
    ("$2014-16", ""),
    ("the 2016-model car", "2016 = 2016 → 2016"),
    ("a 2014-strong force", ""),
    ("eighteen nineties", "eighteen nineties = 189 → 1890/1899"),
    ("the 30th century", ""),
    ("the 1989 quarter", "1989 = 1989 → 1989"),
]

REST = [
    ("this day", "this day = 2016-04-12 → 2016-04-12"),
    ("last day", ""),
    ("next years", "next years = PXY"),
    ('on "This Week" he said', ""),
    ("the last week of talks", ""),
    ("the last decade", "the last decade = P1DE → 2006/2016"),
    ("this semester", "this semester = 2016-H1 → 2016-01/2016-06"),
    ("next decade", "next decade = 202 → 2020/2029"),
    ("last century", "last century = 19 → 1900/1999"),
    ("for the year ended June 30", "the year = P1Y; June 30 = 2015-06-30 → 2015-06-30"),
    ("the first days of the war", ""),
    ("He came one day.", "one day = P1D"),
    ("He will one day return.", "one day = FUTURE_REF"),
    ("a time", ""),
    ("every weekend", "every weekend = XXXX-WXX-WE"),
    ("The Daily Star", ""),
    ("at this moment in time", "this moment = PRESENT_REF"),
    ("a proud moment", ""),
    ("the recently signed pact", ""),
    ("a New Year", ""),
    ("Christmas last year", "Christmas last year = 2015-12-25 → 2015-12-25"),
    ("last Christmas", "Christmas = 2015-12-25 → 2015-12-25"),
    ("next Easter", "Easter = 2017-04-16 → 2017-04-16"),
    ("Navy Day", "Navy Day = 2016-07-31 → 2016-07-31"),
    ("next Friday morning", "next Friday morning = 2016-04-15TMO → 2016-04-15"),
    ("overnight on Friday", "overnight on Friday = 2016-04-08TNI → 2016-04-08"),
    ("in the fifth quarter", ""),
    ("the first fall", ""),
    ("a walk in spring", "spring = 2016-SP → 2016-03/2016-05"),
    ("free to spring", ""),
    ("this winter", "this winter = 2016-WI → 2016-12/2017-02"),
    ("last year's sixth quarter", "last year = 2015 → 2015"),
    ("Q1", "Q1 = 2016-Q1 → 2016-01/2016-03"),
    ("H1 2016", "H1 2016 = 2016-H1 → 2016-01/2016-06"),
    ("the first half of last year", "the first half of last year = 2015-H1 → 2015-01/2015-06"),
    ("before 2014 troops fled", ""),
    ("after later this week, he", "later this week = 2016-W15 → 2016-04-18/.."),
    ("It fell. The best year since 2014.", "2014 = 2014 → 2014"),
    ("First, it fell. Since 2014 it has grown.", "2014 = 2014 → 2014/2016"),
    ("from May 2016 to April 2016", "May 2016 = 2016-05 → 2016-05; April 2016 = 2016-04 → 2016-04"),
]

TENSE = [
    ("He had been due to speak on Friday.", "2016-04-08"),
    ("It is to be paid on Friday.", "2016-04-15"),
    ("It was said to be cold on Friday.", "2016-04-08"),
    ("He will go! On Friday he slept.", "2016-04-08"),
    ("He slept; on Friday he will go.", "2016-04-15"),
    ("They used to meet on Friday.", "2016-04-08"),
    ("He will rest.\n\nFriday", "2016-04-08"),
    ("They agreed with Gen. Ivanov to meet on Friday.", "2016-04-15"),
    ("Talks, scheduled for Friday, are off.", "2016-04-15"),
    ("They had hoped to meet on Friday.", "2016-04-08"),
    ("The ship being repaired on Friday sank.", "2016-04-08"),
    ("Until Friday nothing moves.", "../2016-04-15"),
    ("Following the Friday raid he fled.", "2016-04-08"),
    ("By Friday the town had fallen.", "../2016-04-08"),
    ("It must be sold by Friday, he said.", "../2016-04-15"),
    ("Starting Friday, fares rise.", "2016-04-15"),
    ("The vote was put off until mid-May.", "../2016-05"),
    ("He flew in and returns on Friday.", "2016-04-15"),
    ("They counted votes on Friday.", "2016-04-08"),
    ("He said that the meeting of 4 September would be short.", "2016-09-04"),
    ("He said that the meeting of 4 September had been short.", "2015-09-04"),
    ("He came in the first week of March.", "2016-03-01/2016-03-07"),
    ("He said that troops would leave by the end of May.", "../2016-05"),
]

# What is counted from a date that nobody told stays open.
OPEN = [
    "The next day he left.",
    "Two days later he left.",
    "A month later they signed it.",
    "That day they sang.",
    "It fell in 2014. That day they sang.",
    "It fell in 2014. The same night they sang.",
    "They met on March 5. " + "The rest of it was small talk of no weight at all. " * 10 + "Two days later he left.",
    "They met in 2014. At 9 a.m. the talks began and in the morning they ended.",
    "He left two days before the vote.",
    "It was the day after the meeting.",
    "A week after the raid, it rained.",
    "He had left the night before the storm.",
]


@pytest.mark.parametrize("text", OPEN)
def test_what_is_counted_from_nothing_told_stays_open(text):
    relative = [m for m in find_dates(text, anchor=ANCHOR) if m.timex not in ("2014", "2016-03-05")]
    assert [m.when for m in relative if m.when] == []
    assert all(m.reason for m in relative)


HEADLINES = [
    ("Talks Begin Today", "Today = 2016-04-12 → 2016-04-12"),
    ("Truce Holds for 48 Hours", "48 Hours = PT48H"),
    ("He said: Today we mourn.", "Today = 2016-04-12 → 2016-04-12"),
    ("In April Boris Klein was told.", "April = 2016-04 → 2016-04"),
    ("The April Summit was told to end.", "April = 2016-04 → 2016-04"),
    ("It happened after noon on Friday.", "noon on Friday = 2016-04-08T12:00 → 2016-04-08"),
    (
        "The launch is set for 10 a.m. local time (0200 GMT) on Thursday.",
        "10 a.m. local time = 2016-04-14T10:00 → 2016-04-14; 0200 GMT = 2016-04-14T02:00 → 2016-04-14; "
        "Thursday = 2016-04-14 → 2016-04-14",
    ),
    (
        "It came at 5 p.m. (2230 GMT).",
        "5 p.m. = 2016-04-12T17:00 → 2016-04-12; 2230 GMT = 2016-04-12T22:30 → 2016-04-12",
    ),
    ("In those days it was so.", "those days = PAST_REF"),
    ("He swims every other Friday.", "every other Friday = XXXX-WXX-5"),
]


@pytest.mark.parametrize(("text", "expected"), HEADLINES)
def test_a_capital_alone_makes_no_name(text, expected):
    assert told(text) == expected


def test_what_stands_alone_is_counted_from_the_anchor():
    assert told("a year earlier") == "a year earlier = 2015 → 2015"
    assert told("the following month") == "the following month = 2016-05 → 2016-05"


@pytest.mark.parametrize(("text", "expected"), CHAINS + DAYS + YEARS + REST)
def test_words_mean(text, expected):
    assert told(text) == expected


@pytest.mark.parametrize(("text", "expected"), FRACTIONS)
def test_amounts_mean(text, expected):
    assert told(text).removeprefix(f"{text} = ") == expected


@pytest.mark.parametrize(("text", "iso"), TENSE)
def test_the_clause_decides(text, iso):
    assert [m.when.iso for m in find_dates(text, anchor=ANCHOR)] == [iso]


@pytest.mark.parametrize("anchor", [date(2017, 2, 28), date(2016, 2, 29), date(1900, 1, 31)])
def test_leap_days_are_those_there_are(anchor):
    found = find_dates("on Feb. 29", anchor=anchor)
    assert all(m.when.start.day == 29 for m in found)
    assert len(found) == 1


def test_winter_is_the_one_under_way_early_in_the_year():
    assert told("this winter", date(2016, 1, 20)) == "this winter = 2015-WI → 2015-12/2016-02"


UNRESOLVED = [
    ("that summer", "XXXX-SU"),
    ("that night", "XXXX-XX-XXTNI"),
    ("the following day", "XXXX-XX-XX"),
    ("half a century ago", "XXXX"),
    ("a year and a half ago", "XXXX-XX"),
    ("Q3", "XXXX-Q3"),
    ("the year-ago quarter", "XXXX"),
    ("the latest quarter", "XXXX-QX"),
    ("the second half of next year", "XXXX-H2"),
    ("5-8 May", "XXXX-05-05"),
    ("the next morning", "XXXX-XX-XXTMO"),
    ("the summer of last year", "XXXX-SU"),
    ("in spring", "XXXX-SP"),
    ("on the 9th", "XXXX-XX-09"),
    ("next year's first quarter", "XXXX-Q1"),
    ("Monday morning", "XXXX-WXX-1TMO"),
    ("10 a.m. on May 5", "XXXX-05-05T10:00"),
    ("Easter", "XXXX-XX-XX"),
    ("Victory Day", "XXXX-05-09"),
    ("a week from Tuesday", "XXXX-WXX"),
    ("the day before yesterday", "XXXX-XX-XX"),
    ("the following Monday", "XXXX-WXX-1"),
    ("last night", "XXXX-XX-XXTNI"),
    ("the second week of May", "XXXX-WXX"),
    ("the first Monday of May", "XXXX-05-XX"),
    ("mid-year", "XXXX"),
    ("year-end", "XXXX"),
    ("last summer", "XXXX-SU"),
    ("the third quarter", "XXXX-Q3"),
    ("last year", "XXXX"),
    ("Sept. 5 last year", "XXXX-09-05"),
]


@pytest.mark.parametrize(("text", "timex"), UNRESOLVED)
def test_without_an_anchor_it_is_found_and_left_open(text, timex):
    mention = find_dates(text)[0]
    assert (mention.timex, mention.when) == (timex, None)
    assert mention.reason
