"""Fetching pages over HTTP: within limits of time, size and redirects, and from public addresses only."""

from __future__ import annotations

import ssl
import time
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

import certifi
import httpcore
import httpx

from rashomon.errors import FetchError, RashomonError, TooLarge
from rashomon.ingest.addresses import checked_address
from rashomon.ingest.raw import Raw
from rashomon.settings import Settings
from rashomon.version import __version__

_HEADERS = {
    "User-Agent": f"rashomon/{__version__} (reads the pages that its user names)",
    "Accept": "text/html,application/xhtml+xml,application/pdf,application/rss+xml,application/atom+xml,*/*;q=0.5",
    "Accept-Encoding": "gzip, deflate",
}
_REASONS = {
    401: "the page asks for a login",
    403: "the server refuses the page",
    404: "there is no such page",
    410: "the page is gone",
    429: "the server asks for fewer requests",
    451: "the page is withheld for legal reasons",
}


@dataclass(slots=True)
class _Deadline:
    """The moment by which a fetch must be done."""

    at: float
    seconds: float
    name: str

    def left(self) -> float:
        """The seconds left. Raises FetchError when there are none."""
        left = self.at - time.monotonic()
        if left <= 0:
            raise FetchError(f"the page did not arrive within {self.seconds:.0f} s", self.name, "try again later")
        return left


class _Stream(httpcore.NetworkStream):
    """A connection on which every read and write keeps to the deadline of the whole fetch."""

    def __init__(self, inner: httpcore.NetworkStream, deadline: _Deadline) -> None:
        self._inner, self._deadline = inner, deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._inner.read(max_bytes, self._deadline.left())

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._inner.write(buffer, self._deadline.left())

    def close(self) -> None:
        self._inner.close()

    def start_tls(
        self, ssl_context: object, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        inner = self._inner.start_tls(ssl_context, server_hostname, self._deadline.left())  # type: ignore[arg-type]
        return _Stream(inner, self._deadline)

    def get_extra_info(self, info: str) -> object:
        return self._inner.get_extra_info(info)


class _Network(httpcore.NetworkBackend):
    """Connects to the address that was checked, whatever the name may resolve to a moment later.

    The URL keeps its name, so that the Host header, the TLS server name and the certificate check are right.
    """

    def __init__(self, deadline: _Deadline, allow_private: bool) -> None:
        self._deadline, self._allow_private = deadline, allow_private
        self._inner = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        address = checked_address(host, port, self._deadline.name, self._allow_private, self._deadline.left())
        stream = self._inner.connect_tcp(address, port, self._deadline.left(), local_address, socket_options)
        return _Stream(stream, self._deadline)


class _Body(httpx.SyncByteStream):
    """The body of a response as httpx reads it."""

    def __init__(self, inner: httpcore.Response) -> None:
        self._inner = inner

    def __iter__(self):  # type: ignore[no-untyped-def]
        yield from self._inner.iter_stream()

    def close(self) -> None:
        self._inner.close()


class _Transport(httpx.BaseTransport):
    """httpx over a pool that connects through `_Network`; proxies of the environment are not used."""

    def __init__(self, deadline: _Deadline, allow_private: bool) -> None:
        self._pool = httpcore.ConnectionPool(
            ssl_context=ssl.create_default_context(cafile=certifi.where()),
            network_backend=_Network(deadline, allow_private),
            max_keepalive_connections=0,
        )

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        response = self._pool.handle_request(
            httpcore.Request(
                method=request.method.encode("ascii"),
                url=httpcore.URL(
                    scheme=request.url.raw_scheme,
                    host=request.url.raw_host,
                    port=request.url.port,
                    target=request.url.raw_path,
                ),
                headers=request.headers.raw,
                extensions=request.extensions,
            )
        )
        return httpx.Response(response.status, headers=response.headers, stream=_Body(response))

    def close(self) -> None:
        self._pool.close()


def fetch(url: str, settings: Settings) -> Raw:
    """The bytes of a page and what its server says of them.

    Raises ForbiddenAddress for private and local addresses (also after a redirect), TooLarge over
    ``limits.page_bytes`` once unpacked, FetchError for anything else that goes wrong, each in one line.
    """
    seconds = settings.limits.fetch_seconds
    deadline = _Deadline(time.monotonic() + seconds, seconds, url)
    try:
        with httpx.Client(
            transport=_Transport(deadline, settings.allow_private), headers=_HEADERS, trust_env=False, timeout=seconds
        ) as client:
            return _followed(client, url, settings)
    except RashomonError:
        raise
    except (httpx.HTTPError, httpcore.NetworkError, httpcore.TimeoutException, httpcore.ProtocolError) as error:
        raise FetchError(_cause(error, seconds), url, "check the address and the connection") from None
    except (httpx.InvalidURL, httpcore.UnsupportedProtocol, UnicodeError, ValueError) as error:
        raise FetchError(f"this is no address that can be fetched ({_brief(error)})", url, "check it") from None
    except OSError as error:
        raise FetchError(f"the connection failed ({_brief(error)})", url, "check the connection") from None


def _followed(client: httpx.Client, url: str, settings: Settings) -> Raw:
    """The page at the end of the redirects; every hop is an http or https address and is checked anew."""
    address, seen = url, {url}
    for _ in range(settings.limits.redirects + 1):
        request = client.build_request("GET", address)
        if request.url.scheme not in ("http", "https") or not request.url.host:
            raise FetchError(f"it leads to {_brief(address)}, which is no http or https address", url)
        response = client.send(request, stream=True)
        try:
            location = response.headers.get("location")
            if response.status_code not in (301, 302, 303, 307, 308) or not location:
                return _read(response, url, settings)
            address = str(request.url.join(location))
        finally:
            response.close()
        if address in seen:
            raise FetchError("it redirects in a circle", url, "check the address")
        seen.add(address)
    raise FetchError(f"it redirects more than {settings.limits.redirects} times", url, "check the address")


def _read(response: httpx.Response, url: str, settings: Settings) -> Raw:
    """The body of a response, unpacked, no further than the limit."""
    status = response.status_code
    if not 200 <= status < 300:
        reason = _REASONS.get(status) or ("the server failed" if status >= 500 else "the page was not given")
        raise FetchError(f"{reason} (HTTP {status})", url, "check the address, or save the page and give the file")
    limit = settings.limits.page_bytes
    chunks, size = [], 0
    for chunk in response.iter_bytes():
        size += len(chunk)
        if size > limit:
            raise TooLarge(
                f"the page has more than the {limit:,} bytes that are read",
                url,
                "save the page and cut it; from Python, Limits.page_bytes can be raised",
            )
        chunks.append(chunk)
    media = response.headers.get("content-type", "").split(";", 1)[0].strip().lower()
    return Raw(
        data=b"".join(chunks),
        name=url,
        url=str(response.request.url) if response._request is not None else url,
        media=media,
        charset=response.charset_encoding or "",
        retrieved=datetime.now(UTC).replace(microsecond=0),
    )


def _cause(error: Exception, seconds: float) -> str:
    """What went wrong, in words for people."""
    if isinstance(error, (httpx.TimeoutException, httpcore.TimeoutException)):
        return f"the server did not answer within {seconds:.0f} s"
    if isinstance(error, (httpx.ConnectError, httpcore.ConnectError)):
        return f"the server cannot be reached ({_brief(error)})"
    if isinstance(error, httpx.DecodingError):
        return "the page is packed in a way that cannot be read"
    return f"the server broke off or answered badly ({_brief(error)})"


def _brief(error: object) -> str:
    return " ".join(str(error).split())[:120] or type(error).__name__
