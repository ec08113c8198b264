// The least that a server has to do: take messages apart, and answer each request with nothing.

let pieces: Buffer[] = [];
let length = 0;
let needed = 0;

interface ClientMessage {
  readonly id?: number | string;
  readonly method?: string;
}

/** The words of the protocol that a client cannot do without. */
function resultOf(method: string): unknown {
  if (method === 'initialize')
    return {
      capabilities: {
        textDocumentSync: 2,
        diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false },
      },
    };
  return method === 'textDocument/diagnostic' ? { kind: 'full', items: [] } : null;
}

function take({ id, method }: ClientMessage): void {
  if (method === 'exit') process.exit(0);
  if (method === undefined || id === undefined) return;
  const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', id, result: resultOf(method) }));
  process.stdout.write(`Content-Length: ${body.length}\r\n\r\n`);
  process.stdout.write(body);
}

process.stdin.on('data', (chunk: Buffer) => {
  pieces.push(chunk);
  length += chunk.length;
  if (length < needed) return;
  let input = Buffer.concat(pieces, length);
  needed = 0;
  for (;;) {
    const headerEnd = input.indexOf('\r\n\r\n');
    if (headerEnd < 0) break;
    const end = headerEnd + 4 + Number(input.toString('latin1', 'Content-Length: '.length, headerEnd));
    needed = end;
    if (input.length < end) break;
    const message = JSON.parse(input.toString('utf8', headerEnd + 4, end)) as ClientMessage;
    input = input.subarray(end);
    needed = 0;
    take(message);
  }
  pieces = [input];
  length = input.length;
});
