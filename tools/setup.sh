#!/bin/sh
# Makes the virtual environment VENV ($1) and installs the locked packages and this one into it.
set -eu
venv=$1
python=${PYTHON:-python3}

command -v "$python" >/dev/null || { echo "setup: there is no $python; install Python 3.11 or newer" >&2; exit 2; }
"$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || {
    echo "setup: $("$python" --version) is too old; Python 3.11 or newer is needed (make PYTHON=python3.12 ...)" >&2
    exit 2
}

if [ ! -x "$venv/bin/pip" ]; then
    # Debian keeps venv's own parts in a package of their own.
    if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
        if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
            { apt-get update && apt-get install -y python3-venv; } >/dev/null 2>&1 || true
        elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then
            { sudo -n apt-get update && sudo -n apt-get install -y python3-venv; } >/dev/null 2>&1 || true
        fi
    fi
    rm -rf "$venv"
    "$python" -m venv "$venv" || { echo "setup: cannot make $venv; install python3-venv" >&2; exit 2; }
fi

echo "setup: installing into $venv (the first time takes a minute or two)"
"$venv/bin/python" -m pip install --quiet --disable-pip-version-check --requirement requirements.lock
"$venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-deps --editable .
