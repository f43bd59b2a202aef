/** How many names stand in running text. */

const MOST_NAMED = 3;

export const nameList = (names: readonly string[]): string => names.join('、');

/** In running text many parties are named by the first: 蓝某等5人. The form of address still names all. */
export function namesInText(names: readonly string[], counter: '人' | '方' = '方'): string {
  return names.length <= MOST_NAMED ? nameList(names) : `${names[0]}等${names.length}${counter}`;
}
