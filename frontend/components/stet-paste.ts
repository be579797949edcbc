/*
 * <stet-paste>: a field to paste text or a page into, and a place to drop a file on. Whatever
 * comes is sent once as an upload and read on the server; the field itself is never synchronised.
 */
import { html, LitElement } from 'lit';
import { glyph } from './stet-glyph';

const FILES =
  '.txt,.md,.html,.htm,.docx,.pdf,.xml,.rss,.atom,.json,.nitf,text/plain,text/html,text/markdown,application/pdf';

/** Characters. What is longer than any article goes past the field, which would be laid out for minutes. */
const LAID_OUT = 1 << 20;

export class StetPaste extends LitElement {
  static override properties = {
    labelWords: {},
    hintWords: {},
    readWords: {},
    chooseWords: {},
    readingWords: {},
    limit: { type: Number },
    several: { type: Boolean },
    busy: { state: true },
    over: { state: true },
  };

  declare labelWords: string;
  declare hintWords: string;
  declare readWords: string;
  declare chooseWords: string;
  declare readingWords: string;
  declare limit: number;
  declare several: boolean;
  declare busy: boolean;
  declare over: boolean;

  constructor() {
    super();
    this.labelWords = this.hintWords = this.readWords = this.chooseWords = this.readingWords = '';
    this.limit = 0;
    this.several = false;
    this.busy = false;
    this.over = false;
  }

  /** Part of the page, so that its styles and its labels apply. */
  protected override createRenderRoot() {
    return this;
  }

  ready() {
    this.busy = false;
  }

  protected override render() {
    return html`
      <div
        class="paste ${this.over ? 'over' : ''}"
        @dragover=${this.hover}
        @dragleave=${() => (this.over = false)}
        @drop=${this.drop}
      >
        <label class="label" for="paste-text">${this.labelWords}</label>
        <textarea
          id="paste-text"
          rows="14"
          dir="auto"
          spellcheck="false"
          aria-describedby="paste-hint"
          @paste=${this.paste}
        ></textarea>
        <p class="helper" id="paste-hint">${this.hintWords}</p>
        <div class="flow">
          <button class="vaadin-button" theme="primary" type="button" @click=${this.sendText}>
            ${this.readWords}
          </button>
          <label class="vaadin-button">
            ${glyph('file')}${this.chooseWords}
            <input class="sr" type="file" accept=${FILES} ?multiple=${this.several} @change=${this.choose} />
          </label>
          <span class="helper" role="status">${this.busy ? this.readingWords : ''}</span>
        </div>
      </div>
    `;
  }

  private get field() {
    return this.querySelector('textarea') as HTMLTextAreaElement;
  }

  /** What is pasted into the empty field is read at once, with its structure where it has one. */
  private paste(event: ClipboardEvent) {
    if (!event.clipboardData) return;
    const words = event.clipboardData.getData('text/plain');
    if (words.length > LAID_OUT) {
      event.preventDefault();
      void this.send('paste-target', new Blob([words], { type: 'text/plain' }), 'paste.txt');
      return;
    }
    if (this.field.value !== '') return;
    const page = event.clipboardData.getData('text/html');
    const file = event.clipboardData.files[0];
    if (page) {
      event.preventDefault();
      void this.send('paste-target', new Blob([page], { type: 'text/html' }), 'paste.html');
    } else if (file && !words) {
      event.preventDefault();
      void this.send('file-target', file, file.name);
    } else {
      setTimeout(() => this.sendText());
    }
  }

  private sendText() {
    void this.send('paste-target', new Blob([this.field.value], { type: 'text/plain' }), 'paste.txt');
  }

  private choose(event: Event) {
    const input = event.target as HTMLInputElement;
    void this.sendFiles([...(input.files ?? [])]);
    input.value = '';
  }

  private hover(event: DragEvent) {
    if (event.dataTransfer?.types.includes('Files')) {
      event.preventDefault();
      this.over = true;
    }
  }

  private drop(event: DragEvent) {
    this.over = false;
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length) {
      event.preventDefault();
      void this.sendFiles(files);
    }
  }

  /** Several come one after the other, each with their number. */
  private async sendFiles(files: File[]) {
    const some = this.several ? files.slice(0, 100) : files.slice(0, 1);
    for (const file of some) await this.send('file-target', file, file.name, some.length);
  }

  private async send(target: string, what: Blob, name: string, of = 1) {
    if (this.busy) return;
    if (what.size > this.limit) {
      this.dispatchEvent(new CustomEvent('too-big'));
      return;
    }
    this.busy = true;
    const form = new FormData();
    form.append('file', what, name);
    try {
      const answer = await fetch(this.getAttribute(target) ?? '', {
        method: 'POST',
        headers: { 'Stet-Files': String(of) },
        body: form,
      });
      if (answer.status === 413) this.dispatchEvent(new CustomEvent('too-big'));
    } finally {
      this.busy = false;
    }
  }
}

customElements.define('stet-paste', StetPaste);
