"""What every test shares."""

import signal

import pytest
from hypothesis import HealthCheck, settings

# A property says what is true, not how fast: a busy machine proves nothing wrong. Speed is measured
# beside a peer, by the bench.
settings.register_profile("truth", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("truth")

# Run in the background or by nohup, tests would hand on signals that are ignored, and what they
# start could not be told to end.
signal.signal(signal.SIGINT, signal.default_int_handler)
if hasattr(signal, "SIGHUP"):
    signal.signal(signal.SIGHUP, signal.SIG_DFL)


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the browser's tests: a run that ends with short ones leaves no worker idle."""
    items.sort(key=lambda item: item.get_closest_marker("browser") is None)
