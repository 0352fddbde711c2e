/** The natural logarithm of a probability's odds; a probability of 0 or 1 gives an infinity. */
export function logOdds(probability: number): number {
  return Math.log(probability / (1 - probability));
}

/** The probability, 0 to 1, that log-odds stand for: the logistic function. */
export function probabilityOf(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}
