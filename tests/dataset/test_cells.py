"""Cells as such: what their column asks, and what spreadsheets do to them."""

import pytest

from tests.dataset.tiny import Theatre

# table, row, column, the spoilt value, and the message after "file:line: column: "
CASES: dict[str, tuple[str, str, str, str, str]] = {
    "a required cell is empty": (
        "claims", "c0006", "status", "",
        "is empty, and every row needs one: one of government, opposition, contested, unknown",
    ),
    "a required text is empty": (
        "claimants", "wire", "name", "",
        "is empty, and every row needs one, such as 'Al-Watan (Syria)'",
    ),
    "a claim without a source": (
        "claims", "c0006", "sources", "",
        "is empty, and every row needs one, "
        "such as 'syria-direct-2014-03-27 horizon-weekly-2014-03-30'",
    ),
    "a required cell holds blanks": (
        "claimants", "wire", "name", "  ",
        "is empty, and every row needs one, such as 'Al-Watan (Syria)'",
    ),
    "an optional cell holds blanks": (
        "claimants", "wire", "note", "  ", "holds only blanks; leave it empty",
    ),
    "a status misspelt": (
        "claims", "c0006", "status", "contestd",
        "'contestd' is not one of government, opposition, contested, unknown; "
        "did you mean 'contested'?",
    ),
    "a status in capitals": (
        "claims", "c0006", "status", "Contested",
        "'Contested' is not one of government, opposition, contested, unknown; "
        "did you mean 'contested'?",
    ),
    "a confidence of one's own": (
        "claims", "c0006", "confidence", "sure", "'sure' is not one of low, medium, high",
    ),
    "a side misspelt": (
        "claimants", "wire", "side", "independant",
        "'independant' is not one of government, pro_government_media, opposition, "
        "opposition_monitor, independent, armenian_media, turkish_government, encyclopedia; "
        "did you mean 'independent'?",
    ),
    "true as a spreadsheet writes it": (
        "claims", "c0006", "implied", "TRUE", "'TRUE' is not true; write true, or leave it empty",
    ),
    "a space at the end": (
        "claims", "c0006", "status", "contested ",
        "'contested ' has a space before or after it; delete it",
    ),
    "a no-break space at the start": (
        "claims", "c0006", "paraphrase", "\u00a0Fighting goes on.",
        "'\\xa0Fighting goes on.' has a space before or after it; delete it",
    ),
    "a tab": (
        "claims", "c0006", "paraphrase", "Fighting\tgoes on.",
        "'Fighting\\tgoes on.' holds a tab; write a space",
    ),
    "a control character": (
        "claims", "c0006", "paraphrase", "Fighting\x07 goes on.",
        "'Fighting\\x07 goes on.' holds an invisible control character, "
        "U+0007 at character 9; delete it",
    ),
    "a direction override": (
        "claims", "c0006", "paraphrase", "Fighting \u202egoes on.",
        "'Fighting \\u202egoes on.' holds an invisible direction override, "
        "U+202E at character 10; delete it",
    ),
    "a zero-width space in an id": (
        "claims", "c0006", "claimant", "moni\u200btor",
        "'moni\\u200btor' holds an invisible control character, U+200B at character 5; delete it",
    ),
    "letters taken apart": (
        "claims", "c0006", "paraphrase", "Fighting in Samandag\u0306.",
        "'Fighting in Samandag\u0306.' is not in Unicode's composed form (NFC); "
        "retype 'ğ' as one letter",
    ),
    "an entity from a web page": (
        "claims", "c0006", "paraphrase", "Army &amp; rebels fight.",
        "'Army &amp; rebels fight.' holds '&amp;' from a web page; write the character itself",
    ),
    "a lost letter": (
        "claims", "c0006", "paraphrase", "Fighting at Vak\ufffdfl\u0131.",
        "'Fighting at Vak\ufffdfl\u0131.' has lost a letter (U+FFFD); look it up in the source",
    ),
    "letters in the wrong encoding": (
        "claims", "c0006", "paraphrase", "Fighting at YayladaÃ\u0084.",
        "'Fighting at YayladaÃ\\x84.' holds 'Ã\\x84', letters read in the wrong encoding; retype",
    ),
    "a spreadsheet's error": (
        "claims", "c0006", "locator", "#REF!",
        "'#REF!' is a spreadsheet's error; look the value up and write it",
    ),
    "a smart quote in an id": (
        "claims", "c0006", "place", "sa\u2019mra",
        "'sa\u2019mra' holds a quotation mark, \u2019; did you mean 'samra'?",
    ),
    "an id with lost zeros": (
        "claims", "c0007", "id", "c7", "'c7' has lost its leading zeros; did you mean 'c0007'?",
    ),
    "a reference with lost zeros": (
        "control_changes", "samra-2", "claims", "c6",
        "'c6' has lost its leading zeros; did you mean 'c0006'?",
    ),
    "an id that became a number": (
        "claims", "c0007", "id", "7", "'7' has lost its leading zeros; did you mean 'c0007'?",
    ),
    "an id that became a large number": (
        "claimants", "wire", "id", "1,5E+10",
        "'1,5E+10' is a number, not an id; a spreadsheet may have changed it: "
        "write it like 'al-watan-syria'",
    ),
    "an id that became a day": (
        "claimants", "wire", "id", "03/04/2014",
        "'03/04/2014' is a day, not an id; a spreadsheet may have changed it: "
        "write it like 'al-watan-syria'",
    ),
    "an id in capitals": (
        "claimants", "monitor", "id", "MONITOR",
        "'MONITOR' holds capitals; did you mean 'monitor'?",
    ),
    "an id with a space": (
        "events", "e0002", "id", "The Jet",
        "'The Jet' is not a well-formed id: write it like 'e0098'",
    ),
    "a list with commas": (
        "claims", "c0004", "sources", "daily-2014-03-24,wire-2014-03-21",
        "'daily-2014-03-24,wire-2014-03-21' separates its ids by ','; "
        "write one space between two ids",
    ),
    "a list with two spaces": (
        "claims", "c0004", "sources", "daily-2014-03-24  wire-2014-03-21",
        "'daily-2014-03-24  wire-2014-03-21' separates its ids by '  '; "
        "write one space between two ids",
    ),
    "a source named twice": (
        "claims", "c0004", "sources", "wire-2014-03-21 wire-2014-03-21",
        "names 'wire-2014-03-21' twice; keep one",
    ),
    "a paraphrase too long": (
        "claims", "c0006", "paraphrase", "on and " * 15 + "on",
        "has 31 words; say it in 30 at most",
    ),
    "a rationale too long": (
        "control_changes", "samra-1", "rationale", "on and " * 30 + "on",
        "has 61 words; say it in 60 at most",
    ),
    "a title too long": (
        "events", "e0002", "title", "j" * 121, "has 121 characters; say it in 120 at most",
    ),
    "a language in words": (
        "sources", "radio-undated", "language", "Arabic",
        "'Arabic' does not fit ^[a-z]{2}$: write it like 'en'",
    ),
    "an address that runs": (
        "sources", "radio-undated", "url", "javascript:alert(1)",
        "'javascript:alert(1)' is not a web address; it must start with https:// or http://",
    ),
    "an address without its start": (
        "sources", "radio-undated", "url", "www.radio.example/news",
        "'www.radio.example/news' is not a web address; it must start with https:// or http://",
    ),
    "an address without a site": (
        "sources", "radio-undated", "url", "https:///news",
        "'https:///news' names no site; copy the address again from the browser",
    ),
    "an address that is broken": (
        "sources", "radio-undated", "url", "https://[radio/news",
        "'https://[radio/news' is not a web address (Invalid IPv6 URL); "
        "copy it again from the browser",
    ),
    "an address with a space": (
        "sources", "radio-undated", "url", "https://radio.example/the news",
        "'https://radio.example/the news' holds ' '; write it as %20",
    ),
    "an address with a quote": (
        "sources", "radio-undated", "url", 'https://radio.example/"news"',
        "'https://radio.example/\"news\"' holds '\"'; write it as %22",
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_one_spoilt_cell_is_one_problem(theatre: Theatre, case: tuple[str, str, str, str, str]):
    table, id_, column, value, message = case
    line = 2 + [row["id"] for row in theatre.rows(table)].index(id_)
    theatre.cell(table, id_, column, value)
    assert theatre.problems() == [f"geodata/{table}.csv:{line}: {column}: {message}"]
