import { createServer } from 'node:http';
import { Server, type Socket } from 'socket.io';
import { listeningHost, listeningPort, Pairs, placeOf } from './relay-server.ts';

const pairs = new Pairs<Socket>();
const http = createServer();
const server = new Server(http, { transports: ['websocket'], serveClient: false });

server.on('connection', (socket) => {
  const place = placeOf(socket.request.url ?? '');
  const pair = pairs.join(place, socket);
  const other = place.place === 0 ? 1 : 0;
  socket.on('message', (message: { text: string }) => pair[other]?.emit('message', message.text));
});

http.listen(listeningPort, listeningHost);
