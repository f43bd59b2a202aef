/** What the operator can set, read once at start-up from the environment that main hands in. */
import { z } from 'zod';

const schema = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(8080),
  HOST: z.string().default('127.0.0.1'),
  DATABASE_URL: z.string().default('file:data/anjuan.db'),
  /** Attachments and issued papers, beside the database unless given. */
  ANJUAN_FILES: z.string().optional(),
  ANJUAN_REHEARSAL: z.iso.datetime({ offset: true }).optional(),
  ANJUAN_SEED: z.enum(['demo']).optional(),
  /** A JSON file that names the organ (src/organ.ts); kept in the database. */
  ANJUAN_ORGAN: z.string().optional(),
  ANJUAN_FONT_FANGSONG: z.string().optional(),
  /** Where browsers reach the service; cookies are bound to it. */
  ANJUAN_BASE_URL: z.url().optional(),
  /** Signs sessions; made and kept in the database when not given. */
  ANJUAN_SECRET: z.string().min(32).optional(),
});

export type Config = z.output<typeof schema> & { readonly files: string };

/** Throws an error that names every setting that cannot be read. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const result = schema.safeParse(env);
  if (!result.success) throw new Error(`配置有误：\n${z.prettifyError(result.error)}`);
  const config = result.data;
  if (config.ANJUAN_SEED && !config.ANJUAN_REHEARSAL) {
    throw new Error('ANJUAN_SEED 只能与 ANJUAN_REHEARSAL 一起使用：演示数据不进入真实数据库。');
  }
  return { ...config, files: config.ANJUAN_FILES ?? filesBeside(config.DATABASE_URL) };
}

function filesBeside(databaseUrl: string): string {
  const path = databaseUrl.startsWith('file:') ? databaseUrl.slice('file:'.length) : 'data/anjuan';
  return `${path.replace(/\.[^./]+$/, '')}.files`;
}
