/** Stops the server of this run and removes its data. */
export default async function globalTeardown() {
  await globalThis.endTestServer?.();
}
