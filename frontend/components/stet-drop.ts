/*
 * <stet-drop>: a small place to choose a file or paste a page. Where it is bare it shows nothing and
 * takes what is dropped anywhere on the part of the screen that it lies in. Each file or page is
 * sent once as an upload and read on the server.
 */
import { html, LitElement, nothing } from 'lit';
import { glyph } from './stet-glyph';

export class StetDrop extends LitElement {
  static override properties = {
    chooseWords: {},
    pasteWords: {},
    readingWords: {},
    limit: { type: Number },
    bare: { type: Boolean },
    busy: { state: true },
  };

  declare chooseWords: string;
  declare pasteWords: string;
  declare readingWords: string;
  declare limit: number;
  declare bare: boolean;
  declare busy: boolean;
  private zone: Element | null = null;

  constructor() {
    super();
    this.chooseWords = this.pasteWords = this.readingWords = '';
    this.limit = 0;
    this.bare = this.busy = false;
  }

  /** Part of the page, so that its styles and its labels apply. */
  protected override createRenderRoot() {
    return this;
  }

  override connectedCallback() {
    super.connectedCallback();
    if (!this.bare) return;
    this.zone = this.closest('.card');
    this.zone?.addEventListener('dragover', this.hover);
    this.zone?.addEventListener('dragleave', this.leave);
    this.zone?.addEventListener('drop', this.drop);
  }

  override disconnectedCallback() {
    this.zone?.removeEventListener('dragover', this.hover);
    this.zone?.removeEventListener('dragleave', this.leave);
    this.zone?.removeEventListener('drop', this.drop);
    this.zone = null;
    super.disconnectedCallback();
  }

  protected override render() {
    return this.bare
      ? nothing
      : html`
          <div class="drop">
            <label class="vaadin-button" theme="small">
              ${glyph('file')}${this.chooseWords}
              <input class="sr" type="file" @change=${this.choose} />
            </label>
            <textarea
              rows="1"
              dir="auto"
              spellcheck="false"
              aria-label=${this.pasteWords}
              placeholder=${this.pasteWords}
              @paste=${this.paste}
              @keydown=${(event: KeyboardEvent) => event.stopPropagation()}
            ></textarea>
            <span class="helper" role="status">${this.busy ? this.readingWords : ''}</span>
          </div>
        `;
  }

  private readonly hover = (event: Event) => {
    if ((event as DragEvent).dataTransfer?.types.includes('Files')) {
      event.preventDefault();
      this.zone?.classList.add('over');
    }
  };

  private readonly leave = () => this.zone?.classList.remove('over');

  private readonly drop = (event: Event) => {
    this.leave();
    const file = (event as DragEvent).dataTransfer?.files[0];
    if (file) {
      event.preventDefault();
      void this.send('file-target', file, file.name);
    }
  };

  private paste(event: ClipboardEvent) {
    const data = event.clipboardData;
    if (!data) return;
    event.preventDefault();
    const page = data.getData('text/html');
    const words = data.getData('text/plain');
    const file = data.files[0];
    if (page) void this.send('paste-target', new Blob([page], { type: 'text/html' }), 'page.html');
    else if (file && !words) void this.send('file-target', file, file.name);
    else void this.send('paste-target', new Blob([words], { type: 'text/plain' }), 'page.txt');
  }

  private choose(event: Event) {
    const input = event.target as HTMLInputElement;
    const file = input.files?.[0];
    if (file) void this.send('file-target', file, file.name);
    input.value = '';
  }

  private async send(target: string, what: Blob, name: string) {
    if (this.busy) return;
    if (what.size > this.limit) {
      this.dispatchEvent(new CustomEvent('too-big'));
      return;
    }
    this.busy = true;
    const form = new FormData();
    form.append('file', what, name);
    try {
      const answer = await fetch(this.getAttribute(target) ?? '', { method: 'POST', body: form });
      if (answer.status === 413) this.dispatchEvent(new CustomEvent('too-big'));
    } finally {
      this.busy = false;
    }
  }
}

customElements.define('stet-drop', StetDrop);
