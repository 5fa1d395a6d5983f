/**
 * `<incident-drill>`: a simulated incident whose numbers move with what the reader does (src/drills/). The markup is
 * components/IncidentDrill.astro's. It runs three steps a second, or a minute at a press for who wants to read in peace.
 * `?seed=7` in the page's address fixes what happens in the first game, so that a class plays the same incident.
 */
import { clock, stepS, type Metric } from '../drills/drill.ts';
import { drillText, play, type DrillName, type Game } from '../drills/game.ts';
import { build, define, need, needData } from './dom.ts';

const stepsASecond = 3;
/** What the little charts show: 15 minutes. */
const charted = 900 / stepS;
/** Short enough to be read out in a room. */
const mostSeeds = 10_000;
const chart = { width: 180, height: 32 } as const;

class IncidentDrill extends HTMLElement {
  #game: Game | undefined;
  #seed = 0;
  #wanted = seedIn(location.search);
  #running: ReturnType<typeof setInterval> | undefined;
  /** For each metric its last values. */
  #history: (readonly (number | undefined)[])[] = [];
  #shown = 0;

  connectedCallback(): void {
    this.addEventListener('click', ({ target }) => {
      const pressed = target instanceof Element ? target.closest<HTMLButtonElement>('button') : null;
      if (pressed === null) return;
      const { action, does } = pressed.dataset;
      if (does !== undefined) this.#do(does, pressed);
      else if (action === 'go') this.#toggle();
      else if (action === 'minute') this.#minute();
      else if (action === 'again') this.#again();
    });
  }

  disconnectedCallback(): void {
    this.#pause();
  }

  get #name(): DrillName {
    return needData(this, 'drill') as DrillName;
  }

  #begin(): Game {
    if (this.#game) return this.#game;
    this.#seed = this.#wanted ?? Math.floor(Math.random() * mostSeeds);
    this.#wanted = undefined;
    this.#history = [];
    this.#shown = 0;
    return (this.#game = play(this.#name, this.#seed));
  }

  #toggle(): void {
    if (this.#running !== undefined) {
      this.#pause();
      this.#show();
      return;
    }
    this.#begin();
    this.#running = setInterval(() => this.#steps(1), 1000 / stepsASecond);
    this.#show();
  }

  #pause(): void {
    clearInterval(this.#running);
    this.#running = undefined;
  }

  #minute(): void {
    this.#begin();
    this.#steps(60 / stepS);
  }

  #again(): void {
    this.#pause();
    this.#game = undefined;
    this.#begin();
    need(this, '.drill-log').replaceChildren();
    need(this, '.drill-verdict').hidden = true;
    this.#show();
    need(this, '[data-action=go]').focus();
  }

  #do(action: string, pressed: HTMLButtonElement): void {
    const game = this.#begin();
    const why = game.blocked(action);
    if (why === undefined) {
      game.begin(action);
      this.#say(`${pressed.firstChild?.textContent?.trim() ?? action}: begun.`);
    } else {
      this.#say(`Wait. ${why}.`);
    }
    this.#show();
  }

  #say(sentence: string): void {
    need(this, '.drill-says').textContent = sentence;
  }

  /** Stops a jump at whatever happens: an alert must not be jumped over. */
  #steps(count: number): void {
    const game = this.#begin();
    const known = game.log.length;
    for (let i = 0; i < count && !game.over && game.log.length === known; i++) {
      game.next();
      this.#history = [...this.#history, game.readings()].slice(-charted);
    }
    this.#show();
  }

  #show(): void {
    const game = this.#begin();
    if (game.over) this.#pause();
    const { metrics } = drillText(this.#name);
    need(this, '.drill-clock').textContent = clock(game.t);
    const go = need<HTMLButtonElement>(this, '[data-action=go]');
    go.textContent = this.#running === undefined ? (game.t === 0 ? 'Begin' : 'Go on') : 'Pause';
    go.hidden = game.over;
    need<HTMLButtonElement>(this, '[data-action=minute]').disabled = game.over;
    need(this, '[data-action=again]').hidden = !game.over;
    for (const does of this.querySelectorAll<HTMLButtonElement>('[data-does]')) {
      does.disabled = game.over;
      // Not disabled: whoever is on it must not lose the focus; pressing it says why not.
      does.setAttribute('aria-disabled', String(game.blocked(does.dataset['does'] ?? '') !== undefined));
    }
    const values = game.readings();
    for (const [i, metric] of metrics.entries()) this.#showMetric(metric, values[i], i);
    this.#showLog(game);
    if (game.over) this.#showVerdict(game);
  }

  #showMetric(metric: Metric, value: number | undefined, index: number): void {
    const row = need(this, `[data-metric="${metric.id}"]`);
    need(row, '.drill-value').textContent =
      value === undefined
        ? 'not looked at'
        : value.toLocaleString('en-US', { maximumFractionDigits: metric.digits, minimumFractionDigits: metric.digits });
    row.toggleAttribute('data-high', value !== undefined && metric.high !== undefined && value > metric.high);
    const line = row.querySelector('polyline');
    const seen = this.#history.map((readings) => readings[index]);
    line?.setAttribute('points', points(seen));
  }

  #showLog(game: Game): void {
    const log = need(this, '.drill-log');
    for (const { at, kind, text } of game.log.slice(this.#shown)) {
      const what = kind === 'alert' ? build('strong', {}, `Alert: ${text}`) : build('span', {}, text);
      log.prepend(build('div', { 'data-kind': kind }, build('span', { class: 'drill-at' }, clock(at)), what));
    }
    this.#shown = game.log.length;
  }

  #showVerdict(game: Game): void {
    const place = need(this, '.drill-verdict');
    if (!place.hidden) return;
    place.replaceChildren(
      build('h3', {}, 'How it went'),
      ...game.verdict().sentences.map((sentence) => build('p', {}, sentence)),
      build(
        'p',
        { class: 'drill-seed' },
        build('a', { href: `?seed=${this.#seed}#drill` }, `The same incident again (seed ${this.#seed})`),
      ),
    );
    place.hidden = false;
    place.focus();
  }
}

/** A whole number in range; undefined where the address has none. */
function seedIn(search: string): number | undefined {
  const text = new URLSearchParams(search).get('seed') ?? '';
  return /^\d{1,6}$/.test(text) ? Number(text) : undefined;
}

/** The values of a metric as a line, newest at the right; what can't be seen yet has no point. */
function points(values: readonly (number | undefined)[]): string {
  const most = Math.max(1e-9, ...values.map((value) => value ?? 0));
  return values
    .flatMap((value, i) => {
      if (value === undefined) return [];
      const x = chart.width - ((values.length - 1 - i) * chart.width) / (charted - 1);
      const y = chart.height - 2 - (value / most) * (chart.height - 4);
      return [`${x.toFixed(1)},${y.toFixed(1)}`];
    })
    .join(' ');
}

define('incident-drill', IncidentDrill);
