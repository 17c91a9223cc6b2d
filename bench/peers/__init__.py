"""Other ways of showing a day, measured beside ours in one run."""
