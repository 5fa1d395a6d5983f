/** What the playground page's address names, and where its draft is kept. Pure; used by play-session.ts. */

export type PlaySource =
  /** The learner's own program. */
  | { readonly kind: 'own' }
  | { readonly kind: 'shared'; readonly id: string }
  | { readonly kind: 'link'; readonly fragment: string };

export function playSource({ search, hash }: Pick<Location, 'search' | 'hash'>): PlaySource {
  const id = new URLSearchParams(search).get('p');
  if (id !== null) return { kind: 'shared', id: id.replace(/\.go$/, '') };
  return hash.startsWith('#code=') ? { kind: 'link', fragment: hash.slice(1) } : { kind: 'own' };
}

/** The key among the learner's programs; what came from elsewhere never takes the place of one's own. */
export function draftKey(source: PlaySource): string {
  switch (source.kind) {
    case 'own':
      return 'play';
    case 'shared':
      return `play/p/${source.id}`;
    case 'link':
      return `play/link/${fingerprint(source.fragment)}`;
  }
}

/** FNV-1a, twice with different beginnings: enough to keep links apart. */
function fingerprint(text: string): string {
  const hash = (from: number) => {
    let value = from;
    for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 16777619) >>> 0;
    return value.toString(36);
  };
  return `${hash(2166136261)}${hash(84696351)}`;
}
