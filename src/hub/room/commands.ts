import { renderRefusal } from '../../../views/fragments/participant-fragment.ts';
import { type CommandResult, carryOut } from '../../actions/carry-out.ts';
import { type Refusal, readCommand, refuse, settle } from '../../actions/settle-command.ts';
import type { ParticipantId } from '../../chat/participant.ts';
import { closeCodes } from '../../protocol/close-codes.ts';
import { type Command, passingRefusals } from '../../protocol/commands.ts';
import { failureOf } from '../../runtime/failure.ts';
import type { LiveSocket } from '../peers/live-socket.ts';
import type { RoomContext } from './room-context.ts';

/** Carries out a command that a participant sent over a socket, and answers it. */
export function takeCommand(room: RoomContext, socket: LiveSocket, participantId: ParticipantId, text: string): void {
  const { limits, tally } = room.services;
  const isTooFrequent = !socket.mayCommand(limits, room.tickTimeMs);
  const read = readCommand(text, limits, tally, isTooFrequent);
  if (read.outcome === 'refused') showRefusal(room, socket, read);
  else start(room, socket, participantId, read.command);
}

function start(room: RoomContext, socket: LiveSocket, participantId: ParticipantId, command: Command): void {
  const { store, work, logger, tally } = room.services;
  const fail = (error: unknown) => {
    logger.warn(failureOf(error), 'a command failed');
    showRefusal(room, socket, refuse(tally, 'unavailable', command));
    finish(room, socket);
  };
  socket.commandsPending += 1;
  work.begin();
  try {
    carryOut(store, room.chatId, participantId, command).then((result) => {
      answer(room, socket, command, result);
      finish(room, socket);
    }, fail);
  } catch (error) {
    fail(error);
  }
}

function finish(room: RoomContext, socket: LiveSocket): void {
  socket.commandsPending -= 1;
  if (socket.closesWith !== undefined && socket.commandsPending === 0) room.sendAway(socket, socket.closesWith);
  room.services.work.end();
}

/** All peers see a command's effect in the chat's events; only refusals and repeated messages are answered to the sender. */
function answer(room: RoomContext, socket: LiveSocket, command: Command, result: CommandResult): void {
  const settled = settle(room.services.tally, command, result);
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
  room.outgoing.writeHtml(socket, renderRefusal(reason, messageId));
  if (passingRefusals.has(reason)) room.sendAway(socket, closeCodes.tryAgainLater);
}
