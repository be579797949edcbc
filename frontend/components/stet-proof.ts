/*
 * <stet-proof>: an article's text with its claims, numbered as on paper.
 *
 * It stands in the page's own tree, not in a shadow, so that a selection, the reader's search and
 * print see plain text. The text is built once; a decision changes one mark. All words of the
 * article enter as text nodes: markup in them is only ever shown. What Stet adds to the article
 * (numbers, agreed wordings) is never part of a selection, so offsets stay those of the text.
 */
import { LitElement } from 'lit';
import { glyph } from './stet-glyph';
import { breaks, directionOf, fixOf, nest, whole, wholeWords, type Piece, type Span } from './proof-spans';

interface Place {
  start: number;
  end: number;
  name: string;
}

/** A part of claim text, perhaps led in by a dateline; or a fold of what is not claim text. */
type Block =
  | { kind: string; number: number; start: number; end: number; lead: Place | null; fold: null }
  | { fold: string; items: Place[] };

type TextBlock = Exclude<Block, { items: Place[] }>;

interface Claim extends Span {
  number: number;
  stage: string;
  verdict: string | null;
  glyph: string;
  wording: string | null;
  label: string;
  margin: string;
}

interface Article {
  text: string;
  lang: string;
  label: string;
  blocks: Block[];
  claims: Claim[];
  current: string | null;
}

/** What is on the page for a claim. */
interface Drawn {
  claim: Claim;
  block: TextBlock | undefined;
  pieces: HTMLElement[];
  button?: HTMLButtonElement;
  tick?: HTMLButtonElement;
}

const TAGS: Readonly<Record<string, string>> = { HEADLINE: 'h2', PULL_QUOTE: 'blockquote' };
const FIX = 'fix:';

export class StetProof extends LitElement {
  private article: Article = { text: '', lang: '', label: '', blocks: [], claims: [], current: null };
  private sheet = document.createElement('article');
  private drawn = new Map<string, Drawn>();
  private elements = new Map<TextBlock, HTMLElement>();
  /** Where in the article's text a text node begins. */
  private origins = new WeakMap<Node, number>();
  private selected = '';
  private settle = 0;
  private watch = new ResizeObserver(() => this.drawLeader());

  protected override createRenderRoot() {
    return this;
  }

  protected override render() {
    return this.sheet;
  }

  override connectedCallback() {
    super.connectedCallback();
    document.addEventListener('selectionchange', this.onSelection);
    this.watch.observe(this);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    document.removeEventListener('selectionchange', this.onSelection);
    clearTimeout(this.settle);
    this.watch.disconnect();
  }

  /** Draws an article; everything before it is forgotten. */
  show(article: Article) {
    this.article = { ...article, claims: [] };
    this.drawn.clear();
    this.elements.clear();
    this.selected = '';
    this.sheet = document.createElement('article');
    this.sheet.className = 'proof';
    this.sheet.lang = article.lang;
    this.sheet.dir = directionOf(article.text);
    if (article.label) this.sheet.setAttribute('aria-label', article.label);
    this.sheet.addEventListener('click', this.onClick);
    for (const claim of article.claims) this.note(claim);
    for (const block of article.blocks) {
      this.sheet.append(block.fold === null ? this.drawPart(block) : this.drawFold(block));
    }
    this.requestUpdate();
    void this.updateComplete.then(() => {
      this.markCurrent(article.current);
      void document.fonts.ready.then(() => this.drawLeader());
    });
  }

  /** One claim changed; only its mark is touched, unless it lies elsewhere now, reads differently or comes into the margin. */
  patch(claim: Claim) {
    const known = this.drawn.get(claim.id);
    const before = known?.claim;
    if (
      known &&
      before &&
      before.start === claim.start &&
      before.end === claim.end &&
      before.wording === claim.wording &&
      (before.stage === 'SUGGESTED') === (claim.stage === 'SUGGESTED')
    ) {
      known.claim = claim;
      this.dress(known);
      return;
    }
    this.redraw(() => this.note(claim), [known?.block, this.blockOf(claim)]);
  }

  /** All claims as they are now; what did not change is not touched. */
  setClaims(claims: Claim[]) {
    const present = new Set(claims.map((claim) => claim.id));
    for (const [id, gone] of this.drawn) {
      if (!present.has(id)) this.redraw(() => this.drawn.delete(id), [gone.block]);
    }
    for (const claim of claims) {
      const known = this.drawn.get(claim.id);
      if (!known || JSON.stringify(known.claim) !== JSON.stringify(claim)) this.patch(claim);
    }
  }

  /** The claim in hand; it comes into view. */
  setCurrent(id: string | null) {
    this.markCurrent(id);
  }

  private note(claim: Claim) {
    this.drawn.set(claim.id, { claim, block: this.blockOf(claim), pieces: [] });
  }

  private blockOf(claim: Span): TextBlock | undefined {
    return this.article.blocks.find(
      (block): block is TextBlock => block.fold === null && block.start <= claim.start && claim.end <= block.end,
    );
  }

  private redraw(change: () => void, blocks: (TextBlock | undefined)[]) {
    change();
    for (const block of new Set(blocks)) {
      const old = block && this.elements.get(block);
      if (block && old) old.replaceWith(this.drawPart(block));
    }
    this.markCurrent(this.article.current, false);
  }

  private drawPart(block: TextBlock): HTMLElement {
    const claims = [...this.drawn.values()].filter((drawn) => drawn.block === block);
    claims.sort((a, b) => a.claim.start - b.claim.start || b.claim.end - a.claim.end);
    const part = document.createElement('div');
    part.className = 'part';
    const ticks = document.createElement('div');
    ticks.className = 'ticks';
    const words = document.createElement(TAGS[block.kind] ?? 'p');
    words.className = block.kind.toLowerCase().replace('_', '-');
    words.dir = directionOf(this.article.text.slice(block.start, block.end));
    if (block.lead) {
      words.append(this.struck(block.lead), ' ');
    }
    for (const drawn of claims) {
      drawn.pieces = [];
      if (drawn.claim.stage !== 'SUGGESTED') ticks.append(this.drawTick(drawn));
    }
    words.append(...this.drawPieces(nest(this.spansOf(claims), block.start, block.end)));
    for (const drawn of claims) this.dress(drawn);
    part.append(ticks, words);
    this.elements.set(block, part);
    return part;
  }

  /** The claims of a part, whole graphemes only, and the stretches that an agreed wording replaces. */
  private spansOf(claims: Drawn[]): Span[] {
    const text = this.article.text;
    return claims.flatMap(({ claim }) => {
      const spans: Span[] = [{ id: claim.id, ...whole(text, claim.start, claim.end) }];
      if (claim.wording !== null) {
        const fix = fixOf(text.slice(claim.start, claim.end), claim.wording);
        spans.push({ id: FIX + claim.id, start: claim.start + fix.start, end: claim.start + fix.end });
      }
      return spans;
    });
  }

  private drawPieces(pieces: Piece[]): Node[] {
    return pieces.flatMap((piece) => {
      if (piece.text) return this.textNodes(piece.start, piece.end);
      return piece.id.startsWith(FIX) ? this.drawFix(piece) : [this.drawMark(piece)];
    });
  }

  private drawMark(piece: Extract<Piece, { text: false }>): HTMLElement {
    const mark = document.createElement('mark');
    mark.className = 'claim';
    mark.dataset.claim = piece.id;
    const drawn = this.drawn.get(piece.id)!;
    drawn.pieces.push(mark);
    if (piece.first) {
      drawn.button = document.createElement('button');
      drawn.button.type = 'button';
      drawn.button.className = 'claim-no';
      mark.append(drawn.button);
    }
    mark.append(...this.drawPieces(piece.inside));
    return mark;
  }

  /** The words that go, struck; behind them those that come, which are no part of the text. */
  private drawFix(piece: Extract<Piece, { text: false }>): HTMLElement[] {
    const { claim } = this.drawn.get(piece.id.slice(FIX.length))!;
    const fix = document.createElement('span');
    fix.className = 'fix';
    fix.append(...this.drawPieces(piece.inside));
    const { insert } = fixOf(this.article.text.slice(claim.start, claim.end), claim.wording ?? '');
    if (!piece.last || !insert) return [fix];
    const put = document.createElement('span');
    put.className = 'put';
    put.dataset.fix = insert;
    return [fix, put];
  }

  private drawTick(drawn: Drawn): HTMLElement {
    // The mark's own button is in the tab order; the tick is its twin for the pointer.
    drawn.tick = document.createElement('button');
    drawn.tick.type = 'button';
    drawn.tick.tabIndex = -1;
    drawn.tick.dataset.claim = drawn.claim.id;
    return drawn.tick;
  }

  /** Gives a claim's mark and tick the look of how things stand. */
  private dress({ claim, pieces, button, tick }: Drawn) {
    for (const piece of pieces) {
      piece.dataset.stage = claim.stage.toLowerCase().replace('_', '-');
      if (claim.verdict) piece.dataset.verdict = claim.verdict.toLowerCase();
      else delete piece.dataset.verdict;
    }
    if (button) {
      button.setAttribute('aria-label', claim.label);
      button.replaceChildren(...(claim.stage === 'SUGGESTED' ? [] : [`${claim.number}`]), glyph(claim.glyph));
    }
    if (tick) {
      tick.className = claim.stage === 'APPROVED' ? 'tick done' : claim.stage === 'CLOSED' ? 'tick closed' : 'tick';
      tick.setAttribute('aria-label', claim.label);
      const word = document.createElement('em');
      word.textContent = claim.margin;
      const number = document.createElement('b');
      number.textContent = `${claim.number}`;
      tick.replaceChildren(word, number, glyph(claim.glyph));
    }
  }

  private drawFold(block: Exclude<Block, TextBlock>): HTMLElement {
    const part = document.createElement('div');
    part.className = 'part fold';
    const details = document.createElement('details');
    details.className = 'vaadin-details nct';
    const summary = document.createElement('summary');
    const hook = glyph('turn');
    hook.classList.add('turn');
    summary.append(hook, block.fold);
    const list = document.createElement('ul');
    for (const item of block.items) {
      const line = document.createElement('li');
      const name = document.createElement('span');
      name.className = 'nct name';
      name.textContent = item.name;
      line.append(this.struck(item), name);
      list.append(line);
    }
    details.append(summary, list);
    part.append(document.createElement('span'), details);
    return part;
  }

  private struck(place: Place): HTMLElement {
    const words = document.createElement('s');
    words.className = 'nct';
    words.title = place.name;
    words.append(...this.textNodes(place.start, place.end));
    return words;
  }

  private textNodes(start: number, end: number): Node[] {
    const nodes: Node[] = [];
    let from = start;
    for (const to of [...breaks(this.article.text, start, end), end]) {
      if (nodes.length) nodes.push(document.createElement('wbr'));
      const node = document.createTextNode(this.article.text.slice(from, to));
      this.origins.set(node, from);
      nodes.push(node);
      from = to;
    }
    return nodes;
  }

  private markCurrent(id: string | null, bringIntoView = true) {
    for (const element of this.sheet.querySelectorAll('[aria-current]')) element.removeAttribute('aria-current');
    this.article.current = id;
    const drawn = id === null ? undefined : this.drawn.get(id);
    if (!drawn) return;
    for (const element of [...drawn.pieces, drawn.tick, drawn.button]) element?.setAttribute('aria-current', 'true');
    this.drawLeader();
    if (bringIntoView) drawn.pieces[0]?.scrollIntoView({ block: 'nearest' });
  }

  /** The hairline to the card starts at the line of the claim in hand. */
  private drawLeader() {
    const drawn = this.article.current === null ? undefined : this.drawn.get(this.article.current);
    const part = drawn?.pieces[0]?.closest<HTMLElement>('.part');
    const line = drawn?.pieces[0]?.getClientRects()[0];
    if (part && line) part.style.setProperty('--leader', `${line.bottom - part.getBoundingClientRect().top + 3}px`);
  }

  private onClick = (event: Event) => {
    const target = event.target as Element;
    const button = target.closest<HTMLElement>('.claim-no, .tick');
    if (button) {
      this.choose(button.dataset.claim ?? button.closest<HTMLElement>('.claim')!.dataset.claim!);
      return;
    }
    if (!document.getSelection()?.isCollapsed) return;
    const ids: string[] = [];
    for (let mark = target.closest<HTMLElement>('.claim'); mark; mark = mark.parentElement!.closest<HTMLElement>('.claim')) {
      ids.push(mark.dataset.claim!);
    }
    if (ids.length === 1) this.choose(ids[0]);
    else if (ids.length > 1) this.tell('overlap-chosen', { ids });
  };

  private choose(id: string) {
    this.tell('claim-chosen', { id });
  }

  private onSelection = () => {
    clearTimeout(this.settle);
    this.settle = window.setTimeout(() => this.reportSelection(), 150);
  };

  private reportSelection() {
    const span = this.selectedSpan();
    const key = span ? `${span.start}-${span.end}` : '';
    if (key === this.selected) return;
    this.selected = key;
    const { start, end } = span ?? { start: 0, end: 0 };
    this.tell('span-selected', { start, end, quote: this.article.text.slice(start, end) });
  }

  /** What is selected of the article's own words, without the space around them. */
  private selectedSpan(): { start: number; end: number } | undefined {
    const selection = document.getSelection();
    if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
    const range = selection.getRangeAt(0);
    if (!range.intersectsNode(this.sheet)) return undefined;
    let start = -1;
    let end = -1;
    const walker = document.createTreeWalker(this.sheet, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      const origin = this.origins.get(node);
      if (origin === undefined || !range.intersectsNode(node)) continue;
      const from = node === range.startContainer ? range.startOffset : 0;
      const to = node === range.endContainer ? range.endOffset : node.length;
      if (from >= to) continue;
      if (start < 0) start = origin + from;
      end = origin + to;
    }
    if (start < 0) return undefined;
    const words = this.article.text.slice(start, end);
    const trimmed = words.trim();
    if (!trimmed) return undefined;
    start += words.length - words.trimStart().length;
    return wholeWords(this.article.text, start, start + trimmed.length);
  }

  private tell(name: string, detail: object) {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true }));
  }
}

customElements.define('stet-proof', StetProof);
