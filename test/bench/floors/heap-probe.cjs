// Loaded before a server: on each message of its parent it collects garbage and tells what of its heap is left.
process.on('message', () => {
  globalThis.gc();
  globalThis.gc();
  const { heapUsed, external, arrayBuffers } = process.memoryUsage();
  process.send({ heapUsed, external, arrayBuffers });
});
process.channel.unref();
