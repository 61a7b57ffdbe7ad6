import { Redis, type Result } from 'ioredis';
import { type WebSocket, WebSocketServer } from 'ws';
import { listeningHost, listeningPort, Pairs, placeOf, textOf } from './relay-server.ts';

declare module 'ioredis' {
  interface RedisCommander<Context> {
    append(
      sequenceKey: string,
      messagesKey: string,
      channel: string,
      text: string,
      to: number,
    ): Result<number, Context>;
  }
}

const appendScript = `
local sequence = redis.call('INCR', KEYS[1])
redis.call('RPUSH', KEYS[2], ARGV[1])
redis.call('PUBLISH', KEYS[3], ARGV[2] .. ARGV[1])
return sequence`;

const redisUrl = process.env['REDIS_URL'] ?? '';
const commands = new Redis(redisUrl, { scripts: { append: { lua: appendScript, numberOfKeys: 3 } } });
const subscriptions = new Redis(redisUrl);
const pairs = new Pairs<WebSocket>();

subscriptions.on('message', (channel: string, event: string) => {
  const to = event.startsWith('1') ? 1 : 0;
  pairs.of(channel)?.[to]?.send(event.slice(1));
});

const server = new WebSocketServer({ host: listeningHost, port: listeningPort });

server.on('connection', (socket, request) => {
  const place = placeOf(request.url ?? '');
  const { chat } = place;
  const other = place.place === 0 ? 1 : 0;
  const isFirst = pairs.of(chat) === undefined;
  pairs.join(place, socket);
  if (isFirst) void subscriptions.subscribe(chat);
  socket.on('message', (data) => {
    void commands.append(`sequence:${chat}`, `messages:${chat}`, chat, textOf(data.toString()), other);
  });
});
