/** One function for each type of node: a node type without one does not compile. */
export type Handlers<Node extends { readonly type: string }, Context, Result> = {
  readonly [Type in Node['type']]: (node: Extract<Node, { readonly type: Type }>, context: Context) => Result
}

/** Calls the handler of the node's type. */
export function dispatch<Node extends { readonly type: string }, Context, Result>(
  handlers: Handlers<Node, Context, Result>,
  node: Node,
  context: Context,
): Result {
  // The mapped type pairs every type with its own handler, which TypeScript cannot follow through an index.
  const handle = handlers[node.type as Node['type']] as (node: Node, context: Context) => Result
  return handle(node, context)
}
