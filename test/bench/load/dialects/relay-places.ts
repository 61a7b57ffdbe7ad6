import type { TargetName } from '../../targets/target.ts';
import type { Places } from '../live-chat.ts';

const paths: Partial<Record<TargetName, string>> = {
  'socket.io': '/socket.io/?EIO=4&transport=websocket&',
};

/** A relay needs nothing made before: both say which chat they are in. */
export function relayPlaces(name: TargetName, port: number, chat: number): Places {
  const path = `${paths[name] ?? '/?'}chat=${chat}`;
  return {
    writer: { port, path: `${path}&place=0`, headers: {} },
    reader: { port, path: `${path}&place=1`, headers: {} },
  };
}
