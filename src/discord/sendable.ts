import type { MessageView } from './views/view.ts';

/**
 * A view in the form that discord.js sends. Nothing may be left as it was before: an edit without `embeds` or
 * `components` would keep the old ones.
 */
export function sendable({ content, embeds, components, files = [] }: MessageView) {
  return {
    content,
    embeds: [...embeds],
    components: [...components],
    // Written again here: it must hold whatever becomes of the view's own type.
    allowedMentions: { parse: [], repliedUser: false } as { parse: []; repliedUser: false },
    files: files.map(({ name, text }) => ({ name, attachment: Buffer.from(text, 'utf8') })),
  };
}
