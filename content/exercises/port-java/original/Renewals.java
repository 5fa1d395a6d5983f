import java.time.LocalDate;
import java.util.*;

/** The renewals of the CRM's contracts. Run it: java Renewals.java */
public class Renewals {
    record Contract(String customer, LocalDate signed, int netCents, int factor) {}

    /** One line per contract: the earliest renewal first, then by customer; unknown customers last. */
    static List<String> plan(List<Contract> contracts, int months) {
        var sorted = new ArrayList<>(contracts);
        sorted.sort(Comparator
            .comparing((Contract c) -> c.signed().plusMonths(months))
            .thenComparing(Contract::customer, Comparator.nullsLast(Comparator.naturalOrder())));
        var lines = new ArrayList<String>();
        for (var c : sorted) {
            long gross = Math.round(c.netCents() * 1.19);
            int points = c.netCents() * c.factor() / 7;
            String name = c.customer() == null ? "(unknown)" : c.customer();
            lines.add(c.signed().plusMonths(months) + " " + name + " " + gross + " " + points + " " + code(name));
        }
        return lines;
    }

    /** The code on the letter. Customers read it out on the phone, so it must not change. */
    static int code(String name) {
        int h = 7;
        for (int i = 0; i < name.length(); i++) {
            h = 31 * h + name.charAt(i);
        }
        return h % 10000;
    }

    public static void main(String[] args) {
        for (var line : plan(List.of(
            new Contract("Ada", LocalDate.of(2026, 1, 31), 1050, 3),
            new Contract(null, LocalDate.of(2026, 1, 31), -1050, 3),
            new Contract("Größe & Co", LocalDate.of(2026, 1, 29), 2_000_000_000, 2)), 1)) {
            System.out.println(line);
        }
    }
}
