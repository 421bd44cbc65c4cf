package org.cordee.house.live;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.core.ConditionTimeoutException;

/** {@code target/cordee.jar} as a process of its own, as an operator would start it. */
public final class Jar implements AutoCloseable {

    private static final String STANDS = "Cordee is running at ";

    private final Process process;
    private final Path log;

    private Jar(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /**
     * Starts it with these variables and no other {@code CORDEE_*}.
     *
     * @param folder where its output goes, as {@code server.log}
     * @param jvm options in front of {@code -jar}
     */
    public static Jar start(Path folder, Map<String, String> environment, String... jvm) {
        List<String> command = new java.util.ArrayList<>(List.of(java().toString(), "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of(jvm));
        command.addAll(List.of("-jar", built().toString()));
        return run(folder, environment, command);
    }

    /** The java that runs the tests. */
    static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    /** The file that was built. */
    static Path built() {
        return Path.of(System.getProperty("cordee.jar", "target/cordee.jar")).toAbsolutePath();
    }

    /** Runs a command like {@link #start}, for another java or another file. */
    static Jar run(Path folder, Map<String, String> environment, List<String> command) {
        try {
            Files.createDirectories(folder);
            Path log = folder.resolve("server.log");
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("CORDEE_"));
            builder.environment().putAll(environment);
            Process process = builder.start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
            return new Jar(process, log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until it says where it stands. @return this */
    public Jar untilItStands(Duration longest) {
        try {
            await().atMost(longest).pollInterval(Duration.ofMillis(200)).until(this::stands);
        } catch (ConditionTimeoutException e) {
            throw new AssertionError("Cordee does not stand after " + longest.toSeconds() + " s:\n" + tail(), e);
        }
        return this;
    }

    private boolean stands() {
        boolean alive = process.isAlive();
        if (lines().stream().anyMatch(line -> line.startsWith(STANDS))) {
            return true;
        }
        if (!alive) {
            throw new AssertionError("Cordee ended with " + process.exitValue() + ":\n" + tail());
        }
        return false;
    }

    /** Waits for its end. @return the exit code */
    public int end(Duration longest) {
        try {
            if (!process.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new AssertionError("Cordee has not ended after " + longest.toSeconds() + " s:\n" + tail());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    public boolean runs() {
        return process.isAlive();
    }

    public long pid() {
        return process.pid();
    }

    /** What it has printed until now. */
    public List<String> lines() {
        try {
            return new String(Files.readAllBytes(log), java.nio.charset.StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The last line with something in it. */
    public String lastLine() {
        return lines().stream()
                .filter(line -> !line.isBlank())
                .reduce((first, second) -> second)
                .orElse("");
    }

    private String tail() {
        List<String> all = lines();
        return String.join("\n", all.subList(Math.max(0, all.size() - 30), all.size()));
    }

    /** SIGTERM. */
    public void terminate() {
        process.destroy();
    }

    /** SIGKILL. */
    public void kill() {
        process.destroyForcibly();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
        }
    }

    /** An environment in the order it is written. */
    public static Map<String, String> environment(String... namesAndValues) {
        Map<String, String> all = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            all.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return all;
    }
}
