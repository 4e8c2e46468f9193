import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Provider } from 'oidc-provider';
import type { Account } from './account.js';
import { errorPage, signInPage } from './sign-in-page.js';

const LONGEST_FORM = 4_096;

/**
 * The only sign-in page. GET lists the people; POST takes the choice and sends the browser back to the library. The
 * library's cookie ties both requests to the browser that started the sign-in.
 */
export async function signIn(
  provider: Provider,
  people: readonly Account[],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    await choose(provider, people, request, response);
  } catch {
    answerPage(
      response,
      400,
      errorPage('SIGN_IN_EXPIRED', 'This sign-in has expired. Go back to the application and sign in again.'),
    );
  }
}

async function choose(
  provider: Provider,
  people: readonly Account[],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  await provider.interactionDetails(request, response);
  if (request.method === 'GET') return answerPage(response, 200, signInPage(people));
  if (request.method !== 'POST')
    return answerPage(response, 405, errorPage('METHOD_NOT_ALLOWED', 'Use the form on this page.'));
  const accountId = (await formOf(request)).get('account');
  if (!people.some(({ id }) => id === accountId)) {
    return answerPage(response, 400, errorPage('UNKNOWN_ACCOUNT', 'No account has this id. Choose one from the list.'));
  }
  await provider.interactionFinished(request, response, { login: { accountId: accountId ?? '' } });
}

async function formOf(request: IncomingMessage): Promise<URLSearchParams> {
  let body = '';
  for await (const chunk of request) {
    body += String(chunk);
    if (body.length > LONGEST_FORM) return new URLSearchParams();
  }
  return new URLSearchParams(body);
}

export function answerPage(response: ServerResponse, status: number, html: string): void {
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
    'referrer-policy': 'no-referrer',
  });
  response.end(html);
}
