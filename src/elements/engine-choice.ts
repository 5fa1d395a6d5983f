/**
 * `<engine-choice>`: where the learner's code runs.
 *
 * Expects an empty `<engine-choice class="needs-js"></engine-choice>` (in the footer or a settings panel) and, in the layout,
 * `<script type="application/json" id="site-settings">` with the fields of EngineSettings (src/go/engines.ts).
 *
 * E fills it with (the same for `<editor-choice class="needs-js"></editor-choice>`, legend "Editor"):
 *
 *     <fieldset class="setting"><legend>Where my code runs</legend>
 *       <label class="setting-option"><input type="radio"> <span>…</span> <small>…</small></label> …
 *     </fieldset>
 *
 * and, once the learner has agreed that code may leave: `<p class="setting-agreed">… <button>Ask me again</button></p>`.
 */
import type { EnginePolicy, EngineSettings } from '../go/engines.ts';
import { settingChosen } from '../progress/changes.ts';
import { build, button, define } from './dom.ts';
import { choices, foreignPlayground, policyFor, siteSettings, takeBackAgreements } from './page-engine.ts';
import { record, watchProgress } from './page-progress.ts';
import { settingChoice, type Option } from './setting-choice.ts';

class EngineChoice extends HTMLElement {
  #stopWatching: (() => void) | undefined;

  connectedCallback(): void {
    const site = siteSettings();
    const show = settingChoice(
      this,
      'Where my code runs',
      choices(site).map((policy) => option(policy, site)),
      (policy) => void record(settingChosen('engine', policy, Date.now())),
    );
    const agreed = build('p', { class: 'setting-agreed', hidden: true });
    this.append(agreed);
    this.#stopWatching = watchProgress((state) => {
      show(policyFor(site, state));
      const hosts = (state.settings.agreedPlaygrounds?.value ?? []).map((origin) => URL.parse(origin)?.host ?? origin);
      agreed.hidden = hosts.length === 0;
      agreed.replaceChildren(
        `You have allowed sending code to ${hosts.join(', ')}. `,
        button('Ask me again', {}, () => void takeBackAgreements()),
      );
    });
  }

  disconnectedCallback(): void {
    this.#stopWatching?.();
  }
}

function option(policy: EnginePolicy, site: EngineSettings): Option<EnginePolicy> {
  const foreign = foreignPlayground({ ...site, policy: 'playground' }, location.href);
  const server = foreign === undefined ? "this site's server" : new URL(foreign).host;
  switch (policy) {
    case 'auto':
      return {
        value: policy,
        label: 'Whichever is faster',
        note: `On ${server} until Go has arrived in this page, then here.`,
      };
    case 'playground':
      return { value: policy, label: 'On a server', note: `Your code is sent to ${server}.` };
    case 'browser':
      return {
        value: policy,
        label: 'In this page',
        note: 'Nothing is sent. Go itself is fetched once: a few megabytes.',
      };
  }
}

define('engine-choice', EngineChoice);
