import { type WebSocket, WebSocketServer } from 'ws';
import { listeningHost, listeningPort, Pairs, placeOf, textOf } from './relay-server.ts';

const pairs = new Pairs<WebSocket>();
const server = new WebSocketServer({ host: listeningHost, port: listeningPort });

server.on('connection', (socket, request) => {
  const place = placeOf(request.url ?? '');
  const pair = pairs.join(place, socket);
  const other = place.place === 0 ? 1 : 0;
  socket.on('message', (data) => pair[other]?.send(textOf(data.toString())));
});
