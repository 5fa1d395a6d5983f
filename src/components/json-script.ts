/** JSON that can stand inside a script element: no `</script>` and no `<!--` in it. */
export const jsonScript = (value: unknown): string => JSON.stringify(value).replace(/</g, '\\u003c');
