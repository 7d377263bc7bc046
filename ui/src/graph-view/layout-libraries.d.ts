/** One step of ForceAtlas2. Nodes: 10 numbers each, x and y first. Links: 3 each. Both change in place. */
declare module 'graphology-layout-forceatlas2/iterate.js' {
  const iterate: (settings: object, nodes: Float32Array, links: Float32Array) => void;
  export = iterate;
}

declare module 'graphology-layout-forceatlas2/defaults.js' {
  const settings: object;
  export = settings;
}

/** One step of noverlap. Nodes: x, y and size each; they change in place. */
declare module 'graphology-layout-noverlap/iterate.js' {
  const iterate: (settings: object, nodes: Float32Array) => { readonly converged: boolean };
  export = iterate;
}

declare module 'graphology-layout-noverlap/defaults.js' {
  const settings: object;
  export = settings;
}
