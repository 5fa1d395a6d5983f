/** Each Go file of a lesson or exercise as plain text, for the links that work without JavaScript. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { codeFiles, readCode } from '../../content/programs.ts';

export const getStaticPaths = (() =>
  codeFiles().map((file) => ({ params: { path: `${file}.txt` }, props: { file } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ file: string }> = ({ props }) =>
  new Response(readCode(props.file), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
