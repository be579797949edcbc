/*
 * The sprite and <stet-glyph name="supported">: an icon that is never announced, because the words
 * beside it, or the name of its button, say the same.
 */

/** Every glyph of the house: 16 by 16, drawn in one line; what is filled carries the class f. */
export const GLYPHS: Readonly<Record<string, string>> = {
  against: '<path d="M3 8h10"/>',
  attribute: '<path d="M6.5 4.5C4.5 5 3.5 6.4 3.5 8.6V11h3V8h-3M12.5 4.5c-2 .5-3 1.9-3 4.1V11h3V8h-3"/>',
  back: '<path d="M10 3 5 8l5 5"/>',
  bell: '<path d="M3 11.8c1-1 1.5-2.2 1.5-4.8a3.5 3.5 0 0 1 7 0c0 2.6.5 3.8 1.5 4.8zM6.6 13.9a1.5 1.5 0 0 0 2.8 0"/>',
  change: '<path d="M3 12.5 8 4l5 8.5"/>',
  checking: '<circle cx="8" cy="8" r="5.5"/><path class="f" d="M8 2.5a5.5 5.5 0 0 1 0 11z"/>',
  clock: '<circle cx="8" cy="8" r="5.7"/><path d="M8 4.8V8l2.2 1.6"/>',
  closed: '<circle cx="8" cy="8" r="5.5"/><path d="M4.2 11.8l7.6-7.6"/>',
  conflicting: '<path d="M1.8 8h12.4M5 4.5 1.8 8 5 11.5M11 4.5 14.2 8 11 11.5"/>',
  contextual: '<path d="M2.5 8c1.8-3.5 3.7-3.5 5.5 0s3.7 3.5 5.5 0"/>',
  copy: '<rect x="5.5" y="5.5" width="8" height="8" rx="1"/><path d="M10.5 2.5h-7a1 1 0 0 0-1 1v7"/>',
  cut: '<path d="M2 13.5C6 11 12.5 7.5 11.5 4.6 10.8 2.4 7.6 3 7.8 6c.2 3.4 3.6 5.5 6.2 7.5"/>',
  disputed: '<path d="M3 5.8h10M3 10.2h10M10.5 2.5l-5 11"/>',
  down: '<path d="m3.5 6 4.5 4.5L12.5 6"/>',
  download: '<path d="M8 2.5v7.5M4.8 7 8 10.2 11.2 7M3 13.5h10"/>',
  file: '<path d="M4 1.8h5l3.5 3.5v9H4z"/><path d="M9 1.8v3.5h3.5"/>',
  fix: '<path d="m3.5 6.5 3 3 6-7"/><path d="M3 13.5h10"/>',
  for: '<path d="M8 3v10M3 8h10"/>',
  help: '<path d="M5 5.4a3 3 0 1 1 4.4 2.7C8.5 8.6 8 9.1 8 10.2"/><circle class="f" cx="8" cy="13" r="1.1"/>',
  keep: '<circle class="f" cx="8" cy="8" r="1.8"/>',
  legal: '<path d="M10.5 4.2C10 3 9 2.5 8 2.5c-1.6 0-2.6.9-2.6 2 0 2.8 5.4 2.6 5.4 5.2 0 1-.8 1.7-1.8 1.8M5.5 11.8c.5 1.2 1.5 1.7 2.5 1.7 1.6 0 2.6-.9 2.6-2 0-2.8-5.4-2.6-5.4-5.2 0-1 .8-1.7 1.8-1.8"/>',
  link: '<path d="M6.5 9.5 9.5 6.5"/><path d="m7.5 4.5 1.3-1.3a2.8 2.8 0 0 1 4 4L11.5 8.5M8.5 11.5l-1.3 1.3a2.8 2.8 0 0 1-4-4L4.5 7.5"/>',
  list: '<path d="M6 4h7.5M6 8h7.5M6 12h7.5"/><circle class="f" cx="3" cy="4" r=".9"/><circle class="f" cx="3" cy="8" r=".9"/><circle class="f" cx="3" cy="12" r=".9"/>',
  menu: '<path d="M2.5 4.5h11M2.5 8h11M2.5 11.5h11"/>',
  misleading: '<path d="M3 13.5V9.5a4 4 0 0 1 4-4h6"/><path d="m10 2.5 3 3-3 3"/>',
  notcheckable: '<path d="M3 8h10"/>',
  onauthor: '<path d="m3 13 .8-3.2L10.6 3l2.4 2.4-6.8 6.8z"/><path d="m9 4.6 2.4 2.4"/>',
  people: '<circle cx="6" cy="5.5" r="2.5"/><path d="M1.5 13.5c0-2.5 2-4 4.5-4s4.5 1.5 4.5 4M11 3.3a2.5 2.5 0 0 1 0 4.4M12.3 10c1.4.6 2.2 1.9 2.2 3.5"/>',
  plus: '<path d="M8 3v10M3 8h10"/>',
  refuted: '<path d="m3.5 3.5 9 9M12.5 3.5l-9 9"/>',
  search: '<circle cx="7" cy="7" r="4.2"/><path d="m10.2 10.2 3.5 3.5"/>',
  second: '<circle cx="5.8" cy="8" r="4.2"/><circle cx="10.2" cy="8" r="4.2"/>',
  stale: '<path d="M13 8a5 5 0 1 1-1.6-3.7"/><path d="M13.3 1.8v3.2h-3.2"/>',
  stet: '<path d="M2.5 6h11"/><circle class="f" cx="4" cy="11" r="1.2"/><circle class="f" cx="8" cy="11" r="1.2"/><circle class="f" cx="12" cy="11" r="1.2"/>',
  supported: '<path d="M2.5 8.5 6 12l7.5-8"/>',
  text: '<path d="M2.5 4h11M2.5 7h11M2.5 10h11M2.5 13h6"/>',
  theme: '<circle cx="8" cy="8" r="5.5"/><path class="f" d="M8 2.5a5.5 5.5 0 0 1 0 11z"/>',
  tocheck: '<circle cx="8" cy="8" r="5.5"/>',
  turn: '<path d="m6 3.5 4.5 4.5L6 12.5"/>',
  undo: '<path d="M3 6.5h6.5a3.5 3.5 0 0 1 0 7H6M5.8 3.5 2.8 6.5l3 3"/>',
  unproven: '<path d="M5 5.4a3 3 0 1 1 4.4 2.7C8.5 8.6 8 9.1 8 10.2"/><circle class="f" cx="8" cy="13" r="1.1"/>',
  up: '<path d="m3.5 10 4.5-4.5 4.5 4.5"/>',
  waiting: '<path d="M4 2.5h8c0 3-4 4-4 5.5s4 2.5 4 5.5H4c0-3 4-4 4-5.5S4 5.5 4 2.5z"/>',
};
const SVG = 'http://www.w3.org/2000/svg';

/** Puts the symbols into the page once, where <use> finds them. */
function placeSprite() {
  if (document.getElementById('stet-sprite')) return;
  const sprite = document.createElementNS(SVG, 'svg');
  sprite.id = 'stet-sprite';
  sprite.setAttribute('aria-hidden', 'true');
  sprite.setAttribute('width', '0');
  sprite.setAttribute('height', '0');
  for (const [name, drawing] of Object.entries(GLYPHS)) {
    const symbol = document.createElementNS(SVG, 'symbol');
    symbol.id = `g-${name}`;
    symbol.setAttribute('viewBox', '0 0 16 16');
    symbol.innerHTML = drawing;
    sprite.append(symbol);
  }
  document.body.prepend(sprite);
}

/** A drawing of the sprite, for elements that build their own content. */
export function glyph(name: string): SVGSVGElement {
  placeSprite();
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('class', 'i');
  svg.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS(SVG, 'use');
  use.setAttribute('href', `#g-${name}`);
  svg.append(use);
  return svg;
}

class StetGlyph extends HTMLElement {
  static observedAttributes = ['name'];

  attributeChangedCallback() {
    const name = this.getAttribute('name') ?? '';
    this.replaceChildren(...(name in GLYPHS ? [glyph(name)] : []));
  }
}

customElements.define('stet-glyph', StetGlyph);
