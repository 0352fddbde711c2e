/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { askingMessages, roomMessages } from '../../messages/reading-room.ts';
import { visible } from '../../messages/visible.ts';
import type { FormFields } from '../question-form.ts';
import type { PageContext } from './layout.tsx';

export interface FilterFieldsProps extends PageContext {
  readonly fields: FormFields;
  /** Those of the collection, most articles first. */
  readonly publishers: readonly string[];
}

/** A list of more would be longer to read than a name is to type. */
const MAX_PUBLISHERS = 300;

/** The conditions on articles that a question and the list share, folded away while there are none. */
export function FilterFields({ fields, publishers, language }: FilterFieldsProps) {
  const { publisher, allPublishers } = roomMessages;
  const choices = publishers.slice(0, MAX_PUBLISHERS);
  const isOther = fields.publisher !== '' && !choices.includes(fields.publisher);
  return (
    <details open={hasConditions(fields)}>
      <summary>{askingMessages.limits[language]}</summary>
      <div class="fields">
        {(['since', 'until'] as const).map((edge) => (
          <label>
            {roomMessages[edge][language]}
            <input type="date" name={edge} value={fields[edge]} />
          </label>
        ))}
        <label>
          {publisher[language]}
          <select name="publisher">
            <option value="">{allPublishers[language]}</option>
            {[...(isOther ? [fields.publisher] : []), ...choices].map((name) => (
              <option value={name} selected={name === fields.publisher}>
                {visible(name)}
              </option>
            ))}
          </select>
        </label>
        <label class="choice">
          <input type="checkbox" name="undated" value="1" checked={fields.undated} />{' '}
          {askingMessages.withUndated[language]}
        </label>
      </div>
    </details>
  );
}

function hasConditions({ since, until, publisher, undated }: FormFields): boolean {
  return since !== '' || until !== '' || publisher !== '' || undated;
}
