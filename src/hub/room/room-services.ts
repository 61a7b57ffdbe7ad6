import type { Logger } from 'pino';
import type { TellAway } from '../../actions/tell-away.ts';
import type { Limits } from '../../config/limits.ts';
import type { Clock } from '../../runtime/clock.ts';
import type { PendingWork } from '../../runtime/pending-work.ts';
import type { Tally } from '../../runtime/tally.ts';
import type { ChatStore } from '../../store/chat-store.ts';

/** The services that all rooms of a hub share. */
export interface RoomServices {
  readonly store: ChatStore;
  readonly clock: Clock;
  readonly limits: Limits;
  readonly logger: Logger;
  /** The tasks that must end before the server stops. */
  readonly work: PendingWork;
  readonly tally: Tally;
  readonly away: TellAway;
}
