/* How claims lie over a text: plain functions, without a page. Offsets are UTF-16 code units. */

export interface Span {
  id: string;
  start: number;
  end: number;
}

/** A stretch of text, or a piece of a claim with what lies in it. */
export type Piece =
  | { text: true; start: number; end: number }
  | { text: false; id: string; first: boolean; last: boolean; inside: Piece[] };

type Mark = Extract<Piece, { text: false }>;

let known = { text: '', graphemes: new Intl.Segmenter().segment('') };

/** Segmenting copies the text, so that of the last one is kept. */
function graphemesOf(text: string): Intl.Segments {
  if (known.text !== text) {
    known = { text, graphemes: new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text) };
  }
  return known.graphemes;
}

/** Widens a span to whole graphemes, so that no accent or emoji is torn. */
export function whole(text: string, start: number, end: number): { start: number; end: number } {
  const graphemes = graphemesOf(text);
  const first = start < text.length ? graphemes.containing(start) : undefined;
  const last = end > 0 && end < text.length ? graphemes.containing(end) : undefined;
  return {
    start: first ? first.index : start,
    end: last && last.index < end ? last.index + last.segment.length : end,
  };
}

const NEAR = 100;

/** The word that a place stands in, looked for nearby only; nothing between words. */
function wordAt(text: string, place: number): { start: number; end: number } | undefined {
  const from = whole(text, Math.max(0, place - NEAR), Math.max(0, place - NEAR)).start;
  const words = new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text.slice(from, place + NEAR));
  const word = words.containing(place - from);
  if (!word?.isWordLike) return undefined;
  return { start: from + word.index, end: from + word.index + word.segment.length };
}

/** Widens a span to whole words at both ends. */
export function wholeWords(text: string, start: number, end: number): { start: number; end: number } {
  const first = wordAt(text, start);
  const last = wordAt(text, end - 1);
  return whole(text, first?.start ?? start, last?.end ?? end);
}

/**
 * Nests the spans that lie in start to end: the one that begins earlier, or reaches further, is
 * outside. Where two cross, the later one is cut in pieces; only its first piece is first.
 */
export function nest(spans: readonly Span[], start: number, end: number): Piece[] {
  const inOrder = spans
    .filter((span) => span.start < end && span.end > start && span.start < span.end)
    .map((span) => ({ ...span, start: Math.max(span.start, start), end: Math.min(span.end, end) }))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const cuts = new Set([start, end]);
  for (const span of inOrder) cuts.add(span.start).add(span.end);
  const edges = [...cuts].sort((a, b) => a - b);

  const root: Piece[] = [];
  const open: { span: Span; mark: Mark }[] = [];
  const begun = new Set<string>();
  let next = 0;
  let living: Span[] = [];
  for (let i = 0; i + 1 < edges.length; i++) {
    const [from, to] = [edges[i], edges[i + 1]];
    living = living.filter((span) => span.end > from);
    while (next < inOrder.length && inOrder[next].start <= from) living.push(inOrder[next++]);
    let kept = 0;
    while (kept < open.length && kept < living.length && open[kept].span === living[kept]) kept++;
    open.length = kept;
    for (const span of living.slice(kept)) {
      const mark: Mark = { text: false, id: span.id, first: !begun.has(span.id), last: false, inside: [] };
      begun.add(span.id);
      (open.at(-1)?.mark.inside ?? root).push(mark);
      open.push({ span, mark });
    }
    (open.at(-1)?.mark.inside ?? root).push({ text: true, start: from, end: to });
    for (const { span, mark } of open) mark.last = span.end === to;
  }
  return root;
}

const ENDLESS = /\S{2000,}/g;
const STRETCH = 1000;

/**
 * Where a stretch may be cut so that a browser breaks its lines in good time: only inside words of
 * thousands of letters, where laying out takes minutes otherwise.
 */
export function breaks(text: string, start: number, end: number): number[] {
  const cuts: number[] = [];
  for (const word of text.slice(start, end).matchAll(ENDLESS)) {
    const until = start + word.index + word[0].length - STRETCH;
    let last = start + word.index;
    for (let at = last + STRETCH; at < until; at += STRETCH) {
      const cut = whole(text, at, at).start;
      if (cut > last) cuts.push((last = cut));
    }
  }
  return cuts;
}

/** Where an agreed wording differs from the words it replaces: whole words, never nothing. */
export function fixOf(words: string, wording: string): { start: number; end: number; insert: string } {
  const was = words.split(/(?<=\s)/u);
  const is = wording.split(/(?<=\s)/u);
  const same = (a: string | undefined, b: string | undefined) => a?.trim() === b?.trim();
  let head = 0;
  while (head < was.length - 1 && head < is.length && same(was[head], is[head])) head++;
  let tail = 0;
  while (
    tail < was.length - head - 1 &&
    tail < is.length - head &&
    same(was[was.length - 1 - tail], is[is.length - 1 - tail])
  ) {
    tail++;
  }
  const start = was.slice(0, head).join('').length;
  const struck = was.slice(head, was.length - tail).join('').trimEnd();
  return { start, end: start + struck.length, insert: is.slice(head, is.length - tail).join('').trim() };
}

const RIGHT_TO_LEFT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

/** The direction of a text, by its first letter. */
export function directionOf(text: string): 'ltr' | 'rtl' {
  const letter = /\p{L}/u.exec(text);
  return letter && RIGHT_TO_LEFT.test(letter[0]) ? 'rtl' : 'ltr';
}
