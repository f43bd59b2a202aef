/**
 * How words are cut for search, once for both databases: Chinese into overlapping pairs, the rest into words.
 * Not the index itself: SQLite's FTS5 and PostgreSQL's tsvector both keep exactly these tokens, in this order.
 *
 * 李小明 is kept as 李小, 小明, 明: one token for each place, a pair where a neighbour follows, else the character alone.
 * So a two-character name is one token, a longer one is found as neighbouring pairs (not 李小红 with 王小明),
 * and a single character finds every place where it stands, as the beginning of a pair or alone.
 */

/** A PostgreSQL tsvector tells places apart up to here; text behind it is not found by either database. */
const LONGEST = 16_383;

/** Longer runs of letters are no words anybody looks for, and a lexeme has a limit. */
const LONGEST_WORD = 64;

/** Words all of whose tokens stand next to each other; in the last one `prefix` also finds longer tokens. */
export type Phrase = { readonly tokens: readonly string[]; readonly prefix: boolean };

const RUN = /\p{Script=Han}+|[[\p{L}\p{N}\p{M}]--\p{Script=Han}]+/gv;
const HAN = /^\p{Script=Han}/u;

/** The tokens of a text in order, joined by spaces as they are stored. */
export function searchTokens(text: string): string {
  return runs(text).flatMap(tokensOfRun).slice(0, LONGEST).join(' ');
}

/** What a query asks for: each word between blanks is a phrase, and all of them must occur. Empty when it holds no word. */
export function searchPhrases(query: string): readonly Phrase[] {
  return query
    .split(/\s+/u)
    .map(phraseOf)
    .filter((phrase) => phrase.tokens.length > 0);
}

/** Phrases as an FTS5 expression. Tokens are letters and digits only, so nothing in them needs escaping. */
export function fts5Query(phrases: readonly Phrase[]): string {
  return phrases
    .map((phrase) => `"${phrase.tokens.join(' ')}"${phrase.prefix ? ' *' : ''}`)
    .join(' AND ');
}

/** Phrases as texts that occur in the kept tokens when a blank is put before and behind them. */
export function needles(phrases: readonly Phrase[]): readonly string[] {
  return phrases.map(({ tokens, prefix }) => ` ${tokens.join(' ')}${prefix ? '' : ' '}`);
}

/** Phrases as a PostgreSQL tsquery. */
export function tsQuery(phrases: readonly Phrase[]): string {
  return phrases
    .map(
      (phrase) =>
        `(${phrase.tokens.map((token) => `'${token}'`).join(' <-> ')}${phrase.prefix ? ':*' : ''})`,
    )
    .join(' & ');
}

/** Full-width forms and compatibility characters as the plain ones, case folded. */
function runs(text: string): readonly string[] {
  return text.normalize('NFKC').toLowerCase().match(RUN) ?? [];
}

function tokensOfRun(run: string): readonly string[] {
  const characters = [...run];
  if (!HAN.test(run)) return [characters.slice(0, LONGEST_WORD).join('')];
  return characters.map((character, place) => character + (characters[place + 1] ?? ''));
}

/** In the text more may follow the last run, so its closing single character is left out, or found as a beginning. */
function phraseOf(word: string): Phrase {
  const parts = runs(word).map(tokensOfRun);
  const last = parts.at(-1) ?? [];
  if (last.length > 1)
    return { tokens: [...parts.slice(0, -1).flat(), ...last.slice(0, -1)], prefix: false };
  return { tokens: parts.flat(), prefix: true };
}
