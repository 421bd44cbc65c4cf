package org.cordee.platform.secret;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.cordee.platform.config.Settings;
import org.cordee.platform.config.StartFailure;

/** The file {@code secret} in the data folder, readable by its owner alone: one secret a line, the newest first. */
public final class SecretFile {

    private static final Logger LOG = Logger.getLogger(SecretFile.class.getName());

    /** The file made by this process, if it made one. */
    private static volatile Path made;

    private final Path file;

    private SecretFile(Path file) {
        this.file = file;
    }

    public static SecretFile in(Path folder) {
        return new SecretFile(folder.resolve("secret"));
    }

    /** Removes the file when this process made it: it is of no use, as the database belongs to another secret. */
    public static void takeBack() {
        try {
            if (made != null) {
                Files.deleteIfExists(made);
            }
        } catch (IOException e) {
            LOG.log(java.util.logging.Level.FINE, "stays", e);
        }
    }

    /** The secrets of {@code CORDEE_SECRET} and {@code CORDEE_OLD_SECRET}, which take the place of the file. */
    static List<byte[]> named(Settings settings) {
        return Stream.concat(settings.secret().stream(), settings.oldSecret().stream())
                .map(secret -> secret.getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    public boolean exists() {
        return Files.exists(file);
    }

    /** Reads the secrets, the newest first; makes the first one when the file is not there. */
    List<byte[]> secrets() {
        try {
            if (!exists()) {
                write(List.of(Secret.random()), false);
            }
            return lines().stream()
                    .map(line -> line.getBytes(StandardCharsets.UTF_8))
                    .toList();
        } catch (IOException e) {
            StartFailure.because("Cordee cannot keep its secret in " + file + ": " + e.getMessage());
            throw new UncheckedIOException(e);
        }
    }

    /** Puts a fresh secret before those that are there. */
    public void renew() throws IOException {
        List<String> lines = new ArrayList<>(lines());
        lines.add(0, Secret.random());
        write(lines, true);
    }

    private List<String> lines() throws IOException {
        List<String> lines = Files.readString(file)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        if (lines.isEmpty()) {
            throw new IOException("it is empty");
        }
        return lines;
    }

    /** Written aside first, so that a second process never reads half of it. */
    private void write(List<String> lines, boolean replace) throws IOException {
        Path folder = file.getParent();
        Files.createDirectories(folder);
        boolean posix = Files.getFileStore(folder).supportsFileAttributeView("posix");
        Path fresh = posix
                ? Files.createTempFile(
                        folder,
                        "secret",
                        ".new",
                        PosixFilePermissions.asFileAttribute(Set.copyOf(PosixFilePermissions.fromString("rw-------"))))
                : Files.createTempFile(folder, "secret", ".new");
        try {
            Files.writeString(fresh, String.join("\n", lines) + "\n");
            if (replace) {
                Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } else {
                Files.createLink(file, fresh);
                made = file;
                LOG.warning(() -> "No CORDEE_SECRET is set, so a secret was made and saved in " + file
                        + ". Store a copy of it apart from the backups,"
                        + " and give the same one to every node of a cluster.");
            }
        } catch (FileAlreadyExistsException e) {
            LOG.fine("another process was faster");
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
