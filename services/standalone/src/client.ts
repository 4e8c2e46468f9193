/** A small HTTP client for the product's own API, used by the seeding, the import command and the benchmark. */
export class Client {
  constructor(
    private readonly url: string,
    private readonly authorization: string,
  ) {}

  get<T>(path: string): Promise<T> {
    return this.send<T>('GET', path);
  }

  /** @param version of the record that is changed, for If-Match */
  post<T>(path: string, body: unknown, version?: number): Promise<T> {
    return this.send<T>('POST', path, body, version);
  }

  put<T>(path: string, body: unknown): Promise<T> {
    return this.send<T>('PUT', path, body);
  }

  /** @throws Error with status, code and detail of the API's problem */
  private async send<T>(method: string, path: string, body?: unknown, version?: number): Promise<T> {
    const form = body instanceof FormData;
    const response = await fetch(`${this.url}${path}`, {
      method,
      headers: {
        authorization: this.authorization,
        ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
        ...(body !== undefined && !form ? { 'content-type': 'application/json' } : {}),
      },
      ...(body === undefined ? {} : { body: form ? body : JSON.stringify(body) }),
    });
    const answer = (await response.json().catch(() => ({}))) as T & { code?: string; detail?: string };
    if (!response.ok)
      throw new Error(`${method} ${path}: ${response.status} ${answer.code ?? ''} ${answer.detail ?? ''}`);
    return answer;
  }
}
