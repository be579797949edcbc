/*
 * <stet-chart>: draws what a table beside it says. Ink, hatch, grey and outline, blue only for what is
 * confirmed; it stands still, follows the colour scheme, and is one image with one name to who can't
 * see it.
 */
import * as echarts from 'echarts/core';
import { BarChart, LineChart } from 'echarts/charts';
import { AriaComponent, GridComponent } from 'echarts/components';
import { LabelLayout } from 'echarts/features';
import { SVGRenderer } from 'echarts/renderers';
import { css, html, LitElement } from 'lit';

echarts.use([BarChart, LineChart, AriaComponent, GridComponent, LabelLayout, SVGRenderer]);

type Look = 'ink' | 'black' | 'hatch' | 'grey' | 'outline' | 'cross' | 'dots' | 'blue' | 'bluehatch';

interface Series {
  name: string;
  look: Look;
  values: (number | null)[];
  line?: boolean;
  dashed?: boolean;
  /** What stands at the end of a line. */
  end?: string;
}

interface Drawing {
  label: string;
  /** Bars lie, one below the other, and are put end to end; else they stand side by side. */
  lying: boolean;
  categories: string[];
  series: Series[];
  /** Written behind a value: %, h. */
  unit: string;
  /** Where the scale ends; null where the values say. */
  most: number | null;
}

const FILLS: Record<Look, string> = {
  ink: 'ink-2',
  black: 'ink',
  hatch: 'paper',
  grey: 'rule',
  outline: 'paper',
  cross: 'paper',
  dots: 'paper',
  blue: 'blue',
  bluehatch: 'paper',
};

const DARK: Look[] = ['ink', 'black', 'blue'];

/** How long each lying bar is, end to end. */
function totals(drawing: Drawing): number[] {
  return drawing.categories.map((_, at) =>
    drawing.series.reduce((sum, series) => sum + (series.values[at] ?? 0), 0),
  );
}

export class StetChart extends LitElement {
  static override properties = { drawing: {} };

  static override styles = css`
    :host { display: block; min-inline-size: 0; }
    div { inline-size: 100%; block-size: 100%; }
    @media (forced-colors: active) { :host { forced-color-adjust: none; background: Canvas; } }
  `;

  declare drawing: string;
  private chart?: echarts.ECharts;
  private readonly size = new ResizeObserver(() => this.draw());
  private readonly scheme = new MutationObserver(() => this.draw());
  private readonly system = matchMedia('(prefers-color-scheme: dark)');
  private readonly redraw = () => this.draw();

  constructor() {
    super();
    this.drawing = '';
  }

  override connectedCallback() {
    super.connectedCallback();
    this.size.observe(this);
    this.scheme.observe(document.documentElement, { attributes: true });
    this.system.addEventListener('change', this.redraw);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.size.disconnect();
    this.scheme.disconnect();
    this.system.removeEventListener('change', this.redraw);
    this.chart?.dispose();
    this.chart = undefined;
  }

  protected override render() {
    return html`<div role="img"></div>`;
  }

  protected override updated() {
    this.draw();
  }

  private draw() {
    const box = this.renderRoot?.querySelector('div');
    if (!box || !this.drawing || !this.clientWidth) return;
    const drawing = JSON.parse(this.drawing) as Drawing;
    box.setAttribute('aria-label', drawing.label);
    this.chart ??= echarts.init(box, undefined, { renderer: 'svg' });
    this.chart.resize();
    this.chart.setOption(this.option(drawing), true);
  }

  /** A token as the colour that it is here and now; charts can't read light-dark(). */
  private ink(token: string): string {
    this.style.color = `var(--stet-${token})`;
    const colour = getComputedStyle(this).color;
    this.style.color = '';
    return colour;
  }

  private option(drawing: Drawing) {
    const stands = !drawing.lying;
    const words = {
      color: this.ink('ink-2'),
      fontFamily: getComputedStyle(this).fontFamily,
      fontSize: 13,
    };
    const categories = {
      type: 'category',
      data: drawing.categories,
      inverse: !stands,
      axisTick: { show: false },
      axisLine: { show: stands, lineStyle: { color: this.ink('rule-strong') } },
      axisLabel: { ...words, hideOverlap: true, show: drawing.categories.some((name) => name) },
    };
    const values = {
      type: 'value',
      max: drawing.most ?? (stands ? undefined : Math.max(1, ...totals(drawing))),
      minInterval: drawing.unit ? undefined : 1,
      splitNumber: 3,
      axisLabel: { ...words, show: stands, formatter: `{value}${drawing.unit}` },
      splitLine: { show: stands, lineStyle: { color: this.ink('rule') } },
    };
    const ends = Math.max(...drawing.series.map((series) => series.end?.length ?? 0));
    return {
      animation: false,
      // Patterns are given below, each by its look; those that ECharts would add by itself say nothing.
      aria: { enabled: true, label: { description: drawing.label } },
      textStyle: words,
      grid: {
        left: 0,
        right: ends ? 14 + 7 * ends : stands ? 8 : 4,
        top: stands ? 14 : 0,
        bottom: stands ? 8 : 0,
        outerBoundsMode: 'same',
        outerBoundsContain: 'axisLabel',
      },
      xAxis: stands ? categories : values,
      yAxis: stands ? values : categories,
      series: drawing.series.map((series) => this.series(series, drawing, words)),
    };
  }

  private series(series: Series, drawing: Drawing, words: object) {
    // A bar of nothing would still have an outline.
    const data = drawing.lying ? series.values.map((value) => value || null) : series.values;
    const common = { name: series.name, data, silent: true };
    if (series.line) {
      return {
        ...common,
        type: 'line',
        symbolSize: 5,
        symbol: series.dashed ? 'emptyCircle' : 'circle',
        connectNulls: false,
        itemStyle: { color: this.ink(series.dashed ? 'ink-2' : 'ink') },
        lineStyle: {
          color: this.ink(series.dashed ? 'ink-2' : 'ink'),
          width: 2,
          type: series.dashed ? [6, 4] : 'solid',
        },
        endLabel: {
          ...words,
          show: Boolean(series.end),
          formatter: series.end ?? '',
          color: this.ink('ink'),
          fontWeight: 600,
        },
        labelLayout: { moveOverlap: 'shiftY' },
      };
    }
    const dark = DARK.includes(series.look);
    // Parts of a whole are as long as they are, and said in whole numbers.
    const parts = drawing.most !== null && drawing.series.length > 1;
    const said = (value: number) =>
      `${(parts ? Math.round(value) : value).toLocaleString('en')}${drawing.unit}`;
    return {
      ...common,
      type: 'bar',
      stack: drawing.lying ? 'all' : undefined,
      barMaxWidth: drawing.lying ? 30 : 24,
      barCategoryGap: '24%',
      itemStyle: {
        color: this.ink(FILLS[series.look]),
        borderColor: this.ink(dark ? 'paper' : 'ink-2'),
        borderWidth: 1,
        decal: this.decal(series.look),
      },
      label: {
        ...words,
        show: drawing.lying,
        formatter: (bar: { value: number }) => (bar.value ? said(bar.value) : ''),
        color: this.ink(dark ? 'paper' : 'ink'),
        fontWeight: 600,
        textBorderColor: dark ? 'transparent' : this.ink('paper'),
        textBorderWidth: dark ? 0 : 4,
      },
      labelLayout: (place: { rect: { width: number } }) =>
        drawing.lying && place.rect.width < 18 ? { fontSize: 0.01 } : {},
    };
  }

  private decal(look: Look) {
    const line = (token: string, rotation: number) => ({
      color: this.ink(token),
      dashArrayX: [1, 0],
      dashArrayY: [2, 3],
      symbolSize: 1,
      rotation,
    });
    switch (look) {
      case 'hatch':
        return line('ink-2', Math.PI / 4);
      case 'bluehatch':
        return line('blue', -Math.PI / 4);
      case 'cross':
        return { color: this.ink('ink-2'), symbol: 'diamond', dashArrayX: [6, 2], dashArrayY: [6, 2], symbolSize: 1 };
      case 'dots':
        return {
          color: this.ink('ink-2'),
          symbol: 'circle',
          dashArrayX: [[4, 4], [0, 4, 4, 0]],
          dashArrayY: [4, 0],
          symbolSize: 0.6,
        };
      default:
        return undefined;
    }
  }
}

customElements.define('stet-chart', StetChart);
