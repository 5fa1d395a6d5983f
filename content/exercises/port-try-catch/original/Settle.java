import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;

/** Settles invoices, as the old service does. Run it: java Settle.java */
public class Settle {
    static class NotFound extends Exception {
        NotFound(String message) { super(message); }
    }

    static class Declined extends Exception {
        final String reason;

        Declined(String reason) {
            super("declined: " + reason);
            this.reason = reason;
        }
    }

    interface Ledger { Account open(String invoice) throws Exception; }
    interface Bank { String charge(String invoice, int cents) throws Exception; }
    interface Queue { void push(String invoice) throws Exception; }

    interface Account extends AutoCloseable {
        int cents();
        void mark(String state) throws Exception;
    }

    static String settle(Ledger ledger, Bank bank, Queue queue, String invoice) throws Exception {
        try (Account account = ledger.open(invoice)) {
            String receipt;
            try {
                receipt = bank.charge(invoice, account.cents());
            } catch (Declined problem) {
                account.mark("declined");
                return "declined: " + problem.reason;
            } catch (TimeoutException problem) {
                queue.push(invoice);
                return "queued";
            }
            account.mark("paid");
            return "paid: " + receipt;
        }
    }

    /** Ledger, bank and queue in one, which say what they do and fail as they are told to. */
    static class World implements Ledger, Bank, Queue, Account {
        final Map<String, Exception> failures;
        final List<String> steps = new ArrayList<>();

        World(Map<String, Exception> failures) { this.failures = failures; }

        void step(String name, String text) throws Exception {
            steps.add(text);
            if (failures.containsKey(name)) throw failures.get(name);
        }

        public int cents() { return 4200; }
        public Account open(String invoice) throws Exception { step("open", "open"); return this; }
        public String charge(String invoice, int cents) throws Exception { step("charge", "charge " + cents); return "R-1"; }
        public void mark(String state) throws Exception { step("mark", "mark " + state); }
        public void push(String invoice) throws Exception { step("push", "push"); }
        public void close() throws Exception { step("close", "close"); }
    }

    public static void main(String[] args) {
        for (var failures : List.<Map<String, Exception>>of(
                Map.of(),
                Map.of("charge", new Declined("card expired")),
                Map.of("charge", new TimeoutException("bank: no answer")),
                Map.of("charge", new java.net.ConnectException("bank: connection reset")),
                Map.of("mark", new TimeoutException("ledger: no answer")),
                Map.of("open", new NotFound("no such invoice")),
                Map.of("close", new java.io.IOException("disk is full")),
                Map.of("charge", new java.net.ConnectException("bank: connection reset"),
                        "close", new java.io.IOException("disk is full")))) {
            var world = new World(failures);
            String outcome;
            try {
                outcome = settle(world, world, world, "INV-17");
            } catch (Exception problem) {
                outcome = "raised " + problem.getMessage();
            }
            System.out.println(outcome + " (" + String.join(", ", world.steps) + ")");
        }
    }
}
