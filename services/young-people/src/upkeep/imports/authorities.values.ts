/**
 * DfE code of the authority whose returns an area imports, by the area's ONS code. The list has the county councils of
 * England, from the DfE's "Get information about schools" and the ONS's register of counties. An area that is not listed
 * uses the authority of its last return.
 */
const COUNTIES: Readonly<Record<string, string>> = {
  E10000003: '873', // Cambridgeshire
  E10000007: '830', // Derbyshire
  E10000008: '878', // Devon
  E10000011: '845', // East Sussex
  E10000012: '881', // Essex
  E10000013: '916', // Gloucestershire
  E10000014: '850', // Hampshire
  E10000015: '919', // Hertfordshire
  E10000016: '886', // Kent
  E10000017: '888', // Lancashire
  E10000018: '855', // Leicestershire
  E10000019: '925', // Lincolnshire
  E10000020: '926', // Norfolk
  E10000024: '891', // Nottinghamshire
  E10000025: '931', // Oxfordshire
  E10000028: '860', // Staffordshire
  E10000029: '935', // Suffolk
  E10000030: '936', // Surrey
  E10000031: '937', // Warwickshire
  E10000032: '938', // West Sussex
  E10000034: '885', // Worcestershire
};

/** @param area ONS code */
export function authorityOfArea(area: string): string | undefined {
  return COUNTIES[area];
}
