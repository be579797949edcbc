/*
 * <stet-commands>: everything that can be done from here, found by typing. Opened by Mod+K or a
 * button; the server says what there is each time it opens, and finds articles while one types.
 */
import { html, LitElement, nothing } from 'lit';
import { nameOf } from './stet-keys';

interface Command {
  id: string;
  group: string;
  words: string;
  detail: string;
  /** The key that does the same: J, Shift+N, Mod+K; empty where none does. */
  key: string;
}

/** More than these of one kind are found by typing on. */
const OF_A_KIND = 12;
const A_PAUSE = 180;

const folded = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const drawn = (key: string) =>
  key.replace('Enter', '⏎').replace('Escape', 'Esc').replace('Shift+', '⇧').replace('Mod+', 'Ctrl ');

export class StetCommands extends LitElement {
  static override properties = {
    items: { type: Array },
    found: { type: Array },
    labelWords: {},
    noneWords: {},
    typed: { state: true },
    at: { state: true },
    isOpen: { state: true },
  };

  declare items: Command[];
  declare found: Command[];
  declare labelWords: string;
  declare noneWords: string;
  declare typed: string;
  declare at: number;
  declare isOpen: boolean;
  private pause = 0;

  constructor() {
    super();
    this.items = [];
    this.found = [];
    this.labelWords = this.noneWords = this.typed = '';
    this.at = 0;
    this.isOpen = false;
  }

  /** Part of the page, so that its styles apply. */
  protected override createRenderRoot() {
    return this;
  }

  override connectedCallback() {
    super.connectedCallback();
    window.addEventListener('keydown', this.onKey);
  }

  override disconnectedCallback() {
    window.removeEventListener('keydown', this.onKey);
    window.clearTimeout(this.pause);
    super.disconnectedCallback();
  }

  async open() {
    this.typed = '';
    this.at = 0;
    this.isOpen = true;
    await this.updateComplete;
    const dialog = this.querySelector('dialog');
    if (dialog && !dialog.open) dialog.showModal();
    this.querySelector('input')?.focus();
  }

  private onKey = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || nameOf(event) !== 'Mod+K') return;
    if (document.querySelector('vaadin-dialog[opened], vaadin-confirm-dialog[opened]')) return;
    event.preventDefault();
    if (this.isOpen) this.shut();
    else this.dispatchEvent(new CustomEvent('commands-wanted'));
  };

  private get shown(): Command[] {
    const words = folded(this.typed).split(/\s+/).filter(Boolean);
    const fits = (command: Command) => {
      const text = folded(`${command.words} ${command.detail} ${command.group}`);
      return words.every((word) => text.includes(word));
    };
    const counted = new Map<string, number>();
    return [...this.items.filter(fits), ...this.found].filter((command) => {
      const number = (counted.get(command.group) ?? 0) + 1;
      counted.set(command.group, number);
      return number <= OF_A_KIND;
    });
  }

  protected override render() {
    if (!this.isOpen) return nothing;
    const shown = this.shown;
    const groups = [...new Set(shown.map((command) => command.group))];
    const current = shown[this.at];
    return html`
      <dialog class="commands" aria-label=${this.labelWords} @close=${this.shut} @click=${this.outside}>
        <input
          type="text"
          role="combobox"
          autocomplete="off"
          spellcheck="false"
          aria-expanded="true"
          aria-autocomplete="list"
          aria-controls="commands-list"
          aria-activedescendant=${current ? `command-${current.id}` : nothing}
          aria-label=${this.labelWords}
          placeholder=${this.labelWords}
          .value=${this.typed}
          @input=${this.type}
          @keydown=${this.walk}
        />
        <div id="commands-list" role="listbox" aria-label=${this.labelWords}>
          ${groups.map(
            (group) => html`<div role="group" aria-label=${group}>
              <div class="commands-group" aria-hidden="true">${group}</div>
              ${shown.filter((command) => command.group === group).map((command) => this.line(command, current))}
            </div>`,
          )}
        </div>
        <p class="commands-none quiet" role="status">${shown.length ? '' : this.noneWords}</p>
      </dialog>
    `;
  }

  private line(command: Command, current?: Command) {
    return html`<div
      id=${`command-${command.id}`}
      class="command"
      role="option"
      aria-selected=${command === current ? 'true' : 'false'}
      @click=${() => this.choose(command)}
    >
      <span class="command-words">${command.words}</span>
      ${command.detail ? html`<span class="command-detail" dir="auto">${command.detail}</span>` : nothing}
      ${command.key ? html`<kbd>${drawn(command.key)}</kbd>` : nothing}
    </div>`;
  }

  private type = (event: Event) => {
    this.typed = (event.target as HTMLInputElement).value;
    this.at = 0;
    window.clearTimeout(this.pause);
    this.pause = window.setTimeout(
      () => this.dispatchEvent(new CustomEvent('commands-typed', { detail: { words: this.typed } })),
      A_PAUSE,
    );
  };

  private walk = (event: KeyboardEvent) => {
    const last = this.shown.length - 1;
    const to: Record<string, number> = {
      ArrowDown: this.at >= last ? 0 : this.at + 1,
      ArrowUp: this.at <= 0 ? last : this.at - 1,
      PageDown: Math.min(last, this.at + 8),
      PageUp: Math.max(0, this.at - 8),
    };
    if (event.key in to) {
      event.preventDefault();
      this.at = Math.max(0, to[event.key]);
      this.updateComplete.then(() =>
        this.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' }),
      );
    } else if (event.key === 'Enter' && !event.isComposing) {
      event.preventDefault();
      const current = this.shown[this.at];
      if (current) this.choose(current);
    }
  };

  private choose(command: Command) {
    this.shut();
    this.dispatchEvent(new CustomEvent('command-chosen', { detail: { id: command.id } }));
  }

  private outside = (event: Event) => {
    if (event.target === this.querySelector('dialog')) this.shut();
  };

  private shut = () => {
    window.clearTimeout(this.pause);
    this.querySelector('dialog')?.close();
    this.isOpen = false;
  };
}

customElements.define('stet-commands', StetCommands);
