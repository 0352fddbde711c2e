/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { Bilingual } from '../../messages/bilingual.ts';
import { visible } from '../../messages/visible.ts';
import type { PageContext } from './layout.tsx';

/** Why something was not done, said at once to whoever hears the page; null: nothing is said. */
export function Fault({
  fault,
  id,
  language,
}: PageContext & {
  readonly fault: Bilingual | null;
  /** For the field that it is about. */
  readonly id?: string;
}) {
  if (fault === null) return null;
  return (
    <p id={id} class="fault" role="alert">
      {visible(fault[language])}
    </p>
  );
}
