import { renderRefusal } from '../../../views/fragments/participant-fragment.ts';
import { type CommandResult, carryOut } from '../../actions/carry-out.ts';
import { type Refusal, readCommand, refuse, settle } from '../../actions/settle-command.ts';
import { closeCodes } from '../../protocol/close-codes.ts';
import { type Command, passingRefusals } from '../../protocol/commands.ts';
import { failureOf } from '../../runtime/failure.ts';
import type { DeviceSeat } from '../../store/chat-store.ts';
import type { LiveSocket } from '../peers/live-socket.ts';
import type { RoomContext } from './room-context.ts';

/** Executes a command that a participant sent over a socket, and answers it. */
export function takeCommand(room: RoomContext, socket: LiveSocket, seat: DeviceSeat, text: string): void {
  const { limits, tally } = room.services;
  const isTooFrequent = !socket.mayCommand(limits, room.tickTimeMs);
  const read = readCommand(text, limits, tally, isTooFrequent);
  if (read.outcome === 'refused') {
    showRefusal(room, socket, read);
    return;
  }
  socket.commandsPending += 1;
  room.services.work.begin();
  if (read.command.type === 'send') takeMessage(room, socket, seat, read.command);
  else start(room, socket, seat, read.command);
}

/**
 * Passes the messages of one turn to the store together. Later messages wait for the store's answer: after a failure the page sends all of
 * them again, and the store must not have accepted one before an earlier one (decision 54).
 */
function takeMessage(room: RoomContext, socket: LiveSocket, seat: DeviceSeat, command: Command): void {
  if (socket.areMessagesOnTheirWay) {
    socket.messagesWaiting ??= [];
    socket.messagesWaiting.push(command);
    return;
  }
  if (socket.messagesPending === 0) process.nextTick(endTurn, socket);
  socket.messagesPending += 1;
  start(room, socket, seat, command);
}

function endTurn(socket: LiveSocket): void {
  socket.areMessagesOnTheirWay = socket.messagesPending > 0;
}

function start(room: RoomContext, socket: LiveSocket, seat: DeviceSeat, command: Command): void {
  const { store, logger, tally } = room.services;
  const fail = (error: unknown) => {
    logger.warn(failureOf(error), 'a command failed');
    if (command.type === 'send') dropWaiting(room, socket);
    showRefusal(room, socket, refuse(tally, 'unavailable', command));
    finish(room, socket, seat, command);
  };
  try {
    carryOut(store, room.chatId, seat, command).then((result) => {
      try {
        answer(room, socket, command, result);
      } catch (error) {
        // Nobody waits for this promise: a rejection would end the process.
        fail(error);
        return;
      }
      finish(room, socket, seat, command);
    }, fail);
  } catch (error) {
    fail(error);
  }
}

function finish(room: RoomContext, socket: LiveSocket, seat: DeviceSeat, command: Command): void {
  if (command.type === 'send') finishMessage(room, socket, seat);
  finishCommand(room, socket);
}

function finishCommand(room: RoomContext, socket: LiveSocket): void {
  socket.commandsPending -= 1;
  if (socket.closesWith !== undefined && socket.commandsPending === 0) room.sendAway(socket, socket.closesWith);
  room.services.work.end();
}

function finishMessage(room: RoomContext, socket: LiveSocket, seat: DeviceSeat): void {
  socket.messagesPending -= 1;
  if (socket.messagesPending > 0) return;
  socket.areMessagesOnTheirWay = false;
  const waiting = socket.messagesWaiting;
  socket.messagesWaiting = undefined;
  for (const command of waiting ?? []) takeMessage(room, socket, seat, command);
}

/** Drops the waiting messages. They are not acknowledged and the socket is closed, so that the page sends them again. */
function dropWaiting(room: RoomContext, socket: LiveSocket): void {
  const waiting = socket.messagesWaiting ?? [];
  socket.messagesWaiting = undefined;
  for (let dropped = 0; dropped < waiting.length; dropped += 1) finishCommand(room, socket);
}

/** Answers refusals and repeated messages. Any other effect reaches all peers, the sender too, as an event of the chat. */
function answer(room: RoomContext, socket: LiveSocket, command: Command, result: CommandResult): void {
  const settled = settle(room.services.tally, command, result);
  if (settled.outcome === 'appended') room.services.away.messageCame(room.chatId, settled.toTell);
  switch (settled.outcome) {
    case 'appended':
    case 'changed':
      // The event may still be on its way from the store when the socket is closed.
      if (socket.closesWith !== undefined) room.outgoing.writeMessage(socket, settled.message);
      break;
    case 'duplicate':
      // The event may have been lost with an earlier connection.
      room.outgoing.writeMessage(socket, settled.message);
      break;
    case 'overtaken':
      room.outgoing.writeMessage(socket, settled.message);
      showRefusal(room, socket, settled.refusal);
      break;
    case 'gone':
      room.announceEnd().catch((error: unknown) => {
        room.services.logger.warn(failureOf(error), 'finding why a chat is gone failed');
      });
      break;
    case 'refused':
      showRefusal(room, socket, settled);
      break;
    case 'done':
      if (command.type === 'ping') socket.answerPing();
  }
}

function showRefusal(room: RoomContext, socket: LiveSocket, { reason, messageId }: Refusal): void {
  room.outgoing.writeHtml(socket, renderRefusal(reason, socket.words, messageId));
  if (passingRefusals.has(reason)) room.sendAway(socket, closeCodes.tryAgainLater);
}
