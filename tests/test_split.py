"""Sentences: "¶" marks where one ends in the hand-made texts below."""

# ruff: noqa: E501  (tables of examples read better in long lines)

import pytest
from hypothesis import given
from hypothesis import strategies as st

from natoevents.article import Article
from natoevents.split import split, split_text
from natoevents.text import Block, Role, Span

TEXTS = [
    # plain
    "The envoys met on Monday. ¶They talked for two hours. ¶Nothing was agreed.",
    "Was it useful? ¶It was! ¶All sides said so.",
    # titles, ranks, offices
    "Gen. Holm met Mr. Lind and Mrs. Berg in St. Petersburg. ¶Dr. Strand was ill.",
    "Lt. Col. Aas, Maj. Gen. Bakke and Sgt. Dahl left with Adm. Eide. ¶Sen. Foss and Rep. Gran stayed.",
    "Prof. Holm wrote to Gov. Lie. ¶Sec. Moe answered for Pres. Ness.",
    # countries and bodies with dots
    "The U.S. Senate voted. ¶The U.K. and the U.N. did not. ¶U.S. President Holm was pleased.",
    "He flew to the U.S. ¶The visit lasted a day.",
    "They left the U.S. In ¶".replace(" In ¶", " ¶In May they came back."),
    "Washington, D.C. officials were silent. ¶Others were not.",
    "The U.S.-led mission ended. ¶Nobody was hurt.",
    # initials
    "George W. Holm and J. R. Lind spoke. ¶So did A. B. Berg.",
    "V. Holm signed for Russia. ¶N. Lind signed for the other side.",
    # the web
    "He told Gazeta.Ru that it was over. ¶Lenta.Ru had it first. ¶See nato.int for more.",
    "The text stood on Kremlin.ru. ¶It was short.",
    # glued sentences
    "The talks ended.The envoys left. ¶They will be back.".replace("ended.The", "ended.¶The"),
    "In January 2022The council met.".replace("2022The", "2022¶The"),
    'He said "no."The others agreed.'.replace('"The', '"¶The'),
    # numbers
    "It rose by 3.5 percent to 12.75 billion. ¶That is 1.2 more than in 2013.",
    "Resolution No. 1244 was passed. ¶Art. 5 was not named.",
    "On Jan. 12 they met, and on Sept. 3, 2009 they parted. ¶Dec. 4 was the last day.",
    "They met in Jan. ¶The next round is in May.",
    "The law of 2014. ¶It was changed in 2016. ¶20 states voted for it.",
    "1. Withdraw the guns. ¶2. Free the men.",
    # clocks
    "They came at 8 a.m. Moscow time and left at 5 p.m. Friday. ¶It rained.",
    "The call began at 9:30 p.m. ¶It was short.",
    "It ended at 3 a.m. GMT. ¶Nobody slept.",
    # quotations
    '"It is good," he said. ¶"It is not enough." ¶He left.',
    "“We met. ¶We talked. ¶We left.” ¶That was all.",
    '"Why now?" Holm asked. ¶"We wanted it earlier."',
    '"Never!" the envoy said. ¶He meant it.',
    "He called it ‘a farce’. ¶She did not.",
    "They “ignored them”. ¶Moscow protested.",
    'It was "the end of the road." ¶Others saw a beginning.',
    # ellipses
    "If NATO chooses another course […] then we would not object. ¶He said no more.",
    '"The sense around the table ... is that we try," he said. ¶They tried.',
    "He hesitated... ¶Then he spoke.",
    "They waited… ¶Nothing happened.",
    "[…] We have tried. ¶It failed.",
    '"We agreed. ¶... And then we did not."',
    "The text says […] NATO will not expand. ¶It is disputed.",
    # companies, Latin
    "Holm Corp. officials and Lind Inc. lawyers met. ¶They won.",
    "Ships, planes, etc. were sent. ¶They came back.",
    "The case Holm v. Lind was closed. ¶It was Russia vs. Norway again.",
    "Holm Jr. spoke first. ¶Lind Sr. did not speak.",
    "He cited Holm et al. ¶The paper is old.",
    # brackets
    "The council (NRC) met. ¶(It had not met since June.) ¶It will meet again.",
    "They left in 2014 (after Crimea). ¶They came back.",
    "The paper was read.[1] ¶It was long.",
    # lists of sentences over lines
    "The first line tells it.\n¶The second goes on.\n\n¶The third ends it.",
    "A headline without a stop\n¶The story begins here. ¶And ends.",
    # hard-wrapped lines
    "The leaders of the alliance talked for two hours about the strait and\nwhat should be done. ¶They will talk again in the autumn, when the new\nsecretary general has come.",
    "The Presidents of Norway and Denmark, the Prime Minister of Sweden and\nKing Olaf met in the harbour town and talked about the strait, the ships\nand the drills that the two fleets had held there. ¶They agreed to meet\nagain. ¶No day was set.\n\n¶The call took an hour.",
    # other scripts and marks
    "Он уехал. ¶Она осталась.",
    "Erdoğan konuştu. ¶Şimdi bekliyor.",
    "The ship sailed at dawn! ¶— It was seen by two boats.",
    "Ph.D. students marched. ¶Police watched.",
    "Yes. ¶No.",
    'They asked for "Plan B. ¶The old one had failed.',
    "Russia's S-300 and Su-24s flew by. ¶NATO's F-16s followed.",
    "The minister spoke on Feb. 3. ¶His colleague answered the same day.",
    "Article 5 of the treaty applies. ¶Article 4 was invoked in Sept. 2025 by Poland.",
    "He met Brig. Gen. Ola Holm at Ft. Lind. ¶They had met before.",
    "Ms. Berg, Mr. Holm’s aide, declined. ¶So did he.",
    "It is “over.” ¶“We lost,” he said.",
    "Was he told “no”? ¶He was.",
]


def gold(text):
    """The plain text and the spans that the marks cut it into."""
    spans, plain = [], ""
    for part in text.split("¶"):
        start = len(plain)
        plain += part
        spans.append(Span(start, start + len(part.rstrip())))
    return plain, tuple(spans)


@pytest.mark.parametrize("text", TEXTS)
def test_sentences_of_hand_made_texts(text):
    plain, spans = gold(text)
    assert [s.of(plain) for s in split_text(plain)] == [s.of(plain) for s in spans]


def test_line_ends_of_windows_part_paragraphs_too():
    raw = "First line tells it.\r\nSecond goes on.\r\n\r\nThird."
    assert [s.of(raw) for s in split_text(raw)] == ["First line tells it.", "Second goes on.", "Third."]


def test_only_blocks_that_tell_give_sentences_and_paragraphs_are_counted():
    raw = "Envoys meet\nShare\nThey met. They left.\n\nAll was well."
    blocks = (
        Block(Span(0, 11), Role.HEADLINE),
        Block(Span(12, 17), Role.BOILERPLATE),
        Block(Span(18, 38), Role.BODY),
        Block(Span(40, 53), Role.BODY),
    )
    found = split(Article(raw, "generic", blocks=blocks))
    assert [(s.span.of(raw), s.role, s.paragraph) for s in found] == [
        ("Envoys meet", Role.HEADLINE, 0),
        ("They met.", Role.BODY, 1),
        ("They left.", Role.BODY, 1),
        ("All was well.", Role.BODY, 2),
    ]


def test_several_paragraphs_in_one_block_are_told_apart():
    raw = "They met.\nThey left.\n\nAll was well."
    found = split(Article(raw, "generic", blocks=(Block(Span(0, len(raw)), Role.BODY),)))
    assert [s.paragraph for s in found] == [0, 1, 2]


def test_an_article_without_blocks_has_no_sentences():
    assert split(Article("They met.", "generic")) == ()


@given(st.text())
def test_sentences_are_ordered_disjoint_and_bare(text):
    last = 0
    for span in split_text(text):
        words = span.of(text)
        assert words
        assert words == words.strip()
        assert span.start >= last
        last = span.end


@given(
    st.lists(
        st.sampled_from(
            ["Gen. ", "U.S. ", "said. ", "The ", "\n", "…", '." ', "[…] ", "3.5 ", "(", ")", " ", "a", "\ud800"]
        )
    )
)
def test_nothing_but_white_space_is_lost(parts):
    text = "".join(parts)
    covered = {k for s in split_text(text) for k in range(s.start, s.end)}
    assert all(text[k].isspace() for k in range(len(text)) if k not in covered)


@pytest.mark.parametrize("unit", ["." * 40, "The end. ", ' ."', "a. ", "\n", "2022The", "[…] ", "“"])
def test_the_cost_grows_with_the_length_alone(unit):
    import time

    def cost(size):
        text = unit * (size // len(unit))
        took = []
        for _ in range(3):
            began = time.process_time()
            split_text(text)
            took.append(time.process_time() - began)
        return min(took)

    # A busy machine may spoil one measurement, not three.
    assert any(cost(240_000) <= 30 * max(cost(30_000), 0.001) for _ in range(3))
