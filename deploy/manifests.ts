/** Reads deploy/kubernetes as Kustomize would, as far as these files go: resources and merge patches. For the test beside it. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse, parseAllDocuments } from 'yaml';

export interface Manifest {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string };
  readonly spec?: Readonly<Record<string, unknown>>;
}

interface Kustomization {
  readonly resources?: readonly string[];
  readonly patches?: readonly { readonly path?: string }[];
}

export const kubernetesDir = join(dirname(fileURLToPath(import.meta.url)), 'kubernetes');

export const folders = readdirSync(kubernetesDir);

const read = (path: string) => readFileSync(join(kubernetesDir, path), 'utf8');

export const kustomization = (folder: string) => parse(read(`${folder}/kustomization.yaml`)) as Kustomization;

/** The manifests in one file. */
export function manifestsIn(path: string): readonly Manifest[] {
  return parseAllDocuments(read(path)).map((document) => {
    if (document.errors[0] !== undefined) throw new Error(`${path}: ${document.errors[0].message}`);
    return document.toJS() as Manifest;
  });
}

/** All that a folder's kustomization makes. */
export function built(folder: string): readonly Manifest[] {
  const { resources = [], patches = [] } = kustomization(folder);
  const all = resources.flatMap((resource) => {
    const path = normalize(`${folder}/${resource}`);
    return path.endsWith('.yaml') ? manifestsIn(path) : built(path);
  });
  const changes = patches.flatMap(({ path }) => (path === undefined ? [] : manifestsIn(`${folder}/${path}`)));
  for (const change of changes) {
    if (!all.some((manifest) => isSame(manifest, change)))
      throw new Error(`${folder}: a patch is for ${change.kind} ${change.metadata.name}, which is not there`);
  }
  return all.map((manifest) =>
    changes.filter((change) => isSame(manifest, change)).reduce((merged, change) => merge(merged, change), manifest),
  );
}

const isSame = (a: Manifest, b: Manifest) => a.kind === b.kind && a.metadata.name === b.metadata.name;

function merge<T>(into: T, change: unknown): T {
  if (typeof into !== 'object' || into === null || typeof change !== 'object' || change === null) return change as T;
  if (Array.isArray(into) || Array.isArray(change)) return change as T;
  const merged: Record<string, unknown> = { ...(into as Readonly<Record<string, unknown>>) };
  for (const [key, value] of Object.entries(change)) merged[key] = merge(merged[key], value);
  return merged as T;
}

/** Manifests as a TypeScript module whose literals must have the types of Kubernetes' own API: unknown fields are errors. */
export function asTypeScript(manifests: readonly Manifest[]): string {
  return manifests
    .map((manifest, i) => {
      const { apiVersion, kind } = manifest;
      const [group = 'core', version = apiVersion] = apiVersion.includes('/')
        ? apiVersion.split('/')
        : ['core', apiVersion];
      const module = `kubernetes-types/${group.replace(/\.k8s\.io$/, '')}/${version}`;
      return `export const m${i}: import('${module}').${kind} = ${JSON.stringify(manifest)};`;
    })
    .join('\n');
}
