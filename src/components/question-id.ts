/** The id under which the learner's answer is remembered: the page's questions are counted as they are rendered. */
export function nextQuestionId(place: App.Locals['place']): string {
  return `${place?.key ?? 'page'}/${place ? ++place.questions : 1}`;
}
