/**
 * Discord's limits, in characters unless said otherwise; a UTF-16 code unit counts as one, which is never less than
 * what Discord counts.
 * https://discord.com/developers/docs/resources/message#embed-object-embed-limits,
 * https://discord.com/developers/docs/components/reference
 */
export const LIMITS = {
  contentChars: 2000,
  embedTitleChars: 256,
  embedDescriptionChars: 4096,
  embedFooterChars: 2048,
  embedFields: 25,
  embedFieldNameChars: 256,
  embedFieldValueChars: 1024,
  /** All texts of all embeds of a message together. */
  embedTotalChars: 6000,
  embedUrlChars: 2048,
  rows: 5,
  buttonsInRow: 5,
  buttonLabelChars: 80,
  selectOptions: 25,
  optionChars: 100,
  placeholderChars: 150,
  modalTitleChars: 45,
  labelChars: 45,
  labelDescriptionChars: 100,
} as const;
