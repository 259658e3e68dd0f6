"""One way to post to a receiver: guarded address, no redirects, five seconds, nothing of the body in errors."""

from __future__ import annotations

from collections.abc import Mapping

import aiohttp

from monitor.errors import DeliveryError
from monitor.notify.guard import GuardedResolver, check_url

TIMEOUT_SECONDS = 5.0
_TRY_AGAIN = frozenset({408, 423, 425, 429})


class Poster:
    """Post bytes to one receiver. Own one for each receiver, and close it: connections are kept between messages."""

    def __init__(self, url: str, *, allow_private: bool = False, timeout: float = TIMEOUT_SECONDS) -> None:
        check_url(url, allow_private=allow_private)
        self._url = url
        self._guarded = not allow_private
        self._timeout = aiohttp.ClientTimeout(total=timeout)
        self._session: aiohttp.ClientSession | None = None

    async def post(self, body: bytes, headers: Mapping[str, str]) -> None:
        """Post and return when the receiver acknowledged with 2xx.

        Raises:
            DeliveryError: permanent for 410, other 4xx and redirects; passing for 408, 423, 425, 429, 5xx, time-outs
                and networks.
        """
        try:
            async with self._open().post(self._url, data=body, headers=dict(headers), allow_redirects=False) as answer:
                status = answer.status
        except DeliveryError:
            raise
        except aiohttp.InvalidURL:
            raise DeliveryError("the receiver's URL cannot be read; write https://host/path", permanent=True) from None
        except TimeoutError:
            raise DeliveryError(f"no answer within {self._timeout.total:g} s", permanent=False) from None
        except aiohttp.ClientError as error:
            refused = _refusal(error)
            if refused is not None:
                raise refused from None
            raise DeliveryError(f"could not be reached ({type(error).__name__})", permanent=False) from None
        if 200 <= status < 300:
            return
        if status == 410:
            raise DeliveryError("answered 410 Gone: this receiver does not want messages any more", permanent=True)
        permanent = 300 <= status < 500 and status not in _TRY_AGAIN
        raise DeliveryError(f"answered {status}", permanent=permanent)

    async def close(self) -> None:
        """Close kept connections."""
        if self._session is not None:
            await self._session.close()
            self._session = None

    def _open(self) -> aiohttp.ClientSession:
        if self._session is None:
            connector = aiohttp.TCPConnector(
                resolver=GuardedResolver() if self._guarded else None, limit=4, use_dns_cache=False
            )
            self._session = aiohttp.ClientSession(connector=connector, timeout=self._timeout, trust_env=False)
        return self._session


def _refusal(error: BaseException) -> DeliveryError | None:
    """Return the guard's own refusal from inside a library's error, if that is what it was."""
    seen: BaseException | None = error
    while seen is not None:
        if isinstance(seen, DeliveryError):
            return seen
        seen = seen.__cause__ or seen.__context__
    return None
