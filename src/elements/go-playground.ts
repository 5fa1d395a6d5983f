/**
 * `<go-playground>`: any Go program, in one file or several: run, format, vet, share, download.
 *
 * Expects (the first template is what an empty playground begins with):
 *
 *     <go-playground>
 *       <div class="play-bar"><div class="toolbar">
 *         <button data-action="run">Run</button> <button data-action="stop" hidden>Stop</button>
 *         … data-action="format|vet|share|download|reset"
 *       </div><label><select><option value="">…</option><option value="hello">Hello</option>…</select></label></div>
 *       <div class="play-files"><div class="file-tabs" hidden></div>
 *         <div class="file-actions"> … data-action="add|rename|delete" </div></div>
 *       <div class="editor-area"><div class="file" data-file="prog.go"><pre>…</pre></div></div>
 *       <section class="output"><h2 class="output-heading">Output</h2>…</section>
 *       <p><span class="run-where"></span> … <span class="draft-state"></span></p>
 *       <script type="application/json" class="templates">[{"slug":"hello","title":"Hello","files":[…]}]</script>
 *     </go-playground>
 *
 * Opens what the address names: `?p=<id>` a shared program, `#code=…` one that the link carries; else the learner's own.
 * Sets `data-state="loading|idle|running"`; adds `<p class="notice">` above the code and `<form class="file-form">` under
 * the tabs.
 */
import { define } from './dom.ts';
import { openPlaySession } from './play-session.ts';

class GoPlayground extends HTMLElement {
  connectedCallback(): void {
    openPlaySession(this);
    // Another link pasted into this tab's address names another program; the draft of this one is kept under its own key.
    addEventListener('hashchange', () => location.hash.startsWith('#code=') && location.reload());
  }
}

define('go-playground', GoPlayground);
