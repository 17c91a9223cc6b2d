"""A saved page names each script and sheet it carries, and the one address of its online map."""

import base64
import re
from hashlib import sha256
from typing import Any

import pytest

from kasab_map.player.plugin import standalone
from kasab_map.player.policy import with_policy

POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy" content="([^"]+)">')


def rules(page: str) -> dict[str, list[str]]:
    """Give a page's policy by its directives."""
    found = POLICY.search(page)
    assert found
    parts = [part.split() for part in found[1].split("; ")]
    return {name: values for name, *values in parts}


def test_the_saved_page_allows_what_it_carries_and_nothing_else() -> None:
    page = standalone()
    policy = rules(page)
    assert policy["default-src"] == policy["base-uri"] == policy["form-action"] == ["'none'"]
    assert set(policy) == {"default-src", "script-src", "style-src", "img-src"} | {
        "base-uri",
        "form-action",
    }
    for directive in ("script-src", "style-src"):
        assert policy[directive]
        assert all(value.startswith("'sha256-") for value in policy[directive])
    assert policy["img-src"] == ["data:", "blob:", "https://a.tile.opentopomap.org"]
    assert page.index("Content-Security-Policy") < page.index("<script")
    assert not re.search(r"<[a-z]+ [^>]*\s(?:style|on[a-z]+)=", page.split("<body>", 1)[1][:2000])


def test_each_script_is_named_by_its_own_text() -> None:
    page = "<head></head><script>one()</script>\r\n<script>two(\r\n)</script><style>a{}</style>"
    policy = rules(with_policy(page, {}))

    def named(text: str) -> str:
        return f"'sha256-{base64.b64encode(sha256(text.encode()).digest()).decode()}'"

    assert policy["script-src"] == [named("one()"), named("two(\n)")]
    assert policy["style-src"] == [named("a{}")]


@pytest.mark.parametrize(
    "url",
    [
        "https://a.example; script-src *",
        "https://a.example\" onload='x'/",
        "https://*/{z}",
        "data:image/png,{z}",
        "javascript:{z}/",
        "//a.example/{z}",
        "",
        None,
    ],
)
def test_an_odd_address_of_an_online_map_allows_nothing(url: Any) -> None:
    policy = rules(with_policy("<head></head>", {"tiles": {"url": url}}))
    assert policy["img-src"] == ["data:", "blob:"]
    assert policy["script-src"] == ["'none'"]


def test_the_page_says_what_is_missing_without_scripts() -> None:
    said = re.search(r"<noscript><p>(.*?)</p></noscript>", standalone())
    assert said
    assert "scripts are switched off here" in said[1]


def test_a_page_without_a_head_is_refused() -> None:
    with pytest.raises(ValueError, match="<head>"):
        with_policy("<p>", {})


def test_an_online_map_on_many_servers_is_named_with_all_of_them() -> None:
    document = {"tiles": {"url": "https://{s}.tile.example.org:8443/{z}/{x}/{y}.png"}}
    policy = rules(with_policy("<head></head>", document))
    assert policy["img-src"][-1] == "https://*.tile.example.org:8443"
