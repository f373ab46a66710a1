import type { APIRoute } from 'astro';
import { allReceivedFiles, type ReceivedFile, readReceived } from '../../archive/received.ts';

export async function getStaticPaths() {
  return (await allReceivedFiles()).map((received) => ({
    params: { name: received.name },
    props: { received },
  }));
}

/** A file as it was received, to be downloaded. */
export const GET: APIRoute<{ received: ReceivedFile }> = async ({ props }) =>
  new Response(await readReceived(props.received), {
    headers: { 'Content-Type': 'application/octet-stream' },
  });
