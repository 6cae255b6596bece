/** The library is opened while the server starts, so that the first reader does not wait for every file to be read. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { openAhead } = await import('./lib/library');
  openAhead();
}
