/** The part of VS Code that a page can reach; it remembers a state while the page is hidden. */
export interface VsCode<State> {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: State): void;
}
