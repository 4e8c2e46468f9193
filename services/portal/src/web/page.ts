/** What a page's handler returns: the template, and what it shows. */
export class Page {
  constructor(
    readonly view: string,
    readonly model: object,
    readonly status: number,
  ) {}
}

/** @param view path of the template under `views/pages`, without its ending */
export const page = (view: string, model: object = {}, status = 200): Page => new Page(view, model, status);

/** The answer to a form that was done: the browser then gets another page, and Back does not repeat it. */
export class Redirect {
  constructor(readonly to: string) {}
}

export const redirect = (to: string): Redirect => new Redirect(to);

/** A path of this site, or `/`: nobody is sent elsewhere by an address that they were given. */
export function safePath(path: string | undefined): string {
  return path !== undefined && /^\/(?![/\\])[!-[\]-~]*$/.test(path) ? path : '/';
}
