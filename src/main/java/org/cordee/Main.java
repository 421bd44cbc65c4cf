package org.cordee;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.TimeZone;
import org.cordee.platform.config.Settings;
import org.cordee.platform.config.StartFailure;

/**
 * The front door of {@code cordee.jar}: checks what can be checked before Payara Micro starts, starts it, and then says
 * where Cordee stands; or ends with one clear sentence as the last line and exit code 1.
 */
public final class Main {

    private static final PrintStream OUT = System.out;
    private static final int LONGEST_START_SECONDS = 55;

    private Main() {
    }

    public static void main(String[] arguments) throws Exception {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        Settings settings = Settings.here();
        try {
            checkPort(settings);
            settings.baseUrl();
            settings.demo();
        } catch (Settings.SettingWrong e) {
            end(e.getMessage());
        }
        Thread watch = new Thread(Main::endWhenTooSlow, "start-watch");
        watch.setDaemon(true);
        watch.start();
        startPayara(settings);
        watch.interrupt();
        if (StartFailure.reason().isPresent() || !deployed()) {
            end(StartFailure.reason().orElse("Cordee could not be deployed; the lines above say why."));
        }
        welcome(settings);
    }

    private static void checkPort(Settings settings) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(settings.address()), settings.port()));
        } catch (IOException e) {
            end("Cordee cannot listen on " + settings.address() + ":" + settings.port() + " ("
                    + e.getMessage() + "). Stop what is there, or set CORDEE_PORT to another port.");
        }
    }

    /** By reflection: Payara Micro is around the WAR in the one file, and not on the compiler's path. */
    private static void startPayara(Settings settings) throws Exception {
        Class<?> micro = Class.forName("fish.payara.micro.PayaraMicro");
        String[] words = {"--port", String.valueOf(settings.port())};
        micro.getMethod("main", String[].class).invoke(null, (Object) words);
    }

    private static boolean deployed() throws Exception {
        Class<?> micro = Class.forName("fish.payara.micro.PayaraMicro");
        Object instance = micro.getMethod("getInstance").invoke(null);
        Object runtime = instance.getClass().getMethod("getRuntime").invoke(instance);
        Object names = runtime.getClass().getMethod("getDeployedApplicationNames").invoke(runtime);
        return !((java.util.Collection<?>) names).isEmpty();
    }

    private static void endWhenTooSlow() {
        try {
            Thread.sleep(LONGEST_START_SECONDS * 1000L);
        } catch (InterruptedException e) {
            return;
        }
        end(StartFailure.reason().orElse("Cordee did not start within " + LONGEST_START_SECONDS + " seconds."));
    }

    private static void welcome(Settings settings) {
        OUT.println();
        OUT.println("Cordee stands at " + settings.baseUrl() + "/");
        if (settings.demo()) {
            OUT.println("Sample accounts, all with the password " + settings.demoPassword() + ":");
            OUT.println("  citizen, leader, mentee, mentor, lead, coordinator, facilitator, admin  @demo.example");
        }
        OUT.flush();
    }

    private static void end(String sentence) {
        OUT.flush();
        System.err.flush();
        OUT.println(sentence);
        OUT.flush();
        Runtime.getRuntime().halt(1);
    }
}
