import { toldOf } from './told.js';

const known = {
  fields: { givenName: '', needs: '', hasEhcPlan: '', enteredOn: '', communicationNeeds: '', people: '' },
  values: { ASD: '', aac: '' },
};

describe('what an organisation was told', () => {
  it('shows each value of each group, in the order of the groups', () => {
    const values = {
      needs: { needs: ['ASD', 'XYZ'], communicationNeeds: [{ kind: 'aac', details: 'Grid pad' }] },
      identity: { givenName: 'Ada', familyName: null },
      education: { facts: { hasEhcPlan: true }, placement: { enteredOn: '2023-09-04' } },
    };
    expect(toldOf(['identity', 'needs', 'education'], values, known)).toEqual([
      {
        group: 'identity',
        rows: [
          { label: 'told.fields.givenName', values: [{ text: 'Ada' }] },
          { label: 'told.fields.other', values: [] },
        ],
      },
      {
        group: 'needs',
        rows: [
          { label: 'told.fields.needs', values: [{ key: 'told.values.ASD' }, { text: 'XYZ' }] },
          {
            label: 'told.fields.communicationNeeds',
            values: [{ key: 'told.values.aac', details: 'Grid pad' }],
          },
        ],
      },
      {
        group: 'education',
        rows: [
          { label: 'told.fields.hasEhcPlan', values: [{ key: 'told.yes' }] },
          { label: 'told.fields.enteredOn', values: [{ day: '2023-09-04' }] },
        ],
      },
    ]);
  });

  it('shows a person on one line, and a group without values as empty', () => {
    const people = [{ kind: 'parent-carer', name: 'Bo', relationship: 'mother', phone: null }];
    expect(toldOf(['contact', 'risk'], { contact: { people } }, known)).toEqual([
      { group: 'contact', rows: [{ label: 'told.fields.people', values: [{ text: 'Bo, mother' }] }] },
      { group: 'risk', rows: [] },
    ]);
  });
});
