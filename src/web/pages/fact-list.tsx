/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { Bilingual } from '../../messages/bilingual.ts';
import { visible } from '../../messages/visible.ts';
import type { PageContext } from './layout.tsx';

/** What a value is called, and the value; raw. */
export type NamedFact = readonly [name: Bilingual, value: string];

export function FactList({ facts, language }: PageContext & { readonly facts: readonly NamedFact[] }) {
  return (
    <dl class="facts">
      {facts.map(([name, value]) => (
        <Fact name={name[language]}>{visible(value)}</Fact>
      ))}
    </dl>
  );
}

export function Fact({ name, children }: { readonly name: string; readonly children: unknown }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
