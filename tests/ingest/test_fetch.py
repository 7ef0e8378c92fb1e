"""Pages over HTTP: from a server on this machine, which settings must allow, and from addresses that are refused."""

from __future__ import annotations

import gzip
import socket
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from rashomon.errors import FetchError, ForbiddenAddress, InputError, TooLarge, UnsupportedFormat
from rashomon.ingest import addresses, load, load_all
from rashomon.settings import Limits, Settings
from tests.ingest.builders import pdf

ALLOWED = Settings(allow_private=True, limits=Limits(fetch_seconds=5.0))
SENTENCE = "The minister told reporters in Vienna on Monday that the talks about grain would go on for another week."
PAGE = f"<html><head><title>Talks go on</title></head><body><article><h1>Talks go on</h1><p>{SENTENCE}</p><p>Nobody else said a word about the corridor, or about the ports that it is to serve.</p></article></body></html>"

Answer = Callable[[BaseHTTPRequestHandler], None]


def reply(body: bytes, media: str = "text/html; charset=utf-8", status: int = 200, **headers: str) -> Answer:
    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(status)
        handler.send_header("Content-Type", media)
        handler.send_header("Content-Length", str(len(body)))
        for name, value in headers.items():
            handler.send_header(name.replace("_", "-"), value)
        handler.end_headers()
        handler.wfile.write(body)

    return answer


def moved(target: str) -> Answer:
    return reply(b"", status=302, Location=target)


def dripping(handler: BaseHTTPRequestHandler) -> None:
    handler.send_response(200)
    handler.end_headers()
    try:
        for _ in range(200):
            handler.wfile.write(b"<p>slow</p>")
            handler.wfile.flush()
            time.sleep(0.05)
    except OSError:
        pass


def broken(handler: BaseHTTPRequestHandler) -> None:
    handler.connection.close()


ROUTES: dict[str, Answer] = {
    "/page": reply(PAGE.encode()),
    "/moved": moved("/page"),
    "/circle": moved("/circle2"),
    "/circle2": moved("/circle"),
    "/private": moved("http://10.0.0.1/secret"),
    "/metadata": moved("http://169.254.169.254/latest/meta-data/"),
    "/file": moved("file:///etc/passwd"),
    "/gone": reply(b"no", status=404),
    "/failed": reply(b"no", status=500),
    "/forbidden": reply(b"no", status=403),
    "/russian": reply(
        f"<p>{'Министр сообщил, что переговоры продолжатся. ' * 3}</p>".encode("cp1251"),
        "text/html; charset=windows-1251",
    ),
    "/text": reply(SENTENCE.encode(), "text/plain"),
    "/paper": reply(pdf([[SENTENCE[:80]]]), "application/pdf"),
    "/picture": reply(b"\x89PNG\r\n\x1a\n" + b"\x00" * 50, "image/png"),
    "/zipped": reply(gzip.compress(PAGE.encode()), Content_Encoding="gzip"),
    "/bomb": reply(gzip.compress(b"a" * 30_000_000), Content_Encoding="gzip"),
    "/badzip": reply(b"this is not gzip at all", Content_Encoding="gzip"),
    "/slow": dripping,
    "/broken": broken,
    **{f"/hop{number}": moved(f"/hop{number + 1}") for number in range(20)},
}


class Handler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        ROUTES[self.path](self)

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    server.server_close()


def test_page(site: str) -> None:
    document = load(f"{site}/page", ALLOWED)
    assert document.title == "Talks go on"
    assert document.url == f"{site}/page"
    assert document.retrieved is not None and document.retrieved.tzinfo is not None
    assert SENTENCE in [block.span.of(document.text) for block in document.readable()]


def test_redirect_zip_text_pdf_and_charset(site: str) -> None:
    assert load(f"{site}/moved", ALLOWED).url == f"{site}/page"
    assert load(f"{site}/zipped", ALLOWED).title == "Talks go on"
    assert load(f"{site}/text", ALLOWED).text == SENTENCE
    assert load(f"{site}/paper", ALLOWED).format == "pdf"
    assert load(f"{site}/russian", ALLOWED).text.startswith("Министр сообщил")


@pytest.mark.parametrize(
    ("path", "error", "words"),
    [
        ("/gone", FetchError, "404"),
        ("/failed", FetchError, "500"),
        ("/forbidden", FetchError, "403"),
        ("/circle", FetchError, "circle"),
        ("/hop0", FetchError, "5 times"),
        ("/file", FetchError, "no http"),
        ("/broken", FetchError, "broke off"),
        ("/badzip", FetchError, "packed"),
        ("/picture", UnsupportedFormat, "picture"),
        ("/bomb", TooLarge, "bytes"),
    ],
)
def test_bad_answers_get_one_clear_line(site: str, path: str, error: type[InputError], words: str) -> None:
    with pytest.raises(error, match=words) as caught:
        load(site + path, ALLOWED)
    assert "\n" not in str(caught.value) and path in str(caught.value)


def test_slow_page_is_given_up(site: str) -> None:
    hasty = replace(ALLOWED, limits=Limits(fetch_seconds=0.4))
    with pytest.raises(FetchError, match="within"):
        load(f"{site}/slow", hasty)


def test_server_that_is_down() -> None:
    with socket.socket() as spare:
        spare.bind(("127.0.0.1", 0))
        port = spare.getsockname()[1]
    loaded = load_all([f"http://127.0.0.1:{port}/"], ALLOWED)
    assert loaded == [] and "cannot be reached" in str(loaded.unreadable[0][1])


def test_private_addresses_are_refused_before_connecting(site: str) -> None:
    for url in (
        f"{site}/page",
        site.replace("127.0.0.1", "localhost"),
        "http://[::1]/",
        "http://0.0.0.0/",
        "http://2130706433/",
    ):
        with pytest.raises(ForbiddenAddress, match="private or local"):
            load(url)


@pytest.mark.parametrize("path", ["/private", "/metadata"])
def test_redirect_to_a_private_address_is_refused(site: str, path: str, monkeypatch: pytest.MonkeyPatch) -> None:
    home = "127.0.0.1"
    monkeypatch.setattr(addresses, "is_public", lambda address: address == home)
    with pytest.raises(ForbiddenAddress, match="private or local"):
        load(site + path, Settings(limits=Limits(fetch_seconds=5.0)))


def test_connection_is_made_to_the_address_that_was_checked(site: str, monkeypatch: pytest.MonkeyPatch) -> None:
    port = int(site.rsplit(":", 1)[1])
    asked: list[str] = []
    real = socket.getaddrinfo

    def rebinding(host: object, *args: object, **kwargs: object) -> object:
        if host == "rebinding.test":
            asked.append("rebinding.test")
            return real("127.0.0.1" if len(asked) == 1 else "10.0.0.1", *args, **kwargs)  # type: ignore[arg-type]
        return real(host, *args, **kwargs)  # type: ignore[arg-type]

    monkeypatch.setattr(socket, "getaddrinfo", rebinding)
    document = load(f"http://rebinding.test:{port}/page", ALLOWED)
    assert document.title == "Talks go on"
    assert asked == ["rebinding.test"]


def test_name_with_one_private_address_among_public_ones_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    def mixed(*args: object, **kwargs: object) -> object:
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (ip, 80)) for ip in ("93.184.216.34", "192.168.1.1")]

    monkeypatch.setattr(socket, "getaddrinfo", mixed)
    with pytest.raises(ForbiddenAddress, match=r"192\.168\.1\.1"):
        load("http://mixed.test/")


def test_unknown_host(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(*args: object, **kwargs: object) -> object:
        raise socket.gaierror(-2, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    with pytest.raises(FetchError, match="was not found"):
        load("http://no-such-host.test/")


@pytest.mark.parametrize("url", ["http://", "http:///x", "http://exa mple.org/", "https://[::1", "http://a:99999/"])
def test_malformed_addresses(url: str) -> None:
    with pytest.raises(InputError) as caught:
        load(url)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.0.1", "169.254.169.254", "0.0.0.0", "100.64.0.1", "224.0.0.1",
        "240.0.0.1", "255.255.255.255", "192.0.2.1", "198.18.0.1", "::", "::1", "fe80::1", "fe80::1%eth0", "fc00::1", "fd12::1",
        "ff02::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "64:ff9b::7f00:1", "64:ff9b::a00:1", "2002:7f00:1::", "2002:a00:1::",
        "::127.0.0.1", "fec0::1", "2001:db8::1", "not an address", "",
    ],
)  # fmt: skip
def test_addresses_that_are_not_public(address: str) -> None:
    assert not addresses.is_public(address)


@pytest.mark.parametrize(
    "address", ["93.184.216.34", "8.8.8.8", "2606:2800:220:1::1", "::ffff:8.8.8.8", "64:ff9b::808:808"]
)
def test_public_addresses(address: str) -> None:
    assert addresses.is_public(address)
