/** What a request meets in place of its true answer. */
export type RestFault =
  /** 429; of one route, or of all (`global`). */
  | { readonly kind: 'rate-limit'; readonly retryAfterSeconds: number; readonly global?: boolean }
  | { readonly kind: 'status'; readonly status: number; readonly body?: unknown }
  /**
   * The connection breaks before an answer: reset (ECONNRESET, which discord.js tries again) or closed (which it
   * does not). With `after` the request took effect all the same.
   */
  | { readonly kind: 'reset' | 'close'; readonly after?: boolean }
  /** No answer comes, until the server closes. */
  | { readonly kind: 'hang' };

export interface FaultRule {
  /** Any when absent. */
  readonly method?: string;
  /** Against the path after `/api/v10`, such as `/channels/1/messages`; any when absent. */
  readonly path?: RegExp;
  /** How many requests meet it; 1 when absent. */
  readonly times?: number;
}

export interface Faults {
  /** The next requests that fit meet this fault. */
  rest(fault: RestFault, rule?: FaultRule): void;
  /** The fault for a request, when one is due. */
  take(method: string, path: string): RestFault | undefined;
  /** While true, the bot's token is refused: 401 at REST, 4004 at the gateway. */
  tokenRevoked: boolean;
  /** While true, heartbeats get no acknowledgement. */
  deaf: boolean;
  /** How the gateway meets a connection: `refusing` with 503, `silent` without any answer. */
  gateway: 'open' | 'refusing' | 'silent';
  /** Close code that the next IDENTIFY gets, such as 4004 or 4014. */
  nextIdentifyClosesWith: number | undefined;
  /** Drops all that was planned. */
  clear(): void;
}

export function createFaults(): Faults {
  let planned: { readonly fault: RestFault; readonly rule: FaultRule; left: number }[] = [];
  const faults: Faults = {
    rest(fault, rule = {}) {
      planned.push({ fault, rule, left: rule.times ?? 1 });
    },
    take(method, path) {
      const due = planned.find(
        ({ rule }) => (rule.method ?? method) === method && (rule.path === undefined || rule.path.test(path)),
      );
      if (due === undefined) return undefined;
      due.left -= 1;
      planned = planned.filter(({ left }) => left > 0);
      return due.fault;
    },
    tokenRevoked: false,
    deaf: false,
    gateway: 'open',
    nextIdentifyClosesWith: undefined,
    clear() {
      planned = [];
      faults.tokenRevoked = false;
      faults.deaf = false;
      faults.gateway = 'open';
      faults.nextIdentifyClosesWith = undefined;
    },
  };
  return faults;
}
