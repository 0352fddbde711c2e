/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { Bilingual } from '../../../messages/bilingual.ts';
import { visible } from '../../../messages/visible.ts';
import type { PageContext } from '../layout.tsx';

/** What a value is called, and the value; raw. */
export type NamedFact = readonly [name: Bilingual, value: string];

export function FactList({ facts, language }: PageContext & { readonly facts: readonly NamedFact[] }) {
  return (
    <dl class="facts">
      {facts.map(([name, value]) => (
        <div>
          <dt>{name[language]}</dt>
          <dd>{visible(value)}</dd>
        </div>
      ))}
    </dl>
  );
}
