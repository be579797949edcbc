/*
 * <stet-keys>: single keys for what the buttons do too. Silent while somebody types, while a dialog
 * is open, and when the person has switched them off. Only Escape and keys with Mod (Ctrl, or ⌘ on
 * a Mac) also work in fields.
 */

interface Key {
  /** J, Shift+N, Mod+K, Enter, Escape, ? */
  key: string;
  action: string;
  /** The row of buttons that it goes to, here in the browser: a digit may follow at once. */
  row?: string;
}

const MAC = /Mac|iPhone|iPad/.test(navigator.platform);

/** What was pressed, in the words of Key. */
export function nameOf(event: KeyboardEvent): string {
  const letter = event.key.length === 1 && event.key !== event.key.toUpperCase();
  const key = event.key.length === 1 ? event.key.toUpperCase() : event.key;
  const mod = MAC ? event.metaKey : event.ctrlKey;
  // Shift counts with letters and named keys; with signs it is only the way to type them.
  const shifted = event.shiftKey && (event.key.length > 1 || letter || /\p{L}/u.test(event.key));
  return (mod ? 'Mod+' : '') + (shifted ? 'Shift+' : '') + key;
}

function isTyping(target: Element | undefined): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'submit', 'range'].includes(target.type);
}

/** Enter and space on a button or a link belong to it. */
function ownsKey(target: Element | undefined, key: string): boolean {
  return ['Enter', ' '].includes(key) && !!target?.closest('a, button, summary, vaadin-button, vaadin-tab, [role="button"], [role="option"]');
}

/** On a slip, in a list and in a menu, single keys belong to what is being filled in. */
const FILLED_IN =
  '.slip, vaadin-select, vaadin-combo-box, vaadin-multi-select-combo-box, vaadin-date-picker, [role="listbox"], [role="menu"]';

function within(path: EventTarget[], selector: string): Element | undefined {
  return path.find((step): step is Element => step instanceof Element && step.matches(selector));
}

/** A row of buttons, in which a digit chooses one, and nothing elsewhere. */
const ROW = 'vaadin-radio-group.seg';

function buttons(row: Element): HTMLInputElement[] {
  return [...row.querySelectorAll<HTMLInputElement>('vaadin-radio-button input')];
}

export class StetKeys extends HTMLElement {
  keys: Key[] = [];
  off = false;

  connectedCallback() {
    this.hidden = true;
    window.addEventListener('keydown', this.onKey);
  }

  disconnectedCallback() {
    window.removeEventListener('keydown', this.onKey);
  }

  private onKey = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || event.altKey) return;
    if (MAC ? event.ctrlKey : event.metaKey) return;
    const name = nameOf(event);
    const known = this.keys.find((key) => key.key === name);
    if (!known) return;
    const target = event.composedPath()[0] as Element | undefined;
    const everywhere = name.startsWith('Mod+') || name === 'Escape';
    const path = event.composedPath();
    if (!everywhere && (this.off || isTyping(target) || ownsKey(target, event.key) || within(path, FILLED_IN))) return;
    if (document.querySelector('vaadin-dialog[opened], vaadin-confirm-dialog[opened], dialog[open]')) return;
    event.preventDefault();
    if (this.choosesInRow(path, name)) return;
    if (event.repeat && !['J', 'K'].includes(name)) return;
    if (known.row) return this.goTo(document.querySelector(known.row));
    this.finishTyping(target);
    this.dispatchEvent(new CustomEvent('key-pressed', { detail: { action: known.action } }));
  };

  private choosesInRow(path: EventTarget[], key: string): boolean {
    if (!/^[1-9]$/.test(key)) return false;
    const row = within(path, ROW);
    if (row) buttons(row)[Number(key) - 1]?.click();
    return !!row;
  }

  /** Only takes the focus: an arrow, a digit or the space bar chooses. */
  private goTo(row: Element | null) {
    if (!row?.checkVisibility()) return;
    const all = buttons(row);
    (all.find((button) => button.checked) ?? all[0])?.focus();
  }

  /** What was typed so far is told to the server before the key is. */
  private finishTyping(target: Element | undefined) {
    if (isTyping(target)) target!.dispatchEvent(new Event('change', { bubbles: true }));
  }
}

customElements.define('stet-keys', StetKeys);
