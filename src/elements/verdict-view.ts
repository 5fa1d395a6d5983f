/**
 * Shows a verdict where the learner looks; used by go-exercise, inside `.verdict`.
 *
 * Makes:
 *
 *     <div class="verdict-view" data-kind="passed|failed|does-not-compile|cut-off|refused|checking">
 *       <h3 class="verdict-title">2 of 5 tests fail</h3>
 *       <p class="verdict-lead">…</p>
 *       <p class="leak">A goroutine never ends: <button class="line-link">merge.go:12</button> … waits in `chan send` …</p>
 *       <ol class="tests-list">
 *         <li data-result="passed|failed|skipped|not-reached"><details open><summary><span class="test-mark">Failed</span> <span class="test-name">TestEveryValueArrives</span></summary>
 *           <pre class="test-message">… <button class="line-link">merge.go:7</button> …</pre></details></li>   (passed silently: no details)
 *       </ol>
 *       (findings as in findings-list.ts) <details class="transcript"><summary>Everything the tests printed</summary><pre>…</pre></details>
 *     </div>
 */
import type { TestResult, Verdict } from '../go/grade.ts';
import { build } from './dom.ts';
import { findingsList } from './findings-list.ts';
import { lineLink, lineText, type GoTo } from './line-text.ts';
import { leakWords, testsToShow, verdictWords } from './verdict-words.ts';

const marks = { passed: 'Passed', failed: 'Failed', skipped: 'Skipped', 'not-reached': 'Not reached' } as const;

export function verdictView(verdict: Verdict, files: readonly string[], goTo: GoTo): HTMLElement {
  const words = verdictWords(verdict);
  const view = build(
    'div',
    { class: 'verdict-view', 'data-kind': verdict.kind },
    build('h3', { class: 'verdict-title' }, words.title),
    build('p', { class: 'verdict-lead' }, ...lineText(words.lead, files, goTo)),
  );
  switch (verdict.kind) {
    case 'passed':
      view.append(testsList(verdict.tests, files, goTo));
      break;
    case 'failed':
      view.append(
        ...verdict.leaks.map((leak) =>
          build(
            'p',
            { class: 'leak' },
            'A goroutine never ends: at ',
            lineLink(`${leak.file}:${leak.line}`, { ...leak, column: 1 }, goTo),
            ` ${leakWords(leak.state)}`,
          ),
        ),
        testsList(verdict.tests, files, goTo),
        transcript(verdict.transcript, files, goTo),
      );
      break;
    case 'does-not-compile':
      view.append(findingsList('compile', verdict.findings, verdict.text, files, goTo));
      break;
    case 'cut-off':
      view.append(testsList(verdict.tests, files, goTo), transcript(verdict.transcript, files, goTo));
      break;
    case 'refused':
      break;
  }
  if ((verdict.kind === 'passed' || verdict.kind === 'failed') && verdict.vet.length > 0) {
    view.append(findingsList('vet', verdict.vet, '', files, goTo));
  }
  return view;
}

function testsList(all: readonly TestResult[], files: readonly string[], goTo: GoTo): HTMLElement {
  const tests = testsToShow(all);
  const open = tests.find((test) => test.result === 'failed');
  return build(
    'ol',
    { class: 'tests-list' },
    ...tests.map((test) => {
      const head = [
        build('span', { class: 'test-mark' }, marks[test.result]),
        ' ',
        build('span', { class: 'test-name' }, test.name),
      ];
      if (test.message === '') return build('li', { 'data-result': test.result }, ...head);
      const message = build('pre', { class: 'test-message', tabindex: '0' }, ...lineText(test.message, files, goTo));
      return build(
        'li',
        { 'data-result': test.result },
        build('details', { open: test === open }, build('summary', {}, ...head), message),
      );
    }),
  );
}

function transcript(text: string, files: readonly string[], goTo: GoTo): Node {
  if (text.trim() === '') return document.createDocumentFragment();
  return build(
    'details',
    { class: 'transcript' },
    build('summary', {}, 'Everything the tests printed'),
    build('pre', { tabindex: '0' }, ...lineText(text, files, goTo)),
  );
}
