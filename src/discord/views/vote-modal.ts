import {
  type APIModalInteractionResponseCallbackData,
  ComponentType,
  TextInputStyle,
} from 'discord-api-types/v10';
import type { Language } from '../../messages/bilingual.ts';
import { noticeMessages } from '../../messages/discord-notices.ts';
import { VOTE_REASONS } from '../../state/bot-state.ts';
import { customId } from '../custom-id.ts';

/** Custom ids of what the modal asks for. */
export const VOTE_REASON_FIELD = 'reason';
export const VOTE_COMMENT_FIELD = 'comment';

/** Longest comment, in characters. */
const VOTE_COMMENT_CHARS = 500;

/** Asks why an answer was voted down: a reason from a list and, if one likes, a comment. */
export function voteModal(answerId: string, language: Language): APIModalInteractionResponseCallbackData {
  const { title, reason, reasonPlaceholder, reasons, comment, commentPlaceholder } = noticeMessages.vote;
  return {
    custom_id: customId('why', answerId),
    title: title[language],
    components: [
      {
        type: ComponentType.Label,
        label: reason[language],
        component: {
          type: ComponentType.StringSelect,
          custom_id: VOTE_REASON_FIELD,
          placeholder: reasonPlaceholder[language],
          required: true,
          options: VOTE_REASONS.map((value) => ({ value, label: reasons[value][language] })),
        },
      },
      {
        type: ComponentType.Label,
        label: comment[language],
        component: {
          type: ComponentType.TextInput,
          custom_id: VOTE_COMMENT_FIELD,
          style: TextInputStyle.Paragraph,
          max_length: VOTE_COMMENT_CHARS,
          required: false,
          placeholder: commentPlaceholder[language],
        },
      },
    ],
  };
}
