import { Duplex } from 'node:stream';

import { HttpProblem } from './http-problem.js';

/** Answers what never became a request: a broken, oversized or unfinished head. */
export function answerClientError(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const [problem, reason] = describe(error.code);
  const body = JSON.stringify(problem);
  socket.end(
    `HTTP/1.1 ${problem.status} ${reason}\r\n` +
      'Content-Type: application/json; charset=utf-8\r\n' +
      `Content-Length: ${Buffer.byteLength(body)}\r\n` +
      `Connection: close\r\n\r\n${body}`,
    () => socket.destroy(),
  );
}

function describe(code: string | undefined): [HttpProblem, string] {
  if (code === 'HPE_HEADER_OVERFLOW')
    return [
      new HttpProblem(431, 'BAD_USER_INPUT', 'The head of the request is larger than 16 kB.'),
      'Request Header Fields Too Large',
    ];
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT')
    return [
      new HttpProblem(408, 'TIMEOUT', 'The request took too long to arrive.'),
      'Request Timeout',
    ];
  return [new HttpProblem(400, 'BAD_USER_INPUT', 'This is not an HTTP request.'), 'Bad Request'];
}
