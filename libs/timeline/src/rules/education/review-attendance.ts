/** Who takes part in a review, beside its lead. */
export const ATTENDING = [
  'parent or young person',
  'school or college',
  'local authority SEN team',
  'health professional named by the ICB',
  'local authority social care',
];
