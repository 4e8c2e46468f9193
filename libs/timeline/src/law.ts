/** The version of the rules: changes whenever a rule gives another answer, and is listed in `LAW-CHANGELOG.md`. */
export const RULES_VERSION = '2.0.0';
/**
 * A digest of what the rules declare and answer, for each version (`law.spec.ts` states what counts). A person writes it
 * down here: raise `RULES_VERSION`, add the entry in `LAW-CHANGELOG.md`, then add the digest that the test prints. Do not
 * change the digest of a version that was published.
 */
export const RULES_DIGESTS: Readonly<Record<string, string>> = {
  '2.0.0': '0692df20f68ac796',
};
/** The state of the law that the rules follow. */
export const LAW_AS_AT = '2026-11-30';
/** The day on which the rules were last compared with the text of the law. */
export const CHECKED_ON = '2026-11-30';

/** Names the rules that gave an answer. */
export interface RulesVersion {
  readonly rulesVersion: string;
  readonly lawAsAt: string;
  readonly checkedOn: string;
}

export const RULES: RulesVersion = { rulesVersion: RULES_VERSION, lawAsAt: LAW_AS_AT, checkedOn: CHECKED_ON };

/** The page of a provision as it stood on the day of the check; other pages than legislation.gov.uk have no such form. */
export function asItStood(url: string): string {
  const dated = /^https:\/\/www\.legislation\.gov\.uk\/(ukpga|uksi|asp|anaw|asc|nisr)\/\d+\/\d+/.test(url);
  return dated ? `${url}/${CHECKED_ON}` : url;
}
