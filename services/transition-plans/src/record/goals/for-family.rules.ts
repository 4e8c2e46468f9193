/**
 * May the others of the family read what one of them says, where nothing is said of it? A carer's words are for all, as
 * they would be at the table; a young person may not dare to say it where carers read it, so theirs are for staff, unless
 * they choose.
 */
export function forFamily(role: 'young-person' | 'carer', chosen?: boolean): boolean {
  return chosen ?? role === 'carer';
}
