import { type ApiClient, type Part, type Schemas, answer, part } from '../../api/api.js';

export const path = (youngPersonId: string) => ({ params: { path: { youngPersonId } } });

export const personOf = (api: ApiClient, id: string) => answer(api.GET('/v1/young-people/{youngPersonId}', path(id)));

/** The timeline as data; it also comes as a picture and as a calendar. */
export const timelineFor = (api: ApiClient, id: string) =>
  part(api.GET('/v1/young-people/{youngPersonId}/timeline', path(id))) as Promise<
    Part<Schemas['PersonTimelineResponse']>
  >;
