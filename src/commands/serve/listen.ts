import { createServer } from 'node:net';
import { OperatorError } from '../../base/operator-error.js';

/** Where the server is to listen. */
export interface ListenAddress {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
}

/** Throws OperatorError where nobody can listen there, without staying there. */
export async function assertFree({ host, port }: ListenAddress): Promise<void> {
  const probe = createServer();
  const taken = new Promise<void>((resolve, reject) => {
    probe.once('error', reject);
    probe.listen(port, host, resolve);
  });
  await listenOr(() => taken, { host, port });
  await new Promise((resolve) => probe.close(resolve));
}

/** What `listen` resolves to; its failure in words of an operator. */
export async function listenOr<T>(
  listen: () => Promise<T>,
  { host, port }: ListenAddress,
): Promise<T> {
  try {
    return await listen();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') {
      throw new OperatorError(
        `Port ${port} cannot be listened on.`,
        `Another program listens on ${host}:${port}.`,
        `Stop it, or take another port: PORT=${port + 1} npm start`,
      );
    }
    throw new OperatorError(
      `The server cannot listen on ${host}:${port}.`,
      (error as Error).message,
      'Correct HOST and PORT; ports below 1024 need special rights.',
    );
  }
}
