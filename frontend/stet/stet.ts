/* The face of the house: loaded once, by the app shell. */
import '@fontsource-variable/source-serif-4/opsz.css';
import '@fontsource-variable/source-serif-4/wght-italic.css';
import '@fontsource-variable/source-sans-3/wght.css';
import '@fontsource-variable/source-sans-3/wght-italic.css';
import './tokens.css';
import './aura.css';
import './ground.css';
import './parts.css';
import './proof.css';
import './walk.css';
import './rooms.css';
import './drafts.css';
import './commands.css';
import './accounts.css';
import './audit.css';
import './overview.css';
import './small.css';
import './card.css';
import './print.css';
import '../components/stet-glyph';

// Whether the desk can be reached is news, not content: it belongs to no landmark.
customElements
  .whenDefined('vaadin-connection-indicator')
  .then(() => new Promise(requestAnimationFrame))
  .then(() => document.querySelector('vaadin-connection-indicator')?.setAttribute('role', 'status'));
