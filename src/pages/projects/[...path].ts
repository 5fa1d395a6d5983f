/** Projects of lessons, and exercises as projects: zips to take along. */
import { getCollection } from 'astro:content';
import type { APIRoute, GetStaticPaths } from 'astro';
import { plain } from '../../components/markdown.ts';
import { readGraded } from '../../content/graded.ts';
import { exerciseProject, projectFolders, readProject, zipOf, type Project } from '../../content/projects.ts';

export const getStaticPaths = (async () => {
  const exercises = await getCollection('exercises');
  return [
    ...projectFolders().map((folder) => ({
      params: { path: `${folder}.zip` },
      props: { project: readProject(folder) },
    })),
    ...exercises.flatMap(({ id, data, body = '' }) => {
      const read = readGraded(id, data);
      if ('missing' in read) return []; // its own page says what is missing
      const project = exerciseProject(read.exercise, plain(data.title), body);
      return [{ params: { path: `exercises/${id}.zip` }, props: { project } }];
    }),
  ];
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ project: Project }> = ({ props }) =>
  new Response(zipOf(props.project), { headers: { 'content-type': 'application/zip' } });
