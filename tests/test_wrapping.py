"""Soft and hard line breaks."""

from hypothesis import given
from hypothesis import strategies as st

from natoevents.wrapping import soft_breaks

WRAPPED = """The President held a call with the leaders of nine allies in the east
of Europe today and talked with them about the troops that Russia has
moved to the border. They agreed to stay in touch. Chancellor Ole B.
Lind told them that an attack on one ally would be met by all of them
at once. The Prime Ministers of Norway and Denmark, the King, and
Ministers from six other nations were on the line as well.""".splitlines()


def test_a_hard_wrap_is_seen_by_its_even_margin_and_its_lower_case():
    assert soft_breaks(WRAPPED) == [True] * 5 + [False]


def test_paragraphs_of_a_page_stay_apart():
    page = ["Envoys meet", "The envoys met in the old harbour town on Monday.", "They will meet again in May.", "Share"]
    assert soft_breaks(page) == [False] * 4


def test_long_lines_are_paragraphs_however_the_next_begins():
    assert soft_breaks(["x" * 200, "and so it went", "y" * 200, "or did it"]) == [False] * 4


def test_labels_rules_and_list_marks_open_paragraphs_of_their_own():
    for after in ("title: the talks", "---", "• the second point", "Q What was said?"):
        assert not soft_breaks([*WRAPPED[:2], after])[1], after


def test_blank_lines_part_paragraphs():
    assert soft_breaks([WRAPPED[0], "", WRAPPED[1]]) == [False] * 3


@given(st.lists(st.text(max_size=80)))
def test_one_answer_a_line_and_none_for_the_last(lines):
    found = soft_breaks(lines)
    assert len(found) == len(lines)
    assert not found or not found[-1]
