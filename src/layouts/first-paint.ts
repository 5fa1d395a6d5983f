/**
 * The one inline script: what must be known before the first paint, so that nothing flashes or moves.
 * The theme (`html[data-theme]`) and the language the reader comes from (`html[data-from]`). Its hash is in the
 * Content-Security-Policy (astro.config.mjs).
 */
export const firstPaint = `(()=>{const d=document.documentElement.dataset,g=k=>{try{return localStorage.getItem(k)}catch{}};
const t=g('onramp-theme'),f=g('onramp-from');
d.theme=t==='light'||t==='dark'?t:matchMedia('(prefers-color-scheme: dark)').matches?'dark':'light';
d.from=['python','java','node'].includes(f)?f:'python'})()`;
