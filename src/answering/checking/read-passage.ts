import { fold } from '../../language/analyse.ts';
import { splitSentences } from '../../language/sentences.ts';
import type { Language } from '../../messages/bilingual.ts';
import type { Evidence, Slice } from './evidence.ts';
import { verbatimSequence } from './read-claim.ts';
import { readStatement, type Statement } from './read-statement.ts';
import { isSaying } from './speakers.ts';
import type { Token } from './token.ts';
import { indexTokens, type TokenIndex } from './token-index.ts';

export interface ReadText {
  readonly statement: Statement;
  readonly index: TokenIndex;
}

/** The words of a sentence that say a word of the claim. */
export type MatchesOf = (token: Token, sentence: ReadText) => readonly Token[];

/** A sentence of a passage; offsets count in the article's text. */
export interface ReadSentence extends Slice, ReadText {
  /** Begins with a pronoun or with « ce projet »: what it speaks of stands before it. */
  readonly isAnaphoric: boolean;
  /** Its folded words as one line. */
  readonly sequence: string;
}

export interface ReadPassage {
  readonly sentences: readonly ReadSentence[];
  /** The sentence before the passage, which a pronoun in its first one points to. */
  readonly before: ReadSentence | null;
  readonly title: ReadText;
}

/** How far before a passage its preceding sentence may begin (characters). */
const LOOK_BACK_CHARS = 400;
/** Pronouns, and nouns that take up what was named before. */
const ANAPHORA =
  /^[«“"—– ]*(?:(?:il|elle|ils|elles|on|lui|celui-ci|celle-ci|ceux-ci|ce|cet|cette|ces|cela|ca|c|son|sa|ses|leur|leurs|tous|toutes|y|en|he|she|it|they|this|that|these|those|his|her|its|their|both)\b(?!-)|(?:l['’]|le |la |les |the )(?:ouvrage|chantier|projet|mesure|texte|entreprise|groupe|societe|equipe|ville|commune|club|joueur|joueuse|ministre|president|presidente|maire|auteur|autrice|accuse|victime|suspect|conducteur|operation|evenement|manifestation|festival|navire|appareil|edifice|batiment|etablissement|association|artiste|romanciere|romancier|cineaste|chercheur|chercheuse|equipe|etude|dispositif|plan|programme|investissement|facture|montant|tableau|film|vaccin|accord|decision|elu|elue|mission|sonde|fusee|mouvement|greve|epreuve|course|rencontre|match|victoire)\b)/u;
/** Pronouns inside the sentence: « …, a-t-il dit ». */
const INVERTED = /-(?:il|elle|ils|elles|on)\b/u;

const passages = new WeakMap<Evidence['passage'], ReadPassage>();

/** A passage taken apart; read once, however many claims are compared with it. */
export function readPassage({ article, passage }: Evidence): ReadPassage {
  const known = passages.get(passage);
  if (known !== undefined) return known;
  const language: Language = article.lang.startsWith('en') ? 'en' : 'fr';
  const from = Math.max(0, passage.start - LOOK_BACK_CHARS);
  const before = splitSentences(article.text.slice(from, passage.start)).at(-1);
  const read: ReadPassage = {
    sentences: splitSentences(passage.text).map((span) =>
      readSentence(passage.text, span, passage.start, language),
    ),
    before:
      before === undefined
        ? null
        : readSentence(article.text.slice(from, passage.start), before, from, language),
    title: readText(article.title, language),
  };
  passages.set(passage, read);
  return read;
}

function readText(text: string, language: Language): ReadText {
  const statement = readStatement(text, language);
  return { statement, index: indexTokens(statement) };
}

function readSentence(text: string, span: Slice, offset: number, language: Language): ReadSentence {
  const written = text.slice(span.start, span.end);
  const folded = fold(written);
  const read = readText(written, language);
  return {
    start: span.start + offset,
    end: span.end + offset,
    ...read,
    sequence: verbatimSequence(written),
    isAnaphoric: takesUp(written, folded) || INVERTED.test(folded) || leavesOutWho(read.statement),
  };
}

/** « L’association » takes up what was named, « l’association Loup Libre » names it. */
function takesUp(written: string, folded: string): boolean {
  const match = ANAPHORA.exec(folded);
  return match !== null && !/^ (?:\p{Lu}|d['’]|de |du |des )/u.test(written.slice(match[0].length));
}

/** Somebody speaks or is spoken of who has no name here: « …, a déclaré la réalisatrice », « Tourné en hiver, il… ». */
function leavesOutWho({ text, names, tokens }: Statement): boolean {
  if (names.some(({ place, isWeak }) => place === null && !isWeak)) return false;
  const isQuoted = /^[«“"]/u.test(text);
  return tokens.some((token) => (isQuoted && isSaying(token)) || PRONOUNS.has(token.folded));
}

const PRONOUNS: ReadonlySet<string> = new Set('il elle ils elles he she they it'.split(' '));
