"""What readers reported, and what came of it: accepted or not, and why, for everybody to read."""

import pandas as pd
import streamlit as st

from kasab_map.dataset.sheet import read_sheet
from kasab_map.dataset.sources import Folder, RefusedFileError
from kasab_map.export.spreadsheet import harmless
from kasab_map.locale import messages
from kasab_map.serving import folder

FILE = "reports.csv"


def show_reported() -> None:
    """Show the table of reports, where a theatre keeps one."""
    try:
        sheet = read_sheet(Folder(folder()).read(FILE))
    except RefusedFileError:
        return
    say = messages()
    st.markdown(f"## {say['reported.title']}")
    st.write(say["reported.lead"])
    if sheet.rows:
        rows = [dict(zip(sheet.columns, row.cells, strict=False)) for row in sheet.rows]
        config = {"source": st.column_config.LinkColumn()}
        st.dataframe(harmless(pd.DataFrame(rows)), hide_index=True, column_config=config)
    else:
        st.write(say["reported.none"])
