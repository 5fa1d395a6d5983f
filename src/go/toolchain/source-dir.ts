/** Where a program's files lie while it is built and runs. It shows in stack traces, as on the official playground. */
export const sourceDir = '/tmp/sandbox';
