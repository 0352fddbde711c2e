/**
 * Discord's limits, in characters unless said otherwise; a UTF-16 code unit counts as one, which is never less than
 * what Discord counts.
 * https://discord.com/developers/docs/resources/message#create-message,
 * https://discord.com/developers/docs/components/reference
 */
export const LIMITS = {
  contentChars: 2000,
  rows: 5,
  buttonsInRow: 5,
  buttonLabelChars: 80,
  selectOptions: 25,
  optionChars: 100,
  placeholderChars: 150,
} as const;
