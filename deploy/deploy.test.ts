/** The manifests hold Kubernetes' own types, and what they say of each other is true. No cluster is needed. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { asTypeScript, built, folders, kubernetesDir, kustomization, type Manifest } from './manifests.ts';

interface Container {
  readonly name: string;
  readonly image: string;
  readonly restartPolicy?: string;
  readonly ports?: readonly { readonly name: string; readonly containerPort: number }[];
  readonly env?: readonly { readonly name: string; readonly value?: string }[];
  readonly resources?: { readonly requests?: Record<string, string>; readonly limits?: Record<string, string> };
  readonly readinessProbe?: object;
  readonly startupProbe?: object;
}
interface Labelled {
  readonly matchLabels?: Readonly<Record<string, string>>;
}
interface Workload {
  readonly replicas?: number;
  readonly selector: Labelled;
  readonly template: {
    readonly metadata: { readonly labels: Readonly<Record<string, string>> };
    readonly spec: { readonly containers: readonly Container[]; readonly initContainers?: readonly Container[] };
  };
}

/** The messages of the TypeScript compiler about manifests. */
function complaints(manifests: readonly Manifest[]): readonly string[] {
  const name = join(kubernetesDir, 'manifests-as-types.ts');
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    types: [],
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists } = host;
  host.fileExists = (path) => path === name || fileExists(path);
  host.getSourceFile = (path, target) =>
    path === name ? ts.createSourceFile(path, asTypeScript(manifests), target) : getSourceFile(path, target);
  const program = ts.createProgram([name], options, host);
  return ts.getPreEmitDiagnostics(program).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}

const all = built('class-20000');
const ofKind = (...kinds: readonly string[]) => all.filter(({ kind }) => kinds.includes(kind));
const workloads = ofKind('Deployment', 'StatefulSet').map(({ metadata, spec }) => ({
  name: metadata.name,
  spec: spec as unknown as Workload,
}));
const matches = (selector: Labelled['matchLabels'] = {}, labels: Readonly<Record<string, string>>) =>
  Object.entries(selector).every(([key, value]) => labels[key] === value);
const podsWith = (selector: Labelled['matchLabels']) =>
  workloads.filter(({ spec }) => matches(selector, spec.template.metadata.labels));
const portsOf = ({ spec }: (typeof workloads)[number]) =>
  spec.template.spec.containers.flatMap(({ ports = [] }) => ports);
const containersOf = ({ spec }: (typeof workloads)[number]) => [
  ...spec.template.spec.containers,
  ...(spec.template.spec.initContainers ?? []),
];

describe('manifests', () => {
  it('have the types of the Kubernetes API, also after the patches', () => {
    const folder = built('gvisor');
    expect(complaints([...built('class-200'), ...all, ...folder])).toEqual([]);
  });

  it('would be refused with a field that Kubernetes does not know, a wrong type or a missing part', () => {
    const [first] = ofKind('PodDisruptionBudget');
    if (first === undefined) throw new Error('there is no PodDisruptionBudget');
    const broken = [
      { ...first, spec: { ...first.spec, minAvailble: 1 } },
      { ...first, spec: { selector: 'app' } },
      {
        apiVersion: 'autoscaling/v2',
        kind: 'HorizontalPodAutoscaler',
        metadata: { name: 'x' },
        spec: { minReplicas: 1 },
      },
    ];
    for (const manifest of broken) expect(complaints([manifest]), JSON.stringify(manifest)).toHaveLength(1);
  });

  it.each(folders)('%s: every file is used, and every file that is used is there', (folder) => {
    const { resources = [], patches = [] } = kustomization(folder);
    const used = [...resources, ...patches.flatMap(({ path }) => path ?? [])].filter((path) => path.endsWith('.yaml'));
    const there = readdirSync(join(kubernetesDir, folder)).filter((name) => name !== 'kustomization.yaml');
    expect(used.toSorted()).toEqual(there.toSorted());
  });

  it('carry no secret, and images by a tag that means one thing', () => {
    expect(ofKind('Secret')).toEqual([]);
    const text = readdirSync(kubernetesDir, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.yaml'))
      .map((path) => readFileSync(join(kubernetesDir, path), 'utf8'))
      .join('\n');
    expect(text).not.toMatch(/:latest\b|kind: Secret\b/);
  });

  it('select their own pods', () => {
    for (const { name, spec } of workloads)
      expect(matches(spec.selector.matchLabels, spec.template.metadata.labels), name).toBe(true);
  });
});

describe('services', () => {
  it.each(ofKind('Service'))('$metadata.name leads to a port of its pods', ({ spec }) => {
    const { selector, ports } = spec as { selector: Record<string, string>; ports: { targetPort: string }[] };
    const [pods, ...more] = podsWith(selector);
    if (pods === undefined) throw new Error('no pod is selected');
    expect(more).toEqual([]);
    for (const { targetPort } of ports) expect(portsOf(pods).map(({ name }) => name)).toContain(targetPort);
  });

  it('are what the settings that join them name, with the port', () => {
    const addresses = new Set(
      ofKind('Service').flatMap(({ metadata, spec }) =>
        (spec?.['ports'] as { port: number }[]).map(({ port }) => `${metadata.name}:${port}`),
      ),
    );
    const env = new Map(
      workloads
        .flatMap(containersOf)
        .flatMap((container) => (container.env ?? []).map(({ name, value = '' }) => [name, value])),
    );
    expect(addresses).toContain(`${new URL(env.get('SANDBOX_BACKEND_URL') ?? '').hostname}:80`);
    for (const name of ['MEMCACHED_ADDR', 'FRONT_END', 'SHARED']) expect(addresses, name).toContain(env.get(name));
    const containerfile = readFileSync(join(kubernetesDir, '../site/Containerfile'), 'utf8');
    for (const name of ['FRONT_END', 'SHARED']) expect(containerfile).toContain(`${name}=${env.get(name)}`);
  });
});

describe('what scales and what is disturbed', () => {
  it.each(ofKind('HorizontalPodAutoscaler'))('$metadata.name decides alone how many pods there are', ({ spec }) => {
    const { scaleTargetRef, minReplicas, maxReplicas } = spec as {
      scaleTargetRef: { name: string };
      minReplicas: number;
      maxReplicas: number;
    };
    const target = workloads.find(({ name }) => name === scaleTargetRef.name);
    expect(target?.spec.replicas).toBeUndefined();
    expect(target).toBeDefined();
    expect(minReplicas).toBeLessThan(maxReplicas);
    // Utilisation is counted of what is asked for.
    for (const { name, resources } of target === undefined ? [] : containersOf(target))
      expect(resources?.requests?.['cpu'], name).toBeDefined();
  });

  it.each(ofKind('PodDisruptionBudget'))('$metadata.name lets a node be emptied', ({ spec }) => {
    const { selector, minAvailable } = spec as { selector: Labelled; minAvailable: number };
    const [pods] = podsWith(selector.matchLabels);
    const scaler = ofKind('HorizontalPodAutoscaler').find(({ metadata }) => metadata.name === pods?.name);
    expect(minAvailable).toBeLessThan(scaler?.spec?.['minReplicas'] as number);
  });

  it.each(workloads)('$name asks for what it needs, is bounded in memory, and says when it is ready', (workload) => {
    for (const { name, resources, readinessProbe, startupProbe } of containersOf(workload)) {
      expect(resources?.requests?.['memory'], name).toBeDefined();
      expect(resources?.limits?.['memory'], name).toBeDefined();
      expect(readinessProbe ?? startupProbe, name).toBeDefined();
    }
  });
});

describe('network policies', () => {
  interface Peer {
    readonly podSelector?: Labelled;
    readonly namespaceSelector?: Labelled;
  }
  interface Rule {
    readonly from?: readonly Peer[];
    readonly to?: readonly Peer[];
    readonly ports?: readonly { readonly port: number }[];
  }
  const policies = ofKind('NetworkPolicy').map(({ metadata, spec }) => ({
    name: metadata.name,
    ...(spec as unknown as { podSelector: Labelled; ingress?: readonly Rule[]; egress?: readonly Rule[] }),
  }));
  const portsIn = (rules: readonly Rule[]) => rules.flatMap(({ ports = [] }) => ports.map(({ port }) => port));

  it('begin with nothing at all', () => {
    const closed = policies.find(({ podSelector }) => Object.keys(podSelector).length === 0);
    expect(closed).toMatchObject({ policyTypes: ['Ingress', 'Egress'] });
    expect(closed?.ingress ?? closed?.egress).toBeUndefined();
  });

  it.each(policies.filter(({ ingress }) => ingress !== undefined))('$name opens ports that its pods have', (policy) => {
    const [pods] = podsWith(policy.podSelector.matchLabels);
    if (pods === undefined) throw new Error('no pod is selected');
    const open = portsOf(pods).map(({ containerPort }) => containerPort);
    for (const port of portsIn(policy.ingress ?? [])) expect(open).toContain(port);
  });

  it('let in at one end what they let out at the other', () => {
    for (const { name, podSelector, egress = [] } of policies) {
      for (const rule of egress) {
        for (const { podSelector: to, namespaceSelector } of rule.to ?? []) {
          if (to === undefined || namespaceSelector !== undefined) continue;
          const inward = policies.filter(
            (other) => matches(other.podSelector.matchLabels, to.matchLabels ?? {}) && other.ingress,
          );
          const from = inward
            .flatMap(({ ingress = [] }) => ingress)
            .filter((rule_) =>
              rule_.from?.some((peer) => matches(peer.podSelector?.matchLabels, podSelector.matchLabels ?? {})),
            );
          expect(portsIn(from), `${name} to ${JSON.stringify(to.matchLabels)}`).toEqual(portsIn([rule]));
        }
      }
    }
  });
});

describe("the site's nginx", () => {
  const conf = readFileSync(join(kubernetesDir, '../site/nginx.conf'), 'utf8');

  it('knows the two services by settings alone', () => {
    expect([...new Set(conf.match(/\$\{\w+\}/g))].sort()).toEqual(['${FRONT_END}', '${SHARED}']);
  });

  it('sends away no learner with an answer that Onramp’s client does not wait for', () => {
    const busy = /location @busy \{([^}]*)\}/.exec(conf)?.[1] ?? '';
    expect(busy).toMatch(/Retry-After/);
    expect(busy).toMatch(/return 503/);
    expect(conf.match(/error_page 429 502 503 504 = @busy;/g)).toHaveLength(2);
  });
});
