#!/bin/sh
# The wheel in an environment with nothing else in it, and the clone with its pins alone: make installed (needs the network).
set -eu
python="${PYTHON:-python3}"
root=$(pwd)
home=$(mktemp -d)
port="${PORT:-8599}"
trap 'kill "${server:-}" 2>/dev/null || true; rm -rf "$home"' EXIT

answers() { # whether the app that was started answers within a minute
    for _ in $(seq 60); do
        "$home/app/bin/python" -c "import urllib.request as u; u.urlopen('http://127.0.0.1:$port/_stcore/health')" \
            2>/dev/null && return 0
        sleep 1
    done
    return 1
}

shows() { # the map's page itself, as a reader's browser would ask for it
    (cd "$root" && .venv/bin/python -c "import sys; from tests.safety.served import look; \
        sys.exit('; '.join(look('http://127.0.0.1:$port').errors) or 0)")
}

.venv/bin/python -m pip wheel --quiet --no-deps --no-build-isolation --no-index --wheel-dir "$home" "$root"
wheel=$(ls "$home"/*.whl)
cd "$home"
for extra in "" "[app]" "[export]"; do
    echo "== kasab-map$extra"
    rm -rf app
    "$python" -m venv app
    app/bin/python -m pip install --quiet "kasab-map$extra @ file://$wheel"
    app/bin/kasab-map --version
    app/bin/kasab-map state --date 2014-04-03 | head -2
    app/bin/kasab-map export html -o kasab.html
    case "$extra" in
    "[export]") app/bin/kasab-map export xlsx -o kasab.xlsx ;;
    "[app]")
        app/bin/kasab-map serve --no-browser --port "$port" >serve.log 2>&1 &
        server=$!
        answers
        shows
        kill "$server"
        wait "$server"
        ;;
    *) ! app/bin/kasab-map serve --no-browser 2>serve.log && grep -q "kasab-map\[app\]" serve.log ;;
    esac
done

echo "== the clone, with requirements.txt alone"
rm -rf app
"$python" -m venv app
app/bin/python -m pip install --quiet --require-hashes -r "$root/requirements.txt"
cd "$root"
"$home/app/bin/streamlit" run app.py --server.headless true --server.address 127.0.0.1 --server.port "$port" \
    >"$home/serve.log" 2>&1 &
server=$!
answers
shows
echo "each opened"
