import { createServer } from 'node:http';
import pg from 'pg';
import { WebSocket, WebSocketServer } from 'ws';

/**
 * What the fan-out is measured against: `ws` and LISTEN, and nothing else. Whatever is notified goes to every socket
 * that was opened at the same path. Reads DATABASE_URL and PORT, says `ready`, ends on SIGTERM.
 */
async function main(): Promise<void> {
  const rooms = new Map<string, Set<WebSocket>>();
  const server = createServer();
  const sockets = new WebSocketServer({ server });
  sockets.on('connection', (socket, request) => {
    const path = request.url ?? '';
    const room = rooms.get(path) ?? new Set();
    rooms.set(path, room.add(socket));
    socket.on('close', () => room.delete(socket));
    socket.send('{"hello":true}');
  });
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  client.on('notification', ({ payload = '' }) => {
    const { room, said } = JSON.parse(payload) as { room: string; said: object };
    const text = JSON.stringify(said);
    for (const socket of rooms.get(room) ?? []) if (socket.readyState === WebSocket.OPEN) socket.send(text);
  });
  await client.connect();
  await client.query('listen yima_bare');
  server.listen(Number(process.env.PORT), '127.0.0.1', () => process.stdout.write('ready\n'));
}

process.on('SIGTERM', () => process.exit(0));
void main();
