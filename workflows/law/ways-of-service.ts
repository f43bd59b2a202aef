/** The ways in which a paper reaches who it is for (民诉法88 to 95, 民诉解释134): 直接、留置、电子、邮寄、委托、转交、通知领取、公告. */
export const waysOfService = [
  'direct',
  'left',
  'electronic',
  'post',
  'entrusted',
  'forwarded',
  'collected',
  'announcement',
] as const;

export type WayOfService = (typeof waysOfService)[number];
