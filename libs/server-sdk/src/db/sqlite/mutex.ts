/** One holder at a time, in the order of asking. */
export class Mutex {
  #tail: Promise<void> = Promise.resolve();

  /** Resolves the function that lets the next one in. */
  acquire(): Promise<() => void> {
    return new Promise((admit) => {
      const previous = this.#tail;
      this.#tail = new Promise((release) => void previous.then(() => admit(release)));
    });
  }
}
