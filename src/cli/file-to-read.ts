/** The file that a command was told to read; ends the command where none was named or none is there. */
import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { refuse } from './refuse.ts';

export function fileToRead(usage: string): string {
  const named = process.argv.slice(2).find((argument) => !argument.startsWith('--'));
  if (!named) return refuse(`用法：${usage}`);
  const file = resolve(named);
  if (!existsSync(file)) refuse(`没有文件 ${file}。`);
  if (statSync(file).isDirectory()) refuse(`${file} 是文件夹，不是文件。`);
  return file;
}
