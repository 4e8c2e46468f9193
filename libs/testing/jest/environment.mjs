import vm from 'node:vm';
import { TestEnvironment } from 'jest-environment-node';

/**
 * Jest's environment for Node, in which a global is as fast as outside Jest. Jest puts a proxy behind the global object of a
 * test, which every use of `Math` or `Promise` then asks. Node can make a context with an ordinary global object, but Jest
 * has no option for it. So Jest's call for a context gets such a one.
 */
export default class OrdinaryGlobal extends TestEnvironment {
  constructor(config, context) {
    const { createContext } = vm;
    vm.createContext = () => createContext(vm.constants.DONT_CONTEXTIFY);
    try {
      super(config, context);
    } finally {
      vm.createContext = createContext;
    }
  }
}
