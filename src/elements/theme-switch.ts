/**
 * `<theme-switch>`: system, light or dark.
 *
 * Expects:
 *
 *     <theme-switch class="needs-js">
 *       <label><span>Theme</span>
 *         <select><option value="system">System</option><option value="light">Light</option><option value="dark">Dark</option></select>
 *       </label>
 *     </theme-switch>
 *
 * localStorage `onramp-theme` is `light` or `dark`; absent means system. `html[data-theme]` is ALWAYS `light` or `dark`
 * (resolved), set by D's inline script before first paint and kept by this element afterwards; editors watch it.
 */
import { settingChosen } from '../progress/changes.ts';
import { define, need } from './dom.ts';
import { record } from './page-progress.ts';

const key = 'onramp-theme';
type Choice = 'system' | 'light' | 'dark';

/** The choice lies in localStorage, because it must be known before the first paint; the store only carries it along. */
class ThemeSwitch extends HTMLElement {
  readonly #dark = matchMedia('(prefers-color-scheme: dark)');

  connectedCallback(): void {
    const select = need<HTMLSelectElement>(this, 'select');
    select.value = stored();
    select.addEventListener('change', () => {
      const chosen = choice(select.value);
      store(chosen);
      this.#apply(chosen);
      void record(settingChosen('theme', chosen, Date.now()));
    });
    this.#dark.addEventListener('change', this.#followSystem);
    addEventListener('storage', this.#followTabs);
  }

  disconnectedCallback(): void {
    this.#dark.removeEventListener('change', this.#followSystem);
    removeEventListener('storage', this.#followTabs);
  }

  #followSystem = (): void => {
    if (need<HTMLSelectElement>(this, 'select').value === 'system') this.#apply('system');
  };

  #followTabs = (event: StorageEvent): void => {
    if (event.key !== key) return;
    const chosen = choice(event.newValue);
    need<HTMLSelectElement>(this, 'select').value = chosen;
    this.#apply(chosen);
  };

  #apply(chosen: Choice): void {
    const system = this.#dark.matches ? 'dark' : 'light';
    document.documentElement.dataset['theme'] = chosen === 'system' ? system : chosen;
  }
}

function choice(value: string | null): Choice {
  return value === 'light' || value === 'dark' ? value : 'system';
}

function stored(): Choice {
  try {
    return choice(localStorage.getItem(key));
  } catch {
    return 'system';
  }
}

function store(chosen: Choice): void {
  try {
    if (chosen === 'system') localStorage.removeItem(key);
    else localStorage.setItem(key, chosen);
  } catch {
    // Storage is blocked: the theme holds for this page.
  }
}

define('theme-switch', ThemeSwitch);
