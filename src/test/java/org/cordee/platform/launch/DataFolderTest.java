package org.cordee.platform.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The folder of the data is readable by its owner alone; the server's own folder within it is made and removed. */
class DataFolderTest {

    @TempDir
    private Path temp;

    private static String modes(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    void itIsMadeForItsOwnerAlone() throws IOException {
        Path folder = temp.resolve("a/b/data");
        DataFolder.create(folder);
        assertEquals("rwx------", modes(folder));
        DataFolder.create(folder);
        assertTrue(Files.isDirectory(folder), "a second time changes nothing");
    }

    @Test
    void everythingInItIsRestricted() throws IOException {
        Path inside = Files.createDirectories(temp.resolve("data/deep"));
        Path file = Files.writeString(inside.resolve("cordee.mv.db"), "x");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        Files.setPosixFilePermissions(inside, PosixFilePermissions.fromString("rwxr-xr-x"));
        DataFolder.restrict(temp.resolve("data"));
        assertEquals("rw-------", modes(file));
        assertEquals("rwx------", modes(inside));
        DataFolder.restrict(temp.resolve("nowhere"));
    }

    @Test
    void aLinkOutOfItIsNotFollowed() throws IOException {
        Path outside = Files.writeString(temp.resolve("outside"), "x");
        Files.setPosixFilePermissions(outside, PosixFilePermissions.fromString("rw-r--r--"));
        Path data = Files.createDirectories(temp.resolve("data"));
        Files.createSymbolicLink(data.resolve("link"), outside);
        DataFolder.restrict(data);
        assertEquals("rw-r--r--", modes(outside));
    }

    @Test
    void theServersFolderBeginsEmpty() throws IOException {
        Path data = temp.resolve("data");
        Path old = Files.createDirectories(data.resolve("server-8080/applications/deep"));
        Files.writeString(old.resolve("left"), "over");
        Files.writeString(data.resolve("keep"), "this");
        ServerFolder folder = ServerFolder.under(data, 8080);
        assertEquals(data.resolve("server-8080"), folder.path());
        try (Stream<Path> inside = Files.list(folder.path())) {
            assertEquals(0, inside.count());
        }
        assertEquals("this", Files.readString(data.resolve("keep")));
        Files.writeString(folder.path().resolve("file"), "x");
        folder.remove();
        assertFalse(Files.exists(folder.path()));
        folder.remove();
    }
}
