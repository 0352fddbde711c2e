/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { Bilingual } from '../../../messages/bilingual.ts';
import { deskMessages } from '../../../messages/editors-desk.ts';
import { visible } from '../../../messages/visible.ts';
import { Fault } from '../fault.tsx';
import { type EditorPageContext, EditorsLayout, FormToken } from './editors-layout.tsx';

export interface ConfirmPageProps extends EditorPageContext {
  readonly title: Bilingual;
  /** What it would be done to; raw. */
  readonly about: readonly string[];
  readonly more: Bilingual;
  readonly action: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly button: Bilingual;
  /** Where one goes who does not want it. */
  readonly back: string;
  readonly fault: Bilingual | null;
}

/** Asks before something is done that answers will show. */
export function ConfirmPage(props: ConfirmPageProps) {
  const { title, about, more, action, fields, button, back, fault, formToken, language } = props;
  return (
    <EditorsLayout title={title} formToken={formToken} language={language}>
      <Fault fault={fault} language={language} />
      {about.map((line, index) => (
        <p class={index === 0 ? undefined : 'small'}>{visible(line)}</p>
      ))}
      <p>{more[language]}</p>
      <form class="plainly" method="post" action={action}>
        <FormToken formToken={formToken} />
        {Object.entries(fields).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <div class="line">
          <button type="submit">{button[language]}</button>
          <a class="button" href={back}>
            {deskMessages.cancel[language]}
          </a>
        </div>
      </form>
    </EditorsLayout>
  );
}
