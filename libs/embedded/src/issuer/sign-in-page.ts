import type { Account } from './account.js';

const MARKS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const text = (words: string) => words.replace(/[&<>"']/g, (mark) => MARKS[mark] ?? mark);

const STYLE = `body{font:16px/1.5 system-ui,sans-serif;max-width:40rem;margin:2rem auto;padding:0 1rem;color:#0b0c0c}
button{font:inherit;display:block;width:100%;text-align:left;margin:.5rem 0;padding:.75rem 1rem;border:2px solid #0b0c0c;
background:#fff;cursor:pointer}button:hover,button:focus{background:#ffdd00}small{display:block;color:#505a5f}`;

/**
 * The page on which a person chooses an account. It asks for no password, because the people are invented and the
 * issuer is local.
 */
export function signInPage(people: readonly Account[]): string {
  const choices = people.map(
    (person) =>
      `<button name="account" value="${text(person.id)}">${text(person.name)}<small>${text(describe(person))}</small></button>`,
  );
  return page('Sign in', `<p>For local use. Choose an account.</p><form method="post">${choices.join('\n')}</form>`);
}

export function errorPage(error: string, description: string): string {
  return page('Sign-in did not work', `<p>${text(description)}</p><p><code>${text(error)}</code></p>`);
}

/** @param form the library's form, which has no button */
export function signOutPage(form: string): string {
  const button = '<button name="logout" value="yes" autofocus>Yes, sign me out</button>';
  return page('Sign out of this demonstration?', form.replace('</form>', `${button}</form>`));
}

export function signedOutPage(): string {
  return page('You are signed out', '<p>You can close this page.</p>');
}

function describe({ role, agency, organisation, team, school, area }: Account): string {
  return [role, agency, organisation, team, school, area].filter(Boolean).join(' · ');
}

function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title} – Onward</title>
<style>${STYLE}</style></head>
<body><main><h1>${title}</h1>${body}</main></body>
</html>
`;
}
