import { Agent, request } from 'node:http';

/** One request, ready to be sent again and again. */
export interface Call {
  url: string;
  method: 'GET' | 'POST';
  body?: string;
}

/** Sends one request and gives back what was answered. Throws unless it is 200. */
export function send(call: Call, agent: Agent): Promise<string> {
  return new Promise((resolve, reject) => {
    const headers = call.body
      ? { 'content-type': 'application/json', 'content-length': Buffer.byteLength(call.body) }
      : {};
    const sent = request(call.url, { agent, method: call.method, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        const answer = Buffer.concat(parts).toString();
        if (response.statusCode === 200) resolve(answer);
        else reject(new Error(`${response.statusCode}: ${answer.slice(0, 300)}`));
      });
    });
    sent.on('error', reject);
    sent.end(call.body);
  });
}

/** Requests answered per second by so many connections within so many milliseconds. */
export async function throughput(call: Call, connections: number, time: number): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const start = performance.now();
  let answered = 0;
  const one = async () => {
    while (performance.now() - start < time) {
      await send(call, agent);
      answered += 1;
    }
  };
  await Promise.all(Array.from({ length: connections }, one));
  const seconds = (performance.now() - start) / 1000;
  agent.destroy();
  return answered / seconds;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
