package org.cordee.matching;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cordee.matching.assignment.AssignmentFile;
import org.cordee.matching.exchange.CycleExchange.Cap;
import org.cordee.matching.exchange.ExchangeFile;
import org.cordee.matching.groups.MdgplibFile;
import org.cordee.matching.groups.SearchBudget;

/**
 * Runs one engine on one file, so that anybody can check what is said of it. The words are those of {@code api.md};
 * what is wrong is said in one sentence, with exit code 2.
 */
public final class Solve {

    private static final String WORDS = "Say: group FILE [--seconds S | --iterations N] [--seed N] [--out FILE], or "
            + "assign FILE [--stable], or exchange FILE --cap 0|2|3.";
    private static final int WRONG = 2;
    private static final double DEFAULT_SECONDS = 10;

    private final PrintStream out;

    private Solve(PrintStream out) {
        this.out = out;
    }

    /** Runs the command and ends with its exit code. */
    public static void main(String[] words) {
        System.exit(run(words, System.out, System.err));
    }

    /** Runs the command; 0 where it went well, 2 where words or file are wrong. */
    static int run(String[] words, PrintStream out, PrintStream err) {
        try {
            new Solve(out).run(words);
            out.flush();
            return 0;
        } catch (BadInput e) {
            err.println(e.getMessage());
        } catch (OutOfMemoryError e) {
            err.println("The file is too large for the memory of this process.");
        } catch (RuntimeException | StackOverflowError e) {
            err.println("This file is more than the engine can work on: " + e + ".");
        }
        err.flush();
        return WRONG;
    }

    private void run(String[] words) {
        if (words.length < 2 || words[1].startsWith("--")) {
            throw new BadInput("words", WORDS);
        }
        Path file = path(words[1]);
        List<String> rest = Arrays.asList(words).subList(2, words.length);
        switch (words[0]) {
            case "group" -> group(file, options(rest, List.of(), "--seconds", "--iterations", "--seed", "--out"));
            case "assign" -> assign(file, options(rest, List.of("--stable")));
            case "exchange" -> exchange(file, options(rest, List.of(), "--cap"));
            default -> throw new BadInput(words[0], "There is no engine called " + words[0] + ". " + WORDS);
        }
    }

    private static Path path(String name) {
        try {
            return Path.of(name);
        } catch (java.nio.file.InvalidPathException e) {
            throw new BadInput(name, "This is no name of a file: " + name + ".");
        }
    }

    /** Where the partition is to go; said to be wrong before anything is worked out. */
    private static Path target(String name) {
        Path to = path(name);
        Path folder = to.toAbsolutePath().getParent();
        if (Files.isDirectory(to) || folder == null || !Files.isDirectory(folder)) {
            throw new BadInput(name, "The partition cannot be written to " + name + ".");
        }
        return to;
    }

    private static Map<String, String> options(List<String> words, List<String> flags, String... withValue) {
        Map<String, String> options = new HashMap<>();
        for (int k = 0; k < words.size(); k++) {
            String word = words.get(k);
            String value = "";
            if (Arrays.asList(withValue).contains(word)) {
                if (++k == words.size()) {
                    throw new BadInput(word, "After " + word + " a value is missing. " + WORDS);
                }
                value = words.get(k);
            } else if (!flags.contains(word)) {
                throw new BadInput(word, "This word means nothing here: " + word + ". " + WORDS);
            }
            if (options.put(word, value) != null) {
                throw new BadInput(word, word + " is said twice.");
            }
        }
        return options;
    }

    private static long number(Map<String, String> options, String word, long otherwise) {
        String value = options.get(word);
        try {
            return value == null ? otherwise : Long.parseLong(value);
        } catch (NumberFormatException e) {
            throw new BadInput(word, "After " + word + " comes a whole number, not " + value + ".");
        }
    }

    private static SearchBudget budget(Map<String, String> options) {
        String seconds = options.get("--seconds");
        if (options.containsKey("--iterations")) {
            if (seconds != null) {
                throw new BadInput("--seconds", "Say either --seconds or --iterations.");
            }
            return new SearchBudget.Iterations(number(options, "--iterations", 1));
        }
        try {
            return new SearchBudget.Seconds(seconds == null ? DEFAULT_SECONDS : Double.parseDouble(seconds));
        } catch (NumberFormatException e) {
            throw new BadInput("--seconds", "After --seconds comes a number, not " + seconds + ".");
        }
    }

    private void group(Path file, Map<String, String> options) {
        SearchBudget searchBudget = budget(options);
        long seed = number(options, "--seed", 1);
        Path to = options.containsKey("--out") ? target(options.get("--out")) : null;
        MdgplibFile instance = MdgplibFile.read(file);
        long began = cpu();
        MdgplibFile.Found found = instance.solve(searchBudget, seed);
        double seconds = (cpu() - began) / 1e9;
        if (to == null) {
            print(found, seconds);
            for (int set : found.sets()) {
                out.println(set);
            }
            return;
        }
        try (PrintWriter writer = new PrintWriter(Files.newBufferedWriter(to, StandardCharsets.US_ASCII))) {
            for (int set : found.sets()) {
                writer.println(set);
            }
            if (writer.checkError()) {
                throw new BadInput(to.toString(), "The partition could not be written to " + to + ".");
            }
        } catch (IOException e) {
            throw new BadInput(to.toString(), "The partition could not be written to " + to + ".");
        }
        print(found, seconds);
    }

    private void print(MdgplibFile.Found found, double seconds) {
        out.println("objective: " + found.objective().toPlainString());
        printSeconds(seconds);
    }

    private void printSeconds(double seconds) {
        out.println(String.format(Locale.ROOT, "cpu_seconds: %.3f", seconds));
    }

    private void assign(Path file, Map<String, String> options) {
        AssignmentFile instance = AssignmentFile.read(file);
        long began = cpu();
        AssignmentFile.Totals totals = options.containsKey("--stable") ? instance.stable() : instance.best();
        double seconds = (cpu() - began) / 1e9;
        out.println("cardinality: " + totals.cardinality());
        out.println("score: " + totals.score());
        printSeconds(seconds);
    }

    private void exchange(Path file, Map<String, String> options) {
        Cap cap = switch (options.getOrDefault("--cap", "")) {
            case "0" -> Cap.UNBOUNDED;
            case "2" -> Cap.TWO;
            case "3" -> Cap.THREE;
            default -> throw new BadInput("--cap", "After --cap comes 0, 2 or 3. " + WORDS);
        };
        ExchangeFile instance = ExchangeFile.read(file);
        long began = cpu();
        ExchangeFile.Totals totals = instance.solve(cap);
        double seconds = (cpu() - began) / 1e9;
        out.println("people: " + totals.people());
        out.println("weight: " + totals.weight().stripTrailingZeros().toPlainString());
        out.println("cycles: " + totals.cycles());
        printSeconds(seconds);
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
