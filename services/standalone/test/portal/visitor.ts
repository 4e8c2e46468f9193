const MOST_STEPS = 12;

export interface Seen {
  readonly status: number;
  readonly url: string;
  readonly html: string;
  readonly headers: Headers;
}

interface SentForm {
  readonly action: string;
  readonly fields: [name: string, value: string][];
}

const decode = (text: string) =>
  text.replace(/&(amp|lt|gt|quot|#39|#x27);/g, (entity) => {
    return ({ amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#x27': "'" } as const)[entity.slice(1, -1)] ?? entity;
  });

/** A browser without script: it follows redirections, keeps cookies by host, and sends the forms of the page that it is on. */
export class Visitor {
  private readonly jars = new Map<string, Map<string, string>>();
  private current: Seen | undefined;

  constructor(private readonly origin: string) {}

  get seen(): Seen {
    if (!this.current) throw new Error('No page was opened yet.');
    return this.current;
  }

  cookies(): readonly string[] {
    return [...(this.jars.get(this.origin)?.keys() ?? [])];
  }

  cookie(name: string): string | undefined {
    return this.jars.get(this.origin)?.get(name);
  }

  forget(name: string): void {
    this.jars.get(this.origin)?.delete(name);
  }

  /** As on another device: the issuer does not know the person any more, either. */
  forgetIssuer(): void {
    for (const origin of this.jars.keys()) if (origin !== this.origin) this.jars.delete(origin);
  }

  keep(name: string, value: string): void {
    this.jar(this.origin).set(name, value);
  }

  open(path: string, headers: Record<string, string> = {}): Promise<Seen> {
    return this.request(new URL(path, this.current?.url ?? this.origin), { method: 'GET', headers });
  }

  async signIn(account: string): Promise<Seen> {
    await this.open(`${this.origin}/sign-in`);
    return this.choose(account);
  }

  /** Chooses an account on the issuer's list. */
  choose(account: string): Promise<Seen> {
    return this.post(this.seen.url, [['account', account]]);
  }

  /**
   * Fills in the form whose button says this, and sends it.
   * @param answers by field; a list for several values, null to leave a field out
   */
  send(button: string | RegExp, answers: Record<string, string | readonly string[] | null> = {}): Promise<Seen> {
    const form = this.form(button);
    const kept = form.fields.filter(([name]) => !(name in answers));
    const filled = Object.entries(answers).flatMap(([name, value]) =>
      [value ?? []].flat().map((one): [string, string] => [name, one]),
    );
    return this.post(form.action, [...kept, ...filled]);
  }

  /** The form of the page whose button says this, with what it holds. */
  form(button: string | RegExp): SentForm {
    const says = (html: string) => {
      const text = decode(html.replace(/<[^>]+>/g, ' '))
        .replace(/\s+/g, ' ')
        .trim();
      return typeof button === 'string' ? text === button || text.startsWith(`${button} `) : button.test(text);
    };
    for (const [, attributes = '', body = ''] of this.seen.html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)) {
      const buttons = [...body.matchAll(/<button\b([^>]*)>([\s\S]*?)<\/button>/g)];
      const pressed = buttons.find(([, , words = '']) => says(words));
      if (!pressed) continue;
      const action = /action="([^"]*)"/.exec(attributes)?.[1];
      const fields = fieldsOf(body);
      const [name, value] = [/name="([^"]*)"/, /value="([^"]*)"/].map((part) => part.exec(pressed[1]!)?.[1]);
      if (name !== undefined) fields.push([decode(name), decode(value ?? '')]);
      return { action: action === undefined ? this.seen.url : decode(action), fields };
    }
    throw new Error(`No form of ${this.seen.url} has the button ${String(button)}.`);
  }

  post(action: string, fields: readonly [string, string][], headers: Record<string, string> = {}): Promise<Seen> {
    const from = this.current ? new URL(this.current.url).origin : this.origin;
    return this.request(new URL(action, this.current?.url ?? this.origin), {
      method: 'POST',
      body: new URLSearchParams([...fields]),
      headers: { origin: from, ...headers },
    });
  }

  /** The words of the page, as a reader meets them. */
  get words(): string {
    const main = /<main\b[\s\S]*<\/main>/.exec(this.seen.html)?.[0] ?? this.seen.html;
    return decode(main.replace(/<(script|style)\b[\s\S]*?<\/\1>/g, '').replace(/<[^>]+>/g, ' '))
      .replace(/\s+/g, ' ')
      .trim();
  }

  private jar(origin: string): Map<string, string> {
    const jar = this.jars.get(origin) ?? new Map<string, string>();
    this.jars.set(origin, jar);
    return jar;
  }

  private async request(url: URL, init: RequestInit, steps = MOST_STEPS): Promise<Seen> {
    const jar = this.jar(url.origin);
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(url, {
      ...init,
      headers: { accept: 'text/html', ...(init.headers as Record<string, string>), ...(cookie && { cookie }) },
      redirect: 'manual',
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (/max-age=0|expires=thu, 01 jan 1970/i.test(line)) jar.delete(name);
      else jar.set(name, value);
    }
    const next = response.headers.get('location');
    if (next !== null && response.status >= 300 && response.status < 400 && steps > 0) {
      await response.arrayBuffer();
      return this.request(new URL(next, url), { method: 'GET' }, steps - 1);
    }
    this.current = {
      status: response.status,
      url: url.href,
      html: await response.text(),
      headers: response.headers,
    };
    return this.current;
  }
}

/** What a form sends as it stands: hidden fields, texts, chosen options and ticked boxes. */
function fieldsOf(body: string): [string, string][] {
  const fields: [string, string][] = [];
  const attribute = (tag: string, name: string) => {
    const found = new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1];
    return found === undefined ? undefined : decode(found);
  };
  for (const [tag] of body.matchAll(/<input\b[^>]*>/g)) {
    const [name, type] = [attribute(tag, 'name'), attribute(tag, 'type')];
    if (name === undefined || ((type === 'radio' || type === 'checkbox') && !/\schecked\b/.test(tag))) continue;
    fields.push([name, attribute(tag, 'value') ?? '']);
  }
  for (const [, tag = '', text = ''] of body.matchAll(/<textarea\b([^>]*)>([\s\S]*?)<\/textarea>/g))
    fields.push([attribute(tag, 'name')!, decode(text)]);
  for (const [, tag = '', options = ''] of body.matchAll(/<select\b([^>]*)>([\s\S]*?)<\/select>/g)) {
    const chosen = /<option\b([^>]*\sselected\b[^>]*)>/.exec(options)?.[1] ?? /<option\b([^>]*)>/.exec(options)?.[1];
    fields.push([attribute(tag, 'name')!, attribute(chosen ?? '', 'value') ?? '']);
  }
  return fields;
}
