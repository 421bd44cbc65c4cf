package org.cordee;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.sql.DriverManager;
import java.util.TimeZone;
import org.cordee.platform.config.Settings;
import org.cordee.platform.config.StartFailure;
import org.cordee.platform.launch.Commands;
import org.cordee.platform.launch.ConsoleGate;
import org.cordee.platform.launch.DataFolder;
import org.cordee.platform.launch.Readiness;
import org.cordee.platform.launch.ServerFolder;

/**
 * The front door of {@code cordee.jar}: checks what can be checked before Payara Micro starts, starts it, and then says
 * where Cordee stands; or ends with one clear sentence as the last line and exit code 1.
 */
public final class Main {

    /** Only for what nobody thought of: every known reason to fail ends the start at once, with its own sentence. */
    private static final int LONGEST_START_SECONDS = 300;

    private static final int LOOK_EVERY_MILLIS = 100;
    private static final int OLDEST_JAVA = 21;

    private static ServerFolder folder;

    private Main() {}

    public static void main(String[] arguments) throws Exception {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        ConsoleGate.stand();
        if (Runtime.version().feature() < OLDEST_JAVA) {
            end("Cordee needs Java " + OLDEST_JAVA + " or later, but this is Java "
                    + Runtime.version().feature() + " (" + System.getProperty("java.home")
                    + "). Install a newer one and start Cordee with its java.");
        }
        Settings settings = Settings.here();
        if (arguments.length > 0) {
            command(settings, arguments);
        }
        check(settings);
        endWithParent();
        // before the application's class loaders: else the first of them would have its drivers registered for the
        // whole JVM
        DriverManager.getDrivers();
        Thread watch = new Thread(Main::watch, "start-watch");
        watch.setDaemon(true);
        watch.start();
        startPayara(settings);
        if (StartFailure.reason().isPresent() || !Readiness.yet()) {
            end(StartFailure.reason().orElse("Cordee could not be deployed; the lines above say why."));
        }
        watch.interrupt();
        welcome(settings);
    }

    /** Does what the arguments say, and ends: with code 0, or with the reason and code 1. */
    private static void command(Settings settings, String... arguments) throws IOException {
        String wrong = Commands.wrong(arguments);
        if (wrong != null) {
            end(wrong);
        }
        checkSettings(settings);
        try {
            System.out.println(Commands.run(arguments));
            System.exit(0);
        } catch (Commands.Failed e) {
            end(e.getMessage());
        }
    }

    private static void checkSettings(Settings settings) {
        try {
            settings.check();
        } catch (Settings.SettingWrong e) {
            end(e.getMessage());
        }
    }

    private static void check(Settings settings) {
        checkSettings(settings);
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(settings.address()), settings.port()));
        } catch (IOException e) {
            end("Cordee cannot listen on " + settings.address() + ":" + settings.port() + " (" + e.getMessage()
                    + "). Stop what uses it, or set CORDEE_PORT to another port.");
        }
        try {
            DataFolder.create(settings.data());
            folder = ServerFolder.under(settings.data(), settings.port());
            folder.removeAtEnd();
        } catch (IOException e) {
            end("Cordee cannot write to its data folder " + settings.data() + " (" + e.getMessage()
                    + "). Allow it to, or set CORDEE_DATA to another folder.");
        }
    }

    /** Started by Maven, it must not outlive Maven, however that was ended. */
    private static void endWithParent() {
        if (Boolean.getBoolean("cordee.with.parent")) {
            ProcessHandle.current().parent().ifPresent(parent -> parent.onExit().thenRun(() -> System.exit(0)));
        }
    }

    /** By reflection: Payara Micro is around the WAR in the one file, and not on the compiler's path. */
    private static void startPayara(Settings settings) throws Exception {
        System.setProperty("cordee.address", settings.address());
        System.setProperty(
                "org.glassfish.startupThreadPolicy", "USE_NO_THREADS"); // with more, its services deadlock now and then
        Class<?> micro = Class.forName("fish.payara.micro.PayaraMicro");
        String[] words = {
            "--port",
            String.valueOf(settings.port()),
            "--rootdir",
            folder.path().toString()
        };
        try {
            micro.getMethod("main", String[].class).invoke(null, (Object) words);
        } catch (InvocationTargetException e) {
            end(StartFailure.reason().orElse("Payara Micro could not be started: " + e.getCause()));
        }
    }

    /** Payara would try again, or go on without an application: the first known reason to fail is the end. */
    private static void watch() {
        try {
            for (int millis = 0;
                    millis < LONGEST_START_SECONDS * 1000
                            && StartFailure.reason().isEmpty();
                    millis += LOOK_EVERY_MILLIS) {
                Thread.sleep(LOOK_EVERY_MILLIS);
            }
        } catch (InterruptedException e) {
            return;
        }
        end(StartFailure.reason().orElse("Cordee did not start within " + LONGEST_START_SECONDS + " seconds."));
    }

    private static void welcome(Settings settings) {
        PrintStream out = System.out;
        out.println();
        out.println("Cordee is running at " + settings.baseUrl() + "/");
        if (settings.demo()) {
            out.println("Sample accounts, all with the password " + settings.demoPassword() + ":");
            out.println("  citizen, leader, mentee, mentor, lead, coordinator, facilitator, admin  @demo.example");
        }
    }

    /** At once and without shutdown hooks: they would go on talking. What is acknowledged is on the disk already. */
    private static void end(String sentence) {
        if (folder != null) {
            folder.remove();
        }
        ConsoleGate.lastWords(sentence);
        Runtime.getRuntime().halt(1);
    }
}
