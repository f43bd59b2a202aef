/** The people of the copied cases. */

/** So many officers share the cases: officer, officer2, officer3 … */
export const OFFICERS = 40;

export const SURNAMES = [...'王李张刘陈杨黄赵周吴徐孙朱马胡郭林何高梁郑罗宋谢唐韩曹许邓冯'];
export const GIVEN = [...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂英华建文玉兰志国海燕波峰'];

export const pick = <T>(list: readonly T[], n: number): T => list[n % list.length] as T;
