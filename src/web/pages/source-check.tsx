/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { answerPageMessages } from '../../messages/reading-room.ts';
import type { CheckedSource } from '../source-check.ts';
import type { PageContext } from './layout.tsx';

/** Whether the articles still say what they were quoted with, and the button that reads them once more. */
export function SourceCheck({
  sources,
  checkedAtMs,
  language,
}: PageContext & { readonly sources: readonly CheckedSource[]; readonly checkedAtMs: number }) {
  const { allThere, someLost, checked, checkAgain } = answerPageMessages;
  const lost = sources.filter(({ state }) => state === 'changed' || state === 'gone').length;
  const clock = new Date(checkedAtMs).toISOString().slice(11, 16);
  return (
    <form class="check" id="check" method="get" action="#check">
      <p class={lost === 0 ? 'small' : 'small fault'} role="status">
        {(lost === 0 ? allThere(sources.length) : someLost(lost, sources.length))[language]}{' '}
        {checked(clock)[language]}
      </p>
      <button type="submit" name="check" value="again" class="quiet">
        {checkAgain[language]}
      </button>
    </form>
  );
}
