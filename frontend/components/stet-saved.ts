/*
 * <stet-saved>: holds the words that say when the draft beside it was saved. What is typed waits a
 * moment before it is sent; until the server has heard all of it, "Saving…" stands here instead, and
 * the browser asks before the page is left.
 */

const PAUSE = 400;

export class StetSaved extends HTMLElement {
  saving = '';
  keeps = false;

  private typed = 0;
  private answered = 0;
  private timer?: number;
  private form?: Element | null;
  private field?: Element;
  private note = document.createElement('span');

  /** How much of what was typed has reached the server. */
  set heard(count: number) {
    this.answered = count;
    this.draw();
  }

  get heard(): number {
    return this.answered;
  }

  connectedCallback() {
    this.form = this.closest('.card')?.querySelector('.decision');
    this.form?.addEventListener('input', this.onInput);
    window.addEventListener('beforeunload', this.onLeave);
    this.note.className = 'saving';
    this.append(this.note);
    this.draw();
  }

  disconnectedCallback() {
    this.form?.removeEventListener('input', this.onInput);
    window.removeEventListener('beforeunload', this.onLeave);
  }

  private get isOnItsWay(): boolean {
    return this.typed > this.answered;
  }

  private onInput = (event: Event) => {
    if (!this.keeps) return;
    this.typed++;
    this.field = event.target as Element;
    this.draw();
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.tell(), PAUSE);
  };

  /** The fields tell the server what they hold before it hears this. */
  private tell() {
    clearTimeout(this.timer);
    if (this.field?.closest('vaadin-text-field, vaadin-text-area')) {
      this.field.dispatchEvent(new Event('change', { bubbles: true }));
    }
    this.dispatchEvent(new CustomEvent('typed', { detail: this.typed }));
  }

  private onLeave = (event: BeforeUnloadEvent) => {
    if (!this.isOnItsWay) return;
    this.tell();
    event.preventDefault();
  };

  private draw() {
    this.classList.toggle('on-its-way', this.isOnItsWay);
    this.note.textContent = this.isOnItsWay ? this.saving : '';
  }
}

customElements.define('stet-saved', StetSaved);
