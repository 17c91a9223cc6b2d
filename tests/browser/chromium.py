"""Finding the Chromium that the tests drive: the system's own, never one downloaded."""

import os
import shutil

NAMES = ("chromium", "chromium-browser", "google-chrome")

# Beneath its address bar a window keeps pages of its own ready, which nobody sees here: they take
# as much of the processor as the page that is tested.
_POPUPS = ("WebUIOmniboxPopup", "WebUIOmniboxFullPopup", "WebUIOmniboxAimPopup")
# Playwright turns these off; of two lists Chromium takes the last.
_TURNED_OFF = (
    *("AvoidUnnecessaryBeforeUnloadCheckSync", "DestroyProfileOnBrowserClose", "HttpsUpgrades"),
    *("HttpsFirstBalancedModeAutoEnable", "LensOverlay", "MediaRouter", "PaintHolding"),
    *("ThirdPartyStoragePartitioning", "AvoidCorsURLLoaderRestartOnRedirect"),
    *("TcpPortRandomizationWin", "OptimizationHints", "NetworkTimeServiceQuerying", "AimEnabled"),
    *("PreconnectToSearch",),
)
ARGUMENTS = ["--no-sandbox", "--disable-features=" + ",".join((*_TURNED_OFF, *_POPUPS))]
"""What the tests start it with."""


def chromium() -> str:
    """Give the path of a Chromium: what ``CHROMIUM`` names, or the first one installed."""
    for name in (os.environ.get("CHROMIUM", ""), *NAMES):
        found = name and shutil.which(name)
        if found:
            return found
    raise FileNotFoundError(
        "the tests drive a Chromium: install one (Debian: apt-get install chromium), "
        "or set CHROMIUM=/path/to/one"
    )
