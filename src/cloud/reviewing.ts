import { soundsLikeInsult } from '@/domain/risk/words';
import type { Review } from './house';

/** The local list: nothing leaves the service, and whatever sounds like an insult a person looks at. */
export const byWordList: Review = {
  judge: async (text) => (soundsLikeInsult(text) ? 'review' : 'pass'),
};
