package org.cordee.house.inside;

import java.nio.file.Path;
import org.cordee.house.Folders;
import org.cordee.house.Ports;
import org.cordee.house.database.MariaDb;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Prepares the container of the in-container tests before the first of them: a database, a free port, a data folder.
 * Does nothing unless the run asks for it ({@code cordee.inside}).
 */
public class BeforeAll implements LauncherSessionListener {

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if (System.getenv("TMPDIR") != null) {
            Path.of(System.getenv("TMPDIR")).toFile().mkdirs();
        }
        if (!Boolean.getBoolean("cordee.inside")) {
            return;
        }
        String database = System.getProperty("cordee.database", "h2");
        Path folder = Path.of("target", "inside-" + database).toAbsolutePath();
        Folders.remove(folder);
        folder.toFile().mkdirs();
        int port = Ports.free();
        StringBuilder jvm = new StringBuilder("-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx640m -Duser.timezone=UTC");
        say(jvm, "org.glassfish.startupThreadPolicy", "USE_NO_THREADS"); // as the launcher does
        say(jvm, "cordee.address", "127.0.0.1");
        say(jvm, "CORDEE_PORT", String.valueOf(port));
        say(jvm, "CORDEE_DATA", folder.resolve("data").toString());
        say(jvm, "CORDEE_SECRET", "a-secret-for-tests-only-0123456789abcdef");
        say(jvm, "cordee.test", "true");
        if (database.equals("mariadb")) {
            say(jvm, "CORDEE_DB_URL", MariaDb.here().url("inside"));
            say(jvm, "CORDEE_DB_USER", MariaDb.here().user());
        }
        System.setProperty("cordee.inside.jvm", jvm.toString());
        System.setProperty(
                "cordee.inside.options",
                "--port " + port
                        + " --prebootcommandfile config/preboot.asadmin --logproperties "
                        + "src/test/resources/logging-inside.properties"
                        + " --disablephonehome --rootdir " + folder.resolve("payara"));
    }

    private static void say(StringBuilder jvm, String name, String value) {
        jvm.append(" -D").append(name).append('=').append(value.replace(" ", "\\ "));
    }
}
