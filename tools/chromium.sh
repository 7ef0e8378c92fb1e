#!/bin/sh
# Installs Debian's Chromium where that is possible; the browser tests skip, and say so, where it is not.
set -u
command -v chromium >/dev/null && exit 0
command -v apt-get >/dev/null || { echo "chromium: not installed and no apt-get; browser tests will skip"; exit 0; }
if [ "$(id -u)" = 0 ]; then sudo=""; else sudo="sudo -n"; fi
if [ -n "$sudo" ] && ! { command -v sudo >/dev/null && sudo -n true 2>/dev/null; }; then
    echo "chromium: not installed and no right to install it; browser tests will skip"
    exit 0
fi
echo "chromium: installing for the browser tests"
{ $sudo apt-get update && $sudo apt-get install -y --no-install-recommends chromium; } >/dev/null 2>&1 \
    || echo "chromium: could not be installed; browser tests will skip"
exit 0
