import type { Kind } from '@/domain/kinds/kinds';
import { useChangeTexts } from './texts';
import { useProcedure } from './use-procedure';

/** The ways that stay open when a case of this kind ends without an agreement, as one sentence. */
export function useRoutes(kind: Kind): string {
  const { change } = useChangeTexts();
  const { card } = useProcedure();
  if (!card) return '';
  return (card.routes[kind] ?? card.routes.default).map((route) => change.routes[route]).join(change.and);
}
