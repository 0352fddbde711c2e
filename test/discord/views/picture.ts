import type { MessageView } from '../../../src/discord/views/view.ts';

/** A message as lines for people: what it says, then its menus and buttons with their custom ids. */
export function picture({ content, embeds, components, files = [] }: MessageView): string {
  return [
    ...(content === '' ? [] : [content]),
    ...embeds.flatMap(({ title, url, description, fields = [], footer }) => [
      ...(title === undefined ? [] : [`┌ ${title}${url === undefined ? '' : ` <${url}>`}`]),
      ...(description === undefined ? [] : description.split('\n').map((line) => `│ ${line}`.trimEnd())),
      ...fields.map(({ name, value }) => `├ ${name}: ${value}`),
      ...(footer === undefined ? [] : footer.text.split('\n').map((line) => `└ ${line}`)),
    ]),
    ...components.map((row) => row.components.map(componentPicture).join(' ')),
    ...files.map(({ name, text }) => `file ${name}: ${text}`),
  ].join('\n');
}

function componentPicture(component: MessageView['components'][number]['components'][number]): string {
  if ('options' in component) {
    const options = component.options.map(
      ({ value, label, description = '' }) => `\n    ${value} = ${label} (${description})`,
    );
    return `{${component.placeholder}} ${component.custom_id}${options.join('')}`;
  }
  if (!('custom_id' in component) || !('style' in component)) return '?';
  const emoji = component.emoji?.name ?? '';
  const label = 'label' in component ? (component.label ?? '') : '';
  const off = component.disabled === true ? ' off' : '';
  return `(${`${emoji} ${label}`.trim()}) ${component.custom_id}${off}`;
}
