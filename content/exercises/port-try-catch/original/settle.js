// Settles invoices, as the old service does. Run it: node settle.js

class NotFound extends Error {}
class TimeoutError extends Error {}

class Declined extends Error {
  constructor(reason) {
    super(`declined: ${reason}`);
    this.reason = reason;
  }
}

async function settle(ledger, bank, queue, invoice) {
  const account = await ledger.open(invoice);
  try {
    let receipt;
    try {
      receipt = await bank.charge(invoice, account.cents);
    } catch (problem) {
      if (problem instanceof Declined) {
        await account.mark("declined");
        return `declined: ${problem.reason}`;
      }
      if (problem instanceof TimeoutError) {
        await queue.push(invoice);
        return "queued";
      }
      throw problem;
    }
    await account.mark("paid");
    return `paid: ${receipt}`;
  } finally {
    await account.close();
  }
}

// Ledger, bank and queue in one, which say what they do and fail as they are told to.
class World {
  cents = 4200;
  steps = [];

  constructor(failures = {}) {
    this.failures = failures;
  }

  async step(name, text) {
    this.steps.push(text);
    if (this.failures[name]) throw this.failures[name];
  }

  async open() {
    await this.step("open", "open");
    return this;
  }

  async charge(invoice, cents) {
    await this.step("charge", `charge ${cents}`);
    return "R-1";
  }

  async mark(state) {
    await this.step("mark", `mark ${state}`);
  }

  async push() {
    await this.step("push", "push");
  }

  async close() {
    await this.step("close", "close");
  }
}

async function main() {
  for (const world of [
    new World(),
    new World({ charge: new Declined("card expired") }),
    new World({ charge: new TimeoutError("bank: no answer") }),
    new World({ charge: new Error("bank: connection reset") }),
    new World({ mark: new TimeoutError("ledger: no answer") }),
    new World({ open: new NotFound("no such invoice") }),
    new World({ close: new Error("disk is full") }),
    new World({ charge: new Error("bank: connection reset"), close: new Error("disk is full") }),
  ]) {
    const outcome = await settle(world, world, world, "INV-17").catch((problem) => `raised ${problem.message}`);
    console.log(`${outcome} (${world.steps.join(", ")})`);
  }
}

main();
