export { edgeDocument } from './edge.document.js';
export { EdgeModule } from './edge.module.js';
export { type Upstream, upstreamAt, upstreamWithin } from './upstream.js';
