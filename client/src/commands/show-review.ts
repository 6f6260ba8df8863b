import type { Client } from '../client';
import { draftToReview } from './active-draft';

/** Shows the review of a draft. @param argument a `DraftTarget`; without one, the active draft is meant */
export async function showReview(client: Client, argument: unknown): Promise<void> {
  const uri = draftToReview(client, argument);
  if (uri !== undefined) await client.reviews.show(uri);
}
