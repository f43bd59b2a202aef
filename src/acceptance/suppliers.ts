/**
 * What an acceptance asks of the world outside its case: the frozen pool, the draw, experts by their ids, what the registers know of a project.
 * The seed of a draw is made when the panel is demanded and only its hash is journaled; the seed itself is kept as
 * a secret under that hash, and first shown in the protocol of the draw.
 */
import { randomBytes } from 'node:crypto';
import type { Store } from '../../db/store.ts';
import { isSamePerson } from '../../workflows/acceptance/composition.ts';
import { draw, freeze } from '../../workflows/acceptance/draw.ts';
import type { On } from '../../workflows/acceptance/events.ts';
import type { Expert, FrozenPool } from '../../workflows/acceptance/experts.ts';
import type { Facts } from '../../workflows/acceptance/facts.ts';
import type { Filing } from '../../workflows/acceptance/filing.ts';
import { requirementOf, tiesOf } from '../../workflows/acceptance/ties.ts';
import { subjectKeys } from '../cases/registers.ts';
import type { Supplier, Suppliers } from '../cases/suppliers.ts';
import { expertOf } from './experts.ts';
import { sm3 } from './hash.ts';

export function acceptanceSuppliers(store: Store): Suppliers {
  const bank = async (): Promise<readonly Expert[]> => (await store.experts()).map(expertOf);

  /** All who could be asked for by this demand; who is excluded, and why, the protocol says. */
  const expertPool: Supplier = async ({ data }) => {
    const { fields } = data as On<'panel.demanded'>['data'];
    const relevant = (one: Expert) =>
      one.kind === 'finance' || fields.length === 0 || fields.includes(one.field ?? '');
    const seed = randomBytes(32).toString('hex');
    const frozen = freeze((await bank()).filter(relevant), seed, sm3);
    return { data: frozen, secrets: [{ name: secretName(frozen.commitment), value: seed }] };
  };

  const expertDraw: Supplier = async ({ caseId, facts: known, data }) => {
    const facts = known as Facts;
    const requirement = requirementOf(facts);
    const demand = facts.panel?.demand;
    if (!requirement || !demand || caseId === null)
      return unmet('draw.notDemanded', '尚未提出专家需求。');
    const seed = await store.secret(secretName(demand.commitment));
    const frozen = await frozenIn(caseId, demand.entry);
    if (seed === null || !frozen)
      return unmet('draw.seedLost', '事先确定的种子已不存在，应当重新提出专家需求。');
    const { contribution } = data as On<'panel.drawn'>['data'];
    const request = { frozen, seed, contribution, requirement, ties: tiesOf(facts) };
    return { data: draw(request, sm3) };
  };

  async function frozenIn(caseId: string, seq: number): Promise<FrozenPool | undefined> {
    const entry = (await store.entries(caseId)).find((one) => one.seq === seq);
    return entry && JSON.parse(entry.data).supplied;
  }

  /** By id or by account; the bank's own word on an expert goes before what the invitation says, under whatever id. */
  const experts: Supplier = async ({ data }) => {
    const known = await bank();
    const named = (key: string) => known.find((one) => one.id === key || one.account === key);
    const inFull = (given: Expert): Expert => {
      const person = known.find((one) => isSamePerson(one, given));
      return person ? { ...given, ...person, id: given.id } : given;
    };
    const invited = (data as On<'panel.invited'>['data']).experts;
    return {
      data: {
        experts: invited.flatMap((one) =>
          typeof one === 'string' ? (named(one) ?? []) : (named(one.id) ?? inFull(one)),
        ),
        unknown: invited.filter((one) => typeof one === 'string' && !named(one)),
      },
    };
  };

  /** Whatever the registers say of leader, undertaker and number; whether it binds is the law's to say. */
  const projectRegisters: Supplier = async ({ procedure: { id: procedure }, caseId, data }) => {
    const { projectNo, leader, undertaker } = data as Filing;
    const given = [leader.name, leader.idNumber, undertaker.name, undertaker.uscc];
    const subjects = given.flatMap((one) => (one === undefined ? [] : subjectKeys(one)));
    const bans = await store.registerRows({ procedure, register: 'ban', subjects });
    const sameNumber = await casesOfNumbers(store, procedure, [projectNo]);
    return {
      data: {
        // A filing that is put right does not stand in its own way, nor does what the project itself led to.
        bans: bans.filter((row) => row.caseId !== caseId).map((row) => JSON.parse(row.data)),
        sameNumber: sameNumber.filter((one) => one.caseId !== caseId).map((one) => one.caseNumber),
      },
    };
  };

  return { expertPool, expertDraw, experts, projectRegisters };
}

/** The cases in which projects of these numbers are registered, whatever the width and spaces they were written with. */
async function casesOfNumbers(store: Store, procedure: string, projectNos: readonly string[]) {
  const subjects = projectNos.flatMap(subjectKeys);
  const rows = await store.registerRows({ procedure, register: 'project', subjects });
  const found = rows.map(async ({ caseId }) => ({
    caseId,
    caseNumber: (await store.load(caseId))?.caseNumber ?? '',
  }));
  return Promise.all(found);
}

const secretName = (commitment: string) => `draw:${commitment}`;

const unmet = (code: string, detail: string) => ({
  data: { refusal: { code, detail, basis: ['办法7'] } },
});
