// Whether the process in this container is ready to be sent work; asks the port that it was told to listen on.
const port = process.env.PORT ?? '3000';
const ready = await fetch(`http://127.0.0.1:${port}/api/readyz`, { signal: AbortSignal.timeout(4000) }).then(
  (response) => response.ok,
  () => false,
);
process.exit(ready ? 0 : 1);
