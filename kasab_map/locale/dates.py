"""Days in words, as a catalogue has them: no machine's locale writes a reader's dates."""

from datetime import date

from kasab_map.locale import messages


def day_word(day: date, lang: str = "en") -> str:
    """Write a day as people do.

    Raises
    ------
    ValueError
        If the language has no catalogue.

    Examples
    --------
    >>> day_word(date(2014, 4, 3))
    '3 April 2014'
    """
    say = messages(lang)
    digits = str.maketrans("0123456789", say["date.digits"])
    month = say["date.months"].split()[day.month - 1]
    return say["date.long"].format(
        day=str(day.day).translate(digits), month=month, year=str(day.year).translate(digits)
    )
