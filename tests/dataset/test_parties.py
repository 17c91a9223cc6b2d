"""The sides and camps that a theatre declares, and what the reader refuses in them."""

from collections.abc import Callable
from typing import Any

import pytest

from kasab_map.dataset import read_dataset
from kasab_map.model.palette import LOOKS
from tests.dataset.tiny import Theatre

Package = dict[str, Any]


def side(at: int, **values: object) -> Callable[[Package], object]:
    return lambda package: package["sides"][at].update(values)


def camp(id_: str, **values: object) -> Callable[[Package], object]:
    more = {"id": id_, "names": {"en": id_}, "speaks_for": None} | values
    return lambda package: package["camps"].append(more)


def more_sides(number: int) -> Callable[[Package], object]:
    new = [{"id": f"s{n}", "names": {"en": f"S{n}"}} for n in range(number)]
    return lambda package: package["sides"].extend(new)


CASES: dict[str, tuple[Callable[[Package], object], str]] = {
    "none": (
        lambda package: package.pop("sides"),
        'sides: is missing; list who fights: [{"id": ..., "names": {...}}]',
    ),
    "seven": (more_sides(5), "sides: holds 7; a theatre has 2 to 6 sides"),
    "an id that is none": (
        side(0, id="The Government"),
        "sides: the id 'The Government' is not one; "
        "write small letters and digits, joined by - or _",
    ),
    "an id of the map's own": (
        side(0, id="contested"), "sides: 'contested' is a word of the map itself; rename it",
    ),
    "twice": (
        side(1, id="government"), "sides: 'government' is already on line {line}; rename one",
    ),
    "no names": (
        side(0, names={}), "sides: 'government' needs names: {\"en\": \"...\"}, each a text",
    ),
    "no colour": (
        side(0, colour="red"), "sides: colour 'red' is not a colour; write #rrggbb",
    ),
    "another's colour": (
        side(0, colour="#0d4454"),
        "sides: 'opposition' has the colour of 'government', #0D4454; give each its own",
    ),
    "no shape": (
        side(0, shape="circel"),
        "sides: shape 'circel' is not one of square, circle, triangle, diamond; "
        "did you mean 'circle'?",
    ),
    "two letters": (side(0, letter="Go"), "sides: letter 'Go' is not one letter; write one"),
    "a property that is none": (
        side(0, color="#123456"),
        "sides: 'color' is not a property here; did you mean 'colour'?",
    ),
    "forms that are none": (
        side(0, forms=["of"]), 'sides: forms is not {"<language>": {"<form>": "..."}}',
    ),
    "forms of a language it is not named in": (
        side(0, names={"en": "G"}, forms={"tr": {"of": "x"}}),
        "sides: forms of 'tr': it is named in en; add its name, or drop the forms",
    ),
    "forms without a form": (
        side(0, forms={"en": "of"}), "sides: forms of 'en': write {\"<form>\": \"...\"}",
    ),
    "a form without a text": (
        side(0, forms={"en": {"of": ""}}), "sides: the form 'of' needs a text",
    ),
    "a form that is no word": (
        side(0, forms={"en": {"{of}": "x"}}),
        "sides: the form '{of}' is none; write small letters",
    ),
    "a camp beside nothing": (
        camp("radio", beside="yes"), "camps: beside 'yes' is not true or false",
    ),
    "it speaks for nobody known": (
        camp("radio", speaks_for="goverment"),
        "camps: speaks_for 'goverment' is not one of government, opposition, or null; "
        "did you mean 'government'?",
    ),
    "a camp that is a side": (
        camp("opposition"), "camps: 'opposition' is a side, and so a camp already; drop it",
    ),
    "an independent that speaks for one": (
        camp("independent", speaks_for="opposition"),
        "camps: 'independent' speaks for nobody; write null",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("change", "message"), CASES.values(), ids=CASES)
def test_one_fault_is_told_where_it_stands(
    theatre: Theatre, change: Callable[[Package], object], message: str
):
    theatre.package(change)
    place, _, told = theatre.problems()[0].partition(" ")
    before, _, _ = theatre.read("datapackage.json").partition('"id": "government"')
    assert told == message.replace("{line}", str(before.count("\n")))
    assert place.startswith("geodata/datapackage.json:")


def test_one_side_is_not_a_war(theatre: Theatre):
    theatre.package(lambda package: package["sides"].pop())
    assert "geodata/datapackage.json: sides: holds 1; a theatre has 2 to 6 sides" in (
        theatre.problems()
    )


def test_a_side_that_declares_no_look_takes_the_palettes(theatre: Theatre):
    sides = list(read_dataset(theatre.folder).sides.values())
    assert [one.look for one in sides] == list(LOOKS[:2])
    assert [one.letter for one in sides] == ["G", "O"]


def test_a_declared_colour_and_mark_are_kept_and_the_rest_follows(theatre: Theatre):
    theatre.package(side(1, colour="#444444", mark="plus", area="#cccccc", letter="X"))
    opposition = read_dataset(theatre.folder).sides["opposition"]
    assert (opposition.look.light.ink, opposition.look.light.area) == ("#444444", "#cccccc")
    assert (opposition.look.mark, opposition.look.shape) == ("plus", "circle")
    assert opposition.look.dark.ink == "#828282", "lifted for a dark page"
    assert opposition.letter == "X"


def test_a_status_column_left_open_holds_the_sides(theatre: Theatre):
    def opened(package: Package) -> None:
        for item in package["resources"]:
            for field in item.get("schema", {}).get("fields", []):
                if field["name"] in {"status", "side"}:
                    field["constraints"].pop("enum")

    theatre.package(opened)
    assert theatre.problems() == []
    theatre.cell("claims", "c0001", "status", "allied")
    assert theatre.problems() == [
        "geodata/claims.csv:2: status: 'allied' is not one of government, opposition, "
        "contested, unknown"
    ]


def test_independent_is_a_camp_though_nobody_declares_it(theatre: Theatre):
    camps = read_dataset(theatre.folder).camps
    assert camps["independent"].speaks_for is None
    assert camps["opposition_monitor"].voice == camps["opposition"].voice == "opposition"


def test_a_side_is_named_in_the_form_a_message_asks_for(theatre: Theatre):
    forms = {"tr": {"of": "hükûmetin"}}
    theatre.package(side(0, names={"en": "government", "tr": "hükûmet"}, forms=forms))
    government = read_dataset(theatre.folder).sides["government"]
    assert [government.name("tr", form) for form in ("of", "to", "")] == [
        "hükûmetin", "hükûmet", "hükûmet",
    ]  # fmt: skip
    assert government.name("hy", "of") == "government"


def test_a_camp_is_named_in_every_language_given(theatre: Theatre):
    theatre.package(camp("radio", names={"en": "radio", "tr": "radyo"}, beside=True))
    radio = read_dataset(theatre.folder).camps["radio"]
    assert (radio.names["tr"], radio.beside) == ("radyo", True)


def test_only_the_pale_inks_of_the_palette_need_a_line_round_them():
    assert [look.light.keyline for look in LOOKS] == [False, False, True, False, False, True]
