import './htmx.ts';
import './local-time.ts';
import './participant-name.ts';
import './invitation-card.ts';
import './organizer-panel.ts';
import './start-desk.ts';
