/** One line for each service, in the given order. */
async function overview(services, ask, limitMs) {
  const answers = await Promise.allSettled(
    services.map((service) => ask(service, AbortSignal.timeout(limitMs))),
  );
  return answers.map(({ status, value, reason }, i) => {
    if (status === 'fulfilled') return `${services[i]}: ${value}`;
    if (reason.name === 'TimeoutError') return `${services[i]}: no answer`;
    return `${services[i]}: ${reason.message}`;
  });
}

function ask(service, signal) {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason));
    if (service === 'orders') setTimeout(resolve, 80, '12 open');
    else if (service === 'stock') setTimeout(reject, 40, new Error('connection refused'));
    else setTimeout(resolve, 2000, 'fine');
  });
}

overview(['orders', 'stock', 'payments'], ask, 300).then((lines) => console.log(lines.join('\n')));
