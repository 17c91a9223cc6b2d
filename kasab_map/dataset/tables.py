"""CSV to rows: RFC 4180, a header row, and each row known by the line it begins on."""

import csv
import io
from collections.abc import Iterator, Sequence

from kasab_map.dataset.cells import LONGEST_CELL, faults, mend
from kasab_map.dataset.draft import Row, Table
from kasab_map.dataset.files import read_text
from kasab_map.dataset.problem import Problem, counted
from kasab_map.dataset.schema import Field, Resource
from kasab_map.dataset.sheet import write_row
from kasab_map.dataset.sources import FileSource
from kasab_map.dataset.words import DOES_IT, did_you_mean, listed, quoted

Line = tuple[int, list[str]]

MOST_ROWS = 500_000
MOST_COLUMNS = 500
_ENDLESS = "has an endless cell, so a quote may be left open; close it"
_QUOTES = {
    "unexpected end of data": "opens a quote that is never closed; close it",
    "field larger than field limit": _ENDLESS,
}
_STRAY_QUOTE = "has text after a closing quote; double a quote inside a quoted cell, or close it"


def read_table(source: FileSource, resource: Resource) -> tuple[Table | None, list[Problem]]:
    """Read and check one table, cell by cell; None when nothing of it could be read."""
    text = read_text(source, resource.path)
    problems = list(text.problems)
    if text.content is None:
        return None, problems
    table = Table(resource=resource, path=text.path)
    lines: list[Line] = []
    for item in split_lines(text.content, text.path):
        if isinstance(item, Problem):
            problems.append(item)
            table.is_complete = False
        elif len(lines) > MOST_ROWS:
            message = f"has more than {MOST_ROWS:,} rows; divide the theatre"
            return None, [*problems, Problem(text.path, item[0], "", message)]
        else:
            lines.append(item)
    if not lines:
        return None, problems
    columns, header_problems = read_header(lines[0], table)
    problems += header_problems
    if not columns:
        return None, problems
    rows = (add_row(table, columns, line, cells) for line, cells in lines[1:])
    problems += counted(problem for row in rows for problem in row)
    return table, problems


def split_lines(text: str, path: str) -> Iterator[Line | Problem]:
    """Yield the first line and the cells of each row; a Problem, and no more, at a broken quote."""
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    while True:
        line = reader.line_num + 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            known = (said for start, said in _QUOTES.items() if str(error).startswith(start))
            yield Problem(path, line, "", next(known, _STRAY_QUOTE))
            return
        if max(map(len, cells), default=0) > LONGEST_CELL:
            yield Problem(path, line, "", _ENDLESS)
            return
        yield line, cells


def read_header(header: Line, table: Table) -> tuple[list[str], list[Problem]]:
    """Match the header with the package's columns; no columns when the rows would mean nothing."""
    line, found = header
    expected = [field.name for field in table.resource.fields]
    if len(found) == 1 and (separator := next((mark for mark in ";\t|" if mark in found[0]), "")):
        remedy = "save it again as comma separated"
        message = f"separates its columns by {quoted(separator)}, not commas; {remedy}"
        return [], [Problem(table.path, line, "", message)]
    if len(found) > MOST_COLUMNS:
        message = f"has {len(found):,} columns; {MOST_COLUMNS} are the most"
        return [], [Problem(table.path, line, "", message)]
    if not set(found) & set(expected):
        message = f"is not a header row; the first line must be {quoted(','.join(expected))}"
        return [], [Problem(table.path, line, "", message)]
    columns, problems = _match_columns(found, expected, table.path, line)
    if not problems and columns != expected:
        remedy = f"put them in the order {listed(expected)} {DOES_IT}"
        message = f"the columns are in another order than in datapackage.json; {remedy}"
        problems.append(Problem(table.path, line, "", message))
    return columns, problems


def _match_columns(
    found: Sequence[str], expected: Sequence[str], path: str, line: int
) -> tuple[list[str], list[Problem]]:
    problems: list[Problem] = []
    columns: list[str] = []
    absent = [name for name in expected if name not in found]
    for name in found:
        message = ""
        meant = name
        if name in columns:
            message = f"the column {quoted(name)} appears twice; delete one"
            meant = ""
        elif name not in expected:
            hint = did_you_mean(name.strip(" \t\ufeff\"'"), absent)
            message = f"the column {quoted(name)} is not in datapackage.json"
            # A misspelt column is read as the one that was meant: one cause, one problem.
            meant = next((column for column in absent if hint.endswith(f"{quoted(column)}?")), "")
            message += hint or f"; delete it, or describe it there (known: {listed(expected)})"
        columns.append(meant)
        if message:
            problems.append(Problem(path, line, "", message))
    for name in expected:
        if name not in columns:
            remedy = "add it, with its cells empty if need be"
            message = f"the column {quoted(name)} is missing; {remedy}"
            problems.append(Problem(path, line, "", message))
    return columns, problems


def add_row(table: Table, columns: Sequence[str], line: int, cells: list[str]) -> Iterator[Problem]:
    """Check the cells of a row and add it to its table."""
    expected = {field.name for field in table.resource.fields}
    raw = dict(zip(columns, cells, strict=False))
    row = Row(
        path=table.path,
        line=line,
        cells=raw,
        raw=raw,
        unsound=expected.difference(columns),
    )
    if not any(cells):
        blank = "an empty line" if len(cells) < 2 else "a row of empty cells"
        yield row.problem("", f"is {blank}; delete it {DOES_IT}")
        return
    table.rows.append(row)
    if len(cells) != len(columns):
        yield row.problem("", _ragged(len(cells), len(columns)))
        row.unsound |= expected
        return
    for field in table.resource.fields:
        if field.name in columns:
            yield from _check_cell(row, field)


def _ragged(found: int, expected: int) -> str:
    if found > expected:
        remedy = "put quotes round the cell that holds a comma"
    else:
        remedy = "add the missing cells (empty ones too need their comma)"
    return f"has {found} cells, and the header has {expected}; {remedy}"


def _check_cell(row: Row, field: Field) -> Iterator[Problem]:
    meant, messages = mend(row.cells[field.name], field)
    if meant != row.raw[field.name]:
        if row.cells is row.raw:  # two tables of cells only where something was mended
            row.cells = row.raw.copy()
        row.cells[field.name] = meant
    wrong = list(faults(meant, field))
    if wrong:
        row.unsound.add(field.name)
    for message in [*messages, *wrong]:
        yield row.problem(field.name, message)


def write_rows(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    r"""Write rows as a table is kept: commas, LF, quotes only where needed.

    Examples
    --------
    >>> write_rows(["id", "note"], [["sohr", "in Coventry, England"]])
    'id,note\nsohr,"in Coventry, England"\n'
    """
    return "".join(write_row(cells) for cells in (columns, *rows))
