"""What every test shares."""

from hypothesis import HealthCheck, settings

# A property says what is true, not how fast: a busy machine proves nothing wrong. Speed is measured
# beside a peer, by the bench.
settings.register_profile("truth", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("truth")
