import java.util.List;
import java.util.concurrent.*;

public class Overview {
    interface Ask {
        String ask(String service) throws Exception;
    }

    /** One line for each service, in the given order. */
    static List<String> overview(List<String> services, Ask ask, long limitMillis, Executor executor) {
        List<CompletableFuture<String>> lines = services.stream()
            .map(service -> CompletableFuture
                .supplyAsync(() -> {
                    try {
                        return service + ": " + ask.ask(service);
                    } catch (Exception problem) {
                        return service + ": " + problem.getMessage();
                    }
                }, executor)
                .completeOnTimeout(service + ": no answer", limitMillis, TimeUnit.MILLISECONDS))
            .toList();
        return lines.stream().map(CompletableFuture::join).toList();
    }

    public static void main(String[] args) {
        ExecutorService executor = Executors.newCachedThreadPool();
        Ask ask = service -> switch (service) {
            case "orders" -> {
                Thread.sleep(80);
                yield "12 open";
            }
            case "stock" -> {
                Thread.sleep(40);
                throw new java.io.IOException("connection refused");
            }
            default -> {
                Thread.sleep(2000);
                yield "fine";
            }
        };
        overview(List.of("orders", "stock", "payments"), ask, 300, executor).forEach(System.out::println);
        executor.shutdownNow();
    }
}
