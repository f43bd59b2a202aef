/** What a project's panel is measured by: whom it is tied to (办法8、16), what was demanded (办法7), what it lacks. */
import { panelFault } from './composition.ts';
import type { Requirement, Ties } from './experts.ts';
import { type Facts, organiserOf } from './facts.ts';

/** What keeps the experts who sit from being a panel. */
export const faultOf = ({ panel }: Facts): ReturnType<typeof panelFault> =>
  panelFault(panel?.seats ?? [], {
    fields: panel?.demand?.fields ?? [],
    fewerApproved: panel?.fewerApproved ?? false,
  });

/** Whom experts of this project's panel may not belong to (办法8、16). */
export const tiesOf = (facts: Facts): Ties => ({
  projectNo: facts.filing.projectNo,
  organiser: organiserOf(facts),
  units: [
    facts.filing.undertaker.name,
    ...(facts.filing.undertaker.parent === undefined ? [] : [facts.filing.undertaker.parent]),
    ...facts.filing.participants,
  ],
  leader: facts.filing.leader.name,
  ...(facts.filing.members === undefined ? {} : { members: facts.filing.members }),
  departed: facts.panel?.departed.map((one) => one.expertId) ?? [],
});

/** What a draw for this project has to meet; null before it was demanded. */
export const requirementOf = ({ panel }: Facts): Requirement | null =>
  panel?.demand
    ? {
        size: panel.demand.size,
        finance: panel.demand.finance,
        fields: [...panel.demand.fields],
        fewerApproved: panel.fewerApproved,
      }
    : null;
