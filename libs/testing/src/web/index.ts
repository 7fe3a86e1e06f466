export {
  installBrowserStubs,
  problemResponse,
  renderApp,
  startFakeServer,
  testActor,
  type FakeServer,
  type Handler,
  type Handlers,
  type RenderAppOptions,
  type RenderedApp,
  type SeenRequest,
} from '@atrium/web-sdk/testing';
