"""A reader's report on the Edit page: judged, shown as text, and made a draft."""

from datetime import date

import streamlit as st

from kasab_map.editing.reports import LARGEST, TABLE, Report, ReportError, drafted, read_report
from kasab_map.locale import messages
from kasab_map.pages.edit_rows import narrow
from kasab_map.pages.edit_session import TABLE_KEY, Session


def show_report(session: Session) -> None:
    """Take a file, and open what it is about; accepting it or not is an edit like any other."""
    if TABLE not in session.draft.sheets:
        return
    say = messages()
    with st.expander(say["edit.report"]):
        sent = st.file_uploader(
            say["edit.report_file"], type="json", max_upload_size=1, key="edit-report"
        )
        if sent is None:
            return
        try:
            report = read_report(sent.read(LARGEST + 1), session.draft)
        except ReportError as error:
            st.error(str(error))
            return
        _told(report)
        st.button(say["edit.report_take"], type="primary", on_click=_take, args=(session, report))


def _told(report: Report) -> None:
    # What a stranger wrote is text here, never Markdown, and its link is not one to press.
    parts = (report.place, report.day, report.claim, report.edition)
    st.code(
        "\n".join([" · ".join(filter(None, parts)), report.wrong, report.source]).strip(),
        language=None,
        wrap_lines=True,
    )
    for line in report.unknown:
        st.text(f"! {line}")


def _take(session: Session, report: Report) -> None:
    """Put it into the table of reports, and show the rows it is about."""
    session.put(drafted(session.draft, report, str(date.today())), refill=True)
    table = "claims" if report.claim else "control_changes"
    st.session_state[TABLE_KEY] = table
    narrow(table, report.claim or report.place)
