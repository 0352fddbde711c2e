/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { Bilingual } from '../../messages/bilingual.ts';
import { askingMessages } from '../../messages/reading-room.ts';
import { visible } from '../../messages/visible.ts';
import { Fault } from './fault.tsx';
import { FilterFields, type FilterFieldsProps } from './filter-fields.tsx';

export interface AskFormProps extends FilterFieldsProps {
  readonly maxQuestionChars: number;
  /** Why the question was not asked. */
  readonly fault?: Bilingual | null;
}

/** Where a question is written. The script of the page sends it in the background; without it, the browser does. */
export function AskForm({ fields, publishers, maxQuestionChars, fault = null, language }: AskFormProps) {
  const { question, questionAgain, goesOn, submit, searching } = askingMessages;
  const isFollowUp = fields.after !== '';
  const hints = [...(fault === null ? [] : ['fault']), ...(isFollowUp ? ['goes-on'] : [])];
  return (
    <form class="ask" method="post" action="/ask" data-searching={searching[language]}>
      <label for="question">{(isFollowUp ? questionAgain : question)[language]}</label>
      <div class="line">
        <input
          id="question"
          name="q"
          type="search"
          required
          maxlength={maxQuestionChars}
          value={visible(fields.q)}
          autocomplete="off"
          enterkeyhint="search"
          aria-describedby={hints.length === 0 ? undefined : hints.join(' ')}
          aria-invalid={fault === null ? undefined : 'true'}
        />
        <button type="submit">{submit[language]}</button>
      </div>
      <Fault id="fault" fault={fault} language={language} />
      {isFollowUp && (
        <>
          <p id="goes-on" class="small">
            {goesOn[language]}
          </p>
          <input type="hidden" name="after" value={fields.after} />
        </>
      )}
      <FilterFields fields={fields} publishers={publishers} language={language} />
      <div class="progress" role="status"></div>
    </form>
  );
}
