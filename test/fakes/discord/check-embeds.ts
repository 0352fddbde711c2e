import { characters, checkList, checkNumber, checkText, checkUrl, type Form, type Path } from './form.ts';
import { isRecord, type Json, recordOf, textOf } from './json.ts';

/** Characters, from https://discord.com/developers/docs/resources/message#embed-object-embed-limits */
const TITLE_MAX = 256;
const DESCRIPTION_MAX = 4_096;
const FIELDS_MAX = 25;
const FIELD_NAME_MAX = 256;
const FIELD_VALUE_MAX = 1_024;
const FOOTER_MAX = 2_048;
const AUTHOR_MAX = 256;
const ALL_EMBEDS_MAX = 6_000;
const EMBEDS_MAX = 10;
const URL_MAX = 2_048;
const WEB = ['http', 'https'];

/** The embeds as Discord would keep them: trimmed, typed `rich`. Everything wrong goes to the form. */
export function checkEmbeds(form: Form, path: Path, value: unknown): readonly Json[] {
  const embeds = checkList(form, path, value, { max: EMBEDS_MAX }).map((embed, position) =>
    checkEmbed(form, [...path, position], embed),
  );
  const total = embeds.reduce((sum, embed) => sum + sizeOf(embed), 0);
  if (total > ALL_EMBEDS_MAX) {
    form.wrong(path, 'MAX_EMBED_SIZE_EXCEEDED', `Embed size exceeds maximum size of ${ALL_EMBEDS_MAX}`);
  }
  return embeds;
}

function checkEmbed(form: Form, path: Path, value: unknown): Json {
  if (!isRecord(value)) {
    form.wrong(path, 'MODEL_TYPE_CONVERT', 'Only dictionaries may be used in a ModelType');
    return {};
  }
  const title = checkText(form, [...path, 'title'], value.title, { max: TITLE_MAX });
  const description = checkText(form, [...path, 'description'], value.description, { max: DESCRIPTION_MAX });
  checkLink(form, [...path, 'url'], value.url);
  checkNumber(form, [...path, 'color'], value.color, { min: 0, max: 0xff_ff_ff });
  const time = value.timestamp;
  if (time !== undefined && time !== null && Number.isNaN(Date.parse(textOf(time)))) {
    form.wrong([...path, 'timestamp'], 'DATE_TYPE_PARSE', `Could not parse ${JSON.stringify(time)}.`);
  }
  const fields = checkList(form, [...path, 'fields'], value.fields, { max: FIELDS_MAX }).map(
    (field, position) => checkField(form, [...path, 'fields', position], recordOf(field)),
  );
  const footer = isRecord(value.footer)
    ? {
        ...value.footer,
        text: checkText(form, [...path, 'footer', 'text'], value.footer.text, { max: FOOTER_MAX }),
      }
    : undefined;
  const author = isRecord(value.author) ? checkAuthor(form, [...path, 'author'], value.author) : undefined;
  for (const picture of ['image', 'thumbnail'] as const) {
    const url = recordOf(value[picture]).url;
    checkUrl(form, [...path, picture, 'url'], url, [...WEB, 'attachment']);
  }
  const pictured = value.image !== undefined || value.thumbnail !== undefined;
  if (title === '' && description === '' && fields.length === 0 && !footer && !author && !pictured) {
    form.wrong([...path, 'description'], 'BASE_TYPE_REQUIRED', 'This field is required');
  }
  return keepFilled({
    type: 'rich',
    title,
    description,
    url: value.url,
    color: value.color,
    timestamp: value.timestamp,
    fields,
    footer,
    author,
    image: value.image,
    thumbnail: value.thumbnail,
  });
}

function checkField(form: Form, path: Path, field: Json): Json {
  return {
    name: checkText(form, [...path, 'name'], field.name, { max: FIELD_NAME_MAX, required: true }),
    value: checkText(form, [...path, 'value'], field.value, { max: FIELD_VALUE_MAX, required: true }),
    inline: field.inline === true,
  };
}

function checkAuthor(form: Form, path: Path, author: Json): Json {
  checkLink(form, [...path, 'url'], author.url);
  const name = checkText(form, [...path, 'name'], author.name, { max: AUTHOR_MAX, required: true });
  return { ...author, name };
}

function checkLink(form: Form, path: Path, value: unknown): void {
  checkUrl(form, path, value, WEB);
  if (typeof value === 'string' && value.length > URL_MAX) checkText(form, path, value, { max: URL_MAX });
}

/** Title, description, field names and values, footer and author count together, over all embeds. */
function sizeOf(embed: Json): number {
  const fields = Array.isArray(embed.fields) ? embed.fields.map(recordOf) : [];
  const texts = [
    embed.title,
    embed.description,
    recordOf(embed.footer).text,
    recordOf(embed.author).name,
    ...fields.flatMap((field) => [field.name, field.value]),
  ];
  return texts.reduce<number>((sum, text) => sum + (typeof text === 'string' ? characters(text) : 0), 0);
}

function keepFilled(embed: Json): Json {
  const empty = (value: unknown): boolean =>
    value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
  return Object.fromEntries(Object.entries(embed).filter(([, value]) => !empty(value)));
}
