package org.cordee.platform.launch;

import java.io.ByteArrayOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Stands in front of standard output and standard error, so that the last line is ours: once {@link #lastWords} has
 * been said, nothing else gets through. Lets whole lines pass, except those that are of no use to anybody.
 */
public final class ConsoleGate extends OutputStream {

    /** Payara prints it while it stops. */
    private static final String OF_NO_USE = "JdbcRuntimeExtension,";

    private static boolean closed;

    private final OutputStream behind;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    private ConsoleGate(OutputStream behind) {
        this.behind = behind;
    }

    /** From here on everything goes through the gate. */
    public static void stand() {
        System.setOut(new PrintStream(
                new ConsoleGate(new FileOutputStream(FileDescriptor.out)), true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(
                new ConsoleGate(new FileOutputStream(FileDescriptor.err)), true, StandardCharsets.UTF_8));
    }

    /** Says it on standard output and lets nothing else through any more. */
    public static void lastWords(String sentence) {
        synchronized (ConsoleGate.class) {
            closed = true;
            PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
            out.println(sentence);
        }
    }

    @Override
    public void write(int b) {
        synchronized (ConsoleGate.class) {
            line.write(b);
            if (b == '\n') {
                pass();
            }
        }
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        for (int i = 0; i < length; i++) {
            write(bytes[offset + i]);
        }
    }

    private void pass() {
        try {
            if (!closed && !line.toString(StandardCharsets.UTF_8).startsWith(OF_NO_USE)) {
                line.writeTo(behind);
                behind.flush();
            }
        } catch (java.io.IOException e) {
            closed = true; // nobody listens any more
        }
        line.reset();
    }
}
