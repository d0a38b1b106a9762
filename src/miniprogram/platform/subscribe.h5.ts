/** Only WeChat sends messages to a phone for us. */
export const offersSubscribing: boolean = false;

/** @returns those of the templates that the person allows one message more of. */
export async function subscribe(_templates: readonly string[]): Promise<string[]> {
  return [];
}
