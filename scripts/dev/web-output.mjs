/** Vite tells at length that the api did not answer: while it restarts that is expected, and the page asks again. */
const proxyError = /\[vite\] http proxy error/;
const itsStack = /^\s+at |^(Error|AggregateError).*ECONNREFUSED|^\s*$/;

/** A filter of Vite's lines: answers the line, or null for what belongs to a refused connection. */
export function webOutput() {
  let within = false;
  return (line) => {
    within = proxyError.test(line) || (within && itsStack.test(line));
    return within ? null : line;
  };
}
