/**
 * `<rule-filter>`: the rules of all guides, filtered by topic, by the language the reader comes from, and by words. With a
 * language chosen, each rule shows the habit that it replaces. Expects the markup of components/AllRules.astro.
 */
import { define, need } from './dom.ts';

class RuleFilter extends HTMLElement {
  connectedCallback(): void {
    const form = need<HTMLFormElement>(this, 'form');
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('input', () => this.#filter(form));
    this.#filter(form); // a browser may have kept what was chosen
  }

  #filter(form: HTMLFormElement): void {
    const chosen = new FormData(form);
    const [topic, from] = [String(chosen.get('topic')), String(chosen.get('from'))];
    const words = String(chosen.get('words')).toLowerCase().split(/\s+/).filter(Boolean);
    let [shown, all] = [0, 0];
    for (const section of this.querySelectorAll<HTMLElement>('[data-topic]')) {
      let any = false;
      for (const rule of section.querySelectorAll('li')) {
        all += 1;
        const text = rule.textContent.toLowerCase();
        rule.hidden =
          (topic !== '' && section.dataset['topic'] !== topic) ||
          (from !== '' && !(rule.dataset['from'] ?? '').split(' ').includes(from)) ||
          words.some((word) => !text.includes(word));
        any ||= !rule.hidden;
        if (!rule.hidden) shown += 1;
        for (const habit of rule.querySelectorAll<HTMLElement>('[data-habit]')) {
          habit.hidden = habit.dataset['habit'] !== from;
        }
      }
      section.hidden = !any;
    }
    need(form, '[role="status"]').textContent = shown === all ? `${all} rules` : `${shown} of ${all} rules`;
  }
}

define('rule-filter', RuleFilter);
