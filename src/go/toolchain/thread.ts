/** A worker as both sides see it: in a page and in Node. What is sent is cloned by structure. */

export interface Port<In, Out> {
  send(message: Out): void;
  receive(handle: (message: In) => void): void;
}

export interface Thread<In, Out> extends Port<Out, In> {
  /** Called when the worker dies by itself: a fault of the engine, memory gone. */
  failed(handle: (why: string) => void): void;
  /** Ends it at once, whatever it does. */
  end(): void;
}
