package org.cordee.platform.launch;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * Where Payara Micro unpacks itself: a folder under {@code CORDEE_DATA}, made anew at each start and removed at the
 * end. In the system's folder for temporary files it might be tidied away under a running server. Nothing in it is
 * worth keeping.
 */
public final class ServerFolder {

    private static final int PATIENCE_MILLIS = 20_000;
    /** How often removing the folder is tried at the end, as the server may still write into it. */
    private static final int TRIES = 20;

    private final Path folder;

    ServerFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * @param port tells several servers with one data folder apart
     * @throws IOException when it cannot be written
     */
    public static ServerFolder under(Path data, int port) throws IOException {
        ServerFolder one = new ServerFolder(data.resolve("server-" + port));
        Files.createDirectories(data);
        one.remove();
        Files.createDirectories(one.folder);
        return one;
    }

    public Path path() {
        return folder;
    }

    /** Removes it when this process ends in an orderly way, after the server has stopped. */
    public void removeAtEnd() {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            try {
                                for (Thread other : Thread.getAllStackTraces().keySet()) {
                                    if (other != Thread.currentThread()
                                            && other.getName().contains("Shutdown Hook")) {
                                        other.join(PATIENCE_MILLIS);
                                    }
                                }
                                remove();
                                for (int i = 1; i < TRIES && Files.isDirectory(folder); i++) {
                                    Thread.sleep(100);
                                    remove();
                                }
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                            }
                            DataFolder.restrict(folder.getParent());
                        },
                        "server-folder"));
    }

    /** As far as it can be removed; what stays is removed at the next start. */
    public void remove() {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.deleteIfExists(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path dir, IOException e) throws IOException {
                    Files.deleteIfExists(dir);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            // a file that is still written to; see above
        }
    }
}
