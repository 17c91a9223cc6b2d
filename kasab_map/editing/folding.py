"""One spelling for all: capitals, accents, Arabic letters and their signs, digits."""

import re
import unicodedata

_ALIKE = str.maketrans({"ى": "ي", "ة": "ه", "ـ": "", "ı": "i", "‘": "'", "’": "'", "`": "'"})


def folded(text: str) -> str:
    """Write a text in the one spelling in which texts are compared.

    Examples
    --------
    >>> folded("HÜKÛMET;  ٢٣ آذَار")
    'hukumet; 23 اذار'
    """
    apart = unicodedata.normalize("NFKD", text).casefold()
    kept = "".join(letter for letter in apart if not unicodedata.combining(letter))
    digits = "".join(
        str(unicodedata.digit(letter)) if letter.isdigit() else letter for letter in kept
    )
    return re.sub(r"\s+", " ", digits.translate(_ALIKE))
