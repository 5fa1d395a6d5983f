/**
 * Bounds what connections cost: how many there are, how long they may take, and what slow ones hold. Called once, with
 * the site's server.
 */
import type { IncomingMessage, Server, ServerOptions, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { Allowance } from './allowance.ts';

export interface ConnectionLimits {
  readonly maxConnections: number;
  /** Bytes of bodies that are still being received. */
  readonly maxReceivingBytes: number;
  /** Bytes of answers that are not taken yet. */
  readonly maxSendingBytes: number;
  /** How long a request's headers, and the whole of it, may take to arrive. */
  readonly headersMs: number;
  readonly requestMs: number;
}

/** For ten classes of 200 with two connections each, and far below the number of files a process may open. */
export const connectionLimits: ConnectionLimits = {
  maxConnections: 4000,
  maxReceivingBytes: 128 << 20,
  maxSendingBytes: 512 << 20,
  headersMs: 10_000,
  requestMs: 30_000,
};

/** What is counted for a body whose length is not announced: the most that any endpoint reads. */
const unannouncedBytes = 1 << 20;

/** For `createServer`: Node looks at what takes too long only from time to time. */
export function timeLimits({ headersMs, requestMs }: ConnectionLimits): ServerOptions {
  return { headersTimeout: headersMs, requestTimeout: requestMs, connectionsCheckingInterval: headersMs / 5 };
}

export function boundConnections(server: Server, limits: ConnectionLimits): void {
  // Longer than a reverse proxy keeps its own end, so that none sends a request into a connection that is being closed.
  server.keepAliveTimeout = 75_000;
  // A reader that takes nothing for this long has gone.
  server.timeout = 120_000;

  // Apart, so that no number of idle connections costs anybody the answer they wait for.
  const idle = new Allowance(limits.maxConnections);
  const answering = new Allowance(limits.maxConnections);
  const receiving = new Allowance(limits.maxReceivingBytes);
  const sending = new Allowance(limits.maxSendingBytes);

  const places = new WeakMap<Socket, () => void>();
  const seat = (socket: Socket, among: Allowance) => {
    places.get(socket)?.();
    if (!socket.destroyed)
      places.set(
        socket,
        among.take(1, () => socket.destroy()),
      );
  };
  server.on('connection', (socket) => {
    seat(socket, idle);
    socket.on('close', () => places.get(socket)?.());
  });

  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    const { socket, headers } = request;
    const received = () => seat(socket, answering);
    if (hasBody(request)) {
      seat(socket, idle); // the last of those who may be cut off
      const bytes = Math.min(Number(headers['content-length'] ?? unannouncedBytes), unannouncedBytes);
      const handBack = receiving.take(bytes, () => socket.destroy());
      request.on('close', handBack).on('end', handBack).on('end', received);
    } else received();
    response.on('prefinish', () => {
      if (response.writableLength > 0)
        response.on(
          'close',
          sending.take(response.writableLength, () => socket.destroy()),
        );
    });
    response.on('close', () => seat(socket, idle));
  });
}

function hasBody({ headers, complete }: IncomingMessage): boolean {
  return !complete && (headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0);
}
