/** Who signs the letters of this database: the organ's own certificate, made when it is first needed, kept and used from then on. */
import type { Store } from '../../db/store.ts';
import type { Time } from '../clock/time.ts';
import type { OrganProfile } from '../organ.ts';
import { type Signer, signLetter } from './signature.ts';
import { type LocalCertificate, localSigner, makeCertificate } from './signature-local.ts';

export type SigningDeps = {
  readonly store: Pick<Store, 'setting' | 'setSetting'>;
  readonly time: Time;
  readonly organ: Pick<OrganProfile, 'sealName' | 'sealConfigured'>;
  readonly rehearsal: boolean;
};

/** Beside the other secrets of the database; one certificate a name that the organ has borne. */
const SETTING = 'signature';

/** Signs a finished letter as it is issued; the bytes it answers are the original. */
export type SignPaper = (pdf: Uint8Array) => Promise<Uint8Array>;

export type Signing = {
  readonly letter: SignPaper;
  /** Who signs now: for what is no letter, such as a package's list. */
  readonly signer: () => Promise<Signer>;
};

export function createSigning({ store, time, organ, rehearsal }: SigningDeps): Signing {
  const signers = new Map<string, Promise<Signer>>();

  /** As on the drawn seal: 样章 until the organ's real one is configured, and always in a rehearsal. */
  const nameNow = (): string =>
    organ.sealConfigured && !rehearsal ? organ.sealName : `${organ.sealName}（样章）`;

  async function open(name: string): Promise<Signer> {
    const kept: readonly LocalCertificate[] = JSON.parse((await store.setting(SETTING)) ?? '[]');
    const known = kept.find((certificate) => certificate.name === name);
    if (known) return localSigner(known);
    const made = await makeCertificate(name, time.now());
    await store.setSetting(SETTING, JSON.stringify([...kept, made]));
    return localSigner(made);
  }

  async function signer(): Promise<Signer> {
    const name = nameNow();
    const known = signers.get(name) ?? open(name);
    signers.set(name, known);
    return known;
  }

  return { signer, letter: async (pdf) => signLetter(pdf, await signer(), time.now()) };
}
