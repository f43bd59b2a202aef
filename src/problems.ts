/** RFC 9457 problems: every way in which a request can fail, with its status. No wording of law lives here. */

export type FieldError = {
  /** Path in the request body, `data.items.0`. */
  readonly path: string;
  readonly detail: string;
  /** The article that asks for the field, where there is one. */
  readonly basis?: readonly string[];
};

export type Problem = {
  readonly status: number;
  readonly code: string;
  /** A Chinese sentence for the person who asked. */
  readonly detail: string;
  readonly basis: readonly string[];
  readonly errors?: readonly FieldError[];
  /** On a stale version: where the case stands now. */
  readonly version?: number;
};

const plain = (status: number, code: string, detail: string): Problem => ({
  status,
  code,
  detail,
  basis: [],
});

export const problems = {
  unreadable: plain(400, 'request.unreadable', '请求内容不是有效的 JSON。'),
  unauthenticated: plain(401, 'login.required', '请先登录。'),
  wrongPassword: plain(401, 'login.failed', '用户名或者密码不正确。'),
  notFound: plain(404, 'notFound', '没有此项内容，或者您无权查看。'),
  versionMissing: plain(412, 'version.missing', '请以 If-Match 标明所依据的案件版本。'),
  tooLarge: plain(413, 'request.tooLarge', '请求内容超过允许的大小。'),
  keyReused: plain(409, 'idempotency.keyReused', '同一 Idempotency-Key 已用于另一内容的请求。'),
  paperTaken: plain(409, 'paper.changed', '文书已由他人处理，请核对最新情况后再办理。'),
  tooManyAttempts: plain(429, 'login.tooMany', '登录失败次数过多，请15分钟后再试。'),
  busy: plain(503, 'server.busy', '系统繁忙，请稍后重试。'),
  internal: plain(500, 'server.error', '系统发生错误，已记录。'),
  stale: (version: number): Problem => ({
    ...plain(409, 'version.stale', '案件已由他人更新，请核对最新情况后再办理。'),
    version,
  }),
  forbidden: (code: string, detail: string, basis: readonly string[] = []): Problem => ({
    status: 403,
    code,
    detail,
    basis,
  }),
  invalid: (errors: readonly FieldError[]): Problem => ({
    status: 422,
    code: 'schema.invalid',
    detail: errors[0] ? `${errors[0].path}：${errors[0].detail}` : '填写内容不符合要求。',
    basis: [],
    errors,
  }),
  unknownType: (type: string): Problem => ({
    status: 422,
    code: 'event.unknown',
    detail: `没有名为“${type}”的事项。`,
    basis: [],
  }),
  refused: (refusal: {
    readonly code: string;
    readonly detail: string;
    readonly basis: readonly string[];
  }): Problem => ({
    status: 422,
    code: refusal.code,
    detail: refusal.detail,
    basis: refusal.basis,
  }),
} as const;

/** Either what was asked for, or the problem that prevented it. */
export type Outcome<T> = { readonly ok: T } | { readonly problem: Problem };

export const failed = <T>(outcome: Outcome<T>): outcome is { readonly problem: Problem } =>
  'problem' in outcome;
