import { MessageFlags } from 'discord-api-types/v10';
import { checkComponents } from './check-components.ts';
import { checkEmbeds } from './check-embeds.ts';
import { checkChoice, checkList, checkText, type Form, type Path } from './form.ts';
import { isRecord, type Json, listOf, numberOf, recordOf, textOf } from './json.ts';

/** Characters of a message's text. */
const CONTENT_MAX = 2_000;
const FILES_MAX = 10;
const MENTION_IDS_MAX = 100;

/** A message body that passed; a key that was not sent is absent, one sent as null is emptied. */
export interface MessageBody {
  readonly content?: string;
  readonly embeds?: readonly Json[];
  readonly components?: readonly Json[];
  readonly flags?: number;
  readonly allowedMentions?: AllowedMentions;
  readonly replyTo?: { readonly messageId: string; readonly failIfMissing: boolean };
  /** Attachments described or kept: `id` is a file's number, or the id of one already there. */
  readonly attachments?: readonly Json[];
}

export interface AllowedMentions {
  readonly parse: readonly string[];
  readonly users: readonly string[];
  readonly roles: readonly string[];
  readonly repliedUser: boolean;
}

/** @param before flags the message has already, when it is edited */
export function checkMessage(form: Form, path: Path, body: Json, before = 0): MessageBody {
  const flags = body.flags === undefined || body.flags === null ? undefined : numberOf(body.flags);
  const v2 = ((flags ?? 0) | before) & MessageFlags.IsComponentsV2 ? 2 : 1;
  const content = checkText(form, [...path, 'content'], body.content, { max: CONTENT_MAX });
  const embeds = checkEmbeds(form, [...path, 'embeds'], body.embeds);
  const components = checkComponents(form, [...path, 'components'], body.components, v2);
  const attachments = checkList(form, [...path, 'attachments'], body.attachments, { max: FILES_MAX });
  if (v2 === 2) {
    for (const [name, filled] of [
      ['content', content !== ''],
      ['embeds', embeds.length > 0],
    ] as const) {
      const message = `The '${name}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`;
      if (filled) form.wrong([...path, name], 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2', message);
    }
  }
  const reference = recordOf(body.message_reference);
  return {
    ...('content' in body ? { content } : {}),
    ...('embeds' in body ? { embeds } : {}),
    ...('components' in body ? { components } : {}),
    ...(flags === undefined ? {} : { flags }),
    ...(isRecord(body.allowed_mentions)
      ? { allowedMentions: checkAllowed(form, [...path, 'allowed_mentions'], body.allowed_mentions) }
      : {}),
    ...(typeof reference.message_id === 'string'
      ? {
          replyTo: {
            messageId: reference.message_id,
            failIfMissing: reference.fail_if_not_exists !== false,
          },
        }
      : {}),
    ...('attachments' in body ? { attachments: attachments.map(recordOf) } : {}),
  };
}

function checkAllowed(form: Form, path: Path, value: Json): AllowedMentions {
  const parse = listOf(value.parse);
  for (const [position, kind] of parse.entries()) {
    checkChoice(form, [...path, 'parse', position], kind, ['users', 'roles', 'everyone']);
  }
  for (const kind of ['users', 'roles'] as const) {
    const named = checkList(form, [...path, kind], value[kind], { max: MENTION_IDS_MAX });
    if (named.length > 0 && parse.includes(kind)) {
      const message = `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`;
      form.wrong(path, 'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE', message);
    }
  }
  return {
    parse: parse.map(textOf),
    users: listOf(value.users).map(textOf),
    roles: listOf(value.roles).map(textOf),
    repliedUser: value.replied_user === true,
  };
}
