/**
 * The colours of code, light and dark, as plain data: Shiki at build time and Monaco at run time both use them.
 *
 * Components turn each role into a class (`t-keyword`) whose colour is a custom property of src/styles/tokens.css;
 * go-theme.test.ts holds the two in step and every colour to 4.5:1.
 */

type Shade = 'light' | 'dark';

interface Role {
  readonly light: string;
  readonly dark: string;
  readonly italic?: true;
  /** TextMate scopes, most general first. */
  readonly scopes: readonly string[];
}

export const codeRoles = {
  comment: {
    light: '#5f6b64',
    dark: '#8ea3a9',
    italic: true,
    scopes: ['comment', 'punctuation.definition.comment'],
  },
  keyword: {
    light: '#0b5f6b',
    dark: '#63cbd0',
    scopes: ['keyword', 'storage.type', 'storage.modifier', 'keyword.operator.address', 'keyword.operator.channel'],
  },
  string: {
    light: '#87480a',
    dark: '#f0b866',
    scopes: ['string', 'punctuation.definition.string', 'constant.character.escape', 'constant.other.placeholder'],
  },
  constant: {
    light: '#9b2f4f',
    dark: '#f29bb0',
    scopes: ['constant.numeric', 'constant.language', 'constant.other', 'support.constant'],
  },
  function: {
    light: '#27489b',
    dark: '#9dbcff',
    scopes: ['entity.name.function', 'support.function', 'meta.function-call entity.name'],
  },
  type: {
    light: '#5f3d8c',
    dark: '#cbaaf0',
    scopes: [
      'entity.name.type',
      'support.type',
      'support.class',
      'storage.type.numeric.go',
      'storage.type.string.go',
      'storage.type.boolean.go',
      'storage.type.error.go',
      'storage.type.byte.go',
      'storage.type.rune.go',
      'entity.name.class',
    ],
  },
  punctuation: {
    light: '#55626a',
    dark: '#a3b5bc',
    scopes: ['punctuation', 'keyword.operator', 'meta.brace'],
  },
} as const satisfies Record<string, Role>;

export type CodeRole = keyof typeof codeRoles;

/** The editor's own surface. */
export const codeSurface = {
  light: {
    background: '#fbf9f4',
    ink: '#1a2a32',
    lineNumber: '#687270',
    activeLine: '#f3efe5',
    selection: '#cfe6e4',
    accent: '#0b6470',
    warning: '#9a5200',
    error: '#a8281f',
    line: '#e2dccf',
    raised: '#ffffff',
  },
  dark: {
    background: '#0f1d27',
    ink: '#dfe8ea',
    lineNumber: '#738a95',
    activeLine: '#152733',
    selection: '#1f4b57',
    accent: '#63cbd0',
    warning: '#f0b866',
    error: '#ff9c90',
    line: '#233a47',
    raised: '#162a36',
  },
} as const;

/** The shape that Shiki's `ThemeRegistrationRaw` and `@shikijs/monaco` accept. */
export interface CodeTheme {
  name: string;
  type: Shade;
  colors: Record<string, string>;
  settings: { scope?: string[]; settings: { foreground?: string; background?: string; fontStyle?: string } }[];
}

/** A theme with this colour per role. Called with real colours for the editor, and with marks by the highlighter. */
export function codeTheme(name: string, type: Shade, colour: (role: CodeRole) => string): CodeTheme {
  const surface = codeSurface[type];
  const roles = Object.entries(codeRoles) as [CodeRole, Role][];
  // Punctuation is the most general; what comes later wins on equal scopes.
  const ordered = [
    ...roles.filter(([role]) => role === 'punctuation'),
    ...roles.filter(([role]) => role !== 'punctuation'),
  ];
  return {
    name,
    type,
    colors: {
      'editor.background': surface.background,
      'editor.foreground': surface.ink,
      'editorLineNumber.foreground': surface.lineNumber,
      'editorLineNumber.activeForeground': surface.ink,
      'editor.lineHighlightBackground': surface.activeLine,
      'editor.lineHighlightBorder': '#00000000',
      'editor.selectionBackground': surface.selection,
      'editor.inactiveSelectionBackground': `${surface.selection}99`,
      'editor.wordHighlightBackground': `${surface.selection}66`,
      'editorCursor.foreground': surface.accent,
      'editorIndentGuide.background1': surface.line,
      'editorIndentGuide.activeBackground1': surface.lineNumber,
      'editorBracketMatch.background': surface.selection,
      'editorBracketMatch.border': surface.accent,
      'editorError.foreground': surface.error,
      'editorWarning.foreground': surface.warning,
      'editorGutter.background': surface.background,
      'editorWidget.background': surface.raised,
      'editorWidget.border': surface.line,
      'editorHoverWidget.background': surface.raised,
      'editorHoverWidget.border': surface.line,
      focusBorder: surface.accent,
      'scrollbarSlider.background': `${surface.lineNumber}44`,
      'scrollbarSlider.hoverBackground': `${surface.lineNumber}77`,
    },
    settings: [
      { settings: { foreground: surface.ink, background: surface.background } },
      ...ordered.map(([role, { italic, scopes }]) => ({
        scope: [...scopes],
        settings: { foreground: colour(role), ...(italic && { fontStyle: 'italic' }) },
      })),
    ],
  };
}

export const goLight: CodeTheme = codeTheme('onramp-light', 'light', (role) => codeRoles[role].light);
export const goDark: CodeTheme = codeTheme('onramp-dark', 'dark', (role) => codeRoles[role].dark);
