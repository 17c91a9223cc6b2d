#!/bin/sh
# Run the suite, but for browsers, on each Python and at both ends of what pyproject.toml allows: make versions.
# A way is WHAT@PYTHON; WHAT is pins, lowest or newest. For some only: WAYS="pins@3.14" make versions
set -eu
uv="${UV:-.venv/bin/uv}"
ways="${WAYS:-pins@3.12 pins@3.13 pins@3.14 lowest@3.11 newest@3.14}"
home=build/versions
failed=""

for way in $ways; do
    what="${way%@*}"
    python="${way#*@}"
    env="$home/$(echo "$way" | tr /@ --)"
    asked="$env.txt"
    echo "== $way"
    "$uv" venv --quiet --clear --seed --python "$python" "$env"
    # pip comes with --seed: the wheel is built with it.
    case "$what" in
    pins) "$uv" pip install --quiet --python "$env" --require-hashes -r requirements-dev.txt ;;
    lowest | newest)
        rule=highest
        [ "$what" = newest ] || rule=lowest-direct
        "$uv" pip compile --quiet --python "$env" --all-extras --group dev --resolution "$rule" \
            --no-emit-index-url pyproject.toml -o "$asked"
        "$uv" pip install --quiet --python "$env" -r "$asked"
        ;;
    *) echo "$way: pins, lowest or newest, then @ and a Python" >&2 && exit 2 ;;
    esac
    "$uv" pip install --quiet --python "$env" --no-deps --no-build-isolation -e .
    "$env/bin/python" -m pytest -q -n 2 --dist loadfile -m "not browser" -p no:cacheprovider ||
        failed="$failed $way"
done

[ -z "$failed" ] || { echo "failed:$failed" >&2 && exit 1; }
