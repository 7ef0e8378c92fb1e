"""Drives Chromium over the DevTools protocol through a pipe: no driver, no port, no library.

``--remote-debugging-pipe`` has the browser read JSON messages from file descriptor 3 and write them to 4, each
ended by a null byte (Chrome DevTools Protocol, "Remote debugging through pipes").
"""

from __future__ import annotations

import base64
import json
import os
import select
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")


# Puts the two pipes where Chromium looks for them, then becomes Chromium.
_LAUNCH = """
import fcntl, os, sys
read_end, write_end = (fcntl.fcntl(int(fd), fcntl.F_DUPFD, 10) for fd in sys.argv[1:3])
os.dup2(read_end, 3)
os.dup2(write_end, 4)
os.execvp(sys.argv[3], sys.argv[3:])
"""


def executable() -> str | None:
    """Where Chromium is, or None: ``RASHOMON_CHROMIUM`` or the first of its usual names on the path."""
    named = os.environ.get("RASHOMON_CHROMIUM")
    return named or next((path for name in NAMES if (path := shutil.which(name))), None)


class Browser:
    """A headless Chromium with one page. Use as a context manager."""

    def __init__(self, path: str, seconds: float = 60.0) -> None:
        self.seconds = seconds
        self._folder = tempfile.TemporaryDirectory(prefix="rashomon-chromium-", ignore_cleanup_errors=True)
        read_end, self._out = os.pipe()
        self._in, write_end = os.pipe()
        flags = [
            "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
            "--disable-background-networking", "--disable-extensions", "--disable-component-update",
            "--hide-scrollbars", f"--user-data-dir={self._folder.name}", "--remote-debugging-pipe",
        ]  # fmt: skip
        command = [path, *flags, "about:blank"]
        self._process = subprocess.Popen(
            [sys.executable, "-c", _LAUNCH, str(read_end), str(write_end), *command],
            pass_fds=(read_end, write_end),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(read_end)
        os.close(write_end)
        self._buffer = b""
        self._number = 0
        self.requests: list[str] = []
        self.errors: list[str] = []
        self._loaded = False
        target = next(t for t in self._command("Target.getTargets")["targetInfos"] if t["type"] == "page")
        self._session: str | None = None
        attached = self._command("Target.attachToTarget", targetId=target["targetId"], flatten=True)
        self._session = attached["sessionId"]
        for domain in ("Page", "Runtime", "Network", "Log"):
            self._command(f"{domain}.enable")

    def __enter__(self) -> Browser:
        return self

    def __exit__(self, *_: object) -> None:
        self._process.terminate()
        try:
            self._process.wait(10)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait(10)
        os.close(self._out)
        os.close(self._in)
        self._folder.cleanup()

    def _command(self, method: str, **parameters: Any) -> dict[str, Any]:
        self._number += 1
        number = self._number
        message: dict[str, Any] = {"id": number, "method": method, "params": parameters}
        if getattr(self, "_session", None):
            message["sessionId"] = self._session
        self._send(message)
        until = time.monotonic() + self.seconds
        while True:
            answer = self._receive(until, method)
            if answer.get("id") == number:
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error']}")
                result: dict[str, Any] = answer["result"]
                return result

    def _send(self, message: dict[str, Any]) -> None:
        rest = json.dumps(message).encode() + b"\0"
        while rest:
            rest = rest[os.write(self._out, rest[:60_000]) :]

    def _receive(self, until: float, waiting_for: str) -> dict[str, Any]:
        while b"\0" not in self._buffer:
            left = until - time.monotonic()
            if left <= 0 or not select.select([self._in], [], [], left)[0]:
                raise TimeoutError(f"no answer from Chromium to {waiting_for} within {self.seconds} s")
            chunk = os.read(self._in, 1 << 20)
            if not chunk:
                raise RuntimeError("Chromium ended")
            self._buffer += chunk
        raw, self._buffer = self._buffer.split(b"\0", 1)
        message: dict[str, Any] = json.loads(raw)
        self._note(message)
        return message

    def _note(self, message: dict[str, Any]) -> None:
        parameters = message.get("params", {})
        match message.get("method"):
            case "Network.requestWillBeSent":
                self.requests.append(parameters["request"]["url"])
            case "Runtime.exceptionThrown":
                self.errors.append(str(parameters["exceptionDetails"].get("exception", parameters)))
            case "Log.entryAdded" if parameters["entry"]["level"] == "error":
                self.errors.append(parameters["entry"]["text"])
            case "Page.loadEventFired":
                self._loaded = True

    def open(self, page: Path, fragment: str = "") -> None:
        """Load a file and wait until it has loaded."""
        self._navigate("about:blank")  # so that the same page with another fragment is loaded anew
        self.requests.clear()
        self.errors.clear()
        self._navigate(page.resolve().as_uri() + (f"#{fragment}" if fragment else ""))

    def _navigate(self, url: str) -> None:
        self._loaded = False
        self._command("Page.navigate", url=url)
        until = time.monotonic() + self.seconds
        while not self._loaded:
            self._receive(until, f"load {url}")

    def run(self, script: str) -> Any:
        """The value of an expression in the page; promises are awaited."""
        answer = self._command(
            "Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True, userGesture=True
        )
        if "exceptionDetails" in answer:
            raise RuntimeError(str(answer["exceptionDetails"]))
        return answer["result"].get("value")

    def press(self, key: str, code: int) -> None:
        """Press and release one key."""
        for kind in ("keyDown", "keyUp"):
            text = {"text": "\r"} if key == "Enter" and kind == "keyDown" else {}
            self._command("Input.dispatchKeyEvent", type=kind, key=key, code=key, windowsVirtualKeyCode=code, **text)

    def emulate(self, width: int = 1280, height: int = 900, dark: bool = False, script: bool = True) -> None:
        """Set the window, the colour scheme and whether scripts run."""
        self._command(
            "Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False
        )
        scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        still = {"name": "prefers-reduced-motion", "value": "reduce"}
        self._command("Emulation.setEmulatedMedia", features=[scheme, still])
        self._command("Emulation.setScriptExecutionDisabled", value=not script)

    def picture(self, to: Path, top: float = 0, height: float | None = None, width: float | None = None) -> None:
        """A PNG of the page from ``top`` on, or of the window where no height is given."""
        options: dict[str, Any] = {}
        if height is not None:
            size = self._command("Page.getLayoutMetrics")["cssContentSize"]
            clip = {"x": 0, "y": top, "width": width or size["width"], "height": height, "scale": 1}
            options = {"clip": clip, "captureBeyondViewport": True}
        answer = self._command("Page.captureScreenshot", format="png", **options)
        to.write_bytes(base64.b64decode(answer["data"]))

    def pdf(self) -> bytes:
        """The page as it prints on A4."""
        answer = self._command(
            "Page.printToPDF", printBackground=False, preferCSSPageSize=True, paperWidth=8.27, paperHeight=11.69
        )
        return base64.b64decode(answer["data"])
