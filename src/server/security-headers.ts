/**
 * What a browser holds our answers to, besides the policy in each page's own head (astro.config.mjs), which knows the
 * hashes of that page's scripts and so stands closer. Called for each answer.
 */
import type { ServerResponse } from 'node:http';

const everywhere = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'X-Frame-Options': 'SAMEORIGIN',
  'Cross-Origin-Opener-Policy': 'same-origin',
  // Scripts of other sites may fetch what CORS lets them (the playground's answers); no tag of theirs may load it.
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy':
    'accelerometer=(), bluetooth=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), hid=(), magnetometer=(), microphone=(), midi=(), payment=(), serial=(), usb=()',
};

const policies = {
  /** A page's head can't say who may frame it. */
  page: "base-uri 'self'; form-action 'self'; frame-ancestors 'self'; object-src 'none'",
  /** A worker has the policy of its script's answer: what runs Go may load from here, and reach nothing else. */
  script: "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; base-uri 'none'; object-src 'none'",
  /** The playground's answers and learners' texts: nothing in them ever runs, however they are opened. */
  answer: "default-src 'none'; frame-ancestors 'none'; sandbox",
};

export function setSecurityHeaders(response: ServerResponse, path: string): void {
  for (const [name, value] of Object.entries(everywhere)) response.setHeader(name, value);
  const kind = path.startsWith('/_/') ? 'answer' : /\.m?js$/.test(path) ? 'script' : 'page';
  response.setHeader('Content-Security-Policy', policies[kind]);
}
