import './page/htmx.ts';
import './page/sockets.ts';
import './elements/local-time.ts';
import './elements/participant-name.ts';
import './start-page/invitation-card.ts';
import './start-page/organizer-panel.ts';
import './start-page/start-desk.ts';
