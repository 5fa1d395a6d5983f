declare namespace App {
  interface Locals {
    /** Set by a page before it renders a lesson's body: where its programs lie, and counters for ids. */
    place?: {
      /** Below `content/`: `lessons/concurrency/channels`. */
      readonly folder: string;
      /** `concurrency/channels`, used in keys of the learner's progress. */
      readonly key: string;
      questions: number;
      habits: number;
      figures: number;
      /** A runbook's, for `<Decide>`. */
      readonly thresholds?: readonly {
        id: string;
        measure: string;
        above: string;
        then: string;
        tooFew?: string | undefined;
      }[];
    };
  }
}
