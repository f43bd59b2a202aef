/** 委托期限: a party is told when its agent's authority ends by itself, and that it has ended (规则7). */
import type { NextStep, Seen } from '../kernel/guide.ts';

export const agentSteps = ({ parties, own, today, closedOn }: Seen): readonly NextStep[] =>
  closedOn !== null
    ? []
    : parties
        .filter(({ id, active }) => active && own.includes(id))
        .flatMap(({ agent }) => {
          if (!agent?.until) return [];
          const over = agent.until < today;
          const ends = over ? `已于${agent.until}届满` : `到${agent.until}为止，此后`;
          const text = `代理人${agent.name}的授权${ends}${over ? '，' : ''}不能再查看和办理本案。继续委托的，请重新提交授权委托书。`;
          return [
            {
              text,
              event: 'agent.appointed',
              basis: ['规则7'],
              ...(over ? { urgent: true as const } : {}),
            },
          ];
        });
