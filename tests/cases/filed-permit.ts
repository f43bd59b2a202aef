/** The engine over the toy procedure, with one permit filed by the registrar. */
import type { Procedure } from '../../workflows/kernel/procedure.ts';
import { done, startEngine } from '../support/engine.ts';
import { permit, toySuppliers } from './toy.ts';

export const procedures: Record<string, Procedure> = { permit };

export async function filedPermit() {
  const engine = startEngine(procedures, () => toySuppliers().suppliers);
  const filing = { name: '甲公司', receivedOn: '2021-03-01' };
  const registrar = engine.actor('registrar', 'registrar');
  const { id } = done(
    await engine.cases.file({ procedure: 'permit', matter: 'any', filing }, registrar),
  );
  return { engine, id };
}
