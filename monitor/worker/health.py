"""``/metrics``, ``/livez`` and ``/readyz`` on loopback, in a thread of their own: they answer while the event loop is
busy.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from prometheus_client import CollectorRegistry

from monitor.errors import BrokerError
from monitor.metrics import CONTENT_TYPE, render

PLAIN = "text/plain; charset=utf-8"


class Health:
    """The server. ``trouble`` says what is wrong with the process (``None``: nothing), ``ready`` whether it reads."""

    def __init__(
        self,
        host: str,
        port: int,
        registry: CollectorRegistry,
        *,
        trouble: Callable[[], str | None],
        ready: Callable[[], bool],
    ) -> None:
        answers: dict[str, Callable[[], tuple[int, str, bytes]]] = {
            "/metrics": lambda: (200, CONTENT_TYPE, render(registry)),
            "/livez": lambda: _verdict(trouble()),
            "/readyz": lambda: _verdict(None if ready() else "not ready: waiting for partitions or recovering"),
        }
        try:
            self._server = ThreadingHTTPServer((host, port), _handler(answers))
        except OSError as error:
            raise BrokerError(
                f"cannot listen on {host}:{port} for metrics: {error.strerror}; set worker.port (0 takes any free one)"
            ) from None
        self._server.daemon_threads = True
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.2,), name="health", daemon=True)

    @property
    def port(self) -> int:
        """The port it listens on."""
        return int(self._server.server_address[1])

    def start(self) -> None:
        """Start to answer."""
        self._thread.start()

    def end(self) -> None:
        """Stop answering and free the port."""
        self._server.shutdown()
        self._server.server_close()
        self._thread.join(timeout=2)


def _verdict(trouble: str | None) -> tuple[int, str, bytes]:
    return (200, PLAIN, b"ok\n") if trouble is None else (503, PLAIN, f"{trouble}\n".encode())


def _handler(answers: dict[str, Callable[[], tuple[int, str, bytes]]]) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        timeout = 5

        def do_GET(self) -> None:
            answer = answers.get(self.path.partition("?")[0])
            status, kind, body = answer() if answer else (404, PLAIN, b"here: /metrics /livez /readyz\n")
            self.send_response(status)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Say nothing: scrapes come every few seconds."""

    return Handler
