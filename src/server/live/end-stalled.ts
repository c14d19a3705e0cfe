import type { WebSocket } from 'ws';

/** Try again later (IANA registry of WebSocket close codes): clients connect again and resume. */
const tryAgainLater = 1013;

/**
 * Closes a socket whose client takes nothing of what waits for it for so long, with 1013; one that
 * does not even take the close is cut off by the library. What waits is no more than a result for
 * each subscription, for the next is not read before.
 */
export function endStalled(socket: WebSocket, stallMs: number): void {
  let waitedBefore = 0;
  const look = setInterval(() => {
    const waits = socket.bufferedAmount;
    const isStalled = waits > 0 && waits === waitedBefore;
    waitedBefore = waits;
    if (!isStalled) return;
    clearInterval(look);
    socket.close(tryAgainLater, 'Too slow. Go on behind your last cursor.');
  }, stallMs);
  socket.once('close', () => clearInterval(look));
}
