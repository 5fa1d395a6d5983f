"""Settles invoices, as the old service does. Run it: python3 settle.py"""


class NotFound(Exception):
    pass


class Declined(Exception):
    def __init__(self, reason):
        super().__init__(f"declined: {reason}")
        self.reason = reason


def settle(ledger, bank, queue, invoice):
    account = ledger.open(invoice)
    try:
        try:
            receipt = bank.charge(invoice, account.cents)
        except Declined as problem:
            account.mark("declined")
            return f"declined: {problem.reason}"
        except TimeoutError:
            queue.push(invoice)
            return "queued"
        account.mark("paid")
        return f"paid: {receipt}"
    finally:
        account.close()


class World:
    """Ledger, bank and queue in one, which say what they do and fail as they are told to."""

    cents = 4200

    def __init__(self, **failures):
        self.failures = failures
        self.steps = []

    def step(self, name, text):
        self.steps.append(text)
        if name in self.failures:
            raise self.failures[name]

    def open(self, invoice):
        self.step("open", "open")
        return self

    def charge(self, invoice, cents):
        self.step("charge", f"charge {cents}")
        return "R-1"

    def mark(self, state):
        self.step("mark", f"mark {state}")

    def push(self, invoice):
        self.step("push", "push")

    def close(self):
        self.step("close", "close")


if __name__ == "__main__":
    for world in [
        World(),
        World(charge=Declined("card expired")),
        World(charge=TimeoutError("bank: no answer")),
        World(charge=ConnectionError("bank: connection reset")),
        World(mark=TimeoutError("ledger: no answer")),
        World(open=NotFound("no such invoice")),
        World(close=OSError("disk is full")),
        World(charge=ConnectionError("bank: connection reset"), close=OSError("disk is full")),
    ]:
        try:
            outcome = settle(world, world, world, "INV-17")
        except Exception as problem:
            outcome = f"raised {problem}"
        print(f"{outcome} ({', '.join(world.steps)})")
