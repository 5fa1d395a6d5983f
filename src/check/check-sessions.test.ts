import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkSessions } from './check-sessions.ts';
import { contentWith } from './content-fixture.ts';
import { problemText } from './problem.ts';

const folder = 'lessons/modules/graph';
const files = {
  'lessons/modules/proxy/example.com_money@v1.0.0.txtar':
    '-- go.mod --\nmodule example.com/money\n\ngo 1.26\n-- money.go --\npackage money\n',
  'lessons/modules/proxy/example.com_money@v1.2.0.txtar':
    '-- go.mod --\nmodule example.com/money\n\ngo 1.26\n-- money.go --\npackage money\n',
  [`${folder}/graph.session`]:
    '$ go list -m -versions example.com/money\n$ go get example.com/money@v1.2.0\n$ go mod graph\n-- go.mod --\nmodule shop\n\ngo 1.26\n\nrequire example.com/money v1.0.0\n',
};
const body = '<Session file="graph.session" />';

describe('checkSessions', () => {
  test('records what the real go command says, against modules of the tree', async () => {
    const dir = contentWith(files);
    expect(await checkSessions(folder, body, true, dir)).toEqual([]);
    expect(readFileSync(join(dir, folder, 'graph.out'), 'utf8')).toBe(
      [
        '$ go list -m -versions example.com/money',
        'example.com/money v1.0.0 v1.2.0',
        '$ go get example.com/money@v1.2.0',
        'go: upgraded example.com/money v1.0.0 => v1.2.0',
        '$ go mod graph',
        'shop example.com/money@v1.2.0',
        'shop go@1.26',
        'example.com/money@v1.2.0 go@1.26',
        'go@1.26 toolchain@go1.26',
        '',
      ].join('\n'),
    );
    expect(await checkSessions(folder, body, false, dir)).toEqual([]);
  });

  test('notices a recording that is no longer true', async () => {
    const dir = contentWith({ ...files, [`${folder}/graph.out`]: '$ go mod graph\nnothing\n' });
    expect((await checkSessions(folder, body, false, dir)).map(problemText)).toEqual([
      `content/${folder}/graph.session:1: its commands print something else than what is recorded; run npm run check -- --update and look at the difference`,
    ]);
  });

  test('records the same whichever patch release of Go is installed', async () => {
    const session = '$ go build ./...\n-- go.mod --\nmodule shop\n\ngo 1.99.0\n-- shop.go --\npackage shop\n';
    const dir = contentWith({ [`${folder}/graph.session`]: session });
    expect(await checkSessions(folder, body, true, dir)).toEqual([]);
    expect(readFileSync(join(dir, folder, 'graph.out'), 'utf8')).toMatch(
      /^\$ go build \.\/\.\.\.\ngo: go\.mod requires go >= 1\.99\.0 \(running go 1\.\d+\.x; GOTOOLCHAIN=local\)\n$/,
    );
  });

  test('records the same however long tests take', async () => {
    const session =
      '$ go test -count=1 -v ./...\n-- go.mod --\nmodule shop\n\ngo 1.26\n-- shop_test.go --\npackage shop\n\nimport "testing"\n\nfunc TestShop(t *testing.T) {}\n';
    const dir = contentWith({ [`${folder}/graph.session`]: session });
    expect(await checkSessions(folder, body, true, dir)).toEqual([]);
    expect(readFileSync(join(dir, folder, 'graph.out'), 'utf8')).toBe(
      '$ go test -count=1 -v ./...\n=== RUN   TestShop\n--- PASS: TestShop (0.00s)\nPASS\nok  \tshop\t0.01s\n',
    );
  });

  test('takes no other commands', async () => {
    const dir = contentWith({ [`${folder}/bad.session`]: '$ rm -rf orders\n' });
    expect((await checkSessions(folder, '<Session file="bad.session" />', false, dir)).map(problemText)).toEqual([
      `content/${folder}/bad.session:1: "$ rm -rf orders" is no command; each line is "$ go …" or "$ cat …"; correct the session`,
    ]);
  });

  test('wants every session on the page', async () => {
    const dir = contentWith({ [`${folder}/graph.session`]: '$ go version\n' });
    expect((await checkSessions(folder, '', false, dir))[0]?.what).toBe('no page shows this session');
  });
});
